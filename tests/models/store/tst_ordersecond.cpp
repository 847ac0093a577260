// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referencestore.h"
#include "storefixture.h"
#include "storequestions.h"

#include "store/sqlite/ordersecond.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <random>

using namespace codedesk;
using namespace codedesk::store;
using ingest::CallRecord;
using ingest::IdentityKind;
using ingest::RecordBatch;
using testing::BatchBuilder;
using testing::someTime;

/** Logs that give one order number and one second to many calls. */
class OrderSecondTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void whatWasToldFirstIsFound();
    void aCrowdIsReadAsFewCallsAre_data();
    void aCrowdIsReadAsFewCallsAre();
    void timeGrowsAsTheCrowdDoes_data();
    void timeGrowsAsTheCrowdDoes();
};

void OrderSecondTest::whatWasToldFirstIsFound()
{
    BatchBuilder builder;
    const CallRecord unnamed = builder.add("A", someTime + 5, "0");
    CallRecord named = unnamed;
    named.identity = IdentityKind::RequestId;
    named.requestId = "r1";
    CallRecord other = named;
    other.requestId = "r2";
    const auto idsFor = [](const OrderSecond &calls, const CallRecord &record) {
        std::vector<Candidate> found;
        calls.find(record, found);
        QList<std::int64_t> ids;
        for (const Candidate &candidate : found)
            ids << candidate.id;
        return ids;
    };
    OrderSecond calls;
    calls.add(other, { 2, 1, 30 });
    calls.add(named, { 1, 9, 20 });
    QCOMPARE(idsFor(calls, unnamed), QList<std::int64_t>{ 20 });
    QCOMPARE(idsFor(calls, other), QList<std::int64_t>()); // by its request id, if at all
    calls.add(unnamed, { 3, 1, 40 });
    QCOMPARE(idsFor(calls, other), QList<std::int64_t>{ 40 });
    CallRecord later = unnamed;
    later.occurredAt += 1;
    QVERIFY(idsFor(calls, later).isEmpty());
    later.timePrecision = TimePrecision::Seconds;
    QCOMPARE(idsFor(calls, later), QList<std::int64_t>{ 20 });
}

void OrderSecondTest::aCrowdIsReadAsFewCallsAre_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void OrderSecondTest::aCrowdIsReadAsFewCallsAre()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const auto store = open();
    testing::ReferenceStore reference(std::make_shared<testing::ReferenceContent>(), CallStore::Mode::ReadWrite);
    for (int log = 0; log < 3; ++log) {
        BatchBuilder builder;
        std::vector<RecordBatch> batches;
        for (int left = 60 + below(120); left > 0; --left) {
            CallRecord &record =
                builder.add(below(8) ? "A" : "B", someTime + below(4) * 250, below(3) ? "0" : "1004");
            record.rowMark = below(5) ? 0 : 7;
            if (below(4) == 0) {
                record.timePrecision = TimePrecision::Seconds;
                record.occurredAt = someTime;
            }
            if (below(3) != 0) {
                record.requestId = builder.text(testing::numbered("r", below(90)));
                if (below(4) != 0)
                    record.identity = IdentityKind::RequestId;
            }
            if (below(4) == 0)
                record.similarity = 90 + below(3);
            if (below(50) == 0)
                batches.push_back(builder.take());
        }
        batches.push_back(builder.take());
        const QString format = log == 1 ? QStringLiteral("JSON") : QStringLiteral("CSV");
        for (CallStore *const each : { store.get(), static_cast<CallStore *>(&reference) }) {
            auto session = each->beginImport(testing::newEntry(format));
            QVERIFY(bool(session));
            for (const RecordBatch &batch : batches)
                QVERIFY(bool((*session)->write(batch)));
            QVERIFY(bool((*session)->finish(ImportState::Done, QStringLiteral("hash"))));
        }
    }
    const QString difference =
        testing::differenceOf(testing::answersOf(*store, { {} }), testing::answersOf(reference, { {} }));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    const auto report = store->verify();
    QVERIFY(report && report->problems.isEmpty());
}

void OrderSecondTest::timeGrowsAsTheCrowdDoes_data()
{
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<bool>("isInSeconds");
    QTest::newRow("many request ids") << true << false;
    QTest::newRow("many request ids, then none, in seconds") << false << true;
    QTest::newRow("many request ids, then none, in milliseconds") << false << false;
}

void OrderSecondTest::timeGrowsAsTheCrowdDoes()
{
    QFETCH(bool, isNamed);
    QFETCH(bool, isInSeconds);
    constexpr int few = 2500;
    constexpr int times = 8;
    const auto secondsFor = [&](int calls) {
        double best = std::numeric_limits<double>::infinity();
        for (int attempt = 0; attempt < 3; ++attempt) {
            m_folder = std::make_unique<QTemporaryDir>();
            const auto store = open();
            BatchBuilder builder;
            std::vector<RecordBatch> batches;
            for (int number = 0; number < calls; ++number) {
                CallRecord &record = builder.add("A", someTime + number % 1000, "0");
                if (isNamed || number < calls / 2) {
                    record.requestId = builder.text(testing::numbered("request-", number));
                    record.identity = IdentityKind::RequestId;
                } else if (isInSeconds) {
                    record.timePrecision = TimePrecision::Seconds;
                    record.occurredAt = someTime;
                }
                if (number % (calls / 4) == calls / 4 - 1)
                    batches.push_back(builder.take());
            }
            QElapsedTimer timer;
            timer.start();
            const ImportEntry entry = import(*store, std::move(batches));
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e9);
            if (entry.counts.stored != (isNamed ? calls : calls / 2))
                return std::numeric_limits<double>::quiet_NaN();
        }
        return best;
    };
    const double small = secondsFor(few);
    const double large = secondsFor(few * times);
    // Eight times the calls in eight times the time, and noise; comparing each with each takes 64 times as long.
    QVERIFY2(large < small * times * 2.5, qPrintable(QStringLiteral("%1 s, then %2 s").arg(small).arg(large)));
}

CODEDESK_TEST_MAIN(OrderSecondTest)
#include "tst_ordersecond.moc"
