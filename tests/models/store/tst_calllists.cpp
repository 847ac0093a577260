// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/calllists.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/transaction.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace codedesk;
using namespace codedesk::store;

namespace {

constexpr CallId lastCall = std::numeric_limits<CallId>::max() - 1;

/** What is listed, kept beside by the test. */
using Expected = std::map<CallId, CallGroup>;

QList<CallId> newestFirst(const Expected &calls, const CallSpan &span,
                          const std::function<bool(const CallGroup &)> &isWanted)
{
    QList<CallId> result;
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
        if (call->first >= span.lowest && call->first < span.before && isWanted(call->second))
            result << call->first;
    }
    return result;
}

QList<CallId> visited(CallLists &lists, const CallSpan &span,
                      const std::function<bool(const CallGroup &)> &isWanted, qsizetype limit = 1'000'000)
{
    QList<CallId> result;
    lists.visitNewestFirst(span, isWanted,
                           [&](CallId call) {
                               result << call;
                               return result.size() < limit;
                           },
                           {});
    return result;
}

bool isAny(const CallGroup &)
{
    return true;
}

} // namespace

class CallListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void visitsWhatWasAdded_data();
    void visitsWhatWasAdded();
    void reachesTheEndsOfTheNumbers();
    void stopsWhenNoMoreIsWanted();
    void readsOnlyRunsOfTheSpan();
    void findsRareCallsInTheFirstBlock();
    void mergesRunsOfOneSize();
    void keepsRunsWhenMergingIsStopped();
    void takesAnImportOut();
    void putsCallsOnOtherLists();
    void noticesDamage_data();
    void noticesDamage();
    void anyDamageIsAnError();

