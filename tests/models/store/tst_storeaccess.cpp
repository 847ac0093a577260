// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "store/connection.h"
#include "store/storeprivate.h"

#include <QDirIterator>

using namespace codedesk;
using namespace codedesk::store;
using testing::BatchBuilder;
using testing::newEntry;
using testing::someTime;

/** Who may open a store, and what is no store. */
class StoreAccessTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void secondWriterIsToldWhoWrites();
    void lockLeftWithoutANameIsTakenOver_data();
    void lockLeftWithoutANameIsTakenOver();
    void marksOfAStoreThatIsGoneAreForgotten();
    void lockOfALivingProgramIsNotTakenOver();
    void readsWhileAnImportRuns();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
    void newerStoreOpensForReadingOnly();
    void newerStoreThatCannotBeReadIsToldApart_data();
    void newerStoreThatCannotBeReadIsToldApart();
    void halfMadeStoreIsNone();
    void filesAreForTheOwnerOnly();
};

void StoreAccessTest::secondWriterIsToldWhoWrites()
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

void StoreAccessTest::lockLeftWithoutANameIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("killed before a word was written") << QByteArray();
    QTest::newRow("cut") << QByteArray("4711\n");
    QTest::newRow("zeros after a power cut") << QByteArray(40, '\0');
}

void StoreAccessTest::lockLeftWithoutANameIsTakenOver()
{
    QFETCH(QByteArray, content);
    const auto store = open();
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(content);
    lock.close();
    const auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY2(session, testing::errorText(session));
}

/** What a program leaves that is killed once it has made the store, where the lock of an earlier store was left.
 */
void StoreAccessTest::marksOfAStoreThatIsGoneAreForgotten()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("holder codedesk 4711 elsewhere\nmark 4711\n");
    lock.close();
    const Connection connection(path(), Connection::Mode::ReadWrite);
    QVERIFY(prepareSchema(connection, path(), false).hasValue());
    QTemporaryDir left;
    for (const QString &suffix : { QString(), QStringLiteral("-wal"), QStringLiteral(".lock") })
        QFile::copy(path() + suffix, left.filePath(QStringLiteral("store.db") + suffix));
    const auto opened = Store::open(left.filePath(QStringLiteral("store.db")), Store::Mode::ReadOnly);
    QVERIFY2(opened, testing::errorText(opened));
}

void StoreAccessTest::lockOfALivingProgramIsNotTakenOver()
{
    const auto first = open();
    const auto second = open();
    const auto session = first->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY2(session, testing::errorText(session));
    QVERIFY(QFile::resize(path() + QStringLiteral(".lock"), 0));
    QCOMPARE(second->beginImport(newEntry(QStringLiteral("CSV"))).error().kind, ErrorKind::StoreBusy);
}

void StoreAccessTest::readsWhileAnImportRuns()
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

void StoreAccessTest::refusesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("time,order_no\n").repeated(100);
    QTest::newRow("cut") << QByteArray("SQLite format 3\0", 16);
}

void StoreAccessTest::refusesForeignFiles()
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

void StoreAccessTest::newerStoreOpensForReadingOnly()
{
    {
        const auto store = open();
        BatchBuilder builder;
        builder.add("A", someTime, "0");
        import(*store, builder);
    }
    changeBySql(QStringLiteral("PRAGMA user_version = 99"));
    QCOMPARE(Store::open(path(), Store::Mode::ReadWrite).error().kind, ErrorKind::StoreTooNew);
    const auto store = open(Store::Mode::ReadOnly);
    QVERIFY(store->isOfNewerVersion());
    QCOMPARE(store->extent()->calls, 1);
    QCOMPARE(store->verify()->problems, QStringList());
    QCOMPARE(store->beginImport(newEntry(QStringLiteral("CSV"))).error().kind, ErrorKind::StoreNotWritable);
}

void StoreAccessTest::newerStoreThatCannotBeReadIsToldApart_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("the calls, needed from the beginning") << QStringLiteral("ALTER TABLE call RENAME TO call_9");
    QTest::newRow("the roll-up") << QStringLiteral("ALTER TABLE rollup RENAME TO rollup_9");
}

void StoreAccessTest::newerStoreThatCannotBeReadIsToldApart()
{
    QFETCH(QString, sql);
    QVERIFY(!open()->isOfNewerVersion());
    changeBySql(sql);
    changeBySql(QStringLiteral("PRAGMA user_version = 99"));
    const auto store = Store::open(path(), Store::Mode::ReadOnly);
    const Error error = store ? (*store)->extent().error() : store.error();
    QCOMPARE(error.kind, ErrorKind::StoreTooNew);
    QVERIFY(!error.why.isEmpty() && !error.hint.isEmpty());
}

/** A program killed while it made the store leaves a journal that must be played back before anyone can read. */
void StoreAccessTest::halfMadeStoreIsNone()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    const QString making = m_folder->filePath(QStringLiteral("making.db"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("making"));
        database.setDatabaseName(making);
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const char *sql : { "PRAGMA cache_size = 1", "BEGIN", "CREATE TABLE t (b BLOB)",
                                 "INSERT INTO t VALUES (randomblob(1000000))" })
            QVERIFY2(query.exec(QString::fromLatin1(sql)), sql);
        QVERIFY(QFile::copy(making, path())); // as a kill would leave it
        QVERIFY(QFile::copy(making + QStringLiteral("-journal"), path() + QStringLiteral("-journal")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("making"));
    QVERIFY(QFileInfo(path()).size() > 0);
    QCOMPARE(Store::open(path(), Store::Mode::ReadOnly).error().kind, ErrorKind::NotFound);
    QCOMPARE(open()->extent()->calls, 0);
}

void StoreAccessTest::filesAreForTheOwnerOnly()
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

CODEDESK_TEST_MAIN(StoreAccessTest)
#include "tst_storeaccess.moc"
