// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callrow.h"
#include "store/connection.h"
#include "store/keyindex.h"
#include "store/store.h"
#include "store/terms.h"

#include <QLockFile>

#include <memory>

namespace codedesk::store {

/** What the parts of an open store share. Internal to models/store. */
class Store::Private {
public:
    Private(const QString &path, bool readOnly);

    QString path;
    bool isReadOnly;
    Connection connection;
    Terms terms;
    KeyIndex keys;
    CallTable calls;

    [[nodiscard]] sqlite3 *handle() const { return connection.handle(); }

    /** Runs `work` and turns a failure of SQLite into an Error. */
    template <typename Work> auto guarded(Work work) -> decltype(work())
    {
        try {
            return work();
        } catch (const SqliteFailure &failure) {
            return failure.toError(path);
        }
    }
};

/** Creates the schema in an empty file, or brings an older one up to date. Throws SqliteFailure. */
[[nodiscard]] Result<void> prepareSchema(const Connection &connection, const QString &path, bool readOnly);

/**
 * Takes the lock that only one writer of a store file can hold, also among several programs.
 * Errors: StoreBusy, telling who holds it; StoreNotWritable.
 */
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockForWriting(const QString &path);

/** Returns the error for writing to a store opened ReadOnly. */
[[nodiscard]] Error readOnlyError(const QString &path);

/** Marks imports that are "running" although nobody writes as ended by a crash. Call with the write lock held.
 * Throws SqliteFailure. */
void closeAbandonedImports(const Connection &connection);

/** Reads a call for people. */
[[nodiscard]] StoredCall toStoredCall(const CallRow &row);

} // namespace codedesk::store
