// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace codedesk::ingest {

/** What separates tokens of JSON that need not be sound; form feeds and the like are none of JSON's own blanks. */
inline constexpr std::string_view looseJsonBlanks = " \t\r\n\v\f";

/** A piece of JSON that need not be sound. */
struct JsonToken {
    char kind =
        ' '; ///< A bracket, colon or comma itself, '"' for a string, ' ' for blanks, 'w' for any other word.
    std::string_view text; ///< Of a string: what stands between its quotes, as it stands there.
    std::size_t end = 0; ///< Where in the text the next token begins.
    bool isClosed = true; ///< Not a string without its closing quote, which ends with its line or the text.
};

/** Returns the token at a place before the end of a text. */
[[nodiscard]] JsonToken jsonToken(std::string_view text, std::size_t at);

/**
 * Returns where a string goes no further that has begun before `at`: the place of its closing quote or of a line
 * end, else the end of the text. `isEscaped` says whether a backslash stands before that place, and before `at`.
 */
[[nodiscard]] inline std::size_t endOfJsonString(std::string_view text, std::size_t at, bool &isEscaped)
{
    bool isNextEscaped = isEscaped; // kept apart, since a reference would be read for every character
    while (at < text.size() && (isNextEscaped || text[at] != '"') && text[at] != '\n') {
        isNextEscaped = !isNextEscaped && text[at] == '\\';
        ++at;
    }
    isEscaped = isNextEscaped;
    return at;
}

/** Returns whether a character is a blank of JSON. */
[[nodiscard]] constexpr bool isJsonBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/** Returns whether a text is a number as RFC 8259 has it. */
[[nodiscard]] bool isJsonNumber(std::string_view text);

} // namespace codedesk::ingest
