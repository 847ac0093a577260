// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "support/recordbuilder.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::store;
using ingest::IdentityKind;
using ingest::RejectReason;
using ingest::VendorCharge;
using testing::BatchBuilder;
using testing::someTime;

class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesCallsWithAllFields();
    void findsNothingInAnEmptyStore();
    void pagesNewestFirst();
    void filtersCalls_data();
    void filtersCalls();
    void findsCallsOfAnOrder();
    void countsDuplicatesAndConflicts();
    void findsTheSameCallOutOfOrder();
    void keepsCallsOfOneMillisecond();
    void keepsRejectsWithTheirPlace();
    void rollsUpByDay();
    void undoTakesOutExactlyOneImport();
    void undoHandsCallsToLaterImports();
    void undoOfUnknownOrUndoneImportIsAnError();
    void verifyFindsDamage_data();
    void verifyFindsDamage();
    void secondWriterIsToldWhoWrites();
    void readsWhileAnImportRuns();
    void abandonedImportIsClosed();
    void failedBatchLeavesNothing();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
    void newerStoreOpensForReadingOnly();
    void filesAreForTheOwnerOnly();
    void recognisesContent();

private:
    std::unique_ptr<Store> open(Store::Mode mode = Store::Mode::ReadWrite) const;
    /** Stores the batches as one import and returns its ledger line. */
    ImportEntry import(Store &store, std::vector<ingest::RecordBatch> batches,
                       const QString &format = QStringLiteral("CSV"));
    ImportEntry import(Store &store, BatchBuilder &builder);
    void changeBySql(const QString &sql) const;
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("sub/calls.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ImportEntry newEntry(const QString &format)
{
    ImportEntry entry;
    entry.fileName = QStringLiteral("calls.csv");
    entry.fileSize = 1000;
    entry.format = format;
    entry.encoding = QStringLiteral("UTF-8");
    return entry;
}

/** Not written with operator+, about which GCC 12 warns falsely. */
std::string numbered(std::string text, int number)
{
    return text.append(std::to_string(number));
}

QStringList codesOf(const CallPage &page)
{
    QStringList codes;
    for (const StoredCall &call : page.calls)
        codes << call.code;
    return codes;
}

} // namespace

void StoreTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Store> StoreTest::open(Store::Mode mode) const
{
    auto store = Store::open(path(), mode);
    if (!store)
        qFatal("%s", testing::errorText(store).constData());
    return std::move(*store);
}

ImportEntry StoreTest::import(Store &store, std::vector<ingest::RecordBatch> batches, const QString &format)
{
    auto session = store.beginImport(newEntry(format));
    if (!session)
        qFatal("%s", testing::errorText(session).constData());
    for (const ingest::RecordBatch &batch : batches) {
        if (const auto written = (*session)->write(batch); !written)
            qFatal("%s", testing::errorText(written).constData());
    }
    return *(*session)->finish(ImportState::Done, QStringLiteral("hash"));
}

ImportEntry StoreTest::import(Store &store, BatchBuilder &builder)
{
    std::vector<ingest::RecordBatch> batches;
    batches.push_back(builder.take());
    return import(store, std::move(batches));
}

void StoreTest::changeBySql(const QString &sql) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("change"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("change"));
}

