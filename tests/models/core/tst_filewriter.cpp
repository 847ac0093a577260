// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/filepresence.h"
#include "core/filerights.h"
#include "core/filewriter.h"
#include "core/result.h"

#include "core/filename.h"
#include "core/systemerror.h"
#include "support/faultinjection.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace codedesk;
using codedesk::testing::FaultScope;
using codedesk::testing::SystemCall;
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

QStringList entriesOf(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

constexpr auto accessListName = "system.posix_acl_access";

/** Owner and a user of the number 12345 may read and write, the group nothing. */
QByteArray accessList()
{
    return QByteArray::fromHex("02000000"
                               "01000600ffffffff"
                               "0200060039300000"
                               "04000000ffffffff"
                               "10000600ffffffff"
                               "20000000ffffffff");
}

bool setList(const QString &path, const char *name, const QByteArray &list)
{
    return ::setxattr(qPrintable(path), name, list.constData(), static_cast<std::size_t>(list.size()), 0) == 0;
}

QByteArray listOf(const QString &path)
{
    QByteArray list(1024, '\0');
    const ssize_t size =
        ::getxattr(qPrintable(path), accessListName, list.data(), static_cast<std::size_t>(list.size()));
    return size < 0 ? QByteArray() : list.first(size);
}

} // namespace

class TestFileWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void newFileBelongsToOwnerAlone();
    void replacedFileKeepsRightsAndOwner();
    void failedWriteLeavesEarlierFile();
    void writeBeyondALimitLeavesEarlierFile();
    void missingFolderIsAnError();
    void folderIsNoFile();
    void linksAreFollowed_data();
    void linksAreFollowed();
    void nameMayBeAsLongAsNamesCanBe();
    void namesAreBytes();
    void createDoesNotReplace();
    void contentByNameIsPutInPlaceOnlyAsAWhole();
    void movesAsideWithoutReplacing();
    void movesAsideWhereTheDriveHasNoWayOfItsOwn();
    void accessListIsKept();
    void listOfTheFolderGivesNoRights();
    void unconfirmedNameIsAnError_data();
    void unconfirmedNameIsAnError();
    void loopOfLinksIsAnError();
    void pipeIsNotReplaced();
    void everyCauseIsTold_data();
    void everyCauseIsTold();
};

void TestFileWriter::newFileBelongsToOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"导出.csv"_s);
    const Result<void> written = filewriter::replace(path, writeHello);
    QVERIFY2(written, codedesk::testing::errorText(written));
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(filename::statusOf(path).mode, 0600U);
    QCOMPARE(entriesOf(folder), QStringList(u"导出.csv"_s));
}

void TestFileWriter::replacedFileKeepsRightsAndOwner()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(filewriter::replace(path, QByteArray("old")));
    QCOMPARE(::chmod(qPrintable(path), 0664), 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) // only root can give a file away
        QCOMPARE(::chown(qPrintable(path), 12345, 54321), 0);
    const filename::Status before = filename::statusOf(path);
    QVERIFY(filewriter::replace(path, writeHello));
    const filename::Status after = filename::statusOf(path);
    QCOMPARE(after.mode, 0664U);
    QCOMPARE(after.owner, before.owner);
    QCOMPARE(after.group, before.group);
    QCOMPARE(contentOf(path), QByteArray("hello"));
}

void TestFileWriter::failedWriteLeavesEarlierFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(filewriter::replace(path, writeHello));
    const Result<void> written = filewriter::replace(path, [](QIODevice &device) -> Result<void> {
        device.write("half");
        return Error{ ErrorKind::Cancelled, u"The export was stopped."_s, {}, {} };
    });
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(entriesOf(folder), QStringList(u"a.csv"_s));
}

void TestFileWriter::writeBeyondALimitLeavesEarlierFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(filewriter::replace(path, writeHello));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 1000;
    QVERIFY(::signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> written = filewriter::replace(path, QByteArray(5000, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::DiskFull);
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(entriesOf(folder), QStringList(u"a.csv"_s));
}

void TestFileWriter::missingFolderIsAnError()
{
    const QTemporaryDir folder;
    const Result<void> written = filewriter::replace(folder.filePath(u"none/a.csv"_s), writeHello);
    QCOMPARE(written.error().kind, ErrorKind::OutputNotWritable);
    QVERIFY(written.error().what.contains(u"a.csv"_s));
    QVERIFY(!written.error().hint.isEmpty());
}

void TestFileWriter::folderIsNoFile()
{
    const QTemporaryDir folder;
    QCOMPARE(filewriter::replace(folder.path(), writeHello).error().kind, ErrorKind::OutputNotWritable);
}

void TestFileWriter::linksAreFollowed_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("to a file") << true;
    QTest::newRow("to a file that is not there yet") << false;
}

