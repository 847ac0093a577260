// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"

#include "support/testmain.h"

#include <QFile>
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
    void fileIsRemovedWithTheLockUnlessKept();
    void noteIsReadByOthers();
    void lockOfADeadProcessIsFree();
    void manyThreadsTakeTurns();
    void missingFolderIsTold();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"s.db.lock"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileLock::oneHolderAtATime()
{
    QVERIFY(!FileLock::isHeld(path()));
    FileLock::Attempt first = FileLock::take(path(), 0);
    QVERIFY(first.lock);
    QVERIFY(FileLock::isHeld(path()));
    const FileLock::Attempt second = FileLock::take(path(), 30);
    QVERIFY(!second.lock);
    QVERIFY(second.isBusy);
    first.lock.reset();
    QVERIFY(!FileLock::isHeld(path()));
    QVERIFY(FileLock::take(path(), 0).lock);
}

void TestFileLock::fileIsRemovedWithTheLockUnlessKept()
{
    FileLock::take(path(), 0).lock.reset();
    QVERIFY(!QFile::exists(path()));
    FileLock::Attempt kept = FileLock::take(path(), 0);
    kept.lock->keepFile(true);
    kept.lock.reset();
    QVERIFY(QFile::exists(path()));
    QVERIFY(!FileLock::isHeld(path()));
}

void TestFileLock::noteIsReadByOthers()
{
    const FileLock::Attempt held = FileLock::take(path(), 0);
    QCOMPARE(held.lock->setNote("a longer note\n"), 0);
    QCOMPARE(FileLock::noteOf(path()), QByteArray("a longer note\n"));
    QCOMPARE(held.lock->setNote("short\n"), 0);
    QCOMPARE(FileLock::noteOf(path()), QByteArray("short\n"));
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
    QVERIFY(FileLock::isHeld(path()));
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

CODEDESK_TEST_MAIN(TestFileLock)
#include "tst_filelock.moc"
