// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"
#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <optional>

struct sqlite3;

namespace codedesk::store {

inline constexpr int busyTimeoutMs = 5000;

/** What shows that a file was written to or replaced. */
struct FileState {
    filename::Status file;
    bool hasLog = false;

    bool operator==(const FileState &) const = default;
};

/**
 * One connection to a store file, opened through Qt Sql; the C interface works on the same connection
 * (handle()). Belongs to the thread that opened it.
 */
class Connection {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Still, ///< Reads a file nobody writes to, without its log and without writing anything beside it.
    };

    /** Opens the file without looking inside. Throws SqliteFailure. */
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /** Runs a statement with bound values through Qt Sql; for the ledger and other small work. Throws
     * SqliteFailure. */
    QSqlQuery query(const QString &sql, const QVariantList &values = {}) const;

    /** Returns the single number a statement gives. Throws SqliteFailure. */
    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &values = {}) const;

    /** Throws SqliteFailure if the file was moved or removed since it was opened: SQLite would write on, to a file
     * nobody will find. */
    void throwIfMoved() const;

    /** Returns whether a file opened as Still is another by now: what was read of it may be wrong. */
    [[nodiscard]] bool hasChangedUnnoticed() const;

private:
    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::optional<FileState> m_still; ///< What a file opened as Still was then.
};

} // namespace codedesk::store
