// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace codedesk::store {

/**
 * Says "certainly not stored" for most new keys, so that they need not be looked for. Blocked Bloom filter, one
 * cache line a key, 12 bits a key: about one false alarm in two hundred.
 *
 * The upper bits of a hash choose the block, so that keys in order fill a filter from front to back.
 */
class KeyFilter {
public:
    struct alignas(64) Block {
        std::array<std::uint64_t, 8> words{};

        void add(std::uint64_t hash);
        [[nodiscard]] bool mayContain(std::uint64_t hash) const;
        Block &operator|=(const Block &other);
    };

    /** Returns how many blocks suit so many keys, a multiple of 16. */
    [[nodiscard]] static std::size_t blocksFor(std::size_t keys);
    /** Returns the block of a key in a filter of so many blocks. */
    [[nodiscard]] static std::size_t blockOf(std::uint64_t hash, std::size_t blocks)
    {
        return static_cast<std::size_t>((hash >> 32) * blocks >> 32); // fewer than 2^32 blocks
    }

    /** Makes an empty filter of so many blocks. */
    void reset(std::size_t blocks) { m_blocks.assign(blocks, {}); }
    void add(std::uint64_t hash) { m_blocks[blockOf(hash, m_blocks.size())].add(hash); }
    [[nodiscard]] bool mayContain(std::uint64_t hash) const
    {
        return m_blocks[blockOf(hash, m_blocks.size())].mayContain(hash);
    }

    /**
     * Adds what blocks from `first` on, of a filter with 2^fold times as many blocks as this one, know. A fold
     * halves the memory and makes false alarms more frequent; fold is 4 at most.
     */
    void lay(std::span<const Block> part, std::size_t first, unsigned fold);

private:
    std::vector<Block> m_blocks;
};

} // namespace codedesk::store
