// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"
#include "core/filename.h"
#include "core/writing.h"

#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace codedesk;
using namespace Qt::StringLiterals;

class TestFileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        codedesk::testing::failOnUnexpectedWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void oneHolderAtATime();
    void whoHoldsItWrites();
    void fileIsRemovedWithTheLockUnlessKept();
    void noteIsReadByOthers();
    void lockOfADeadProcessIsFree();
    void manyThreadsTakeTurns();
    void missingFolderIsTold();
    void whatIsNoLockIsLeftAlone_data();
    void whatIsNoLockIsLeftAlone();
    void fileThatReplacedTheLockStays();
    void rightsAreThoseAskedFor();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"s.db.lock"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileLock::oneHolderAtATime()
{
    QCOMPARE(FileLock::stateOf(path()), FileLock::State::Free);
    FileLock::Attempt first = FileLock::take(path(), 0);
    QVERIFY(first.lock);
    QCOMPARE(FileLock::stateOf(path()), FileLock::State::Held);
    const FileLock::Attempt second = FileLock::take(path(), 30);
    QVERIFY(!second.lock);
    QVERIFY(second.isBusy);
    first.lock.reset();
    QCOMPARE(FileLock::stateOf(path()), FileLock::State::Free);
    QVERIFY(FileLock::take(path(), 0).lock);
}

void TestFileLock::whoHoldsItWrites()
{
    QVERIFY(!Writing::isGoingOn());
    FileLock::Attempt holder = FileLock::take(m_folder->filePath(u"a.lock"_s), 0);
    QVERIFY(holder.lock);
    QVERIFY(Writing::isGoingOn());
    holder.lock.reset();
    QVERIFY(!Writing::isGoingOn());
}

void TestFileLock::fileIsRemovedWithTheLockUnlessKept()
{
    FileLock::take(path(), 0).lock.reset();
    QVERIFY(!QFile::exists(path()));
    FileLock::Attempt kept = FileLock::take(path(), 0);
    kept.lock->keepFile(true);
    kept.lock.reset();
    QVERIFY(QFile::exists(path()));
    QCOMPARE(FileLock::stateOf(path()), FileLock::State::Free);
}

void TestFileLock::noteIsReadByOthers()
{
    const FileLock::Attempt held = FileLock::take(path(), 0);
    QCOMPARE(held.lock->setNote("holder with a longer note\n"), 0);
    QCOMPARE(FileLock::noteOf(path()), QByteArray("holder with a longer note\n"));
    QCOMPARE(held.lock->setNote("holder x\n"), 0);
    QCOMPARE(FileLock::noteOf(path()), QByteArray("holder x\n"));
    QCOMPARE(FileLock::noteOf(m_folder->filePath(u"none"_s)), QByteArray());
}

void TestFileLock::lockOfADeadProcessIsFree()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const FileLock::Attempt held = FileLock::take(path(), 0);
        const char word = held.lock ? 'y' : 'n';
        if (::write(ends[1], &word, 1) != 1)
            ::_exit(1);
        ::pause();
        ::_exit(0);
    }
    char word = 0;
    QCOMPARE(::read(ends[0], &word, 1), 1);
    QCOMPARE(word, 'y');
    QCOMPARE(FileLock::stateOf(path()), FileLock::State::Held);
    QVERIFY(FileLock::take(path(), 0).isBusy);
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(QFile::exists(path())); // nobody was there to remove it
    QVERIFY(FileLock::take(path(), 0).lock);
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestFileLock::manyThreadsTakeTurns()
{
    std::atomic<int> inside = 0;
    std::atomic<int> done = 0;
    std::atomic<bool> hasMet = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round) {
                const FileLock::Attempt held = FileLock::take(path(), 60'000);
                if (!held.lock)
                    return;
                hasMet = hasMet || ++inside != 1;
                --inside;
                ++done;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(!hasMet);
    QCOMPARE(done.load(), 200);
}

void TestFileLock::missingFolderIsTold()
{
    const FileLock::Attempt failed = FileLock::take(m_folder->filePath(u"none/s.db.lock"_s), 0);
    QVERIFY(!failed.lock);
    QVERIFY(!failed.isBusy);
    QCOMPARE(failed.systemError, ENOENT);
}

void TestFileLock::whatIsNoLockIsLeftAlone_data()
{
    QTest::addColumn<QString>("make");
    QTest::newRow("a file of another program") << u"printf '[[package]]\\n' >kept && cp -p kept s.db.lock"_s;
    QTest::newRow("a link to a file") << u"printf 'kept' >kept && chmod 600 kept && ln -s kept s.db.lock"_s;
    QTest::newRow("a link to nothing") << u"echo >kept && ln -s none s.db.lock"_s;
    QTest::newRow("a second name of a file") << u": >kept && ln kept s.db.lock"_s;
    QTest::newRow("a pipe") << u"echo >kept && mkfifo s.db.lock"_s;
    QTest::newRow("a folder") << u"echo >kept && mkdir s.db.lock"_s;
}

void TestFileLock::whatIsNoLockIsLeftAlone()
{
    QFETCH(QString, make);
    const auto shell = [this](const QString &script) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"sh"_s, { u"-c"_s, script });
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray("failed");
    };
    const QString look = u"ls -l; cat kept; [ ! -f s.db.lock ] || cat s.db.lock"_s;
    QCOMPARE(shell(make), QByteArray());
    const QByteArray before = shell(look);
    {
        const FileLock::Attempt attempt = FileLock::take(path(), 0, 0666);
        QVERIFY(!attempt.lock);
        QVERIFY(!attempt.isBusy);
        QCOMPARE(attempt.systemError, EEXIST);
        const WriteTrouble trouble = FileLock::troubleOf(attempt.systemError, path(), u"hint"_s);
        QVERIFY(trouble.why.contains(u"s.db.lock"_s));
        QVERIFY(trouble.hint.contains(u"another name"_s));
    }
    QCOMPARE(FileLock::stateOf(path()), FileLock::State::Free);
    QCOMPARE(FileLock::noteOf(path()), QByteArray());
    QCOMPARE(shell(look), before);
}

void TestFileLock::fileThatReplacedTheLockStays()
{
    FileLock::Attempt held = FileLock::take(path(), 0);
    QVERIFY(QFile::remove(path()));
    QFile other(path());
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    held.lock.reset();
    QVERIFY(QFile::exists(path()));
}

void TestFileLock::rightsAreThoseAskedFor()
{
    const auto modeOf = [this] { return filename::statusOf(path()).mode; };
    FileLock::Attempt held = FileLock::take(path(), 0);
    QCOMPARE(modeOf(), 0600U);
    held.lock->keepFile(true);
    held.lock.reset();
    held = FileLock::take(path(), 0, 0664, ::getegid());
    QCOMPARE(modeOf(), 0664U);
    held.lock.reset();
    held = FileLock::take(path(), 0, 0444);
    QCOMPARE(modeOf(), 0644U); // who made it must be able to take it again
}

CODEDESK_TEST_MAIN(TestFileLock)
#include "tst_filelock.moc"
