// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/exceldates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace codedesk::ingest {

namespace {

constexpr std::int64_t msPerDay = 86'400'000;
constexpr std::int64_t falseLeapDay = 60; // 1900-02-29 of the 1900 system
constexpr std::int64_t daysTo1904 = 1462; // from one system to the other
constexpr std::int64_t latestDay = 2'958'465; // 9999-12-31

bool isDateLetter(char c)
{
    return std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos;
}

bool isElapsedTime(std::string_view inBrackets)
{
    const char first = inBrackets.empty() ? '\0' : inBrackets.front();
    return std::string_view("hmsHMS").find(first) != std::string_view::npos
        && inBrackets.find_first_not_of(first) == std::string_view::npos;
}

/** Returns a day of the 1900 system, "1900-02-29" included. */
std::string dayText(std::int64_t serial)
{
    if (serial == falseLeapDay)
        return "1900-02-29";
    using namespace std::chrono;
    constexpr sys_days beforeFirst = 1899y / December / 31;
    const sys_days day = beforeFirst + days(serial < falseLeapDay ? serial : serial - 1);
    const year_month_day date(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string timeText(std::int64_t ms)
{
    std::array<char, 32> text{};
    const int seconds = static_cast<int>(ms / 1000);
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    std::string result = text.data();
    if (ms % 1000 != 0) {
        std::snprintf(text.data(), text.size(), ".%03d", static_cast<int>(ms % 1000));
        result += text.data();
    }
    return result;
}

} // namespace

NumberKind builtInNumberKind(int format)
{
    constexpr int hoursElapsed = 46; // [h]:mm:ss
    if (format == hoursElapsed)
        return NumberKind::Duration;
    constexpr std::array<std::array<int, 2>, 4> moments{ { { 14, 22 }, { 27, 36 }, { 45, 47 }, { 50, 58 } } };
    const bool isMoment = std::any_of(moments.begin(), moments.end(), [format](const std::array<int, 2> &span) {
        return format >= span[0] && format <= span[1];
    });
    return isMoment ? NumberKind::Moment : NumberKind::Number;
}

NumberKind numberKind(std::string_view formatCode)
{
    constexpr std::string_view general = "general";
    const auto isSameLetter = [](char left, char right) { return (left | 0x20) == right; };
    if (std::equal(formatCode.begin(), formatCode.end(), general.begin(), general.end(), isSameLetter))
        return NumberKind::Number;
    NumberKind kind = NumberKind::Number;
    for (std::size_t i = 0; i < formatCode.size() && formatCode[i] != ';'; ++i) {
        const char c = formatCode[i];
        if (c == '\\' || c == '_' || c == '*') {
            ++i; // The next character stands for itself, for its width, or fills the cell.
        } else if (c == '"') {
            i = std::min(formatCode.find('"', i + 1), formatCode.size());
        } else if (c == '[') {
            const std::size_t end = std::min(formatCode.find(']', i), formatCode.size());
            if (isElapsedTime(formatCode.substr(i + 1, end - i - 1)))
                return NumberKind::Duration;
            i = end;
        } else if (isDateLetter(c)) {
            kind = NumberKind::Moment;
        }
    }
    return kind;
}

std::string momentText(std::string_view number, NumberKind kind, bool is1904)
{
    double serial = -1;
    const auto parsed = std::from_chars(number.data(), number.data() + number.size(), serial);
    const bool isWhole = parsed.ec == std::errc() && parsed.ptr == number.data() + number.size();
    if (!isWhole || !(serial >= 0) || serial > static_cast<double>(latestDay + 1) || kind == NumberKind::Number)
        return std::string(number);
    const auto ms = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(msPerDay)));
    if (ms < msPerDay)
        return timeText(ms);
    if (kind == NumberKind::Duration)
        return std::string(number);
    const std::int64_t day = ms / msPerDay + (is1904 ? daysTo1904 : 0);
    if (day > latestDay)
        return std::string(number);
    return dayText(day) + ' ' + timeText(ms % msPerDay);
}

} // namespace codedesk::ingest
