// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** One `key=value` of a line; the views are parts of the line. */
struct KeyValue {
    std::string_view key;
    std::string_view value; ///< Between its quotes, escapes as they stand.
    std::string_view behind; ///< Words without a key between this and the next one.
    char quote = '\0';

    /** Returns the value as it is meant. */
    [[nodiscard]] std::string text() const;
};

/** What a line of `key=value` holds. */
struct KeyValueLine {
    std::string_view prefix; ///< Before the first key.
    std::vector<KeyValue> pairs;
};

/**
 * Takes a line apart as logfmt and programs write it: values in quotes (a backslash or a doubled quote inside), in
 * brackets, or up to the next blank; pairs parted by blanks, commas, semicolons, bars or brackets. A date and the
 * time of day behind it are one value.
 */
[[nodiscard]] KeyValueLine keyValuesOf(std::string_view line);

/** Returns whether most lines of a text have keys and values, and one of the keys is that of a return code. */
[[nodiscard]] bool looksLikeKeyValues(std::string_view sample);

} // namespace codedesk::ingest
