// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/numberowner.h"

#include "decoding/packagenames.h"
#include "decoding/textunits.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace codedesk::decoding {

namespace {

constexpr qsizetype reachOfOwnersBefore = 240; // units
constexpr qsizetype reachOfOwnersBehind = 160;
constexpr qsizetype mostMarks = 8; // on each side; of more the nearest are looked at

/** What stands between a mark and a number. */
struct Gap {
    qsizetype length = 0;
    int commas = 0;
    int sentenceEnds = 0;
    int lineBreaks = 0;
    int depth = 0; // braces opened and not closed
    int lowestDepth = 0;
    bool isBehind = false; // the mark stands behind the number

    [[nodiscard]] bool staysInObject() const { return depth == 0 && lowestDepth == 0; }
    [[nodiscard]] bool isOneClause() const { return commas == 0 && sentenceEnds == 0 && lineBreaks == 0; }
};

Gap gapBetween(QStringView text, const Mark &mark, const Token &number)
{
    Gap gap;
    gap.isBehind = mark.start >= number.end();
    const qsizetype from = gap.isBehind ? number.end() : mark.end;
    const qsizetype to = gap.isBehind ? mark.start : number.start;
    gap.length = std::max<qsizetype>(0, to - from);
    for (qsizetype at = from; at < to; ++at) {
        switch (text[at].unicode()) {
        case u',':
        case u'、':
        case u';':
            ++gap.commas;
            break;
        case u'。':
        case u'!':
        case u'…':
            ++gap.sentenceEnds;
            break;
        case u'\n':
            ++gap.lineBreaks;
            break;
        case u'{':
            ++gap.depth;
            break;
        case u'}':
            --gap.depth;
            gap.lowestDepth = std::min(gap.lowestDepth, gap.depth);
            break;
        default:
            break;
        }
    }
    return gap;
}

/** How near a mark is in the structure of the text; smaller is nearer. Nothing: it does not reach the number. */
using Nearness = std::optional<qsizetype>;

constexpr qsizetype perStep = 1000; // one step of structure outweighs any number of units

Nearness inObject(const Gap &gap)
{
    constexpr qsizetype nearBefore = 140;
    constexpr int mostLinesOutside = 1;
    if (gap.length > (gap.isBehind ? reachOfOwnersBehind : nearBefore) || gap.sentenceEnds > 0)
        return std::nullopt;
    if (gap.isBehind && !gap.staysInObject() && gap.lineBreaks > mostLinesOutside)
        return std::nullopt;
    const qsizetype steps = (gap.staysInObject() ? 0 : 1) + (gap.lineBreaks > 0 ? 1 : 0);
    return steps * perStep + (gap.commas > 0 ? perStep / 2 : 0) + gap.length;
}

Nearness inLine(const Gap &gap)
{
    return gap.lineBreaks == 0 ? Nearness(5 * perStep + gap.length) : std::nullopt;
}

Nearness inAnswer(const Gap &gap)
{
    constexpr qsizetype reach = 200;
    constexpr int mostLines = 2;
    const bool isNear = gap.isBehind ? gap.lineBreaks == 0 : gap.lineBreaks <= mostLines;
    return isNear && gap.length <= reach ? Nearness(4 * perStep + gap.length) : std::nullopt;
}

/** "this is that of ...", said behind an answer that was pasted. */
bool isSaidOfAnswer(QStringView gap)
{
    const QStringView end = gap.last(std::min<qsizetype>(gap.size(), 6));
    return end.contains(u"是") || end.contains(u"属于") || end.contains(u"from");
}

Nearness inSentence(const Gap &gap, QStringView text, const Mark &mark, const Token &number)
{
    constexpr qsizetype reachOfClause = 60;
    constexpr qsizetype reachOfSentence = 90;
    constexpr qsizetype nearBehind = 24;
    constexpr qsizetype longestHeading = 12;
    if (!gap.isBehind) {
        const QStringView between = text.sliced(mark.end, gap.length);
        const qsizetype lineEnd = between.indexOf(u'\n');
        const bool isHeading =
            lineEnd >= 0 && lineEnd <= longestHeading && between.first(lineEnd).trimmed().endsWith(u':');
        if (gap.sentenceEnds > 0 || (gap.lineBreaks > 0 && !isHeading) || gap.length > reachOfSentence)
            return std::nullopt;
        if (gap.commas == 0 && gap.length <= reachOfClause)
            return gap.length;
        return 3 * perStep + gap.length;
    }
    const QStringView between = text.sliced(number.end(), gap.length);
    if (gap.isOneClause() && gap.length <= nearBehind)
        return (between == u"(" ? -1 : 1) * perStep + gap.length;
    if (gap.length <= reachOfOwnersBehind && gap.lineBreaks <= 1 && isSaidOfAnswer(between))
        return 3 * perStep + perStep / 2 + gap.length;
    return std::nullopt;
}

Nearness ofWord(const Gap &gap, QStringView text, const Mark &mark)
{
    constexpr qsizetype reach = 16;
    if (gap.isBehind || !gap.isOneClause() || gap.length > reach)
        return std::nullopt;
    const QStringView between = text.sliced(mark.end, gap.length);
    const bool hasDigit = std::any_of(between.cbegin(), between.cend(), isDigit);
    return hasDigit ? std::nullopt : Nearness(gap.length);
}

Nearness nearness(QStringView text, const Mark &mark, const Token &number)
{
    const MarkReach reach = mark.pattern->reach;
    if (reach == MarkReach::Around || reach == MarkReach::Number)
        return std::nullopt; // most marks are such; to look at the text between is what costs
    const Gap gap = gapBetween(text, mark, number);
    switch (reach) {
    case MarkReach::Object:
        return inObject(gap);
    case MarkReach::Line:
        return inLine(gap);
    case MarkReach::Answer:
        return inAnswer(gap);
    case MarkReach::Sentence:
        return inSentence(gap, text, mark, number);
    case MarkReach::Word:
        return ofWord(gap, text, mark);
    case MarkReach::Number:
    case MarkReach::Around:
        break;
    }
    return std::nullopt;
}

} // namespace

