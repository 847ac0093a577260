// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordreader.h"
#include "ingest/tableshape.h"

#include <optional>
#include <vector>

namespace codedesk::ingest {

/** Gives columns of one name names of their own: "code", "code (2)". */
[[nodiscard]] std::vector<std::string> distinctNames(std::vector<std::string> columns);

/** Which of the columns that could hold the code does. */
struct CodeColumn {
    std::optional<std::size_t> column; ///< Chosen by what it holds; nothing: names decide.
    bool isAmbiguous = false; ///< Columns of one name, and nothing tells which of them it is.
};

/**
 * Looks at what columns hold that could be the code by their names: of one full of known codes and one without any
 * (the status of HTTP beside the return code) the first is meant. Names decide where nobody knows any codes
 * (ReadOptions::knownCodes) or the user has said it.
 */
[[nodiscard]] CodeColumn findCodeColumn(const TableShape &shape, const ReadOptions &options);

} // namespace codedesk::ingest
