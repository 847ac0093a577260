// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/columntracker.h"

#include "decoding/contextwords.h"
#include "decoding/textunits.h"

#include <QList>

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype longestHead = 2048; // units
constexpr qsizetype longestTitle = 24;

QStringView withoutQuotes(QStringView cell)
{
    cell = cell.trimmed();
    while (!cell.isEmpty() && (cell.front() == u'"' || cell.front() == u'\''))
        cell = cell.sliced(1);
    while (!cell.isEmpty() && (cell.back() == u'"' || cell.back() == u'\''))
        cell.chop(1);
    return cell.trimmed();
}

/** A line that only draws one ("+-----+----+"). */
bool isRule(QStringView line)
{
    return line.size() > 2
        && std::all_of(line.cbegin(), line.cend(), [](QChar unit) { return isOneOf(unit, u"+-=|: "); });
}

/** A number with nothing else on its line. */
bool isNumberAlone(QStringView line)
{
    QStringView number = withoutQuotes(line.first(std::min(line.size(), longestTitle)));
    if (number.startsWith(u'-'))
        number = number.sliced(1);
    return line.size() < longestTitle && !number.isEmpty() && std::all_of(number.cbegin(), number.cend(), isDigit);
}

/** Returns the role of a column from its title, which is all of the cell: a key, or a Chinese phrase. */
KeyRole roleOfTitle(QStringView cell)
{
    const QStringView title = withoutQuotes(cell);
    if (title.isEmpty() || title.size() > longestTitle)
        return KeyRole::None;
    if (unitClass(title.front().unicode()) == UnitClass::Letter) {
        const KeyRole role = keyRole(title);
        return role == KeyRole::Other || role == KeyRole::WeakCode ? KeyRole::None : role;
    }
    const EndingPhrase phrase = phraseAtEnd(title);
    switch (phrase.role) {
    case WordRole::Code:
        return KeyRole::Code;
    case WordRole::Mask:
        return KeyRole::Warning;
    case WordRole::Other:
        return KeyRole::NotCode;
    default:
        return KeyRole::None;
    }
}

} // namespace

KeyRole ColumnTracker::feed(const Token &token)
{
    switch (token.kind) {
    case TokenKind::LineBreak:
        startLine(token.end());
        break;
    case TokenKind::Space:
        if (m_separator == u'\t')
            m_column += static_cast<std::size_t>(m_text.sliced(token.start, token.length).count(u'\t'));
        break;
    case TokenKind::Mark:
        if (m_text[token.start] == u'"')
            m_isQuoted = !m_isQuoted;
        else if (m_text[token.start] == m_separator && !m_isQuoted)
            ++m_column;
        break;
    case TokenKind::Number:
        if (m_column < m_columns.size() && fillsCell(token))
            return m_columns[m_column] == KeyRole::None ? KeyRole::Other : m_columns[m_column];
        break;
    default:
        break;
    }
    return KeyRole::None;
}

void ColumnTracker::startLine(qsizetype start)
{
    m_column = 0;
    m_isQuoted = false;
    const QStringView line = lineFrom(start);
    const bool goesOn = m_separator == u'\n'
        ? isNumberAlone(line)
        : m_separator != 0 && (line.contains(QChar(m_separator)) || isRule(line));
    if (!readHead(line) && !goesOn && !readSingleHead(line, start + line.size())) {
        m_columns.clear();
        m_separator = 0;
    }
}

/** Returns the line from a place, as far as a head may reach. */
QStringView ColumnTracker::lineFrom(qsizetype start) const
{
    const QStringView rest = m_text.sliced(start, std::min(longestHead, m_text.size() - start));
    const auto end =
        std::find_if(rest.cbegin(), rest.cend(), [](QChar unit) { return unit == u'\n' || unit == u'\r'; });
    return rest.first(end - rest.cbegin());
}

/** One title that tells what is under it, and two lines at least that are numbers alone: a column copied out of
 * its table. */
bool ColumnTracker::readSingleHead(QStringView line, qsizetype end)
{
    const QStringView title = line.trimmed();
    if (title.isEmpty() || title.size() > longestTitle || std::any_of(title.cbegin(), title.cend(), isDigit))
        return false;
    constexpr int fewestRows = 2;
    qsizetype next = end;
    for (int row = 0; row < fewestRows; ++row) {
        while (isOneOf(unitAt(m_text, next), u"\r\n") && next < m_text.size())
            ++next;
        const QStringView number = lineFrom(std::min(next, m_text.size()));
        if (!isNumberAlone(number))
            return false;
        next += number.size();
    }
    const KeyRole role = roleOfTitle(title);
    if (role != KeyRole::Code && role != KeyRole::Warning && role != KeyRole::NotCode)
        return false;
    m_columns = { role };
    m_separator = u'\n';
    return true;
}

/** A head has titles only, so no digit, and one of them names a code or a mask. */
bool ColumnTracker::readHead(QStringView line)
{
    if (std::any_of(line.cbegin(), line.cend(), isDigit))
        return false;
    for (const char16_t separator : { u'\t', u'|', u',', u';' }) {
        if (!line.contains(QChar(separator)))
            continue;
        std::vector<KeyRole> columns;
        for (const QStringView cell : line.split(QChar(separator)))
            columns.push_back(roleOfTitle(cell));
        const bool isHead = std::any_of(columns.cbegin(), columns.cend(), [](KeyRole role) {
            return role == KeyRole::Code || role == KeyRole::Warning;
        });
        if (isHead) {
            m_columns = std::move(columns);
            m_separator = separator;
            return true;
        }
    }
    return false;
}

/** Returns true if only blanks and quotes stand between `at` and the edge of the cell in the direction of `step`.
 */
bool ColumnTracker::reachesCellEdge(qsizetype at, qsizetype step) const
{
    constexpr qsizetype mostPadding = 24;
    qsizetype position = at;
    for (qsizetype padding = 0; padding < mostPadding; ++padding, position += step) {
        const QChar unit = unitAt(m_text, position);
        if (unit == m_separator || unit == u'\n' || unit == u'\r')
            return true;
        if (!isOneOf(unit, u" \"'"))
            return false;
    }
    return false;
}

bool ColumnTracker::fillsCell(const Token &token) const
{
    return reachesCellEdge(token.start - 1, -1) && reachesCellEdge(token.end(), 1);
}

} // namespace codedesk::decoding
