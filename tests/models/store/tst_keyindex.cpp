// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/connection.h"
#include "store/sqlite/keyindex.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sortedruns.h"
#include "store/sqlite/transaction.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <set>

using namespace codedesk;
using namespace codedesk::store;

class KeyIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatWasAdded_data();
    void findsWhatWasAdded();
    void findsKeysThatFillSeveralBlocks();
    void limitsByCall();
    void asksNoRunOfAnotherTime();
    void asksRunsOfCallsWithoutTime();
    void mergesRunsOfOneSize();
    void keepsRunsWhenMergingIsStopped();
    void filterNeverDenies();
    void foldedFiltersDenyNothing_data();
    void foldedFiltersDenyNothing();
    void keepsTheFilterOfALargeRun();
    void findsKeysAfterMergingLargeRuns();

private:
    void addRun(KeyIndex &index, std::vector<KeyEntry> entries);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void KeyIndexTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection =
        std::make_unique<Connection>(m_folder->filePath(QStringLiteral("keys.db")), Connection::Mode::ReadWrite);
    for (const QByteArray &step : Schema::current().steps())
        m_connection->execute(step.toStdString());
}

void KeyIndexTest::addRun(KeyIndex &index, std::vector<KeyEntry> entries)
{
    std::sort(entries.begin(), entries.end());
    Transaction transaction(*m_connection);
    index.add(entries);
    transaction.commit();
}

void KeyIndexTest::findsWhatWasAdded_data()
{
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("keysPerRun");
    QTest::addColumn<qulonglong>("differentHashes");
    QTest::newRow("nothing") << 0 << 0 << 1ULL;
    QTest::newRow("one key") << 1 << 1 << 1ULL;
    QTest::newRow("one block exactly") << 1 << 504 << 1'000'000ULL;
    QTest::newRow("one more than a block") << 1 << 505 << 1'000'000ULL;
    QTest::newRow("many runs") << 30 << 700 << 1'000'000ULL;
    QTest::newRow("few hashes") << 9 << 3000 << 7ULL;
}

void KeyIndexTest::findsWhatWasAdded()
{
    QFETCH(int, runs);
    QFETCH(int, keysPerRun);
    QFETCH(qulonglong, differentHashes);
    std::mt19937_64 random(42);
    std::multimap<std::uint64_t, CallId> expected;
    KeyIndex index(*m_connection);
    CallId call = 0;
    for (int run = 0; run < runs; ++run) {
        std::vector<KeyEntry> entries;
        for (int key = 0; key < keysPerRun; ++key) {
            entries.push_back({ random() % differentHashes * 1'000'003, ++call });
            expected.emplace(entries.back().hash, entries.back().call);
        }
        addRun(index, entries);
        index.merge({});
    }
    KeyIndex reopened(*m_connection);
    QCOMPARE(reopened.keyCount(), expected.size());
    for (std::uint64_t hash = 0; hash < std::min<std::uint64_t>(differentHashes, 2000); ++hash) {
        std::multiset<CallId> wanted;
        const auto [first, last] = expected.equal_range(hash * 1'000'003);
        for (auto entry = first; entry != last; ++entry)
            wanted.insert(entry->second);
        const std::vector<CallId> found = reopened.find(hash * 1'000'003);
        QCOMPARE(std::multiset<CallId>(found.begin(), found.end()), wanted);
    }
}

void KeyIndexTest::findsKeysThatFillSeveralBlocks()
{
    KeyIndex index(*m_connection);
    std::vector<KeyEntry> entries;
    for (CallId call = 1; call <= 2000; ++call)
        entries.push_back({ 77, call });
    entries.push_back({ 5, 1 });
    entries.push_back({ 99, 1 });
    addRun(index, entries);
    QCOMPARE(index.find(77).size(), std::size_t(2000));
    QCOMPARE(index.find(76).size(), std::size_t(0));
    QCOMPARE(index.find(99).size(), std::size_t(1));
}

void KeyIndexTest::limitsByCall()
{
    KeyIndex index(*m_connection);
    std::vector<KeyEntry> entries;
    for (CallId call = 1; call <= 5000; ++call)
        entries.push_back({ 77, call });
    addRun(index, entries);
    const std::vector<KeyProbe> probes{ { 76, 1, 5000, 0 }, { 77, 1000, 1002, 1 }, { 77, 4999, 9000, 2 } };
    std::vector<std::pair<std::uint32_t, CallId>> found;
    for (const KeyHit &hit : index.find(probes, 0))
        found.emplace_back(hit.index, hit.call);
    const std::vector<std::pair<std::uint32_t, CallId>> expected{
        { 1, 1000 }, { 1, 1001 }, { 1, 1002 }, { 2, 4999 }, { 2, 5000 }
    };
    QCOMPARE(found, expected);
}

