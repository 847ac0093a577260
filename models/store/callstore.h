// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/recordbatch.h"
#include "report/rollup.h"
#include "store/callcriteria.h"
#include "store/ledger.h"
#include "store/storeaddress.h"
#include "store/storedcall.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace codedesk::store {

/** What verify() found. Every problem is a sentence. */
struct VerifyReport {
    QStringList problems;
    qint64 calls = 0;
    qint64 imports = 0;
    [[nodiscard]] bool isSound() const { return problems.isEmpty(); }
};

/** The ends of what is stored. */
struct StoreExtent {
    qint64 calls = 0;
    DayNumber firstDay = noDay; ///< noDay: no call with a time.
    DayNumber lastDay = noDay;
    qint64 callsWithoutDay = 0;
};

/** What a store is. */
struct StoreInfo {
    QString engine; ///< Its name, for example "SQLite".
    QString engineVersion;
    int schemaVersion = 0;
    qint64 bytes = 0; ///< That it takes where it is kept.
    StoreExtent extent;
    std::optional<bool> isBeingWritten; ///< By whatever program; nothing where that cannot be seen.
};

/**
 * What a store can do for a batch ahead of storing it, on any thread: the thread that reads makes one batch ready
 * while another is stored. Made by CallStore::newPreparation(); opaque to all but its store. Reuse one, so that
 * its memory is used again.
 */
class PreparedBatch {
public:
    virtual ~PreparedBatch() = default;
    PreparedBatch() = default;
    PreparedBatch(const PreparedBatch &) = delete;
    PreparedBatch &operator=(const PreparedBatch &) = delete;

    /** Makes a batch ready. It may point into the batch, which must stay as it is until it is written. */
    virtual void prepare(const ingest::RecordBatch &batch) = 0;
};

/**
 * Writes the batches of one import. Each batch becomes part of the store as a whole, together with its share
 * of the roll-up, its rejects and the counts of the ledger; so the ledger balances at every moment.
 * Lives on the thread of its store and must not outlive it. Destroyed without finish(), the import stays
 * "running" in the ledger, as after a crash.
 */
class ImportSession {
public:
    virtual ~ImportSession() = default;
    ImportSession() = default;
    ImportSession(const ImportSession &) = delete;
    ImportSession &operator=(const ImportSession &) = delete;

    [[nodiscard]] virtual qint64 importId() const = 0;
    [[nodiscard]] virtual ImportCounts counts() const = 0;

    /**
     * Stores a batch, with what newPreparation() of the same store made of this very batch; null: nothing was
     * prepared. Errors: DiskFull, StoreDamaged, StoreBusy, Cancelled; then nothing of the batch is stored.
     */
    [[nodiscard]] virtual Result<void> write(const ingest::RecordBatch &batch, const PreparedBatch *prepared,
                                             std::stop_token stop) = 0;
    [[nodiscard]] Result<void> write(const ingest::RecordBatch &batch, std::stop_token stop = {})
    {
        return write(batch, nullptr, std::move(stop));
    }

    /** Says how many records at the end of the input may still become others (RecordReader::recordsOfOpenLine()).
     * A later import of the input, grown, begins with them again. Kept by finish() of a Done import. */
    virtual void setOpenRecords(qint64 count) = 0;
    /** Returns how many duplicates had a time where the stored call has none: a time is not filled in. */
    [[nodiscard]] virtual qint64 duplicatesKnowingMore() const = 0;

    /** Corrects the encoding in the ledger: some inputs show theirs late. Kept by finish(). */
    virtual void setEncoding(const QString &encoding) = 0;

    /** Says what was found out about the file by this run. Kept by finish(), with what earlier runs found. */
    virtual void setNotes(const QList<ImportNote> &notes) = 0;

    /** Ends the import with a final state (not Running) and the hash of its content, or with what made it fail. */
    [[nodiscard]] virtual Result<ImportEntry> finish(ImportState state, const QString &contentHash,
                                                     const std::optional<Error> &failure = std::nullopt) = 0;
};

/**
 * The stored calls, their roll-up and the ledger of imports, wherever they are kept (store/openstore.h).
 *
 * One object is one connection and belongs to the thread that opened it; open another for another thread.
 * Several readers and one writer can work on one store at a time, also from several programs and machines. Records
 * go in as batches, calls come out as pages by key. Numbers of imports and keys of calls are the store's to give;
 * times in the ledger are of its clock. A question may be a journey over a network: ask once for what a page
 * needs.
 */
class CallStore {
public:
    enum class Mode {
        ReadWrite, ///< Creates the store if there is none; brings an older one up to date after a backup.
        ReadOnly, ///< Changes nothing but an older store that cannot be read as it is, which is brought up to
                  ///< date; a store of a newer version can still be read where possible.
    };

    virtual ~CallStore() = default;
    CallStore(const CallStore &) = delete;
    CallStore &operator=(const CallStore &) = delete;

    [[nodiscard]] virtual StoreAddress address() const = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    /** Returns whether a newer version made the store. It is then ReadOnly, and tells what this version knows of.
     */
    [[nodiscard]] virtual bool isOfNewerVersion() const = 0;
    /** Returns whether the address still means the store that is open: a file can be moved away or replaced. */
    [[nodiscard]] virtual bool isStillAtAddress() const = 0;

    /** What stands behind a Snapshot. */
    class KeptState {
    public:
        virtual ~KeptState() = default;
        KeptState() = default;
        KeptState(const KeptState &) = delete;
        KeptState &operator=(const KeptState &) = delete;
        [[nodiscard]] virtual Result<void> check() const = 0;
    };

    /**
     * Keeps the state of the store as it is now for all reading of its store object, whatever is written
     * meanwhile, for as long as it lives. One at a time.
     */
    class Snapshot {
    public:
        explicit Snapshot(const CallStore &store)
            : m_state(store.keepState())
        {
        }

