// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/sqlite/connection.h"

#include <QByteArrayList>
#include <QString>

#include <stop_token>

namespace codedesk::store {

/** What a file holds. */
enum class SchemaState {
    Absent, ///< Nothing yet.
    Older, ///< A store that must be brought up to date before it can be read.
    Current, ///< This version's schema; for reading also an older one that can be read as it is.
    Newer, ///< A store of a newer version, which can at best be read.
};

/** The tables of a store, as the steps that make them: step n, in SQL, brings a store from version n - 1 to n. */
class Schema {
public:
    /** `readableFrom`: the first version that is read as it is, without being brought up to date; 0: none is. */
    explicit Schema(QByteArrayList steps, qint64 readableFrom = 0)
        : m_steps(std::move(steps))
        , m_readableFrom(readableFrom)
    {
    }

    /** Returns that of this program. */
    [[nodiscard]] static const Schema &current();

    [[nodiscard]] const QByteArrayList &steps() const { return m_steps; }
    [[nodiscard]] qint64 version() const { return m_steps.size(); }

    /** Returns whether the store has this version. Throws SqliteFailure. */
    [[nodiscard]] bool isOf(const Connection &connection) const;

    /**
     * Makes the tables in an empty file, or brings an older store up to date after copying it to backupPath().
     * Changes nothing if `readOnly`. Throws SqliteFailure.
     * Errors: StoreDamaged (no store), StoreTooNew (for writing), StoreBusy, StoreNotWritable.
     */
    [[nodiscard]] Result<SchemaState> prepare(const Connection &connection, const QString &path, bool readOnly,
                                              const std::stop_token &stop) const;

private:
    void runSteps(const Connection &connection, const std::stop_token &stop) const;
    [[nodiscard]] Result<void> upgrade(const Connection &connection, const QString &path,
                                       const std::stop_token &stop) const;

    [[nodiscard]] bool isReadable(qint64 found) const { return m_readableFrom > 0 && found >= m_readableFrom; }

    QByteArrayList m_steps;
    qint64 m_readableFrom;
};

/** Returns the error for writing to a store that a newer version made. */
[[nodiscard]] Error tooNewToWrite(const QString &path);

/** Returns what a failure to read a store of a newer version means. */
[[nodiscard]] Error tooNewToRead(const QString &path);

/** Returns the file an older store of `version` is copied to before it is brought up to date. */
[[nodiscard]] QString backupPath(const QString &path, qint64 version);

} // namespace codedesk::store
