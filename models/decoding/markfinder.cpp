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
    if (unit >= u'A' && unit <= u'Z')
        return static_cast<char16_t>(unit.unicode() + (u'a' - u'A'));
    constexpr char16_t firstOfAsia = 0x2e80; // scripts without cases, and surrogates
    return unit.unicode() < 0x80 || unit.unicode() >= firstOfAsia ? unit.unicode() : unit.toLower().unicode();
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
    const qsizetype last = std::min(end, m_text.size() - 1);
    bool isInsideName = m_position > 0 && isNameUnit(m_text[m_position - 1]);
    while (m_position < last) {
        const qsizetype at = m_position;
        const bool isName = isNameUnit(m_text[at]);
        if (!(isName && isInsideName) && mayStartAt(at))
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

bool MarkFinder::mayStartAt(qsizetype at) const
{
    const char16_t first = lowerUnit(m_text[at]);
    const char16_t second = lowerUnit(m_text[at + 1]); // until() stops before the last unit
    return m_systems.mayStart(first, second)
        && m_systems.mayStart(first, second, lowerUnit(unitAt(m_text, at + 2)), lowerUnit(unitAt(m_text, at + 3)));
}

/** Takes the longest patterns that start at a place, and goes behind them. */
void MarkFinder::readAt(qsizetype at)
{
    qsizetype longest = 0;
    bool hasNumber = false;
    const char16_t fifth = fifthUnitAt(m_text, at);
    for (const std::size_t index : m_systems.startingWith(lowerUnit(m_text[at]), lowerUnit(m_text[at + 1]))) {
        const MarkPattern &pattern = m_systems.patterns()[index];
        if (pattern.text.size() < longest)
            break;
        const bool goesOn =
            pattern.fifth == 0 || pattern.fifth == fifth || (pattern.fifth == u'#' && isDigit(fifth));
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

/** Returns the end of a pattern that starts at a place, or the place itself if it does not. */
qsizetype MarkFinder::endOfMatch(const MarkPattern &pattern, qsizetype at) const
{
    const QStringView wanted = pattern.text;
    qsizetype position = at;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        qsizetype blanks = 0;
        if (wanted[i] == u' ' || (i > 0 && isNameUnit(wanted[i - 1]) && !isNameUnit(wanted[i]))) {
            // A blank may be left out or be more than one; a key may have its quotation mark.
            while (position < m_text.size() && blanks < mostBlanks && isBlankOrQuote(m_text[position])
                   && m_text[position] != wanted[i]) {
                ++position;
                ++blanks;
            }
        }
        if (wanted[i] == u' ') {
            while (position < m_text.size() && blanks < mostBlanks && m_text[position] == u' ') {
                ++position;
                ++blanks;
            }
            continue;
        }
        if (position >= m_text.size())
            return at;
        const bool isSame =
            pattern.isExact ? m_text[position] == wanted[i] : lowerUnit(m_text[position]) == wanted[i];
        if (!isSame)
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
