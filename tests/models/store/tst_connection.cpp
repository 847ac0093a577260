// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/connection.h"
#include "store/sqlite/sqlitefailure.h"
#include "store/sqlite/transaction.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>
#include <vector>

using namespace codedesk;
using namespace codedesk::store;

/** Whatever SQLite reports comes through, and a statement is ready for its next run whatever became of the last.
 */
class ConnectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatIsBound();
    void keepsTemporaryTablesInMemory();
    void brokenConstraintIsAFailure();
    void valueThatCannotBeBoundIsAFailure();
    void statementThatCannotBePreparedIsAFailure();
    void runThatWasLeftIsEnded();
    void runThatFailedIsEnded();
    void runEndsWithItsBlock();
    void transactionIsRolledBack();
    void transactionWithinAnotherIsAFailure();
    void readTransactionSeesOneState();
    void stopsWhenAskedTo();
    void fileThatCannotBeOpenedIsAFailure();
    void fileThatWasMovedIsNoticed();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    void expectCode(int code, const std::function<void()> &work) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void ConnectionTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<Connection>(path(), Connection::Mode::ReadWrite);
    m_connection->execute("PRAGMA journal_mode = WAL; CREATE TABLE t (id INTEGER PRIMARY KEY, value);"
                          "INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three')");
}

void ConnectionTest::expectCode(int code, const std::function<void()> &work) const
{
    try {
        work();
        QFAIL("nothing failed");
    } catch (const SqliteFailure &failure) {
        QCOMPARE(failure.primaryCode(), code);
    }
}

void ConnectionTest::givesBackWhatIsBound()
{
    Statement select(*m_connection, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, typeof(?7), typeof(?8)");
    const std::vector<unsigned char> bytes{ 0, 1, 255 };
    select.bindAll(std::numeric_limits<std::int64_t>::min(), ErrorKind::DiskFull, QString::fromUtf8("订单"),
                   std::string_view("text"), bytesOf(bytes), std::optional<int>(), QString(),
                   bytesOf(std::vector<int>()));
    QVERIFY(select.step());
    QCOMPARE(select.integer(0), std::numeric_limits<std::int64_t>::min());
    QCOMPARE(select.integer(1), std::int64_t(ErrorKind::DiskFull));
    QCOMPARE(select.string(2), QString::fromUtf8("订单"));
    QCOMPARE(select.text(3), std::string_view("text"));
    QCOMPARE(select.byteArray(4), QByteArray("\0\1\xff", 3));
    QVERIFY(select.isNull(5));
    QVERIFY(!select.isNull(6));
    QVERIFY(!select.isNull(7));
    QCOMPARE(select.string(8), QStringLiteral("text"));
    QCOMPARE(select.string(9), QStringLiteral("blob"));
}

void ConnectionTest::keepsTemporaryTablesInMemory()
{
    constexpr int inMemory = 2;
    QCOMPARE(m_connection->number("PRAGMA temp_store"), inMemory);
    QCOMPARE(Connection(path(), Connection::Mode::ReadOnly).number("PRAGMA temp_store"), inMemory);
    QCOMPARE(Connection(path(), Connection::Mode::Still).number("PRAGMA temp_store"), inMemory);
}

void ConnectionTest::brokenConstraintIsAFailure()
{
    Statement insert(*m_connection, "INSERT INTO t VALUES (?1, ?2)");
    insert.run(4, std::string_view("four"));
    expectCode(SQLITE_CONSTRAINT, [&] { insert.run(4, std::string_view("again")); });
    insert.run(5, std::string_view("five"));
    QCOMPARE(m_connection->lastInsertId(), 5);
    QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 5);
}

void ConnectionTest::valueThatCannotBeBoundIsAFailure()
{
    Statement select(*m_connection, "SELECT value FROM t WHERE id = ?1");
    expectCode(SQLITE_RANGE, [&] { select.bindAll(1, 2); });
    select.bindAll(1);
    QVERIFY(select.step());
    expectCode(SQLITE_MISUSE, [&] { select.bind(1, 2); }); // it runs
}

void ConnectionTest::statementThatCannotBePreparedIsAFailure()
{
    expectCode(SQLITE_ERROR, [&] { Statement(*m_connection, "SELECT nothing FROM t"); });
    expectCode(SQLITE_ERROR, [&] { m_connection->execute("CREATE TABLE u (id); SELECT nothing FROM t"); });
}

