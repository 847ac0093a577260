// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/recordbatch.h"
#include "report/rollup.h"
#include "store/callquery.h"
#include "store/ledger.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace codedesk::store {

class PreparedBatch;
class ImportSession;

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
    QString engine; ///< "SQLite".
    QString engineVersion;
    int schemaVersion = 0;
    qint64 bytes = 0; ///< On the drive, log included.
    StoreExtent extent;
    std::optional<bool> isBeingWritten; ///< By whatever program; nothing where that cannot be seen.
};

/**
 * The stored calls, their roll-up and the ledger of imports.
 *
 * One object is one connection and belongs to the thread that opened it; open another for another thread.
 * Several readers and one writer can work on one store at a time, also from several programs. Nothing of
 * SQLite passes this interface; records go in as batches, calls come out as pages by key.
 */
class Store {
public:
    enum class Mode {
        ReadWrite, ///< Creates the store if there is none; brings an older one up to date after a backup.
        ReadOnly, ///< Changes nothing but an older store, which is brought up to date; a store of a newer version
                  ///< can still be read where possible.
    };

    /**
     * Opens the store in file `path`. One of an older version is copied to a backup beside it first, and takes
     * some seconds for each million calls. Errors: StoreNotWritable, StoreTooNew (ReadOnly: it cannot even be
     * read), StoreDamaged, DiskFull, StoreBusy, NotFound (ReadOnly, no file).
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, Mode mode);

    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    /** Returns whether a newer version made the store. It is then ReadOnly, and tells what this version knows of.
     */
    [[nodiscard]] bool isOfNewerVersion() const;

    /**
     * Keeps the state of the store as it is now for all reading of this object, whatever is written meanwhile, for
     * as long as the snapshot lives. One at a time.
     */
    class Snapshot {
    public:
        explicit Snapshot(const Store &store);
        ~Snapshot();
        Snapshot(const Snapshot &) = delete;
        Snapshot &operator=(const Snapshot &) = delete;

        /** Errors: StoreBusy, if the file was replaced since: what was read is then worth nothing. Also whatever
         * kept the snapshot from beginning. */
        [[nodiscard]] Result<void> check() const;

    private:
        class Private;
        std::unique_ptr<Private> d;
        std::optional<Error> m_failure; ///< What kept it from beginning.
    };

    /** Returns a number that changes whenever another connection or this one committed a change. */
    [[nodiscard]] qint64 changeCounter() const;

    [[nodiscard]] Result<StoreExtent> extent() const;
    [[nodiscard]] Result<StoreInfo> info() const;
    /**
     * Writes a copy of the store as it is now, whatever others write meanwhile. It takes the place of a file of
     * that name: ask exporting::OutputGuard before. Errors: OutputNotWritable, DiskFull, StoreBusy, StoreDamaged,
     * Cancelled.
     */
    [[nodiscard]] Result<void> copyTo(const QString &path, std::stop_token stop = {}) const;

    /** Returns the roll-up, limited to billing days from..to (both inclusive; invalid: open). Takes some 10 ms for
     * a year. */
    [[nodiscard]] Result<report::Rollup> rollup(QDate from = {}, QDate to = {}) const;

    /**
     * Returns up to `limit` calls, newest first, that come after `afterKey` (0: from the newest).
     * Errors: StoreDamaged, Cancelled.
     */
    [[nodiscard]] Result<CallPage> calls(const CallQuery &query, qint64 afterKey, int limit,
                                         std::stop_token stop = {}) const;

    /** Returns the texts a filter can offer: the app ids and codes that occur. */
    [[nodiscard]] Result<QStringList> appIds() const;
    [[nodiscard]] Result<QStringList> codes() const;

    /** Returns the ledger, newest first. */
    [[nodiscard]] Result<QList<ImportEntry>> imports() const;
    /** Errors: NotFound. */
    [[nodiscard]] Result<ImportEntry> importEntry(qint64 importId) const;
    /** Returns the finished import of the same content with the same options, if there is one that was not undone.
     */
    [[nodiscard]] Result<std::optional<ImportEntry>> findImport(const QString &contentHash,
                                                                const QString &optionsKey) const;
    /** Returns true if some import had this file size: only then is it worth hashing the file beforehand. */
    [[nodiscard]] Result<bool> hasImportOfSize(qint64 fileSize) const;