void TestFileWriter::linksAreFollowed()
{
    QFETCH(bool, isThere);
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"a.csv"_s);
    const QString middle = folder.filePath(u"middle.csv"_s);
    const QString link = folder.filePath(u"link.csv"_s);
    if (isThere)
        QVERIFY(filewriter::replace(target, QByteArray("old")));
    QCOMPARE(::symlink("a.csv", qPrintable(middle)), 0);
    QCOMPARE(::symlink(qPrintable(middle), qPrintable(link)), 0);
    QVERIFY(filewriter::replace(link, writeHello));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(QFileInfo(middle).isSymLink());
    QCOMPARE(contentOf(target), QByteArray("hello"));
}

void TestFileWriter::nameMayBeAsLongAsNamesCanBe()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString(255, u'n'));
    for (int i = 0; i < 2; ++i) {
        const Result<void> written = filewriter::replace(path, writeHello);
        QVERIFY2(written, codedesk::testing::errorText(written));
    }
    QCOMPARE(contentOf(path), QByteArray("hello"));
    const Result<void> tooLong = filewriter::replace(path + u'n', writeHello);
    QCOMPARE(tooLong.error().kind, ErrorKind::OutputNotWritable);
}

void TestFileWriter::namesAreBytes()
{
    const QTemporaryDir folder;
    const QByteArray name = folder.path().toUtf8() + "/\xc8\xd5\xd6\xbe.csv"; // in GBK
    const QString path = filename::fromBytes(name);
    QVERIFY(filewriter::replace(path, writeHello));
    QCOMPARE(::access(name.constData(), R_OK), 0);
    QCOMPARE(::unlink(name.constData()), 0); // which the folder could not do by itself
    QCOMPARE(filename::shown(filename::lastPart(path)), u"日志.csv"_s);
}

void TestFileWriter::createDoesNotReplace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"person.key"_s);
    const Result<bool> first = filewriter::create(path, "first");
    QVERIFY2(first, codedesk::testing::errorText(first));
    QVERIFY(*first);
    QCOMPARE(filename::statusOf(path).mode, 0600U);
    const Result<bool> second = filewriter::create(path, "second");
    QVERIFY(second && !*second);
    QCOMPARE(contentOf(path), QByteArray("first"));
    QCOMPARE(entriesOf(folder), QStringList(u"person.key"_s));
    QVERIFY(!filewriter::create(folder.filePath(u"none/person.key"_s), "x"));
}

void TestFileWriter::contentByNameIsPutInPlaceOnlyAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.db"_s);
    const auto fill = [](const QByteArray &content) {
        return [content](const QString &temporaryPath) -> Result<void> {
            QFile file(temporaryPath);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                return Error{ ErrorKind::DiskFull, u"Full."_s, {}, {} };
            return content.isEmpty() ? Error{ ErrorKind::DiskFull, u"Full."_s, {}, {} } : Result<void>();
        };
    };
    QVERIFY(filewriter::replaceByName(path, fill("first")));
    QCOMPARE(contentOf(path), QByteArray("first"));
    QVERIFY(!filewriter::replaceByName(path, fill({})));
    QCOMPARE(contentOf(path), QByteArray("first"));
    QCOMPARE(entriesOf(folder), QStringList(u"copy.db"_s));
}

void TestFileWriter::movesAsideWithoutReplacing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.json"_s);
    const QString kept = folder.filePath(u"team.json.broken"_s);
    QVERIFY(filewriter::replace(path, QByteArray("broken")));
    QVERIFY(filewriter::replace(kept, QByteArray("kept")));
    QVERIFY(!filewriter::moveAside(path, kept));
    QCOMPARE(contentOf(kept), QByteArray("kept"));
    QVERIFY(QFile::remove(kept));
    QVERIFY(filewriter::moveAside(path, kept));
    QCOMPARE(contentOf(kept), QByteArray("broken"));
    QVERIFY(!QFile::exists(path));
}

/** A drive that cannot rename without replacing: a dangling link is a name that is taken, too. */
void TestFileWriter::movesAsideWhereTheDriveHasNoWayOfItsOwn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.json"_s);
    const QString taken = folder.filePath(u"team.json.broken"_s);
    QVERIFY(filewriter::replace(path, QByteArray("broken")));
    QCOMPARE(::symlink("none", qPrintable(taken)), 0);
    {
        const FaultScope scope({ folder.path().toUtf8(), SystemCall::Rename, EINVAL, 1, false });
        QVERIFY(!filewriter::moveAside(path, taken));
        QCOMPARE(scope.injected(), 1);
    }
    QVERIFY(QFileInfo(taken).isSymLink());
    QCOMPARE(contentOf(path), QByteArray("broken"));
    QVERIFY(QFile::remove(taken));
    const FaultScope scope({ folder.path().toUtf8(), SystemCall::Rename, EINVAL, 1, false });
    QVERIFY(filewriter::moveAside(path, taken));
    QCOMPARE(contentOf(taken), QByteArray("broken"));
    QVERIFY(!QFile::exists(path));
}