private:
    void addRun(CallLists &lists, const CallsByGroup &calls);
    [[nodiscard]] qint64 runCount() const { return m_connection->number("SELECT count(*) FROM list_run"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void CallListsTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection =
        std::make_unique<Connection>(m_folder->filePath(QStringLiteral("lists.db")), Connection::Mode::ReadWrite);
    for (const QByteArray &step : Schema::current().steps())
        m_connection->execute(step.toStdString());
}

void CallListsTest::addRun(CallLists &lists, const CallsByGroup &calls)
{
    Transaction transaction(*m_connection);
    lists.add(calls);
    transaction.commit();
}

void CallListsTest::visitsWhatWasAdded_data()
{
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("callsPerRun");
    QTest::addColumn<int>("groups");
    QTest::newRow("nothing") << 0 << 0 << 1;
    QTest::newRow("one call") << 1 << 1 << 1;
    QTest::newRow("one list, cut") << 1 << 5000 << 1;
    QTest::newRow("as long as a piece") << 3 << 1024 << 1;
    QTest::newRow("one longer than a piece") << 3 << 1025 << 1;
    QTest::newRow("many runs") << 50 << 300 << 10;
    QTest::newRow("a group for each call") << 5 << 2000 << 10'000;
    QTest::newRow("several blocks") << 3 << 30'000 << 20;
}

void CallListsTest::visitsWhatWasAdded()
{
    QFETCH(int, runs);
    QFETCH(int, callsPerRun);
    QFETCH(int, groups);
    std::mt19937_64 random(7);
    CallLists lists(*m_connection);
    Expected expected;
    std::uint64_t sum = 0;
    for (int run = 0; run < runs; ++run) {
        CallsByGroup calls;
        for (int number = 0; number < callsPerRun; ++number) {
            // Runs overlap, and some calls are without a time.
            const CallId call = static_cast<CallId>(random() % (std::uint64_t(1) << 62)) >> (random() % 40);
            const CallId id = number % 50 == 0 ? firstIdWithoutTime + run * 1000 + number : call;
            const int kind = static_cast<int>(random() % static_cast<std::uint64_t>(groups));
            const CallGroup group{ kind % 3 + 1, kind / 3, kind % 7, static_cast<Channel>(kind % 4) };
            if (!expected.emplace(id, group).second)
                continue;
            calls[group].push_back(id);
            sum += CallLists::checksum(group, id);
        }
        addRun(lists, calls);
        lists.merge({});
    }
    QCOMPARE(lists.sum(), std::optional(sum));
    const auto isChosen = [](const CallGroup &group) { return group.code == 2 && group.channel != Channel(1); };
    QCOMPARE(visited(lists, {}, isAny), newestFirst(expected, {}, isAny));
    QCOMPARE(visited(lists, {}, isChosen), newestFirst(expected, {}, isChosen));
    for (int time = 0; time < 50 && !expected.empty(); ++time) {
        CallSpan span;
        auto call = expected.begin();
        std::advance(call, random() % expected.size());
        span.before = call->first;
        if (time % 2 == 0)
            span.lowest = static_cast<CallId>(random() % (std::uint64_t(1) << 40)) - 1;
        QCOMPARE(visited(lists, span, isAny), newestFirst(expected, span, isAny));
        QCOMPARE(visited(lists, span, isChosen), newestFirst(expected, span, isChosen));
    }
}

void CallListsTest::reachesTheEndsOfTheNumbers()
{
    CallLists lists(*m_connection);
    const CallGroup group{ std::numeric_limits<std::int64_t>::max(), 1, 2, Channel::H5 };
    addRun(lists, { { group, { lastCall, firstIdWithoutTime, -1, 0 } } });
    QCOMPARE(visited(lists, {}, isAny), (QList<CallId>{ lastCall, 0, -1, firstIdWithoutTime }));
    CallSpan span;
    span.lowest = 0;
    span.before = lastCall;
    QCOMPARE(visited(lists, span, isAny), QList<CallId>{ 0 });
    QCOMPARE(visited(lists, {}, [&group](const CallGroup &other) { return other != group; }), QList<CallId>());
}

void CallListsTest::stopsWhenNoMoreIsWanted()
{
    CallLists lists(*m_connection);
    addRun(lists, { { { 1, 1, 1, Channel::H5 }, { 1, 2, 3 } }, { { 1, 1, 2, Channel::H5 }, { 4, 5 } } });
    QCOMPARE(visited(lists, {}, isAny, 3), (QList<CallId>{ 5, 4, 3 }));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(SqliteFailure,
                             lists.visitNewestFirst(
                                 {}, isAny, [](CallId) { return true; }, stop.get_token()));
}

void CallListsTest::readsOnlyRunsOfTheSpan()
{
    CallLists lists(*m_connection);
    for (const CallId first : { 100, 200, 300 })
        addRun(lists, { { { 1, 1, 1, Channel::H5 }, { first, first + 99 } } });
    m_connection->run("DELETE FROM list_block WHERE id = 2 << 24"); // it cannot be read
    QCOMPARE(visited(lists, {}, isAny, 2), (QList<CallId>{ 399, 300 }));
    CallSpan older;
    older.before = 200;
    QCOMPARE(visited(lists, older, isAny), (QList<CallId>{ 199, 100 }));
    QVERIFY_THROWS_EXCEPTION(SqliteFailure, visited(lists, {}, isAny));
}

void CallListsTest::findsRareCallsInTheFirstBlock()
{
    CallLists lists(*m_connection);
    CallsByGroup calls;
    for (CallId call = 1; call <= 100'000; ++call)
        calls[{ 1, 1, call % 1000 == 0 ? 5 : 6, Channel::H5 }].push_back(call << callIdSequenceBits);
    addRun(lists, calls);
    QVERIFY(m_connection->number("SELECT count(*) FROM list_block") > 4);
    m_connection->run("DELETE FROM list_block WHERE id > 1 << 24 AND id < (2 << 24) - 1"); // but the head
    QCOMPARE(visited(lists, {}, [](const CallGroup &group) { return group.code == 5; }).size(), 100);
}

void CallListsTest::mergesRunsOfOneSize()
{
    CallLists lists(*m_connection);
    QList<CallId> expected;
    for (CallId call = 1; call <= 100; ++call) {
        addRun(lists, { { { call % 3, 1, 1, Channel::H5 }, { call } } });
        lists.merge({});
        expected.prepend(call);
    }
    QVERIFY(runCount() <= 8);
    QCOMPARE(visited(lists, {}, isAny), expected);
}

void CallListsTest::keepsRunsWhenMergingIsStopped()
{
    CallLists lists(*m_connection);
    for (CallId call = 1; call <= 8; ++call)
        addRun(lists, { { { 1, 1, 1, Channel::H5 }, { call } } });
    std::stop_source stop;
    stop.request_stop();
    lists.merge(stop.get_token());
    QCOMPARE(runCount(), 8);
    QCOMPARE(visited(lists, {}, isAny).size(), 8);
    lists.merge({});
    QCOMPARE(runCount(), 1);
    QCOMPARE(visited(lists, {}, isAny).size(), 8);
}

void CallListsTest::takesAnImportOut()
{
    CallLists lists(*m_connection);
    const CallGroup one{ 1, 1, 1, Channel::H5 };
    const CallGroup two{ 2, 1, 1, Channel::H5 };
    addRun(lists, { { one, { 10, 11, 12 } } });
    addRun(lists, { { one, { 20, 21 } }, { two, { 22, 23 } } });
    addRun(lists, { { two, { 30 } } });
    Transaction transaction(*m_connection);
    lists.takeOut(1, std::vector<MovedCall>{ { 11, 2 }, { 20, 3 } });
    transaction.commit();
    const auto ofImport = [&lists](std::int64_t id) {
        return visited(lists, {}, [id](const CallGroup &group) { return group.importId == id; });
    };
    QCOMPARE(ofImport(1), QList<CallId>());
    QCOMPARE(ofImport(2), (QList<CallId>{ 30, 23, 22, 11 }));
    QCOMPARE(ofImport(3), QList<CallId>{ 20 });
    const std::uint64_t sum = CallLists::checksum({ 3, 1, 1, Channel::H5 }, 20);
    QCOMPARE(lists.sum(),
             std::optional(sum + CallLists::checksum(two, 11) + CallLists::checksum(two, 22)
                           + CallLists::checksum(two, 23) + CallLists::checksum(two, 30)));
}

void CallListsTest::putsCallsOnOtherLists()
{
    CallLists lists(*m_connection);
    const CallGroup one{ 1, 1, 1, Channel::H5 };
    const CallGroup two{ 1, 2, 1, Channel::AppSdk };
    addRun(lists, { { one, { 10, 11, 12 } } });
    addRun(lists, { { one, { 20, 21 } }, { two, { 22 } } });
    addRun(lists, { { one, { 30 } } });
    Transaction transaction(*m_connection);
    lists.regroup(
        std::vector<RegroupedCall>{ { 11, two }, { 15, two }, { 20, two }, { 21, std::nullopt }, { 22, one } });
    transaction.commit();
    const auto of = [&lists](const CallGroup &wanted) {
        return visited(lists, {}, [&wanted](const CallGroup &group) { return group == wanted; });
    };
    QCOMPARE(of(one), (QList<CallId>{ 30, 22, 12, 10 }));
    QCOMPARE(of(two), (QList<CallId>{ 20, 11 }));
    QVERIFY(lists.sum());
}

void CallListsTest::noticesDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("run lost") << QStringLiteral("DELETE FROM list_run WHERE id = 1");
    QTest::newRow("block lost") << QStringLiteral("DELETE FROM list_block WHERE id = 1 << 24");
    QTest::newRow("block cut") << QStringLiteral("UPDATE list_block SET block = substr(block, 1, 20)");
    QTest::newRow("block empty") << QStringLiteral("UPDATE list_block SET block = x''");
    QTest::newRow("count changed") << QStringLiteral("UPDATE list_run SET entry_count = entry_count + 1");
    QTest::newRow("span too narrow") << QStringLiteral("UPDATE list_run SET first_call = first_call + 1");
    QTest::newRow("moved") << QStringLiteral("UPDATE list_run SET last_call = last_call + 1");
    QTest::newRow("head lost") << QStringLiteral("DELETE FROM list_block WHERE id = (2 << 24) - 1");
    QTest::newRow("head cut") << QStringLiteral(
        "UPDATE list_block SET block = substr(block, 1, length(block) - 1) "
        "WHERE id = (2 << 24) - 1");
    QTest::newRow("head empty") << QStringLiteral("UPDATE list_block SET block = x'' WHERE id = (2 << 24) - 1");
}

void CallListsTest::noticesDamage()
{
    QFETCH(QString, sql);
    CallLists lists(*m_connection);
    CallsByGroup calls;
    for (CallId call = 1; call <= 3000; ++call)
        calls[{ 1, 1, call % 7, Channel::H5 }].push_back(call * 1000);
    addRun(lists, calls);
    const auto before = lists.sum();
    QVERIFY(before);
    m_connection->run(sql.toStdString());
    QVERIFY(lists.sum() != before);
}

void CallListsTest::anyDamageIsAnError()
{
    // Whatever byte is changed, nothing is read outside the bytes, and the sum tells of it.
    CallLists lists(*m_connection);
    addRun(lists, { { { 1, 300, 1, Channel::H5 }, { 1000, 1001, 70'000 } }, { { 1, 1, 2, Channel::H5 }, { 5 } } });
    const auto sum = lists.sum();
    Statement select(*m_connection, "SELECT id, block FROM list_block");
    std::map<std::int64_t, QByteArray> blocks;
    while (select.step())
        blocks.emplace(select.integer(0), select.byteArray(1));
    QCOMPARE(blocks.size(), std::size_t(2)); // the lists and the head
    for (const auto &[id, block] : blocks) {
        for (qsizetype offset = 0; offset < block.size(); ++offset) {
            for (const int change : { 1, 0x40, 0x80, 0xff }) {
                QByteArray changed = block;
                changed[offset] = static_cast<char>(changed.at(offset) ^ change);
                m_connection->run("UPDATE list_block SET block = ?1 WHERE id = ?2", bytesOf(changed), id);
                QVERIFY2(lists.sum() != sum, qPrintable(QString::number(offset)));
                try {
                    QVERIFY(visited(lists, {}, isAny, 100).size() <= 100);
                } catch (const SqliteFailure &) {
                }
            }
        }
        m_connection->run("UPDATE list_block SET block = ?1 WHERE id = ?2", bytesOf(block), id);
        QCOMPARE(lists.sum(), sum);
    }
}

CODEDESK_TEST_MAIN(CallListsTest)
#include "tst_calllists.moc"
