// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personalnumber.h"

#include "core/ascii.h"
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

using ascii::isDigit;

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

/** What parts groups of digits. */
enum class Part {
    None,
    Invisible, ///< Parts nothing.
    Blank,
    Mark, ///< Hyphen, dot, slash, underscore, long dash.
    Bracket,
};

struct Character {
    Part part = Part::None;
    std::size_t length = 0;
};

/** Returns the code point a text starts with; 0 for a text that is no UTF-8. */
char32_t codePointAt(std::string_view text, std::size_t &length)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned lead = byte(0);
    length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || length > text.size())
        return length = 1, U'\0';
    char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at)
        point = point << 6 | (byte(at) & 0x3FU);
    return point;
}

Part partOf(char32_t point)
{
    switch (point) {
    case U' ':
    case 0xA0:
    case 0x202F:
    case 0x205F:
    case 0x3000:
        return Part::Blank;
    case U'-':
    case U'.':
    case U'/':
    case U'_':
    case U'\\':
    case U'~':
    case 0xB7: // middle dot
    case 0x2022:
    case 0x2024:
    case 0x2027:
    case 0x2212: // minus
    case 0x2215:
    case 0x22C5:
    case 0x30FB:
    case 0x3002: // Chinese full stop
    case 0xFE63:
    case 0xFF0D: // the same in full width
    case 0xFF0E:
    case 0xFF0F:
    case 0xFF3F:
    case 0xFF65:
        return Part::Mark;
    case U'(':
    case U')':
    case U'[':
    case U']':
    case 0x3010:
    case 0x3011:
    case 0x3014:
    case 0x3015:
    case 0xFF08:
    case 0xFF09:
    case 0xFF3B:
    case 0xFF3D:
        return Part::Bracket;
    case 0xAD: // soft hyphen
    case 0x61C:
    case 0x180E:
    case 0x20E3: // the frame of a keycap
    case 0xFEFF:
        return Part::Invisible;
    default:
        break;
    }
    const auto isBetween = [point](char32_t first, char32_t last) { return point >= first && point <= last; };
    if (isBetween(0x2010, 0x2015))
        return Part::Mark;
    if (isBetween(0x2000, 0x200A))
        return Part::Blank;
    const bool isHidden = isBetween(0x200B, 0x200F) || isBetween(0x202A, 0x202E) || isBetween(0x2060, 0x206F)
        || isBetween(0xFE00, 0xFE0F) || isBetween(0x300, 0x36F);
    return isHidden ? Part::Invisible : Part::None;
}

Character characterAt(std::string_view text)
{
    if (text.empty())
        return {};
    Character result;
    const char32_t point = codePointAt(text, result.length);
    result.part = partOf(point);
    return result;
}

/** The X at the end of an ID number, in either case and width; returns its length. */
std::size_t finalXLength(std::string_view text)
{
    if (text.starts_with('X') || text.starts_with('x'))
        return 1;
    return text.starts_with("Ｘ") || text.starts_with("ｘ") ? 3 : 0;
}

/** Digits in groups with something between them that people part numbers with. */
class Cluster {
public:
    /** Collects the groups from `begin`, a digit; more than fit in are left to the next cluster. */
    Cluster(std::string_view text, std::size_t begin)
        : m_text(text)
        , m_end(begin)
    {
        for (std::size_t next = begin; m_count < m_groups.size() && next != std::string_view::npos;) {
            m_end = next;
            Group &group = m_groups[m_count++];
            readGroup(group);
            next = readGap(group);
        }
        m_isFull = m_count == m_groups.size();
    }

    /** Returns where to go on; a number that may have been cut is read again. */
    [[nodiscard]] std::size_t next(const std::vector<Place> &places) const
    {
        if (!m_isFull)
            return m_end;
        const std::size_t again = m_groups[m_count - longestNumber].begin;
        return places.empty() ? again : std::max(again, places.back().end);
    }

