// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importqueue.h"
#include "support/archives.h"
#include "support/importedstore.h"
#include "support/processlock.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace codedesk;
using namespace codedesk::ui;
using State = QueuedFile::State;
using testing::ImportedStore;

class TestImportQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
    }

    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void previewsEachFile()
    {
        ImportQueue queue(m_store->address());
        QAbstractItemModelTester tester(&queue);
        queue.addFiles({ m_store->write(QStringLiteral("a.csv"), testing::mixedCalls()),
                         m_store->write(QStringLiteral("b.csv"), testing::manyCalls(100)) });
        QCOMPARE(queue.rowCount(), 2);
        QTRY_COMPARE(queue.readyCount(), 2);
        QCOMPARE(queue.index(0).data().toString(), QStringLiteral("a.csv"));
        QVERIFY(queue.index(0).data(ImportQueue::StatusRole).toString().contains(QStringLiteral("CSV")));
        QCOMPARE(queue.file(0)->preview->shape.columns.size(), 7);
        QVERIFY(queue.file(1)->preview->rows.size() <= ingest::previewRowLimit);
        queue.addFiles({ queue.file(0)->path });
        QCOMPARE(queue.rowCount(), 2);
    }

    void optionsOfferedWithAFileAreUsed()
    {
        ImportQueue queue(m_store->address());
        QAbstractItemModelTester tester(&queue);
        const QString log = m_store->write(QStringLiteral("a.csv"), "2025-03-03 10:00:00,0\n");
        const QString archive =
            m_store->write(QStringLiteral("b.zip"),
                           testing::zipped({ { "c.csv", "2025-03-03 10:01:00,0\n" }, { "d.csv", "x,0\n" } }));
        queue.addFiles({ log, archive });
        QTRY_COMPARE(queue.rowCount(), 3);
        QTRY_COMPARE(queue.index(2).data(ImportQueue::StateRole).toInt(), static_cast<int>(State::Unreadable));
        QCOMPARE(queue.readyCount(), 0);

        ingest::ReadOptions options;
        options.hasHeader = false;
        options.columns = { { ingest::Field::OccurredAt, QStringLiteral("1") },
                            { ingest::Field::Code, QStringLiteral("2") } };
        queue.addFiles({ log, archive }, options);
        QCOMPARE(queue.rowCount(), 3);
        QTRY_COMPARE(queue.readyCount(), 3);
        const QString more = m_store->write(QStringLiteral("e.csv"), "2025-03-03 10:02:00,0\n");
        queue.addFiles({ more }, options);
        QTRY_COMPARE(queue.readyCount(), 4);
        QCOMPARE(queue.file(3)->preview->records.size(), 1);
    }

    void whatIsHardlyALogIsImportedOnlyByItself()
    {
        ImportQueue queue(m_store->address());
        QAbstractItemModelTester tester(&queue);
        queue.setKnownCodes(std::make_shared<ingest::KnownCodes>(ingest::KnownCodes{ "0", "2016" }));
        queue.addFiles({ m_store->write(QStringLiteral("a.csv"), "Airport,Code\nx,HAM\ny,MUC\n"),
                         m_store->write(QStringLiteral("b.csv"), testing::mixedCalls()) });
        QTRY_COMPARE(queue.index(1).data(ImportQueue::StateRole).toInt(), static_cast<int>(State::Ready));
        QCOMPARE(queue.index(0).data(ImportQueue::StateRole).toInt(), static_cast<int>(State::Ready));
        QCOMPARE(queue.readyCount(), 1);
        QVERIFY(queue.file(0)->doubt->why.contains(u"\"Code\""));
        QVERIFY(!queue.file(1)->doubt);
        queue.importAll();
        QTRY_COMPARE(queue.index(1).data(ImportQueue::StateRole).toInt(), static_cast<int>(State::Ended));
        QCOMPARE(queue.index(0).data(ImportQueue::StateRole).toInt(), static_cast<int>(State::Ready));
        queue.importFile(0);
        QTRY_COMPARE(queue.index(0).data(ImportQueue::StateRole).toInt(), static_cast<int>(State::Ended));
        QCOMPARE(queue.file(0)->summary->counts.stored, 2);
    }

    void membersOfAnArchiveAreRowsOfTheirOwn()
    {
        ImportQueue queue(m_store->address());
        QAbstractItemModelTester tester(&queue);
        QSignalSpy skipped(&queue, &ImportQueue::membersSkipped);
        const QByteArray workbook = testing::workbookOf(testing::tableOf(testing::manyCalls(20)));
        const QString archive = m_store->write(QStringLiteral("logs.zip"),
                                               testing::zipped({ { "a.csv", testing::mixedCalls() },
                                                                 { "b.xlsx", workbook },
                                                                 { "c.txt", "a,b\n1,2\n" },
                                                                 { ".DS_Store", "x" } }));
        queue.addFiles({ archive, m_store->write(QStringLiteral("d.csv"), testing::manyCalls(30)) });
        QCOMPARE(queue.rowCount(), 2);
        QTRY_COMPARE(queue.readyCount(), 3);
        QStringList names;
        for (int row = 0; row < queue.rowCount(); ++row)
            names << queue.index(row).data().toString();
        QCOMPARE(names,
                 (QStringList{ QStringLiteral("logs.zip/a.csv"), QStringLiteral("logs.zip/b.xlsx/Sheet1"),
                               QStringLiteral("logs.zip/c.txt"), QStringLiteral("d.csv") }));
        QCOMPARE(skipped.count(), 1);
        QVERIFY(skipped.first().first().toString().contains(QStringLiteral("logs.zip/.DS_Store")));
        QVERIFY(queue.index(1).data(ImportQueue::StatusRole).toString().startsWith(QStringLiteral("Excel")));
        QCOMPARE(queue.file(2)->state, State::Unreadable);
        queue.addFiles({ archive });
        QCOMPARE(queue.rowCount(), 4);

        QSignalSpy ended(&queue, &ImportQueue::importEnded);
        queue.importAll();
        QTRY_COMPARE(ended.count(), 3);
        QCOMPARE(queue.file(0)->summary->counts.stored, 6);
        QCOMPARE(queue.file(1)->summary->counts.stored, 20);
        QCOMPARE(queue.file(1)->summary->entry.fileName, QStringLiteral("logs.zip/b.xlsx/Sheet1"));
        QCOMPARE(queue.file(3)->summary->counts.stored + queue.file(3)->summary->counts.duplicate, 30);
    }

    void damagedArchiveSaysWhy()
    {
        ImportQueue queue(m_store->address());
        const QByteArray archive = testing::zipped("a.csv", testing::mixedCalls());
        queue.addFiles({ m_store->write(QStringLiteral("logs.zip"), archive.chopped(1)) });
        QTRY_COMPARE(queue.file(0)->state, State::Unreadable);
        QCOMPARE(queue.file(0)->error->kind, ErrorKind::InputNotReadable);
        QCOMPARE(queue.index(0).data().toString(), QStringLiteral("logs.zip"));
    }

    void unreadableFileSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("empty") << QByteArray() << ErrorKind::InputEmpty;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << ErrorKind::InputNotCalls;
        QTest::newRow("no known column") << QByteArray("a,b\n1,2\n") << ErrorKind::InputNotCalls;
    }

    void unreadableFileSaysWhy()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        ImportQueue queue(m_store->address());
        queue.addFiles({ m_store->write(QStringLiteral("a.csv"), content) });
        QTRY_COMPARE(queue.file(0)->state, State::Unreadable);
        QCOMPARE(queue.file(0)->error->kind, kind);
        QVERIFY(!queue.index(0).data(ImportQueue::StatusRole).toString().isEmpty());
        queue.importFile(0);
        QCOMPARE(queue.file(0)->state, State::Unreadable);
    }

    /** To close a file of the store again lets go of the locks SQLite has on it. */
    void storeIsNotOpened()
    {
        m_store->import(testing::mixedCalls());
        const QString link = m_store->file(QStringLiteral("link.csv"));
        QVERIFY(QFile::link(m_store->path(), link));
        const testing::ProcessLock lock(m_store->path());
        ImportQueue queue(m_store->address());
        queue.addFiles({ m_store->path(), link, m_store->path() + QStringLiteral("/a.csv") });
        for (int row = 0; row < 3; ++row) {
            QTRY_COMPARE(queue.file(row)->state, State::Unreadable);
            QCOMPARE(queue.file(row)->error->kind, ErrorKind::InputNotCalls);
        }
        QVERIFY(lock.isHeld());
    }

    void missingFileSaysWhy()
    {
        ImportQueue queue(m_store->address());
        queue.addFiles({ m_store->file(QStringLiteral("missing.csv")) });
        QTRY_COMPARE(queue.file(0)->state, State::Unreadable);
        QCOMPARE(queue.file(0)->error->kind, ErrorKind::InputNotReadable);
    }

    void correctionsAreReadAgain()
    {
        ImportQueue queue(m_store->address());
        queue.addFiles({ m_store->write(QStringLiteral("a.csv"), "w,x,y\n2025-03-03 10:00:00,o-1,0\n") });
        QTRY_COMPARE(queue.file(0)->state, State::Unreadable);
        ingest::ReadOptions options;
        options.columns.insert(ingest::Field::Code, QStringLiteral("y"));
        queue.setOptions(0, options);
        options.columns.insert(ingest::Field::OccurredAt, QStringLiteral("w"));
        queue.setOptions(0, options); // The second correction comes while the first is being read.
        QTRY_COMPARE(queue.file(0)->state, State::Ready);
        QCOMPARE(queue.file(0)->preview->shape.mapping.value(ingest::Field::OccurredAt), QStringLiteral("w"));
    }

    void importsOneAfterTheOther()
    {
        ImportQueue queue(m_store->address());
        QAbstractItemModelTester tester(&queue);
        queue.addFiles({ m_store->write(QStringLiteral("a.csv"), testing::mixedCalls()),
                         m_store->write(QStringLiteral("b.csv"), testing::manyCalls(500)) });
        QTRY_COMPARE(queue.readyCount(), 2);
        QSignalSpy started(&queue, &ImportQueue::importStarted);
        QSignalSpy ended(&queue, &ImportQueue::importEnded);
        queue.importAll();
        QTRY_COMPARE(ended.count(), 2);
        QCOMPARE(started.count(), 2);
        QCOMPARE(queue.file(0)->summary->counts.stored, 6);
        QCOMPARE(queue.file(1)->summary->counts.stored, 500);
        QVERIFY(importResultText(*queue.file(1)->summary).contains(QStringLiteral("500 stored")));
        queue.addFiles({ m_store->write(QStringLiteral("c.csv"), testing::manyCalls(1)) });
        QCOMPARE(queue.rowCount(), 1); // What has ended made room.
    }

    void sameFileIsOnlyReadAgainWhenAsked()
    {
        ImportQueue queue(m_store->address());
        const QString path = m_store->write(QStringLiteral("a.csv"), testing::mixedCalls());
        importFirst(queue, path);
        queue.removeEnded();
        importFirst(queue, path);
        QCOMPARE(queue.file(0)->summary->outcome, jobs::ImportOutcome::AlreadyImported);
        QSignalSpy ended(&queue, &ImportQueue::importEnded);
        queue.importAgain(0);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(queue.file(0)->summary->outcome, jobs::ImportOutcome::Done);
        QCOMPARE(queue.file(0)->summary->counts.duplicate, 6);
    }

    void cancelStopsTheRunningAndTheWaiting()
    {
        ImportQueue queue(m_store->address());
        queue.addFiles({ m_store->write(QStringLiteral("a.csv"), testing::manyCalls(200'000)),
                         m_store->write(QStringLiteral("b.csv"), testing::manyCalls(10, "1201")) });
        QTRY_COMPARE(queue.readyCount(), 2);
        queue.importAll();
        QCOMPARE(queue.importingRow(), 0);
        queue.remove(0);
        QCOMPARE(queue.rowCount(), 2); // What is being imported stays in the list.
        QSignalSpy ended(&queue, &ImportQueue::importEnded);
        QElapsedTimer timer;
        timer.start();
        queue.cancel();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(queue.file(0)->summary->outcome, jobs::ImportOutcome::Cancelled);
        QCOMPARE(queue.file(1)->state, State::Ready);
        QVERIFY(queue.file(0)->summary->counts.isBalanced());
    }

    void diesWhileImporting()
    {
        auto queue = std::make_unique<ImportQueue>(m_store->address());
        queue->addFiles({ m_store->write(QStringLiteral("a.csv"), testing::manyCalls(200'000)) });
        QTRY_COMPARE(queue->readyCount(), 1);
        queue->importFile(0);
        QTRY_VERIFY(queue->speed().progress.rowsRead > 0);
        queue.reset();
        const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
        QVERIFY2(store, testing::errorText(store));
        QCOMPARE((*store)->verify()->problems, QStringList());
    }

    void speedIsToldInWords()
    {
        ImportSpeed speed;
        speed.progress = { .bytesDone = 1024, .bytesTotal = 4096, .rowsRead = 12 };
        QCOMPARE(speedText(speed), QStringLiteral("1.00 KiB of 4.00 KiB · 12 row(s)"));
        speed.rowsPerSecond = 450.4;
        speed.secondsLeft = 3.2;
        QVERIFY(speedText(speed).endsWith(QStringLiteral("450 rows/s · 3 second(s) left")));
        speed.secondsLeft = 300;
        QVERIFY(speedText(speed).endsWith(QStringLiteral("5 minute(s) left")));
        speed.progress.bytesTotal = -1;
        QVERIFY(speedText(speed).startsWith(QStringLiteral("1.00 KiB · ")));
    }

private:
    static void importFirst(ImportQueue &queue, const QString &path)
    {
        queue.addFiles({ path });
        QTRY_COMPARE(queue.readyCount(), 1);
        QSignalSpy ended(&queue, &ImportQueue::importEnded);
        queue.importFile(0);
        QTRY_COMPARE(ended.count(), 1);
    }

    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_TEST_MAIN(TestImportQueue)
#include "tst_importqueue.moc"
