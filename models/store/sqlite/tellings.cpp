// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/tellings.h"

#include "store/sqlite/identity.h"

#include <algorithm>

namespace codedesk::store {

namespace {

constexpr int scratchReads = 1024;

RecordPlace placeOf(const CallRow &row)
{
    return { row.group.importId, row.record.recordNumber };
}

void setPlace(CallRow &row, const RecordPlace &place)
{
    row.group.importId = place.importId;
    row.record.recordNumber = place.record;
}

bool isBefore(const CallRow &left, const CallRow &right)
{
    return placeOf(left) < placeOf(right);
}

auto placed(std::vector<CallRow> &tellings, const RecordPlace &place)
{
    return std::find_if(tellings.begin(), tellings.end(),
                        [&place](const CallRow &row) { return placeOf(row) == place; });
}

/** Returns what a call comes to, and adds `step` to the counts of the imports whose records it has values of. */
CallRow completed(const CallRow &own, const std::vector<CallRow> &others,
                  std::map<std::int64_t, std::int64_t> &counts, std::int64_t step)
{
    CallRow call = own;
    for (const CallRow &other : others) {
        const bool lacksApp = call.record.appId.empty();
        const bool lacksMessage = call.record.message.empty();
        if (!fillIn(call.record, other.record))
            continue;
        counts[other.group.importId] += step;
        call.completion.isThere = true;
        call.group.channel = call.record.channel;
        if (lacksApp && !call.record.appId.empty())
            call.group.app = other.group.app;
        if (lacksMessage && !call.record.message.empty())
            call.completion.hasMessage = other.group.importId != own.group.importId;
    }
    return call;
}

bool isSame(const CallRow &left, const CallRow &right)
{
    return left.completion == right.completion && left.record.timePrecision == right.record.timePrecision
        && tellsTheSame(left.record, right.record);
}

} // namespace

Tellings::Tellings(StoreParts &store)
    : m_store(store)
    , m_select(store.connection,
               "SELECT call_id, told.import_id, told.record_no, told.channel, told.app, call.code, told.body "
               "FROM told JOIN call ON call.id = told.call_id WHERE call_id = ?1 ORDER BY 2, 3")
    , m_has(store.connection, "SELECT 1 FROM told WHERE call_id = ?1")
    , m_last(store.connection,
             "SELECT import_id, record_no FROM told WHERE call_id = ?1 ORDER BY 1 DESC, 2 DESC LIMIT 1")
    , m_keep(store.connection,
             "INSERT OR REPLACE INTO told (call_id, import_id, record_no, channel, app, body) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    , m_remove(store.connection, "DELETE FROM told WHERE call_id = ?1 AND import_id = ?2 AND record_no = ?3")
    , m_removeImport(store.connection, "DELETE FROM told WHERE call_id = ?1 AND import_id = ?2")
{
}

bool Tellings::has(CallId call)
{
    m_has.bindAll(call);
    const RunOf run(m_has);
    return m_has.step();
}

/** Returns whether a record comes behind all that are kept of a call. */
bool Tellings::isLast(CallId call, const RecordPlace &place)
{
    m_last.bindAll(call);
    const RunOf run(m_last);
    return !m_last.step() || RecordPlace{ m_last.integer(0), m_last.integer(1) } < place;
}

Tellings::Told Tellings::read(const CallRow &call)
{
    if (++m_reads % scratchReads == 0)
        m_texts.clear();
    Told told{ call, {} };
    m_select.bindAll(call.id);
    while (m_select.step()) {
        CallRow row = m_store.calls.fill(m_select, m_texts);
        if (placeOf(row) == placeOf(call))
            told.own = std::move(row);
        else
            told.others.push_back(std::move(row));
    }
    told.own.completion = {};
    return told;
}

void Tellings::keep(const CallRow &telling)
{
    const std::string body = m_store.calls.bodyOf(telling);
    m_keep.run(telling.id, telling.group.importId, telling.record.recordNumber, telling.group.channel,
               telling.group.app, bytesOf(body));
}

/** Leaves out what an import has told. */
void Tellings::leaveOut(Told &told, std::int64_t importId)
{
    std::erase_if(told.others, [importId](const CallRow &other) { return other.group.importId == importId; });
    m_removeImport.run(told.own.id, importId);
}

CallRow Tellings::add(const CallRow &call, std::int64_t importId, const ingest::CallRecord &record)
{
    CallRow telling{
        record, call.id, { importId, m_store.terms.add(record.appId), call.group.code, record.channel }, {}
    };
    CallRow filled = call;
    if (!fillIn(filled.record, record) && isLast(call.id, placeOf(telling))) {
        keep(telling); // of thousands that tell nothing new not each is compared with all before
        return call;
    }
    const Told was = read(call);
    Told is = was;
    is.others.insert(std::upper_bound(is.others.begin(), is.others.end(), telling, isBefore), telling);
    keep(telling);
    return change(call, was, is);
}

void Tellings::takeOut(const CallRow &call, std::int64_t importId)
{
    const Told was = read(call);
    Told is = was;
    leaveOut(is, importId);
    change(call, was, is);
}

void Tellings::takeOut(const RecordPlace &place)
{
    const CallId id = m_store.connection.number("SELECT call_id FROM told WHERE import_id = ?1 AND record_no = ?2",
                                                place.importId, place.record);
    ingest::Arena texts;
    const std::optional<CallRow> call = m_store.calls.read(id, texts);
    if (!call)
        return;
    const Told was = read(*call);
    Told is = was;
    std::erase_if(is.others, [&place](const CallRow &other) { return placeOf(other) == place; });
    m_remove.run(id, place.importId, place.record);
    change(*call, was, is);
}

void Tellings::handOver(const CallRow &call, std::span<const RecordPlace> places)
{
    const Told was = read(call);
    Told is = was;
    leaveOut(is, call.group.importId);
    if (const auto heir = placed(is.others, places.front()); heir != is.others.end()) {
        is.own = *heir;
        is.own.record.timePrecision = call.record.timePrecision; // as its time, that of who told first
        is.others.erase(heir);
        for (const RecordPlace &place : places.subspan(1)) {
            if (placed(is.others, place) != is.others.end())
                continue;
            is.others.push_back(was.own); // what it told was not kept, since it is the same
            setPlace(is.others.back(), place);
            keep(is.others.back());
        }
        std::sort(is.others.begin(), is.others.end(), isBefore);
    }
    setPlace(is.own, places.front());
    change(call, was, is);
}

CallRow Tellings::change(const CallRow &before, const Told &was, const Told &is)
{
    completed(was.own, was.others, m_completed, -1);
    const CallRow after = completed(is.own, is.others, m_completed, 1);
    const bool isMoved = placeOf(before) != placeOf(after);
    if (after.completion.isThere && (isMoved || !before.completion.isThere))
        keep(is.own);
    else if (!after.completion.isThere && (isMoved || before.completion.isThere))
        m_remove.run(after.id, after.group.importId, after.record.recordNumber);
    if (!isMoved && isSame(before, after))
        return after;
    m_store.calls.update(after);
    count(before, -1);
    count(after, 1);
    if (before.group != after.group)
        m_regrouped.push_back({ after.id, after.group });
    changeKeys(before, after);
    return after;
}

void Tellings::count(const CallRow &call, std::int64_t calls)
{
    m_rollups.try_emplace(call.group.importId, m_store.connection, m_store.terms)
        .first->second.add(rollupKey(call), calls);
}

void Tellings::changeKeys(const CallRow &before, const CallRow &after)
{
    const RecordKeys old = keysOf(before.record);
    const RecordKeys now = keysOf(after.record);
    for (const auto key : { &RecordKeys::requestId, &RecordKeys::orderNo, &RecordKeys::wholeRow }) {
        if (old.*key == now.*key)
            continue;
        if (old.*key != 0)
            m_deadSum += checksum({ old.*key, before.id });
        if (now.*key != 0)
            m_newKeys.push_back({ now.*key, after.id });
    }
}

void Tellings::flush(std::int64_t goneImport)
{
    // Of several changes of a call the last counts.
    std::stable_sort(m_regrouped.begin(), m_regrouped.end(),
                     [](const RegroupedCall &left, const RegroupedCall &right) { return left.call < right.call; });
    const auto last =
        std::unique(m_regrouped.rbegin(), m_regrouped.rend(),
                    [](const RegroupedCall &left, const RegroupedCall &right) { return left.call == right.call; });
    m_store.lists.regroup({ last.base(), m_regrouped.end() });
    for (auto &[importId, rollup] : m_rollups)
        rollup.flush(importId);
    if (!m_newKeys.empty() || m_deadSum != 0) {
        std::sort(m_newKeys.begin(), m_newKeys.end());
        m_store.keys.add(m_newKeys);
        KeySums sums = readKeySums(m_store.connection);
        for (const KeyEntry &entry : m_newKeys)
            sums.live += checksum(entry);
        sums.live -= m_deadSum;
        sums.dead += m_deadSum;
        writeKeySums(m_store.connection, sums);
    }
    for (const auto &[importId, records] : m_completed) {
        if (importId != goneImport && records != 0)
            m_store.connection.run("UPDATE import_run SET completed_count = completed_count + ?2 WHERE id = ?1",
                                   importId, records);
    }
    forget();
}

std::int64_t Tellings::completedBy(std::int64_t importId) const
{
    return m_store.connection.number("SELECT completed_count FROM import_run WHERE id = ?1", importId);
}

void Tellings::forget()
{
    m_regrouped.clear();
    m_newKeys.clear();
    m_deadSum = 0;
    m_rollups.clear();
    m_completed.clear();
}

bool Tellings::isSound(const CallRow &call, std::map<std::int64_t, std::int64_t> &counts)
{
    const Told told = read(call);
    return isSame(call, completed(told.own, told.others, counts, 1));
}

} // namespace codedesk::store
