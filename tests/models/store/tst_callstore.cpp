// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referencestore.h"
#include "store/ledger.h"
#include "store/sqlite/ledgerwriter.h"
#include "store/sqlite/rollupcounter.h"
#include "store/sqlite/writelock.h"
#include "store/storedcall.h"
#include "store/storelocation.h"
#include "store/storetexts.h"
#include "storefixture.h"
#include "storequestions.h"

using namespace codedesk;
using namespace codedesk::store;
using ingest::IdentityKind;
using ingest::RejectReason;
using ingest::VendorCharge;
using testing::BatchBuilder;
using testing::codesOf;
using testing::newEntry;
using testing::numbered;
using testing::someTime;

/** What store/callstore.h promises, for each store that keeps the promises. */
class CallStoreTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void cleanup() { m_content.reset(); }
    void storesCallsWithAllFields();
    void findsNothingInAnEmptyStore();
    void pagesNewestFirst();
    void filtersCalls_data();
    void filtersCalls();
    void findsCallsOfAnOrder();
    void countsDuplicatesAndConflicts();
    void keepsCallsOfOneMillisecond();
    void keepsRejectsWithTheirPlace();
    void rollsUpByDay();
    void recognisesContent();
    void undoTakesOutExactlyOneImport();
    void undoHandsCallsToLaterImports();
    void anotherImportOfTheSameNumberIsNotMeant();
    void undoOfUnknownOrUndoneImportIsAnError();
    void abandonedImportIsClosed();
    void failedBatchLeavesNothing();
    void tellsWhatAStoreIs();
    void finishTellsWhatTheLedgerSays();
    void continuesAnImport();
    void continuesAfterAnotherProgramHasUndone();
    void doesNotContinueWhatHasChanged();
    void readsAnOpenLineAgain();
    void oneWriterAtATime();
    void aSnapshotKeepsAState();
    void changesAreNoticed();
    void whatIsReadOnlyStaysSo();
    void preparingChangesNothing();
    void aConflictNamesWhatBothShare();
    void aDuplicateCompletesACall();
    void whoContradictsCompletesNothing();
    void completionsAreCountedByWhoIsStillThere();
    void wordingIsComparedWithinOneKindOfLog();
    void completedCallsAreFoundByTheirNewNames_data();
    void completedCallsAreFoundByTheirNewNames();
    void aFileCompletesItsOwnCallsWhereverABatchEnds();
    void anOpenLineTakesBackWhatItCompleted();
    void aTimeIsNotFilledIn();
    void keysOfConflictsStayThose();
    void offersTextsToFilterBy();

private:
    [[nodiscard]] std::unique_ptr<CallStore>
    open(CallStore::Mode mode = CallStore::Mode::ReadWrite) const override;
    [[nodiscard]] static bool isReference();

    mutable std::shared_ptr<testing::ReferenceContent> m_content;
};

void CallStoreTest::initTestCase_data()
{
    QTest::addColumn<bool>("reference");
    QTest::newRow("SQLite") << false;
    QTest::newRow("reference") << true;
}

bool CallStoreTest::isReference()
{
    QFETCH_GLOBAL(bool, reference);
    return reference;
}

std::unique_ptr<CallStore> CallStoreTest::open(CallStore::Mode mode) const
{
    if (!isReference())
        return StoreFixture::open(mode);
    if (!m_content)
        m_content = std::make_shared<testing::ReferenceContent>();
    return std::make_unique<testing::ReferenceStore>(m_content, mode);
}

void CallStoreTest::storesCallsWithAllFields()
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

void CallStoreTest::findsNothingInAnEmptyStore()
{
    const auto store = open();
    QCOMPARE(store->extent()->calls, 0);
    QCOMPARE(store->extent()->firstDay, noDay);
    QVERIFY(store->rollup()->cells.empty());
    QVERIFY(store->calls({}, 0, 10)->calls.isEmpty());
    QVERIFY(store->imports()->isEmpty());
    QCOMPARE(store->verify()->problems, QStringList());
    QCOMPARE(store->importEntry(1).error().kind, ErrorKind::NotFound);
}

void CallStoreTest::pagesNewestFirst()
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
    CallCriteria query;
    query.withoutTime = true;
    QCOMPARE(codesOf(*store->calls(query, 0, 10)), QStringList{ QStringLiteral("last") });
}

