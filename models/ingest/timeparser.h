// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"

#include <optional>
#include <string>
#include <string_view>

namespace codedesk::ingest {

/** A time as a log gives it. */
struct LogTime {
    CallTime time = noTime;
    TimePrecision precision = TimePrecision::Milliseconds;
    bool hasZone = true; ///< False: no zone was given and UTC+8 was taken.
    bool hasSeconds = true; ///< False: the log tells minutes only.

    bool operator==(const LogTime &) const = default;
};

/**
 * Returns the moment a log's text means, or nothing if it is no time or lies outside earliestTime..latestTime.
 *
 * Accepted, each as a whole: epoch seconds (9 or 10 digits, with or without a fraction), milliseconds (12 or 13),
 * microseconds (15 or 16) and nanoseconds (18 or 19); the days of a spreadsheet with a fraction
 * (46296.3368055556); yyyyMMddHHmmss, yyyyMMddHHmmsszzz; and a date and a time of day.
 *
 * The date has its year first, four digits, then month and day, of one or two digits, parted by '-', '/' or
 * 年月日. The time of day follows 'T' or blanks (none are needed behind 日): hours of one or two digits, minutes,
 * and often seconds, of two, parted by ':' or 时分秒; a fraction of 1 to 9 digits; 上午, 下午 and the like before
 * or AM, PM behind; and a zone (Z, +08, +0800, +08:00). Hours end at 23, seconds at 59. Digits beyond the
 * millisecond are left out. Day or month first is refused: nobody can tell which is which. Does not allocate.
 */
[[nodiscard]] std::optional<LogTime> parseLogTime(std::string_view text);

/**
 * Returns the same for a value in a column whose name says more: its zone is that of a time which names none, and
 * its unit reads numbers that need one (milliseconds and longer with a fraction).
 */
[[nodiscard]] std::optional<LogTime> parseLogTime(std::string_view text, const TimeFrame &frame);

/** Returns whether a number in a column whose name says a unit is too small for a moment: it is how long it took.
 */
[[nodiscard]] bool isDuration(std::string_view text, const TimeFrame &frame);

/**
 * Writes a day and a time of day that stand in two columns as one text for parseLogTime(): 2026-10-01 and 8:05,
 * 20261001 and 080500. A day as a spreadsheet writes it ends with 00:00:00. Nothing if they are none.
 */
[[nodiscard]] std::optional<std::string> joinedTime(std::string_view date, std::string_view timeOfDay);

/** Returns whether a value is no time by itself, but is one together with a day. */
[[nodiscard]] bool tellsTimeOfDay(std::string_view date, std::string_view time);

} // namespace codedesk::ingest
