// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"
#include "store/sqlite/calllists.h"
#include "store/sqlite/callrow.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/keyindex.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/terms.h"
#include "store/sqlite/transaction.h"
#include "store/sqlite/writelock.h"

#include <memory>

namespace codedesk::store {

/** Returns the error for a store that was replaced or written to while it was read without locks. */
[[nodiscard]] Error changedMeanwhile(const QString &path);

/** What the parts of an open store share. */
class StoreParts {
public:
    StoreParts(const QString &path, Connection::Mode mode, const Schema &schema, bool newer);

    QString path;
    const Schema &schema;
    filename::Status file; ///< What stood under the name before it was opened.
    bool isReadOnly;
    bool isNewer; ///< Made by a newer version; only where isReadOnly.
    const quint64 serial = nextSerial(); ///< Tells connections of this process apart.
    Connection connection;
    Terms terms;
    KeyIndex keys;
    CallLists lists;
    CallTable calls;

    /** Runs `work` and turns a failure of SQLite into an Error. */
    template <typename Work> auto guarded(Work work) -> decltype(work())
    {
        try {
            auto result = work();
            if (result && connection.hasChangedUnnoticed())
                return changedMeanwhile(path);
            return result;
        } catch (const SqliteFailure &failure) {
            return errorOf(failure);
        }
    }

    /** Runs `work`, which reads what belongs to an import, on one state of the store. Errors: importGone(). */
    template <typename Answer, typename Work> Result<Answer> readOf(const ImportKey &import, Work work)
    {
        return guarded([&]() -> Result<Answer> {
            const ReadTransaction oneState(connection);
            const Result<void> known = checkImport(import);
            return known ? Result<Answer>(work()) : known.error();
        });
    }

    /** Errors: importGone(). Throws SqliteFailure. */
    [[nodiscard]] Result<void> checkImport(const ImportKey &import) const;

    [[nodiscard]] Error errorOf(const SqliteFailure &failure) const;
    [[nodiscard]] static quint64 nextSerial();

    /** Takes the lock for a change. Errors: as WriteLock::take(); StoreTooNew if a newer version has brought the
     * store up to date since it was opened. */
    [[nodiscard]] Result<std::unique_ptr<WriteLock>> lockForWriting();

    /**
     * Takes the records of an import from entry.nextRecord on out again: calls, or their places as duplicates,
     * conflicts and rejects. Calls that another import holds too are handed to it. Returns the counts the import
     * has then. Call inside a transaction. Throws SqliteFailure.
     */
    [[nodiscard]] ImportCounts takeBackRecords(const ImportEntry &entry);
};

/** Writes a copy of the store `source` into an empty file, which is to become `target`. Errors:
 * OutputNotWritable, DiskFull, of the target; those of reading the source. */
[[nodiscard]] Result<void> vacuumInto(const Connection &connection, const QString &temporaryPath,
                                      const QString &target, const QString &source);

/** Returns the error for writing to a store opened ReadOnly. */
[[nodiscard]] Error readOnlyError(const QString &path);

/** Marks imports that are "running" although nobody writes as ended by a crash. Call with the write lock held.
 * Throws SqliteFailure. */
void closeAbandonedImports(const Connection &connection);

/** Returns a line of the ledger as it stands. Throws SqliteFailure. */
[[nodiscard]] std::optional<ImportEntry> readEntry(const Connection &connection, qint64 importId);

/** Reads a call for people. */
[[nodiscard]] StoredCall toStoredCall(const CallRow &row);

} // namespace codedesk::store
