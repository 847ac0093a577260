// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/**
 * Finds numbers of persons: Chinese ID numbers of 18 digits (check digit and date verified) and of 15 (date
 * verified), mobile numbers, with +86, 86 or 0086 or without, and bank-card numbers (13 to 19 digits, Luhn, no
 * time); in the decimal digits of any script, with characters nobody sees between them, and in the groups people
 * type: parted by blanks, hyphens, dots, slashes, underscores, long dashes, brackets, of any width. What is masked
 * and what is never offered as an order number is decided here. All functions can be called from any thread.
 */
namespace codedesk::personalnumber {

enum class Kind {
    IdNumber,
    Mobile,
    Card,
};

/** What a number is. */
struct Meaning {
    Kind kind = Kind::IdNumber;
    /**
     * Whether hardly anything else looks like it: an ID number with a check digit or of a real province, a mobile
     * number, a card number that starts like an issuer's. One in ten of all other numbers passes the check of
     * cards, and one in thirty the dates of old ID numbers: such are masked where nothing says what they are, but
     * may be the order number they are called.
     */
    bool isSure = false;

    bool operator==(const Meaning &) const = default;
};

/** A number of a person in a text, in bytes. */
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    Meaning meaning;

    bool operator==(const Place &) const = default;
};

/** 1 for bytes a decimal digit of some script begins with, in UTF-8. */
inline constexpr auto startsDigit = [] {
    std::array<unsigned char, 256> starts{};
    for (std::size_t byte = '0'; byte <= '9'; ++byte)
        starts[byte] = 1;
    for (const unsigned lead : { 0xD9U, 0xDBU, 0xDFU, 0xE0U, 0xE1U, 0xEAU, 0xEFU, 0xF0U })
        starts[lead] = 1;
    return starts;
}();

/** Returns false for texts with too few digits for a number of a person: nearly all. Digits are told by the byte
 * they begin with, so other characters may count as one. */
[[nodiscard]] inline bool mayBeIn(std::string_view text)
{
    constexpr std::size_t shortestNumber = 11;
    if (text.size() < shortestNumber)
        return false;
    std::size_t digits = 0;
    for (const char byte : text)
        digits += startsDigit[static_cast<unsigned char>(byte)];
    return digits >= shortestNumber;
}

/** Returns what a number in ASCII without separators is ("11010519491231002X"); nothing if it is no person's. */
[[nodiscard]] std::optional<Meaning> meaningOf(std::string_view number);

/** Returns the numbers of persons in a text in UTF-8. A number counts only as a whole, not as part of a longer
 * one. Allocates only if it finds one, or digits enough for one. */
[[nodiscard]] std::vector<Place> find(std::string_view text);

/** Returns what a text is that is a number of a person and nothing else ("+86 138-0013-8000"). */
[[nodiscard]] std::optional<Meaning> meaningOfAll(QStringView text);

/** Returns the last character of an ID number with these first seventeen digits (GB 11643). */
[[nodiscard]] char checkDigit(std::string_view seventeenDigits);

/** A decimal digit of any script. */
struct Digit {
    std::size_t length = 0; ///< In bytes of UTF-8; 0: there is none.
    int value = 0;
};

/** Returns the digit a text in UTF-8 starts with. */
[[nodiscard]] Digit digitAt(std::string_view text);

/** Returns a text with digits and the X of ID numbers in ASCII, without blanks, hyphens and characters nobody
 * sees.
 */
[[nodiscard]] std::string withPlainDigits(std::string_view text);

} // namespace codedesk::personalnumber