    [[nodiscard]] bool canHoldNumber() const { return m_digits + 1 >= shortestNumber; }

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
        std::size_t endOfX = 0; ///< Where an X behind it ends; 0: there is none.
        bool isBehindUsual = false; ///< A single blank or hyphen parts it from the next one.
        bool isBehindBlank = false; ///< Nothing but blanks part it from the next one.
    };

    /** Reads digits, and what nobody sees between them. */
    void readGroup(Group &group)
    {
        group.begin = m_end;
        for (std::size_t at = m_end; at < m_text.size();) {
            const Digit digit = digitAt(m_text.substr(at));
            const Character character = digit.length > 0 ? Character() : characterAt(m_text.substr(at));
            if (digit.length == 0 && character.part != Part::Invisible)
                break;
            at += digit.length + character.length;
            if (digit.length > 0) {
                m_end = at;
                ++group.digits;
            }
        }
        group.end = m_end;
        m_digits += group.digits;
    }

    /** Reads what parts a group from the next one; returns where that begins, npos if there is none. */
    std::size_t readGap(Group &group)
    {
        constexpr int mostParts = 3;
        int parts = 0;
        int blanks = 0;
        std::size_t at = group.end;
        while (at < m_text.size()) {
            if (const std::size_t x = finalXLength(m_text.substr(at)); x > 0 && parts <= 1) {
                group.endOfX = at + x;
                return std::string_view::npos;
            }
            if (digitAt(m_text.substr(at)).length > 0)
                break;
            const Character character = characterAt(m_text.substr(at));
            parts += character.part != Part::Invisible;
            blanks += character.part == Part::Blank;
            if (character.part == Part::None || parts > mostParts)
                return std::string_view::npos;
            at += character.length;
        }
        const char first = group.end < m_text.size() ? m_text[group.end] : '\0';
        group.isBehindUsual = at == group.end + 1 && (first == ' ' || first == '-');
        group.isBehindBlank = blanks == parts;
        return at < m_text.size() ? at : std::string_view::npos;
    }

    /** Adds the longest number that begins with a group; returns how many groups it has. */
    std::size_t findFrom(std::size_t first, std::vector<Place> &places) const
    {
        std::size_t digits = 0;
        std::size_t most = 0;
        while (first + most < m_count && digits + m_groups[first + most].digits <= longestNumber)
            digits += m_groups[first + most++].digits;
        for (std::size_t count = most; count > 0 && digits + 1 >= shortestNumber; --count) {
            const Group &last = m_groups[first + count - 1];
            const bool takesX = last.endOfX > 0 && digits == idDigits - 1;
            const std::optional<Meaning> meaning = meaningOfGroups(first, count, takesX);
            if (meaning) {
                places.push_back({ m_groups[first].begin, takesX ? last.endOfX : last.end, *meaning });
                return count;
            }
            digits -= last.digits;
        }
        return 0;
    }

    [[nodiscard]] std::optional<Meaning> meaningOfGroups(std::size_t first, std::size_t count, bool takesX) const
    {
        if (count > 1 && !mayBeGrouped(first, count, takesX))
            return std::nullopt;
        std::string number = joined(first, count);
        if (takesX)
            number += 'X';
        const std::optional<Meaning> meaning = meaningOf(number);
        if (!meaning || count == 1 || areUsualGroups(first, count))
            return meaning;
        const bool isTyped = (meaning->kind == Kind::IdNumber && areGroupsOfId(number, first, count))
            || (meaning->kind == Kind::Mobile && areGroupsOfMobile(number, first, count))
            || (meaning->kind == Kind::Card && meaning->isSure
                && (areGroupsOfCard(first, count) || areAlike(first, count, 1)));
        return isTyped ? meaning : std::nullopt;
    }

    [[nodiscard]] std::size_t size(std::size_t group) const { return m_groups[group].digits; }

    /** A look at the first digits spares most of the work. */
    [[nodiscard]] bool mayBeGrouped(std::size_t first, std::size_t count, bool takesX) const
    {
        std::size_t digits = takesX ? 1 : 0;
        for (std::size_t i = first; i < first + count; ++i)
            digits += size(i);
        return digits >= shortestNumber && digits != 12 && (digits != shortestNumber || startsWithOne(first));
    }

    [[nodiscard]] bool startsWithOne(std::size_t group) const
    {
        return digitAt(m_text.substr(m_groups[group].begin)).value == 1;
    }

    /** Returns the digits in ASCII. */
    [[nodiscard]] std::string joined(std::size_t first, std::size_t count) const
    {
        std::string number;
        for (std::size_t i = first; i < first + count; ++i) {
            for (std::size_t at = m_groups[i].begin; at < m_groups[i].end && number.size() <= longestNumber;) {
                const Digit digit = digitAt(m_text.substr(at));
                if (digit.length > 0)
                    number += static_cast<char>('0' + digit.value);
                at += digit.length > 0 ? digit.length : characterAt(m_text.substr(at)).length;
            }
        }
        return number;
    }

    template <typename Has> [[nodiscard]] bool allGaps(std::size_t first, std::size_t count, Has has) const
    {
        const auto begin = m_groups.begin() + static_cast<std::ptrdiff_t>(first);
        return std::all_of(begin, begin + static_cast<std::ptrdiff_t>(count) - 1, has);
    }

    [[nodiscard]] bool haveSizes(std::size_t first, std::size_t count,
                                 std::initializer_list<std::size_t> sizes) const
    {
        return sizes.size() == count
            && std::equal(sizes.begin(), sizes.end(), m_groups.begin() + static_cast<std::ptrdiff_t>(first),
                          [](std::size_t its, const Group &group) { return its == group.digits; });
    }

    /** Groups of one size, the last of which may be smaller. */
    [[nodiscard]] bool areAlike(std::size_t first, std::size_t count, std::size_t digits) const
    {
        for (std::size_t i = first; i + 1 < first + count; ++i) {
            if (size(i) != digits)
                return false;
        }
        return size(first + count - 1) <= digits;
    }

    /** One group, or groups as numbers are written: 138 0013 8000, 6222 0000 ..., 110101 19900307 7576. */
    [[nodiscard]] bool areUsualGroups(std::size_t first, std::size_t count) const
    {
        if (count < 3 || !allGaps(first, count, [](const Group &group) { return group.isBehindUsual; }))
            return false;
        if (haveSizes(first, count, { 3, 4, 4 }))
            return true;
        if (count == 3 && size(first) == 6 && size(first + 1) == 8)
            return true;
        return areGroupsOfCard(first, count);
    }

    [[nodiscard]] bool areGroupsOfCard(std::size_t first, std::size_t count) const
    {
        for (std::size_t i = first; i < first + count; ++i) {
            const bool isLast = i + 1 == first + count;
            if (size(i) > 6 || (size(i) < 4 && !isLast))
                return false;
        }
        return count >= 3;
    }

    /** The check digit and the date speak for one of 18 digits however it is parted. */
    [[nodiscard]] bool areGroupsOfId(std::string_view number, std::size_t first, std::size_t count) const
    {
        if (number.size() == idDigits)
            return startsWithProvince(number) && isDay(number.substr(6, 8));
        return startsWithProvince(number) && haveSizes(first, count, { 6, 6, 3 });
    }

    /** Three numbers with blanks between them may be any; marks and brackets speak for one number. */
    [[nodiscard]] bool areGroupsOfMobile(std::string_view number, std::size_t first, std::size_t count) const
    {
        const bool isBlank = allGaps(first, count, [](const Group &group) { return group.isBehindBlank; });
        const bool hasDay = isDay(number.substr(number.size() - 8));
        if (haveSizes(first, count, { 3, 4, 4 }))
            return isBlank || !hasDay; // 150/2026/1001 is a path
        if (haveSizes(first, count, { 3, 8 }))
            return !hasDay;
        if (areAlike(first, count, 1))
            return true;
        if (isBlank)
            return false;
        return haveSizes(first, count, { 4, 4, 3 }) || haveSizes(first, count, { 3, 3, 5 })
            || haveSizes(first, count, { 4, 3, 4 }) || haveSizes(first, count, { 7, 4 })
            || areAlike(first, count, 2);
    }

    /** Returns whether this is a day since 1900: yyyyMMdd. */
    [[nodiscard]] static bool isDay(std::string_view digits)
    {
        const auto part = [&](std::size_t at) { return static_cast<int>(valueOf(digits.substr(at, 2))); };
        const int year = part(0) * 100 + part(2);
        return year >= 1900 && year < 2070 && QDate::isValid(year, part(4), part(6));
    }

    std::string_view m_text;
    std::array<Group, 64> m_groups;
    std::size_t m_count = 0;
    std::size_t m_digits = 0;
    std::size_t m_end = 0;
    bool m_isFull = false;
};

} // namespace

