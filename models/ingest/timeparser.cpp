// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/timeparser.h"

#include "core/ascii.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <utility>

namespace codedesk::ingest {

namespace {

using ascii::isDigit;

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
    case 15:
    case 16:
        return checked({ number(p, text.size()) / 1000, TimePrecision::Milliseconds, true });
    case 18:
    case 19:
        return checked({ number(p, text.size()) / 1'000'000, TimePrecision::Milliseconds, true });
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

/** Reads a number of units with a fraction, which no unit but seconds has by itself. */
std::optional<LogTime> fromUnits(std::string_view text, TimeUnit unit)
{
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (unit == TimeUnit::Seconds || fraction.empty() || !areDigits(fraction.data(), fraction.size())
        || !areDigits(text.data(), point))
        return std::nullopt;
    constexpr std::size_t lengths[] = { 0, 10, 13, 16, 19 }; // by TimeUnit
    const std::size_t longest = lengths[static_cast<std::size_t>(unit)];
    return point == longest || point + 1 == longest ? fromDigits(text.substr(0, point)) : std::nullopt;
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

/** Reads the days of a spreadsheet, which counts from 1899-12-30, with a fraction fine enough to tell a minute. */
std::optional<LogTime> fromSpreadsheetDays(std::string_view text)
{
    constexpr std::size_t daysLength = 5;
    constexpr qint64 epochDay = 25'569;
    constexpr int secondsPerDay = 86'400;
    constexpr std::size_t forMinutes = 4; // decimals
    constexpr std::size_t forSeconds = 6;
    const std::string_view decimals = text.substr(daysLength + 1);
    if (decimals.size() < forMinutes || decimals.size() > 17 || !areDigits(decimals.data(), decimals.size()))
        return std::nullopt;
    double fraction = 0;
    for (std::size_t i = decimals.size(); i > 0; --i)
        fraction = (fraction + (decimals[i - 1] - '0')) / 10;
    const double second = fraction * secondsPerDay;
    const bool hasSeconds = decimals.size() >= forSeconds;
    const qint64 rounded = hasSeconds ? std::llround(second) : std::llround(second / 60) * 60;
    const qint64 days = number(text.data(), daysLength) - epochDay;
    std::optional<LogTime> time =
        checked({ (days * secondsPerDay + rounded - billingZoneSeconds) * 1000, TimePrecision::Seconds, false });
    if (time)
        time->hasSeconds = hasSeconds;
    return time;
}

/** Takes a text apart from its front. */
class Taker {
public:
    explicit Taker(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_text.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_text; }

    bool take(std::string_view part)
    {
        const bool isThere = m_text.starts_with(part);
        m_text.remove_prefix(isThere ? part.size() : 0);
        return isThere;
    }

    /** Takes a letter in either case. */
    bool takeLetter(char lower)
    {
        const bool isThere = !m_text.empty() && (m_text.front() | 0x20) == lower;
        m_text.remove_prefix(isThere ? 1 : 0);
        return isThere;
    }

    int takeBlanks()
    {
        int count = 0;
        while (take(" "))
            ++count;
        return count;
    }

    bool takeNumber(std::size_t fewest, std::size_t most, int &value)
    {
        std::size_t count = 0;
        while (count < m_text.size() && isDigit(m_text[count]))
            ++count;
        if (count < fewest || count > most)
            return false;
        value = static_cast<int>(number(m_text.data(), count));
        m_text.remove_prefix(count);
        return true;
    }

private:
    std::string_view m_text;
};

/** Which half of the day a time says it is in. */
enum class HalfOfDay { Open, Morning, Noon, Afternoon, Evening };

HalfOfDay takeHalfBefore(Taker &text)
{
    constexpr std::pair<std::string_view, HalfOfDay> words[] = {
        { "上午", HalfOfDay::Morning },   { "凌晨", HalfOfDay::Morning }, { "早上", HalfOfDay::Morning },
        { "清晨", HalfOfDay::Morning },   { "中午", HalfOfDay::Noon },    { "下午", HalfOfDay::Afternoon },
        { "傍晚", HalfOfDay::Afternoon }, { "晚上", HalfOfDay::Evening }, { "AM", HalfOfDay::Morning },
        { "PM", HalfOfDay::Afternoon },   { "am", HalfOfDay::Morning },   { "pm", HalfOfDay::Afternoon },
    };
    const auto *const found =
        std::find_if(std::begin(words), std::end(words), [&](const auto &word) { return text.take(word.first); });
    return found == std::end(words) ? HalfOfDay::Open : found->second;
}

HalfOfDay takeHalfBehind(Taker &text)
{
    const bool isMorning = text.takeLetter('a');
    if (!isMorning && !text.takeLetter('p'))
        return HalfOfDay::Open;
    text.take(".");
    if (!text.takeLetter('m'))
        return HalfOfDay::Open; // what is left is no zone, so the time is refused
    text.take(".");
    return isMorning ? HalfOfDay::Morning : HalfOfDay::Afternoon;
}

/** Makes an hour of twelve one of 24; false if the two do not go together. */
bool setHalf(HalfOfDay half, int &hour)
{
    switch (half) {
    case HalfOfDay::Open:
        return true;
    case HalfOfDay::Morning:
        hour = hour == 12 ? 0 : hour;
        return hour < 12;
    case HalfOfDay::Noon:
        hour += hour < 11 ? 12 : 0;
        return hour >= 11 && hour <= 14;
    case HalfOfDay::Evening:
        if (hour == 12)
            return false; // noon, or midnight and another day
        [[fallthrough]];
    case HalfOfDay::Afternoon:
        hour += hour > 0 && hour < 12 ? 12 : 0;
        return hour >= 12;
    }
    return false;
}

/** Takes a date that has its year first; `isOpen` says that the time of day needs no blank before it. */
bool takeDate(Taker &text, Parts &parts, bool &isOpen)
{
    if (!text.takeNumber(4, 4, parts.year))
        return false;
    if (text.take("年")) {
        isOpen = true;
        return text.takeNumber(1, 2, parts.month) && text.take("月") && text.takeNumber(1, 2, parts.day)
            && (text.take("日") || text.take("号"));
    }
    const std::string_view mark = text.rest().starts_with('-') ? "-" : "/";
    isOpen = false;
    return text.take(mark) && text.takeNumber(1, 2, parts.month) && text.take(mark)
        && text.takeNumber(1, 2, parts.day);
}

/** Takes hours, minutes and, if there are any, seconds. */
bool takeTimeOfDay(Taker &text, Parts &parts, bool &hasSeconds)
{
    hasSeconds = false;
    if (!text.takeNumber(1, 2, parts.hour))
        return false;
    if (text.take(":")) {
        if (!text.takeNumber(2, 2, parts.minute))
            return false;
        hasSeconds = text.take(":");
        return !hasSeconds || text.takeNumber(2, 2, parts.second);
    }
    if (!text.take("时") && !text.take("點") && !text.take("点"))
        return false;
    if (!text.takeNumber(1, 2, parts.minute) || !text.take("分"))
        return false;
    hasSeconds = text.takeNumber(1, 2, parts.second);
    return !hasSeconds || text.take("秒");
}

/** Takes a fraction of seconds; false if it is none. */
bool takeFraction(Taker &text, Parts &parts, bool &hasMilliseconds)
{
    hasMilliseconds = text.take(".") || text.take(",");
    if (!hasMilliseconds)
        return true;
    const std::size_t count = readFraction(text.rest(), parts.millisecond);
    return count > 0 && text.take(text.rest().substr(0, count));
}

/** Reads a date and a time of day as people, spreadsheets and programs of many countries write them. */
std::optional<LogTime> fromLooseText(std::string_view whole)
{
    Taker text(whole);
    Parts parts;
    bool isOpen = false;
    if (!takeDate(text, parts, isOpen))
        return std::nullopt;
    const bool isParted = text.takeLetter('t') || text.takeBlanks() > 0 || isOpen;
    HalfOfDay half = takeHalfBefore(text);
    if (!isParted && half == HalfOfDay::Open)
        return std::nullopt;
    text.takeBlanks();
    bool hasSeconds = false;
    bool hasMilliseconds = false;
    if (!takeTimeOfDay(text, parts, hasSeconds) || (hasSeconds && !takeFraction(text, parts, hasMilliseconds)))
        return std::nullopt;
    bool isClosed = text.takeBlanks() == 0;
    if (const HalfOfDay behind = takeHalfBehind(text); behind != HalfOfDay::Open) {
        if (half != HalfOfDay::Open)
            return std::nullopt;
        half = behind;
        isClosed = text.takeBlanks() == 0;
    }
    std::optional<int> zone;
    if (!text.isAtEnd() || !isClosed) {
        zone = parseZone(text.rest());
        if (!zone)
            return std::nullopt;
    }
    std::optional<LogTime> time =
        setHalf(half, parts.hour) ? fromParts(parts, hasMilliseconds, zone) : std::nullopt;
    if (time)
        time->hasSeconds = hasSeconds;
    return time;
}

} // namespace

std::optional<LogTime> parseLogTime(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == text.size())
        return fromDigits(text);
    if (text[digits] == '.' && digits == 5)
        return fromSpreadsheetDays(text);
    if (text[digits] == '.')
        return fromSecondsWithFraction(text, digits);
    const std::optional<LogTime> usual = fromDateAndTime(text);
    return usual ? usual : fromLooseText(text);
}

std::optional<LogTime> parseLogTime(std::string_view text, const TimeFrame &frame)
{
    std::optional<LogTime> time = parseLogTime(text);
    if (!time && frame.unit != TimeUnit::Open)
        return fromUnits(text, frame.unit);
    if (time && frame.zoneSeconds && !time->hasZone) {
        time->time += qint64(billingZoneSeconds - *frame.zoneSeconds) * 1000;
        time->hasZone = true;
        return checked(*time);
    }
    return time;
}

bool isDuration(std::string_view text, const TimeFrame &frame)
{
    constexpr std::size_t shortestMoment = 9; // 2001 in seconds
    const std::size_t whole = std::min(text.find('.'), text.size());
    return frame.unit != TimeUnit::Open && !text.empty() && whole < shortestMoment
        && std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.'; });
}

std::optional<std::string> joinedTime(std::string_view date, std::string_view timeOfDay)
{
    constexpr std::string_view midnight = "00:00:00";
    constexpr std::size_t dayAndMidnight = 19; // yyyy-MM-dd 00:00:00
    if (date.size() == dayAndMidnight && date.ends_with(midnight))
        date.remove_suffix(midnight.size() + 1);
    constexpr std::size_t longestPart = 40;
    if (date.size() > longestPart || timeOfDay.size() > longestPart)
        return std::nullopt;
    QByteArray joined;
    const bool isPlainDay = date.size() == 8 && areDigits(date.data(), 8);
    for (std::size_t i = 0; i < date.size(); ++i) {
        if (isPlainDay && (i == 4 || i == 6))
            joined += '-';
        joined += date[i];
    }
    joined += ' ';
    const bool isNumber = areDigits(timeOfDay.data(), timeOfDay.size());
    const bool isShort = isNumber && timeOfDay.size() == 5; // a spreadsheet took the zero off 080500
    if (isShort)
        joined += '0';
    const std::size_t digits = isShort || (isNumber && timeOfDay.size() == 6) ? 6 : 0;
    for (std::size_t i = 0; i < timeOfDay.size(); ++i) {
        const std::size_t at = i + (isShort ? 1 : 0);
        if (digits > 0 && (at == 2 || at == 4))
            joined += ':';
        joined += timeOfDay[i];
    }
    return parseLogTime(joined.toStdString()) ? std::optional(joined.toStdString()) : std::nullopt;
}

bool tellsTimeOfDay(std::string_view date, std::string_view time)
{
    return !date.empty() && !time.empty() && !parseLogTime(time) && joinedTime(date, time);
}

} // namespace codedesk::ingest
