// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/escapes.h"

#include <charconv>

namespace codedesk::ingest {

std::optional<unsigned> hexNumber(std::string_view text, std::size_t count)
{
    unsigned number = 0;
    const std::string_view digits = text.substr(0, count);
    const char *const end = digits.data() + digits.size();
    const bool isNumber = digits.size() == count && std::from_chars(digits.data(), end, number, 16).ptr == end;
    return isNumber ? std::optional(number) : std::nullopt;
}

void appendUtf8(char32_t character, std::string &to)
{
    const auto add = [&to](char32_t byte) { to += static_cast<char>(byte); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0 | character >> 6);
        add(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        add(0xE0 | character >> 12);
        add(0x80 | (character >> 6 & 0x3F));
        add(0x80 | (character & 0x3F));
    } else {
        add(0xF0 | character >> 18);
        add(0x80 | (character >> 12 & 0x3F));
        add(0x80 | (character >> 6 & 0x3F));
        add(0x80 | (character & 0x3F));
    }
}

} // namespace codedesk::ingest
