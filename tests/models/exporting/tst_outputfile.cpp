// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/outputfile.h"

#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace codedesk;
using namespace codedesk::exporting;
using namespace Qt::StringLiterals;

namespace {

Result<void> writeHello(QIODevice &device)
{
    device.write("hello");
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

class TestOutputFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void newFileBelongsToOwnerAlone();
    void replacedFileBelongsToOwnerAlone();
    void failedWriteLeavesEarlierFile();
    void missingFolderIsAnError();
    void folderIsNoFile();
    void fullDriveIsToldApart();
    void deviceIsNotReplaced();
    void linkIsFollowed();
};

void TestOutputFile::newFileBelongsToOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"导出.csv"_s);
    const Result<void> written = writeFile(path, writeHello);
    QVERIFY2(written, codedesk::testing::errorText(written));
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(QFile::permissions(path), ownerOnly);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"导出.csv"_s));
}

void TestOutputFile::replacedFileBelongsToOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QFile earlier(path);
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.close();
    QVERIFY(earlier.setPermissions(ownerOnly | QFile::ReadOther | QFile::ReadGroup));
    QVERIFY(writeFile(path, writeHello));
    QCOMPARE(QFile::permissions(path), ownerOnly);
}

void TestOutputFile::failedWriteLeavesEarlierFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(writeFile(path, writeHello));
    const Result<void> written = writeFile(path, [](QIODevice &device) -> Result<void> {
        device.write("half");
        return Error{ ErrorKind::Cancelled, u"The export was stopped."_s, {}, {} };
    });
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"a.csv"_s));
}

void TestOutputFile::missingFolderIsAnError()
{
    const QTemporaryDir folder;
    const Result<void> written = writeFile(folder.filePath(u"none/a.csv"_s), writeHello);
    QCOMPARE(written.error().kind, ErrorKind::OutputNotWritable);
    QVERIFY(written.error().what.contains(u"a.csv"_s));
    QVERIFY(!written.error().hint.isEmpty());
}

void TestOutputFile::folderIsNoFile()
{
    const QTemporaryDir folder;
    QCOMPARE(writeFile(folder.path(), writeHello).error().kind, ErrorKind::OutputNotWritable);
}

void TestOutputFile::fullDriveIsToldApart()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("This system has no /dev/full.");
    QCOMPARE(full.write("x"), -1);
    QCOMPARE(outputError(u"a.csv"_s, full.errorString()).kind, ErrorKind::DiskFull);
    QCOMPARE(outputError(u"a.csv"_s, qt_error_string(EACCES)).kind, ErrorKind::OutputNotWritable);
}

void TestOutputFile::deviceIsNotReplaced()
{
    const QString path = u"/dev/full"_s;
    if (!QFileInfo::exists(path))
        QSKIP("This system has no /dev/full.");
    const Result<void> written = writeFile(path, [&](QIODevice &device) -> Result<void> {
        return device.write("x") == 1 ? Result<void>() : outputError(path, device.errorString());
    });
    QCOMPARE(written.error().kind, ErrorKind::DiskFull);
    QVERIFY(!QFileInfo(path).isFile());
}

void TestOutputFile::linkIsFollowed()
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"link.csv"_s);
    QVERIFY(writeFile(folder.filePath(u"a.csv"_s), [](QIODevice &) -> Result<void> { return {}; }));
    QVERIFY(QFile::link(folder.filePath(u"a.csv"_s), link));
    QVERIFY(writeFile(link, writeHello));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(folder.filePath(u"a.csv"_s)), QByteArray("hello"));
}

CODEDESK_TEST_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
