// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/batchpreparation.h"
#include "store/sqlite/batchresolver.h"
#include "store/sqlite/rollupcounter.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <QDateTime>
#include <QHash>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::RecordBatch;

constexpr std::uint32_t stopCheckInterval = 1024;
constexpr TermId unresolved = -1;
constexpr TermId inPlace = -2; ///< A message that gets no term.

// Beyond so many different texts messages are no vocabulary any more and are stored in place.
constexpr std::size_t messageTermLimit = 10'000;
constexpr qint64 typicalRecordBytes = 80; // for guessing how many keys a file will bring

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

/** Returns what the ledger keeps of an error. How to go on is told by failureText(). */
QString reportOf(Error error)
{
    error.hint.clear();
    return error.toText().replace(u'\n', u' ');
}

Error changedImport(qint64 importId)
{
    return { ErrorKind::NotFound, ErrorTexts::tr("Import %1 cannot be continued.").arg(importId),
             ErrorTexts::tr("Another program has continued or undone it meanwhile."),
             ErrorTexts::tr("Import the file again.") };
}

/** Writes the batches of one import and its line of the ledger. */
class ImportWriter {
public:
    ImportWriter(StoreParts &sharedStore, const ImportEntry &newEntry, std::unique_ptr<WriteLock> writeLock);

    void write(const RecordBatch &batch, const BatchPreparation &prepared, const std::stop_token &stop);
    ImportEntry finish(ImportState state, const QString &contentHash, const std::optional<Error> &failure);
    void recoverFromFailure();

    StoreParts &store;
    ImportEntry entry;
    qint64 openRecords = 0;
    qint64 duplicatesKnowingMore = 0;

private:
    void mergeRuns(const std::stop_token &stop);
    void storeNew(const RecordBatch &batch, const BatchPreparation &prepared, const std::stop_token &stop);
    NewCall toNewCall(const CallRecord &record, const BatchPreparation &prepared, const PreparedCall &call);
    TermId term(const BatchPreparation &prepared, TextIndex text);
    TermId messageTerm(const BatchPreparation &prepared, TextIndex text);
    void countCalls(const BatchPreparation &prepared);
    CallGroup groupOf(const BatchPreparation &prepared, const PreparedCell &cell);
    void storeGroup(std::vector<NewCall> &group, const RecordBatch &batch);
    void storeCall(NewCall &call);
    CallId idFor(const CallRecord &record, std::int64_t attempt);
    void indexKeys(const BatchPreparation &prepared);
    void listCalls(const BatchPreparation &prepared);
    void storeMatches(const RecordBatch &batch);
    void storeConflict(const CallRecord &record, const Match &match);
    void storeRejects(const RecordBatch &batch);
    ImportCounts countsAfter(const RecordBatch &batch) const;
    void updateLedger(const RecordBatch &batch, const ImportCounts &counts);
    bool sameWording(std::int64_t importId);

    std::unique_ptr<WriteLock> m_lock;
    BatchResolver m_resolver;
    RollupCounter m_rollup;
    QHash<qint64, QString> m_formats;
    std::vector<TermId> m_textTerms; ///< By text of the batch; unresolved or inPlace if there is none.
    std::vector<std::int64_t> m_cellCalls; ///< By cell of the batch.
    std::vector<CallId> m_ids; ///< By record of the batch; 0 if not stored.
    Statement m_insertConflict;
    Statement m_insertDuplicates;
    Statement m_insertReject;
    Statement m_updateLedger;
};

