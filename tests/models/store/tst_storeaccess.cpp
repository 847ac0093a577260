// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeparts.h"

#include <QDirIterator>

#include <sys/stat.h>

using namespace codedesk;
using namespace codedesk::store;
using testing::BatchBuilder;
using testing::newEntry;
using testing::someTime;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

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
    void storeOfBeforeTheFirstReleaseIsSaidToBe_data();
    void storeOfBeforeTheFirstReleaseIsSaidToBe();
    void newerStoreOpensForReadingOnly();
    void newerStoreThatCannotBeReadIsToldApart_data();
    void newerStoreThatCannotBeReadIsToldApart();
    void halfMadeStoreIsNone();
    void filesAreForTheOwnerOnly();
    void lockHasTheRightsOfTheStore();
    void fileInThePlaceOfTheLockStays();
    void storeIsMarkedOnceReadersAreGone();
    void logWithoutItsStoreStays_data();
    void logWithoutItsStoreStays();
    void copyBesideALogIsRefused_data();
    void copyBesideALogIsRefused();
    void whatAKilledCopyLeftIsRemoved();
    void snapshotThatCouldNotBeginIsAnError();
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
    QVERIFY(Schema::current().prepare(connection, path(), false, {}).hasValue());
    QTemporaryDir left;
    for (const QString &suffix : { QString(), QStringLiteral("-wal"), QStringLiteral(".lock") })
        QFile::copy(path() + suffix, left.filePath(QStringLiteral("store.db") + suffix));
    const auto opened = store::openStore(store::StoreAddress::ofFile(left.filePath(QStringLiteral("store.db"))),
                                         CallStore::Mode::ReadOnly);
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
    const auto reader = open(CallStore::Mode::ReadOnly);
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
    const auto store = store::openStore(store::StoreAddress::ofFile(path()), CallStore::Mode::ReadWrite);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::StoreDamaged);
    QVERIFY(!store.error().hint.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // nothing was changed
}

void StoreAccessTest::storeOfBeforeTheFirstReleaseIsSaidToBe_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<CallStore::Mode>("mode");
    for (const int version : { 1, 4, 99 }) {
        QTest::addRow("%d for writing", version) << version << CallStore::Mode::ReadWrite;
        QTest::addRow("%d for reading", version) << version << CallStore::Mode::ReadOnly;
    }
}

/** Their versions were counted otherwise: such a store may say that it is of this one. */
void StoreAccessTest::storeOfBeforeTheFirstReleaseIsSaidToBe()
{
    QFETCH(int, version);
    QFETCH(CallStore::Mode, mode);
    QCOMPARE(open()->extent()->calls, 0);
    changeBySql(QStringLiteral("PRAGMA user_version = %1").arg(version));
    changeBySql(QStringLiteral("PRAGMA application_id = 0x43644b31"));
    changeBySql(QStringLiteral("PRAGMA journal_mode = DELETE"));
    const QByteArray before = contentOf(path());
    const auto store = openStore(StoreAddress::ofFile(path()), mode);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::StoreDamaged);
    QVERIFY2(store.error().what.contains(QStringLiteral("before the first release")),
             qPrintable(store.error().what));
    QVERIFY(!store.error().why.isEmpty() && !store.error().hint.isEmpty());
    QCOMPARE(contentOf(path()), before);
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
    QCOMPARE(store::openStore(store::StoreAddress::ofFile(path()), CallStore::Mode::ReadWrite).error().kind,
             ErrorKind::StoreTooNew);
    const auto store = open(CallStore::Mode::ReadOnly);
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
    const auto store = store::openStore(store::StoreAddress::ofFile(path()), CallStore::Mode::ReadOnly);
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
        const Connection connection(making, Connection::Mode::ReadWrite);
        connection.execute("PRAGMA cache_size = 1; BEGIN; CREATE TABLE t (b BLOB);"
                           "INSERT INTO t VALUES (randomblob(1000000))");
        QVERIFY(QFile::copy(making, path())); // as a kill would leave it
        QVERIFY(QFile::copy(making + QStringLiteral("-journal"), path() + QStringLiteral("-journal")));
    }
    QVERIFY(QFileInfo(path()).size() > 0);
    QCOMPARE(store::openStore(store::StoreAddress::ofFile(path()), CallStore::Mode::ReadOnly).error().kind,
             ErrorKind::NotFound);
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

namespace {

void putFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void StoreAccessTest::lockHasTheRightsOfTheStore()
{
    const auto store = open();
    for (const unsigned mode : { 0600U, 0664U, 0640U }) {
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), mode), 0);
        const auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
        QVERIFY2(session, testing::errorText(session));
        QCOMPARE(filename::statusOf(path() + QStringLiteral(".lock")).mode, mode);
    }
}

