// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vendorpage/pagebuilder.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::vendorpage {

/**
 * An HTML table being read: puts cells in their columns, and joined ones in each of their places. Rows and cells
 * need not be closed: the next one closes them.
 */
class HtmlGrid {
public:
    /** Keeps one cell more than `mostColumns` in a row, so that a longer one shows. */
    HtmlGrid(const QString &heading, qint64 line, int mostColumns);

    void beginRow(qint64 line);
    void endRow();
    /** Cells joined over rows do not reach from the head of a table into its body. */
    void endRowGroup();
    /** `columns` and `rows` are how many the cell covers, from 1. */
    void beginCell(qint64 line, int columns, int rows);
    void endCell();
    void addText(std::string_view utf8);
    void setHeading(const QString &heading) { m_table.heading = heading; }
    void markAsLayout() { m_table.isLayout = true; }

    /** Returns how many cells the table has so far. */
    [[nodiscard]] std::size_t cellCount() const { return m_cellCount; }
    [[nodiscard]] RawTable finish();

private:
    struct OpenCell {
        int columns = 1;
        int rows = 1;
        std::string text;
    };
    /** What a cell above has in this column, for the rows it goes on. */
    struct Joined {
        QString text;
        int rowsLeft = 0;
    };

    void append(const QString &text);
    void appendJoined();

    RawTable m_table;
    std::size_t m_mostColumns;
    std::optional<RawRow> m_row;
    std::optional<OpenCell> m_cell;
    std::vector<Joined> m_joined; ///< By column.
    std::size_t m_cellCount = 0;
};

} // namespace codedesk::vendorpage
