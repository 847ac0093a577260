// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <algorithm>
#include <string_view>

/** What characters are in ASCII, whatever the locale and Unicode say; for code units of any encoding. */
namespace codedesk::ascii {

/** Tells whether a unit is one of the digits 0 to 9. */
struct IsDigit {
    template <typename Unit> constexpr bool operator()(Unit unit) const
    {
        return unit >= Unit(u'0') && unit <= Unit(u'9');
    }
};
inline constexpr IsDigit isDigit; ///< An object, so that algorithms take it as it is.

/** Returns whether a text is digits, and at least one. */
[[nodiscard]] constexpr bool areDigits(const auto &text)
{
    return text.begin() != text.end() && std::all_of(text.begin(), text.end(), isDigit);
}

/** Returns whether a byte is a blank, a tab, or one of the control characters that end lines and pages. */
[[nodiscard]] constexpr bool isBlank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/** Tells whether a unit is one of the letters A to Z, large or small. */
struct IsLetter {
    template <typename Unit> constexpr bool operator()(Unit unit) const
    {
        return (unit >= Unit(u'a') && unit <= Unit(u'z')) || (unit >= Unit(u'A') && unit <= Unit(u'Z'));
    }
};
inline constexpr IsLetter isLetter;

/** Returns a letter in small, and any other byte as it is. */
[[nodiscard]] constexpr char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/** Returns a text without blanks, tabs and line ends around it. */
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

} // namespace codedesk::ascii
