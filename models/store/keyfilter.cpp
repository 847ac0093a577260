// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyfilter.h"

#include "store/mixedhash.h"

#include <algorithm>
#include <bit>

namespace codedesk::store {

namespace {

constexpr std::size_t leastBitsPerKey = 12;
constexpr std::size_t bitsPerBlock = 512;
constexpr std::size_t mostBlocks = std::size_t(1) << 21;

} // namespace

void KeyFilter::Block::add(std::uint64_t hash)
{
    std::uint64_t bits = mixed(hash);
    for (std::uint64_t &word : words) {
        word |= std::uint64_t(1) << (bits & 63);
        bits >>= 6;
    }
}

bool KeyFilter::Block::mayContain(std::uint64_t hash) const
{
    std::uint64_t bits = mixed(hash);
    for (const std::uint64_t word : words) {
        if (!(word >> (bits & 63) & 1))
            return false;
        bits >>= 6;
    }
    return true;
}

KeyFilter::Block &KeyFilter::Block::operator|=(const Block &other)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] |= other.words[i];
    return *this;
}

std::size_t KeyFilter::blocksFor(std::size_t keys)
{
    const std::size_t wanted = keys * leastBitsPerKey / bitsPerBlock + 1;
    return std::min(std::bit_ceil(wanted), mostBlocks);
}

std::size_t KeyFilter::blockOf(std::uint64_t hash, std::size_t blocks)
{
    return static_cast<std::size_t>((hash >> 32) * blocks >> 32); // the upper bits, as blocks is a power of two
}

void KeyFilter::add(std::span<const Block> part, std::size_t first, std::size_t blocks)
{
    // A block of the larger filter lies inside one of the smaller.
    const std::size_t times = std::max(m_blocks.size() / blocks, std::size_t(1));
    const std::size_t fold = std::max(blocks / m_blocks.size(), std::size_t(1));
    for (std::size_t i = 0; i < part.size(); ++i) {
        const std::size_t begin = (first + i) / fold * times;
        for (std::size_t place = begin; place < begin + times; ++place)
            m_blocks[place] |= part[i];
    }
}

} // namespace codedesk::store