ImportWriter::ImportWriter(StoreParts &sharedStore, const ImportEntry &newEntry,
                           std::unique_ptr<WriteLock> writeLock)
    : store(sharedStore)
    , entry(newEntry)
    , m_lock(std::move(writeLock))
    , m_resolver(store.keys, store.calls, entry.id,
                 [this](std::int64_t importId) { return sameWording(importId); })
    , m_rollup(store.connection, store.terms)
    , m_insertConflict(store.connection,
                       "INSERT INTO conflict (import_id, record_no, call_id, identity, fields) "
                       "VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_insertDuplicates(store.connection, "INSERT INTO duplicate_block (import_id, pairs) VALUES (?1, ?2)")
    , m_insertReject(store.connection,
                     "INSERT INTO reject (import_id, record_no, line, byte_offset, column_name, reason, "
                     "excerpt, is_cut) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_updateLedger(
          store.connection,
          "UPDATE import_run SET read_count = ?2, stored_count = ?3, duplicate_count = ?4, "
          "conflict_count = ?5, rejected_count = ?6, blank_count = ?7, bytes_read = ?8, resume_offset = ?9, "
          "next_record = ?10, next_line = ?11, prefix_hash = ?12 WHERE id = ?1")
{
    store.keys.forget(); // another program may have written since
    store.terms.forget();
}

bool ImportWriter::sameWording(std::int64_t importId)
{
    auto known = m_formats.constFind(importId);
    if (known == m_formats.cend()) {
        Statement row(store.connection, "SELECT format FROM import_run WHERE id = ?1");
        row.bindAll(importId);
        known = m_formats.insert(importId, row.step() ? row.string(0) : QString());
    }
    return *known == entry.format;
}

void ImportWriter::write(const RecordBatch &batch, const BatchPreparation &prepared, const std::stop_token &stop)
{
    store.connection.throwIfMoved();
    m_lock->mark(store.connection); // a reader may have been in the way until now
    Transaction transaction(store.connection);
    const qint64 bytesLeft = std::max<qint64>(entry.fileSize - batch.bytesConsumed, 0);
    m_resolver.resolve(batch.records, prepared, static_cast<std::size_t>(bytesLeft / typicalRecordBytes), stop);
    storeNew(batch, prepared, stop);
    indexKeys(prepared);
    listCalls(prepared);
    storeMatches(batch);
    storeRejects(batch);
    m_rollup.flush(entry.id);
    const ImportCounts counts = countsAfter(batch);
    updateLedger(batch, counts);
    transaction.commit();
    entry.counts = counts;
    entry.bytesRead = batch.bytesConsumed;
    entry.prefixHash = QString::fromStdString(batch.prefixHash);
    entry.nextRecord = batch.nextRecordNumber;
    entry.resumeOffset = batch.resumeOffset;
    mergeRuns(stop);
}

/** The batch is stored already. That runs could not be merged makes later look-ups dearer and no more; it is tried
 * again after the next batch. */
void ImportWriter::mergeRuns(const std::stop_token &stop)
{
    try {
        store.keys.merge(stop);
        store.lists.merge(stop);
    } catch (const SqliteFailure &) {
        store.keys.forget();
    }
}

void ImportWriter::recoverFromFailure()
{
    store.keys.forget();
    store.terms.forget();
    m_rollup.clear();
}

void ImportWriter::storeNew(const RecordBatch &batch, const BatchPreparation &prepared,
                            const std::stop_token &stop)
{
    m_ids.assign(batch.records.size(), 0);
    m_textTerms.assign(prepared.texts().size(), unresolved);
    m_textTerms.front() = noTerm;
    m_cellCalls.assign(prepared.cells().size(), 0);
    std::vector<NewCall> group;
    std::uint32_t count = 0;
    for (const std::uint32_t index : storingOrder(batch, m_resolver.verdicts())) {
        if (count++ % stopCheckInterval == 0)
            throwIfStopped(stop);
        const PreparedCall &call = prepared.calls()[index];
        group.push_back(toNewCall(batch.records[index], prepared, call));
        if (group.size() == CallTable::groupSize)
            storeGroup(group, batch);
        ++m_cellCalls[call.cell];
    }
    storeGroup(group, batch);
    countCalls(prepared);
}

NewCall ImportWriter::toNewCall(const CallRecord &record, const BatchPreparation &prepared,
                                const PreparedCall &call)
{
    NewCall result;
    result.id = idFor(record, 0);
    result.record = &record;
    result.app = call.app == 0 ? store.terms.add({}) : term(prepared, call.app);
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

TermId ImportWriter::term(const BatchPreparation &prepared, TextIndex text)
{
    TermId &term = m_textTerms[text];
    if (term < 0)
        term = store.terms.add(prepared.texts()[text]);
    return term;
}

TermId ImportWriter::messageTerm(const BatchPreparation &prepared, TextIndex text)
{
    TermId &term = m_textTerms[text];
    if (term != unresolved)
        return term;
    const std::string_view message = prepared.texts()[text];
    term = store.terms.knownCount() < messageTermLimit ? store.terms.add(message) : store.terms.find(message);
    if (term == unresolved)
        term = inPlace;
    return term;
}

void ImportWriter::countCalls(const BatchPreparation &prepared)
{
    for (std::size_t number = 0; number < m_cellCalls.size(); ++number) {
        if (m_cellCalls[number] == 0)
            continue;
        const PreparedCell &cell = prepared.cells()[number];
        const CallGroup group = groupOf(prepared, cell);
        m_rollup.add({ group.app, group.code, cell.day, cell.channel, cell.vendorCharge }, m_cellCalls[number]);
    }
}

void ImportWriter::storeGroup(std::vector<NewCall> &group, const RecordBatch &batch)
{
    const bool isWhole = group.size() == CallTable::groupSize;
    const std::size_t stored =
        isWhole ? store.calls.insertGroup(std::span<const NewCall, CallTable::groupSize>(group), entry.id) : 0;
    for (NewCall &call : group) {
        if (stored < group.size() && !(isWhole && store.calls.isStored(call, entry.id)))
            storeCall(call);
        m_ids[static_cast<std::size_t>(call.record - batch.records.data())] = call.id;
    }
    group.clear();
}

/**
 * Returns the id of a call, or another one if it is taken. It does not depend on batches, so that an import that
 * was interrupted gives the ids of one that was not. Calls of one millisecond follow each other as in the log.
 */
CallId ImportWriter::idFor(const CallRecord &record, std::int64_t attempt)
{
    if (record.occurredAt == noTime)
        return makeCallIdWithoutTime(entry.id, record.recordNumber, attempt);
    const std::int64_t start = entry.id * 0x9e3779b1; // so that two imports seldom meet on one id
    const std::int64_t stride = (entry.id * 0x85ebca6b) | 1; // so that they part at once where they do
    return makeCallId(record.occurredAt, start + record.recordNumber + attempt * stride);
}

void ImportWriter::storeCall(NewCall &call)
{
    for (std::int64_t attempt = 1; attempt <= callIdSequences; ++attempt) {
        if (store.calls.insert(call, entry.id))
            return;
        call.id = idFor(*call.record, attempt); // taken by another call of that millisecond
    }
    throw SqliteFailure(SQLITE_FULL, QStringLiteral("more than four million calls carry the same millisecond"));
}

void ImportWriter::indexKeys(const BatchPreparation &prepared)
{
    std::vector<KeyEntry> entries;
    entries.reserve(prepared.keys().size());
    for (const RecordKey &key : prepared.keys()) {
        if (m_ids[key.index] != 0)
            entries.push_back({ key.hash, m_ids[key.index] });
    }
    if (!std::is_sorted(entries.begin(), entries.end()))
        std::sort(entries.begin(), entries.end());
    store.keys.add(entries);
    KeySums sums = readKeySums(store.connection);
    sums.live = std::accumulate(entries.begin(), entries.end(), sums.live,
                                [](std::uint64_t total, const KeyEntry &key) { return total + checksum(key); });
    writeKeySums(store.connection, sums);
}

void ImportWriter::listCalls(const BatchPreparation &prepared)
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
    store.lists.add(std::move(calls));
}

CallGroup ImportWriter::groupOf(const BatchPreparation &prepared, const PreparedCell &cell)
{
    return { entry.id, cell.app == 0 ? store.terms.add({}) : term(prepared, cell.app), term(prepared, cell.code),
             cell.channel };
}

void ImportWriter::storeMatches(const RecordBatch &batch)
{
    std::vector<std::int64_t> pairs;
    for (const Match &match : m_resolver.matches()) {
        const CallRecord &record = batch.records[match.index];
        const bool isOfOther = match.storedCall != 0 && match.importId != entry.id;
        duplicatesKnowingMore += match.knowsMore && isOfOther ? 1 : 0;
        if (!match.differences.empty())
            storeConflict(record, match);
        else if (isOfOther)
            pairs.insert(pairs.end(), { match.storedCall, record.recordNumber });
    }
    if (pairs.empty())
        return;
    m_insertDuplicates.run(entry.id, bytesOf(pairs));
}

void ImportWriter::storeConflict(const CallRecord &record, const Match &match)
{
    m_insertConflict.run(entry.id, record.recordNumber,
                         match.storedCall != 0 ? match.storedCall : m_ids[match.earlierIndex],
                         match.sharesRequestId ? record.requestId : record.orderNo,
                         QString::fromUtf8(packedDifferences(match.differences)));
}

void ImportWriter::storeRejects(const RecordBatch &batch)
{
    for (const ingest::Reject &reject : batch.rejects) {
        m_insertReject.run(entry.id, reject.recordNumber, reject.line, reject.byteOffset, reject.column,
                           reject.reason, bytesOf(reject.excerpt), reject.isCut);
    }
}

ImportCounts ImportWriter::countsAfter(const RecordBatch &batch) const
{
    ImportCounts counts = entry.counts;
    counts.read += batch.readCount();
    counts.rejected += static_cast<qint64>(batch.rejects.size());
    counts.blank += batch.blank;
    for (const Verdict verdict : m_resolver.verdicts()) {
        counts.stored += verdict == Verdict::New ? 1 : 0;
        counts.duplicate += verdict == Verdict::Duplicate ? 1 : 0;
        counts.conflict += verdict == Verdict::Conflict ? 1 : 0;
    }
    return counts;
}

void ImportWriter::updateLedger(const RecordBatch &batch, const ImportCounts &counts)
{
    m_updateLedger.run(entry.id, counts.read, counts.stored, counts.duplicate, counts.conflict, counts.rejected,
                       counts.blank, batch.bytesConsumed, batch.resumeOffset, batch.nextRecordNumber,
                       batch.nextLine, batch.prefixHash);
}

ImportEntry ImportWriter::finish(ImportState state, const QString &contentHash,
                                 const std::optional<Error> &failure)
{
    store.connection.throwIfMoved();
    entry.state = state;
    entry.contentHash = contentHash;
    if (failure) {
        entry.failure = failure->kind;
        entry.message = reportOf(*failure);
    }
    entry.finishedAt = QDateTime::currentMSecsSinceEpoch();
    const qint64 reopened =
        state == ImportState::Done ? openRecords : 0; // these are read again when the file has grown
    store.connection.run(
        "UPDATE import_run SET state = ?1, content_hash = ?2, message = ?3, failure = ?4, finished_at = ?5, "
        "encoding = ?6, next_record = next_record - ?7 WHERE id = ?8",
        state, contentHash, entry.message, failure ? std::optional(failure->kind) : std::nullopt, entry.finishedAt,
        entry.encoding, reopened, entry.id);
    entry.nextRecord -= reopened;
    store.connection.emptyLog();
    m_lock.reset();
    return entry;
}

class SqliteImportSession final : public ImportSession {
public:
    SqliteImportSession(StoreParts &store, const ImportEntry &entry, std::unique_ptr<WriteLock> lock)
        : m_store(store)
        , m_writer(store, entry, std::move(lock))
    {
    }

    [[nodiscard]] qint64 importId() const override { return m_writer.entry.id; }
    [[nodiscard]] ImportCounts counts() const override { return m_writer.entry.counts; }
    [[nodiscard]] Result<void> write(const RecordBatch &batch, const PreparedBatch *prepared,
                                     std::stop_token stop) override;
    void setOpenRecords(qint64 count) override { m_writer.openRecords = count; }
    [[nodiscard]] qint64 duplicatesKnowingMore() const override { return m_writer.duplicatesKnowingMore; }
    void setEncoding(const QString &encoding) override { m_writer.entry.encoding = encoding; }
    [[nodiscard]] Result<ImportEntry> finish(ImportState state, const QString &contentHash,
                                             const std::optional<Error> &failure) override;

private:
    StoreParts &m_store;
    ImportWriter m_writer;
    BatchPreparation m_own; ///< Of batches that nothing was prepared of.
};

Result<void> SqliteImportSession::write(const RecordBatch &batch, const PreparedBatch *prepared,
                                        std::stop_token stop)
{
    const auto *known = dynamic_cast<const BatchPreparation *>(prepared);
    if (!known)
        m_own.prepare(batch);
    Result<void> result = m_store.guarded([&]() -> Result<void> {
        m_writer.write(batch, known ? *known : m_own, stop);
        return {};
    });
    if (!result)
        m_writer.recoverFromFailure();
    return result;
}

Result<ImportEntry> SqliteImportSession::finish(ImportState state, const QString &contentHash,
                                                const std::optional<Error> &failure)
{
    return m_store.guarded([&]() -> Result<ImportEntry> { return m_writer.finish(state, contentHash, failure); });
}

/**
 * Makes the program the writer of the store and starts a session with the line of the ledger that `openLine`
 * writes then.
 */
template <typename OpenLine>
Result<std::unique_ptr<ImportSession>> startSession(StoreParts &parts, const OpenLine &openLine)
{
    if (parts.isReadOnly)
        return readOnlyError(parts.path);
    auto lock = parts.lockForWriting();
    if (!lock)
        return lock.error();
    return parts.guarded([&]() -> Result<std::unique_ptr<ImportSession>> {
        (*lock)->mark(parts.connection);
        closeAbandonedImports(parts.connection);
        const Result<ImportEntry> entry = openLine();
        if (!entry)
            return entry.error();
        return std::unique_ptr<ImportSession>(
            std::make_unique<SqliteImportSession>(parts, *entry, std::move(*lock)));
    });
}

} // namespace

