// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlitestore.h"
#include "storefixture.h"

#include <QFileInfo>

#include <array>
#include <optional>
#include <thread>
#include <vector>

using namespace codedesk;
using namespace codedesk::store;
using testing::BatchBuilder;
using testing::newEntry;
using testing::numbered;
using testing::someTime;

namespace {

qint64 thisVersion()
{
    return Schema::current().version();
}

} // namespace

/**
 * Stores of an older version are brought up to date, and nothing of them is lost. For most, this program's stores
 * are the older ones here, and the steps to a later version are made up.
 */
class StoreUpgradeTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAllThatIsStored_data();
    void keepsAllThatIsStored();
    void runsAllStepsThatAreMissing();
    void makesNewStoresByAllSteps();
    void keepsACopy();
    void waitsForTheWriter();
    void changesNothingWhereNoCopyFits();
    void changesNothingWhereAStepFails();
    void canBeCancelled_data();
    void canBeCancelled();
    void canBeCancelledWithinAStep();
    void isDoneOnceByTwoAtATime();
    void olderProgramReadsOnAndWritesNoMore();
    void versionOneIsReadAsItIs();

private:
    [[nodiscard]] std::unique_ptr<CallStore> openNewer(CallStore::Mode mode = CallStore::Mode::ReadWrite) const;
    [[nodiscard]] QString backup() const { return backupPath(path(), thisVersion()); }
    [[nodiscard]] qint64 versionOf(const QString &file) const;
    void expectUntouched() const;
};

