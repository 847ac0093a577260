// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/timeparser.h"

namespace codedesk::ingest {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(const char *text, std::size_t count)
{
    bool result = true;
    for (std::size_t i = 0; i < count; ++i)
        result &= isDigit(text[i]);
    return result;
}

int twoDigits(const char *text)
{
    return (text[0] - '0') * 10 + (text[1] - '0');
}

qint64 number(const char *text, std::size_t digits)
{
    qint64 result = 0;
    for (std::size_t i = 0; i < digits; ++i)
        result = result * 10 + (text[i] - '0');
    return result;
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

int daysInMonth(int year, int month)
{
    constexpr int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const bool isLeapYear = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && isLeapYear ? 29 : days[month - 1];
}

bool isValid(const Parts &parts)
{
    return parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.hour <= 23 && parts.minute <= 59
        && parts.second <= 59 && parts.day <= daysInMonth(parts.year, parts.month);
}

/** Days since 1970-01-01 of a date after year 0, counted in years that begin in March. */
qint64 daysSinceEpoch(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146'097 + dayOfEra - 719'468;
}

std::optional<LogTime> checked(LogTime time)
{
    if (time.time < earliestTime || time.time >= latestTime)
        return std::nullopt;
    return time;
}

std::optional<LogTime> fromParts(const Parts &parts, bool hasMilliseconds, std::optional<int> zoneSeconds)
{
    if (parts.year < 1 || !isValid(parts))
        return std::nullopt;
    const qint64 seconds = daysSinceEpoch(parts.year, parts.month, parts.day) * 86'400 + parts.hour * 3600
        + parts.minute * 60 + parts.second - zoneSeconds.value_or(billingZoneSeconds);
    return checked({ seconds * 1000 + parts.millisecond,
                     hasMilliseconds ? TimePrecision::Milliseconds : TimePrecision::Seconds,
                     zoneSeconds.has_value() });
}

/** Reads 1 to 9 digits after a decimal mark; returns their number, 0 if there are none or too many. */
std::size_t readFraction(std::string_view text, int &milliseconds)
{
    std::size_t count = 0;
    milliseconds = 0;
    for (; count < text.size() && isDigit(text[count]); ++count) {
        if (count < 3)
            milliseconds = milliseconds * 10 + (text[count] - '0');
    }
    for (std::size_t i = count; i < 3; ++i)
        milliseconds *= 10;
    return count <= 9 ? count : 0;
}

std::optional<LogTime> fromDigits(std::string_view text)
{
    const char *p = text.data();
    switch (text.size()) {
    case 9:
    case 10:
        return checked({ number(p, text.size()) * 1000, TimePrecision::Seconds, true });
    case 12:
    case 13:
        return checked({ number(p, text.size()), TimePrecision::Milliseconds, true });
    case 14:
    case 17: {
        const bool hasMilliseconds = text.size() == 17;
        const Parts parts{ static_cast<int>(number(p, 4)),
                           twoDigits(p + 4),
                           twoDigits(p + 6),
                           twoDigits(p + 8),
                           twoDigits(p + 10),
                           twoDigits(p + 12),
                           hasMilliseconds ? static_cast<int>(number(p + 14, 3)) : 0 };
        return fromParts(parts, hasMilliseconds, std::nullopt);
    }
    default:
        return std::nullopt;
    }
}

std::optional<LogTime> fromSecondsWithFraction(std::string_view text, std::size_t point)
{
    int milliseconds = 0;
    const std::string_view fraction = text.substr(point + 1);
    if ((point != 9 && point != 10) || readFraction(fraction, milliseconds) != fraction.size() || fraction.empty())
        return std::nullopt;
    return checked({ number(text.data(), point) * 1000 + milliseconds, TimePrecision::Milliseconds, true });
}

/** Reads Z, +hh, +hhmm or +hh:mm as seconds east of UTC; nothing if the text is none of these. */
std::optional<int> parseZone(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-') || !areDigits(text.data() + 1, 2))
        return std::nullopt;
    const int hours = twoDigits(text.data() + 1);
    std::string_view rest = text.substr(3);
    if (rest.size() == 3 && rest[0] == ':')
        rest.remove_prefix(1);
    if (!rest.empty() && (rest.size() != 2 || !areDigits(rest.data(), 2)))
        return std::nullopt;
    const int minutes = rest.empty() ? 0 : twoDigits(rest.data());
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

/** Reads what may follow the seconds: a fraction, a zone. */
std::optional<LogTime> finishedTime(Parts parts, std::string_view rest)
{
    bool hasMilliseconds = false;
    if (!rest.empty() && (rest[0] == '.' || rest[0] == ',')) {
        const std::size_t count = readFraction(rest.substr(1), parts.millisecond);
        if (count == 0)
            return std::nullopt;
        hasMilliseconds = true;
        rest.remove_prefix(count + 1);
    }
    if (rest.empty())
        return fromParts(parts, hasMilliseconds, std::nullopt);
    if (rest[0] == ' ')
        rest.remove_prefix(1);
    const std::optional<int> zone = parseZone(rest);
    return zone ? fromParts(parts, hasMilliseconds, zone) : std::nullopt;
}

std::optional<LogTime> fromDateAndTime(std::string_view text)
{
    constexpr std::size_t size = 19; // yyyy-MM-dd HH:mm:ss
    const char *p = text.data();
    if (text.size() < size || (p[4] != '-' && p[4] != '/') || p[7] != p[4]
        || (p[10] != ' ' && p[10] != 'T' && p[10] != 't') || p[13] != ':' || p[16] != ':')
        return std::nullopt;
    if (!areDigits(p, 4) || !areDigits(p + 5, 2) || !areDigits(p + 8, 2) || !areDigits(p + 11, 2)
        || !areDigits(p + 14, 2) || !areDigits(p + 17, 2))
        return std::nullopt;
    const Parts parts{ static_cast<int>(number(p, 4)),
                       twoDigits(p + 5),
                       twoDigits(p + 8),
                       twoDigits(p + 11),
                       twoDigits(p + 14),
                       twoDigits(p + 17),
                       0 };
    return finishedTime(parts, text.substr(size));
}

} // namespace

std::optional<LogTime> parseLogTime(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == text.size())
        return fromDigits(text);
    if (text[digits] == '.')
        return fromSecondsWithFraction(text, digits);
    return fromDateAndTime(text);
}

} // namespace codedesk::ingest
