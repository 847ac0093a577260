// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/batchresolver.h"

#include <algorithm>

namespace codedesk::store {

namespace {

using ingest::CallRecord;

constexpr std::uint32_t stopCheckInterval = 1024;
constexpr std::size_t crowdSize = 16;

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

} // namespace

BatchResolver::BatchResolver(KeyIndex &index, CallTable &calls, Tellings &tellings, std::int64_t importId,
                             SameWording sameWording)
    : m_index(index)
    , m_calls(calls)
    , m_tellings(tellings)
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
    m_told.clear();
    m_crowds.clear();
    m_joined.clear();
    m_completed.clear();
    findGroups();
    findStored(expectedKeys);
    throwIfStopped(stop);
    findSuspects();

    std::uint32_t number = 0;
    for (auto first = m_suspects.cbegin(); first != m_suspects.cend(); ++number) {
        if (number % stopCheckInterval == 0) {
            throwIfStopped(stop);
            m_scratch.clear();
        }
        const auto last = std::find_if(first, m_suspects.cend(),
                                       [first](const Suspect &other) { return other.index != first->index; });
        decide({ first, last }, stop);
        first = last;
    }
}

void BatchResolver::findGroups()
{
    m_groups.clear();
    for (std::uint32_t first = 0; first < m_keys.size();) {
        std::uint32_t last = first + 1;
        while (last < m_keys.size() && m_keys[last].hash == m_keys[first].hash
               && m_keys[last].second == m_keys[first].second)
            ++last;
        if (m_keys[first].second != noTime) // an order without a time is found by its whole row
            m_groups.push_back({ first, last - first });
        first = last;
    }
}

