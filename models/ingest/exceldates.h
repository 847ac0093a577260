// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace codedesk::ingest {

/** What a number format of a workbook shows. */
enum class NumberKind : unsigned char {
    Number, ///< Anything but a moment.
    Moment, ///< A day, a time of day, or both.
    Duration, ///< Hours that do not end at 24; only less than a day is a time of day.
};

/** Returns what the built-in format of this number shows; formats of East Asia included. */
[[nodiscard]] NumberKind builtInNumberKind(int format);

/** Returns what a format written by the user shows: "yyyy\-mm\-dd", "[h]:mm", "0.00%". */
[[nodiscard]] NumberKind numberKind(std::string_view formatCode);

/**
 * Returns the moment a cell's number stands for as "yyyy-MM-dd HH:mm:ss", with ".zzz" unless it is a whole
 * second, or "HH:mm:ss" for less than a day; `number` itself if it stands for none. Workbooks count days from
 * 1900, with a 29 February that was none, or from 1904.
 */
[[nodiscard]] std::string momentText(std::string_view number, NumberKind kind, bool is1904);

} // namespace codedesk::ingest
