// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "catalogue/catalogue.h"
#include "decoding/warningmask.h"

namespace codedesk::answers {

/** What is shown of a warning of an ID-card mask, in the order of maskWarningColumns(). */
enum class MaskWarningField { Bit, Text, Status, TextEn };

[[nodiscard]] Columns<MaskWarning> maskWarningColumns();
[[nodiscard]] FieldColumns<MaskWarning, MaskWarningField> maskWarningTable();

/** A code of a list of bank-card warnings. It points into the catalogue, which has to outlive it. */
struct CardWarning {
    QString code;
    const CodeEntry *entry = nullptr; ///< nullptr: the catalogue has no warning of this code.

    bool operator==(const CardWarning &) const = default;
};

[[nodiscard]] QList<CardWarning> cardWarnings(const QStringList &codes, const Catalogue &catalogue);

/** What is shown of a bank-card warning, in the order of cardWarningColumns(). */
enum class CardWarningField { Code, Message, MessageEn };

[[nodiscard]] Columns<CardWarning> cardWarningColumns();
[[nodiscard]] FieldColumns<CardWarning, CardWarningField> cardWarningTable();

} // namespace codedesk::answers