void BatchResolver::findStored(std::size_t expectedKeys)
{
    std::vector<KeyProbe> probes;
    probes.reserve(m_groups.size());
    for (const Group &group : m_groups) {
        const RecordKey &key = m_keys[group.first];
        KeyProbe probe;
        probe.hash = key.hash;
        probe.index = static_cast<std::uint32_t>(probes.size());
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

std::span<const KeyHit> BatchResolver::hitsOf(std::uint32_t group) const
{
    const auto [first, last] =
        std::equal_range(m_hits.begin(), m_hits.end(), KeyHit{ .index = group },
                         [](const KeyHit &left, const KeyHit &right) { return left.index < right.index; });
    return { first, last };
}

/** A record is new unless one of its keys is that of another. */
void BatchResolver::findSuspects()
{
    m_suspects.clear();
    auto hit = m_hits.cbegin();
    for (std::uint32_t number = 0; number < m_groups.size(); ++number) {
        const Group &group = m_groups[number];
        hit = std::find_if(hit, m_hits.cend(), [number](const KeyHit &its) { return its.index >= number; });
        if (group.size == 1 && (hit == m_hits.cend() || hit->index != number))
            continue;
        for (std::uint32_t key = group.first; key < group.first + group.size; ++key)
            m_suspects.push_back({ m_keys[key].index, number });
    }
    std::sort(m_suspects.begin(), m_suspects.end());
}

/** Returns null unless the group is one of many calls of an order. */
BatchResolver::Crowd *BatchResolver::crowdOf(std::uint32_t group, const std::stop_token &stop)
{
    if (m_keys[m_groups[group].first].second == 0)
        return nullptr; // whatever has one request id, or one row, is one call
    if (const auto place = m_crowds.find(group); place != m_crowds.end())
        return &place->second;
    const std::span<const KeyHit> hits = hitsOf(group);
    if (m_groups[group].size <= crowdSize && hits.size() <= crowdSize)
        return nullptr;
    Crowd &crowd = m_crowds[group];
    ingest::Arena texts;
    std::uint32_t number = 0;
    for (const KeyHit &hit : hits) {
        if (number++ % stopCheckInterval == 0) {
            throwIfStopped(stop);
            texts.clear();
        }
        if (const std::optional<CallRow> call = m_calls.read(hit.call, texts))
            crowd.stored.add(call->record, { call->group.importId, call->record.recordNumber, call->id });
    }
    return &crowd;
}

void BatchResolver::decide(std::span<const Suspect> suspect, const std::stop_token &stop)
{
    // Of several calls the one stored first is meant. That of a later import, which this one was interrupted by,
    // comes after what this one has told before, whatever the batches are.
    const std::uint32_t index = suspect.front().index;
    std::optional<Match> match = matchStored(suspect, stop);
    if (!match || match->importId > m_importId) {
        if (std::optional<Match> earlier = matchEarlier(suspect, stop))
            match = std::move(earlier);
    }
    if (match) {
        m_verdicts[index] = match->differences.empty() ? Verdict::Duplicate : Verdict::Conflict;
        if (match->tellsOtherwise)
            complete(suspect, *match, stop);
        m_matches.push_back(std::move(*match));
        return;
    }
    for (const auto &[record, group] : suspect) {
        if (m_groups[group].size == 1)
            continue;
        if (Crowd *const crowd = crowdOf(group, stop))
            crowd->told.add(m_records[index], { m_importId, index, index });
        else
            m_told[group].push_back(index);
    }
}

/** Notes what a duplicate tells. The call is found by its keys, too, from then on. */
void BatchResolver::complete(std::span<const Suspect> suspect, const Match &match, const std::stop_token &stop)
{
    const CallRecord &record = m_records[match.index];
    CallRecord before;
    CallRecord call;
    Candidate candidate;
    if (match.storedCall != 0) {
        before = m_stored->record;
        call = m_tellings.add(*m_stored, m_importId, record).record;
        candidate = { match.importId, call.recordNumber, match.storedCall };
    } else {
        before = call = told(match.earlierIndex);
        if (fillIn(call, record))
            m_completed.insert_or_assign(match.earlierIndex, call);
        candidate = { m_importId, match.earlierIndex, match.earlierIndex };
    }
    if (before.orderNo == call.orderNo && before.requestId == call.requestId)
        return;
    for (const auto &[its, group] : suspect) {
        const std::int64_t second = m_keys[m_groups[group].first].second;
        if (second != 0 && (call.occurredAt == noTime || call.occurredAt / 1000 != second))
            continue;
        if (Crowd *const crowd = crowdOf(group, stop))
            (match.storedCall != 0 ? crowd->stored : crowd->told).add(call, candidate);
        else if (match.storedCall != 0)
            m_joined[group].push_back(match.storedCall);
        else
            m_told[group].push_back(match.earlierIndex);
    }
}

/** Returns what a new record of the batch tells, with what later ones have told of its call. */
const CallRecord &BatchResolver::told(std::uint32_t index) const
{
    const auto completed = m_completed.find(index);
    return completed == m_completed.end() ? m_records[index] : completed->second;
}

std::optional<Match> BatchResolver::matchStored(std::span<const Suspect> suspect, const std::stop_token &stop)
{
    const std::uint32_t index = suspect.front().index;
    const CallRecord &record = m_records[index];
    m_found.clear();
    for (const auto &[its, group] : suspect) {
        if (const Crowd *const crowd = crowdOf(group, stop)) {
            crowd->stored.find(record, m_found);
            continue;
        }
        for (const KeyHit &hit : hitsOf(group))
            m_found.push_back({ .id = hit.call });
        if (const auto joined = m_joined.find(group); joined != m_joined.end()) {
            for (const CallId call : joined->second)
                m_found.push_back({ .id = call });
        }
    }
    std::sort(m_found.begin(), m_found.end(),
              [](const Candidate &left, const Candidate &right) { return left.id < right.id; });
    std::optional<CallRow> &oldest = m_stored;
    oldest.reset();
    CallId previous = 0;
    for (const Candidate &candidate : m_found) {
        if (candidate.id == previous)
            continue; // found by another key too
        previous = candidate.id;
        const std::optional<CallRow> stored = m_calls.read(candidate.id, m_scratch);
        if (stored && isSameCall(stored->record, record) && (!oldest || isOlder(*stored, *oldest)))
            oldest = stored;
    }
    if (!oldest)
        return std::nullopt;
    Match match;
    match.index = index;
    match.storedCall = oldest->id;
    match.importId = oldest->group.importId;
    match.differences = differences(oldest->record, record,
                                    !oldest->completion.hasMessage && m_sameWording(oldest->group.importId));
    match.sharesRequestId = shareRequestId(oldest->record, record);
    if (match.differences.empty()) {
        match.tellsOtherwise = oldest->completion.isThere || !tellsTheSame(oldest->record, record);
        match.knowsTime = oldest->record.occurredAt == noTime && record.occurredAt != noTime;
    }
    return match;
}

std::optional<Match> BatchResolver::matchEarlier(std::span<const Suspect> suspect, const std::stop_token &stop)
{
    const std::uint32_t index = suspect.front().index;
    const CallRecord &record = m_records[index];
    m_found.clear();
    for (const auto &[its, group] : suspect) {
        if (const Crowd *const crowd = crowdOf(group, stop))
            crowd->told.find(record, m_found);
        if (const auto told = m_told.find(group); told != m_told.end()) {
            for (const std::uint32_t earlier : told->second)
                m_found.push_back({ .id = earlier });
        }
    }
    std::uint32_t oldest = index;
    for (const Candidate &candidate : m_found) {
        const auto earlier = static_cast<std::uint32_t>(candidate.id);
        if (earlier < oldest && isSameCall(told(earlier), record))
            oldest = earlier;
    }
    if (oldest == index)
        return std::nullopt;
    Match match;
    match.index = index;
    match.earlierIndex = oldest;
    match.differences = differences(told(oldest), record, true);
    match.sharesRequestId = shareRequestId(told(oldest), record);
    match.tellsOtherwise =
        match.differences.empty() && (m_completed.contains(oldest) || !tellsTheSame(m_records[oldest], record));
    return match;
}

} // namespace codedesk::store
