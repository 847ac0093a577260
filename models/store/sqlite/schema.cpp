// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/schema.h"

#include "core/filename.h"
#include "core/filewriter.h"
#include "exporting/outputguard.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <QFile>

namespace codedesk::store {

namespace {

constexpr auto applicationId = static_cast<int>(exporting::storeApplicationId);
constexpr auto unreleasedApplicationId = static_cast<int>(exporting::unreleasedStoreApplicationId);
constexpr auto stepsCache = "PRAGMA cache_size = -65536"; // 64 MiB; not for VACUUM INTO, which would hold it all
constexpr qint64 firstReadableVersion = 1; // what it lacks, the notes of imports, is read as none
constexpr int newPageBytes = 32768; // a batch is written with a quarter of the calls that 8 KiB need

Error notAStore(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreDamaged,
                      ErrorTexts::tr("The file \"%1\" is not a CodeDesk store.").arg(filename::shown(path)),
                      ErrorTexts::tr("It is a database of another program."),
                      ErrorTexts::tr("Choose another file for the store. Nothing in this one was changed.") };
    });
}

/** Its version number says nothing: numbers began anew with the first release. */
Error madeBeforeTheFirstRelease(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreDamaged,
                      ErrorTexts::tr("The store \"%1\" was made by a CodeDesk from before the first release.")
                          .arg(filename::shown(path)),
                      ErrorTexts::tr("Such stores keep their calls in ways that no released version reads."),
                      ErrorTexts::tr(
                          "Choose another store and import the logs again. Nothing in this one was changed.") };
    });
}

QByteArrayList stepsInResources()
{
    QByteArrayList steps;
    for (int version = 1;; ++version) {
        QFile file(QStringLiteral(":/codedesk/sql/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return steps;
        steps << file.readAll();
    }
}

/** Copies a store of an older version, so that nothing can be lost by bringing it up to date. */
Result<void> makeBackup(const Connection &connection, const QString &path, qint64 version, WriteLock &lock)
{
    const QString backup = backupPath(path, version);
    Result<void> copied = filewriter::replaceByName(backup, [&](const QString &temporaryPath) -> Result<void> {
        lock.noteBeside(temporaryPath);
        return vacuumInto(connection, temporaryPath, backup, path);
    });
    lock.noteBeside({});
    if (copied || copied.error().kind == ErrorKind::Cancelled)
        return copied;
    return sayable([=] {
        return Error{
            copied.error().kind == ErrorKind::DiskFull ? ErrorKind::DiskFull : ErrorKind::StoreNotWritable,
            ErrorTexts::tr("The store \"%1\" cannot be brought up to date.").arg(filename::shown(path)),
            ErrorTexts::tr("Its copy \"%1\" cannot be written: %2")
                .arg(filename::shown(backup), copied.error().inCurrentLanguage().why),
            ErrorTexts::tr("Make sure that you may write to the folder. Nothing in the store was changed.")
        };
    });
}

} // namespace

const Schema &Schema::current()
{
    static const Schema schema(stepsInResources(), firstReadableVersion);
    return schema;
}

bool Schema::isOf(const Connection &connection) const
{
    return connection.number("PRAGMA user_version") == version();
}

/** Brings the tables up to date in one transaction. Throws SqliteFailure. */
void Schema::runSteps(const Connection &connection, const std::stop_token &stop) const
{
    Transaction transaction(connection);
    for (qint64 done = connection.number("PRAGMA user_version"); done < version(); ++done)
        connection.execute(m_steps.at(done).toStdString());
    connection.execute(std::string("PRAGMA user_version = ").append(std::to_string(version())));
    connection.execute(std::string("PRAGMA application_id = ").append(std::to_string(applicationId)));
    throwIfStopped(stop);
    transaction.commit();
}

/** Brings an older store up to date, unless another program has done so or is at it. Stopped, it stays as it was.
 */
Result<void> Schema::upgrade(const Connection &connection, const QString &path, const std::stop_token &stop) const
{
    const auto lock = WriteLock::take(path);
    if (!lock)
        return lock.error();
    const qint64 before = connection.number("PRAGMA user_version");
    if (before >= version())
        return before > version() ? Result<void>(tooNewToWrite(path)) : Result<void>();
    throwIfStopped(stop);
    const InterruptGuard guard(connection, stop);
    if (const Result<void> copied = makeBackup(connection, path, before, **lock); !copied)
        return copied;
    (*lock)->mark(connection);
    connection.execute(stepsCache);
    runSteps(connection, stop);
    connection.emptyLog();
    return {};
}

Result<SchemaState> Schema::prepare(const Connection &connection, const QString &path, bool readOnly,
                                    const std::stop_token &stop) const
{
    const qint64 found = connection.number("PRAGMA user_version");
    const bool isEmpty = connection.number("SELECT count(*) FROM sqlite_master") == 0;
    const qint64 application = connection.number("PRAGMA application_id");
    if (!isEmpty && application != applicationId)
        return application == unreleasedApplicationId ? madeBeforeTheFirstRelease(path) : notAStore(path);
    if (readOnly)
        return isEmpty                                ? SchemaState::Absent
            : found > version()                       ? SchemaState::Newer
            : found < version() && !isReadable(found) ? SchemaState::Older
                                                      : SchemaState::Current;
    if (found > version())
        return tooNewToWrite(path);
    if (isEmpty)
        connection.execute(std::string("PRAGMA page_size = ").append(std::to_string(newPageBytes)));
    connection.execute("PRAGMA journal_mode = WAL"); // a reader never waits for the writer
    if (isEmpty) {
        WriteLock::forgetMarks(path);
        runSteps(connection, {});
    } else if (found < version()) {
        if (const Result<void> upgraded = upgrade(connection, path, stop); !upgraded)
            return upgraded.error();
    }
    return SchemaState::Current;
}

Error tooNewToWrite(const QString &path)
{
    return sayable([=] {
        return Error{
            ErrorKind::StoreTooNew,
            ErrorTexts::tr("The store \"%1\" was made by a newer version of CodeDesk.").arg(filename::shown(path)),
            ErrorTexts::tr("This version cannot write to it without losing what the newer one added."),
            ErrorTexts::tr("Update CodeDesk, or choose another store. Nothing in the store was changed.")
        };
    });
}

Error tooNewToRead(const QString &path)
{
    return changed(tooNewToWrite(path), [](Error &error) {
        error.why = ErrorTexts::tr("It keeps its calls in a way this version does not know.");
    });
}

QString backupPath(const QString &path, qint64 version)
{
    return path + QStringLiteral(".v%1-backup").arg(version);
}

} // namespace codedesk::store
