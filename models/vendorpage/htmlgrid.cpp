// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/htmlgrid.h"

#include "vendorpage/celltext.h"

#include <utility>

namespace codedesk::vendorpage {

HtmlGrid::HtmlGrid(const QString &heading, qint64 line, int mostColumns)
    : m_mostColumns(static_cast<std::size_t>(mostColumns) + 1)
{
    m_table.heading = heading;
    m_table.line = line;
}

void HtmlGrid::beginRow(qint64 line)
{
    endRow();
    m_row = RawRow{ line, {} };
}

void HtmlGrid::endRow()
{
    endCell();
    if (!m_row)
        return;
    std::size_t width = m_joined.size();
    while (width > 0 && m_joined[width - 1].rowsLeft == 0)
        --width;
    while (static_cast<std::size_t>(m_row->cells.size()) < width) {
        appendJoined();
        if (static_cast<std::size_t>(m_row->cells.size()) < width)
            append({}); // a hole between cells that go on from above
    }
    m_table.rows.push_back(std::move(*m_row));
    m_row.reset();
}

void HtmlGrid::endRowGroup()
{
    endRow();
    m_joined.clear();
}

void HtmlGrid::beginCell(qint64 line, int columns, int rows)
{
    endCell();
    if (!m_row)
        beginRow(line);
    m_cell = OpenCell{ columns, rows, {} };
}

void HtmlGrid::endCell()
{
    if (!m_cell)
        return;
    const OpenCell cell = std::exchange(m_cell, std::nullopt).value();
    const QString text = cleanText(QString::fromUtf8(cell.text));
    appendJoined();
    for (int column = 0; column < cell.columns; ++column) {
        const auto place = static_cast<std::size_t>(m_row->cells.size());
        if (place >= m_mostColumns)
            return;
        if (m_joined.size() <= place)
            m_joined.resize(place + 1);
        m_joined[place] = { text, cell.rows - 1 };
        append(text);
    }
}

void HtmlGrid::addText(std::string_view utf8)
{
    if (m_cell)
        m_cell->text.append(utf8);
}

RawTable HtmlGrid::finish()
{
    endRow();
    return std::move(m_table);
}

void HtmlGrid::append(const QString &text)
{
    m_row->cells << text;
    ++m_cellCount;
}

/** Puts in what comes from above at this place. */
void HtmlGrid::appendJoined()
{
    for (auto place = static_cast<std::size_t>(m_row->cells.size());
         place < m_joined.size() && m_joined[place].rowsLeft > 0; ++place) {
        --m_joined[place].rowsLeft;
        append(m_joined[place].text);
    }
}

} // namespace codedesk::vendorpage
