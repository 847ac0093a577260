// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** A row among the first of a table; what it points to must outlive it. */
struct SampleRow {
    int index = 0; ///< Rows before it, blank ones too.
    std::vector<std::string_view> cells;
    std::string_view text = {}; ///< As it stands.
};

/** The first rows of a table, but for those that are blank or torn. */
struct SampleRows {
    std::vector<SampleRow> rows;
    std::size_t width = 1; ///< The usual number of columns.
    std::size_t usualRows = 0; ///< Rows of that width.

    /** Adds a row of a text that outlives this; fields that lie elsewhere, as CsvScanner has some, are kept here.
     */
    void addRow(int index, std::vector<std::string_view> fields, std::string_view text);

    /** Sets width and usualRows from the rows. */
    void findUsualWidth();

    std::vector<std::unique_ptr<const std::string>> kept; ///< What cells point to that do not lie in the text.
};

/** Where a table has its header, and what it says. */
struct TableShape {
    bool hasHeader = false;
    int recordsBefore = 0; ///< Records before the header, or before the data if there is none; blank ones count.
    std::vector<std::string> columns; ///< Header cells, trimmed; "1", "2", ... without header.
    std::string header; ///< The row of the header as it stands.
    std::vector<std::vector<std::string>>
        rowsBefore; ///< The cells of the rows above that are neither blank nor torn.
    std::vector<std::vector<std::string>> rows; ///< The first below, rowsKept of them at most.

    static constexpr std::size_t rowsKept = 500;
};

/** Tells how many of the cells of a row are names of columns the program knows. */
using KnownNames = std::function<int(const std::vector<std::string_view> &cells)>;

/** Returns how many known names the row with the most of them has, among the first 20. */
[[nodiscard]] int mostKnownNames(const SampleRows &sample, const KnownNames &knownNames);

/**
 * Finds the header among the first rows of a table. `hasHeader`: what the user fixed by hand.
 *
 * The header is, among the first 20 rows that are not blank, the first with the most known names, if these are
 * two or half of its cells; else, of all rows of the sample, the first in which they are two and half of its
 * cells: a log that was begun again has its header in the middle, a sorted one at the end. Without such a row it
 * is the first row of the usual width, if its cells are distinct and not empty (but for the last), none is a
 * number or a time, and none comes again below it. What rows before the header, or before the first row of the
 * usual width, are is for the reader to say.
 */
[[nodiscard]] TableShape tableShape(const SampleRows &sample, const KnownNames &knownNames,
                                    std::optional<bool> hasHeader = std::nullopt);

} // namespace codedesk::ingest
