// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"
#include "store/sqlite/schema.h"

#include <memory>
#include <stop_token>

namespace codedesk::store {

class StoreParts;

/** A store in one file of SQLite. */
class SqliteStore final : public CallStore {
public:
    /** As openStore(). `schema` outlives the store. */
    [[nodiscard]] static Result<std::unique_ptr<CallStore>>
    open(const QString &path, Mode mode, std::stop_token stop, const Schema &schema = Schema::current());
    ~SqliteStore() override;
    /**
     * Writes a copy of the store as it is now into a file, whatever others write meanwhile. It takes the place of
     * a file of that name. Errors: OutputNotWritable, DiskFull, StoreBusy, StoreDamaged, Cancelled.
     */
    [[nodiscard]] Result<void> copyTo(const QString &path, const std::stop_token &stop) const;

    [[nodiscard]] StoreAddress address() const override;
    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] bool isOfNewerVersion() const override;
    [[nodiscard]] bool isStillAtAddress() const override;
    [[nodiscard]] qint64 changeCounter() const override;
    [[nodiscard]] Result<StoreExtent> extent() const override;
    [[nodiscard]] Result<StoreInfo> info() const override;
    [[nodiscard]] Result<void> checkWriteAccess() const override;
    [[nodiscard]] Result<report::Rollup> rollup(QDate from, QDate to) const override;
    [[nodiscard]] Result<CallPage> calls(const CallCriteria &query, qint64 afterKey, int limit,
                                         std::stop_token stop) const override;
    [[nodiscard]] Result<QStringList> appIds() const override;
    [[nodiscard]] Result<QStringList> codes() const override;
    [[nodiscard]] Result<QList<ImportEntry>> imports() const override;
    [[nodiscard]] Result<ImportEntry> importEntry(qint64 importId) const override;
    [[nodiscard]] Result<std::optional<ImportEntry>> findImport(const QString &contentHash,
                                                                const QString &optionsKey) const override;
    [[nodiscard]] Result<bool> hasImportOfSize(qint64 fileSize) const override;
    [[nodiscard]] Result<QList<RejectEntry>> rejects(const ImportKey &import, qint64 afterRecord,
                                                     int limit) const override;
    [[nodiscard]] Result<QList<RejectCount>> rejectCounts(const ImportKey &import) const override;
    [[nodiscard]] Result<QList<ConflictEntry>> conflicts(const ImportKey &import, qint64 afterRecord,
                                                         int limit) const override;
    [[nodiscard]] std::unique_ptr<PreparedBatch> newPreparation() const override;
    [[nodiscard]] Result<std::unique_ptr<ImportSession>> beginImport(const ImportEntry &entry) override;
    [[nodiscard]] Result<QList<ImportEntry>> interruptedImports(const QString &optionsKey,
                                                                qint64 fileSize) override;
    [[nodiscard]] Result<std::unique_ptr<ImportSession>> resumeImport(const ImportEntry &seen) override;
    [[nodiscard]] Result<UndoneCalls> previewUndo(const ImportKey &import, std::stop_token stop) const override;
    [[nodiscard]] Result<UndoneCalls> undoImport(const ImportKey &import) override;
    [[nodiscard]] Result<VerifyReport> verify(std::stop_token stop) const override;

private:
    explicit SqliteStore(std::unique_ptr<StoreParts> parts);
    [[nodiscard]] static Result<std::unique_ptr<CallStore>>
    openFile(const QString &path, Mode mode, const std::stop_token &stop, const Schema &schema);
    [[nodiscard]] std::unique_ptr<const KeptState> keepState() const override;

    std::unique_ptr<StoreParts> d;
};

} // namespace codedesk::store
