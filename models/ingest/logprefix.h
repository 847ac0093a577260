// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace codedesk::ingest {

/**
 * Returns whether most lines of a text are those of a program's log with JSON behind a prefix:
 * `2026-10-01 08:00:00 INFO answer: {"code":0}`, lines of CRI, syslog and logcat, and JSON after a record
 * separator.
 */
[[nodiscard]] bool looksLikePrefixedJson(std::string_view sample);

/** Returns whether a line names columns of a table. */
[[nodiscard]] bool namesColumns(std::string_view line);

/** Returns where the next '{' from `from` on stands that may begin an object, or npos. */
[[nodiscard]] std::size_t nextObject(std::string_view line, std::size_t from);

/** Returns the text of the time a prefix of a line begins with, in brackets perhaps; empty if it has none. */
[[nodiscard]] std::string_view timeOfPrefix(std::string_view prefix);

} // namespace codedesk::ingest
