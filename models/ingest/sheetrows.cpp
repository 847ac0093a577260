// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheetrows.h"

#include "ingest/sharedstrings.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** The header is among the first 20 rows with values; a table does not become wider after it. */
constexpr int rowsToMeasure = 64;

/** Room for text that is kept from one stretch of rows to the next. */
constexpr std::size_t keptTextBytes = 1 << 20;

} // namespace

bool SheetRows::addCell(int column, std::string_view text)
{
    const bool isInOrder = m_cells.size() == m_rowCells || m_cells.back().column < column;
    m_isSorted &= isInOrder;
    const std::string_view kept = textBytes() < rowLimitBytes ? text : std::string_view();
    m_cells.push_back({ column, m_text.size(), kept.size() });
    m_text += kept;
    // Cells out of order are looked at when the row is complete, but no more than a row can have.
    return m_cells.size() - m_rowCells <= static_cast<std::size_t>(lastColumn);
}

bool SheetRows::endRow(int number)
{
    const bool isSound = number > m_row && sortCells();
    if (isSound) {
        m_row = number;
        if (textBytes() > 0)
            keepRow();
    }
    m_cells.resize(m_rows.empty() ? 0 : m_rows.back().end);
    m_rowCells = m_cells.size();
    m_rowText = m_text.size();
    m_isSorted = true;
    return isSound;
}

bool SheetRows::sortCells()
{
    if (m_isSorted)
        return true;
    const auto begin = m_cells.begin() + static_cast<std::ptrdiff_t>(m_rowCells);
    const auto isBefore = [](const Cell &left, const Cell &right) { return left.column < right.column; };
    std::sort(begin, m_cells.end(), isBefore);
    const auto isSame = [](const Cell &left, const Cell &right) { return left.column == right.column; };
    return std::adjacent_find(begin, m_cells.end(), isSame) == m_cells.end();
}

void SheetRows::keepRow()
{
    while (m_cells.back().size == 0)
        m_cells.pop_back();
    if (m_rowsMeasured < rowsToMeasure) {
        ++m_rowsMeasured;
        m_width = std::max(m_width, m_cells.back().column + 1);
    }
    m_rows.push_back({ m_row, m_width, m_rowCells, m_cells.size(), textBytes() >= rowLimitBytes });
}

bool SheetRows::take(SheetRow &row)
{
    if (m_taken == m_rows.size())
        return false;
    const Row &taken = m_rows[m_taken++];
    row.number = taken.number;
    row.isTooLong = taken.isTooLong;
    row.cells.clear();
    for (std::size_t i = taken.begin; i < taken.end; ++i) {
        const Cell &cell = m_cells[i];
        row.cells.resize(static_cast<std::size_t>(cell.column));
        row.cells.push_back(std::string_view(m_text).substr(cell.begin, cell.size));
    }
    if (row.cells.size() < static_cast<std::size_t>(taken.width))
        row.cells.resize(static_cast<std::size_t>(taken.width));
    return true;
}

void SheetRows::forgetTaken()
{
    if (m_taken < m_rows.size() || m_rows.empty())
        return;
    m_rows.clear();
    m_taken = 0;
    m_cells.erase(m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(m_rowCells));
    m_rowCells = 0;
    for (Cell &cell : m_cells)
        cell.begin -= m_rowText;
    m_text.erase(0, m_rowText);
    m_rowText = 0;
    if (m_text.capacity() > keptTextBytes)
        m_text.shrink_to_fit();
}

} // namespace codedesk::ingest
