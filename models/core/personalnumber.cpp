// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personalnumber.h"

#include "core/calltime.h"

#include <QByteArray>
#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string>

namespace codedesk::personalnumber {

namespace {

constexpr std::size_t shortestNumber = 11;
constexpr std::size_t longestNumber = 19;
constexpr std::size_t oldIdDigits = 15;
constexpr std::size_t idDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qint64 valueOf(std::string_view digits)
{
    qint64 value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/** Returns whether this can be a date of birth, with the century or without it. */
bool isBirth(std::string_view yearMonthDay)
{
    const std::size_t size = yearMonthDay.size();
    const qint64 month = valueOf(yearMonthDay.substr(size - 4, 2));
    const qint64 day = valueOf(yearMonthDay.substr(size - 2, 2));
    const qint64 century = valueOf(yearMonthDay.substr(0, 2));
    const bool isCentury = size == 6 || (century >= 18 && century <= 20);
    return isCentury && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The first two digits of the provinces of GB/T 2260, and those of residence permits. */
bool startsWithProvince(std::string_view digits)
{
    const qint64 province = valueOf(digits.substr(0, 2));
    const auto isBetween = [province](qint64 first, qint64 last) { return province >= first && province <= last; };
    return isBetween(11, 15) || isBetween(21, 23) || isBetween(31, 37) || isBetween(41, 46) || isBetween(50, 54)
        || isBetween(61, 65) || province == 71 || isBetween(81, 83) || province == 91;
}

std::optional<Meaning> idNumber(std::string_view number)
{
    if (number[0] == '0')
        return std::nullopt;
    if (number.size() == oldIdDigits) {
        if (!isDigit(number.back()) || !isBirth(number.substr(6, 6)))
            return std::nullopt;
        const auto part = [&](std::size_t at) { return static_cast<int>(valueOf(number.substr(at, 2))); };
        return Meaning{ Kind::IdNumber,
                        startsWithProvince(number) && QDate::isValid(1900 + part(6), part(8), part(10)) };
    }
    if (number.size() != idDigits || !isBirth(number.substr(6, 8)))
        return std::nullopt;
    const char last = number.back() == 'x' ? 'X' : number.back();
    return last == checkDigit(number) ? std::optional(Meaning{ Kind::IdNumber, true }) : std::nullopt;
}

bool isMobile(std::string_view digits)
{
    for (const std::string_view prefix : { std::string_view("0086"), std::string_view("86") }) {
        if (digits.size() == shortestNumber + prefix.size() && digits.starts_with(prefix))
            digits.remove_prefix(prefix.size());
    }
    return digits.size() == shortestNumber && digits[0] == '1' && digits[1] >= '3';
}

/** A moment as logs write it in digits alone: many of them pass the check of cards too. */
bool isMoment(std::string_view digits)
{
    if (digits.size() == 13) // milliseconds
        return valueOf(digits) >= earliestTime && valueOf(digits) < latestTime;
    if (digits.size() != 14 && digits.size() != 17)
        return false;
    const auto part = [&](std::size_t at) { return static_cast<int>(valueOf(digits.substr(at, 2))); };
    const int year = part(0) * 100 + part(2);
    return year >= 2000 && year < 2070 && QDate::isValid(year, part(4), part(6)) && part(8) <= 23 && part(10) <= 59
        && part(12) <= 59;
}

bool passesLuhn(std::string_view digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, isDoubled = !isDoubled) {
        const int value = (*it - '0') * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

/** The first digits of issuers (ISO/IEC 7812) whose cards have this many. */
bool startsLikeIssuer(std::string_view digits)
{
    if (digits.size() >= 16)
        return digits.starts_with("62") || digits[0] == '4' || digits[0] == '5' || digits.starts_with("35")
            || digits.starts_with("9558");
    const std::string_view start = digits.substr(0, 2);
    if (digits.size() == 15)
        return start == "34" || start == "37";
    return digits.size() == 14 ? start == "30" || start == "36" || start == "38" : digits[0] == '4';
}

std::optional<Meaning> card(std::string_view digits)
{
    constexpr std::size_t shortestCard = 13;
    if (digits.size() < shortestCard || isMoment(digits) || !passesLuhn(digits)
        || digits.find_first_not_of('0') == std::string_view::npos)
        return std::nullopt;
    return Meaning{ Kind::Card, startsLikeIssuer(digits) };
}

/** Digits in groups with single blanks or hyphens between them. */
class Cluster {
public:
    /** Collects the groups from `begin`, a digit; more than fit in are left to the next cluster. */
    Cluster(std::string_view text, std::size_t begin)
        : m_text(text)
        , m_end(begin)
    {
        while (m_count < m_groups.size() && digitLengthAt(m_end) > 0) {
            readGroup(m_groups[m_count++]);
            const bool isSeparated = m_end < text.size() && (text[m_end] == ' ' || text[m_end] == '-');
            if (isSeparated && digitLengthAt(m_end + 1) > 0)
                ++m_end;
        }
        m_hasFinalX = m_end < text.size() && (text[m_end] == 'X' || text[m_end] == 'x');
    }

    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] bool canHoldNumber() const { return m_digits + (m_hasFinalX ? 1 : 0) >= shortestNumber; }

    void find(std::vector<Place> &places) const
    {
        for (std::size_t first = 0; first < m_count;) {
            const std::size_t used = findFrom(first, places);
            first += used > 0 ? used : 1;
        }
    }

private:
    struct Group {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t digits = 0;
    };

    [[nodiscard]] std::size_t digitLengthAt(std::size_t at) const
    {
        return at < m_text.size() ? digitLength(m_text.substr(at)) : 0;
    }

    void readGroup(Group &group)
    {
        group.begin = m_end;
        for (std::size_t length = digitLengthAt(m_end); length > 0; length = digitLengthAt(m_end)) {
            m_end += length;
            ++group.digits;
        }
        group.end = m_end;
        m_digits += group.digits;
    }

    /** Adds the longest number that begins with a group; returns how many groups it has. */
    std::size_t findFrom(std::size_t first, std::vector<Place> &places) const
    {
        for (std::size_t count = m_count - first; count > 0; --count) {
            if (!areUsualGroups(first, count))
                continue;
            std::string number = joined(first, count);
            const bool takesX = m_hasFinalX && first + count == m_count && number.size() == idDigits - 1;
            if (takesX)
                number += 'X';
            const std::optional<Meaning> meaning = meaningOf(number);
            if (!meaning)
                continue;
            places.push_back(
                { m_groups[first].begin, m_groups[first + count - 1].end + (takesX ? 1 : 0), *meaning });
            return count;
        }
        return 0;
    }

    /** Returns the digits in ASCII, none more than tell that the number is too long. */
    [[nodiscard]] std::string joined(std::size_t first, std::size_t count) const
    {
        std::string number;
        for (std::size_t i = first; i < first + count; ++i) {
            for (std::size_t at = m_groups[i].begin; at < m_groups[i].end && number.size() <= longestNumber;) {
                const std::size_t length = digitLengthAt(at);
                const char last = m_text[at + length - 1]; // of a wide digit: 0x90 and up
                number += length == 1 ? last : static_cast<char>('0' + (static_cast<unsigned char>(last) - 0x90));
                at += length;
            }
        }
        return number;
    }

    /** One group, or groups as numbers are written: 138 0013 8000, 6222 0000 ..., 110101 19900307 7576. */
    [[nodiscard]] bool areUsualGroups(std::size_t first, std::size_t count) const
    {
        const auto size = [&](std::size_t i) { return m_groups[first + i].digits; };
        if (count == 1)
            return true;
        if (count == 3 && size(0) == 3 && size(1) == 4 && size(2) == 4)
            return true;
        if (count == 3 && size(0) == 6 && size(1) == 8)
            return true;
        if (count < 3)
            return false;
        for (std::size_t i = 0; i < count; ++i) {
            const bool isLast = i + 1 == count;
            if (size(i) > 6 || (size(i) < 4 && !isLast))
                return false;
        }
        return true;
    }

    std::string_view m_text;
    std::array<Group, 16> m_groups;
    std::size_t m_count = 0;
    std::size_t m_digits = 0;
    std::size_t m_end = 0;
    bool m_hasFinalX = false;
};

} // namespace

char checkDigit(std::string_view seventeenDigits)
{
    constexpr int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (std::size_t i = 0; i < std::size(weights); ++i)
        sum += (seventeenDigits[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

std::optional<Meaning> meaningOf(std::string_view number)
{
    if (number.size() < shortestNumber || number.size() > longestNumber)
        return std::nullopt;
    if (!std::all_of(number.begin(), number.end() - 1, isDigit))
        return std::nullopt;
    if (const std::optional<Meaning> id = idNumber(number))
        return id;
    if (!isDigit(number.back()))
        return std::nullopt;
    return isMobile(number) ? std::optional(Meaning{ Kind::Mobile, true }) : card(number);
}

std::vector<Place> find(std::string_view text)
{
    std::vector<Place> places;
    if (!mayBeIn(text))
        return places;
    for (std::size_t at = 0; at + shortestNumber <= text.size();) {
        if (digitLength(text.substr(at)) == 0) {
            ++at;
            continue;
        }
        const Cluster cluster(text, at);
        if (cluster.canHoldNumber())
            cluster.find(places);
        at = cluster.end();
    }
    return places;
}

std::optional<Meaning> meaningOfAll(QStringView text)
{
    constexpr qsizetype longestText = 48; // units: a number with separators
    if (text.size() < static_cast<qsizetype>(shortestNumber) || text.size() > longestText)
        return std::nullopt;
    const QByteArray utf8 = text.toUtf8();
    const std::string_view all(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    const std::vector<Place> places = find(all);
    if (places.size() != 1 || places.front().end != all.size())
        return std::nullopt;
    std::string_view before = all.substr(0, places.front().begin);
    if (!before.empty() && (before.back() == '-' || before.back() == ' '))
        before.remove_suffix(1);
    const bool isCountry = before == "+86" || before == "86" || before == "0086" || before == "+";
    const bool isAll = before.empty() || (isCountry && places.front().meaning.kind == Kind::Mobile);
    return isAll ? std::optional(places.front().meaning) : std::nullopt;
}

} // namespace codedesk::personalnumber
