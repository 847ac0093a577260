// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** A row of a sheet that has a value. The views are valid until SheetRows::forgetTaken(). */
struct SheetRow {
    int number = 0; ///< From 1.
    std::vector<std::string_view> cells;
    bool isTooLong = false; ///< It is longer than a record may be, and its cells are not all there.
};

/**
 * Puts rows of a sheet together from their cells and keeps the complete ones until they are taken. Rows without a
 * value are left out. Rows are filled up with empty cells to the widest of the first rows, since a sheet does not
 * keep the empty cells at their ends. One thread at a time.
 */
class SheetRows {
public:
    static constexpr int lastRow = 1'048'576;
    static constexpr int lastColumn = 16'384;

    /** Adds a cell to the row; columns count from 0. Returns false if the row has more than a row can have. */
    [[nodiscard]] bool addCell(int column, std::string_view text);

    /** Ends the row. Returns false, and drops it, unless row numbers rise and no column comes twice. */
    [[nodiscard]] bool endRow(int number);

    /** Returns the number of the row ended last, or 0. */
    [[nodiscard]] int row() const { return m_row; }

    /** Gives the next row, the oldest first; returns false if none is complete. */
    [[nodiscard]] bool take(SheetRow &row);

    /** Frees the memory of the rows that were taken. */
    void forgetTaken();

private:
    struct Cell {
        int column = 0;
        std::size_t begin = 0; ///< In m_text.
        std::size_t size = 0;
    };

    /** A complete row. */
    struct Row {
        int number = 0;
        int width = 0; ///< Columns to fill it up to.
        std::size_t begin = 0; ///< Of its cells in m_cells.
        std::size_t end = 0;
        bool isTooLong = false;
    };

    [[nodiscard]] std::size_t textBytes() const { return m_text.size() - m_rowText; }
    [[nodiscard]] bool sortCells();
    void keepRow();

    std::string m_text;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    std::size_t m_taken = 0; ///< Of m_rows.
    std::size_t m_rowCells = 0; ///< Where the cells of the row being read begin in m_cells ...
    std::size_t m_rowText = 0; ///< ... and their text in m_text.
    int m_row = 0;
    int m_width = 0;
    int m_rowsMeasured = 0;
    bool m_isSorted = true;
};

} // namespace codedesk::ingest
