// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/callid.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/keyfilter.h"
#include "store/sqlite/sortedruns.h"

#include <array>
#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace codedesk::store {

/** The hash of an order number, request id or row, and a call that has it. */
struct KeyEntry {
    std::uint64_t hash = 0;
    CallId call = 0;

    auto operator<=>(const KeyEntry &) const = default;
};

/** A key looked for, among calls from minCall to maxCall, with the number the caller knows it by. */
struct KeyProbe {
    std::uint64_t hash = 0;
    CallId minCall = std::numeric_limits<CallId>::min();
    CallId maxCall = std::numeric_limits<CallId>::max();
    std::uint32_t index = 0;
};

/** A call found for the probe with this number. */
struct KeyHit {
    CallId call = 0;
    std::uint32_t index = 0;
};

/**
 * Finds calls by the hash of a key: an index kept as sorted runs in blocks of one page, written only in
 * order and merged as they grow in number (models/store/README.md, "Why not an index"). A hit is a hint:
 * the caller compares the texts, since hashes can collide and calls can have been taken out again.
 *
 * Part of one connection. Functions throw SqliteFailure.
 */
class KeyIndex {
public:
    explicit KeyIndex(const Connection &connection);

    /** Returns the calls that may have the key, in no order. */
    std::vector<CallId> find(std::uint64_t hash);

    /**
     * Looks for many keys, which must be sorted by hash, then minCall. Runs whose calls are of another time are
     * not asked, and with a filter most of the others cost nothing. `expectedKeys` is how many more keys the
     * caller means to look for: it decides whether a filter pays.
     */
    std::vector<KeyHit> find(std::span<const KeyProbe> probes, std::size_t expectedKeys);

    /** Adds a run; `entries` must be sorted. Call inside a transaction. */
    void add(std::span<const KeyEntry> entries);

    /** Merges runs where there are many of one size. Starts transactions of its own. Ends early when stopped. */
    void merge(const std::stop_token &stop);

    /** Forgets cached knowledge after a rollback. */
    void forget();

    /** Calls `visit` with every entry of every run. */
    template <typename Visitor> void forEach(Visitor visit);

    /** Returns the total number of entries. */
    [[nodiscard]] std::size_t keyCount();

    /** Returns whether the stored filters and spans of time know every entry of their runs. */
    [[nodiscard]] bool areRunsSound();

private:
    /** Of its calls, those with a time count for the first and the last. */
    struct Run : SortedRun {
        std::vector<KeyEntry> fences; ///< First entry of each block; the head of the run.
        std::size_t filterBlocks = 0; ///< Size of the stored filter; 0: none.
        std::shared_ptr<const KeyFilter> filter = nullptr; ///< The stored one, once it is in memory.
        bool isRecent = false; ///< m_recent knows its keys.

        [[nodiscard]] bool mayHold(const KeyProbe &probe) const
        {
            return probe.minCall < 0 || (probe.minCall <= lastCall && probe.maxCall >= firstCall);
        }
    };
    class RunWriter;
    class RunReader;

    void loadRuns();
    std::span<const KeyEntry> block(const Run &run, std::size_t number);
    void findIn(const Run &run, std::span<const KeyProbe> probes, std::vector<KeyHit> &hits);
    void startFilters(std::size_t expectedKeys);
    void loadFilter(Run &run);
    [[nodiscard]] std::shared_ptr<const KeyFilter> storedFilter(const Run &run, unsigned fold);
    bool mergeOnce(const std::stop_token &stop);
    std::optional<Run> written(const std::vector<const Run *> &runs, const std::stop_token &stop);

    SortedRuns m_stored;
    BlockTable m_filters; ///< Of large runs, in chunks of one page.
    std::vector<Run> m_runs;
    bool m_isLoaded = false;
    bool m_hasFilters = false;
    KeyFilter m_recent; ///< Knows the keys of this session's runs, and of small ones that were asked.
    unsigned m_fold = 0; ///< Of the filters in memory.
    std::vector<KeyEntry> m_blockBuffer;
};

template <typename Visitor> void KeyIndex::forEach(Visitor visit)
{
    loadRuns();
    for (const Run &run : m_runs) {
        for (std::size_t number = 0; number < run.fences.size(); ++number) {
            for (const KeyEntry &entry : block(run, number))
                visit(entry);
        }
    }
}

/** Returns a number whose wrapping sum over entries is the same in any order. */
[[nodiscard]] std::uint64_t checksum(const KeyEntry &entry);

/** The wrapping sums kept beside the index: over the entries of calls that exist, and of those taken out. */
struct KeySums {
    std::uint64_t live = 0;
    std::uint64_t dead = 0;
};
[[nodiscard]] KeySums readKeySums(const Connection &connection);
void writeKeySums(const Connection &connection, const KeySums &sums);

} // namespace codedesk::store
