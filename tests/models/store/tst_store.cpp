// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QElapsedTimer>

using namespace codedesk;
using namespace codedesk::store;
using ingest::IdentityKind;
using ingest::RejectReason;
using ingest::VendorCharge;
using testing::BatchBuilder;
using testing::codesOf;
using testing::numbered;
using testing::someTime;

/** What is stored, and how it is read back. */
class StoreTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
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
    void recognisesContent();
    void manyNamelessCallsStayQuick();
};

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
    QCOMPARE(conflicts->first().differences.size(), 1);
    QCOMPARE(conflicts->first().differences.first().field, QStringLiteral("similarity"));
    QCOMPARE(conflicts->first().differences.first().stored, QStringLiteral("90"));
    QCOMPARE(conflicts->first().differences.first().offered, QStringLiteral("80"));
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
    const auto rejects = store->rejects(entry.id, 2, 10);
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

/** Orders without a time, and rows without any name, differ in little; they must not all be compared with each
 * other. */
void StoreTest::manyNamelessCallsStayQuick()
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

CODEDESK_TEST_MAIN(StoreTest)
#include "tst_store.moc"
