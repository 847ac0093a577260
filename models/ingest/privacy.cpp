// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/privacy.h"

#include "ingest/timeparser.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>
#include <cstring>

namespace codedesk::ingest {

namespace {

constexpr std::size_t shortestNumber = 11;
constexpr std::size_t longestNumber = 19;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDate(std::string_view yearMonthDay)
{
    const auto two = [&](std::size_t at) { return (yearMonthDay[at] - '0') * 10 + (yearMonthDay[at + 1] - '0'); };
    const std::size_t size = yearMonthDay.size();
    const int month = two(size - 4);
    const int day = two(size - 2);
    const bool isCentury = size == 6 || (two(0) >= 18 && two(0) <= 20);
    return isCentury && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

char checkDigit(std::string_view seventeenDigits)
{
    constexpr int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (std::size_t i = 0; i < std::size(weights); ++i)
        sum += (seventeenDigits[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

bool isIdNumber(std::string_view text)
{
    if (text.size() == 15)
        return text[0] != '0' && isDate(text.substr(6, 6));
    if (text.size() != 18 || text[0] == '0' || !isDate(text.substr(6, 8)))
        return false;
    const char last = text[17] == 'x' ? 'X' : text[17];
    return last == checkDigit(text.substr(0, 17));
}

bool isMobileNumber(std::string_view digits)
{
    for (const std::string_view prefix : { std::string_view("0086"), std::string_view("86") }) {
        if (digits.size() == shortestNumber + prefix.size() && digits.starts_with(prefix))
            digits.remove_prefix(prefix.size());
    }
    return digits.size() == shortestNumber && digits[0] == '1' && digits[1] >= '3';
}

bool isCardNumber(std::string_view digits)
{
    if (digits.size() < 13 || digits.size() > longestNumber || !isDigit(digits.back()))
        return false;
    if (parseLogTime(digits)) // "20250303150319" passes the check of card numbers too
        return false;
    int sum = 0;
    bool isDoubled = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, isDoubled = !isDoubled) {
        const int value = (*it - '0') * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0 && digits.find_first_not_of('0') != std::string_view::npos;
}

/** Returns how many characters at the end of a personal number may be shown; 0 if it is none. */
std::size_t shownAtEnd(std::string_view number)
{
    if (isIdNumber(number))
        return 2;
    return isMobileNumber(number) || isCardNumber(number) ? 4 : 0;
}

/** Digits in groups with single blanks or hyphens between them. */
class DigitCluster {
public:
    struct Group {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    /** Collects the groups from `begin`, a digit; more than fit in are left to the next cluster. */
    DigitCluster(std::string_view text, std::size_t begin)
        : m_text(text)
        , m_end(begin)
    {
        while (m_count < m_groups.size() && m_end < text.size() && isDigit(text[m_end])) {
            Group &group = m_groups[m_count++];
            group.begin = m_end;
            while (m_end < text.size() && isDigit(text[m_end]))
                ++m_end;
            group.size = m_end - group.begin;
            m_digits += group.size;
            if (m_end + 1 < text.size() && (text[m_end] == ' ' || text[m_end] == '-') && isDigit(text[m_end + 1]))
                ++m_end;
        }
        if (m_end < text.size() && (text[m_end] == 'X' || text[m_end] == 'x'))
            m_hasFinalX = true;
    }

    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] bool canHoldNumber() const { return m_digits + (m_hasFinalX ? 1 : 0) >= shortestNumber; }

    /** Masks the personal numbers of the cluster in `masked`, a copy of the text. */
    bool mask(std::string &masked) const
    {
        bool isChanged = false;
        for (std::size_t first = 0; first < m_count;) {
            const std::size_t used = maskFrom(first, masked);
            isChanged |= used > 0;
            first += used > 0 ? used : 1;
        }
        return isChanged;
    }

private:
    /** Masks the longest number that begins with a group; returns how many groups it has. */
    std::size_t maskFrom(std::size_t first, std::string &masked) const
    {
        for (std::size_t count = m_count - first; count > 0; --count) {
            std::string number = joined(first, count);
            const bool takesX = m_hasFinalX && first + count == m_count && (number.size() == 17);
            if (takesX)
                number += 'X';
            const std::size_t shown = areUsualGroups(first, count) ? shownAtEnd(number) : 0;
            if (shown == 0)
                continue;
            const Group &last = m_groups[first + count - 1];
            hide(m_groups[first].begin, last.begin + last.size + (takesX ? 1 : 0), shown, masked);
            return count;
        }
        return 0;
    }

    [[nodiscard]] std::string joined(std::size_t first, std::size_t count) const
    {
        std::string number;
        for (std::size_t i = first; i < first + count && number.size() <= longestNumber; ++i)
            number += m_text.substr(m_groups[i].begin, m_groups[i].size);
        return number;
    }

    /** One group, or groups as numbers are written: 138 0013 8000, 6222 0000 ..., 110101 19900307 7576. */
    [[nodiscard]] bool areUsualGroups(std::size_t first, std::size_t count) const
    {
        const auto size = [&](std::size_t i) { return m_groups[first + i].size; };
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

    void hide(std::size_t begin, std::size_t end, std::size_t shown, std::string &masked) const
    {
        constexpr std::size_t shownAtBegin = 3;
        for (std::size_t i = begin + shownAtBegin; i + shown < end; ++i) {
            if (isDigit(m_text[i]))
                masked[i] = '*';
        }
    }

    std::string_view m_text;
    std::array<Group, 16> m_groups;
    std::size_t m_count = 0;
    std::size_t m_digits = 0;
    std::size_t m_end = 0;
    bool m_hasFinalX = false;
};

/** Returns the ID number without blanks and hyphens, in capitals and with 18 digits; empty if not complete. */
std::string normalisedIdNumber(std::string_view idNumber)
{
    constexpr std::size_t shortest = 6;
    constexpr std::size_t longest = 20;
    std::string result;
    for (const char c : idNumber) {
        if (c == ' ' || c == '-')
            continue;
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (!isDigit(upper) && !(upper >= 'A' && upper <= 'Z'))
            return {};
        result += upper;
    }
    if (result.size() < shortest || result.size() > longest)
        return {};
    if (result.size() == 15 && std::all_of(result.begin(), result.end(), isDigit) && isIdNumber(result)) {
        result.insert(6, "19");
        result += checkDigit(result);
    }
    return result;
}

} // namespace

bool maskNumbers(std::string_view text, std::string &masked)
{
    bool isChanged = false;
    for (std::size_t i = 0; i + shortestNumber <= text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        const DigitCluster cluster(text, i);
        if (cluster.canHoldNumber()) {
            if (!isChanged) {
                std::string copy(text);
                isChanged = cluster.mask(copy);
                if (isChanged)
                    masked = std::move(copy);
            } else {
                cluster.mask(masked);
            }
        }
        i = cluster.end();
    }
    return isChanged;
}

std::string maskedText(std::string_view text)
{
    std::string masked;
    return maskNumbers(text, masked) ? masked : std::string(text);
}

std::optional<PersonHash> personHash(const PersonKey &key, std::string_view idNumber)
{
    const std::string normalised = normalisedIdNumber(idNumber);
    if (normalised.empty())
        return std::nullopt;
    const QByteArray message =
        QByteArray::fromRawData(normalised.data(), static_cast<qsizetype>(normalised.size()));
    const QByteArray keyBytes(reinterpret_cast<const char *>(key.data()), static_cast<qsizetype>(key.size()));
    const QByteArray digest = QMessageAuthenticationCode::hash(message, keyBytes, QCryptographicHash::Sha256);
    PersonHash hash{};
    std::memcpy(hash.data(), digest.constData(), hash.size());
    return hash;
}

} // namespace codedesk::ingest
