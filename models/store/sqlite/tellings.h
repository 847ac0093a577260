// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/rollupcounter.h"
#include "store/sqlite/storeparts.h"

#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace codedesk::store {

/** A record of an import. */
struct RecordPlace {
    std::int64_t importId = 0;
    std::int64_t record = 0;

    auto operator<=>(const RecordPlace &) const = default;
};

/**
 * What records tell of a call that others have told of too. A call is what the record that holds it told, and each
 * value that record lacks from the first of the others, by import and record, that has one. So that any of them
 * can be taken out again, all that does not tell the same as the record that holds the call is kept, and that
 * record's own telling once others have completed it. A duplicate nothing is kept of told the same.
 *
 * Calls change at once, what they are found and counted by with flush(). Functions throw SqliteFailure; call them
 * inside one transaction.
 */
class Tellings {
public:
    explicit Tellings(StoreParts &store);

    /** Notes what a record of an import tells of a stored call, other than that or of more than the call. Returns
     * the call as it is then, which is valid until the next function is called. */
    CallRow add(const CallRow &call, std::int64_t importId, const ingest::CallRecord &record);

    /** Takes out what an import has told of a call another one holds. */
    void takeOut(const CallRow &call, std::int64_t importId);
    /** Takes out what a record that does not hold it has told of a call, if that was kept. */
    void takeOut(const RecordPlace &place);

    /** Hands a call to the first of the records of other imports that told of it; `places` are all of them. What
     * its import has told is gone. */
    void handOver(const CallRow &call, std::span<const RecordPlace> places);

    /** Returns whether anything is kept of what records tell of a call. */
    [[nodiscard]] bool has(CallId call);

    /** Brings lists, roll-up, index and the counts of imports, but for that of `goneImport`, up to date. */
    void flush(std::int64_t goneImport = 0);
    /** Returns how many records of an import calls have values of, as of the last flush(). */
    [[nodiscard]] std::int64_t completedBy(std::int64_t importId) const;
    /** Forgets what flush() would do, after a rollback. */
    void forget();

    /** Returns whether a call is what is told of it, and counts the records that completed it, by import. */
    [[nodiscard]] bool isSound(const CallRow &call, std::map<std::int64_t, std::int64_t> &completed);

private:
    /** A call as the record that holds it told it, and what others told, in order. */
    struct Told {
        CallRow own;
        std::vector<CallRow> others;
    };

    [[nodiscard]] bool isLast(CallId call, const RecordPlace &place);
    [[nodiscard]] Told read(const CallRow &call);
    void keep(const CallRow &telling);
    void leaveOut(Told &told, std::int64_t importId);
    CallRow change(const CallRow &before, const Told &was, const Told &is);
    void count(const CallRow &call, std::int64_t calls);
    void changeKeys(const CallRow &before, const CallRow &after);

    StoreParts &m_store;
    Statement m_select;
    Statement m_has;
    Statement m_last;
    Statement m_keep;
    Statement m_remove;
    Statement m_removeImport;
    ingest::Arena m_texts;
    int m_reads = 0;
    std::vector<RegroupedCall> m_regrouped;
    std::vector<KeyEntry> m_newKeys;
    std::uint64_t m_deadSum = 0;
    std::map<std::int64_t, RollupCounter> m_rollups; ///< By import.
    std::map<std::int64_t, std::int64_t> m_completed; ///< Change of the counts, by import.
};

} // namespace codedesk::store
