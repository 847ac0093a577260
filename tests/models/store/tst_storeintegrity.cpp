// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QElapsedTimer>

#include <csignal>

#include <sys/resource.h>

using namespace codedesk;
using namespace codedesk::store;
using ingest::IdentityKind;
using ingest::RejectReason;
using testing::BatchBuilder;
using testing::numbered;
using testing::someTime;

/** What becomes of a store of SQLite: many calls, full drives, damage. */
class StoreIntegrityTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredIsSaidToBeThoughMergingFails();
    void isNotWrittenOnceANewerVersionHasIt();
    void manyNamelessCallsStayQuick();
    void findsTheSameCallOutOfOrder();
    void whatIsUndoneStaysSoThoughTheLogStays();
    void verifyFindsDamage_data();
    void verifyFindsDamage();
};

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
    const Result<store::UndoneCalls> undone = store->undoImport(store->importEntry(1)->key());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, earlier);
    QVERIFY2(undone, testing::errorText(undone));
    QCOMPARE(undone->removed, 20'000);
    QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() > 0); // else nothing was tried
    QCOMPARE(store->extent()->calls, 0);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreIntegrityTest::verifyFindsDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const char *sql, const QStringList &problems) {
        QTest::newRow(name) << QString::fromLatin1(sql) << problems;
    };
    const QString index =
        QStringLiteral("The identity index does not fit the calls, so duplicates may be missed.");
    const QString lists =
        QStringLiteral("The lists of calls do not fit the calls, so a filter may show too few or fail.");
    const auto rollup = [](int places) {
        return QStringLiteral("The roll-up differs from the calls in %1 places, so summaries may be wrong.")
            .arg(places);
    };
    const auto calls = [](int stated, int found) {
        return QStringLiteral("Import 1 should hold %1 calls, but %2 are there.").arg(stated).arg(found);
    };
    const QString filled =
        QStringLiteral("What was filled in of 1 calls does not fit what other records tell of them.");
    const auto completed = [](int import, int stated, int found) {
        return QStringLiteral("Import %1 should have completed %2 calls, but %3 have values from it.")
            .arg(import)
            .arg(stated)
            .arg(found);
    };
    row("call lost", "DELETE FROM call WHERE record_no = 1",
        { rollup(1), index, lists, filled, calls(2, 1), completed(2, 1, 0) });
    row("roll-up changed", "UPDATE rollup SET calls = calls + 1", { rollup(3) });
    row("code changed", "UPDATE call SET code = code + 1 WHERE record_no = 1", { rollup(2), lists });
    row("order changed", "UPDATE call SET body = x'0001015a' WHERE record_no = 1", { index, filled });
    row("index lost", "DELETE FROM key_run", { index });
    row("lists lost", "DELETE FROM list_run", { lists });
    row("list damaged", "UPDATE list_block SET block = substr(block, 2)", { lists });
    row("ledger changed", "UPDATE import_run SET stored_count = stored_count - 1",
        { QStringLiteral("The counts of import 1 do not add up."), calls(1, 2),
          QStringLiteral("The counts of import 2 do not add up."),
          QStringLiteral("Import 2 should hold -1 calls, but 0 are there.") });
    row("completion lost", "DELETE FROM told WHERE import_id = 2", { filled, completed(2, 1, 0) });
    row("what was told first lost", "DELETE FROM told WHERE import_id = 1", { filled, completed(2, 1, 0) });
    row("all that was told lost", "DELETE FROM told", { filled, completed(2, 1, 0) });
    row("channel told otherwise", "UPDATE told SET channel = channel + 1", { filled, completed(2, 1, 0) });
    row("completions miscounted", "UPDATE import_run SET completed_count = 7",
        { completed(1, 7, 0), completed(2, 7, 1) });
    row("reject lost", "DELETE FROM reject", { QStringLiteral("Rejected rows of import 1 are missing.") });
    row("call of no import", "UPDATE call SET import_id = 99 WHERE record_no = 2",
        { rollup(2), lists, calls(2, 1), QStringLiteral("1 calls belong to import 99, which should hold none.") });
}

