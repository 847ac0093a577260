// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/**
 * What is known of single Chinese characters of the basic plane (U+3400 to U+9FFF): tables made of ICU's
 * transliterators when the program is built. All functions take nanoseconds and can be called from any thread.
 */
namespace codedesk::han {

[[nodiscard]] constexpr bool isHan(char16_t unit)
{
    return unit >= 0x3400 && unit <= 0x9FFF;
}

/** Returns the simplified character of a traditional one; any other unit as it is. */
[[nodiscard]] char16_t simplified(char16_t unit);

/** Returns the commonest reading of a character as pinyin without tones, "lv" for lü; empty if it has none. */
[[nodiscard]] std::string_view reading(char16_t unit);

/**
 * Returns a number that characters have in common whose readings sound alike to many: the same syllable, or one
 * that differs in zh and z, ch and c, sh and s, or in ng and n. 0 for a unit without a reading.
 */
[[nodiscard]] unsigned short sound(char16_t unit);

/** Returns the sound of a syllable as reading() writes it; 0 if no character is read so. */
[[nodiscard]] unsigned short soundOf(std::string_view syllable);

} // namespace codedesk::han
