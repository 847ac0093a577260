// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace codedesk::ingest {

/** Returns the value of a byte. */
[[nodiscard]] inline unsigned byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

/** The first character, or broken piece of one, of a stretch of bytes. */
struct ByteSequence {
    enum class Kind { Valid, Invalid, Incomplete };
    Kind kind = Kind::Invalid;
    std::size_t size = 1; ///< Incomplete: all that is left of the stretch.
};

/**
 * Returns the UTF-8 sequence at the beginning of `bytes`, which is not empty. Invalid: the longest piece that
 * begins like a character (Unicode, "maximal subpart").
 */
[[nodiscard]] ByteSequence utf8Sequence(std::string_view bytes);

/** Returns the GB18030 sequence at the beginning of `bytes`, which is not empty, judged by its form alone. */
[[nodiscard]] ByteSequence gb18030Sequence(std::string_view bytes);

/** Returns the number of ASCII bytes `bytes` begins with. */
[[nodiscard]] std::size_t asciiPrefix(std::string_view bytes);

} // namespace codedesk::ingest
