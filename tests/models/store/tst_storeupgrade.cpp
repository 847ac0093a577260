// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"
#include "ingest/bytesource.h"
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

/** Stores of older versions are brought up to date, and nothing of them is lost. */
class StoreUpgradeTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void readsCallsOfOlderVersions_data();
    void readsCallsOfOlderVersions();
    void findsCallsOfOlderVersionsAgain_data();
    void findsCallsOfOlderVersionsAgain();
    void keepsACopy();
    void waitsForTheWriter();
    void changesNothingWhereNoCopyFits();
    void canBeCancelled_data();
    void canBeCancelled();
    void isDoneOnceByTwoAtATime();

private:
    void putStore(int version = 1) const;
};

namespace {

/** A store of schema 1: one import with a reject and a conflict, and one with a duplicate; or what 2 and 3 made of
 * it. */
QByteArray storeOfVersion(int version)
{
    const auto source =
        ingest::ByteSource::open(testing::dataPath(QStringLiteral("stores/version%1.db.gz").arg(version)));
    QByteArray bytes;
    QByteArray block(65'536, '\0');
    for (qint64 count = 1; source && count > 0;) {
        const auto read = (*source)->read(block.data(), block.size());
        count = read ? *read : 0;
        bytes += block.left(count);
    }
    return bytes;
}

QStringList linesOf(const QList<StoredCall> &calls)
{
    QStringList lines;
    for (const StoredCall &call : calls) {
        const auto score = [](std::optional<double> value) {
            return value ? QString::number(*value, 'g', 17) : QStringLiteral("-");
        };
        lines << QStringList{ call.orderNo,
                              call.requestId,
                              channelKey(call.channel),
                              call.appId,
                              call.code,
                              call.message,
                              call.frontMask,
                              call.backMask,
                              call.cardWarnings,
                              call.chargeType,
                              score(call.similarity),
                              score(call.liveRate),
                              QString::number(int(call.vendorCharge)),
                              QString::number(int(call.timePrecision)),
                              call.person.isEmpty() ? QStringLiteral("-") : QStringLiteral("person"),
                              QString::number(call.importId),
                              QString::number(call.recordNumber) }
                     .join(u'|');
    }
    return lines;
}

} // namespace

void StoreUpgradeTest::putStore(int version) const
{
    const QByteArray bytes = storeOfVersion(version);
    QVERIFY(bytes.startsWith("SQLite format 3"));
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void StoreUpgradeTest::readsCallsOfOlderVersions_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("readOnly");
    for (const int version : { 1, 2, 3 }) {
        QTest::addRow("%d for writing", version) << version << false;
        QTest::addRow("%d for reading", version) << version << true;
    }
}

void StoreUpgradeTest::readsCallsOfOlderVersions()
{
    QFETCH(int, version);
    QFETCH(bool, readOnly);
    putStore(version);
    const auto store = open(readOnly ? CallStore::Mode::ReadOnly : CallStore::Mode::ReadWrite);
    const auto page = store->calls({}, 0, 100);
    QVERIFY2(page, testing::errorText(page));
    const QStringList expected{
        QStringLiteral("00000000000000000000000000000000000000000000000000000000||unknown||15||||||-|-|0|1|-|2|2"),
        QString::fromUtf8("订单号7||app-sdk|TIDA2|1004|人脸检测失败|||||-|-|0|1|-|1|3"),
        QString::fromUtf8(
            "CE661F1A-0F5C-4D1E-9B7A-3C2D1E0F9A8B|seq-1|mini-program|TIDA1|0|成功||10000000|[-9110,-9111]||"
            "99.123456789000002|-|0|1|-|1|2"),
        QString::fromUtf8(
            "c8a87540d6753225ece194db6cdc2e33||wechat-h5|TIDA1|2016|比对相似度未达到通过标准|00010100|||活体|"
            "73.370000000000005|5|0|0|person|1|1"),
        QString::fromUtf8("||app-sdk|TIDA2|-5018|未识别到眨眼|||||-|12.5|0|0|-|1|5"),
    };
    QCOMPARE(linesOf(page->calls), expected);
    QCOMPARE(store->importEntry(1)->counts, (ImportCounts{ 6, 4, 0, 1, 1, 0 }));
    QCOMPARE(store->importEntry(2)->counts, (ImportCounts{ 2, 1, 1, 0, 0, 0 }));
    QCOMPARE(store->rejects(1, 0, 10)->size(), 1);
    QCOMPARE(store->conflicts(1, 0, 10)->first().fields, QStringLiteral("similarity: 73.37 / 12"));
    QCOMPARE(store->verify()->problems, QStringList());
    QVERIFY(QFileInfo::exists(path() + QStringLiteral(".v%1-backup").arg(version)));
}

void StoreUpgradeTest::findsCallsOfOlderVersionsAgain_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
    QTest::newRow("3") << 3;
}

