// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace codedesk::ingest {

/** Returns the number that `count` hexadecimal digits at the beginning of a text are; nothing if they are none. */
[[nodiscard]] std::optional<unsigned> hexNumber(std::string_view text, std::size_t count);

/** Appends a character, which is no half of a surrogate pair, as UTF-8. */
void appendUtf8(char32_t character, std::string &to);

} // namespace codedesk::ingest
