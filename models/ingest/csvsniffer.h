// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** What the beginning of a CSV says about its form. */
struct CsvShape {
    char separator = ',';
    bool hasHeader = false;
    int recordsBefore = 0; ///< Records before the header, or before the data if there is none; blank ones count.
    std::vector<std::string> columns; ///< Header cells, trimmed; "1", "2", ... without header.
    std::string header; ///< The line of the header as it stands.
    std::vector<std::vector<std::string>>
        rowsBefore; ///< The cells of the rows above that are neither blank nor torn.
    std::vector<std::vector<std::string>> rows; ///< Those below, as far as the sample goes.
    bool namesSeparator = false; ///< The first record is "sep=;".
};

/** Tells how many of the cells of a row are names of columns the program knows. */
using KnownNames = std::function<int(const std::vector<std::string_view> &cells)>;

/** What the user fixed by hand. */
struct CsvHints {
    std::optional<char> separator;
    std::optional<bool> hasHeader;
};

/**
 * Finds separator, title lines and header in the beginning of a CSV; 64 KiB of text are enough. `isWhole` says
 * that nothing follows the sample; otherwise a record its end cuts is not looked at.
 *
 * The first of these rules that tells a difference decides:
 * 1. A first line "sep=;" (as Excel writes it) names the separator; it is no record of the data.
 * 2. A comma that always stands between two digits is a decimal comma if another separator splits the rows.
 * 3. The separator that gives a row with more known names, if that is two or more.
 * 4. The one with which nine of ten rows have the same number of columns, more than one; else the one with the
 *    larger share of such rows, which has to be half at least.
 * 5. The one with which the first row has the usual number of columns.
 * 6. The one that gives more columns; then the one with the larger share; then TAB, |, ; and the comma.
 * A file where none splits has one column.
 *
 * The header is, among the first 20 rows that are not blank, the first with the most known names, if these are
 * two or half of its cells; else, of all rows of the sample, the first in which they are two and half of its
 * cells: a log that was begun again has its header in the middle, a sorted one at the end. Without such a row it
 * is the first row of the usual width, if its cells are distinct and not empty (but for the last), none is a
 * number or a time, and none comes again below it. What rows before the header, or before the first row of the
 * usual width, are is for the reader to say.
 */
[[nodiscard]] CsvShape sniffCsv(std::string_view sample, bool isWhole, const KnownNames &knownNames,
                                const CsvHints &hints = {});

} // namespace codedesk::ingest
