// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <csignal>

#include <sys/resource.h>

using namespace codedesk;
using namespace codedesk::store;
using ingest::RejectReason;
using testing::BatchBuilder;
using testing::newEntry;
using testing::someTime;

/** Undo, verification, and imports that did not come to their end. */
class StoreIntegrityTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void undoTakesOutExactlyOneImport();
    void undoHandsCallsToLaterImports();
    void undoOfUnknownOrUndoneImportIsAnError();
    void whatIsUndoneStaysSoThoughTheLogStays();
    void verifyFindsDamage_data();
    void verifyFindsDamage();
    void abandonedImportIsClosed();
    void failedBatchLeavesNothing();
};

void StoreIntegrityTest::undoTakesOutExactlyOneImport()
{
    const auto store = open();
    BatchBuilder first;
    first.add("A", someTime, "0");
    BatchBuilder second;
    second.add("B", someTime, "0");
    second.add("C", someTime + 1, "1");
    second.addReject(RejectReason::BadTime);
    const ImportEntry kept = import(*store, first);
    const ImportEntry undone = import(*store, second);
    QCOMPARE(*store->undoImport(undone.id), 2);
    QCOMPARE(store->extent()->calls, 1);
    QCOMPARE(store->importEntry(undone.id)->state, ImportState::Undone);
    QCOMPARE(store->importEntry(kept.id)->state, ImportState::Done);
    QCOMPARE(store->verify()->problems, QStringList());

    BatchBuilder again;
    again.add("B", someTime, "0");
    QCOMPARE(import(*store, again).counts.stored, 1); // what was taken out can come back
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreIntegrityTest::undoHandsCallsToLaterImports()
{
    const auto store = open();
    BatchBuilder first;
    BatchBuilder second;
    BatchBuilder third;
    for (BatchBuilder *builder : { &first, &second, &third })
        builder->add("A", someTime, "0");
    first.add("only here", someTime, "0");
    const ImportEntry one = import(*store, first);
    const ImportEntry two = import(*store, second);
    const ImportEntry three = import(*store, third);
    QCOMPARE(*store->undoImport(one.id), 1); // the call that two also holds stays, as a call of two
    QCOMPARE(store->importEntry(two.id)->counts, (ImportCounts{ 1, 1, 0, 0, 0, 0 }));
    QCOMPARE(store->importEntry(three.id)->counts, (ImportCounts{ 1, 0, 1, 0, 0, 0 }));
    QCOMPARE(store->verify()->problems, QStringList());
    QCOMPARE(*store->undoImport(two.id), 0);
    QCOMPARE(store->importEntry(three.id)->counts, (ImportCounts{ 1, 1, 0, 0, 0, 0 }));
    QCOMPARE(store->extent()->calls, 1);
    QCOMPARE(*store->undoImport(three.id), 1);
    QCOMPARE(store->extent()->calls, 0);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreIntegrityTest::undoOfUnknownOrUndoneImportIsAnError()
{
    const auto store = open();
    QCOMPARE(store->undoImport(7).error().kind, ErrorKind::NotFound);
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*store, builder);
    QVERIFY(store->undoImport(entry.id).hasValue());
    QCOMPARE(store->undoImport(entry.id).error().kind, ErrorKind::NotFound);
    QCOMPARE(open(Store::Mode::ReadOnly)->undoImport(entry.id).error().kind, ErrorKind::StoreNotWritable);
}

/** The store may not grow or be written at its end, its log may: what was committed there is done. */
void StoreIntegrityTest::whatIsUndoneStaysSoThoughTheLogStays()
{
    const auto store = open();
    BatchBuilder builder;
    for (int i = 0; i < 20'000; ++i)
        builder.add(testing::numbered("ORDER", i), someTime + i * 1000, "0");
    import(*store, builder);
    const qint64 size = QFileInfo(path()).size();
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{ static_cast<rlim_t>(size - 40'000), limit.rlim_max };
    const auto earlier = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<qint64> undone = store->undoImport(1);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, earlier);
    QVERIFY2(undone, testing::errorText(undone));
    QCOMPARE(*undone, 20'000);
    QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() > 0); // else nothing was tried
    QCOMPARE(store->extent()->calls, 0);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreIntegrityTest::verifyFindsDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("call lost") << QStringLiteral("DELETE FROM call WHERE record_no = 1");
    QTest::newRow("roll-up changed") << QStringLiteral("UPDATE rollup SET calls = calls + 1");
    QTest::newRow("code changed") << QStringLiteral("UPDATE call SET code = code + 1 WHERE record_no = 1");
    QTest::newRow("order changed") << QStringLiteral("UPDATE call SET body = x'0001015a' WHERE record_no = 1");
    QTest::newRow("index lost") << QStringLiteral("DELETE FROM key_run");
    QTest::newRow("lists lost") << QStringLiteral("DELETE FROM list_run");
    QTest::newRow("list damaged") << QStringLiteral("UPDATE list_block SET block = substr(block, 2)");
    QTest::newRow("ledger changed") << QStringLiteral("UPDATE import_run SET stored_count = stored_count - 1");
    QTest::newRow("reject lost") << QStringLiteral("DELETE FROM reject");
    QTest::newRow("call of no import") << QStringLiteral("UPDATE call SET import_id = 99 WHERE record_no = 2");
}

void StoreIntegrityTest::verifyFindsDamage()
{
    QFETCH(QString, sql);
    {
        const auto store = open();
        BatchBuilder builder;
        builder.add("A", someTime, "0");
        builder.add("B", someTime, "1");
        builder.addReject(RejectReason::BadTime);
        import(*store, builder);
        QCOMPARE(store->verify()->problems, QStringList());
    }
    changeBySql(sql);
    const auto report = open(Store::Mode::ReadOnly)->verify();
    QVERIFY2(report, testing::errorText(report));
    QVERIFY(!report->isSound());
}

void StoreIntegrityTest::abandonedImportIsClosed()
{
    const auto store = open();
    qint64 abandoned = 0;
    {
        auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
        abandoned = (*session)->importId();
        BatchBuilder builder;
        builder.add("A", someTime, "0");
        QVERIFY((*session)->write(builder.take()).hasValue());
    }
    QCOMPARE(store->verify()->problems, QStringList());
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    QCOMPARE(import(*store, builder).counts.duplicate, 1);
    QCOMPARE(store->importEntry(abandoned)->state, ImportState::Failed);
    QCOMPARE(store->importEntry(abandoned)->failure, std::optional(ErrorKind::Interrupted));
    QVERIFY(failureText(*store->importEntry(abandoned)).startsWith(QStringLiteral("The program ended")));
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreIntegrityTest::failedBatchLeavesNothing()
{
    const auto store = open();
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ingest::RecordBatch batch = builder.take();
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE((*session)->write(batch, stop.get_token()).error().kind, ErrorKind::Cancelled);
    QCOMPARE((*session)->counts(), ImportCounts());
    QCOMPARE(store->verify()->problems, QStringList());
    QVERIFY((*session)->write(batch).hasValue());
    QCOMPARE((*session)->finish(ImportState::Cancelled, QString())->counts.stored, 1);
    QCOMPARE(store->verify()->problems, QStringList());
}

CODEDESK_TEST_MAIN(StoreIntegrityTest)
#include "tst_storeintegrity.moc"
