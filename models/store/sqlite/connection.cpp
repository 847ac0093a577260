// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/connection.h"

#include "core/filename.h"
#include "store/sqlite/writelock.h"

#include <QUrl>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

constexpr int busyTimeoutMs = 5000;
constexpr int headerBytes = 100;

FileState stateOf(const QString &path)
{
    return { filename::statusOf(path), hasLog(path) };
}

/** Returns what SQLite is to open. A name that begins at the root is never taken for an address ("file:..."). */
QByteArray databaseName(const QString &path, Connection::Mode mode)
{
    const QString name = filename::absolute(path);
    if (mode != Connection::Mode::Still)
        return name.toUtf8();
    return "file:" + QUrl::toPercentEncoding(name, "/") + "?immutable=1";
}

int openFlags(Connection::Mode mode)
{
    constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Connection::Mode::ReadWrite:
        return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Mode::ReadOnly:
        return always | SQLITE_OPEN_READONLY;
    case Connection::Mode::Still:
        break;
    }
    return always | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

} // namespace

Connection::Connection(const QString &path, Mode mode)
    : m_path(path)
{
    if (mode == Mode::Still)
        m_still = stateOf(path);
    int code = sqlite3_open_v2(databaseName(path, mode).constData(), &m_handle, openFlags(mode), nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    if (code == SQLITE_OK) // nothing of a call in files elsewhere
        code = sqlite3_exec(m_handle, "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return;
    const SqliteFailure failure =
        m_handle ? SqliteFailure(m_handle) : SqliteFailure(code, QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_close(m_handle);
    throw failure;
}

Connection::~Connection()
{
    if (sqlite3_close(m_handle) != SQLITE_OK) // only if a statement outlives it
        qCritical("A connection to a store is left open.");
}

void Connection::fail() const
{
    throw SqliteFailure(m_handle);
}

void Connection::execute(const std::string &sql) const
{
    check(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

std::int64_t Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

std::int64_t Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::setAutoCheckpoint(int pages) const
{
    check(sqlite3_wal_autocheckpoint(m_handle, pages));
}

bool Connection::emptyLog() const
{
    int frames = -1;
    int copied = -1;
    check(sqlite3_busy_timeout(m_handle, 0)); // a reader may take long; the log can wait
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, &frames, &copied);
    check(sqlite3_busy_timeout(m_handle, busyTimeoutMs));
    const bool isInUse = (code & 0xff) == SQLITE_BUSY;
    return code == SQLITE_OK || (isInUse && frames >= 0 && frames == copied);
}

/** Read through the connection: closing another descriptor of the file would let go of all locks SQLite has on it
 * in this process. */
std::optional<QByteArray> Connection::fileHeader() const
{
    sqlite3_file *file = nullptr;
    check(sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file));
    QByteArray header(headerBytes, '\0');
    if (!file || !file->pMethods || file->pMethods->xRead(file, header.data(), headerBytes, 0) != SQLITE_OK)
        return std::nullopt;
    return header;
}

bool Connection::hasChangedUnnoticed() const
{
    return m_still && *m_still != stateOf(m_path);
}

void Connection::throwIfMoved() const
{
    int hasMoved = 0;
    check(sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved));
    if (hasMoved != 0)
        throw SqliteFailure(SQLITE_READONLY_DBMOVED,
                            QStringLiteral("the file was moved or removed while it was in use"));
}

Statement::Statement(const Connection &connection, std::string_view sql)
    : m_connection(connection)
{
    m_connection.check(sqlite3_prepare_v3(m_connection.m_handle, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement); // repeats what a run that failed has reported
}

void Statement::bind(int index, std::int64_t value)
{
    m_connection.check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, std::string_view text)
{
    const char *data = text.data() ? text.data() : ""; // a null pointer would bind NULL
    m_connection.check(sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    m_connection.check(sqlite3_bind_text64(m_statement, index, utf8.constData(),
                                           static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                           SQLITE_UTF8));
}

void Statement::bind(int index, std::span<const unsigned char> bytes)
{
    const void *data = bytes.data() ? bytes.data() : reinterpret_cast<const unsigned char *>("");
    m_connection.check(sqlite3_bind_blob64(m_statement, index, data, bytes.size(), SQLITE_STATIC));
}

void Statement::bind(int index, std::nullopt_t)
{
    m_connection.check(sqlite3_bind_null(m_statement, index));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const SqliteFailure failure(m_connection.m_handle);
    sqlite3_reset(m_statement); // reports the same once more
    throw failure;
}

void Statement::execute()
{
    if (step())
        reset();
}

void Statement::reset()
{
    m_connection.check(sqlite3_reset(m_statement));
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

/** A value without bytes and one there was no memory for look the same. */
void Statement::throwIfOutOfMemory() const
{
    if (sqlite3_errcode(m_connection.m_handle) == SQLITE_NOMEM)
        throw SqliteFailure(m_connection.m_handle);
}

std::string_view Statement::text(int column) const
{
    const unsigned char *data = sqlite3_column_text(m_statement, column);
    if (!data) {
        throwIfOutOfMemory();
        return {};
    }
    const int size = sqlite3_column_bytes(m_statement, column);
    return { reinterpret_cast<const char *>(data), static_cast<std::size_t>(size) };
}

std::span<const unsigned char> Statement::blob(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    if (!data) {
        throwIfOutOfMemory();
        return {};
    }
    const int size = sqlite3_column_bytes(m_statement, column);
    return { static_cast<const unsigned char *>(data), static_cast<std::size_t>(size) };
}

QString Statement::string(int column) const
{
    const std::string_view view = text(column);
    return QString::fromUtf8(view);
}

QByteArray Statement::byteArray(int column) const
{
    const std::span<const unsigned char> bytes = blob(column);
    return { reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()) };
}

RunOf::~RunOf()
{
    sqlite3_reset(m_statement.m_statement); // what failed was reported when it did
}

} // namespace codedesk::store
