// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callcriteria.h"
#include "store/sqlite/callid.h"
#include "store/sqlite/groupfilter.h"
#include "store/sqlite/keyfilter.h"
#include "store/sqlite/terms.h"
#include "storefixture.h"

#include <algorithm>
#include <functional>
#include <random>

using namespace codedesk;
using namespace codedesk::store;
using testing::BatchBuilder;
using testing::numbered;
using testing::someTime;

namespace {

constexpr int days = 20;
constexpr CallTime dayLength = 86'400'000;

QString codeOf(int number)
{
    return QStringLiteral("code%1").arg(number);
}

/** A query of any kind, mostly one that means some of the calls. */
CallCriteria anyQuery(std::mt19937_64 &random)
{
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    CallCriteria query;
    if (below(3) == 0)
        query.code = codeOf(below(8)); // the last one occurs nowhere
    if (below(3) == 0)
        query.appId = QStringLiteral("app%1").arg(below(4));
    if (below(3) == 0)
        query.channel = below(2) == 0 ? Channel::H5 : Channel::AppSdk;
    if (below(3) == 0)
        query.import.id = below(6);
    if (below(3) == 0)
        query.from = someTime + below(days) * dayLength;
    if (below(3) == 0)
        query.to = someTime + below(days + 5) * dayLength;
    query.withoutTime = below(10) == 0;
    if (below(2) == 0) {
        query.anyOf.emplace();
        for (int count = below(4); count > 0; --count) {
            report::CodeSelector selector;
            for (int codes = below(4); codes > 0; --codes)
                selector.codes << codeOf(below(8));
            selector.excludeCodes = below(2) == 0;
            if (below(2) == 0)
                selector.channel = below(2) == 0 ? Channel::H5 : Channel::AppSdk;
            if (below(2) == 0)
                selector.from = billingDay(someTime) + below(days);
            if (below(2) == 0)
                selector.to = billingDay(someTime) + below(days);
            *query.anyOf << selector;
        }
    }
    return query;
}

bool isMeant(const CallCriteria &query, const StoredCall &call)
{
    if (query.withoutTime && call.occurredAt != noTime)
        return false;
    if (!query.withoutTime && query.from != noTime && (call.occurredAt == noTime || call.occurredAt < query.from))
        return false;
    if (!query.withoutTime && query.to != noTime && (call.occurredAt == noTime || call.occurredAt >= query.to))
        return false;
    const auto fits = [&call](const report::CodeSelector &selector) {
        return report::matches(selector, call.code, call.channel, billingDay(call.occurredAt));
    };
    return (!query.code || *query.code == call.code) && (!query.appId || *query.appId == call.appId)
        && (!query.channel || *query.channel == call.channel)
        && (!query.import.isSet() || query.import.id == call.importId)
        && (!query.anyOf || std::any_of(query.anyOf->begin(), query.anyOf->end(), fits));
}

QList<qint64> keysOf(const QList<StoredCall> &calls)
{
    QList<qint64> keys;
    for (const StoredCall &call : calls)
        keys << call.key;
    return keys;
}

/** Reads page by page. */
QList<qint64> keysOf(const CallStore &store, const CallCriteria &query, int pageSize)
{
    QList<qint64> keys;
    qint64 after = 0;
    for (bool more = true; more;) {
        const auto page = store.calls(query, after, pageSize);
        if (!page)
            qFatal("%s", testing::errorText(page).constData());
        keys += keysOf(page->calls);
        after = keys.isEmpty() ? 0 : keys.last();
        more = page->hasMore;
    }
    return keys;
}

} // namespace

/** Filtered pages show exactly the calls that are meant, whatever has happened to the store. */
class CallFilterTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void showsExactlyWhatIsMeant();
    void seesOneStateWhileAnotherConnectionWrites();

private:
    static void add(BatchBuilder &builder, int number, std::mt19937_64 &random);
    void compareWithAll(const CallStore &store, std::mt19937_64 &random) const;
};