    /** Returns rejected records of an import in its order, those after a record: 0 for the first page. */
    [[nodiscard]] Result<QList<RejectEntry>> rejects(qint64 importId, qint64 afterRecord, int limit) const;
    [[nodiscard]] Result<QList<RejectCount>> rejectCounts(qint64 importId) const;
    /** Returns conflicts of an import in its order, those after a record: 0 for the first page. */
    [[nodiscard]] Result<QList<ConflictEntry>> conflicts(qint64 importId, qint64 afterRecord, int limit) const;

    /**
     * Starts an import: writes its ledger line and returns the session that takes its batches.
     * At most one session exists per store file. Errors: StoreBusy, StoreNotWritable, DiskFull.
     */
    [[nodiscard]] Result<std::unique_ptr<ImportSession>> beginImport(const ImportEntry &entry);

    /**
     * Returns the imports with these options that did not come to their end, or ended in a line that was still
     * open, and read no more than `fileSize` bytes, newest first. Errors: StoreBusy (one of them may be running in
     * another program).
     */
    [[nodiscard]] Result<QList<ImportEntry>> interruptedImports(const QString &optionsKey, qint64 fileSize);

    /**
     * Continues an import where it was interrupted: the session takes the batches from seen.nextRecord on and
     * counts on. Records of an open line are taken back first. `seen` is its line as interruptedImports() gave it,
     * with the name and size the file has now. Errors: as beginImport(); NotFound if the line has changed since,
     * by another program.
     */
    [[nodiscard]] Result<std::unique_ptr<ImportSession>> resumeImport(const ImportEntry &seen);

    /** Takes one import out again, with its share of the roll-up, in one step. Returns how many calls were
     * removed. Errors: NotFound, StoreBusy. */
    [[nodiscard]] Result<qint64> undoImport(qint64 importId);

    /** Checks the file, the roll-up against the calls, the identity index and the balance of the ledger. Errors:
     * Cancelled. */
    [[nodiscard]] Result<VerifyReport> verify(std::stop_token stop = {}) const;

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    [[nodiscard]] static Result<std::unique_ptr<Store>> openFile(const QString &path, Mode mode);
    std::unique_ptr<Private> d;
    friend class ImportSession;
};

/**
 * Writes the batches of one import. Each batch becomes part of the store as a whole, together with its share
 * of the roll-up, its rejects and the counts of the ledger; so the ledger balances at every moment.
 * Lives on the thread of its Store and must not outlive it. Destroyed without finish(), the import stays
 * "running" in the ledger, as after a crash.
 */
class ImportSession {
public:
    ~ImportSession();

    [[nodiscard]] qint64 importId() const;
    [[nodiscard]] ImportCounts counts() const;

    /** Stores a batch. Errors: DiskFull, StoreDamaged, StoreBusy, Cancelled; then nothing of the batch is stored.
     */
    [[nodiscard]] Result<void> write(const ingest::RecordBatch &batch, std::stop_token stop = {});
    /** The same with the batch prepared ahead, for example on another thread. */
    [[nodiscard]] Result<void> write(const ingest::RecordBatch &batch, const PreparedBatch &prepared,
                                     std::stop_token stop = {});

    /** Says how many records at the end of the input may still become others (RecordReader::recordsOfOpenLine()).
     * A later import of the input, grown, begins with them again. Kept by finish() of a Done import. */
    void setOpenRecords(qint64 count);
    /** Returns how many duplicates had a value that the stored call lacks. */
    [[nodiscard]] qint64 duplicatesKnowingMore() const;

    /** Corrects the encoding in the ledger: some inputs show theirs late. Kept by finish(). */
    void setEncoding(const QString &encoding);

    /** Ends the import with a final state (not Running) and the hash of its content, or with what made it fail. */
    [[nodiscard]] Result<ImportEntry> finish(ImportState state, const QString &contentHash,
                                             const std::optional<Error> &failure = std::nullopt);

private:
    class Private;
    explicit ImportSession(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
    friend class Store;
};

} // namespace codedesk::store
