// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/**
 * Writes the rows of a sheet as CSV (RFC 4180, comma, LF): one record for each row up to the last one with a
 * value, so that the number of a record is the number of its row. Rows are filled up with empty fields to the
 * widest of the first rows, since a sheet does not keep the empty cells at their ends.
 *
 * A row longer than a CSV record may be is cut behind that limit and has no line ends inside, so that the reader
 * rejects it as a whole.
 */
class SheetRows {
public:
    static constexpr int lastRow = 1'048'576;
    static constexpr int lastColumn = 16'384;

    /** Adds a cell to the row; columns count from 0. Returns false if the row has one there. */
    [[nodiscard]] bool addCell(int column, std::string_view text);

    /** Ends the row and appends what is known to be part of the table to `csv`. Returns false unless row numbers
     * rise. */
    [[nodiscard]] bool endRow(int row, std::string &csv);

    /** Returns the number of the last row, or 0. */
    [[nodiscard]] int row() const { return m_row; }

private:
    struct Cell {
        int column = 0;
        std::size_t begin = 0; ///< In m_text.
        std::size_t size = 0;
    };

    [[nodiscard]] bool sortCells();
    void writeRow(std::string &csv);
    void writeCell(const Cell &cell, std::string &csv) const;

    std::vector<Cell> m_cells;
    std::string m_text;
    int m_row = 0;
    int m_written = 0; ///< Rows in the CSV so far.
    int m_width = 0;
    int m_rowsMeasured = 0;
    bool m_isSorted = true;
};

} // namespace codedesk::ingest