void CallFilterTest::add(BatchBuilder &builder, int number, std::mt19937_64 &random)
{
    const auto hash = static_cast<unsigned>(number) * 2654435761U;
    const CallTime time = number % 97 == 0 ? noTime : someTime + hash % days * dayLength + number;
    const std::string code = numbered("code", number % 500 == 0 ? 6 : static_cast<int>(hash >> 8 & 0xff) % 6);
    ingest::CallRecord &record = builder.add(numbered("order", number), time, code);
    record.appId = builder.text(numbered("app", static_cast<int>(hash >> 16 & 0xff) % 3));
    record.channel = (hash >> 24 & 1) != 0 ? Channel::H5 : Channel::AppSdk;
    if (random() % 200 == 0)
        builder.addBlank();
}

void CallFilterTest::compareWithAll(const CallStore &store, std::mt19937_64 &random) const
{
    const auto all = store.calls({}, 0, 1'000'000);
    QVERIFY2(all, testing::errorText(all));
    QCOMPARE(store.verify()->problems, QStringList());
    int found = 0;
    for (int time = 0; time < 150; ++time) {
        CallCriteria query = anyQuery(random);
        const Result<ImportEntry> entry = store.importEntry(query.import.id);
        query.import = entry ? entry->key() : ImportKey();
        QList<StoredCall> meant;
        std::copy_if(all->calls.begin(), all->calls.end(), std::back_inserter(meant),
                     [&query](const StoredCall &call) { return isMeant(query, call); });
        QCOMPARE(keysOf(store, query, time % 3 == 0 ? 37 : 1000), keysOf(meant));
        found += meant.isEmpty() ? 0 : 1;
    }
    QVERIFY2(found > 30, "The queries mean too little for this test to show anything.");
}

void CallFilterTest::showsExactlyWhatIsMeant()
{
    std::mt19937_64 random(3);
    const auto store = open();
    const auto importSpan = [&](int first, int last, int batchSize) {
        std::vector<ingest::RecordBatch> batches;
        BatchBuilder builder;
        for (int number = first; number < last; ++number) {
            add(builder, number, random);
            if (number % batchSize == batchSize - 1)
                batches.push_back(builder.take());
        }
        batches.push_back(builder.take());
        return import(*store, std::move(batches)).key();
    };
    const ImportKey one = importSpan(0, 3000, 100);
    const ImportKey two = importSpan(2000, 5000, 700); // a third of it is known
    importSpan(4500, 9000, 4500);
    importSpan(9000, 9010, 1);
    compareWithAll(*store, random);
    QCOMPARE(store->undoImport(one)->removed, 2000);
    compareWithAll(*store, random);
    QCOMPARE(store->undoImport(two)->removed, 2500);
    importSpan(0, 1000, 90);
    compareWithAll(*open(CallStore::Mode::ReadOnly), random);
}

void CallFilterTest::seesOneStateWhileAnotherConnectionWrites()
{
    // Each import adds one batch and merges lists now and then; a page read meanwhile is never torn.
    std::mt19937_64 random(5);
    const auto writer = open();
    const auto reader = open(CallStore::Mode::ReadOnly);
    CallCriteria query;
    query.channel = Channel::H5;
    qsizetype seen = 0;
    auto session = writer->beginImport(testing::newEntry(QStringLiteral("CSV")));
    QVERIFY2(session, testing::errorText(session));
    BatchBuilder builder;
    for (int batch = 0; batch < 40; ++batch) {
        for (int number = 0; number < 50; ++number)
            add(builder, batch * 50 + number, random);
        QVERIFY((*session)->write(builder.take()).hasValue());
        const auto page = reader->calls(query, 0, 10'000);
        QVERIFY2(page, testing::errorText(page));
        QVERIFY(page->calls.size() >= seen);
        QVERIFY(
            std::is_sorted(page->calls.begin(), page->calls.end(),
                           [](const StoredCall &left, const StoredCall &right) { return left.key > right.key; }));
        seen = page->calls.size();
    }
    QVERIFY(seen > 500);
    QVERIFY((*session)->finish(ImportState::Done, QStringLiteral("hash")).hasValue());
}

CODEDESK_TEST_MAIN(CallFilterTest)
#include "tst_callfilter.moc"
