// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/callwriter.h"

#include <sqlite3.h>

#include <algorithm>
#include <numeric>

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::RecordBatch;

constexpr std::uint32_t callsBetweenStopChecks = 1024;
constexpr TermId unresolved = -1;
constexpr TermId inPlace = -2; ///< A message that gets no term.

/** Order in which records are stored: by time, so that the table grows at its end. */
std::vector<std::uint32_t> storingOrder(const RecordBatch &batch, const std::vector<Verdict> &verdicts)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t index = 0; index < batch.records.size(); ++index) {
        if (verdicts[index] == Verdict::New)
            order.push_back(index);
    }
    const auto earlier = [&batch](std::uint32_t left, std::uint32_t right) {
        return batch.records[left].occurredAt < batch.records[right].occurredAt;
    };
    if (!std::is_sorted(order.begin(), order.end(), earlier))
        std::stable_sort(order.begin(), order.end(), earlier);
    return order;
}

} // namespace

CallWriter::CallWriter(StoreParts &store, std::int64_t importId)
    : m_store(store)
    , m_importId(importId)
    , m_rollup(store.connection, store.terms)
{
}

void CallWriter::write(const RecordBatch &batch, const BatchPreparation &prepared,
                       const std::vector<Verdict> &verdicts, const std::stop_token &stop)
{
    storeNew(batch, prepared, verdicts, stop);
    countCalls(prepared);
    indexKeys(prepared);
    listCalls(prepared);
}

void CallWriter::storeNew(const RecordBatch &batch, const BatchPreparation &prepared,
                          const std::vector<Verdict> &verdicts, const std::stop_token &stop)
{
    m_ids.assign(batch.records.size(), 0);
    m_textTerms.assign(prepared.texts().size(), unresolved);
    m_textTerms.front() = noTerm;
    m_cellCalls.assign(prepared.cells().size(), 0);
    std::vector<NewCall> group;
    std::uint32_t count = 0;
    for (const std::uint32_t index : storingOrder(batch, verdicts)) {
        if (count++ % callsBetweenStopChecks == 0)
            throwIfStopped(stop);
        const PreparedCall &call = prepared.calls()[index];
        group.push_back(toNewCall(batch.records[index], prepared, call));
        if (group.size() == CallTable::groupSize)
            storeGroup(group, batch);
        ++m_cellCalls[call.cell];
    }
    storeGroup(group, batch);
}

NewCall CallWriter::toNewCall(const CallRecord &record, const BatchPreparation &prepared, const PreparedCall &call)
{
    NewCall result;
    result.id = idFor(record, 0);
    result.record = &record;
    result.app = call.app == 0 ? m_store.terms.add({}) : term(prepared, call.app);
    result.code = term(prepared, call.code);
    result.packedValues = prepared.packed(call);
    forEachField([&]<std::size_t index>() {
        constexpr auto field = static_cast<Field>(index);
        if constexpr (kindOf<index> == FieldKind::Message)
            result.texts.terms[field] = messageTerm(prepared, call.texts[field]);
        else if constexpr (isTermField(index))
            result.texts.terms[field] = term(prepared, call.texts[field]);
    });
    if (TermId &message = result.texts.terms[Field::Message]; message == inPlace) {
        message = noTerm;
        result.texts.message = record.message;
    }
    return result;
}

TermId CallWriter::term(const BatchPreparation &prepared, TextIndex text)
{
    TermId &term = m_textTerms[text];
    if (term < 0)
        term = m_store.terms.add(prepared.texts()[text]);
    return term;
}

TermId CallWriter::messageTerm(const BatchPreparation &prepared, TextIndex text)
{
    TermId &term = m_textTerms[text];
    if (term != unresolved)
        return term;
    term = m_store.terms.addMessage(prepared.texts()[text]);
    if (term == unresolved)
        term = inPlace;
    return term;
}