std::unique_ptr<PreparedBatch> SqliteStore::newPreparation() const
{
    return std::make_unique<BatchPreparation>();
}

Result<std::unique_ptr<ImportSession>> SqliteStore::beginImport(const ImportEntry &newEntry)
{
    return startSession(*d, [&]() -> Result<ImportEntry> {
        ImportEntry entry = newEntry;
        entry.state = ImportState::Running;
        entry.counts = {};
        entry.startedAt = QDateTime::currentMSecsSinceEpoch();
        d->connection.run(
            "INSERT INTO import_run (file_name, file_size, options_key, format, encoding, started_at, "
            "state, header) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            entry.fileName, entry.fileSize, entry.optionsKey, entry.format, entry.encoding, entry.startedAt,
            entry.state, entry.header);
        entry.id = d->connection.lastInsertId();
        return entry;
    });
}

Result<std::unique_ptr<ImportSession>> SqliteStore::resumeImport(const ImportEntry &seen)
{
    return startSession(*d, [&]() -> Result<ImportEntry> {
        Transaction transaction(d->connection);
        const std::int64_t changed = d->connection.run(
            "UPDATE import_run SET state = ?1, message = '', failure = NULL, finished_at = 0, file_name = ?2, "
            "file_size = ?3 WHERE id = ?4 AND state = ?5 AND next_record = ?6 AND prefix_hash = ?7",
            ImportState::Running, seen.fileName, seen.fileSize, seen.id, seen.state, seen.nextRecord,
            seen.prefixHash);
        if (changed == 0)
            return changedImport(seen.id);
        // By undoing, another program may have handed calls to it since it was seen.
        ImportEntry entry = readEntry(d->connection, seen.id).value_or(seen);
        if (entry.nextRecord <= entry.counts.read)
            entry.counts = d->takeBackRecords(entry);
        transaction.commit();
        return entry;
    });
}

} // namespace codedesk::store
