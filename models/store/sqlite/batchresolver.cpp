// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/batchresolver.h"

#include <algorithm>

namespace codedesk::store {

namespace {

using ingest::CallRecord;

constexpr std::uint32_t stopCheckInterval = 1024;

/** Orders calls as they were stored, whatever the batches were: a record that names two calls is said to be the
 * older one, also if its import was interrupted between them. */
bool isOlder(const CallRow &left, const CallRow &right)
{
    return std::pair(left.group.importId, left.record.recordNumber)
        < std::pair(right.group.importId, right.record.recordNumber);
}

bool shareRequestId(const CallRecord &left, const CallRecord &right)
{
    return !left.requestId.empty() && left.requestId == right.requestId;
}

template <typename T> std::span<const T> ofRecord(const std::vector<T> &sorted, std::uint32_t index)
{
    const auto [first, last] =
        std::equal_range(sorted.begin(), sorted.end(), T{ .index = index },
                         [](const T &left, const T &right) { return left.index < right.index; });
    return { first, last };
}

} // namespace

BatchResolver::BatchResolver(KeyIndex &index, CallTable &calls, std::int64_t importId, SameWording sameWording)
    : m_index(index)
    , m_calls(calls)
    , m_importId(importId)
    , m_sameWording(std::move(sameWording))
{
}

void BatchResolver::resolve(std::span<const CallRecord> records, const BatchPreparation &prepared,
                            std::size_t expectedKeys, const std::stop_token &stop)
{
    m_records = records;
    m_keys = prepared.keys();
    m_verdicts.assign(records.size(), Verdict::New);
    m_matches.clear();
    findStored(expectedKeys);
    findEarlier();
    throwIfStopped(stop);

    std::vector<std::uint32_t> suspects;
    for (const KeyHit &hit : m_hits)
        suspects.push_back(hit.index);
    for (const Peer &peer : m_peers)
        suspects.push_back(peer.index);
    std::sort(suspects.begin(), suspects.end());
    suspects.erase(std::unique(suspects.begin(), suspects.end()), suspects.end());
    for (std::uint32_t number = 0; number < suspects.size(); ++number) {
        if (number % stopCheckInterval == 0) {
            throwIfStopped(stop);
            m_scratch.clear();
        }
        decide(suspects[number]);
    }
}

void BatchResolver::findStored(std::size_t expectedKeys)
{
    std::vector<KeyProbe> probes;
    probes.reserve(m_keys.size());
    for (const RecordKey &key : m_keys) {
        KeyProbe probe;
        probe.hash = key.hash;
        probe.index = key.index;
        if (key.second == noTime)
            continue; // an order without a time is found by its whole row
        if (key.second != 0) {
            probe.minCall = lowestCallId(key.second * 1000);
            probe.maxCall = lowestCallId(key.second * 1000 + 1000) - 1;
        }
        probes.push_back(probe);
    }
    m_hits = m_index.find(probes, expectedKeys);
    std::sort(m_hits.begin(), m_hits.end(), [](const KeyHit &left, const KeyHit &right) {
        return std::pair(left.index, left.call) < std::pair(right.index, right.call);
    });
}

void BatchResolver::findEarlier()
{
    m_peers.clear();
    for (std::size_t first = 0; first < m_keys.size();) {
        std::size_t last = first + 1;
        while (last < m_keys.size() && m_keys[last].hash == m_keys[first].hash
               && m_keys[last].second == m_keys[first].second)
            ++last;
        if (m_keys[first].second != noTime) {
            for (std::size_t number = first + 1; number < last; ++number)
                m_peers.push_back({ m_keys[number].index, static_cast<std::uint32_t>(first) });
        }
        first = last;
    }
    std::sort(m_peers.begin(), m_peers.end());
}

void BatchResolver::decide(std::uint32_t index)
{
    // Of several calls the one stored first is meant. That of a later import, which this one was interrupted by,
    // comes after what this one has told before, whatever the batches are.
    std::optional<Match> match = matchStored(index);
    if (!match || match->importId > m_importId) {
        if (std::optional<Match> earlier = matchEarlier(index))
            match = std::move(earlier);
    }
    if (!match)
        return;
    m_verdicts[index] = match->differences.empty() ? Verdict::Duplicate : Verdict::Conflict;
    m_matches.push_back(std::move(*match));
}

std::optional<Match> BatchResolver::matchStored(std::uint32_t index)
{
    const CallRecord &record = m_records[index];
    std::optional<CallRow> oldest;
    CallId previous = 0;
    for (const KeyHit &hit : ofRecord(m_hits, index)) {
        if (hit.call == previous)
            continue; // found by another key too
        previous = hit.call;
        const std::optional<CallRow> stored = m_calls.read(hit.call, m_scratch);
        if (stored && isSameCall(stored->record, record) && (!oldest || isOlder(*stored, *oldest)))
            oldest = stored;
    }
    if (!oldest)
        return std::nullopt;
    Match match;
    match.index = index;
    match.storedCall = oldest->id;
    match.importId = oldest->group.importId;
    match.differences = differences(oldest->record, record, m_sameWording(oldest->group.importId));
    match.sharesRequestId = shareRequestId(oldest->record, record);
    match.knowsMore = match.differences.empty() && knowsMore(record, oldest->record);
    return match;
}

std::optional<Match> BatchResolver::matchEarlier(std::uint32_t index)
{
    const CallRecord &record = m_records[index];
    std::uint32_t oldest = index;
    for (const Peer &peer : ofRecord(m_peers, index)) {
        for (std::size_t number = peer.group; m_keys[number].index < oldest; ++number) {
            const std::uint32_t earlier = m_keys[number].index;
            if (m_verdicts[earlier] == Verdict::New && isSameCall(m_records[earlier], record))
                oldest = earlier;
        }
    }
    if (oldest == index)
        return std::nullopt;
    Match match;
    match.index = index;
    match.earlierIndex = oldest;
    match.differences = differences(m_records[oldest], record, true);
    match.sharesRequestId = shareRequestId(m_records[oldest], record);
    return match;
}

} // namespace codedesk::store
