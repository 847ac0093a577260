// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/infotags.h"

#include "decoding/codetokenizer.h"
#include "decoding/keytracker.h"
#include "decoding/pastedtext.h"
#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

const QStringView fieldEnds[] = { u"InfoTag", u"InfoLevel" };

/** Returns the number at `at` of a value such as "01_03": its digits, and a minus before them. */
QStringView valueAt(QStringView text, qsizetype at)
{
    qsizetype end = at + (text[at] == u'-' ? 1 : 0);
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return text.sliced(at, end - at);
}

} // namespace

InfoTags::InfoTags(const Catalogue &catalogue)
{
    for (const CodeEntry &entry : catalogue.entries()) {
        for (const QString &code : entry.allCodes()) {
            const qsizetype point = code.lastIndexOf(u'.');
            const QString field = code.first(std::max<qsizetype>(0, point));
            const bool isTag = std::any_of(std::cbegin(fieldEnds), std::cend(fieldEnds),
                                           [&field](QStringView end) { return field.endsWith(end); });
            if (isTag && !m_fields[field.toLower()].contains(code.sliced(point + 1)))
                m_fields[field.toLower()].insert(code.sliced(point + 1), { code, entry.position });
        }
    }
}

bool InfoTags::mayHaveTags(const QString &text)
{
    return std::any_of(std::cbegin(fieldEnds), std::cend(fieldEnds),
                       [&text](QStringView end) { return text.contains(end, Qt::CaseInsensitive); });
}

/** Returns the tag that is all of a text, as the catalogue writes it or with a blank or a colon ("LivenessInfoTag
 * 04"). */
const InfoTags::Tag *InfoTags::typedAlone(QStringView text) const
{
    qsizetype start = text.size();
    while (start > 0 && (isDigit(text[start - 1]) || text[start - 1] == u'-'))
        --start;
    qsizetype end = start;
    while (end > 0 && isOneOf(text[end - 1], u" .:="))
        --end;
    const auto field = start == end ? m_fields.cend() : m_fields.constFind(text.first(end).toString().toLower());
    if (field == m_fields.cend())
        return nullptr;
    const auto tag = field->constFind(text.sliced(start).toString());
    return tag == field->cend() ? nullptr : &*tag;
}

void InfoTags::addTo(ScanResult &result, const QString &text) const
{
    if (m_fields.isEmpty() || !mayHaveTags(text))
        return;
    const QString typed = text.trimmed();
    if (const Tag *tag = typedAlone(typed)) {
        result = {};
        result.tags << CodeMatch{ MatchKind::ReturnCode, tag->code,        tag->entryPosition, text.indexOf(typed),
                                  typed.size(),          Confidence::High, FoundBy::Code,      Doubt::None };
        return;
    }
    const PastedText pasted(text);
    CodeTokenizer tokenizer(pasted.text());
    KeyTracker keys(pasted.text());
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = keys.feed(token);
        const auto field =
            context.key.isEmpty() ? m_fields.cend() : m_fields.constFind(context.key.toString().toLower());
        if (field == m_fields.cend())
            continue;
        for (qsizetype at = token.start; at < token.end();) {
            const QStringView value = valueAt(pasted.text().first(token.end()), at);
            if (const auto tag = field->constFind(value.toString()); tag != field->cend()) {
                const TextSpan span = pasted.originalSpan(at, value.size());
                result.tags << CodeMatch{
                    MatchKind::ReturnCode, tag->code,        tag->entryPosition, span.start,
                    span.length,           Confidence::High, FoundBy::Code,      Doubt::None
                };
            }
            at += std::max<qsizetype>(1, value.size());
        }
    }
}

} // namespace codedesk::decoding