        /** Errors: StoreBusy, if the store was replaced since: what was read is then worth nothing. Also whatever
         * kept the snapshot from beginning. */
        [[nodiscard]] Result<void> check() const { return m_state->check(); }

    private:
        std::unique_ptr<const KeptState> m_state;
    };

    /** Returns a number that changes whenever a change was committed, by whatever connection. Those of
     * two objects cannot be compared and differ; -1 if it cannot be told. */
    [[nodiscard]] virtual qint64 changeCounter() const = 0;

    [[nodiscard]] virtual Result<StoreExtent> extent() const = 0;
    [[nodiscard]] virtual Result<StoreInfo> info() const = 0;
    /**
     * Says whether the store could be written to now, however it was opened; writes nothing. That somebody else is
     * writing is no reason against it. Errors: StoreNotWritable, StoreTooNew, DiskFull.
     */
    [[nodiscard]] virtual Result<void> checkWriteAccess() const = 0;

    /** Returns the roll-up, limited to billing days from..to (both inclusive; invalid: open). Takes some 10 ms for
     * a year. */
    [[nodiscard]] virtual Result<report::Rollup> rollup(QDate from = {}, QDate to = {}) const = 0;

    /**
     * Returns up to `limit` calls, newest first, that come after `afterKey` (0: from the newest).
     * Errors: StoreDamaged, Cancelled; importGone().
     */
    [[nodiscard]] virtual Result<CallPage> calls(const CallCriteria &query, qint64 afterKey, int limit,
                                                 std::stop_token stop = {}) const = 0;

    /** Returns the texts a filter can offer: the app ids and codes that occur. */
    [[nodiscard]] virtual Result<QStringList> appIds() const = 0;
    [[nodiscard]] virtual Result<QStringList> codes() const = 0;

    /** Returns the ledger, newest first. */
    [[nodiscard]] virtual Result<QList<ImportEntry>> imports() const = 0;
    /** Returns the import that has a number now; name it by its key from there on. Errors: NotFound. */
    [[nodiscard]] virtual Result<ImportEntry> importEntry(qint64 importId) const = 0;
    /** Returns the import a key names, as it is now. Errors: importGone(). */
    [[nodiscard]] Result<ImportEntry> entryOf(const ImportKey &import) const;
    /** Returns the finished import of the same content with the same options, if there is one that was not undone.
     */
    [[nodiscard]] virtual Result<std::optional<ImportEntry>> findImport(const QString &contentHash,
                                                                        const QString &optionsKey) const = 0;
    /** Returns true if some import had this file size: only then is it worth hashing the file beforehand. */
    [[nodiscard]] virtual Result<bool> hasImportOfSize(qint64 fileSize) const = 0;

    /** Returns rejected records of an import in its order, those after a record: 0 for the first page. One that
     * was undone has none any more. Errors: importGone(), here and below. */
    [[nodiscard]] virtual Result<QList<RejectEntry>> rejects(const ImportKey &import, qint64 afterRecord,
                                                             int limit) const = 0;
    [[nodiscard]] virtual Result<QList<RejectCount>> rejectCounts(const ImportKey &import) const = 0;
    /** Returns conflicts of an import in its order, those after a record: 0 for the first page. */
    [[nodiscard]] virtual Result<QList<ConflictEntry>> conflicts(const ImportKey &import, qint64 afterRecord,
                                                                 int limit) const = 0;

    /** Returns what does a part of ImportSession::write() ahead; null if there is nothing to do ahead. May be
     * called on any thread. */
    [[nodiscard]] virtual std::unique_ptr<PreparedBatch> newPreparation() const = 0;

    /**
     * Starts an import: gives it a number, writes its ledger line and returns the session that takes its batches.
     * At most one session exists per store. Errors: StoreBusy, StoreNotWritable, DiskFull.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<ImportSession>> beginImport(const ImportEntry &entry) = 0;

    /**
     * Returns the imports with these options that did not come to their end, or ended in a line that was still
     * open, and read no more than `fileSize` bytes, newest first. Errors: StoreBusy (one of them may be running in
     * another program).
     */
    [[nodiscard]] virtual Result<QList<ImportEntry>> interruptedImports(const QString &optionsKey,
                                                                        qint64 fileSize) = 0;

    /**
     * Continues an import where it was interrupted: the session takes the batches from seen.nextRecord on and
     * counts on from what the store holds by now. Records of an open line are taken back first. `seen` is its line
     * as interruptedImports() gave it, with the name and size the file has now. Errors: as beginImport(); NotFound
     * if the line has changed since, by another program.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<ImportSession>> resumeImport(const ImportEntry &seen) = 0;

    /** Returns what undoImport() would do now. Looks through all duplicates of the store: a second for some ten
     * million. Errors: importGone(); NotFound, if it was undone before; Cancelled. */
    [[nodiscard]] virtual Result<UndoneCalls> previewUndo(const ImportKey &import, std::stop_token stop) const = 0;

    /** Takes one import out again, with its share of the roll-up, its rejects and its conflicts, in one step.
     * Errors: importGone(); NotFound, if it was undone before; StoreBusy. */
    [[nodiscard]] virtual Result<UndoneCalls> undoImport(const ImportKey &import) = 0;

    /** Checks what the store keeps: the roll-up against the calls, all indexes, the balance of the ledger. Errors:
     * Cancelled. */
    [[nodiscard]] virtual Result<VerifyReport> verify(std::stop_token stop = {}) const = 0;

protected:
    CallStore() = default;

    /** Never returns null. */
    [[nodiscard]] virtual std::unique_ptr<const KeptState> keepState() const = 0;
};

} // namespace codedesk::store
