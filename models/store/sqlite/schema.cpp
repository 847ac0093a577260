// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"
#include "core/filewriter.h"
#include "exporting/outputguard.h"
#include "store/sqlite/storeparts.h"
#include "store/storetexts.h"

#include <QFile>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

constexpr int currentVersion = 4;
constexpr int packedCallsVersion = 2; ///< Older stores keep their calls in call_1; they are moved into call.
constexpr int listedCallsVersion = 4; ///< Older stores have no lists of calls.
constexpr auto applicationId = static_cast<int>(exporting::storeApplicationId);
constexpr auto usualCache = "PRAGMA cache_size = -65536"; // 64 MiB
constexpr auto copyingCache = "PRAGMA cache_size = -2000"; // with the usual one VACUUM INTO holds most of the copy
constexpr int newPageBytes = 32768; // a batch is written with a quarter of the calls that 8 KiB need

Error notAStore(const QString &path)
{
    return { ErrorKind::StoreDamaged,
             ErrorTexts::tr("The file \"%1\" is not a CodeDesk store.").arg(filename::shown(path)),
             ErrorTexts::tr("It is a database of another program."),
             ErrorTexts::tr("Choose another file for the store. Nothing in this one was changed.") };
}

QByteArray schemaStep(int version)
{
    QFile file(QStringLiteral(":/codedesk/sql/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void configure(sqlite3 *handle)
{
    // A reader never waits for the writer, and a crash loses at most the batch being written.
    execute(handle, "PRAGMA journal_mode = WAL");
    execute(handle, "PRAGMA synchronous = NORMAL");
    execute(handle, usualCache);
    execute(handle, "PRAGMA temp_store = MEMORY"); // nothing of a call in files elsewhere
    execute(handle,
            "PRAGMA wal_autocheckpoint = 2048"); // 64 MiB: a page is written back once, not at every commit
    execute(handle, "PRAGMA journal_size_limit = 16777216");
}

/** Copies a store of an older version, so that nothing can be lost by bringing it up to date. */
Result<void> makeBackup(const Connection &connection, const QString &path, qint64 version, WriteLock &lock)
{
    const QString backup = backupPath(path, static_cast<int>(version));
    execute(connection.handle(), copyingCache);
    Result<void> copied = filewriter::replaceByName(backup, [&](const QString &temporaryPath) -> Result<void> {
        lock.noteBeside(temporaryPath);
        return vacuumInto(connection.handle(), temporaryPath, backup, path);
    });
    lock.noteBeside({});
    execute(connection.handle(), usualCache);
    if (copied || copied.error().kind == ErrorKind::Cancelled)
        return copied;
    return Error{
        copied.error().kind == ErrorKind::DiskFull ? ErrorKind::DiskFull : ErrorKind::StoreNotWritable,
        ErrorTexts::tr("The store \"%1\" cannot be brought up to date.").arg(filename::shown(path)),
        ErrorTexts::tr("Its copy \"%1\" cannot be written: %2").arg(filename::shown(backup), copied.error().why),
        ErrorTexts::tr("Make sure that you may write to the folder. Nothing in the store was changed.")
    };
}

void throwIfStopped(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw SqliteFailure(SQLITE_INTERRUPT, QString());
}

/** Brings the schema to the current version in one transaction. Throws SqliteFailure. */
void runSteps(const Connection &connection, const std::stop_token &stop)
{
    sqlite3 *handle = connection.handle();
    Transaction transaction(handle);
    const int version = static_cast<int>(connection.number(QStringLiteral("PRAGMA user_version")));
    for (int step = version + 1; step <= currentVersion; ++step)
        execute(handle, schemaStep(step).constData());
    if (version < packedCallsVersion)
        packCalls(handle); // it writes keys, for which all steps must be done
    if (version < listedCallsVersion)
        CallLists(handle).listAll();
    execute(handle, QStringLiteral("PRAGMA user_version = %1").arg(currentVersion).toUtf8().constData());
    execute(handle, QStringLiteral("PRAGMA application_id = %1").arg(applicationId).toUtf8().constData());
    throwIfStopped(stop);
    transaction.commit();
}

/** Brings an older store up to date, unless another program has done so or is at it. Stopped, it stays as it was.
 */
Result<void> upgrade(const Connection &connection, const QString &path, const std::stop_token &stop)
{
    const auto lock = WriteLock::take(path);
    if (!lock)
        return lock.error();
    const qint64 version = connection.number(QStringLiteral("PRAGMA user_version"));
    if (version >= currentVersion)
        return version > currentVersion ? Result<void>(tooNewToWrite(path)) : Result<void>();
    throwIfStopped(stop);
    const InterruptGuard guard(connection.handle(), stop);
    if (const Result<void> copied = makeBackup(connection, path, version, **lock); !copied)
        return copied;
    (*lock)->mark(connection);
    runSteps(connection, stop);
    emptyLog(connection.handle());
    return {};
}

} // namespace

bool hasCurrentSchema(const Connection &connection)
{
    return connection.number(QStringLiteral("PRAGMA user_version")) == currentVersion;
}

Error tooNewToWrite(const QString &path)
{
    return {
        ErrorKind::StoreTooNew,
        ErrorTexts::tr("The store \"%1\" was made by a newer version of CodeDesk.").arg(filename::shown(path)),
        ErrorTexts::tr("This version cannot write to it without losing what the newer one added."),
        ErrorTexts::tr("Update CodeDesk, or choose another store. Nothing in the store was changed.")
    };
}

Error tooNewToRead(const QString &path)
{
    Error error = tooNewToWrite(path);
    error.why = ErrorTexts::tr("It keeps its calls in a way this version does not know.");
    return error;
}

QString backupPath(const QString &path, int version)
{
    return path + QStringLiteral(".v%1-backup").arg(version);
}

Result<SchemaState> prepareSchema(const Connection &connection, const QString &path, bool readOnly,
                                  const std::stop_token &stop)
{
    sqlite3 *handle = connection.handle();
    const qint64 version = connection.number(QStringLiteral("PRAGMA user_version"));
    const qint64 tables = connection.number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    const qint64 application = connection.number(QStringLiteral("PRAGMA application_id"));
    if (tables > 0 && application != applicationId)
        return notAStore(path);
    if (readOnly)
        return tables == 0             ? SchemaState::Absent
            : version < currentVersion ? SchemaState::Older
            : version > currentVersion ? SchemaState::Newer
                                       : SchemaState::Current;
    if (version > currentVersion)
        return tooNewToWrite(path);
    if (tables == 0)
        execute(handle, QStringLiteral("PRAGMA page_size = %1").arg(newPageBytes).toUtf8().constData());
    configure(handle);
    if (tables == 0) {
        WriteLock::forgetMarks(path);
        runSteps(connection, {});
    } else if (version < currentVersion) {
        if (const Result<void> upgraded = upgrade(connection, path, stop); !upgraded)
            return upgraded.error();
    }
    return SchemaState::Current;
}

} // namespace codedesk::store
