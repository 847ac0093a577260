// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/keyindex.h"
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
    void mergesRunsOfOneSize();
    void keepsRunsWhenMergingIsStopped();
    void filterNeverDenies();

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
    m_connection = std::make_unique<Connection>(m_folder->filePath(QStringLiteral("keys.db")), false);
    execute(m_connection->handle(),
            "CREATE TABLE key_run (id INTEGER PRIMARY KEY, key_count INTEGER, fences BLOB);"
            "CREATE TABLE key_block (id INTEGER PRIMARY KEY, block BLOB)");
}

void KeyIndexTest::addRun(KeyIndex &index, std::vector<KeyEntry> entries)
{
    std::sort(entries.begin(), entries.end());
    Transaction transaction(m_connection->handle());
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
    KeyIndex index(m_connection->handle());
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
    KeyIndex reopened(m_connection->handle());
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
    KeyIndex index(m_connection->handle());
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
    KeyIndex index(m_connection->handle());
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

void KeyIndexTest::mergesRunsOfOneSize()
{
    KeyIndex index(m_connection->handle());
    for (CallId call = 1; call <= 100; ++call) {
        addRun(index, { { static_cast<std::uint64_t>(call) * 31, call } });
        index.merge({});
    }
    QCOMPARE(index.keyCount(), std::size_t(100));
    QVERIFY(m_connection->number(QStringLiteral("SELECT count(*) FROM key_run")) <= 8);
    for (CallId call = 1; call <= 100; ++call)
        QCOMPARE(index.find(static_cast<std::uint64_t>(call) * 31), std::vector<CallId>{ call });
}

void KeyIndexTest::keepsRunsWhenMergingIsStopped()
{
    KeyIndex index(m_connection->handle());
    for (CallId call = 1; call <= 8; ++call)
        addRun(index, { { static_cast<std::uint64_t>(call), call } });
    std::stop_source stop;
    stop.request_stop();
    index.merge(stop.get_token());
    QCOMPARE(m_connection->number(QStringLiteral("SELECT count(*) FROM key_run")), 8);
    QCOMPARE(index.find(3), std::vector<CallId>{ 3 });
    index.merge({});
    QCOMPARE(m_connection->number(QStringLiteral("SELECT count(*) FROM key_run")), 1);
}

void KeyIndexTest::filterNeverDenies()
{
    std::mt19937_64 random(7);
    KeyFilter filter;
    filter.reset(10'000);
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

CODEDESK_TEST_MAIN(KeyIndexTest)
#include "tst_keyindex.moc"