void KeyIndexTest::asksNoRunOfAnotherTime()
{
    KeyIndex index(*m_connection);
    addRun(index, { { 10, 100 }, { 20, 199 } });
    addRun(index, { { 10, 200 }, { 20, 299 } });
    m_connection->run("DELETE FROM key_block WHERE id = 2 << 24"); // it cannot be asked
    const auto found = [&index](CallId first, CallId last) {
        const std::vector<KeyProbe> probes{ { 10, first, last, 0 }, { 20, first, last, 1 } };
        QList<CallId> calls;
        for (const KeyHit &hit : index.find(probes, 0))
            calls << hit.call;
        return calls;
    };
    QCOMPARE(found(0, 99), QList<CallId>());
    QCOMPARE(found(100, 100), QList<CallId>{ 100 });
    QCOMPARE(found(150, 199), QList<CallId>{ 199 });
    QCOMPARE(found(300, 900), QList<CallId>());
    QVERIFY_THROWS_EXCEPTION(SqliteFailure, found(200, 200));
    QVERIFY_THROWS_EXCEPTION(SqliteFailure, found(299, 900));
    QVERIFY_THROWS_EXCEPTION(SqliteFailure, found(firstIdWithoutTime, std::numeric_limits<CallId>::max()));
}

void KeyIndexTest::asksRunsOfCallsWithoutTime()
{
    KeyIndex index(*m_connection);
    addRun(index, { { 10, firstIdWithoutTime }, { 20, firstIdWithoutTime + 1 } });
    addRun(index, { { 10, firstIdWithoutTime + 2 }, { 30, 500 } });
    KeyProbe everywhere;
    everywhere.hash = 10;
    QCOMPARE(index.find(std::vector{ everywhere }, 0).size(), std::size_t(2));
    QCOMPARE(index.find(std::vector<KeyProbe>{ { 30, 500, 500, 0 } }, 0).size(), std::size_t(1));
    QVERIFY(index.areRunsSound());
    m_connection->run("UPDATE key_run SET last_call = 499");
    KeyIndex damaged(*m_connection);
    QVERIFY(!damaged.areRunsSound());
}

void KeyIndexTest::mergesRunsOfOneSize()
{
    KeyIndex index(*m_connection);
    for (CallId call = 1; call <= 100; ++call) {
        addRun(index, { { static_cast<std::uint64_t>(call) * 31, call } });
        index.merge({});
    }
    QCOMPARE(index.keyCount(), std::size_t(100));
    QVERIFY(m_connection->number("SELECT count(*) FROM key_run") <= 8);
    for (CallId call = 1; call <= 100; ++call)
        QCOMPARE(index.find(static_cast<std::uint64_t>(call) * 31), std::vector<CallId>{ call });
}

void KeyIndexTest::keepsRunsWhenMergingIsStopped()
{
    KeyIndex index(*m_connection);
    for (CallId call = 1; call <= 8; ++call)
        addRun(index, { { static_cast<std::uint64_t>(call), call } });
    std::stop_source stop;
    stop.request_stop();
    index.merge(stop.get_token());
    QCOMPARE(m_connection->number("SELECT count(*) FROM key_run"), 8);
    QCOMPARE(index.find(3), std::vector<CallId>{ 3 });
    index.merge({});
    QCOMPARE(m_connection->number("SELECT count(*) FROM key_run"), 1);
}

