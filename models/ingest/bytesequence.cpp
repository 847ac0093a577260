// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bytesequence.h"

#include <cstdint>
#include <cstring>

namespace codedesk::ingest {

namespace {

using Kind = ByteSequence::Kind;

bool isIn(unsigned byte, unsigned low, unsigned high)
{
    return byte >= low && byte <= high;
}

/** The bytes allowed after a lead byte of UTF-8 (Unicode, table 3-7). */
struct Utf8Lead {
    std::size_t size = 1; ///< 1: no lead byte.
    unsigned secondLow = 0x80;
    unsigned secondHigh = 0xBF;
};

Utf8Lead utf8Lead(unsigned lead)
{
    if (isIn(lead, 0xC2, 0xDF))
        return { 2 };
    if (isIn(lead, 0xE0, 0xEF))
        return { 3, lead == 0xE0 ? 0xA0U : 0x80U, lead == 0xED ? 0x9FU : 0xBFU };
    if (isIn(lead, 0xF0, 0xF4))
        return { 4, lead == 0xF0 ? 0x90U : 0x80U, lead == 0xF4 ? 0x8FU : 0xBFU };
    return {};
}

} // namespace

ByteSequence utf8Sequence(std::string_view bytes)
{
    if (byteAt(bytes, 0) < 0x80)
        return { Kind::Valid, 1 };
    const Utf8Lead lead = utf8Lead(byteAt(bytes, 0));
    if (lead.size == 1)
        return { Kind::Invalid, 1 };
    for (std::size_t i = 1; i < lead.size; ++i) {
        if (i == bytes.size())
            return { Kind::Incomplete, i };
        const bool isAllowed =
            i == 1 ? isIn(byteAt(bytes, i), lead.secondLow, lead.secondHigh) : isIn(byteAt(bytes, i), 0x80, 0xBF);
        if (!isAllowed)
            return { Kind::Invalid, i };
    }
    return { Kind::Valid, lead.size };
}

ByteSequence gb18030Sequence(std::string_view bytes)
{
    const unsigned lead = byteAt(bytes, 0);
    if (lead < 0x80)
        return { Kind::Valid, 1 };
    if (!isIn(lead, 0x81, 0xFE))
        return { Kind::Invalid, 1 };
    if (bytes.size() == 1)
        return { Kind::Incomplete, 1 };
    const unsigned second = byteAt(bytes, 1);
    if (isIn(second, 0x40, 0xFE) && second != 0x7F)
        return { Kind::Valid, 2 };
    if (!isIn(second, 0x30, 0x39))
        return { Kind::Invalid, 1 };
    if (bytes.size() == 2)
        return { Kind::Incomplete, 2 };
    if (!isIn(byteAt(bytes, 2), 0x81, 0xFE))
        return { Kind::Invalid, 1 };
    if (bytes.size() == 3)
        return { Kind::Incomplete, 3 };
    return isIn(byteAt(bytes, 3), 0x30, 0x39) ? ByteSequence{ Kind::Valid, 4 } : ByteSequence{ Kind::Invalid, 1 };
}

std::size_t asciiPrefix(std::string_view bytes)
{
    std::size_t i = 0;
    for (; i + sizeof(std::uint64_t) <= bytes.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, sizeof word);
        if ((word & 0x8080808080808080U) != 0)
            break;
    }
    while (i < bytes.size() && byteAt(bytes, i) < 0x80)
        ++i;
    return i;
}

} // namespace codedesk::ingest
