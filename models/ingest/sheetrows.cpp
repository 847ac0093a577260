// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheetrows.h"

#include "ingest/sharedstrings.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** The header is among the first 20 rows with values; a table does not become wider behind it. */
constexpr int rowsToMeasure = 64;

} // namespace

bool SheetRows::addCell(int column, std::string_view text)
{
    const bool isInOrder = m_cells.empty() || m_cells.back().column < column;
    m_isSorted &= isInOrder;
    const std::string_view kept = m_text.size() < rowLimitBytes ? text : std::string_view();
    m_cells.push_back({ column, m_text.size(), kept.size() });
    m_text += kept;
    // Cells out of order are looked at when the row is complete, but no more than a row can have.
    return m_cells.size() <= static_cast<std::size_t>(lastColumn);
}

bool SheetRows::endRow(int row, std::string &csv)
{
    const bool isSound = row > m_row && sortCells();
    if (isSound) {
        m_row = row;
        if (!m_text.empty())
            writeRow(csv);
    }
    m_cells.clear();
    m_text.clear();
    m_isSorted = true;
    return isSound;
}

bool SheetRows::sortCells()
{
    if (m_isSorted)
        return true;
    const auto isBefore = [](const Cell &left, const Cell &right) { return left.column < right.column; };
    std::sort(m_cells.begin(), m_cells.end(), isBefore);
    const auto isSame = [](const Cell &left, const Cell &right) { return left.column == right.column; };
    return std::adjacent_find(m_cells.begin(), m_cells.end(), isSame) == m_cells.end();
}

void SheetRows::writeRow(std::string &csv)
{
    while (m_cells.back().size == 0)
        m_cells.pop_back();
    csv.append(static_cast<std::size_t>(m_row - m_written - 1), '\n');
    m_written = m_row;
    if (m_rowsMeasured < rowsToMeasure) {
        ++m_rowsMeasured;
        m_width = std::max(m_width, m_cells.back().column + 1);
    }
    const auto begin = static_cast<std::ptrdiff_t>(csv.size());
    int column = 0;
    for (const Cell &cell : m_cells) {
        csv.append(static_cast<std::size_t>(cell.column - column), ',');
        column = cell.column;
        writeCell(cell, csv);
    }
    csv.append(static_cast<std::size_t>(std::max(0, m_width - 1 - column)), ',');
    if (csv.size() - static_cast<std::size_t>(begin) >= rowLimitBytes) {
        const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
        std::replace_if(csv.begin() + begin, csv.end(), isLineEnd, ' ');
    }
    csv += '\n';
}

void SheetRows::writeCell(const Cell &cell, std::string &csv) const
{
    const std::string_view text = std::string_view(m_text).substr(cell.begin, cell.size);
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

} // namespace codedesk::ingest
