// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/rollupcounter.h"

namespace codedesk::store {

RollupKey rollupKey(const CallRow &call)
{
    return { call.group.app, call.group.code, billingDay(call.record.occurredAt), call.record.channel,
             call.record.vendorCharge };
}

std::size_t RollupCounter::KeyHash::operator()(const RollupKey &key) const
{
    std::uint64_t hash = static_cast<std::uint64_t>(key.day) << 32 | static_cast<std::uint64_t>(key.channel) << 8
        | static_cast<std::uint64_t>(key.vendorCharge);
    hash = (hash ^ static_cast<std::uint64_t>(key.app)) * 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ hash >> 29 ^ static_cast<std::uint64_t>(key.code)) * 0xbf58476d1ce4e5b9ULL;
    return hash ^ hash >> 32;
}

RollupCounter::RollupCounter(const Connection &connection, Terms &terms)
    : m_terms(terms)
    , m_upsert(connection,
               "INSERT INTO rollup (import_id, day, channel, app, code, vendor_charge, calls) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
               "ON CONFLICT DO UPDATE SET calls = calls + excluded.calls")
{
}

void RollupCounter::add(const ingest::CallRecord &record)
{
    add({ m_terms.add(record.appId), m_terms.add(record.code), billingDay(record.occurredAt), record.channel,
          record.vendorCharge },
        1);
}

void RollupCounter::flush(std::int64_t importId)
{
    for (const auto &[key, count] : m_counts) {
        m_upsert.run(importId, key.day, key.channel, key.app, key.code, key.vendorCharge, count);
    }
    m_counts.clear();
}

} // namespace codedesk::store
