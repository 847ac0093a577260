// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonlexer.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** Moves over digits; false if there is none. */
bool skipDigits(std::string_view &text)
{
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count > 0;
}

} // namespace

JsonToken jsonToken(std::string_view text, std::size_t at)
{
    const char kind = text[at];
    if (kind == '"') {
        // What stands after an escaped line end may still be of the string, so it must not be taken for less.
        std::size_t end = at;
        for (bool isEscaped = true; isEscaped && end < text.size();) {
            isEscaped = false;
            end = endOfJsonString(text, end + 1, isEscaped);
        }
        const bool isClosed = end < text.size() && text[end] == '"';
        return { kind, text.substr(at + 1, end - at - 1), std::min(end + 1, text.size()), isClosed };
    }
    constexpr std::string_view noWord = " \t\r\n\v\f{}[]:,\"";
    const bool isBlank = looseJsonBlanks.find(kind) != std::string_view::npos;
    const bool isWord = noWord.find(kind) == std::string_view::npos;
    std::size_t end = at + 1;
    if (isBlank)
        end = std::min(text.find_first_not_of(looseJsonBlanks, end), text.size());
    else if (isWord)
        end = std::min(text.find_first_of(noWord, end), text.size());
    return { isBlank ? ' ' : isWord ? 'w' : kind, text.substr(at, end - at), end };
}

bool isJsonNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.starts_with('0'))
        text.remove_prefix(1);
    else if (!skipDigits(text))
        return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!skipDigits(text))
            return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        if (!skipDigits(text))
            return false;
    }
    return text.empty();
}

} // namespace codedesk::ingest
