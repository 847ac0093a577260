// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/callwriter.h"
#include "store/sqlite/ledgerwriter.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace codedesk::store {

namespace {

using ingest::RecordBatch;

constexpr qint64 typicalRecordBytes = 80; // for guessing how many keys a file will bring

/** Returns what the ledger keeps of an error. How to go on is told by failureText(). */
QString reportOf(Error error)
{
    error.hint.clear();
    error.again = nullptr;
    return error.toText().replace(u'\n', u' ');
}

Error changedImport(qint64 importId)
{
    return sayable([=] {
        return Error{ ErrorKind::NotFound, ErrorTexts::tr("Import %1 cannot be continued.").arg(importId),
                      ErrorTexts::tr("Another program has continued or undone it meanwhile."),
                      ErrorTexts::tr("Import the file again.") };
    });
}

/** Writes the batches of one import, each in a transaction of its own. */
class ImportWriter {
public:
    ImportWriter(StoreParts &sharedStore, const ImportEntry &newEntry, std::unique_ptr<WriteLock> writeLock);

    void write(const RecordBatch &batch, const BatchPreparation &prepared, const std::stop_token &stop);
    ImportEntry finish(ImportState state, const QString &contentHash, const std::optional<Error> &failure);
    void recoverFromFailure();

    ImportEntry entry;
    qint64 openRecords = 0;
    qint64 duplicatesKnowingMore = 0;
    QList<ImportNote> notes; ///< Of this run.

private:
    void completeNew(const RecordBatch &batch);
    void mergeRuns(const std::stop_token &stop);
    bool sameWording(std::int64_t importId);

    StoreParts &m_store;
    std::unique_ptr<WriteLock> m_lock;
    Tellings m_tellings;
    BatchResolver m_resolver;
    CallWriter m_calls;
    LedgerWriter m_ledger;
    QHash<qint64, QString> m_formats; ///< By import.
};

ImportWriter::ImportWriter(StoreParts &sharedStore, const ImportEntry &newEntry,
                           std::unique_ptr<WriteLock> writeLock)
    : entry(newEntry)
    , m_store(sharedStore)
    , m_lock(std::move(writeLock))
    , m_tellings(m_store)
    , m_resolver(m_store.keys, m_store.calls, m_tellings, entry.id,
                 [this](std::int64_t importId) { return sameWording(importId); })
    , m_calls(m_store, entry.id)
    , m_ledger(m_store.connection)
{
    m_store.keys.forget(); // another program may have written since
    m_store.terms.forget();
}

bool ImportWriter::sameWording(std::int64_t importId)
{
    auto known = m_formats.constFind(importId);
    if (known == m_formats.cend()) {
        Statement row(m_store.connection, "SELECT format FROM import_run WHERE id = ?1");
        row.bindAll(importId);
        known = m_formats.insert(importId, row.step() ? row.string(0) : QString());
    }
    return *known == entry.format;
}

void ImportWriter::write(const RecordBatch &batch, const BatchPreparation &prepared, const std::stop_token &stop)
{
    m_store.connection.throwIfMoved();
    m_lock->mark(m_store.connection); // a reader may have been in the way until now
    Transaction transaction(m_store.connection);
    const qint64 bytesLeft = std::max<qint64>(entry.fileSize - batch.bytesConsumed, 0);
    m_resolver.resolve(batch.records, prepared, static_cast<std::size_t>(bytesLeft / typicalRecordBytes), stop);
    m_calls.write(batch, prepared, m_resolver.verdicts(), stop);
    completeNew(batch);
    ImportCounts counts = m_ledger.write(entry, batch, m_resolver, m_calls.ids());
    m_tellings.flush();
    counts.completed = m_tellings.completedBy(entry.id);
    transaction.commit();
    for (const Match &match : m_resolver.matches())
        duplicatesKnowingMore += match.knowsTime && isOfOtherImport(match, entry.id) ? 1 : 0;
    entry.counts = counts;
    entry.bytesRead = batch.bytesConsumed;
    entry.prefixHash = QString::fromStdString(batch.prefixHash);
    entry.nextRecord = batch.nextRecordNumber;
    entry.resumeOffset = batch.resumeOffset;
    mergeRuns(stop);
}

/** Completes the calls that are new in a batch by what later records of it tell of them. */
void ImportWriter::completeNew(const RecordBatch &batch)
{
    ingest::Arena texts;
    for (const Match &match : m_resolver.matches()) {
        if (match.storedCall == 0 && match.tellsOtherwise)
            m_tellings.add(*m_store.calls.read(m_calls.ids()[match.earlierIndex], texts), entry.id,
                           batch.records[match.index]);
    }
}

/** The batch is stored already. That runs could not be merged makes later look-ups dearer and no more; it is tried
 * again after the next batch. */
void ImportWriter::mergeRuns(const std::stop_token &stop)
{
    try {
        m_store.keys.merge(stop);
        m_store.lists.merge(stop);
    } catch (const SqliteFailure &) {
        m_store.keys.forget();
    }
}

void ImportWriter::recoverFromFailure()
{
    m_store.keys.forget();
    m_store.terms.forget();
    m_calls.forget();
    m_tellings.forget();
}

ImportEntry ImportWriter::finish(ImportState state, const QString &contentHash,
                                 const std::optional<Error> &failure)
{
    m_store.connection.throwIfMoved();
    entry.state = state;
    entry.contentHash = contentHash;
    entry.failure.reset();
    if (failure) {
        entry.failure = failure->kind;
        entry.message = reportOf(*failure);
    }
    entry.finishedAt = QDateTime::currentMSecsSinceEpoch();
    entry.notes = continuedNotes(entry.notes, notes);
    const qint64 reopened = state == ImportState::Done ? openRecords : 0;
    m_ledger.close(entry, reopened);
    entry.nextRecord -= reopened;
    m_store.connection.emptyLog();
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
    void setNotes(const QList<ImportNote> &notes) override { m_writer.notes = notes; }
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