void CallWriter::storeGroup(std::vector<NewCall> &group, const RecordBatch &batch)
{
    const bool isWhole = group.size() == CallTable::groupSize;
    const std::size_t stored =
        isWhole ? m_store.calls.insertGroup(std::span<const NewCall, CallTable::groupSize>(group), m_importId) : 0;
    for (NewCall &call : group) {
        if (stored < group.size() && !(isWhole && m_store.calls.isStored(call, m_importId)))
            storeCall(call);
        m_ids[static_cast<std::size_t>(call.record - batch.records.data())] = call.id;
    }
    group.clear();
}

/**
 * Returns the id of a call, or another one if it is taken. It does not depend on batches, so that an import that
 * was interrupted gives the ids of one that was not. Calls of one millisecond follow each other as in the log.
 */
CallId CallWriter::idFor(const CallRecord &record, std::int64_t attempt)
{
    if (record.occurredAt == noTime)
        return makeCallIdWithoutTime(m_importId, record.recordNumber, attempt);
    const std::int64_t start = m_importId * 0x9e3779b1; // so that two imports seldom meet on one id
    const std::int64_t stride = (m_importId * 0x85ebca6b) | 1; // so that they part at once where they do
    return makeCallId(record.occurredAt, start + record.recordNumber + attempt * stride);
}

void CallWriter::storeCall(NewCall &call)
{
    for (std::int64_t attempt = 1; attempt <= callIdSequences; ++attempt) {
        if (m_store.calls.insert(call, m_importId))
            return;
        call.id = idFor(*call.record, attempt); // taken by another call of that millisecond
    }
    throw SqliteFailure(SQLITE_FULL, QStringLiteral("more than four million calls carry the same millisecond"));
}

void CallWriter::countCalls(const BatchPreparation &prepared)
{
    for (std::size_t number = 0; number < m_cellCalls.size(); ++number) {
        if (m_cellCalls[number] == 0)
            continue;
        const PreparedCell &cell = prepared.cells()[number];
        const CallGroup group = groupOf(prepared, cell);
        m_rollup.add({ group.app, group.code, cell.day, cell.channel, cell.vendorCharge }, m_cellCalls[number]);
    }
    m_rollup.flush(m_importId);
}

void CallWriter::indexKeys(const BatchPreparation &prepared)
{
    std::vector<KeyEntry> entries;
    entries.reserve(prepared.keys().size());
    for (const RecordKey &key : prepared.keys()) {
        if (m_ids[key.index] != 0)
            entries.push_back({ key.hash, m_ids[key.index] });
    }
    if (!std::is_sorted(entries.begin(), entries.end()))
        std::sort(entries.begin(), entries.end());
    m_store.keys.add(entries);
    KeySums sums = readKeySums(m_store.connection);
    sums.live = std::accumulate(entries.begin(), entries.end(), sums.live,
                                [](std::uint64_t total, const KeyEntry &key) { return total + checksum(key); });
    writeKeySums(m_store.connection, sums);
}

void CallWriter::listCalls(const BatchPreparation &prepared)
{
    CallsByGroup calls;
    std::vector<std::vector<CallId> *> lists; // by cell
    for (const PreparedCell &cell : prepared.cells()) {
        const bool isStored = m_cellCalls[lists.size()] > 0;
        lists.push_back(isStored ? &calls[groupOf(prepared, cell)] : nullptr);
    }
    for (std::size_t index = 0; index < m_ids.size(); ++index) {
        if (m_ids[index] != 0)
            lists[prepared.calls()[index].cell]->push_back(m_ids[index]);
    }
    m_store.lists.add(std::move(calls));
}

CallGroup CallWriter::groupOf(const BatchPreparation &prepared, const PreparedCell &cell)
{
    return { m_importId, cell.app == 0 ? m_store.terms.add({}) : term(prepared, cell.app),
             term(prepared, cell.code), cell.channel };
}

} // namespace codedesk::store
