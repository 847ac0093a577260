// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codedesk::ingest {

/** Undoes %XX and '+'; anything else stays. The result need not be UTF-8. */
[[nodiscard]] std::string percentDecoded(std::string_view text);

/** The names and values of a query, percent-decoded. */
using QueryItems = std::vector<std::pair<std::string, std::string>>;

/** Returns the query of an address, or of a line that is nothing but a query. */
[[nodiscard]] QueryItems queryItems(std::string_view line);

} // namespace codedesk::ingest