bool NumberOwner::speaksOf(const Mark &mark, const OwnedNumber &number) const
{
    const MarkPattern &pattern = *mark.pattern;
    if ((pattern.isWeak && number.isDistinct) || (!pattern.numberKey.isEmpty() && pattern.numberKey != number.key))
        return false;
    return pattern.system == ourSystem
        || m_systems.systems()[static_cast<std::size_t>(pattern.system)].mayHave(
            m_text.sliced(number.token.start, number.token.length));
}

Owner NumberOwner::ownerOf(const OwnedNumber &number)
{
    const Token &token = number.token;
    const std::vector<Mark> &marks = m_finder.until(token.end() + reachOfOwnersBehind);
    const auto first = std::lower_bound(marks.cbegin(), marks.cend(), token.start - reachOfOwnersBefore,
                                        [](const Mark &mark, qsizetype place) { return mark.start < place; });
    const auto behind = std::lower_bound(first, marks.cend(), token.end() + reachOfOwnersBehind,
                                         [](const Mark &mark, qsizetype place) { return mark.start < place; });
    Owner owner;
    owner.isSpokenFor =
        std::any_of(first, behind, [](const Mark &mark) { return mark.pattern->system == ourSystem; });
    const auto next = std::lower_bound(first, behind, token.start,
                                       [](const Mark &mark, qsizetype place) { return mark.start < place; });
    const auto nearFirst = next - std::min<qsizetype>(next - first, mostMarks);
    const auto nearBehind = next + std::min<qsizetype>(behind - next, mostMarks);
    Nearness nearest;
    std::vector<const Mark *> speaking; // for other systems
    for (auto mark = nearFirst; mark != nearBehind; ++mark) {
        const bool isOurs = mark->pattern->system == ourSystem;
        if (!speaksOf(*mark, number))
            continue;
        if (mark->pattern->reach == MarkReach::Number && mark->numberStart >= token.start - 1
            && mark->numberStart < token.end())
            return { mark->pattern->system, false };
        const Nearness found = nearness(m_text, *mark, token);
        if (found && !isOurs)
            speaking.push_back(&*mark);
        if (found && (!nearest || *found < *nearest || (*found == *nearest && isOurs))) {
            nearest = found;
            owner.system = mark->pattern->system;
        }
    }
    const bool isByKeysAlone =
        owner.system >= 0 && speaking.size() == 1 && !speaking.front()->pattern->numberKey.isEmpty();
    if (isByKeysAlone)
        owner.textBehindKeys = speaking.front()->end;
    const bool mayBeOfPackage =
        !nearest && !number.isDistinct && !owner.isSpokenFor && m_systems.systemOfPackages() >= 0;
    if (mayBeOfPackage && isBehindPackageOfOthers(m_text, token, m_systems.ourPackages()))
        owner.system = m_systems.systemOfPackages();
    return owner;
}

std::vector<Mark> NumberOwner::numbersOfShapes()
{
    std::vector<Mark> found;
    const std::vector<Mark> &marks = m_finder.until(m_text.size());
    std::copy_if(marks.cbegin(), marks.cend(), std::back_inserter(found),
                 [](const Mark &mark) { return mark.pattern->reach == MarkReach::Number; });
    return found;
}

} // namespace codedesk::decoding
