// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/han.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>

namespace codedesk::han {

namespace {

#include "hantables.inc"

std::size_t placeOf(char16_t unit)
{
    return static_cast<std::size_t>(unit - 0x3400);
}

std::string withoutFinerSounds(std::string_view syllable)
{
    std::string result(syllable);
    if (result.size() > 1 && result[1] == 'h')
        result.erase(1, 1);
    if (result.size() > 2 && result.ends_with("ng"))
        result.pop_back();
    return result;
}

/** Returns the number of the sound of each syllable. */
std::array<unsigned short, syllables.size()> soundsOfSyllables()
{
    std::array<unsigned short, syllables.size()> sounds{};
    std::map<std::string, unsigned short> known{ { std::string(), 0 } };
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        const auto next = static_cast<unsigned short>(known.size());
        sounds.at(i) = known.emplace(withoutFinerSounds(syllables.at(i)), next).first->second;
    }
    return sounds;
}

const std::array<unsigned short, syllables.size()> &soundNumbers()
{
    static const auto numbers = soundsOfSyllables();
    return numbers;
}

} // namespace

char16_t simplified(char16_t unit)
{
    return isHan(unit) ? simplifiedOf[placeOf(unit)] : unit;
}

std::string_view reading(char16_t unit)
{
    return isHan(unit) ? syllables[syllableOf[placeOf(unit)]] : std::string_view();
}

unsigned short sound(char16_t unit)
{
    return isHan(unit) ? soundNumbers()[syllableOf[placeOf(unit)]] : static_cast<unsigned short>(0);
}

unsigned short soundOf(std::string_view syllable)
{
    const auto known = std::lower_bound(syllables.cbegin(), syllables.cend(), syllable);
    const bool isKnown = known != syllables.cend() && *known == syllable;
    return isKnown ? soundNumbers()[static_cast<std::size_t>(known - syllables.cbegin())]
                   : static_cast<unsigned short>(0);
}

} // namespace codedesk::han