void StoreTest::storesCallsWithAllFields()
{
    const auto store = open();
    BatchBuilder builder;
    ingest::CallRecord &record = builder.add("order-1", someTime + 273, "00010100");
    record.identity = IdentityKind::RequestId;
    record.requestId = builder.text("seq-1");
    record.channel = Channel::MiniProgram;
    record.appId = builder.text("TIDA");
    record.message = builder.text("\xE6\x88\x90\xE5\x8A\x9F");
    record.frontMask = builder.text("00010100");
    record.cardWarnings = builder.text("[-9110,-9111]");
    record.chargeType = builder.text("x");
    record.similarity = 97.31;
    record.vendorCharge = VendorCharge::Yes;
    record.person = { 1, 2, 3 };
    const ImportEntry entry = import(*store, builder);
    QCOMPARE(entry.counts, (ImportCounts{ 1, 1, 0, 0, 0, 0 }));

    const auto page = store->calls({}, 0, 10);
    QVERIFY2(page, testing::errorText(page));
    QCOMPARE(page->calls.size(), 1);
    QVERIFY(!page->hasMore);
    const StoredCall &call = page->calls.first();
    QCOMPARE(call.occurredAt, someTime + 273);
    QCOMPARE(call.orderNo, QStringLiteral("order-1"));
    QCOMPARE(call.requestId, QStringLiteral("seq-1"));
    QCOMPARE(call.channel, Channel::MiniProgram);
    QCOMPARE(call.appId, QStringLiteral("TIDA"));
    QCOMPARE(call.code, QStringLiteral("00010100"));
    QCOMPARE(call.message, QString::fromUtf8("\xE6\x88\x90\xE5\x8A\x9F"));
    QCOMPARE(call.frontMask, QStringLiteral("00010100"));
    QCOMPARE(call.backMask, QString());
    QCOMPARE(call.cardWarnings, QStringLiteral("[-9110,-9111]"));
    QCOMPARE(call.similarity, std::optional(97.31));
    QCOMPARE(call.liveRate, std::optional<double>());
    QCOMPARE(call.vendorCharge, VendorCharge::Yes);
    QCOMPARE(call.person, QStringLiteral("01020300000000000000000000000000"));
    QCOMPARE(call.importId, entry.id);
    QCOMPARE(call.recordNumber, 1);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreTest::findsNothingInAnEmptyStore()
{
    const auto store = open();
    QCOMPARE(store->extent()->calls, 0);
    QCOMPARE(store->extent()->firstDay, noDay);
    QVERIFY(store->rollup()->cells.empty());
    QVERIFY(store->calls({}, 0, 10)->calls.isEmpty());
    QVERIFY(store->imports()->isEmpty());
    QCOMPARE(store->verify()->problems, QStringList());
    QCOMPARE(store->importEntry(1).error().kind, ErrorKind::NotFound);
    QCOMPARE(Store::open(m_folder->filePath(QStringLiteral("none.db")), Store::Mode::ReadOnly).error().kind,
             ErrorKind::NotFound);
}

void StoreTest::pagesNewestFirst()
{
    const auto store = open();
    BatchBuilder builder;
    for (int number = 0; number < 100; ++number)
        builder.add(std::to_string(number), someTime + number * 1000 % 37'000, std::to_string(number));
    builder.add("no time", noTime, "last");
    import(*store, builder);
    QList<StoredCall> all;
    qint64 after = 0;
    for (bool more = true; more;) {
        const auto page = store->calls({}, after, 7);
        QVERIFY2(page, testing::errorText(page));
        all += page->calls;
        after = all.last().key;
        more = page->hasMore;
    }
    QCOMPARE(all.size(), 101);
    for (qsizetype row = 1; row < all.size(); ++row)
        QVERIFY(all.at(row - 1).occurredAt >= all.at(row).occurredAt);
    QCOMPARE(all.last().code, QStringLiteral("last"));
    QCOMPARE(all.last().occurredAt, noTime);
    CallQuery query;
    query.withoutTime = true;
    QCOMPARE(codesOf(*store->calls(query, 0, 10)), QStringList{ QStringLiteral("last") });
}

void StoreTest::filtersCalls_data()
{
    QTest::addColumn<CallQuery>("query");
    QTest::addColumn<QStringList>("codes");
    const auto query = [](auto change) {
        CallQuery result;
        change(result);
        return result;
    };
    const QStringList all{ QStringLiteral("-1101"), QStringLiteral("2016"), QStringLiteral("1004"),
                           QStringLiteral("0") };
    QTest::newRow("all") << CallQuery() << all;
    QTest::newRow("code") << query([](CallQuery &q) { q.code = QStringLiteral("2016"); })
                          << QStringList{ QStringLiteral("2016") };
    QTest::newRow("code not stored") << query([](CallQuery &q) { q.code = QStringLiteral("9"); }) << QStringList();
    QTest::newRow("channel") << query([](CallQuery &q) { q.channel = Channel::H5; })
                             << QStringList{ QStringLiteral("1004"), QStringLiteral("0") };
    QTest::newRow("app") << query([](CallQuery &q) { q.appId = QStringLiteral("app0"); })
                         << QStringList{ QStringLiteral("2016"), QStringLiteral("0") };
    QTest::newRow("from") << query([](CallQuery &q) { q.from = someTime + 2000; })
                          << QStringList{ QStringLiteral("-1101"), QStringLiteral("2016") };
    QTest::newRow("to") << query([](CallQuery &q) { q.to = someTime + 2000; })
                        << QStringList{ QStringLiteral("1004"), QStringLiteral("0") };
    QTest::newRow("selector") << query([](CallQuery &q) {
        q.anyOf = QList<report::CodeSelector>{
            { { QStringLiteral("0"), QStringLiteral("2016") }, false, {}, noDay, noDay }
        };
    }) << QStringList{ QStringLiteral("2016"), QStringLiteral("0") };
    QTest::newRow("selector in a channel") << query([](CallQuery &q) {
        q.anyOf = QList<report::CodeSelector>{
            { { QStringLiteral("0"), QStringLiteral("2016") }, false, Channel::H5, noDay, noDay }
        };
    }) << QStringList{ QStringLiteral("0") };
    QTest::newRow("excluding selector") << query([](CallQuery &q) {
        q.anyOf = QList<report::CodeSelector>{
            { { QStringLiteral("0"), QStringLiteral("2016") }, true, {}, noDay, noDay }
        };
    }) << QStringList{ QStringLiteral("-1101"), QStringLiteral("1004") };
    QTest::newRow("selector after the day") << query([](CallQuery &q) {
        q.anyOf =
            QList<report::CodeSelector>{ { { QStringLiteral("0") }, false, {}, billingDay(someTime) + 1, noDay } };
    }) << QStringList();
    QTest::newRow("no selector fits") << query([](CallQuery &q) { q.anyOf = QList<report::CodeSelector>{}; })
                                      << QStringList();
    QTest::newRow("order and code") << query([](CallQuery &q) {
        q.orderNo = QStringLiteral("order1");
        q.code = QStringLiteral("1004");
    }) << QStringList{ QStringLiteral("1004") };
    QTest::newRow("order and another code") << query([](CallQuery &q) {
        q.orderNo = QStringLiteral("order1");
        q.code = QStringLiteral("0");
    }) << QStringList();
}

void StoreTest::filtersCalls()
{
    QFETCH(CallQuery, query);
    QFETCH(QStringList, codes);
    const auto store = open();
    BatchBuilder builder;
    const char *values[] = { "0", "1004", "2016", "-1101" };
    for (int number = 0; number < 4; ++number) {
        ingest::CallRecord &record =
            builder.add(numbered("order", number), someTime + number * 1000, values[number]);
        record.appId = builder.text(numbered("app", number % 2));
        record.channel = number < 2 ? Channel::H5 : Channel::AppSdk;
    }
    import(*store, builder);
    const auto page = store->calls(query, 0, 10);
    QVERIFY2(page, testing::errorText(page));
    QCOMPARE(codesOf(*page), codes);
}

void StoreTest::findsCallsOfAnOrder()
{
    const auto store = open();
    BatchBuilder builder;
    for (int number = 0; number < 1000; ++number)
        builder.add(numbered("order", number / 3), someTime + number, std::to_string(number));
    ingest::CallRecord &record = builder.add("other", someTime, "5");
    record.identity = IdentityKind::RequestId;
    record.requestId = builder.text("request");
    import(*store, builder);
    const auto reader = open(Store::Mode::ReadOnly);
    const auto find = [&reader](const char *order, qint64 after = 0, int limit = 10) {
        CallQuery query;
        query.orderNo = QString::fromLatin1(order);
        return *reader->calls(query, after, limit);
    };
    QCOMPARE(codesOf(find("order7")),
             (QStringList{ QStringLiteral("23"), QStringLiteral("22"), QStringLiteral("21") }));
    QCOMPARE(codesOf(find("request")), QStringList{ QStringLiteral("5") });
    QCOMPARE(codesOf(find("nowhere")), QStringList());
    const CallPage first = find("order7", 0, 2);
    QVERIFY(first.hasMore);
    QCOMPARE(codesOf(find("order7", first.calls.last().key)), QStringList{ QStringLiteral("21") });
}

void StoreTest::countsDuplicatesAndConflicts()
{
    const auto store = open();
    BatchBuilder first;
    first.add("A", someTime, "0").similarity = 90;
    first.add("A", someTime, "0").similarity = 90; // twice in one file
    first.add("A", someTime, "0").similarity = 12; // the same call, told otherwise
    first.add("A", someTime, "2016"); // another attempt
    QCOMPARE(import(*store, first).counts, (ImportCounts{ 4, 2, 1, 1, 0, 0 }));

    BatchBuilder second;
    second.add("A", someTime, "0").similarity = 90;
    second.add("A", someTime, "2016");
    second.add("A", someTime, "2016").channel = Channel::H5;
    second.add("B", someTime, "0");
    second.add("A", someTime, "0").similarity = 80;
    const ImportEntry entry = import(*store, second);
    QCOMPARE(entry.counts, (ImportCounts{ 5, 1, 3, 1, 0, 0 }));
    QCOMPARE(store->extent()->calls, 3);

    const auto conflicts = store->conflicts(entry.id, 0, 10);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().recordNumber, 5);
    QCOMPARE(conflicts->first().identity, QStringLiteral("A"));
    QCOMPARE(conflicts->first().fields, QStringLiteral("similarity: 90 / 80"));
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreTest::findsTheSameCallOutOfOrder()
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

void StoreTest::keepsCallsOfOneMillisecond()
{
    const auto store = open();
    BatchBuilder first;
    BatchBuilder second;
    for (int number = 0; number < 3000; ++number) {
        first.add(numbered("a", number), someTime, "0");
        second.add(numbered("b", number), someTime, "0");
    }
    import(*store, first);
    import(*store, second);
    QCOMPARE(store->extent()->calls, 6000);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreTest::keepsRejectsWithTheirPlace()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    builder.addReject(RejectReason::BadTime);
    builder.addBlank();
    builder.addReject(RejectReason::MissingCode);
    builder.addReject(RejectReason::BadTime);
    const ImportEntry entry = import(*store, builder);
    QCOMPARE(entry.counts, (ImportCounts{ 5, 1, 0, 0, 3, 1 }));
    QVERIFY(entry.counts.isBalanced());
    const auto rejects = store->rejects(entry.id, 1, 10);
    QCOMPARE(rejects->size(), 2);
    QCOMPARE(rejects->first().reject.reason, RejectReason::MissingCode);
    QCOMPARE(rejects->first().reject.line, 4);
    QCOMPARE(rejects->first().reject.byteOffset, 300);
    QCOMPARE(rejects->first().reject.excerpt, QByteArray("excerpt"));
    const auto counts = store->rejectCounts(entry.id);
    QCOMPARE(counts->size(), 2);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreTest::rollsUpByDay()
{
    const auto store = open();
    const CallTime midnight = dayStart(billingDay(someTime));
    BatchBuilder builder;
    builder.add("A", midnight - 1, "0").vendorCharge = VendorCharge::Yes;
    builder.add("B", midnight, "0").vendorCharge = VendorCharge::Yes;
    builder.add("C", midnight + 1, "0").vendorCharge = VendorCharge::No;
    builder.add("D", noTime, "0");
    import(*store, builder);
    const DayNumber day = billingDay(someTime);
    const StoreExtent extent = *store->extent();
    QCOMPARE(extent.firstDay, day - 1);
    QCOMPARE(extent.lastDay, day);
    QCOMPARE(extent.calls, 4);
    QCOMPARE(extent.callsWithoutDay, 1);
    QCOMPARE(store->rollup()->cells.size(), std::size_t(4));
    const auto limited = store->rollup(toDate(day), toDate(day));
    QCOMPARE(limited->cells.size(), std::size_t(2));
    QCOMPARE(limited->codes, QStringList{ QStringLiteral("0") });
}

void StoreTest::undoTakesOutExactlyOneImport()
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

void StoreTest::undoHandsCallsToLaterImports()
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

void StoreTest::undoOfUnknownOrUndoneImportIsAnError()
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

void StoreTest::verifyFindsDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("call lost") << QStringLiteral("DELETE FROM call WHERE record_no = 1");
    QTest::newRow("roll-up changed") << QStringLiteral("UPDATE rollup SET calls = calls + 1");
    QTest::newRow("code changed") << QStringLiteral("UPDATE call SET code = code + 1 WHERE record_no = 1");
    QTest::newRow("order changed") << QStringLiteral("UPDATE call SET order_no = 'X' WHERE record_no = 1");
    QTest::newRow("index lost") << QStringLiteral("DELETE FROM key_run");
    QTest::newRow("ledger changed") << QStringLiteral("UPDATE import_run SET stored_count = stored_count - 1");
    QTest::newRow("reject lost") << QStringLiteral("DELETE FROM reject");
    QTest::newRow("call of no import") << QStringLiteral("UPDATE call SET import_id = 99 WHERE record_no = 2");
}

void StoreTest::verifyFindsDamage()
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

void StoreTest::secondWriterIsToldWhoWrites()
{
    const auto first = open();
    const auto second = open();
    auto session = first->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY2(session, testing::errorText(session));
    const auto refused = second->beginImport(newEntry(QStringLiteral("CSV")));
    QCOMPARE(refused.error().kind, ErrorKind::StoreBusy);
    QVERIFY(refused.error().why.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY((*session)->finish(ImportState::Done, QString()).hasValue());
    QVERIFY(second->beginImport(newEntry(QStringLiteral("CSV"))).hasValue());
}

void StoreTest::readsWhileAnImportRuns()
{
    const auto writer = open();
    const auto reader = open(Store::Mode::ReadOnly);
    const qint64 before = reader->changeCounter();
    auto session = writer->beginImport(newEntry(QStringLiteral("CSV")));
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    QVERIFY((*session)->write(builder.take()).hasValue());
    QVERIFY(reader->changeCounter() != before);
    QCOMPARE(reader->extent()->calls, 1);
    QCOMPARE(reader->imports()->first().state, ImportState::Running);
    QCOMPARE(reader->imports()->first().counts.stored, 1);
}

void StoreTest::abandonedImportIsClosed()
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
    QVERIFY(!store->importEntry(abandoned)->message.isEmpty());
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreTest::failedBatchLeavesNothing()
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

void StoreTest::refusesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("time,order_no\n").repeated(100);
    QTest::newRow("cut") << QByteArray("SQLite format 3\0", 16);
}

void StoreTest::refusesForeignFiles()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto store = Store::open(path(), Store::Mode::ReadWrite);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::StoreDamaged);
    QVERIFY(!store.error().hint.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // nothing was changed
}

void StoreTest::newerStoreOpensForReadingOnly()
{
    {
        const auto store = open();
        BatchBuilder builder;
        builder.add("A", someTime, "0");
        import(*store, builder);
    }
    changeBySql(QStringLiteral("PRAGMA user_version = 99"));
    QCOMPARE(Store::open(path(), Store::Mode::ReadWrite).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(open(Store::Mode::ReadOnly)->extent()->calls, 1);
}

void StoreTest::filesAreForTheOwnerOnly()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    import(*store, builder);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    int files = 0;
    for (QDirIterator file(m_folder->filePath(QStringLiteral("sub")), QDir::Files | QDir::Hidden); file.hasNext();
         ++files) {
        const QString name = file.next();
        QVERIFY2(!(QFile::permissions(name) & others), qPrintable(name));
    }
    QVERIFY(files >= 1);
}

void StoreTest::recognisesContent()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*store, builder);
    QVERIFY(*store->hasImportOfSize(1000));
    QVERIFY(!*store->hasImportOfSize(1001));
    QCOMPARE((*store->findImport(QStringLiteral("hash"), QString()))->id, entry.id);
    QVERIFY(!store->findImport(QStringLiteral("hash"), QStringLiteral("channel=h5"))->has_value());
    QVERIFY(store->undoImport(entry.id).hasValue());
    QVERIFY(!store->findImport(QStringLiteral("hash"), QString())->has_value());
}

CODEDESK_TEST_MAIN(StoreTest)
#include "tst_store.moc"
