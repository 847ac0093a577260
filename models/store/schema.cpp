// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeprivate.h"
#include "store/storetexts.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

constexpr int currentVersion = 1;
constexpr int applicationId = 0x43644b31; // "CdK1"

Error tooNew(const QString &path)
{
    return { ErrorKind::StoreTooNew,
             ErrorTexts::tr("The store \"%1\" was made by a newer version of CodeDesk.")
                 .arg(QDir::toNativeSeparators(path)),
             ErrorTexts::tr("This version cannot write to it without losing what the newer one added."),
             ErrorTexts::tr("Update CodeDesk, or choose another store. Nothing in the store was changed.") };
}

Error notAStore(const QString &path)
{
    return { ErrorKind::StoreDamaged,
             ErrorTexts::tr("The file \"%1\" is not a CodeDesk store.").arg(QDir::toNativeSeparators(path)),
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
    execute(handle, "PRAGMA cache_size = -65536"); // 64 MiB
    execute(handle,
            "PRAGMA wal_autocheckpoint = 8192"); // 64 MiB: a page is written back once, not at every commit
    execute(handle, "PRAGMA journal_size_limit = 16777216");
}

} // namespace

Result<void> prepareSchema(const Connection &connection, const QString &path, bool readOnly)
{
    sqlite3 *handle = connection.handle();
    const qint64 version = connection.number(QStringLiteral("PRAGMA user_version"));
    const qint64 tables = connection.number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    const qint64 application = connection.number(QStringLiteral("PRAGMA application_id"));
    if (tables > 0 && application != applicationId)
        return notAStore(path);
    if (readOnly)
        return {};
    if (version > currentVersion)
        return tooNew(path);
    if (tables == 0)
        execute(handle, "PRAGMA page_size = 8192");
    configure(handle);
    if (version == currentVersion)
        return {};

    Transaction transaction(handle);
    for (int step = static_cast<int>(connection.number(QStringLiteral("PRAGMA user_version"))) + 1;
         step <= currentVersion; ++step)
        execute(handle, schemaStep(step).constData());
    execute(handle, QStringLiteral("PRAGMA user_version = %1").arg(currentVersion).toUtf8().constData());
    execute(handle, QStringLiteral("PRAGMA application_id = %1").arg(applicationId).toUtf8().constData());
    transaction.commit();
    return {};
}

} // namespace codedesk::store
