// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include <algorithm>
#include <array>
#include <vector>

namespace codedesk::cli {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// The blocks Unicode's EastAsianWidth.txt gives as wide or full-width, joined where the gaps are unassigned.
constexpr std::array wideRanges{
    Range{ 0x1100, 0x115F },   Range{ 0x231A, 0x231B },   Range{ 0x2E80, 0x303E },   Range{ 0x3041, 0x4DBF },
    Range{ 0x4E00, 0xA4CF },   Range{ 0xA960, 0xA97C },   Range{ 0xAC00, 0xD7A3 },   Range{ 0xF900, 0xFAFF },
    Range{ 0xFE30, 0xFE6F },   Range{ 0xFF01, 0xFF60 },   Range{ 0xFFE0, 0xFFE6 },   Range{ 0x1F300, 0x1F64F },
    Range{ 0x1F680, 0x1F6FF }, Range{ 0x1F900, 0x1F9FF }, Range{ 0x20000, 0x3FFFD },
};

int charWidth(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    const bool isWide = std::any_of(wideRanges.cbegin(), wideRanges.cend(),
                                    [c](const Range &range) { return c >= range.first && c <= range.last; });
    return isWide ? 2 : 1;
}

bool steersTerminal(QChar c)
{
    const bool turnsDirection =
        (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    return c.category() == QChar::Other_Control || turnsDirection;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += charWidth(c);
    return width;
}

QString terminalText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += u' ';
        else
            result += steersTerminal(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return result;
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList safe;
    safe.reserve(cells.size());
    for (const QString &cell : cells)
        safe << terminalText(cell);
    m_rows << safe;
}

QString TextTable::text() const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    const QList<QStringList> lines = QList<QStringList>{ titles } + m_rows;
    std::vector<int> widths(static_cast<std::size_t>(m_columns.size()), 0);
    for (const QStringList &line : lines) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(line.at(static_cast<qsizetype>(i))));
    }

    QString result;
    for (const QStringList &line : lines) {
        QString row;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const QString &cell = line.at(static_cast<qsizetype>(i));
            const QString padding(widths[i] - displayWidth(cell), u' ');
            const bool isRight = m_columns.at(static_cast<qsizetype>(i)).align == Align::Right;
            row += (i == 0 ? QString() : QStringLiteral("  ")) + (isRight ? padding + cell : cell + padding);
        }
        while (row.endsWith(u' '))
            row.chop(1);
        result += row + u'\n';
    }
    return result;
}

} // namespace codedesk::cli
