// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/importjob.h"
#include "store/openstore.h"

#include <QFile>
#include <QTemporaryDir>

namespace codedesk::testing {

/** A store of its own in a temporary folder, filled by real imports of small files. */
class ImportedStore {
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] store::StoreAddress address() const { return store::StoreAddress::ofFile(path()); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /** Writes a file beside the store and returns its path. */
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("Cannot write a file of the test.");
        return file.fileName();
    }

    jobs::ImportSummary import(const QByteArray &content, const QString &name = QStringLiteral("calls.csv")) const
    {
        NoProgress progress;
        return jobs::runImport({ address(), write(name, content), {}, false }, progress, {});
    }

    /** Takes the store away, as another program may: the next import begins another one. */
    void remove() const
    {
        for (const char *suffix : { "", "-wal", "-shm", ".lock" })
            QFile::remove(path() + QLatin1String(suffix));
    }

    /** Makes a store without calls. */
    void createEmpty() const { std::ignore = store::openStore(address(), store::CallStore::Mode::ReadWrite); }

private:
    QTemporaryDir m_folder;
};

inline const QByteArray callsHeader = QByteArrayLiteral("time,order_no,app_id,channel,code,message,similarity\n");

/** Returns a log of `count` calls, one a minute from 2025-03-03 10:00 on; the newest is the last line. */
inline QByteArray manyCalls(int count, const QByteArray &code = QByteArrayLiteral("0"))
{
    QByteArray csv = callsHeader;
    const QDateTime start(QDate(2025, 3, 3), QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600);
    for (int i = 0; i < count; ++i) {
        csv += start.addSecs(60 * i).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1() + ",order-"
            + QByteArray::number(i) + ",appA,mini-program," + code + ",ok,95.5\n";
    }
    return csv;
}

/** Returns a log with every outcome, two channels, two apps (and none), three days and a call without a time. */
inline QByteArray mixedCalls()
{
    return callsHeader
        + "2025-03-03 10:00:00,o-1,appA,mini-program,0,ok,95\n"
          "2025-03-03 11:00:00,o-1,appA,mini-program,1201,dark,\n"
          "2025-03-04 10:00:00,o-2,appB,app-sdk,2016,low,12\n"
          "2025-03-04 10:05:00,o-3,appB,app-sdk,-9110,card,\n"
          "2025-03-10 09:00:00,o-4,,app-sdk,99999,unknown,\n"
          ",o-5,appA,mini-program,0,ok,\n";
}

} // namespace codedesk::testing