void CallStoreTest::filtersCalls_data()
{
    QTest::addColumn<CallCriteria>("query");
    QTest::addColumn<QStringList>("codes");
    const auto query = [](auto change) {
        CallCriteria result;
        change(result);
        return result;
    };
    const QStringList all{ QStringLiteral("-1101"), QStringLiteral("2016"), QStringLiteral("1004"),
                           QStringLiteral("0") };
    QTest::newRow("all") << CallCriteria() << all;
    QTest::newRow("code") << query([](CallCriteria &q) { q.code = QStringLiteral("2016"); })
                          << QStringList{ QStringLiteral("2016") };
    QTest::newRow("code not stored") << query([](CallCriteria &q) { q.code = QStringLiteral("9"); })
                                     << QStringList();
    QTest::newRow("channel") << query([](CallCriteria &q) { q.channel = Channel::H5; })
                             << QStringList{ QStringLiteral("1004"), QStringLiteral("0") };
    QTest::newRow("app") << query([](CallCriteria &q) { q.appId = QStringLiteral("app0"); })
                         << QStringList{ QStringLiteral("2016"), QStringLiteral("0") };
    QTest::newRow("from") << query([](CallCriteria &q) { q.from = someTime + 2000; })
                          << QStringList{ QStringLiteral("-1101"), QStringLiteral("2016") };
    QTest::newRow("to") << query([](CallCriteria &q) { q.to = someTime + 2000; })
                        << QStringList{ QStringLiteral("1004"), QStringLiteral("0") };
    QTest::newRow("selector") << query([](CallCriteria &q) {
        q.anyOf = QList<report::CodeSelector>{
            { { QStringLiteral("0"), QStringLiteral("2016") }, false, {}, noDay, noDay }
        };
    }) << QStringList{ QStringLiteral("2016"), QStringLiteral("0") };
    QTest::newRow("selector in a channel") << query([](CallCriteria &q) {
        q.anyOf = QList<report::CodeSelector>{
            { { QStringLiteral("0"), QStringLiteral("2016") }, false, Channel::H5, noDay, noDay }
        };
    }) << QStringList{ QStringLiteral("0") };
    QTest::newRow("excluding selector") << query([](CallCriteria &q) {
        q.anyOf = QList<report::CodeSelector>{
            { { QStringLiteral("0"), QStringLiteral("2016") }, true, {}, noDay, noDay }
        };
    }) << QStringList{ QStringLiteral("-1101"), QStringLiteral("1004") };
    QTest::newRow("selector after the day") << query([](CallCriteria &q) {
        q.anyOf =
            QList<report::CodeSelector>{ { { QStringLiteral("0") }, false, {}, billingDay(someTime) + 1, noDay } };
    }) << QStringList();
    QTest::newRow("no selector fits") << query([](CallCriteria &q) { q.anyOf = QList<report::CodeSelector>{}; })
                                      << QStringList();
    QTest::newRow("order and code") << query([](CallCriteria &q) {
        q.orderNo = QStringLiteral("order1");
        q.code = QStringLiteral("1004");
    }) << QStringList{ QStringLiteral("1004") };
    QTest::newRow("order and another code") << query([](CallCriteria &q) {
        q.orderNo = QStringLiteral("order1");
        q.code = QStringLiteral("0");
    }) << QStringList();
}

void CallStoreTest::filtersCalls()
{
    QFETCH(CallCriteria, query);
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

void CallStoreTest::findsCallsOfAnOrder()
{
    const auto store = open();
    BatchBuilder builder;
    for (int number = 0; number < 1000; ++number)
        builder.add(numbered("order", number / 3), someTime + number, std::to_string(number));
    ingest::CallRecord &record = builder.add("other", someTime, "5");
    record.identity = IdentityKind::RequestId;
    record.requestId = builder.text("request");
    import(*store, builder);
    const auto reader = open(CallStore::Mode::ReadOnly);
    const auto find = [&reader](const char *order, qint64 after = 0, int limit = 10) {
        CallCriteria query;
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

void CallStoreTest::countsDuplicatesAndConflicts()
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
    QCOMPARE(entry.counts, (ImportCounts{ 5, 1, 3, 1, 0, 0, 1 })); // the channel was not known
    QCOMPARE(store->extent()->calls, 3);

    const auto conflicts = store->conflicts(entry.key(), 0, 10);
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

void CallStoreTest::keepsCallsOfOneMillisecond()
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

void CallStoreTest::keepsRejectsWithTheirPlace()
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
    const auto rejects = store->rejects(entry.key(), 2, 10);
    QCOMPARE(rejects->size(), 2);
    QCOMPARE(rejects->first().reject.reason, RejectReason::MissingCode);
    QCOMPARE(rejects->first().reject.line, 4);
    QCOMPARE(rejects->first().reject.byteOffset, 300);
    QCOMPARE(rejects->first().reject.excerpt, QByteArray("excerpt"));
    const auto counts = store->rejectCounts(entry.key());
    QCOMPARE(counts->size(), 2);
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::rollsUpByDay()
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

void CallStoreTest::recognisesContent()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*store, builder);
    QVERIFY(*store->hasImportOfSize(1000));
    QVERIFY(!*store->hasImportOfSize(1001));
    QCOMPARE((*store->findImport(QStringLiteral("hash"), QString()))->id, entry.id);
    QVERIFY(!store->findImport(QStringLiteral("hash"), QStringLiteral("channel=h5"))->has_value());
    QVERIFY(store->undoImport(entry.key()).hasValue());
    QVERIFY(!store->findImport(QStringLiteral("hash"), QString())->has_value());
}

void CallStoreTest::undoTakesOutExactlyOneImport()
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
    QCOMPARE(*store->previewUndo(undone.key(), {}), (UndoneCalls{ 2, 0 }));
    QCOMPARE(*store->undoImport(undone.key()), (UndoneCalls{ 2, 0 }));
    QCOMPARE(store->extent()->calls, 1);
    QCOMPARE(store->importEntry(undone.id)->state, ImportState::Undone);
    QCOMPARE(store->importEntry(kept.id)->state, ImportState::Done);
    QCOMPARE(store->verify()->problems, QStringList());

    BatchBuilder again;
    again.add("B", someTime, "0");
    QCOMPARE(import(*store, again).counts.stored, 1); // what was taken out can come back
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::undoHandsCallsToLaterImports()
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
    // The call that the others hold too is one, and stays as a call of two.
    QCOMPARE(*store->previewUndo(one.key(), {}), (UndoneCalls{ 1, 1 }));
    QCOMPARE(store->extent()->calls, 2);
    QCOMPARE(*store->undoImport(one.key()), (UndoneCalls{ 1, 1 }));
    QCOMPARE(store->importEntry(two.id)->counts, (ImportCounts{ 1, 1, 0, 0, 0, 0 }));
    QCOMPARE(store->importEntry(three.id)->counts, (ImportCounts{ 1, 0, 1, 0, 0, 0 }));
    QCOMPARE(store->verify()->problems, QStringList());
    QCOMPARE(*store->undoImport(two.key()), (UndoneCalls{ 0, 1 }));
    QCOMPARE(store->importEntry(three.id)->counts, (ImportCounts{ 1, 1, 0, 0, 0, 0 }));
    QCOMPARE(store->extent()->calls, 1);
    QCOMPARE(*store->undoImport(three.key()), (UndoneCalls{ 1, 0 }));
    QCOMPARE(store->extent()->calls, 0);
    QCOMPARE(store->verify()->problems, QStringList());
}

