// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

struct sqlite3;

namespace codedesk::store {

/**
 * One connection to a store file, opened through Qt Sql; the C interface works on the same connection
 * (handle()). Belongs to the thread that opened it.
 */
class Connection {
public:
    /** Opens the file without looking inside. Throws SqliteFailure. */
    Connection(const QString &path, bool readOnly);
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

private:
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
};

} // namespace codedesk::store
