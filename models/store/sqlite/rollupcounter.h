// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "ingest/callrecord.h"
#include "store/sqlite/callrow.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/terms.h"

#include <cstdint>
#include <unordered_map>

namespace codedesk::store {

/** What billing tells calls apart by; app and code are terms. */
struct RollupKey {
    std::int64_t app = 0;
    std::int64_t code = 0;
    DayNumber day = noDay;
    Channel channel = Channel::Unknown;
    ingest::VendorCharge vendorCharge = ingest::VendorCharge::Absent;

    bool operator==(const RollupKey &) const = default;
};

/** Returns what billing tells a stored call apart by. */
[[nodiscard]] RollupKey rollupKey(const CallRow &call);

/** Counts calls by what billing needs, and adds the counts to the stored roll-up. Functions throw SqliteFailure.
 */
class RollupCounter {
public:
    RollupCounter(const Connection &connection, Terms &terms);

    void add(const ingest::CallRecord &record);
    void add(const RollupKey &key, std::int64_t calls) { m_counts[key] += calls; }
    /** Adds what was counted to the share of an import, and starts from zero. */
    void flush(std::int64_t importId);
    void clear() { m_counts.clear(); }

private:
    struct KeyHash {
        std::size_t operator()(const RollupKey &key) const;
    };

    Terms &m_terms;
    std::unordered_map<RollupKey, std::int64_t, KeyHash> m_counts;
    Statement m_upsert;
};

} // namespace codedesk::store