namespace {

constexpr qint64 storedCalls = 5;

Schema schemaWith(const QByteArrayList &furtherSteps)
{
    return Schema(Schema::current().steps() + furtherSteps);
}

/** A made-up later version. This one knows nothing of its column. */
const Schema &newerSchema()
{
    static const Schema schema =
        schemaWith({ "ALTER TABLE import_run ADD COLUMN made_up TEXT NOT NULL DEFAULT 'once';" });
    return schema;
}

/** A later version that is never done: the step counts for ever. */
const Schema &endlessSchema()
{
    static const Schema schema =
        schemaWith({ "ALTER TABLE import_run ADD COLUMN made_up TEXT;"
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;" });
    return schema;
}

} // namespace

/** A store of this version: one import with a reject and a conflict, and one with a duplicate. */
void StoreUpgradeTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    const auto store = open();
    BatchBuilder first;
    for (int number = 0; number < 4; ++number)
        first.add(numbered("order", number), someTime + number, "2016").similarity = 73.37;
    first.addReject(ingest::RejectReason::BadTime);
    first.add("order1", someTime + 1, "2016").similarity = 12;
    QCOMPARE(import(*store, first).counts, (ImportCounts{ 6, 4, 0, 1, 1, 0 }));
    BatchBuilder second;
    second.add("order2", someTime + 2, "2016").similarity = 73.37;
    second.add("later", someTime + 60'000, "0");
    QCOMPARE(import(*store, second).counts, (ImportCounts{ 2, 1, 1, 0, 0, 0 }));
}

std::unique_ptr<CallStore> StoreUpgradeTest::openNewer(CallStore::Mode mode) const
{
    auto store = SqliteStore::open(path(), mode, {}, newerSchema());
    if (!store)
        qFatal("%s", testing::errorText(store).constData());
    return std::move(*store);
}

qint64 StoreUpgradeTest::versionOf(const QString &file) const
{
    return Connection(file, Connection::Mode::ReadOnly).number("PRAGMA user_version");
}

/** The store is of this version still, whole, and no copy is left. */
void StoreUpgradeTest::expectUntouched() const
{
    QVERIFY(!QFileInfo(backup()).isFile());
    QCOMPARE(versionOf(path()), thisVersion());
    const auto store = open();
    QCOMPARE(store->extent()->calls, storedCalls);
    QCOMPARE(store->verify()->problems, QStringList());
    const Connection connection(path(), Connection::Mode::ReadOnly);
    QCOMPARE(connection.number("SELECT count(*) FROM pragma_table_info('import_run') "
                               "WHERE name = 'made_up'"),
             0);
}

void StoreUpgradeTest::keepsAllThatIsStored_data()
{
    QTest::addColumn<CallStore::Mode>("mode");
    QTest::newRow("for writing") << CallStore::Mode::ReadWrite;
    QTest::newRow("for reading") << CallStore::Mode::ReadOnly;
}

void StoreUpgradeTest::keepsAllThatIsStored()
{
    QFETCH(CallStore::Mode, mode);
    const auto codes = [](const CallStore &store) { return testing::codesOf(*store.calls({}, 0, 100)); };
    const QStringList before = codes(*open());
    {
        const auto store = openNewer(mode);
        QCOMPARE(codes(*store), before);
        QCOMPARE(store->info()->schemaVersion, thisVersion() + 1);
        QCOMPARE(store->importEntry(1)->counts, (ImportCounts{ 6, 4, 0, 1, 1, 0 }));
        QCOMPARE(store->importEntry(2)->counts, (ImportCounts{ 2, 1, 1, 0, 0, 0 }));
        QCOMPARE(store->rejects(store->importEntry(1)->key(), 0, 10)->size(), 1);
        QCOMPARE(store->conflicts(store->importEntry(1)->key(), 0, 10)->first().fields,
                 QStringLiteral("similarity: 73.37 / 12"));
        QCOMPARE(store->verify()->problems, QStringList());
        QCOMPARE(store->isOfNewerVersion(), false);
    }
    QCOMPARE(versionOf(path()), thisVersion() + 1);
    const auto store = openNewer();
    BatchBuilder builder;
    builder.add("order3", someTime + 3, "2016").similarity = 73.37;
    QCOMPARE(import(*store, builder).counts.duplicate, 1); // found again by its key
    QCOMPARE(store->undoImport(store->importEntry(1)->key())->removed,
             2); // one more is in the second import, and one in the third
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreUpgradeTest::runsAllStepsThatAreMissing()
{
    QCOMPARE(openNewer()->extent()->calls, storedCalls);
    const Schema fourth(newerSchema().steps()
                        + QByteArrayList{ "UPDATE import_run SET made_up = made_up || ', twice';",
                                          "UPDATE import_run SET made_up = made_up || ', three times';" });
    QVERIFY(SqliteStore::open(path(), CallStore::Mode::ReadWrite, {}, fourth).hasValue());
    const Connection connection(path(), Connection::Mode::ReadOnly);
    QCOMPARE(connection.number("PRAGMA user_version"), thisVersion() + 3);
    QCOMPARE(connection.number("SELECT count(*) FROM import_run "
                               "WHERE made_up = 'once, twice, three times'"),
             2);
    QCOMPARE(versionOf(backupPath(path(), thisVersion() + 1)), thisVersion() + 1);
}

void StoreUpgradeTest::makesNewStoresByAllSteps()
{
    const QString other = m_folder->filePath(QStringLiteral("new.db"));
    const auto store = SqliteStore::open(other, CallStore::Mode::ReadWrite, {}, newerSchema());
    QVERIFY2(store, testing::errorText(store));
    QCOMPARE(versionOf(other), thisVersion() + 1);
    QVERIFY(!QFileInfo::exists(other + QStringLiteral(".v0-backup")));
}

void StoreUpgradeTest::keepsACopy()
{
    QCOMPARE(openNewer()->extent()->calls, storedCalls);
    QCOMPARE(versionOf(backup()), thisVersion());
    QCOMPARE(QFile::permissions(backup())
                 & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                    | QFileDevice::WriteOther),
             QFileDevice::Permissions());
    const QDateTime written = QFileInfo(backup()).lastModified();
    QCOMPARE(openNewer()->extent()->calls, storedCalls);
    QCOMPARE(QFileInfo(backup()).lastModified(), written); // only once
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(backup(), path()));
    QCOMPARE(openNewer()->extent()->calls, storedCalls); // the copy is a whole store of this version
    QVERIFY(QFileInfo::exists(backup()));
}

void StoreUpgradeTest::waitsForTheWriter()
{
    {
        const FileLock::Attempt other = FileLock::take(path() + QStringLiteral(".lock"), 0);
        QVERIFY(other.lock);
        const auto refused = SqliteStore::open(path(), CallStore::Mode::ReadWrite, {}, newerSchema());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StoreBusy);
    }
    expectUntouched();
    QCOMPARE(openNewer()->extent()->calls, storedCalls);
}

void StoreUpgradeTest::changesNothingWhereNoCopyFits()
{
    QVERIFY(QDir().mkpath(backup())); // a folder stands in the way
    const auto refused = SqliteStore::open(path(), CallStore::Mode::ReadWrite, {}, newerSchema());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::StoreNotWritable);
    QVERIFY(!refused.error().hint.isEmpty());
    expectUntouched();
    QVERIFY(QDir().rmdir(backup()));
    QCOMPARE(openNewer()->extent()->calls, storedCalls);
}

/** The steps are one transaction: the first of two that can be done is taken back with the second. */
void StoreUpgradeTest::changesNothingWhereAStepFails()
{
    const Schema faulty(newerSchema().steps()
                        + QByteArrayList{ "ALTER TABLE no_such_table ADD COLUMN made_up TEXT;" });
    const auto refused = SqliteStore::open(path(), CallStore::Mode::ReadWrite, {}, faulty);
    QVERIFY(!refused);
    QVERIFY2(refused.error().why.contains(QStringLiteral("no_such_table")), qPrintable(refused.error().why));
    QVERIFY(QFile::remove(backup()));
    expectUntouched();
}

