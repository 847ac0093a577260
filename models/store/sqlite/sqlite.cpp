// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlite.h"
#include "store/storetexts.h"

#include "core/filename.h"
#include "core/systemerror.h"

#include <sqlite3.h>

namespace codedesk::store {

namespace {

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: // others change their locks too fast, or locks fail
        return ErrorKind::StoreBusy;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_NOLFS:
    case SQLITE_TOOBIG:
        return ErrorKind::StoreNotWritable;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::StoreDamaged;
    }
}

QString whatFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        return ErrorTexts::tr("The store \"%1\" cannot grow.");
    case ErrorKind::StoreBusy:
        return ErrorTexts::tr("The store \"%1\" is in use.");
    case ErrorKind::StoreNotWritable:
        return ErrorTexts::tr("The store \"%1\" cannot be read or written.");
    case ErrorKind::Cancelled:
        return ErrorTexts::tr("The work on the store \"%1\" was stopped.");
    default:
        return ErrorTexts::tr("The store \"%1\" is damaged, or is not a store.");
    }
}

QString hintFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        return ErrorTexts::tr("The drive is full. Free some space and try again; what was stored before is safe.");
    case ErrorKind::StoreBusy:
        return ErrorTexts::tr("Another program is writing to it. Wait until it has finished, and try again.");
    case ErrorKind::StoreNotWritable:
        return ErrorTexts::tr(
            "Check that the folder exists, that the drive is connected and that you may write there.");
    case ErrorKind::Cancelled:
        return {};
    default:
        return ErrorTexts::tr("Restore it from a copy, or choose another store and import the logs again.");
    }
}

int interruptIfStopped(void *stop)
{
    return static_cast<std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

} // namespace

SqliteFailure::SqliteFailure(sqlite3 *handle)
    : SqliteFailure(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)),
                    sqlite3_system_errno(handle))
{
}

SqliteFailure::SqliteFailure(int code, const QString &message, int systemError)
    : m_code(code)
    , m_message(message)
    , m_systemError(systemError)
{
}

Error SqliteFailure::toError(const QString &path) const
{
    const ErrorKind kind = kindOf(m_code);
    const bool isOfSystem = kind == ErrorKind::StoreNotWritable && m_systemError != 0;
    const WriteTrouble trouble = writeTrouble(m_systemError);
    if (isOfSystem && trouble.kind == ErrorKind::DiskFull)
        return { trouble.kind, whatFor(trouble.kind).arg(filename::shown(path)), trouble.why, trouble.hint };
    const QString why = kind == ErrorKind::Cancelled
        ? QString()
        : ErrorTexts::tr("SQLite reports: %1 (%2).").arg(m_message, QString::number(m_code));
    return { kind, whatFor(kind).arg(filename::shown(path)), why, hintFor(kind) };
}

Statement::Statement(sqlite3 *handle, const char *sql)
    : m_handle(handle)
{
    if (sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
        throw SqliteFailure(handle);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bind(int index, std::string_view text)
{
    const char *data = text.data() ? text.data() : ""; // a null pointer would bind NULL
    sqlite3_bind_text(m_statement, index, data, static_cast<int>(text.size()), SQLITE_STATIC);
}

void Statement::bindBlob(int index, std::span<const unsigned char> bytes)
{
    sqlite3_bind_blob64(m_statement, index, bytes.data(), bytes.size(), SQLITE_STATIC);
}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
}

void Statement::bindTextOrNull(int index, std::string_view text)
{
    if (text.empty())
        bindNull(index);
    else
        bind(index, text);
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const SqliteFailure failure(m_handle);
    sqlite3_reset(m_statement);
    throw failure;
}

bool Statement::execute()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT) {
        const SqliteFailure failure(m_handle);
        sqlite3_reset(m_statement);
        throw failure;
    }
    sqlite3_reset(m_statement);
    return code == SQLITE_DONE;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

std::string_view Statement::text(int column) const
{
    const unsigned char *data = sqlite3_column_text(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return data ? std::string_view(reinterpret_cast<const char *>(data), static_cast<std::size_t>(size))
                : std::string_view();
}

std::span<const unsigned char> Statement::blob(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return { static_cast<const unsigned char *>(data), static_cast<std::size_t>(size) };
}

QString Statement::string(int column) const
{
    const std::string_view view = text(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

void execute(sqlite3 *handle, const char *sql)
{
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw SqliteFailure(handle);
}

Transaction::Transaction(sqlite3 *handle)
    : m_handle(handle)
{
    execute(handle, "BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_isOpen)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    execute(m_handle, "COMMIT");
    m_isOpen = false;
}

ReadTransaction::ReadTransaction(sqlite3 *handle)
    : m_handle(sqlite3_get_autocommit(handle) != 0 ? handle : nullptr)
{
    if (m_handle)
        execute(m_handle, "BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    if (m_handle)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

InterruptGuard::InterruptGuard(sqlite3 *handle, std::stop_token stop)
    : m_handle(handle)
    , m_stop(std::move(stop))
{
    if (m_stop.stop_possible())
        sqlite3_progress_handler(m_handle, 4096, &interruptIfStopped, &m_stop);
}

InterruptGuard::~InterruptGuard()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace codedesk::store
