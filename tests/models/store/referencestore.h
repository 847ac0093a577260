// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace codedesk::testing {

/** A call as a log tells it. */
struct ReferenceCall {
    store::StoredCall told; ///< `key` is the place in the order of arrival, not what a reader sees.
    ingest::IdentityKind identity = ingest::IdentityKind::WholeRow;
    quint64 rowMark = 0;
    store::StoredCall own; ///< What the record that holds it told; `told` has what others told besides.
    bool hasOthersMessage = false; ///< That of a record of another import.
};

/** A record that repeats a call. */
struct ReferenceRepeat {
    qint64 importId = 0;
    qint64 recordNumber = 0;
    qint64 call = 0;
    bool isHeir = false; ///< Another import held the call then.
    ReferenceCall telling;
};

/** All that a store holds, as plain lists. */
struct ReferenceContent {
    std::vector<ReferenceCall> calls;
    std::vector<ReferenceRepeat> repeats; ///< In order of arrival.
    QList<store::ImportEntry> imports; ///< Oldest first; import n stands at n - 1.
    QList<store::RejectEntry> rejects;
    QList<store::ConflictEntry> conflicts; ///< `storedKey` is that of ReferenceCall.
    qint64 lastCall = 0;
    /** The keys of calls by import and record: read once more after an interruption, a record is the same call. */
    std::map<std::pair<qint64, qint64>, qint64> keys;
    bool isBeingWritten = false; ///< A session or another writer holds the store.
    qint64 changes = 0;
    qint64 clock = 1'740'967'200'000;
};

/**
 * A store in memory, for tests: what models/store/README.md promises in plain lists and linear searches, with
 * nothing of SQLite. Connections are objects that share a content.
 */
class ReferenceStore final : public store::CallStore {
public:
    ReferenceStore(std::shared_ptr<ReferenceContent> content, Mode mode);

    [[nodiscard]] store::StoreAddress address() const override;
    [[nodiscard]] bool isReadOnly() const override { return m_mode == Mode::ReadOnly; }
    [[nodiscard]] bool isOfNewerVersion() const override { return false; }
    [[nodiscard]] bool isStillAtAddress() const override { return true; }
    [[nodiscard]] qint64 changeCounter() const override { return content().changes; }
    [[nodiscard]] Result<store::StoreExtent> extent() const override;
    [[nodiscard]] Result<store::StoreInfo> info() const override;
    [[nodiscard]] Result<void> checkWriteAccess() const override;
    [[nodiscard]] Result<report::Rollup> rollup(QDate from, QDate to) const override;
    [[nodiscard]] Result<store::CallPage> calls(const store::CallCriteria &query, qint64 afterKey, int limit,
                                                std::stop_token stop) const override;
    [[nodiscard]] Result<QStringList> appIds() const override;
    [[nodiscard]] Result<QStringList> codes() const override;
    [[nodiscard]] Result<QList<store::ImportEntry>> imports() const override;
    [[nodiscard]] Result<store::ImportEntry> importEntry(qint64 importId) const override;
    [[nodiscard]] Result<std::optional<store::ImportEntry>> findImport(const QString &contentHash,
                                                                       const QString &optionsKey) const override;
    [[nodiscard]] Result<bool> hasImportOfSize(qint64 fileSize) const override;
    [[nodiscard]] Result<QList<store::RejectEntry>> rejects(const store::ImportKey &import, qint64 afterRecord,
                                                            int limit) const override;
    [[nodiscard]] Result<QList<store::RejectCount>> rejectCounts(const store::ImportKey &import) const override;
    [[nodiscard]] Result<QList<store::ConflictEntry>> conflicts(const store::ImportKey &import, qint64 afterRecord,
                                                                int limit) const override;
    [[nodiscard]] std::unique_ptr<store::PreparedBatch> newPreparation() const override { return nullptr; }
    [[nodiscard]] Result<std::unique_ptr<store::ImportSession>>
    beginImport(const store::ImportEntry &entry) override;
    [[nodiscard]] Result<QList<store::ImportEntry>> interruptedImports(const QString &optionsKey,
                                                                       qint64 fileSize) override;
    [[nodiscard]] Result<std::unique_ptr<store::ImportSession>>
    resumeImport(const store::ImportEntry &seen) override;
    [[nodiscard]] Result<store::UndoneCalls> previewUndo(const store::ImportKey &import,
                                                         std::stop_token stop) const override;
    [[nodiscard]] Result<store::UndoneCalls> undoImport(const store::ImportKey &import) override;
    [[nodiscard]] Result<store::VerifyReport> verify(std::stop_token stop) const override;

private:
    class Kept;
    [[nodiscard]] std::unique_ptr<const KeptState> keepState() const override;
    [[nodiscard]] const ReferenceContent &content() const { return m_kept ? *m_kept : *m_content; }
    [[nodiscard]] Result<void> checkWritable() const;

    std::shared_ptr<ReferenceContent> m_content;
    Mode m_mode;
    mutable const ReferenceContent *m_kept = nullptr; ///< What a snapshot keeps.
};

} // namespace codedesk::testing
