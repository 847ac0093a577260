// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/keyfilter.h"

#include "store/sqlite/mixedhash.h"

namespace codedesk::store {

namespace {

constexpr std::size_t bitsPerKey = 12;
constexpr std::size_t bitsPerBlock = 512;
constexpr std::size_t multiple = 16; // so that a filter can be folded four times

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
    const std::size_t wanted = keys * bitsPerKey / bitsPerBlock + 1;
    return (wanted + multiple - 1) / multiple * multiple;
}

void KeyFilter::lay(std::span<const Block> part, std::size_t first, unsigned fold)
{
    for (std::size_t i = 0; i < part.size(); ++i)
        m_blocks[(first + i) >> fold] |= part[i];
}

} // namespace codedesk::store
