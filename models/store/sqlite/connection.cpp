// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/connection.h"

#include "core/filename.h"
#include "store/sqlite/sqlite.h"
#include "store/sqlite/writelock.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

/** `handle` is null where there is no connection yet. */
SqliteFailure failureOf(const QSqlError &error, sqlite3 *handle)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return { isNumber ? code : SQLITE_ERROR, error.text(), handle ? sqlite3_system_errno(handle) : 0 };
}

FileState stateOf(const QString &path)
{
    return { filename::statusOf(path), hasLog(path) };
}

/** Returns what SQLite is to open. A name that begins at the root is never taken for an address ("file:..."). */
QString databaseName(const QString &path, Connection::Mode mode)
{
    const QString name = filename::absolute(path);
    if (mode != Connection::Mode::Still)
        return name;
    return QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(name, "/"))
        + QStringLiteral("?immutable=1");
}

QString connectOptions(Connection::Mode mode)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (mode != Connection::Mode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Connection::Mode::Still)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

} // namespace

Connection::Connection(const QString &path, Mode mode)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(databaseName(path, mode));
    m_database.setConnectOptions(connectOptions(mode));
    m_path = path;
    if (mode == Mode::Still)
        m_still = stateOf(path);
    if (!m_database.open()) {
        const SqliteFailure failure = failureOf(m_database.lastError(), nullptr);
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw failure;
    }
    m_handle = *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
    sqlite3_extended_result_codes(m_handle, 1);
}

Connection::~Connection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery Connection::query(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw failureOf(query.lastError(), m_handle);
    for (const QVariant &value : values) {
        const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(isNullText ? QVariant(QStringLiteral("")) : value); // Qt would bind NULL
    }
    if (!query.exec())
        throw failureOf(query.lastError(), m_handle);
    return query;
}

qint64 Connection::number(const QString &sql, const QVariantList &values) const
{
    QSqlQuery result = query(sql, values);
    return result.next() ? result.value(0).toLongLong() : 0;
}

bool Connection::hasChangedUnnoticed() const
{
    return m_still && *m_still != stateOf(m_path);
}

void Connection::throwIfMoved() const
{
    int hasMoved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (hasMoved != 0)
        throw SqliteFailure(SQLITE_READONLY_DBMOVED,
                            QStringLiteral("the file was moved or removed while it was in use"));
}

} // namespace codedesk::store
