// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbatch.h"
#include "store/sqlite/batchpreparation.h"
#include "store/sqlite/callrow.h"
#include "store/sqlite/identity.h"
#include "store/sqlite/keyindex.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace codedesk::store {

/** What becomes of a record. */
enum class Verdict : std::uint8_t { New, Duplicate, Conflict };

/** A record that is not new, and the call it names: a stored one, or an earlier record of the batch. */
struct Match {
    std::uint32_t index = 0; ///< Record of the batch.
    std::int64_t storedCall = 0; ///< 0: the call is new in this batch.
    std::uint32_t earlierIndex = 0; ///< Valid if storedCall is 0.
    std::int64_t importId = 0; ///< Import of the stored call; 0 if new in this batch.
    std::vector<Difference> differences; ///< Empty for a duplicate.
    bool sharesRequestId = false; ///< And not only order, time and code.
    bool knowsMore = false; ///< A duplicate of a stored call that has a value the stored call lacks.
};

/**
 * Decides for each record of a batch whether it is a new call, a duplicate or a conflict, against the store
 * and against the records before it. Only records whose key is known are compared one by one.
 */
class BatchResolver {
public:
    /** Tells whether records of the running import and of import `importId` word messages alike. */
    using SameWording = std::function<bool(std::int64_t importId)>;

    BatchResolver(KeyIndex &index, CallTable &calls, std::int64_t importId, SameWording sameWording);

    /** `prepared` is made of `records` and outlives the results. Throws SqliteFailure; SQLITE_INTERRUPT when
     * stopped. */
    void resolve(std::span<const ingest::CallRecord> records, const BatchPreparation &prepared,
                 std::size_t expectedKeys, const std::stop_token &stop);

    /** By record. */
    [[nodiscard]] const std::vector<Verdict> &verdicts() const { return m_verdicts; }
    /** The records that are not new, in order. */
    [[nodiscard]] const std::vector<Match> &matches() const { return m_matches; }

private:
    void findStored(std::size_t expectedKeys);
    void findEarlier();
    void decide(std::uint32_t index);
    [[nodiscard]] std::optional<Match> matchStored(std::uint32_t index);
    [[nodiscard]] std::optional<Match> matchEarlier(std::uint32_t index);

    /** An earlier record of the batch with the same key. */
    struct Peer {
        std::uint32_t index = 0;
        std::uint32_t group = 0; ///< Position of the first key of the group in m_keys.
        auto operator<=>(const Peer &) const = default;
    };

    KeyIndex &m_index;
    CallTable &m_calls;
    std::int64_t m_importId; ///< Of the records.
    SameWording m_sameWording;
    std::span<const ingest::CallRecord> m_records;
    std::span<const RecordKey> m_keys; ///< Sorted.
    std::vector<KeyHit> m_hits; ///< Sorted by record.
    std::vector<Peer> m_peers; ///< Sorted by record.
    std::vector<Verdict> m_verdicts;
    std::vector<Match> m_matches;
    ingest::Arena m_scratch;
};

} // namespace codedesk::store
