// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/**
 * Finds numbers of persons: Chinese ID numbers of 18 digits (check digit and date verified) and of 15 (date
 * verified), mobile numbers, with +86, 86 or 0086 or without, and bank-card numbers (13 to 19 digits, Luhn, no
 * time); all in ASCII or full-width digits, and in their usual groups with single blanks or hyphens between them.
 * What is masked and what is never offered as an order number is decided here. All functions can be called from
 * any thread.
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

/** Returns false for nearly all texts without a number of a person, after a look at every eleventh place. */
[[nodiscard]] inline bool mayBeIn(std::string_view text)
{
    constexpr std::size_t shortestNumber = 11;
    const auto startsDigit = [](char byte) { return (byte >= '0' && byte <= '9') || byte == '\xEF'; };
    for (std::size_t at = shortestNumber - 1; at < text.size(); at += shortestNumber) {
        // Within a number a digit of any width starts in each three bytes.
        if (startsDigit(text[at]) || startsDigit(text[at - 1]) || startsDigit(text[at - 2]))
            return true;
    }
    return false;
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

/** Returns the length of the digit, ASCII or full-width, that a text in UTF-8 starts with; 0 if none. */
[[nodiscard]] inline std::size_t digitLength(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text[0] >= '0' && text[0] <= '9')
        return 1;
    const bool isWide =
        text.size() >= 3 && text[0] == '\xEF' && text[1] == '\xBC' && text[2] >= '\x90' && text[2] <= '\x99';
    return isWide ? 3 : 0;
}

} // namespace codedesk::personalnumber