void StoreUpgradeTest::findsCallsOfOlderVersionsAgain()
{
    QFETCH(int, version);
    putStore(version);
    const auto store = open();
    CallCriteria query;
    query.orderNo = QStringLiteral("CE661F1A-0F5C-4D1E-9B7A-3C2D1E0F9A8B");
    QCOMPARE(store->calls(query, 0, 10)->calls.size(), 1);
    query.orderNo = QStringLiteral("seq-1");
    QCOMPARE(store->calls(query, 0, 10)->calls.size(), 1);
    BatchBuilder builder;
    builder.add("c8a87540d6753225ece194db6cdc2e33", testing::someTime + 273, "2016").similarity = 73.37;
    ingest::CallRecord &nameless = builder.add({}, noTime, "-5018");
    nameless.identity = ingest::IdentityKind::WholeRow;
    nameless.channel = Channel::AppSdk;
    nameless.appId = builder.text("TIDA2");
    nameless.message = builder.text("\xE6\x9C\xAA\xE8\xAF\x86\xE5\x88\xAB\xE5\x88\xB0\xE7\x9C\xA8\xE7\x9C\xBC");
    nameless.liveRate = 12.5;
    QCOMPARE(import(*store, builder).counts.duplicate, 2);
    QCOMPARE(*store->undoImport(1), 1); // one more is in the second import, and two in the third
    QCOMPARE(store->verify()->problems, QStringList());
}

void StoreUpgradeTest::keepsACopy()
{
    putStore();
    open();
    const QString copy = path() + QStringLiteral(".v1-backup");
    QVERIFY(QFileInfo::exists(copy));
    QCOMPARE(QFile::permissions(copy)
                 & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                    | QFileDevice::WriteOther),
             QFileDevice::Permissions());
    const QDateTime written = QFileInfo(copy).lastModified();
    open();
    QCOMPARE(QFileInfo(copy).lastModified(), written); // only once
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(copy, path()));
    QCOMPARE(open()->extent()->calls, 5); // the copy is a whole store of version 1
    QVERIFY(QFileInfo::exists(copy));
}

void StoreUpgradeTest::waitsForTheWriter()
{
    putStore();
    {
        const FileLock::Attempt other = FileLock::take(path() + QStringLiteral(".lock"), 0);
        QVERIFY(other.lock);
        const auto refused = store::openStore(store::StoreAddress::ofFile(path()), CallStore::Mode::ReadWrite);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StoreBusy);
    }
    QCOMPARE(open()->extent()->calls, 5);
}

void StoreUpgradeTest::changesNothingWhereNoCopyFits()
{
    putStore();
    QVERIFY(QDir().mkpath(path() + QStringLiteral(".v1-backup"))); // a folder stands in the way
    const auto refused = store::openStore(store::StoreAddress::ofFile(path()), CallStore::Mode::ReadWrite);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::StoreNotWritable);
    QVERIFY(!refused.error().hint.isEmpty());
    QVERIFY(QDir().rmdir(path() + QStringLiteral(".v1-backup")));
    QCOMPARE(open()->extent()->calls, 5);
}

void StoreUpgradeTest::canBeCancelled_data()
{
    QTest::addColumn<CallStore::Mode>("mode");
    QTest::newRow("for writing") << CallStore::Mode::ReadWrite;
    QTest::newRow("for reading") << CallStore::Mode::ReadOnly;
}

void StoreUpgradeTest::canBeCancelled()
{
    QFETCH(CallStore::Mode, mode);
    putStore();
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = openStore(StoreAddress::ofFile(path()), mode, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFileInfo::exists(path() + QStringLiteral(".v1-backup")));
    QCOMPARE(open()->extent()->calls, 5);
    QVERIFY(QFileInfo::exists(path() + QStringLiteral(".v1-backup"))); // it was still of version 1
}

void StoreUpgradeTest::isDoneOnceByTwoAtATime()
{
    putStore();
    constexpr int openers = 4;
    std::array<std::optional<ErrorKind>, openers> failures;
    {
        std::vector<std::jthread> threads;
        for (int number = 0; number < openers; ++number) {
            threads.emplace_back([this, &failure = failures[static_cast<std::size_t>(number)], number] {
                const auto mode = number % 2 == 0 ? CallStore::Mode::ReadWrite : CallStore::Mode::ReadOnly;
                const auto opened = openStore(StoreAddress::ofFile(path()), mode);
                if (!opened)
                    failure = opened.error().kind;
            });
        }
    }
    for (const std::optional<ErrorKind> &failure : failures)
        QVERIFY(!failure || *failure == ErrorKind::StoreBusy);
    const auto store = open();
    QCOMPARE(store->extent()->calls, 5);
    QCOMPARE(store->verify()->problems, QStringList());
}

CODEDESK_TEST_MAIN(StoreUpgradeTest)
#include "tst_storeupgrade.moc"
