// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace codedesk::store {

/** Appends a number in groups of seven bits, lowest first: small numbers take one byte. */
inline void appendNumber(std::string &bytes, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
}

/** Takes a number from the front of `bytes`. Returns false, and leaves both unspecified, if there is none. */
[[nodiscard]] inline bool takeNumber(std::string_view &bytes, std::uint64_t &value)
{
    value = 0;
    std::size_t taken = 0;
    for (int shift = 0; shift < 64 && taken < bytes.size(); shift += 7) {
        const auto next = static_cast<unsigned char>(bytes[taken++]);
        value |= std::uint64_t(next & 0x7f) << shift;
        if ((next & 0x80) == 0) {
            bytes.remove_prefix(taken);
            return true;
        }
    }
    return false;
}

} // namespace codedesk::store
