// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <limits>
#include <optional>

namespace codedesk {

/** A moment as milliseconds since 1970-01-01 UTC. */
using CallTime = qint64;

/** A call whose log gives no time. It sorts before all others and belongs to no day. */
inline constexpr CallTime noTime = std::numeric_limits<qint64>::min();

/** A billing day as days since 1970-01-01, in the billing zone. */
using DayNumber = qint32;
inline constexpr DayNumber noDay = std::numeric_limits<qint32>::min();

/** The vendor bills days of Beijing time (FOCUS bill pages); it has no daylight saving. */
inline constexpr qint32 billingZoneSeconds = 8 * 3600;

/** What a number that stands for a moment counts. */
enum class TimeUnit : quint8 {
    Open, ///< Its digits tell.
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
};

/** What the name of a column says of the times in it. */
struct TimeFrame {
    std::optional<qint32> zoneSeconds; ///< East of UTC; for times that name no zone themselves.
    TimeUnit unit = TimeUnit::Open;

    [[nodiscard]] bool isOpen() const { return !zoneSeconds && unit == TimeUnit::Open; }
    bool operator==(const TimeFrame &) const = default;
};

/** Calls are accepted from 2000-01-01 UTC up to, not including, 2069-01-01 UTC; other times are rejected as
 * implausible. */
inline constexpr CallTime earliestTime = 946'684'800'000;
inline constexpr CallTime latestTime = 3'124'224'000'000;

/** Returns the billing day of a moment; noDay for noTime. */
[[nodiscard]] DayNumber billingDay(CallTime time);

/** Returns the billing day it is now, by the clock of this machine. */
[[nodiscard]] DayNumber currentBillingDay();

/** Returns the day asked for; for noDay that of today. */
[[nodiscard]] DayNumber dayOrToday(DayNumber day);

/** Returns the first millisecond of a billing day. */
[[nodiscard]] CallTime dayStart(DayNumber day);

/** Returns the calendar date of a billing day; an invalid date for noDay. */
[[nodiscard]] QDate toDate(DayNumber day);
[[nodiscard]] DayNumber toDayNumber(QDate date);
/** Returns the day as "2025-03-03"; empty for noDay. */
[[nodiscard]] QString isoDay(DayNumber day);

/** Returns ISO 8601 with milliseconds and offset ("2025-03-03T10:15:22.273+08:00"); empty for noTime. */
[[nodiscard]] QString toIsoText(CallTime time);

/** Returns "2025-03-03 10:15:22" in the billing zone, for people; empty for noTime. */
[[nodiscard]] QString toDisplayText(CallTime time);

/** A moment as a user names it: a day, a minute, a second or a millisecond. */
struct NamedMoment {
    CallTime begin = noTime;
    qint64 lengthMs = 0; ///< How long what was named lasts: from `begin` on, it is meant as a whole.

    bool operator==(const NamedMoment &) const = default;
};

/**
 * Returns the day a user names: "2025-03-31" or "2025/3/31", years from 1 on. Nothing if there is no such day. The
 * zone of the system plays no part.
 */
[[nodiscard]] std::optional<QDate> dayFromText(const QString &text);

/**
 * Returns the moment a user names: a day as dayFromText() reads it, in the billing zone, alone or with a time
 * behind it, "10:15", "10:15:22" or "10:15:22.273", and an offset ("Z", "+08:00") if another zone than UTC+8 is
 * meant. Nothing if it is none of these. The zone of the system plays no part.
 */
[[nodiscard]] std::optional<NamedMoment> momentFromText(const QString &text);

} // namespace codedesk
