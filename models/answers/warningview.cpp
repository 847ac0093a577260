// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/warningview.h"

#include "decoding/warninglist.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct WarningColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(WarningColumns)
};

const Column<MaskWarning> maskColumns[] = {
    { "bit",
      //: Column: a position of the mask, counted from the left.
      [] { return WarningColumnsWords::tr("Bit"); },
      [](const MaskWarning &warning) -> Cell { return qint64(warning.bit); }, nullptr, true },
    { "text", [] { return WarningColumnsWords::tr("Warning"); },
      [](const MaskWarning &warning) -> Cell { return warning.text.zh; },
      [](const MaskWarning &warning, Language language) { return warning.text.in(language); } },
    { "status",
      //: Column: how sure the meaning of a mask position is.
      [] { return WarningColumnsWords::tr("Status"); },
      [](const MaskWarning &warning) -> Cell { return bitStatusKey(warning.status); },
      [](const MaskWarning &warning, Language) { return wording::bitStatusWord(warning.status); } },
    { "text_en", [] { return WarningColumnsWords::tr("Warning (English)"); },
      [](const MaskWarning &warning) -> Cell { return warning.text.en; } },
};

static_assert(std::size(maskColumns) == static_cast<std::size_t>(MaskWarningField::TextEn) + 1);

const Column<CardWarning> cardColumns[] = {
    { "code", [] { return WarningColumnsWords::tr("Code"); },
      [](const CardWarning &warning) -> Cell { return warning.code; } },
    { "message", [] { return WarningColumnsWords::tr("Warning"); },
      [](const CardWarning &warning) -> Cell { return warning.entry ? warning.entry->message.zh : QString(); },
      [](const CardWarning &warning, Language language) {
          //: Instead of a meaning: the catalogue has no bank-card warning of this code.
          return warning.entry ? warning.entry->message.in(language)
                               : WarningColumnsWords::tr("Not in the catalogue");
      } },
    { "message_en", [] { return WarningColumnsWords::tr("Warning (English)"); },
      [](const CardWarning &warning) -> Cell { return warning.entry ? warning.entry->message.en : QString(); } },
};

static_assert(std::size(cardColumns) == static_cast<std::size_t>(CardWarningField::MessageEn) + 1);

} // namespace

Columns<MaskWarning> maskWarningColumns()
{
    return maskColumns;
}

FieldColumns<MaskWarning, MaskWarningField> maskWarningTable()
{
    using enum MaskWarningField;
    static constexpr std::array fields{ Bit, Status, Text };
    return { maskColumns, fields };
}

QList<CardWarning> cardWarnings(const QStringList &codes, const Catalogue &catalogue)
{
    const WarnedCard card = cardOfWarnings(codes, catalogue);
    QList<CardWarning> warnings;
    for (const QString &code : codes) {
        warnings << CardWarning{ code, findCardWarning(code, card, catalogue) };
    }
    return warnings;
}

Columns<CardWarning> cardWarningColumns()
{
    return cardColumns;
}

FieldColumns<CardWarning, CardWarningField> cardWarningTable()
{
    using enum CardWarningField;
    static constexpr std::array fields{ Code, Message };
    return { cardColumns, fields };
}

} // namespace codedesk::answers