void StoreUpgradeTest::canBeCancelled_data()
{
    keepsAllThatIsStored_data();
}

void StoreUpgradeTest::canBeCancelled()
{
    QFETCH(CallStore::Mode, mode);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = SqliteStore::open(path(), mode, stop.get_token(), newerSchema());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    expectUntouched();
    QCOMPARE(openNewer(mode)->extent()->calls, storedCalls);
}

void StoreUpgradeTest::canBeCancelledWithinAStep()
{
    std::stop_source stop;
    std::optional<ErrorKind> failure;
    std::jthread opener([&] {
        const auto stopped =
            SqliteStore::open(path(), CallStore::Mode::ReadWrite, stop.get_token(), endlessSchema());
        if (!stopped)
            failure = stopped.error().kind;
    });
    QTRY_VERIFY(QFileInfo::exists(backup())); // made before the step begins
    stop.request_stop();
    opener.join();
    QCOMPARE(failure, std::optional(ErrorKind::Cancelled));
    QVERIFY(QFile::remove(backup()));
    expectUntouched();
}

void StoreUpgradeTest::isDoneOnceByTwoAtATime()
{
    constexpr int openers = 4;
    std::array<std::optional<ErrorKind>, openers> failures;
    {
        std::vector<std::jthread> threads;
        for (int number = 0; number < openers; ++number) {
            threads.emplace_back([this, &failure = failures[static_cast<std::size_t>(number)], number] {
                const auto mode = number % 2 == 0 ? CallStore::Mode::ReadWrite : CallStore::Mode::ReadOnly;
                const auto opened = SqliteStore::open(path(), mode, {}, newerSchema());
                if (!opened)
                    failure = opened.error().kind;
            });
        }
    }
    for (const std::optional<ErrorKind> &failure : failures)
        QVERIFY(!failure || *failure == ErrorKind::StoreBusy);
    QVERIFY(std::count(failures.begin(), failures.end(), std::nullopt) > 0);
    const auto store = openNewer();
    QCOMPARE(store->extent()->calls, storedCalls);
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreUpgradeTest::olderProgramReadsOnAndWritesNoMore()
{
    const auto older = open();
    QCOMPARE(openNewer()->extent()->calls, storedCalls);
    QCOMPARE(older->extent()->calls, storedCalls);
    QCOMPARE(older->calls({}, 0, 100)->calls.size(), storedCalls);
    QCOMPARE(older->beginImport(newEntry(QStringLiteral("CSV"))).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(older->undoImport(older->importEntry(1)->key()).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(openStore(StoreAddress::ofFile(path()), CallStore::Mode::ReadWrite).error().kind,
             ErrorKind::StoreTooNew);
    const auto reader = open(CallStore::Mode::ReadOnly);
    QVERIFY(reader->isOfNewerVersion());
    QCOMPARE(reader->verify()->problems, QStringList());
}

/** A store of version 1 lacks the notes of its imports, and nothing else: whoever may only read it can. */
void StoreUpgradeTest::versionOneIsReadAsItIs()
{
    changeBySql(QStringLiteral("ALTER TABLE import_run DROP COLUMN notes"));
    changeBySql(QStringLiteral("ALTER TABLE import_run DROP COLUMN completed_count"));
    changeBySql(QStringLiteral("DROP TABLE told"));
    changeBySql(QStringLiteral("PRAGMA user_version = 1"));
    {
        const auto reader = open(CallStore::Mode::ReadOnly);
        QCOMPARE(reader->info()->schemaVersion, 1);
        QCOMPARE(reader->extent()->calls, storedCalls);
        QCOMPARE(reader->imports()->size(), 2);
        QCOMPARE(reader->verify()->problems, QStringList());
        QVERIFY(!QFileInfo::exists(backupPath(path(), 1)));
    }
    const auto store = open();
    QCOMPARE(store->info()->schemaVersion, thisVersion());
    QCOMPARE(versionOf(backupPath(path(), 1)), 1);
    auto session = store->beginImport(newEntry(QStringLiteral("CSV")));
    const ImportNote note{ ingest::NoteKind::UnreadColumn, 2, { QStringLiteral("a"), QStringLiteral("b") } };
    (*session)->setNotes({ note });
    QVERIFY((*session)->finish(ImportState::Done, {}).hasValue());
    QCOMPARE(store->imports()->first().notes, QList{ note });
    QVERIFY(store->importEntry(1)->notes.isEmpty());
    QCOMPARE(store->verify()->problems, QStringList());
}

CODEDESK_TEST_MAIN(StoreUpgradeTest)
#include "tst_storeupgrade.moc"
