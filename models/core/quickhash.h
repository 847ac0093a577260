// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace codedesk {

/**
 * Returns a hash of the two ends and the length of a text, in the upper bits: enough to choose a place in a small
 * table of texts that come again and again, and much cheaper than looking at all of the text.
 */
inline std::uint64_t quickHash(std::string_view text)
{
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    const std::size_t count = std::min(text.size(), sizeof first);
    if (count > 0) {
        std::memcpy(&first, text.data(), count);
        std::memcpy(&last, text.data() + text.size() - count, count);
    }
    return (first ^ (last * 31) ^ text.size()) * 0x9E37'79B9'7F4A'7C15ULL;
}

} // namespace codedesk