void KeyIndexTest::filterNeverDenies()
{
    std::mt19937_64 random(7);
    KeyFilter filter;
    filter.reset(KeyFilter::blocksFor(10'000));
    std::vector<std::uint64_t> added;
    for (int key = 0; key < 10'000; ++key) {
        added.push_back(random());
        filter.add(added.back());
    }
    for (const std::uint64_t hash : added)
        QVERIFY(filter.mayContain(hash));
    int falseAlarms = 0;
    for (int key = 0; key < 100'000; ++key)
        falseAlarms += filter.mayContain(random()) ? 1 : 0;
    QVERIFY2(falseAlarms < 500, qPrintable(QString::number(falseAlarms)));
}

void KeyIndexTest::foldedFiltersDenyNothing_data()
{
    QTest::addColumn<int>("room"); ///< For so many keys.
    QTest::addColumn<int>("keys");
    QTest::addColumn<unsigned>("fold");
    QTest::addColumn<int>("falseAlarms"); ///< Of 10,000 at most.
    QTest::newRow("not folded") << 10'000 << 10'000 << 0U << 50;
    QTest::newRow("once") << 10'000 << 10'000 << 1U << 1000;
    QTest::newRow("once, half full") << 10'000 << 5000 << 1U << 50;
    QTest::newRow("four times, a sixteenth full") << 10'000 << 625 << 4U << 50;
    QTest::newRow("one key") << 1 << 1 << 4U << 0;
}

void KeyIndexTest::foldedFiltersDenyNothing()
{
    QFETCH(int, room);
    QFETCH(int, keys);
    QFETCH(unsigned, fold);
    QFETCH(int, falseAlarms);
    std::mt19937_64 random(7);
    const std::size_t blocks = KeyFilter::blocksFor(static_cast<std::size_t>(room));
    std::vector<KeyFilter::Block> part(blocks);
    std::vector<std::uint64_t> known;
    for (int key = 0; key < keys; ++key) {
        known.push_back(random());
        part[KeyFilter::blockOf(known.back(), blocks)].add(known.back());
    }
    KeyFilter filter;
    filter.reset(blocks >> fold);
    const std::size_t half = blocks / 2;
    filter.lay(std::span<const KeyFilter::Block>(part).first(half), 0, fold);
    filter.lay(std::span<const KeyFilter::Block>(part).subspan(half), half, fold);
    for (const std::uint64_t hash : known)
        QVERIFY(filter.mayContain(hash));
    int alarms = 0;
    for (int other = 0; other < 10'000; ++other)
        alarms += filter.mayContain(random()) ? 1 : 0;

    QVERIFY2(alarms <= falseAlarms, qPrintable(QString::number(alarms)));
}

void KeyIndexTest::keepsTheFilterOfALargeRun()
{
    constexpr int keys = 300'000;
    std::mt19937_64 random(11);
    std::vector<KeyEntry> entries;
    for (CallId call = 1; call <= keys; ++call)
        entries.push_back({ random(), call });
    {
        KeyIndex index(*m_connection);
        addRun(index, entries);
    }
    const qint64 chunks = m_connection->number("SELECT count(*) FROM key_filter");
    QVERIFY(chunks > 10);
    KeyIndex index(*m_connection);
    QVERIFY(index.areRunsSound());
    std::vector<KeyProbe> probes;
    for (std::uint32_t number = 0; number < 20'000; ++number) {
        KeyProbe probe;
        probe.hash = number % 2 == 0 ? entries[number].hash : random();
        probe.index = number;
        probes.push_back(probe);
    }
    std::sort(probes.begin(), probes.end(),
              [](const KeyProbe &left, const KeyProbe &right) { return left.hash < right.hash; });
    const std::vector<KeyHit> hits = index.find(probes, 1'000'000); // so many that the filter is used
    QCOMPARE(hits.size(), std::size_t(10'000));
    for (const KeyHit &hit : hits)
        QCOMPARE(hit.call, entries[hit.index].call);

    m_connection->run("UPDATE key_filter SET block = zeroblob(length(block)) WHERE id % 16777216 = 3");
    KeyIndex damaged(*m_connection);
    QVERIFY(!damaged.areRunsSound());
}

/** Runs with filters of their own and runs of this session become one, and every key is found before and after. */
void KeyIndexTest::findsKeysAfterMergingLargeRuns()
{
    constexpr int keysPerRun = 270'000;
    std::mt19937_64 random(13);
    std::vector<std::uint64_t> known;
    CallId call = 0;
    const auto run = [&] {
        std::vector<KeyEntry> entries;
        for (int key = 0; key < keysPerRun; ++key) {
            entries.push_back({ random(), ++call });
            known.push_back(entries.back().hash);
        }
        return entries;
    };
    {
        KeyIndex index(*m_connection);
        for (int number = 0; number < 4; ++number)
            addRun(index, run());
    }
    KeyIndex index(*m_connection);
    const auto found = [&] {
        std::vector<KeyProbe> probes;
        for (std::uint32_t number = 0; number < known.size(); number += 97) {
            KeyProbe probe;
            probe.hash = known[number];
            probe.index = number;
            probes.push_back(probe);
        }
        std::sort(probes.begin(), probes.end(),
                  [](const KeyProbe &left, const KeyProbe &right) { return left.hash < right.hash; });
        return std::pair(index.find(probes, 10'000'000).size(), probes.size());
    };
    for (int number = 0; number < 5; ++number) {
        const auto [hits, probes] = found();
        QCOMPARE(hits, probes);
        addRun(index, run());
        index.merge({});
    }
    QVERIFY(m_connection->number("SELECT count(*) FROM key_run") <= 2);
    const auto [hits, probes] = found();
    QCOMPARE(hits, probes);
    QVERIFY(index.areRunsSound());
}

CODEDESK_TEST_MAIN(KeyIndexTest)
#include "tst_keyindex.moc"