void TestFileWriter::accessListIsKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(filewriter::replace(path, QByteArray("old")));
    const QByteArray list = accessList(); // its mask makes the group's bits of the mode rw-
    if (!setList(path, accessListName, list))
        QSKIP("The drive of the test knows no access lists.");
    QCOMPARE(filename::statusOf(path).mode, 0660U);
    QVERIFY(filewriter::replace(path, writeHello));
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(listOf(path), list);
    QCOMPARE(filename::statusOf(path).mode, 0660U);
}

void TestFileWriter::listOfTheFolderGivesNoRights()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(filewriter::replace(path, QByteArray("old")));
    QCOMPARE(::chmod(qPrintable(path), 0660), 0);
    if (!setList(folder.path(), "system.posix_acl_default", accessList()))
        QSKIP("The drive of the test knows no access lists.");
    QVERIFY(filewriter::replace(path, writeHello));
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(listOf(path), QByteArray());
    QCOMPARE(filename::statusOf(path).mode, 0660U);
}

void TestFileWriter::unconfirmedNameIsAnError_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("replaced") << true;
    QTest::newRow("new") << false;
}

/** The drive takes the content of the file and not that of its folder. */
void TestFileWriter::unconfirmedNameIsAnError()
{
    QFETCH(bool, isThere);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    if (isThere)
        QVERIFY(filewriter::replace(path, QByteArray("old")));
    const QStringList before = entriesOf(folder);
    {
        const FaultScope scope({ folder.path().toUtf8(), SystemCall::Sync, EIO, 2, false });
        QVERIFY(!filewriter::replace(path, writeHello));
        QCOMPARE(scope.injected(), 1);
    }
    QCOMPARE(entriesOf(folder), before);
    if (isThere) {
        QCOMPARE(contentOf(path), QByteArray("old"));
        return;
    }
    const FaultScope scope({ folder.path().toUtf8(), SystemCall::Sync, EIO, 2, false });
    QVERIFY(!filewriter::create(path, "new"));
    QCOMPARE(entriesOf(folder), before);
}

void TestFileWriter::loopOfLinksIsAnError()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    const QString other = folder.filePath(u"b.csv"_s);
    QCOMPARE(::symlink("b.csv", qPrintable(path)), 0);
    QCOMPARE(::symlink("a.csv", qPrintable(other)), 0);
    QVERIFY(!filewriter::replace(path, writeHello));
    QVERIFY(QFileInfo(path).isSymLink());
    QVERIFY(QFileInfo(other).isSymLink());
}

void TestFileWriter::pipeIsNotReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    const auto fill = [](const QString &) -> Result<void> { return {}; };
    const Result<void> written = filewriter::replaceByName(path, fill);
    QVERIFY(!written && !written.error().why.isEmpty() && !written.error().hint.isEmpty());
    QCOMPARE(filename::statusOf(path).kind, filename::Status::Kind::Pipe);
    const QString file = folder.filePath(u"file"_s);
    QVERIFY(filewriter::replace(file, QByteArray("old")));
    QVERIFY(!filewriter::replaceByName(file, [&](const QString &) -> Result<void> {
        QFile::remove(file); // by another program, which makes a pipe of the same name
        return ::mkfifo(qPrintable(file), 0600) == 0 ? Result<void>() : writeError(file, errno);
    }));
    QCOMPARE(filename::statusOf(file).kind, filename::Status::Kind::Pipe);
}

void TestFileWriter::everyCauseIsTold_data()
{
    QTest::addColumn<int>("systemError");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("full") << ENOSPC << ErrorKind::DiskFull;
    QTest::newRow("quota") << EDQUOT << ErrorKind::DiskFull;
    QTest::newRow("limit") << EFBIG << ErrorKind::DiskFull;
    for (const int error :
         { EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, EPIPE, EBADF, EMFILE, EIO, ELOOP })
        QTest::newRow(strerrorname_np(error)) << error << ErrorKind::OutputNotWritable;
}

void TestFileWriter::everyCauseIsTold()
{
    QFETCH(int, systemError);
    QFETCH(ErrorKind, kind);
    const Error error = writeError(u"a.csv"_s, systemError);
    QCOMPARE(error.kind, kind);
    QVERIFY(error.what.contains(u"a.csv"_s));
    QVERIFY(!error.why.isEmpty());
    QVERIFY(!error.why.contains(u"Unknown error"_s));
    QVERIFY(!error.hint.isEmpty());
}

CODEDESK_TEST_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
