// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/outputguard.h"

#include "core/filename.h"
#include "core/outputdevice.h"
#include "support/processlock.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <array>

#include <fcntl.h>
#include <unistd.h>

using namespace codedesk;
using namespace codedesk::exporting;
using namespace Qt::StringLiterals;

namespace {

Result<void> writeHello(QIODevice &device)
{
    device.write("hello");
    return {};
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(content);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

/** Returns the first bytes of a store, or of a database of another program. */
QByteArray databaseHeader(quint32 applicationId)
{
    QByteArray header(100, '\0');
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    qToBigEndian(applicationId, header.data() + 68);
    return header;
}

} // namespace

/** What an export may replace and what not, by every name a file can be given. */
class TestOutputGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refuses_data();
    void refuses();
    void replaces_data();
    void replaces();
    void looksAgainBeforeReplacing();
    void writesIntoAnOpenDescriptorWhereItStands();
    void deviceIsNotReplaced();
    void storeInUseIsNotOpened();
    void openStoreIsNotWrittenTo();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] OutputGuard guard() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

/** A store with all that lies beside one, another store, a foreign database, and the files of the program. */
void TestOutputGuard::init()
{
    codedesk::testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    put(path(u"s.db"_s), databaseHeader(storeApplicationId));
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u".lock"_s, u".v1-backup"_s })
        put(path(u"s.db"_s + suffix), "x");
    put(path(u"elsewhere.db"_s), databaseHeader(storeApplicationId));
    put(path(u"unreleased.db"_s), databaseHeader(unreleasedStoreApplicationId));
    put(path(u"young.db"_s), {});
    put(path(u"young.db-wal"_s), "x");
    put(path(u"foreign.db"_s), databaseHeader(7));
    put(path(u"team.json"_s), "{}");
    put(path(u"log.csv"_s), "code\n");
    put(path(u"old.csv"_s), "old");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(path(u"s.db"_s), path(u"link.csv"_s)));
    QVERIFY(QFile::link(path(u"folder"_s), path(u"linked"_s)));
    QVERIFY(::link(qPrintable(path(u"s.db"_s)), qPrintable(path(u"hard.csv"_s))) == 0);
    QVERIFY(::link(qPrintable(path(u"s.db-wal"_s)), qPrintable(path(u"hardlog.csv"_s))) == 0);
    QVERIFY(::link(qPrintable(path(u"team.json"_s)), qPrintable(path(u"hardteam.csv"_s))) == 0);
}

OutputGuard TestOutputGuard::guard() const
{
    OutputGuard guard;
    guard.protectStore(path(u"s.db"_s));
    guard.protectStore(path(u"later.db"_s));
    guard.protectFile(path(u"team.json"_s), [] { return u"It is the team's file."_s; });
    guard.protectFile(path(u"person.key"_s), [] { return u"It is the key."_s; });
    guard.protectInput(path(u"log.csv"_s));
    return guard;
}

void TestOutputGuard::refuses_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "s.db",
                              "./s.db",
                              "folder/../s.db",
                              "link.csv",
                              "hard.csv",
                              "s.db-wal",
                              "s.db-shm",
                              "s.db.lock",
                              "s.db-journal",
                              "s.db.v1-backup",
                              "s.db.v12-backup",
                              "hardlog.csv",
                              "elsewhere.db",
                              "unreleased.db",
                              "elsewhere.db-wal",
                              "elsewhere.db-journal",
                              "young.db",
                              "young.db-wal",
                              "later.db",
                              "later.db-wal",
                              "later.db.lock",
                              "linked/../s.db-wal",
                              "team.json",
                              "hardteam.csv",
                              "person.key",
                              "log.csv",
                              "folder" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestOutputGuard::refuses()
{
    QFETCH(QString, name);
    const QStringList before =
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const QByteArray content = contentOf(path(name));
    const Result<void> written = writeExport(guard(), path(name), writeHello);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::OutputNotWritable);
    QVERIFY(!written.error().why.isEmpty());
    QVERIFY(!written.error().hint.isEmpty());
    QCOMPARE(contentOf(path(name)), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
}

