// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plainnumber.h"

#include <algorithm>
#include <charconv>

namespace codedesk::ingest {

namespace {

/** Digits a machine number surely keeps. */
constexpr std::size_t exactDigits = 15;

/** A number as it is written: 6.6660023E7. */
struct WrittenNumber {
    bool isNegative = false;
    std::string_view whole;
    std::string_view fraction;
    bool hasPoint = false;
    bool hasExponent = false;
    bool hasExponentSign = false;
    int exponent = 0;
};

/** Returns how many digits a text begins with. Order numbers of a whole log pass here, so it is a plain loop. */
std::size_t digitsAt(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    return count;
}

std::string_view takeDigits(std::string_view &text)
{
    const std::size_t count = digitsAt(text);
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/** Reads what follows the digits; false if the text is no number. */
bool readExponent(std::string_view text, WrittenNumber &number)
{
    if (text.empty())
        return true;
    if (text.front() != 'e' && text.front() != 'E')
        return false;
    text.remove_prefix(1);
    number.hasExponent = true;
    number.hasExponentSign = text.starts_with('+') || text.starts_with('-');
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.exponent);
    if (error == std::errc::result_out_of_range)
        number.exponent = 9999;
    return !text.empty() && error != std::errc::invalid_argument && end == text.data() + text.size();
}

/** Reads a number; `marks` are what may stand before its fraction. */
bool readNumber(std::string_view text, std::string_view marks, WrittenNumber &number)
{
    number.isNegative = text.starts_with('-');
    if (number.isNegative)
        text.remove_prefix(1);
    number.whole = takeDigits(text);
    if (number.whole.empty())
        return false;
    if (!text.empty() && marks.find(text.front()) != std::string_view::npos) {
        text.remove_prefix(1);
        number.hasPoint = true;
        number.fraction = takeDigits(text);
        if (number.fraction.empty())
            return false;
    }
    return readExponent(text, number);
}

bool isZero(std::string_view digits)
{
    return digits.find_first_not_of('0') == std::string_view::npos;
}

} // namespace

NumberForm numberForm(std::string_view text, std::string &digits)
{
    // Nearly all codes are digits alone, or words.
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t digitsEnd = sign + digitsAt(text.substr(sign));
    if (digitsEnd == sign || (digitsEnd == text.size() && text != "-0"))
        return NumberForm::Plain;
    WrittenNumber number;
    if (!readNumber(text, ".", number) || !(number.hasPoint || number.hasExponentSign || text == "-0"))
        return NumberForm::Plain;
    std::string mantissa(number.whole);
    mantissa += number.fraction;
    int zeros = number.exponent - static_cast<int>(number.fraction.size());
    for (; zeros < 0 && mantissa.size() > 1 && mantissa.back() == '0'; ++zeros)
        mantissa.pop_back();
    mantissa.erase(0, std::min(mantissa.find_first_not_of('0'), mantissa.size() - 1));
    if (mantissa == "0")
        zeros = 0;
    if (zeros < 0 || mantissa.size() + static_cast<std::size_t>(zeros) > exactDigits)
        return NumberForm::Inexact;
    mantissa.append(static_cast<std::size_t>(zeros), '0');
    digits = number.isNegative && mantissa != "0" ? '-' + mantissa : mantissa;
    return NumberForm::Whole;
}

bool isSpoiledNumber(std::string_view text)
{
    const std::size_t digits = digitsAt(text);
    if (digits == 0 || digits == text.size())
        return false;
    if (const char next = text[digits]; next != '.' && next != ',' && next != 'e' && next != 'E')
        return false;
    WrittenNumber number;
    if (!readNumber(text, ".,", number))
        return false;
    const bool isLong = number.whole.size() > exactDigits && number.hasPoint && isZero(number.fraction);
    return number.hasExponent ? number.hasPoint || text.find('+') != std::string_view::npos : isLong;
}

std::string_view withoutZeroFraction(std::string_view text)
{
    const std::size_t point = digitsAt(text);
    const bool hasFraction = point > 0 && point <= exactDigits && point + 1 < text.size() && text[point] == '.';
    return hasFraction && isZero(text.substr(point + 1)) ? text.substr(0, point) : text;
}

} // namespace codedesk::ingest
