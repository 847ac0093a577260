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
 * cache line a key, 12 to 24 bits a key: some false alarms in a thousand.
 *
 * Its size is a power of two and the upper bits of a hash choose the block, so that keys in order fill it from
 * front to back, and filters of different sizes can be laid over each other.
 */
class KeyFilter {
public:
    struct alignas(64) Block {
        std::array<std::uint64_t, 8> words{};

        void add(std::uint64_t hash);
        [[nodiscard]] bool mayContain(std::uint64_t hash) const;
        Block &operator|=(const Block &other);
    };

    /** Returns how many blocks suit so many keys; at most 2^21, which are 128 MiB. */
    [[nodiscard]] static std::size_t blocksFor(std::size_t keys);
    /** Returns the block of a key in a filter of so many blocks. */
    [[nodiscard]] static std::size_t blockOf(std::uint64_t hash, std::size_t blocks);

    /** Makes an empty filter for about `keys` keys; more only cost false alarms. */
    void reset(std::size_t keys) { m_blocks.assign(blocksFor(keys), {}); }
    [[nodiscard]] bool isEmpty() const { return m_blocks.empty(); }
    void add(std::uint64_t hash) { m_blocks[blockOf(hash, m_blocks.size())].add(hash); }
    [[nodiscard]] bool mayContain(std::uint64_t hash) const
    {
        return m_blocks[blockOf(hash, m_blocks.size())].mayContain(hash);
    }

    /** Adds what blocks from `first` on, of a filter of `blocks` blocks, know. */
    void add(std::span<const Block> part, std::size_t first, std::size_t blocks);

private:
    std::vector<Block> m_blocks;
};

} // namespace codedesk::store