void ConnectionTest::runThatWasLeftIsEnded()
{
    Statement select(*m_connection, "SELECT value FROM t WHERE id >= ?1 ORDER BY id");
    select.bindAll(1);
    QVERIFY(select.step());
    select.bindAll(3);
    QVERIFY(select.step());
    QCOMPARE(select.string(0), QStringLiteral("three"));
    QVERIFY(!select.step());
    select.bind(1, 2); // after the last row without a word
    QVERIFY(select.step());
    QCOMPARE(select.string(0), QStringLiteral("two"));
}

void ConnectionTest::runThatFailedIsEnded()
{
    Statement select(*m_connection, "SELECT abs(?1)");
    select.bindAll(std::numeric_limits<std::int64_t>::min());
    expectCode(SQLITE_ERROR, [&] { select.step(); }); // it has no absolute value
    select.bind(1, -7);
    QVERIFY(select.step());
    QCOMPARE(select.integer(0), 7);
}

/** Until a run ends, the connection holds on to the state it reads, and the log cannot be emptied. */
void ConnectionTest::runEndsWithItsBlock()
{
    const Connection reader(path(), Connection::Mode::ReadOnly);
    Statement select(reader, "SELECT id FROM t");
    try {
        const RunOf run(select);
        QVERIFY(select.step());
        m_connection->run("DELETE FROM t WHERE id = 3");
        QVERIFY(!m_connection->emptyLog());
        throw SqliteFailure::damaged(QString());
    } catch (const SqliteFailure &failure) {
        QVERIFY(failure.isDamage());
    }
    QVERIFY(m_connection->emptyLog());
}

void ConnectionTest::transactionIsRolledBack()
{
    {
        Transaction transaction(*m_connection);
        QCOMPARE(m_connection->run("DELETE FROM t WHERE id > ?1", 1), 2);
        QVERIFY(m_connection->isInTransaction());
    }
    QVERIFY(!m_connection->isInTransaction());
    QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 3);
    Transaction transaction(*m_connection);
    m_connection->run("DELETE FROM t");
    transaction.commit();
    QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 0);
}

void ConnectionTest::transactionWithinAnotherIsAFailure()
{
    const Transaction transaction(*m_connection);
    expectCode(SQLITE_ERROR, [&] { Transaction(*m_connection).commit(); });
    const ReadTransaction nothing(*m_connection); // does nothing here
    QVERIFY(m_connection->isInTransaction());
}

void ConnectionTest::readTransactionSeesOneState()
{
    const Connection writer(path(), Connection::Mode::ReadWrite);
    {
        const ReadTransaction oneState(*m_connection);
        QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 3);
        writer.run("DELETE FROM t");
        QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 3);
    }
    QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 0);
}

void ConnectionTest::stopsWhenAskedTo()
{
    constexpr auto endless =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    std::stop_source stop;
    stop.request_stop();
    {
        const InterruptGuard guard(*m_connection, stop.get_token());
        expectCode(SQLITE_INTERRUPT, [&] { (void)m_connection->number(endless); });
    }
    QCOMPARE(m_connection->number("SELECT count(*) FROM t"), 3);
}

void ConnectionTest::fileThatCannotBeOpenedIsAFailure()
{
    expectCode(SQLITE_CANTOPEN, [&] { Connection(m_folder->path(), Connection::Mode::ReadWrite); });
    expectCode(SQLITE_CANTOPEN,
               [&] { Connection(m_folder->filePath(QStringLiteral("none.db")), Connection::Mode::ReadOnly); });
    const Connection reader(path(), Connection::Mode::ReadOnly);
    expectCode(SQLITE_READONLY, [&] { reader.run("DELETE FROM t"); });
}

void ConnectionTest::fileThatWasMovedIsNoticed()
{
    m_connection->throwIfMoved();
    QVERIFY(QFile::rename(path(), path() + QStringLiteral(".away")));
    expectCode(SQLITE_READONLY, [&] { m_connection->throwIfMoved(); });
}

CODEDESK_TEST_MAIN(ConnectionTest)
#include "tst_connection.moc"