void StoreIntegrityTest::verifyFindsDamage()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, problems);
    {
        const auto store = open();
        BatchBuilder builder;
        builder.add("A", someTime, "0");
        builder.add("B", someTime, "1");
        builder.addReject(RejectReason::BadTime);
        import(*store, builder);
        BatchBuilder second;
        second.add("A", someTime, "0").channel = Channel::H5;
        QCOMPARE(import(*store, second).counts.completed, 1);
        QCOMPARE(store->verify()->problems, QStringList());
    }
    changeBySql(sql);
    const auto report = open(CallStore::Mode::ReadOnly)->verify();
    QVERIFY2(report, testing::errorText(report));
    QCOMPARE(report->problems.join(u'\n'), problems.join(u'\n'));
    QVERIFY(!report->isSound());
}

void StoreIntegrityTest::findsTheSameCallOutOfOrder()
{
    // Batches small and large, in another order and with another split: nothing may be stored twice.
    const auto store = open();
    const auto add = [](BatchBuilder &builder, int number) {
        builder.add(numbered("order", number), someTime + number * 7, std::to_string(number % 5));
    };
    std::vector<ingest::RecordBatch> forward;
    BatchBuilder builder;
    for (int number = 0; number < 20'000; ++number) {
        add(builder, number);
        if (number % 617 == 0)
            forward.push_back(builder.take());
    }
    forward.push_back(builder.take());
    QCOMPARE(import(*store, std::move(forward)).counts.stored, 20'000);

    std::vector<ingest::RecordBatch> backward;
    BatchBuilder again;
    for (int number = 20'999; number >= 0; --number) {
        add(again, number);
        if (number % 1009 == 0)
            backward.push_back(again.take());
    }
    backward.push_back(again.take());
    QCOMPARE(import(*store, std::move(backward)).counts, (ImportCounts{ 21'000, 1'000, 20'000, 0, 0, 0 }));
    QCOMPARE(store->extent()->calls, 21'000);
    QCOMPARE(store->verify()->problems, QStringList());
}

/** Orders without a time, and rows without any name, differ in little; they must not all be compared with each
 * other. */
void StoreIntegrityTest::manyNamelessCallsStayQuick()
{
    constexpr int calls = 60'000;
    const auto store = open();
    const auto batch = [] {
        BatchBuilder builder;
        for (int number = 0; number < calls; ++number) {
            ingest::CallRecord &record =
                builder.add(number % 2 == 0 ? testing::numbered("order", number) : std::string(), noTime, "0");
            record.identity = IdentityKind::WholeRow;
            record.similarity = number % 10'000 / 100.0;
        }
        return builder.take();
    };
    std::vector<ingest::RecordBatch> first;
    first.push_back(batch());
    QElapsedTimer clock;
    clock.start();
    const ImportEntry stored = import(*store, std::move(first));
    QCOMPARE(stored.counts.stored, calls / 2 + 5000);
    QCOMPARE(stored.counts.duplicate, calls / 2 - 5000);
    std::vector<ingest::RecordBatch> second;
    second.push_back(batch());
    QCOMPARE(import(*store, std::move(second)).counts.duplicate, calls);
    QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed())));
}

/** The batch is committed before runs are merged: an error would say that nothing of it is stored. */
void StoreIntegrityTest::whatIsStoredIsSaidToBeThoughMergingFails()
{
    const auto store = open();
    auto session = store->beginImport(testing::newEntry(QStringLiteral("CSV")));
    constexpr int runsThatAreMerged = 8;
    for (int number = 0; number < runsThatAreMerged; ++number) {
        if (number == runsThatAreMerged - 1)
            changeBySql(QStringLiteral("UPDATE list_block SET block = substr(block, 2)")); // merging reads these
        BatchBuilder builder;
        builder.add(numbered("order", number), someTime + number, "0");
        const Result<void> written = (*session)->write(builder.take());
        QVERIFY2(written, testing::errorText(written));
    }
    QCOMPARE((*session)->counts().stored, runsThatAreMerged);
    QCOMPARE((*session)->finish(ImportState::Done, QStringLiteral("hash"))->counts.stored, runsThatAreMerged);
    QCOMPARE(store->extent()->calls, runsThatAreMerged);
    QVERIFY(!store->verify()->isSound()); // what is damaged is not hidden
}

/** Another program, of a newer version, brings the store up to date while this one has it open. */
void StoreIntegrityTest::isNotWrittenOnceANewerVersionHasIt()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*store, builder);
    changeBySql(QStringLiteral("PRAGMA user_version = 99"));
    QCOMPARE(store->beginImport(testing::newEntry(QStringLiteral("CSV"))).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(store->undoImport(entry.key()).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(store->extent()->calls, 1);
}

CODEDESK_TEST_MAIN(StoreIntegrityTest)
#include "tst_storeintegrity.moc"
