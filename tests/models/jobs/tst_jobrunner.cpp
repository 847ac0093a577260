// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"
#include "jobs/jobrunner.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <semaphore>

using namespace codedesk;
using codedesk::jobs::JobRunner;

namespace {

/** Waits until it is told to stop. */
int untilStopped(ProgressSink &, std::stop_token stop)
{
    while (!stop.stop_requested())
        std::this_thread::yield();
    return -1;
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void bringsTheAnswerBackToItsOwnThread()
    {
        JobRunner runner;
        Qt::HANDLE jobThread = nullptr;
        Qt::HANDLE doneThread = nullptr;
        runner.start([](ProgressSink &, std::stop_token) { return QThread::currentThreadId(); },
                     [&](Qt::HANDLE thread) {
                         jobThread = thread;
                         doneThread = QThread::currentThreadId();
                     });
        QVERIFY(runner.isRunning());
        QTRY_VERIFY(jobThread);
        QVERIFY(!runner.isRunning());
        QCOMPARE(doneThread, QThread::currentThreadId());
        QVERIFY(jobThread != doneThread);
    }

    void cancelledJobStillAnswers()
    {
        JobRunner runner;
        int answer = 0;
        runner.start(untilStopped, [&](int value) { answer = value; });
        QElapsedTimer timer;
        timer.start();
        runner.cancel();
        QTRY_COMPARE(answer, -1);
        QVERIFY(timer.elapsed() < 5000);
    }

    void secondStartDropsTheFirstAnswer()
    {
        JobRunner runner;
        QList<int> answers;
        const auto keep = [&](int value) { answers.append(value); };
        runner.start(untilStopped, keep);
        runner.start([](ProgressSink &, std::stop_token) { return 2; }, keep);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.constFirst(), 2);
    }

    void answerThatIsUnderWayIsDroppedToo()
    {
        JobRunner runner;
        QList<int> answers;
        const auto keep = [&](int value) { answers.append(value); };
        auto ended = std::make_shared<std::atomic<bool>>(false);
        runner.start(
            [ended](ProgressSink &, std::stop_token) {
                *ended = true;
                return 1;
            },
            keep);
        while (!*ended) // The event loop must not turn here: the first answer waits in it.
            std::this_thread::yield();
        runner.start([](ProgressSink &, std::stop_token) { return 2; }, keep);
        QTRY_COMPARE(answers, QList<int>({ 2 }));
    }

    void jobsNeverOverlap()
    {
        JobRunner runner;
        auto inside = std::make_shared<std::atomic<int>>(0);
        auto overlaps = std::make_shared<std::atomic<int>>(0);
        int last = -1;
        for (int i = 0; i < 200; ++i) {
            runner.start(
                [inside, overlaps, i](ProgressSink &, std::stop_token) {
                    if (inside->fetch_add(1) != 0)
                        ++*overlaps;
                    std::this_thread::yield();
                    --*inside;
                    return i;
                },
                [&](int value) { last = value; });
        }
        QTRY_COMPARE(last, 199);
        QCOMPARE(overlaps->load(), 0);
    }

    void destroyedWhileRunningWaitsForTheJob()
    {
        auto hasEnded = std::make_shared<std::atomic<bool>>(false);
        auto hasBegun = std::make_shared<std::atomic<bool>>(false);
        bool wasCalled = false;
        {
            JobRunner runner;
            runner.start(
                [hasEnded, hasBegun](ProgressSink &progress, std::stop_token stop) {
                    *hasBegun = true;
                    const int answer = untilStopped(progress, stop);
                    *hasEnded = true;
                    return answer;
                },
                [&](int) { wasCalled = true; });
            while (!*hasBegun)
                std::this_thread::yield();
        }
        QVERIFY(hasEnded->load());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!wasCalled);
    }

    void runnerMayDieInsideTheAnswer()
    {
        auto runner = std::make_unique<JobRunner>();
        runner->start([](ProgressSink &, std::stop_token) { return 1; }, [&](int) { runner.reset(); });
        QTRY_VERIFY(!runner);
    }

    void answerMayStartTheNextJob()
    {
        JobRunner runner;
        int rounds = 0;
        std::function<void(int)> again = [&](int value) {
            rounds = value;
            if (value < 20)
                runner.start([value](ProgressSink &, std::stop_token) { return value + 1; }, again);
        };
        again(0);
        QTRY_COMPARE(rounds, 20);
    }

    void abandonedAnswerNeverComes()
    {
        JobRunner runner;
        bool wasCalled = false;
        runner.start(untilStopped, [&](int) { wasCalled = true; });
        runner.abandon();
        QVERIFY(!runner.isRunning());
        int answer = 0;
        runner.start([](ProgressSink &, std::stop_token) { return 3; }, [&](int value) { answer = value; });
        QTRY_COMPARE(answer, 3);
        QVERIFY(!wasCalled);
    }

    void progressIsThrottledAndOnlySentOnChange()
    {
        JobRunner runner;
        QSignalSpy spy(&runner, &JobRunner::progressChanged);
        qint64 elapsed = 0;
        runner.start(
            [](ProgressSink &progress, std::stop_token) {
                QElapsedTimer timer;
                timer.start();
                qint64 rows = 0;
                while (timer.elapsed() < 450)
                    progress.report({ .bytesDone = ++rows, .bytesTotal = -1, .rowsRead = rows });
                return timer.elapsed();
            },
            [&](qint64 value) { elapsed = value; });
        QTRY_VERIFY(elapsed > 0);
        QVERIFY(spy.count() >= 2);
        QVERIFY2(spy.count() <= elapsed / 100 + 1, qPrintable(QString::number(spy.count())));
    }

    void sameProgressIsSentOnce()
    {
        JobRunner runner;
        QSignalSpy spy(&runner, &JobRunner::progressChanged);
        bool isDone = false;
        runner.start(
            [](ProgressSink &progress, std::stop_token) {
                QElapsedTimer timer;
                timer.start();
                while (timer.elapsed() < 350)
                    progress.report({ .bytesDone = 7, .bytesTotal = 9 });
                return true;
            },
            [&](bool value) { isDone = value; });
        QTRY_VERIFY(isDone);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).value<JobProgress>().bytesDone, 7);
    }

    void lastWordIsSpokenOnTheThread()
    {
        JobRunner runner;
        Qt::HANDLE jobThread = nullptr;
        runner.start([](ProgressSink &, std::stop_token) { return QThread::currentThreadId(); },
                     [&](Qt::HANDLE thread) { jobThread = thread; });
        QTRY_VERIFY(jobThread);
        Qt::HANDLE lastThread = nullptr;
        runner.shutDown([&] { lastThread = QThread::currentThreadId(); });
        QCOMPARE(lastThread, jobThread);
    }
};

CODEDESK_TEST_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
