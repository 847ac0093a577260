// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/sqlite.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

SqliteFailure failureOf(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return { isNumber ? code : SQLITE_ERROR, error.text() };
}

} // namespace

Connection::Connection(const QString &path, bool readOnly)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000")
                                 + (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!m_database.open()) {
        const SqliteFailure failure = failureOf(m_database.lastError());
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
        throw failureOf(query.lastError());
    for (const QVariant &value : values) {
        const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(isNullText ? QVariant(QStringLiteral("")) : value); // Qt would bind NULL
    }
    if (!query.exec())
        throw failureOf(query.lastError());
    return query;
}

qint64 Connection::number(const QString &sql, const QVariantList &values) const
{
    QSqlQuery result = query(sql, values);
    return result.next() ? result.value(0).toLongLong() : 0;
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
