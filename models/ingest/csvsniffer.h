// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/tableshape.h"

#include <optional>
#include <string_view>

namespace codedesk::ingest {

/** What the beginning of a CSV says about its form. */
struct CsvShape : TableShape {
    char separator = ',';
    bool namesSeparator = false; ///< The first record is "sep=;".
};

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
 * For the header see tableShape().
 */
[[nodiscard]] CsvShape sniffCsv(std::string_view sample, bool isWhole, const KnownNames &knownNames,
                                const CsvHints &hints = {});

} // namespace codedesk::ingest