void StoreAccessTest::fileInThePlaceOfTheLockStays()
{
    const auto store = open();
    const QByteArray theirs("[[package]]\nname = \"x\"\n");
    putFile(path() + QStringLiteral(".lock"), theirs);
    const auto refused = store->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::StoreNotWritable);
    QVERIFY(refused.error().why.contains(QStringLiteral(".lock")));
    QVERIFY(!refused.error().hint.isEmpty());
    QCOMPARE(contentOf(path() + QStringLiteral(".lock")), theirs);
}

/** A copy made before the import must not pass for its store once the log no longer begins with that state. */
void StoreAccessTest::storeIsMarkedOnceReadersAreGone()
{
    const auto writer = open();
    BatchBuilder first;
    first.add("A", someTime, "0");
    import(*writer, first);
    const auto reader = open(CallStore::Mode::ReadOnly);
    auto snapshot = std::make_unique<CallStore::Snapshot>(*reader);
    QCOMPARE(reader->extent()->calls, 1);
    auto session = writer->beginImport(newEntry(QStringLiteral("CSV")));
    QVERIFY2(session, testing::errorText(session));
    const auto marks = [this] { return contentOf(path() + QStringLiteral(".lock")).count("mark "); };
    QCOMPARE(marks(), 2);
    BatchBuilder builder;
    builder.add("B", someTime, "0");
    QVERIFY((*session)->write(builder.take()).hasValue());
    QCOMPARE(marks(), 2);
    snapshot.reset();
    builder.add("C", someTime, "0");
    QVERIFY((*session)->write(builder.take()).hasValue());
    QCOMPARE(marks(), 1);
    QVERIFY((*session)->finish(ImportState::Done, QString()).hasValue());
    QCOMPARE(writer->verify()->problems, QStringList());
}

void StoreAccessTest::logWithoutItsStoreStays_data()
{
    QTest::addColumn<bool>("isEmptyStore");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("no store") << false << QStringLiteral("-wal");
    QTest::newRow("no store, journal") << false << QStringLiteral("-journal");
    QTest::newRow("empty store") << true << QStringLiteral("-wal");
}

void StoreAccessTest::logWithoutItsStoreStays()
{
    QFETCH(bool, isEmptyStore);
    QFETCH(QString, suffix);
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    if (isEmptyStore)
        putFile(path(), {});
    const QByteArray log(5000, 'x');
    putFile(path() + suffix, log);
    for (const CallStore::Mode mode : { CallStore::Mode::ReadOnly, CallStore::Mode::ReadWrite }) {
        const auto refused = store::openStore(store::StoreAddress::ofFile(path()), mode);
        QVERIFY(!refused);
        QVERIFY(refused.error().why.contains(suffix));
        QVERIFY(!refused.error().hint.isEmpty());
        QCOMPARE(contentOf(path() + suffix), log);
    }
}

void StoreAccessTest::copyBesideALogIsRefused_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("log") << QStringLiteral("-wal");
    QTest::newRow("journal") << QStringLiteral("-journal");
}

void StoreAccessTest::copyBesideALogIsRefused()
{
    QFETCH(QString, suffix);
    const auto store = open();
    const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
    putFile(copy + suffix, "left");
    const Result<void> refused = copyStoreFile(store::StoreAddress::ofFile(path()), copy);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::OutputNotWritable);
    QVERIFY(refused.error().why.contains(suffix));
    QVERIFY(!QFile::exists(copy));
    QCOMPARE(contentOf(copy + suffix), QByteArray("left"));
}

void StoreAccessTest::whatAKilledCopyLeftIsRemoved()
{
    const auto store = open();
    const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
    putFile(m_folder->filePath(QStringLiteral(".codedesk-AbCdEf")), "half a copy");
    putFile(m_folder->filePath(QStringLiteral("other")), "theirs");
    putFile(
        copy + QStringLiteral(".lock"),
        "holder codedesk-cli 4711 elsewhere\nbeside .codedesk-AbCdEf\nbeside other\nbeside .codedesk-/../other\n");
    const Result<void> copied = copyStoreFile(store::StoreAddress::ofFile(path()), copy);
    QVERIFY2(copied, testing::errorText(copied));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{ QStringLiteral("copy.db"), QStringLiteral("other") }));
}

void StoreAccessTest::snapshotThatCouldNotBeginIsAnError()
{
    const auto store = open();
    changeBySql(QStringLiteral("PRAGMA writable_schema = 1;"
                               "UPDATE sqlite_master SET sql = 'spoiled' WHERE name = 'call';"
                               "PRAGMA schema_version = 4711"));
    const CallStore::Snapshot snapshot(*store);
    QVERIFY(!snapshot.check());
    QCOMPARE(snapshot.check().error().kind, ErrorKind::StoreDamaged);
}

CODEDESK_TEST_MAIN(StoreAccessTest)
#include "tst_storeaccess.moc"
