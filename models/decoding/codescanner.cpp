// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codescanner.h"

#include "core/text.h"
#include "decoding/codenames.h"
#include "decoding/codeshapes.h"
#include "decoding/foreigncodes.h"
#include "decoding/infotags.h"
#include "decoding/scansession.h"
#include "decoding/warningmask.h"

#include <algorithm>

namespace codedesk {

namespace {

constexpr qsizetype longestTypedMask = 64; // units, with the spaces and quotation marks a mask may be typed with

/** A mask as parseWarningMask() reads it, alone in the text; it may have spaces inside. */
std::optional<CodeMatch> onlyAMask(const QString &text)
{
    if (text.size() > longestTypedMask)
        return std::nullopt;
    const Result<WarningMask> mask = parseWarningMask(text);
    if (!mask)
        return std::nullopt;
    const auto isMaskDigit = [](QChar unit) {
        const char16_t plain = codedesk::text::plainUnit(unit.unicode());
        return plain == u'0' || plain == u'1';
    };
    const auto first = std::find_if(text.cbegin(), text.cend(), isMaskDigit);
    const auto last = std::find_if(text.crbegin(), text.crend(), isMaskDigit).base();
    return CodeMatch{ MatchKind::IdMask, mask->text(),  -1,         first - text.cbegin(), last - first,
                      Confidence::High,  FoundBy::Code, Doubt::None };
}

/** Returns the first row with a code that FaceID has, too. */
const CodeEntry *ownEntry(const Catalogue &catalogue, const QString &code)
{
    const QList<const CodeEntry *> meanings = catalogue.meanings(code);
    return *std::find_if(meanings.cbegin(), meanings.cend(),
                         [&catalogue](const CodeEntry *entry) { return !catalogue.isForeign(*entry); });
}

} // namespace

QString matchKindKey(MatchKind kind)
{
    switch (kind) {
    case MatchKind::ReturnCode:
        return codeKindKey(CodeKind::ReturnCode);
    case MatchKind::CardWarning:
        return codeKindKey(CodeKind::CardWarning);
    case MatchKind::IdMask:
        break;
    }
    return QStringLiteral("id-mask");
}

CodeScanner::CodeScanner(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
    , m_names(std::make_shared<const decoding::CodeNames>(m_catalogue))
    , m_messages(std::make_shared<const decoding::MessageFinder>(m_catalogue))
    , m_tags(std::make_shared<const decoding::InfoTags>(*m_catalogue))
{
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (m_catalogue->isForeign(entry))
            continue;
        for (const QString &code : entry.allCodes()) {
            const std::optional<qint64> number = decoding::codeNumber(code);
            if (number && !m_entryOfNumber.contains(*number))
                m_entryOfNumber.insert(*number, ownEntry(*m_catalogue, code)->position);
        }
    }
}

ScanResult CodeScanner::scan(const QString &text) const
{
    if (const std::optional<CodeMatch> mask = onlyAMask(text))
        return { { *mask }, {}, {}, {}, {} };
    ScanResult result = decoding::ScanSession(*m_catalogue, m_entryOfNumber, *m_names, *m_messages, text).run();
    decoding::tellForeignCodes(*m_catalogue, text, result);
    m_tags->addTo(result, text);
    return result;
}

} // namespace codedesk