void TestOutputGuard::replaces_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "old.csv", "new.csv", "foreign.db", "s.db.csv", "s.db-wal.csv", "folder/s.db" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestOutputGuard::replaces()
{
    QFETCH(QString, name);
    const Result<void> written = writeExport(guard(), path(name), writeHello);
    QVERIFY2(written, codedesk::testing::errorText(written));
    QCOMPARE(contentOf(path(name)), QByteArray("hello"));
}

void TestOutputGuard::looksAgainBeforeReplacing()
{
    const QString name = path(u"old.csv"_s);
    const Result<void> written = writeExport(guard(), name, [&](QIODevice &device) {
        put(name, databaseHeader(storeApplicationId)); // another program makes a store meanwhile
        return writeHello(device);
    });
    QVERIFY(!written);
    QCOMPARE(contentOf(name), databaseHeader(storeApplicationId));
}

void TestOutputGuard::writesIntoAnOpenDescriptorWhereItStands()
{
    const int descriptor = ::open(qPrintable(path(u"old.csv"_s)), O_WRONLY | O_APPEND | O_CLOEXEC);
    QVERIFY(descriptor > 2);
    const QString name = u"/dev/fd/%1"_s.arg(descriptor);
    const Result<void> written = writeExport(guard(), name, writeHello);
    QVERIFY2(written, codedesk::testing::errorText(written));
    ::close(descriptor);
    QCOMPARE(contentOf(path(u"old.csv"_s)), QByteArray("oldhello"));
}

void TestOutputGuard::deviceIsNotReplaced()
{
    const QString path = u"/dev/full"_s;
    if (!QFileInfo::exists(path))
        QSKIP("This system has no /dev/full.");
    QCOMPARE(writeExport(guard(), path, writeHello).error().kind, ErrorKind::DiskFull);
    QVERIFY(!QFileInfo(path).isFile());
    QVERIFY(writeExport(guard(), u"/dev/null"_s, writeHello));
    QCOMPARE(writeExport(guard(), u"/dev/zero"_s, writeHello).error().kind, ErrorKind::OutputNotWritable);
}

/** To close a file of a store again lets go of the locks SQLite has on it. */
void TestOutputGuard::storeInUseIsNotOpened()
{
    QVERIFY(::link(qPrintable(path(u"s.db-shm"_s)), qPrintable(path(u"hardindex.csv"_s))) == 0);
    const codedesk::testing::ProcessLock lock(path(u"s.db"_s));
    const codedesk::testing::ProcessLock index(path(u"s.db-shm"_s));
    for (const char *name : { "s.db", "hard.csv", "hard.csv-wal", "hard.csv.lock", "link.csv", "link.csv-wal",
                              "s.db-shm", "hardindex.csv", "s.db.v1-backup" }) {
        QVERIFY2(!guard().check(path(QString::fromLatin1(name))), name);
        QVERIFY2(lock.isHeld() && index.isHeld(), name);
    }
}

void TestOutputGuard::openStoreIsNotWrittenTo()
{
    for (const char *name : { "s.db", "hard.csv", "elsewhere.db", "team.json", "log.csv", "s.db-wal" }) {
        const int descriptor = ::open(qPrintable(path(QString::fromLatin1(name))), O_RDWR | O_CLOEXEC);
        QVERIFY(descriptor > 2);
        const Result<void> checked = guard().checkDescriptor(descriptor);
        ::close(descriptor);
        QVERIFY2(!checked, name);
    }
    const int file = ::open(qPrintable(path(u"old.csv"_s)), O_RDWR | O_CLOEXEC);
    QVERIFY(guard().checkDescriptor(file));
    ::close(file);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    QVERIFY(guard().checkDescriptor(ends[1]));
    for (const int end : ends)
        ::close(end);
}

CODEDESK_TEST_MAIN(TestOutputGuard)
#include "tst_outputguard.moc"