Digit digitAt(std::string_view text)
{
    if (text.empty())
        return {};
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80)
        return isDigit(text[0]) ? Digit{ 1, text[0] - '0' } : Digit{};
    if (lead != 0xEF && lead != 0xD9 && lead != 0xDB && lead != 0xDF && lead != 0xE0 && lead != 0xE1
        && lead != 0xEA && lead != 0xF0)
        return {};
    std::size_t length = 0;
    const char32_t point = codePointAt(text, length);
    if (QChar::category(point) != QChar::Number_DecimalDigit)
        return {};
    return { length, QChar::digitValue(point) };
}

std::string withPlainDigits(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const Digit digit = digitAt(text);
        const Character character = characterAt(text);
        const bool isLeftOut =
            character.part == Part::Invisible || character.part == Part::Blank || text.front() == '-';
        if (digit.length > 0)
            plain += static_cast<char>('0' + digit.value);
        else if (finalXLength(text) > 0)
            plain += 'X';
        else if (!isLeftOut)
            plain += text.substr(0, character.length);
        text.remove_prefix(digit.length > 0 ? digit.length : character.length);
    }
    return plain;
}

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
        if (digitAt(text.substr(at)).length == 0) {
            ++at;
            continue;
        }
        const Cluster cluster(text, at);
        if (cluster.canHoldNumber())
            cluster.find(places);
        at = std::max(cluster.next(places), at + 1);
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
