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
    int recordsBefore = 0; ///< Records (blank ones too) before the header, or before the data if there is none.
    std::vector<std::string> columns; ///< Header cells, trimmed; "1", "2", ... without header.
};

/** Tells how many of the cells of a row are names of columns the program knows. */
using KnownNames = std::function<int(const std::vector<std::string_view>& cells)>;

/** What the user fixed by hand. */
struct CsvHints {
    std::optional<char> separator;
    std::optional<bool> hasHeader;
};

/**
 * Finds separator, title lines and header in the beginning of a CSV (64 KiB of text are enough). `isWhole` says
 * that nothing follows the sample; otherwise its last record is not looked at.
 *
 * Rules, in this order:
 * 1. A first line "sep=;" (as Excel writes it) names the separator and is no record of the data.
 * 2. Separator: of TAB | ; and , the one whose best row has the most known names, if that is two or more; else
 *    the one where most rows have the same number of columns, more than one; else the one with more columns;
 *    else the first in that order. A file where none splits has one column.
 * 3. Header: among the first 20 rows that are not blank, the first with the most known names (two, or half of the
 *    cells); else the first row of the usual width, if its cells are distinct, none is empty, a
 *    number or a time, and none comes again below it.
 * 4. Rows before the header, or before the first row of the usual width, are titles.
 */
[[nodiscard]] CsvShape sniffCsv(std::string_view sample, bool isWhole, const KnownNames& knownNames,
                                const CsvHints& hints = {});

} // namespace codedesk::ingest
