// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"

#include <optional>
#include <string_view>

namespace codedesk::ingest {

/** A time as a log gives it. */
struct LogTime {
    CallTime time = noTime;
    TimePrecision precision = TimePrecision::Milliseconds;
    bool hasZone = true; ///< False: no zone was given and UTC+8 was taken.

    bool operator==(const LogTime &) const = default;
};

/**
 * Returns the moment a log's text means, or nothing if it is no time or lies outside earliestTime..latestTime.
 *
 * Accepted, each as a whole: epoch milliseconds (12 or 13 digits) and epoch seconds (9 or 10 digits, with or
 * without a fraction); yyyyMMddHHmmss, yyyyMMddHHmmsszzz; yyyy-MM-dd HH:mm:ss with '-' or '/' in the date, 'T' or
 * one blank before the time, an optional fraction of 1 to 9 digits, and an optional zone (Z, +08, +0800, +08:00,
 * one blank before it allowed). Parts have all their digits, hours end at 23 and seconds at 59. Digits beyond the
 * millisecond are left out. Does not allocate.
 */
[[nodiscard]] std::optional<LogTime> parseLogTime(std::string_view text);

} // namespace codedesk::ingest
