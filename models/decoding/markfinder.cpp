// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/markfinder.h"

#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype mostBlanks = 3;

char16_t lowerUnit(QChar unit)
{
    constexpr char16_t firstOfAsia = 0x2e80; // scripts without cases, and surrogates
    if (unit.unicode() >= firstOfAsia)
        return unit.unicode();
    if (unit.unicode() >= 0x80)
        return unit.toLower().unicode();
    return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit.unicode() | 0x20U) : unit.unicode();
}

bool isBlankOrQuote(QChar unit)
{
    return isOneOf(unit, u" \t\"'");
}

/** Returns the fifth unit of a text from a place, blanks and quotation marks aside; '#' for digits. */
char16_t fifthUnitAt(QStringView text, qsizetype at)
{
    qsizetype fifth = at + 4;
    while (fifth < text.size() && fifth - at < 4 + mostBlanks + 2 && isBlankOrQuote(text[fifth]))
        ++fifth;
    return lowerUnit(unitAt(text, fifth));
}

} // namespace

const std::vector<Mark> &MarkFinder::until(qsizetype end)
{
    const qsizetype last = std::min(end, m_text.size() - 1); // a pattern has two units at least
    bool isInsideName = m_position > 0 && isNameUnit(m_text[m_position - 1]);
    while (m_position < last) {
        const qsizetype at = m_position;
        const bool isName = isNameUnit(m_text[at]);
        if (!(isName && isInsideName))
            readAt(at);
        if (m_position == at) {
            ++m_position;
            isInsideName = isName;
        } else {
            isInsideName = isNameUnit(m_text[m_position - 1]);
        }
    }
    return m_marks;
}

void MarkFinder::readAt(qsizetype at)
{
    const char16_t first = lowerUnit(m_text[at]);
    const char16_t second = lowerUnit(m_text[at + 1]);
    if (!m_systems.mayStart(first, second))
        return;
    const std::vector<std::size_t> &patterns = m_systems.startingWith(
        first, second, lowerUnit(unitAt(m_text, at + 2)), lowerUnit(unitAt(m_text, at + 3)));
    if (!patterns.empty())
        takeLongest(patterns, at);
}

/** Takes the longest of some patterns that stand at a place, and goes behind them. */
void MarkFinder::takeLongest(const std::vector<std::size_t> &patterns, qsizetype at)
{
    qsizetype longest = 0;
    bool hasNumber = false;
    const char16_t fifth = fifthUnitAt(m_text, at);
    const char16_t sixth = lowerUnit(unitAt(m_text, at + 5));
    for (const std::size_t index : patterns) {
        const MarkPattern &pattern = m_systems.patterns()[index];
        if (pattern.text.size() < longest)
            break;
        const bool isFifth =
            pattern.fifth == 0 || pattern.fifth == fifth || (pattern.fifth == u'#' && isDigit(fifth));
        const bool goesOn = isFifth && (pattern.sixth == 0 || pattern.sixth == sixth);
        if (!goesOn)
            continue;
        const qsizetype end = endOfMatch(pattern, at);
        const qsizetype number = end > at && pattern.reach == MarkReach::Number ? numberOf(pattern, at, end) : -1;
        if (end <= at || (pattern.reach == MarkReach::Number && number < 0))
            continue;
        // The number of a shape is one; the name of the tool it starts with speaks for the others of the line.
        const bool isShape = pattern.reach == MarkReach::Number;
        if (isShape && hasNumber)
            continue;
        hasNumber = hasNumber || isShape;
        longest = isShape ? longest : pattern.text.size();
        m_position = std::max(m_position, end);
        if (pattern.system != noSystem)
            m_marks.push_back({ at, end, &pattern, number });
    }
}

/** Returns the end of a pattern at a place, or the place itself if it does not stand there. Of one that says what
 * its fifth or sixth unit is takeLongest() has seen those before. */
qsizetype MarkFinder::endOfMatch(const MarkPattern &pattern, qsizetype at) const
{
    const QStringView wanted = pattern.text;
    const auto isSameAt = [&](qsizetype position, QChar unit) {
        return position < m_text.size()
            && (pattern.isExact ? m_text[position] == unit : lowerUnit(m_text[position]) == unit);
    };
    const qsizetype seen = pattern.sixth != 0 ? 6 : pattern.fifth != 0 ? 4 : 0;
    const qsizetype known = pattern.isExact ? 0 : seen;
    qsizetype position = at + known;
    for (qsizetype i = known; i < wanted.size(); ++i) {
        if (wanted[i] != u' ' && isSameAt(position, wanted[i])) {
            ++position;
            continue;
        }
        // A blank may be left out or be more than one; a key may have its quotation mark.
        qsizetype blanks = 0;
        const auto skip = [&](auto &&isSkipped) {
            for (; blanks < mostBlanks && position < m_text.size() && isSkipped(m_text[position]); ++blanks)
                ++position;
        };
        if (wanted[i] == u' ' || (i > 0 && isNameUnit(wanted[i - 1]) && !isNameUnit(wanted[i])))
            skip([&](QChar unit) { return isBlankOrQuote(unit) && unit != wanted[i]; });
        if (wanted[i] == u' ') {
            skip([](QChar unit) { return unit == u' '; });
            continue;
        }
        if (!isSameAt(position, wanted[i]))
            return at;
        ++position;
    }
    const bool isClosed = pattern.isOpen || pattern.reach == MarkReach::Number || !isNameUnit(wanted.back())
        || !isNameUnit(unitAt(m_text, position));
    return isClosed ? position : at;
}

/** Returns where the number of a shape stands, or -1. */
qsizetype MarkFinder::numberOf(const MarkPattern &pattern, qsizetype start, qsizetype end) const
{
    qsizetype from = pattern.hasNumberAhead ? start : end;
    const qsizetype step = pattern.hasNumberAhead ? -1 : 1;
    qsizetype at = pattern.hasNumberAhead ? start - 1 : end;
    for (qsizetype blanks = 0; blanks < mostBlanks && isBlankOrQuote(unitAt(m_text, at)); ++blanks)
        at += step;
    from = at;
    constexpr qsizetype mostDigits = 12;
    if (!pattern.hasNumberAhead && unitAt(m_text, at) == u'-')
        ++at;
    qsizetype digits = 0;
    for (; digits < mostDigits && isDigit(unitAt(m_text, at)); at += step)
        ++digits;
    if (!pattern.behindNumber.isEmpty()) {
        qsizetype behind = at;
        for (qsizetype blanks = 0; blanks < mostBlanks && unitAt(m_text, behind) == u' '; ++blanks)
            ++behind;
        if (!m_text.sliced(behind).startsWith(pattern.behindNumber, Qt::CaseInsensitive))
            return -1;
    }
    const bool isNumber =
        digits > 0 && !isNameUnit(unitAt(m_text, at)) && (pattern.digits == 0 || digits == pattern.digits);
    if (!isNumber)
        return -1;
    return pattern.hasNumberAhead ? at + 1 : from;
}

} // namespace codedesk::decoding