/** A number means another import once the store was replaced: whoever saw the earlier one must not reach this. */
void CallStoreTest::anotherImportOfTheSameNumberIsNotMeant()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    builder.addReject(RejectReason::BadTime);
    const ImportEntry entry = import(*store, builder);
    const ImportKey earlier{ entry.id, entry.startedAt - 1 };
    const Error error = store->undoImport(earlier).error();
    QCOMPARE(error.kind, ErrorKind::StoreBusy);
    QVERIFY2(error.why.contains(entry.fileName), qPrintable(error.toText()));
    QCOMPARE(store->previewUndo(earlier, {}).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(store->rejects(earlier, 0, 10).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(store->rejectCounts(earlier).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(store->conflicts(earlier, 0, 10).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(store->entryOf(earlier).error().kind, ErrorKind::StoreBusy);
    CallCriteria query;
    query.import = earlier;
    QCOMPARE(store->calls(query, 0, 10).error().kind, ErrorKind::StoreBusy);
    query.import = entry.key();
    QCOMPARE(store->calls(query, 0, 10)->calls.size(), 1);
    QCOMPARE(store->extent()->calls, 1);
    QCOMPARE(store->importEntry(entry.id)->state, ImportState::Done);
}

void CallStoreTest::undoOfUnknownOrUndoneImportIsAnError()
{
    const auto store = open();
    QCOMPARE(store->undoImport({ 7, someTime }).error().kind, ErrorKind::StoreBusy);
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*store, builder);
    QVERIFY(store->undoImport(entry.key()).hasValue());
    QCOMPARE(store->undoImport(entry.key()).error().kind, ErrorKind::NotFound);
    QCOMPARE(store->previewUndo(entry.key(), {}).error().kind, ErrorKind::NotFound);
    QCOMPARE(open(CallStore::Mode::ReadOnly)->undoImport(entry.key()).error().kind, ErrorKind::StoreNotWritable);
}

void CallStoreTest::abandonedImportIsClosed()
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

void CallStoreTest::failedBatchLeavesNothing()
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

void CallStoreTest::tellsWhatAStoreIs()
{
    const auto store = open();
    QVERIFY(!store->address().isEmpty());
    QVERIFY(store->isStillAtAddress());
    QVERIFY(!store->isReadOnly());
    QVERIFY(!store->isOfNewerVersion());
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    import(*store, builder);
    const auto info = store->info();
    QVERIFY2(info, testing::errorText(info));
    QVERIFY(!info->engine.isEmpty());
    QCOMPARE(info->extent.calls, 1);
    QCOMPARE(info->isBeingWritten, std::optional(false));
}

void CallStoreTest::finishTellsWhatTheLedgerSays()
{
    const auto store = open();
    ImportEntry entry = newEntry(QStringLiteral("CSV"));
    entry.header = QStringLiteral("time,order");
    auto session = store->beginImport(entry);
    QVERIFY2(session, testing::errorText(session));
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    builder.add("B", someTime, "0");
    QVERIFY((*session)->write(builder.take()).hasValue());
    QCOMPARE(store->importEntry((*session)->importId())->state, ImportState::Running);
    (*session)->setOpenRecords(1);
    (*session)->setEncoding(QStringLiteral("GB18030"));
    const auto ended = (*session)->finish(ImportState::Done, QStringLiteral("hash"));
    QVERIFY2(ended, testing::errorText(ended));
    QCOMPARE(testing::lineOf(*ended), testing::lineOf(*store->importEntry(ended->id)));
    QCOMPARE(ended->nextRecord, 2);
    QCOMPARE(ended->encoding, QStringLiteral("GB18030"));
    QVERIFY(ended->startedAt != 0 && ended->finishedAt >= ended->startedAt);
}

namespace {

/** Writes the first `count` of the orders, A, B, C ..., and cancels the import. */
ImportEntry importPart(CallStore &store, BatchBuilder &builder, int count)
{
    auto session = store.beginImport(newEntry(QStringLiteral("CSV")));
    if (!session)
        qFatal("%s", testing::errorText(session).constData());
    for (int number = 0; number < count; ++number)
        builder.add(std::string(1, static_cast<char>('A' + number)), someTime, "0");
    ingest::RecordBatch batch = builder.take();
    batch.prefixHash = "begin";
    batch.bytesConsumed = 100;
    if (const auto written = (*session)->write(batch); !written)
        qFatal("%s", testing::errorText(written).constData());
    return *(*session)->finish(ImportState::Cancelled, QString());
}

} // namespace

void CallStoreTest::continuesAnImport()
{
    const auto store = open();
    BatchBuilder builder;
    const ImportEntry part = importPart(*store, builder, 2);
    QVERIFY(store->interruptedImports(QString(), 99)->isEmpty()); // it has read more than there is
    QVERIFY(store->interruptedImports(QStringLiteral("channel=h5"), 1000)->isEmpty());
    const auto seen = store->interruptedImports(QString(), 1000);
    QCOMPARE(seen->size(), 1);
    QCOMPARE(seen->first().id, part.id);
    QCOMPARE(seen->first().nextRecord, 3);
    ImportEntry grown = seen->first();
    grown.fileName = QStringLiteral("renamed.csv");
    grown.fileSize = 2000;
    auto session = store->resumeImport(grown);
    QVERIFY2(session, testing::errorText(session));
    QCOMPARE((*session)->importId(), part.id);
    QCOMPARE((*session)->counts().stored, 2);
    builder.add("C", someTime, "0");
    builder.add("A", someTime, "0");
    QVERIFY((*session)->write(builder.take()).hasValue());
    const auto ended = (*session)->finish(ImportState::Done, QStringLiteral("whole"));
    QCOMPARE(ended->counts, (ImportCounts{ 4, 3, 1, 0, 0, 0 }));
    QCOMPARE(ended->fileName, QStringLiteral("renamed.csv"));
    QCOMPARE(store->importEntry(part.id)->fileSize, 2000);
    QCOMPARE(store->verify()->problems, QStringList());
}

/** The calls of the import that is undone become calls of the one that goes on: it counts on from there. */
void CallStoreTest::continuesAfterAnotherProgramHasUndone()
{
    const auto store = open();
    BatchBuilder first;
    first.add("A", someTime, "0");
    const ImportEntry earlier = import(*store, first);
    BatchBuilder builder;
    const ImportEntry part = importPart(*store, builder, 2); // A is known, B is not
    QCOMPARE(part.counts, (ImportCounts{ 2, 1, 1, 0, 0, 0 }));
    const auto seen = store->interruptedImports(QString(), 1000);
    QVERIFY(open()->undoImport(earlier.key()).hasValue());
    auto session = store->resumeImport(seen->first());
    QVERIFY2(session, testing::errorText(session));
    QCOMPARE((*session)->counts(), (ImportCounts{ 2, 2, 0, 0, 0, 0 }));
    builder.add("C", someTime, "0");
    QVERIFY((*session)->write(builder.take()).hasValue());
    const auto ended = (*session)->finish(ImportState::Done, QStringLiteral("whole"));
    QCOMPARE(ended->counts, (ImportCounts{ 3, 3, 0, 0, 0, 0 }));
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::doesNotContinueWhatHasChanged()
{
    const auto store = open();
    BatchBuilder builder;
    const ImportEntry part = importPart(*store, builder, 2);
    const auto seen = store->interruptedImports(QString(), 1000);
    QVERIFY(open()->undoImport(part.key()).hasValue());
    QCOMPARE(store->resumeImport(seen->first()).error().kind, ErrorKind::NotFound);
    QVERIFY(store->interruptedImports(QString(), 1000)->isEmpty());
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::readsAnOpenLineAgain()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    builder.add("B", someTime, "12");
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    ingest::RecordBatch batch = builder.take();
    batch.prefixHash = "begin";
    batch.bytesConsumed = 1000;
    QVERIFY((*session)->write(batch).hasValue());
    (*session)->setOpenRecords(1);
    const auto ended = (*session)->finish(ImportState::Done, QStringLiteral("hash"));
    session->reset();
    QVERIFY(store->interruptedImports(QString(), 1000)->isEmpty()); // it has not grown
    const auto seen = store->interruptedImports(QString(), 1001);
    QCOMPARE(seen->size(), 1);
    session = store->resumeImport(seen->first());
    QVERIFY2(session, testing::errorText(session));
    QCOMPARE(store->extent()->calls, 1);
    BatchBuilder rest;
    ingest::CallRecord &record = rest.add("B", someTime, "1201");
    record.recordNumber = 2;
    QVERIFY((*session)->write(rest.take()).hasValue());
    QVERIFY((*session)->finish(ImportState::Done, QStringLiteral("whole")).hasValue());
    QCOMPARE(store->importEntry(ended->id)->counts, (ImportCounts{ 2, 2, 0, 0, 0, 0 }));
    CallCriteria query;
    query.orderNo = QStringLiteral("B");
    QCOMPARE(codesOf(*store->calls(query, 0, 10)), QStringList{ QStringLiteral("1201") });
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::oneWriterAtATime()
{
    const auto store = open();
    BatchBuilder builder;
    const ImportEntry part = importPart(*store, builder, 1);
    const auto other = open();
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    QCOMPARE(other->beginImport(newEntry(QStringLiteral("CSV"))).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(other->undoImport(part.key()).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(other->interruptedImports(QString(), 1000).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(other->resumeImport(part).error().kind, ErrorKind::StoreBusy);
    QCOMPARE(other->info()->isBeingWritten, std::optional(true));
    QCOMPARE(other->imports()->first().state, ImportState::Running);
    session->reset(); // as if killed
    QCOMPARE(other->imports()->first().state, ImportState::Failed);
    QVERIFY(other->undoImport(part.key()).hasValue());
}

void CallStoreTest::aSnapshotKeepsAState()
{
    const auto writer = open();
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*writer, builder);
    const auto reader = open(CallStore::Mode::ReadOnly);
    {
        const CallStore::Snapshot kept(*reader);
        QVERIFY(writer->undoImport(entry.key()).hasValue());
        QCOMPARE(reader->extent()->calls, 1);
        QCOMPARE(reader->importEntry(entry.id)->state, ImportState::Done);
        QVERIFY2(kept.check(), testing::errorText(kept.check()));
    }
    QCOMPARE(reader->extent()->calls, 0);
}

void CallStoreTest::changesAreNoticed()
{
    const auto writer = open();
    const auto reader = open(CallStore::Mode::ReadOnly);
    const qint64 before = reader->changeCounter();
    QCOMPARE(reader->changeCounter(), before);
    BatchBuilder builder;
    builder.add("A", someTime, "0");
    const ImportEntry entry = import(*writer, builder);
    const qint64 imported = reader->changeCounter();
    QVERIFY(imported != before);
    QVERIFY(writer->undoImport(entry.key()).hasValue());
    QVERIFY(reader->changeCounter() != imported);
}

void CallStoreTest::whatIsReadOnlyStaysSo()
{
    BatchBuilder builder;
    const ImportEntry part = importPart(*open(), builder, 1);
    const auto store = open(CallStore::Mode::ReadOnly);
    QVERIFY(store->isReadOnly());
    QCOMPARE(store->beginImport(newEntry(QStringLiteral("CSV"))).error().kind, ErrorKind::StoreNotWritable);
    QCOMPARE(store->resumeImport(part).error().kind, ErrorKind::StoreNotWritable);
    QCOMPARE(store->undoImport(part.key()).error().kind, ErrorKind::StoreNotWritable);
    QCOMPARE(store->extent()->calls, 1);
}

void CallStoreTest::preparingChangesNothing()
{
    const auto store = open();
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    const std::unique_ptr<PreparedBatch> prepared = store->newPreparation();
    for (int round = 0; round < 2; ++round) { // its memory is used again
        BatchBuilder builder;
        builder.add(numbered("prepared", round), someTime, "0");
        builder.add("same", someTime, "0");
        const ingest::RecordBatch batch = builder.take();
        if (prepared)
            prepared->prepare(batch);
        QVERIFY((*session)->write(batch, prepared.get(), {}).hasValue());
    }
    QCOMPARE((*session)->counts(), (ImportCounts{ 4, 3, 1, 0, 0, 0 }));
    QVERIFY((*session)->finish(ImportState::Done, QStringLiteral("hash")).hasValue());
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::aConflictNamesWhatBothShare()
{
    const auto store = open();
    BatchBuilder first;
    first.add("A", someTime, "0").similarity = 90;
    import(*store, first);
    BatchBuilder second;
    ingest::CallRecord &queried = second.add("A", someTime, "0");
    queried.requestId = second.text("number of a query");
    queried.similarity = 12;
    const ImportEntry entry = import(*store, second);
    QCOMPARE(store->conflicts(entry.key(), 0, 10)->first().identity, QStringLiteral("A"));
}

namespace {

/** Adds a call with all that a log can tell. */
ingest::CallRecord &addWithAllFields(BatchBuilder &builder, std::string_view orderNo)
{
    ingest::CallRecord &record = builder.add(orderNo, someTime, "2016");
    record.requestId = builder.text("request");
    record.identity = IdentityKind::RequestId;
    record.channel = Channel::H5;
    record.appId = builder.text("app");
    record.message = builder.text("message");
    record.frontMask = builder.text("00010100");
    record.backMask = builder.text("00000001");
    record.cardWarnings = builder.text("[-9102]");
    record.similarity = 73.37;
    record.liveRate = 99;
    record.vendorCharge = ingest::VendorCharge::Yes;
    record.chargeType = builder.text("flow");
    record.person = { 7 };
    return record;
}

/** Returns what a store says of its only call, but for where it came from. */
StoredCall onlyCall(const CallStore &store, const CallCriteria &query = {})
{
    const auto page = store.calls(query, 0, 10);
    StoredCall call = page && page->calls.size() == 1 ? page->calls.first() : StoredCall();
    call.key = 0;
    call.importId = 0;
    call.recordNumber = 0;
    return call;
}

/** Returns the only cell of the roll-up as a text. */
QString onlyCell(const CallStore &store)
{
    const auto rollup = store.rollup();
    if (!rollup || rollup->cells.size() != 1)
        return QStringLiteral("not one cell");
    const report::RollupCell &cell = rollup->cells.front();
    return QStringList{ channelKey(cell.channel), rollup->apps.at(cell.app), rollup->codes.at(cell.code),
                        QString::number(static_cast<int>(cell.vendorCharge)), QString::number(cell.count) }
        .join(u'|');
}

} // namespace

void CallStoreTest::aDuplicateCompletesACall()
{
    const auto store = open();
    BatchBuilder own;
    own.add("A", someTime, "2016");
    const ImportEntry first = import(*store, own);
    const StoredCall before = onlyCall(*store);
    const QString cellBefore = onlyCell(*store);

    BatchBuilder vendor;
    addWithAllFields(vendor, "A");
    const ImportEntry second = import(*store, vendor);
    QCOMPARE(second.counts, (ImportCounts{ 1, 0, 1, 0, 0, 0, 1 }));
    const StoredCall completed = onlyCall(*store);
    QCOMPARE(completed.channel, Channel::H5);
    QCOMPARE(completed.person, QStringLiteral("07") + QString(30, u'0'));
    QCOMPARE(onlyCell(*store), QStringLiteral("h5|app|2016|2|1"));
    CallCriteria query;
    query.channel = Channel::H5;
    query.appId = QStringLiteral("app");
    query.import = first.key();
    QCOMPARE(onlyCall(*store, query), completed);
    query.channel = Channel::Unknown;
    QCOMPARE(store->calls(query, 0, 10)->calls.size(), 0);
    query = {};
    query.orderNo = QStringLiteral("request");
    QCOMPARE(onlyCall(*store, query), completed);
    QCOMPARE(store->verify()->problems, QStringList());

    QVERIFY(store->undoImport(second.key()).hasValue());
    QCOMPARE(onlyCall(*store), before);
    QCOMPARE(onlyCell(*store), cellBefore);
    QCOMPARE(store->calls(query, 0, 10)->calls.size(), 0);
    QCOMPARE(store->verify()->problems, QStringList());

    BatchBuilder again;
    addWithAllFields(again, "A").message = {}; // the first has one then
    const ImportEntry third = import(*store, again);
    QCOMPARE(third.counts.completed, 1);
    QVERIFY(store->undoImport(first.key()).hasValue());
    QVERIFY(onlyCall(*store).message.isEmpty());
    QCOMPARE(store->importEntry(third.id)->counts, (ImportCounts{ 1, 1, 0, 0, 0, 0, 0 }));
    QCOMPARE(onlyCell(*store), QStringLiteral("h5|app|2016|2|1"));
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::whoContradictsCompletesNothing()
{
    const auto store = open();
    BatchBuilder first;
    first.add("A", someTime, "2016").similarity = 12;
    import(*store, first);
    const StoredCall before = onlyCall(*store);
    BatchBuilder second;
    addWithAllFields(second, "A");
    QCOMPARE(import(*store, second).counts, (ImportCounts{ 1, 0, 0, 1, 0, 0, 0 }));
    QCOMPARE(onlyCall(*store), before);
    BatchBuilder third;
    third.add("A", someTime, "2016").channel = Channel::H5;
    third.add("A", someTime, "2016").channel = Channel::AppSdk; // contradicts what has just been filled in
    const ImportEntry entry = import(*store, third);
    QCOMPARE(entry.counts, (ImportCounts{ 2, 0, 1, 1, 0, 0, 1 }));
    QCOMPARE(store->conflicts(entry.key(), 0, 10)->first().fields, QStringLiteral("channel: h5 / app-sdk"));
    QCOMPARE(store->verify()->problems, QStringList());
}

/** Values have one source; when it is undone, the next one that told the same has completed the call. */
void CallStoreTest::completionsAreCountedByWhoIsStillThere()
{
    const auto store = open();
    const auto importOne = [&](Channel channel, std::string_view app) {
        BatchBuilder builder;
        ingest::CallRecord &record = builder.add("A", someTime, "0");
        record.channel = channel;
        record.appId = builder.text(app);
        return import(*store, builder);
    };
    const ImportEntry less = importOne(Channel::Unknown, "");
    const ImportEntry channel = importOne(Channel::H5, "");
    const ImportEntry both = importOne(Channel::H5, "app");
    const ImportEntry equal = importOne(Channel::H5, "app");
    const auto completed = [&](const ImportEntry &entry) {
        return store->importEntry(entry.id)->counts.completed;
    };
    QCOMPARE(completed(channel), 1);
    QCOMPARE(completed(both), 1);
    QCOMPARE(completed(equal), 0);
    QVERIFY(store->undoImport(both.key()).hasValue());
    QCOMPARE(completed(equal), 1);
    QCOMPARE(onlyCell(*store), QStringLiteral("h5|app|0|0|1"));
    QVERIFY(store->undoImport(less.key()).hasValue());
    QCOMPARE(store->importEntry(channel.id)->counts, (ImportCounts{ 1, 1, 0, 0, 0, 0, 0 }));
    QCOMPARE(completed(equal), 1); // the app
    QCOMPARE(store->verify()->problems, QStringList());
    QVERIFY(store->undoImport(equal.key()).hasValue());
    QCOMPARE(onlyCell(*store), QStringLiteral("h5||0|0|1"));
    QCOMPARE(store->importEntry(equal.id)->counts.completed, 1); // as the line stood then
    QCOMPARE(store->verify()->problems, QStringList());
}

/** Also where a log of another kind has given the call its message. */
void CallStoreTest::wordingIsComparedWithinOneKindOfLog()
{
    const auto store = open();
    const auto importOne = [&](std::string_view message, const QString &format) {
        BatchBuilder builder;
        builder.add("A", someTime, "0").message = builder.text(message);
        std::vector<ingest::RecordBatch> batches;
        batches.push_back(builder.take());
        return import(*store, std::move(batches), format).counts;
    };
    importOne("", QStringLiteral("CSV"));
    QCOMPARE(importOne("ok", QStringLiteral("JSON")).completed, 1);
    QCOMPARE(importOne("success", QStringLiteral("CSV")).conflict, 0);
    QVERIFY(store->undoImport(store->importEntry(2)->key()).hasValue());
    QCOMPARE(onlyCall(*store).message, QStringLiteral("success"));
    QCOMPARE(store->verify()->problems, QStringList());
}

void CallStoreTest::completedCallsAreFoundByTheirNewNames_data()
{
    QTest::addColumn<int>("calls"); // of one order and second; of many it is told otherwise which one is meant
    QTest::addColumn<bool>("isOneBatch");
    for (const int calls : { 1, 100 }) {
        QTest::addRow("%d calls, one batch", calls) << calls << true;
        QTest::addRow("%d calls, three batches", calls) << calls << false;
    }
}

/** Whoever knows only what a duplicate has told means the same call. */
void CallStoreTest::completedCallsAreFoundByTheirNewNames()
{
    QFETCH(int, calls);
    QFETCH(bool, isOneBatch);
    for (const bool isOneImport : { false, true }) {
        const auto store = open();
        std::vector<ingest::RecordBatch> batches;
        BatchBuilder builder;
        const auto end = [&] {
            if (!isOneBatch || !isOneImport)
                batches.push_back(builder.take());
            if (isOneImport)
                return;
            import(*store, std::exchange(batches, {}));
            builder = {};
        };
        const std::string prefix = isOneImport ? "own" : "other";
        const auto add = [&](int number, bool knowsRequest, bool knowsOrder) {
            ingest::CallRecord &record = builder.add(knowsOrder ? prefix : std::string(), someTime + number, "0");
            record.requestId = knowsRequest ? builder.text(numbered(prefix, number)) : std::string_view();
            record.identity = knowsRequest ? IdentityKind::RequestId : IdentityKind::OrderTimeCode;
        };
        for (int number = 0; number < calls; ++number)
            add(number, number % 2 == 0, number % 2 != 0);
        end();
        for (int number = 0; number < calls; ++number)
            add(number, true, true);
        end();
        for (int number = 0; number < calls; ++number)
            add(number, number % 2 != 0, number % 2 == 0);
        end();
        if (isOneImport && isOneBatch)
            batches.push_back(builder.take());
        if (isOneImport)
            import(*store, std::move(batches));
        QCOMPARE(store->extent()->calls, isOneImport ? 2 * calls : calls);
        QCOMPARE(store->verify()->problems, QStringList());
    }
}

void CallStoreTest::aFileCompletesItsOwnCallsWhereverABatchEnds()
{
    const auto store = open();
    for (const bool isOneBatch : { true, false }) {
        auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
        BatchBuilder builder;
        builder.add(isOneBatch ? "A" : "B", someTime, "0");
        if (!isOneBatch)
            QVERIFY((*session)->write(builder.take()).hasValue());
        builder.add(isOneBatch ? "A" : "B", someTime, "0").similarity = 90;
        QVERIFY((*session)->write(builder.take()).hasValue());
        QCOMPARE((*session)->counts(), (ImportCounts{ 2, 1, 1, 0, 0, 0, 1 }));
        QVERIFY((*session)->finish(ImportState::Done, QStringLiteral("hash")).hasValue());
        QCOMPARE(store->calls({}, 0, 10)->calls.first().similarity, std::optional(90.0));
        QCOMPARE(store->verify()->problems, QStringList());
    }
}

void CallStoreTest::anOpenLineTakesBackWhatItCompleted()
{
    const auto store = open();
    BatchBuilder first;
    first.add("A", someTime, "0");
    import(*store, first);
    BatchBuilder builder;
    builder.add("B", someTime, "0");
    builder.add("A", someTime, "0").channel = Channel::H5;
    ingest::RecordBatch batch = builder.take();
    batch.prefixHash = "begin";
    batch.bytesConsumed = 1000;
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY((*session)->write(batch).hasValue());
    (*session)->setOpenRecords(1);
    QCOMPARE((*session)->finish(ImportState::Done, QStringLiteral("hash"))->counts.completed, 1);
    session->reset();
    session = store->resumeImport(store->interruptedImports(QString(), 1001)->first());
    QVERIFY2(session, testing::errorText(session));
    QCOMPARE((*session)->counts(), (ImportCounts{ 1, 1, 0, 0, 0, 0, 0 }));
    CallCriteria query;
    query.channel = Channel::H5;
    QCOMPARE(store->calls(query, 0, 10)->calls.size(), 0);
    QCOMPARE(store->verify()->problems, QStringList());
    BatchBuilder rest;
    ingest::CallRecord &record = rest.add("A", someTime, "0");
    record.channel = Channel::AppSdk;
    record.recordNumber = 2;
    QVERIFY((*session)->write(rest.take()).hasValue());
    QCOMPARE((*session)->finish(ImportState::Done, QStringLiteral("whole"))->counts,
             (ImportCounts{ 2, 1, 1, 0, 0, 0, 1 }));
    query.channel = Channel::AppSdk;
    QCOMPARE(onlyCall(*store, query).orderNo, QStringLiteral("A"));
    QCOMPARE(store->verify()->problems, QStringList());
}

/** A call is kept by its time: that it was not filled in is told. */
void CallStoreTest::aTimeIsNotFilledIn()
{
    const auto store = open();
    BatchBuilder first;
    addWithAllFields(first, "A").occurredAt = noTime;
    import(*store, first);
    BatchBuilder second;
    addWithAllFields(second, "A");
    std::vector<ingest::RecordBatch> batches;
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY((*session)->write(second.take()).hasValue());
    QCOMPARE((*session)->duplicatesKnowingMore(), 1);
    QCOMPARE((*session)->finish(ImportState::Done, QStringLiteral("hash"))->counts,
             (ImportCounts{ 1, 0, 1, 0, 0, 0, 0 }));
    QCOMPARE(onlyCall(*store).occurredAt, noTime);
}

/** A conflict goes on naming the call it was found with; a later call is another one. */
void CallStoreTest::keysOfConflictsStayThose()
{
    const auto store = open();
    const auto named = [](BatchBuilder &builder, std::string_view request) -> ingest::CallRecord & {
        ingest::CallRecord &record = builder.add("", noTime, "0");
        record.identity = IdentityKind::RequestId;
        record.requestId = builder.text(request);
        return record;
    };
    BatchBuilder first;
    named(first, "r1").similarity = 90;
    const ImportEntry undone = import(*store, first);
    BatchBuilder second;
    named(second, "r1").similarity = 12;
    const ImportEntry entry = import(*store, second);
    QVERIFY(store->undoImport(undone.key()).hasValue());
    BatchBuilder third;
    named(third, "r2");
    import(*store, third);
    const qint64 key = store->conflicts(entry.key(), 0, 10)->first().storedKey;
    QVERIFY(store->calls({}, 0, 10)->calls.first().key != key);
}

void CallStoreTest::offersTextsToFilterBy()
{
    const auto store = open();
    BatchBuilder builder;
    builder.add("A", someTime, "2016").appId = builder.text("appB");
    builder.add("B", someTime, "0").appId = builder.text("appA");
    builder.add("C", someTime, "0");
    const ImportEntry entry = import(*store, builder);
    QCOMPARE(*store->codes(), (QStringList{ QStringLiteral("0"), QStringLiteral("2016") }));
    QCOMPARE(*store->appIds(), (QStringList{ QString(), QStringLiteral("appA"), QStringLiteral("appB") }));
    QVERIFY(store->undoImport(entry.key()).hasValue());
    QVERIFY(store->codes()->isEmpty() && store->appIds()->isEmpty());
}

CODEDESK_TEST_MAIN(CallStoreTest)
#include "tst_callstore.moc"
