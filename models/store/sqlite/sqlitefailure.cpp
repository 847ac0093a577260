// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlitefailure.h"

#include "core/filename.h"
#include "core/systemerror.h"
#include "store/storetexts.h"

#include <sqlite3.h>

#include <cerrno>

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

} // namespace

Error cannotBeWritten(const QString &path, int systemError)
{
    return sayable([=] {
        const WriteTrouble trouble = writeTrouble(systemError);
        return Error{
            trouble.kind == ErrorKind::DiskFull ? ErrorKind::DiskFull : ErrorKind::StoreNotWritable,
            ErrorTexts::tr("Nothing can be added to the store \"%1\".").arg(filename::shown(path)), trouble.why,
            ErrorTexts::tr("It can be read all the same. To import and to undo, get the right to write there "
                           "or make room, or choose another store.")
        };
    });
}

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

SqliteFailure SqliteFailure::damaged(const QString &message)
{
    return { SQLITE_CORRUPT, message };
}

bool SqliteFailure::isDamage() const
{
    return m_code == SQLITE_CORRUPT;
}

SqliteFailure SqliteFailure::stopped()
{
    return { SQLITE_INTERRUPT, QString() };
}

Error SqliteFailure::toError(const QString &path) const
{
    constexpr int primaryMask = 0xff;
    if ((m_code & primaryMask) == SQLITE_READONLY)
        return cannotBeWritten(path, m_systemError != 0 ? m_systemError : EACCES);
    return sayable([path, failure = *this] {
        const ErrorKind kind = kindOf(failure.m_code);
        const bool isOfSystem = kind == ErrorKind::StoreNotWritable && failure.m_systemError != 0;
        const WriteTrouble trouble = writeTrouble(failure.m_systemError);
        if (isOfSystem && trouble.kind == ErrorKind::DiskFull)
            return Error{ trouble.kind, whatFor(trouble.kind).arg(filename::shown(path)), trouble.why,
                          trouble.hint };
        const QString why = kind == ErrorKind::Cancelled
            ? QString()
            : ErrorTexts::tr("SQLite reports: %1 (%2).").arg(failure.m_message, QString::number(failure.m_code));
        return Error{ kind, whatFor(kind).arg(filename::shown(path)), why, hintFor(kind) };
    });
}

} // namespace codedesk::store
