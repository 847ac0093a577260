// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"
#include "core/filewriter.h"
#include "core/systemerror.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <cerrno>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

/** Returns whether a failure of copying is one of the file that is written. */
bool isOfTarget(const SqliteFailure &failure)
{
    switch (failure.code()) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
        return false;
    default:
        return failure.primaryCode() == SQLITE_FULL || failure.primaryCode() == SQLITE_IOERR;
    }
}

/** Errors: OutputNotWritable, if a log or journal lies where the copy is to stand: SQLite would take it for that
 * of the copy. */
Result<void> checkNothingIsLeft(const QString &path)
{
    for (const QStringView suffix : { u"-wal", u"-journal" }) {
        const QString left = companionOf(path, suffix);
        if (filename::statusOf(left).size == 0)
            continue;
        return sayable([=] {
            return Error{
                ErrorKind::OutputNotWritable,
                ErrorTexts::tr("The copy \"%1\" could not be written.").arg(filename::shown(path)),
                ErrorTexts::tr("\"%1\" still holds changes of a store that was there before. Read together "
                               "they would give wrong figures.")
                    .arg(filename::shown(left)),
                ErrorTexts::tr("Move that file to another folder, or choose another name for the copy.")
            };
        });
    }
    return {};
}

} // namespace

Result<void> vacuumInto(const Connection &connection, const QString &temporaryPath, const QString &target,
                        const QString &source)
{
    try {
        connection.run("VACUUM INTO ?1", temporaryPath);
        return {};
    } catch (const SqliteFailure &failure) {
        if (!isOfTarget(failure))
            return failure.toError(source);
        const int unknown = failure.primaryCode() == SQLITE_FULL ? ENOSPC : EIO;
        const bool isKnown = failure.primaryCode() == SQLITE_IOERR && failure.systemError() != 0;
        return writeError(target, isKnown ? failure.systemError() : unknown);
    }
}

Result<StoreInfo> SqliteStore::info() const
{
    const Result<StoreExtent> stored = extent();
    if (!stored)
        return stored.error();
    return d->guarded([&]() -> Result<StoreInfo> {
        StoreInfo info;
        info.engine = QStringLiteral("SQLite");
        info.engineVersion = QString::fromLatin1(sqlite3_libversion());
        info.schemaVersion = static_cast<int>(d->connection.number("PRAGMA user_version"));
        info.bytes = filename::statusOf(d->path).size + filename::statusOf(companionOf(d->path, u"-wal")).size;
        info.extent = *stored;
        const FileLock::State writing = writingState(d->path);
        if (writing != FileLock::State::Unknown)
            info.isBeingWritten = writing == FileLock::State::Held;
        return info;
    });
}

Result<void> SqliteStore::copyTo(const QString &path, const std::stop_token &stop) const
{
    if (Result<void> checked = checkNothingIsLeft(path); !checked)
        return checked;
    // A store that is being written is not replaced. Where there are no locks, a copy can be made all the same.
    const auto lock = WriteLock::take(path);
    if (!lock && lock.error().kind == ErrorKind::StoreBusy)
        return lock.error();
    return filewriter::replaceByName(path, [&](const QString &temporaryPath) -> Result<void> {
        if (filename::toBytes(temporaryPath) != temporaryPath.toUtf8()) {
            return sayable([=] {
                return Error{ ErrorKind::OutputNotWritable,
                              ErrorTexts::tr("The copy \"%1\" could not be written.").arg(filename::shown(path)),
                              ErrorTexts::tr(
                                  "The name of its folder is not written in UTF-8, which the database needs."),
                              ErrorTexts::tr("Choose another folder.") };
            });
        }
        if (lock)
            (*lock)->noteBeside(temporaryPath);
        const Result<void> copied = d->guarded([&]() -> Result<void> {
            const InterruptGuard guard(d->connection, stop);
            return vacuumInto(d->connection, temporaryPath, path, d->path);
        });
        return copied ? checkNothingIsLeft(path) : copied;
    });
}

} // namespace codedesk::store
