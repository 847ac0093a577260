// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"
#include "store/sqlite/batchresolver.h"
#include "store/sqlite/connection.h"

#include <QString>

#include <optional>
#include <vector>

namespace codedesk::store {

/** Writes what the ledger keeps of one import: its line, and records that became no call. Functions throw
 * SqliteFailure. */
class LedgerWriter {
public:
    explicit LedgerWriter(const Connection &connection);

    /**
     * Notes the rejects of a batch and what was resolved of its records; `ids` are those of its new calls, by
     * record. Returns the counts of the import with this batch. Call inside a transaction.
     */
    [[nodiscard]] ImportCounts write(const ImportEntry &entry, const ingest::RecordBatch &batch,
                                     const BatchResolver &resolved, const std::vector<CallId> &ids);

    /** Closes the line as `entry` says. The last `reopened` records are read again when the file has grown. */
    void close(const ImportEntry &entry, qint64 reopened);

private:
    void storeMatches(qint64 importId, const ingest::RecordBatch &batch, const std::vector<Match> &matches,
                      const std::vector<CallId> &ids);
    void storeConflict(qint64 importId, const ingest::CallRecord &record, const Match &match, CallId call);
    void storeRejects(qint64 importId, const ingest::RecordBatch &batch);
    void updateLine(qint64 importId, const ingest::RecordBatch &batch, const ImportCounts &counts);

    const Connection &m_connection;
    Statement m_insertConflict;
    Statement m_insertDuplicates;
    Statement m_insertReject;
    Statement m_updateLine;
};

/** Returns whether a record repeats a call that another import has stored. */
[[nodiscard]] inline bool isOfOtherImport(const Match &match, qint64 importId)
{
    return match.storedCall != 0 && match.importId != importId;
}

} // namespace codedesk::store
