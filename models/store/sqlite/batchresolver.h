// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbatch.h"
#include "store/sqlite/batchpreparation.h"
#include "store/sqlite/callrow.h"
#include "store/sqlite/identity.h"
#include "store/sqlite/keyindex.h"
#include "store/sqlite/ordersecond.h"
#include "store/sqlite/tellings.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <unordered_map>
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
    bool tellsOtherwise = false; ///< A duplicate that does not tell the same as the record that holds the call.
    bool knowsTime = false; ///< A duplicate with a time of a stored call that has none.
};

/**
 * Decides for each record of a batch whether it is a new call, a duplicate or a conflict, against the store
 * and against the records before it. Only records whose key is known are compared one by one. Duplicates complete
 * stored calls at once, so that the records behind them are compared with what these are then; calls new in the
 * batch are to be completed once they are stored.
 */
class BatchResolver {
public:
    /** Tells whether records of the running import and of import `importId` word messages alike. */
    using SameWording = std::function<bool(std::int64_t importId)>;

    BatchResolver(KeyIndex &index, CallTable &calls, Tellings &tellings, std::int64_t importId,
                  SameWording sameWording);

    /** `prepared` is made of `records` and outlives the results. Throws SqliteFailure; SQLITE_INTERRUPT when
     * stopped. */
    void resolve(std::span<const ingest::CallRecord> records, const BatchPreparation &prepared,
                 std::size_t expectedKeys, const std::stop_token &stop);

    /** By record. */
    [[nodiscard]] const std::vector<Verdict> &verdicts() const { return m_verdicts; }
    /** The records that are not new, in order. */
    [[nodiscard]] const std::vector<Match> &matches() const { return m_matches; }

private:
    /** The keys that are equal, with their second: records that may tell of one call. */
    struct Group {
        std::uint32_t first = 0; ///< Position in m_keys.
        std::uint32_t size = 0;
    };
    /** A record that may not be new, by one of its keys. */
    struct Suspect {
        std::uint32_t index = 0; ///< Record of the batch.
        std::uint32_t group = 0;
        auto operator<=>(const Suspect &) const = default;
    };
    /** A group of so many that not each is compared with each. */
    struct Crowd {
        OrderSecond stored;
        OrderSecond told; ///< New records of the batch.
    };

    void findGroups();
    void findStored(std::size_t expectedKeys);
    void findSuspects();
    void decide(std::span<const Suspect> suspect, const std::stop_token &stop);
    [[nodiscard]] std::optional<Match> matchStored(std::span<const Suspect> suspect, const std::stop_token &stop);
    [[nodiscard]] std::optional<Match> matchEarlier(std::span<const Suspect> suspect, const std::stop_token &stop);
    void complete(std::span<const Suspect> suspect, const Match &match, const std::stop_token &stop);
    [[nodiscard]] const ingest::CallRecord &told(std::uint32_t index) const;
    [[nodiscard]] Crowd *crowdOf(std::uint32_t group, const std::stop_token &stop);
    [[nodiscard]] std::span<const KeyHit> hitsOf(std::uint32_t group) const;

    KeyIndex &m_index;
    CallTable &m_calls;
    Tellings &m_tellings;
    std::int64_t m_importId; ///< Of the records.
    SameWording m_sameWording;
    std::span<const ingest::CallRecord> m_records;
    std::span<const RecordKey> m_keys; ///< Sorted.
    std::vector<Group> m_groups;
    std::vector<KeyHit> m_hits; ///< Their index is that of the group. Sorted by it.
    std::vector<Suspect> m_suspects; ///< Sorted by record.
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        m_told; ///< New records by group, but for crowds.
    std::unordered_map<std::uint32_t, Crowd> m_crowds; ///< By group.
    /** Stored calls that have come to the key of a group, but for crowds. */
    std::unordered_map<std::uint32_t, std::vector<CallId>> m_joined;
    /** New records, with what later ones of the batch tell. */
    std::unordered_map<std::uint32_t, ingest::CallRecord> m_completed;
    std::optional<CallRow> m_stored; ///< The call matchStored() has found.
    std::vector<Candidate> m_found;
    std::vector<Verdict> m_verdicts;
    std::vector<Match> m_matches;
    ingest::Arena m_scratch;
};

} // namespace codedesk::store
