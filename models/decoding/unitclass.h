// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace codedesk::decoding {

/** What one UTF-16 unit is for the tokenizer. */
enum class UnitClass : quint8 { Digit, Letter, Script, Space, LineBreak, Mark };
/** For units beyond ASCII and those of Han characters, which unitClass() knows. */
[[nodiscard]] UnitClass classBeyondAscii(char16_t unit);

inline constexpr std::array<UnitClass, 128> asciiClasses = [] {
    std::array<UnitClass, 128> classes{};
    for (std::size_t unit = 0; unit < classes.size(); ++unit) {
        if (unit >= '0' && unit <= '9')
            classes[unit] = UnitClass::Digit;
        else if ((unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || unit == '_')
            classes[unit] = UnitClass::Letter;
        else if (unit == ' ' || unit == '\t' || unit == '\v' || unit == '\f')
            classes[unit] = UnitClass::Space;
        else if (unit == '\n' || unit == '\r')
            classes[unit] = UnitClass::LineBreak;
        else
            classes[unit] = UnitClass::Mark;
    }
    return classes;
}();

[[nodiscard]] inline UnitClass unitClass(char16_t unit)
{
    if (unit < asciiClasses.size())
        return asciiClasses[unit];
    const bool isHan = unit >= 0x3400 && unit <= 0x9fff;
    return isHan ? UnitClass::Script : classBeyondAscii(unit);
}

} // namespace codedesk::decoding
