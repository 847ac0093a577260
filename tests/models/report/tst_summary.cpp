// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/groupkeys.h"
#include "report/outcometimeline.h"
#include "report/rollup.h"
#include "report/summary.h"

#include "support/testmain.h"
#include "testcatalogue.h"

#include <QRandomGenerator>
#include <QTest>

using namespace codedesk;
using namespace codedesk::report;
using namespace Qt::StringLiterals;

namespace {

/** Builds a roll-up line by line; codes and apps are numbered as they come. */
class RollupBuilder {
public:
    RollupBuilder &add(QDate day, const char *code, qint64 count, Channel channel = Channel::Unknown,
                       const char *app = "")
    {
        m_rollup.cells.push_back({ toDayNumber(day), channel, ingest::VendorCharge::Absent,
                                   indexOf(m_rollup.apps, app), indexOf(m_rollup.codes, code), count });
        return *this;
    }
    operator Rollup() const { return m_rollup; }

private:
    static int indexOf(QStringList &texts, const char *text)
    {
        const QString value = QString::fromUtf8(text);
        if (!texts.contains(value))
            texts << value;
        return static_cast<int>(texts.indexOf(value));
    }
    Rollup m_rollup;
};

/** Returns a summary as "key,key: total=billable+free+unstated+unknown" lines, to be compared at a glance. */
QStringList toLines(const Summary &summary)
{
    QStringList lines;
    for (const SummaryRow &row : summary.rows) {
        lines << u"%1: %2=%3+%4+%5+%6"_s.arg(row.keys.join(u','))
                     .arg(row.counts.total)
                     .arg(row.counts.billable)
                     .arg(row.counts.free)
                     .arg(row.counts.unstated)
                     .arg(row.counts.unknown);
    }
    return lines;
}

Summary summaryBy(const QList<GroupKey> &by, const Rollup &rollup)
{
    SummaryRequest request;
    request.by = by;
    return summarise(rollup, codedesk::testing::smallCatalogue(), request);
}

const QDate march3(2025, 3, 3);

} // namespace

class TestSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void groupsByDate_data();
    void groupsByDate();
    void countsEveryOutcome();
    void groupsByEachKey_data();
    void groupsByEachKey();
    void ordersCodes();
    void filters_data();
    void filters();
    void usesTheRuleOfChannelAndDay();
    void emptyRollupGivesZeroTotals();
    void noKeysGiveTotalsOnly();
    void repeatedCellsAddUp();
    void totalsAreTheSumOfRows();
    void readsGroupTexts_data();
    void readsGroupTexts();
    void namesOfKeysAreReadBack();
    void summarisesHundredThousandCells();
};

void TestSummary::groupsByDate_data()
{
    QTest::addColumn<GroupKey>("key");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << GroupKey::Day << march3 << u"2025-03-03"_s;
    QTest::newRow("month") << GroupKey::Month << march3 << u"2025-03"_s;
    QTest::newRow("month, leap day") << GroupKey::Month << QDate(2024, 2, 29) << u"2024-02"_s;
    QTest::newRow("week, Monday") << GroupKey::Week << march3 << u"2025-W10"_s;
    QTest::newRow("week, Sunday") << GroupKey::Week << QDate(2025, 3, 9) << u"2025-W10"_s;
    QTest::newRow("week, Sunday before") << GroupKey::Week << QDate(2025, 3, 2) << u"2025-W09"_s;
    QTest::newRow("30 December in week 1 of the next year")
        << GroupKey::Week << QDate(2024, 12, 30) << u"2025-W01"_s;
    QTest::newRow("1 January in week 53 of the year before")
        << GroupKey::Week << QDate(2021, 1, 1) << u"2020-W53"_s;
    QTest::newRow("1 January in week 52 of the year before")
        << GroupKey::Week << QDate(2023, 1, 1) << u"2022-W52"_s;
    QTest::newRow("1 January in week 1") << GroupKey::Week << QDate(2026, 1, 1) << u"2026-W01"_s;
    QTest::newRow("no day") << GroupKey::Day << QDate() << QString();
    QTest::newRow("no week") << GroupKey::Week << QDate() << QString();
    QTest::newRow("no month") << GroupKey::Month << QDate() << QString();
}

void TestSummary::groupsByDate()
{
    QFETCH(GroupKey, key);
    QFETCH(QDate, day);
    QFETCH(QString, text);
    QCOMPARE(toLines(summaryBy({ key }, RollupBuilder().add(day, "0", 7))), QStringList(text + u": 7=7+0+0+0"_s));
}

void TestSummary::countsEveryOutcome()
{
    const Rollup rollup = RollupBuilder()
                              .add(march3, "0", 5)
                              .add(march3, "1102", 4)
                              .add(march3, "-1102", 3)
                              .add(march3, "-9110", 2)
                              .add(march3, "424242", 1)
                              .add({}, "0", 10);
    const Summary summary = summaryBy({ GroupKey::Day }, rollup);
    QCOMPARE(toLines(summary), QStringList({ u": 10=10+0+0+0"_s, u"2025-03-03: 15=5+7+2+1"_s }));
    QCOMPARE(summary.totals, (OutcomeCounts{ 25, 15, 7, 2, 1 }));
}

void TestSummary::groupsByEachKey_data()
{
    QTest::addColumn<QList<GroupKey>>("by");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("code") << QList{ GroupKey::Code }
                          << QStringList{ u"-9110: 4=0+0+4+0"_s, u"0: 3=3+0+0+0"_s, u"99: 16=0+0+0+16"_s,
                                          u"1102: 8=0+8+0+0"_s };
    QTest::newRow("category") << QList{ GroupKey::Category }
                              << QStringList{ u": 16=0+0+0+16"_s, u"card: 4=0+0+4+0"_s, u"system: 11=3+8+0+0"_s };
    QTest::newRow("channel") << QList{ GroupKey::Channel }
                             << QStringList{ u"app-sdk: 26=2+8+0+16"_s, u"eid: 4=0+0+4+0"_s,
                                             u"unknown: 1=1+0+0+0"_s };
    QTest::newRow("app") << QList{ GroupKey::App }
                         << QStringList{ u": 1=1+0+0+0"_s, u"IDA1: 20=0+0+4+16"_s, u"IDA2: 10=2+8+0+0"_s };
    QTest::newRow("month and channel") << QList{ GroupKey::Month, GroupKey::Channel }
                                       << QStringList{ u"2025-02,app-sdk: 16=0+0+0+16"_s,
                                                       u"2025-03,app-sdk: 10=2+8+0+0"_s,
                                                       u"2025-03,eid: 4=0+0+4+0"_s,
                                                       u"2025-03,unknown: 1=1+0+0+0"_s };
    QTest::newRow("channel and month") << QList{ GroupKey::Channel, GroupKey::Month }
                                       << QStringList{ u"app-sdk,2025-02: 16=0+0+0+16"_s,
                                                       u"app-sdk,2025-03: 10=2+8+0+0"_s,
                                                       u"eid,2025-03: 4=0+0+4+0"_s,
                                                       u"unknown,2025-03: 1=1+0+0+0"_s };
    QTest::newRow("the same key twice") << QList{ GroupKey::Channel, GroupKey::Channel }
                                        << QStringList{ u"app-sdk,app-sdk: 26=2+8+0+16"_s, u"eid,eid: 4=0+0+4+0"_s,
                                                        u"unknown,unknown: 1=1+0+0+0"_s };
    QTest::newRow("all keys") << QList{ GroupKey::Day,      GroupKey::Week,    GroupKey::Month, GroupKey::Code,
                                        GroupKey::Category, GroupKey::Channel, GroupKey::App }
                              << QStringList{ u"2025-02-28,2025-W09,2025-02,99,,app-sdk,IDA1: 16=0+0+0+16"_s,
                                              u"2025-03-03,2025-W10,2025-03,0,system,unknown,: 1=1+0+0+0"_s,
                                              u"2025-03-03,2025-W10,2025-03,1102,system,app-sdk,IDA2: 8=0+8+0+0"_s,
                                              u"2025-03-04,2025-W10,2025-03,-9110,card,eid,IDA1: 4=0+0+4+0"_s,
                                              u"2025-03-04,2025-W10,2025-03,0,system,app-sdk,IDA2: 2=2+0+0+0"_s };
}

void TestSummary::groupsByEachKey()
{
    QFETCH(QList<GroupKey>, by);
    QFETCH(QStringList, lines);
    const Rollup rollup = RollupBuilder()
                              .add({ 2025, 3, 4 }, "0", 2, Channel::AppSdk, "IDA2")
                              .add(march3, "0", 1)
                              .add({ 2025, 3, 4 }, "-9110", 4, Channel::Eid, "IDA1")
                              .add(march3, "1102", 8, Channel::AppSdk, "IDA2")
                              .add({ 2025, 2, 28 }, "99", 16, Channel::AppSdk, "IDA1");
    QCOMPARE(toLines(summaryBy(by, rollup)), lines);
}

void TestSummary::ordersCodes()
{
    QStringList codes{ u"FailedOperation.X"_s,
                       u"1102"_s,
                       u"-1101"_s,
                       u"0"_s,
                       u"99999999999999999999"_s,
                       u"-1102"_s,
                       u"01"_s,
                       u"1"_s,
                       u"9"_s,
                       u"+5"_s,
                       u"10"_s,
                       u"-0"_s,
                       u"-"_s,
                       u""_s,
                       u"100000000000000000000"_s };
    std::sort(codes.begin(), codes.end(), codeLessThan);
    QCOMPARE(codes,
             QStringList({ u"-1102"_s, u"-1101"_s, u"-0"_s, u"0"_s, u"01"_s, u"1"_s, u"9"_s, u"10"_s, u"1102"_s,
                           u"99999999999999999999"_s, u"100000000000000000000"_s, u""_s, u"+5"_s, u"-"_s,
                           u"FailedOperation.X"_s }));
}

void TestSummary::filters_data()
{
    QTest::addColumn<SummaryRequest>("request");
    QTest::addColumn<qint64>("total");
    const auto row = [](const char *name, qint64 total, auto change) {
        SummaryRequest request;
        change(request);
        QTest::newRow(name) << request << total;
    };
    row("everything", 31, [](SummaryRequest &) {});
    row("from a day, undated calls are left out", 14, [](SummaryRequest &r) { r.from = march3; });
    row("to a day, undated calls are left out", 9, [](SummaryRequest &r) { r.to = march3; });
    row("one day", 8, [](SummaryRequest &r) { r.from = r.to = march3; });
    row("empty span", 0, [](SummaryRequest &r) {
        r.from = march3;
        r.to = march3.addDays(-1);
    });
    row("channel", 10, [](SummaryRequest &r) { r.channel = Channel::AppSdk; });
    row("unknown channel", 17, [](SummaryRequest &r) { r.channel = Channel::Unknown; });
    row("app", 4, [](SummaryRequest &r) { r.app = u"IDA1"_s; });
    row("no app", 17, [](SummaryRequest &r) { r.app = QString(); });
    row("app that does not occur", 0, [](SummaryRequest &r) { r.app = u"IDA"_s; });
    row("code", 3, [](SummaryRequest &r) { r.code = u"0"_s; });
    row("code that only looks alike", 0, [](SummaryRequest &r) { r.code = u"00"_s; });
    row("category", 11, [](SummaryRequest &r) { r.categoryId = u"system"_s; });
    row("no category", 16, [](SummaryRequest &r) { r.categoryId = QString(); });
    row("category that is not there", 0, [](SummaryRequest &r) { r.categoryId = u"none"_s; });
    row("all at once", 8, [](SummaryRequest &r) {
        r.from = r.to = march3;
        r.channel = Channel::AppSdk;
        r.app = u"IDA2"_s;
        r.code = u"1102"_s;
        r.categoryId = u"system"_s;
    });
}

void TestSummary::filters()
{
    QFETCH(SummaryRequest, request);
    QFETCH(qint64, total);
    const Rollup rollup = RollupBuilder()
                              .add({ 2025, 3, 1 }, "0", 1)
                              .add({ 2025, 3, 4 }, "0", 2, Channel::AppSdk, "IDA2")
                              .add({ 2025, 3, 5 }, "-9110", 4, Channel::Eid, "IDA1")
                              .add(march3, "1102", 8, Channel::AppSdk, "IDA2")
                              .add({}, "99", 16);
    const Summary summary = summarise(rollup, codedesk::testing::smallCatalogue(), request);
    QCOMPARE(summary.totals.total, total);
}

void TestSummary::usesTheRuleOfChannelAndDay()
{
    const QDate before(2021, 7, 18);
    const QDate after(2021, 7, 19);
    const Rollup rollup = RollupBuilder()
                              .add(before, "2009", 1, Channel::WechatNativeH5)
                              .add(after, "2009", 2, Channel::WechatNativeH5)
                              .add(after, "2009", 4, Channel::AppSdk)
                              .add({}, "2009", 8, Channel::WechatNativeH5);
    QCOMPARE(toLines(summaryBy({ GroupKey::Day, GroupKey::Channel }, rollup)),
             QStringList({ u",wechat-native-h5: 8=0+0+8+0"_s, u"2021-07-18,wechat-native-h5: 1=1+0+0+0"_s,
                           u"2021-07-19,app-sdk: 4=4+0+0+0"_s, u"2021-07-19,wechat-native-h5: 2=0+2+0+0"_s }));
}

void TestSummary::emptyRollupGivesZeroTotals()
{
    const Summary summary = summaryBy({ GroupKey::Day, GroupKey::Code }, Rollup());
    QCOMPARE(summary.rows.size(), 0);
    QCOMPARE(summary.totals, OutcomeCounts());
    QCOMPARE(summary.by, QList({ GroupKey::Day, GroupKey::Code }));
}

void TestSummary::noKeysGiveTotalsOnly()
{
    const Summary summary = summaryBy({}, RollupBuilder().add(march3, "0", 5).add(march3, "1102", 4));
    QCOMPARE(summary.rows.size(), 0);
    QCOMPARE(summary.totals, (OutcomeCounts{ 9, 5, 4, 0, 0 }));
}

void TestSummary::repeatedCellsAddUp()
{
    Rollup rollup = RollupBuilder().add(march3, "0", 5).add(march3, "0", 6);
    rollup.codes << u"0"_s; // a list that names a code twice is no reason for two rows
    rollup.cells.push_back({ toDayNumber(march3), Channel::Unknown, ingest::VendorCharge::Yes, 0, 1, 7 });
    QCOMPARE(toLines(summaryBy({ GroupKey::Code }, rollup)), QStringList(u"0: 18=18+0+0+0"_s));
}

namespace {

Rollup randomRollup(int cellCount, int dayCount, int codeCount, quint32 seed)
{
    QRandomGenerator random(seed);
    Rollup rollup;
    rollup.apps = { u""_s, u"IDA1"_s, u"IDA2"_s };
    rollup.codes = { u"0"_s, u"2009"_s, u"-1101"_s, u"-9110"_s };
    for (int i = 4; i < codeCount; ++i)
        rollup.codes << QString::number(70'000 + i);
    const DayNumber first = toDayNumber({ 2021, 1, 1 });
    for (int i = 0; i < cellCount; ++i) {
        const int day = static_cast<int>(random.bounded(dayCount + 1));
        rollup.cells.push_back({ day == dayCount ? noDay : first + day, allChannels[random.bounded(8U)],
                                 ingest::VendorCharge::Absent, static_cast<int>(random.bounded(3)),
                                 static_cast<int>(random.bounded(codeCount)), 1 + random.bounded(1000) });
    }
    return rollup;
}

} // namespace

void TestSummary::totalsAreTheSumOfRows()
{
    const QList<QList<GroupKey>> groupings{
        { GroupKey::Day },
        { GroupKey::Week, GroupKey::Category },
        { GroupKey::Month, GroupKey::Channel, GroupKey::App },
        { GroupKey::App, GroupKey::Code, GroupKey::Day },
    };
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Rollup rollup = randomRollup(500, 400, 12, seed);
        qint64 calls = 0;
        for (const RollupCell &cell : rollup.cells)
            calls += cell.count;
        const OutcomeCounts totals = summaryBy({}, rollup).totals;
        QCOMPARE(totals.total, calls);
        for (const QList<GroupKey> &by : groupings) {
            const Summary summary = summaryBy(by, rollup);
            OutcomeCounts sum;
            for (const SummaryRow &row : summary.rows) {
                for (const Outcome outcome : allOutcomes)
                    sum.add(outcome, row.counts.of(outcome));
                QCOMPARE(row.keys.size(), by.size());
            }
            QCOMPARE(sum, totals);
            QCOMPARE(summary.totals, totals);
        }
    }
}

void TestSummary::readsGroupTexts_data()
{
    QTest::addColumn<GroupKey>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("day") << GroupKey::Day << u"2025-03-03"_s << march3 << march3;
    QTest::newRow("week") << GroupKey::Week << u"2025-W10"_s << march3 << QDate(2025, 3, 9);
    QTest::newRow("week 1 begins in the old year")
        << GroupKey::Week << u"2025-W01"_s << QDate(2024, 12, 30) << QDate(2025, 1, 5);
    QTest::newRow("week 53") << GroupKey::Week << u"2020-W53"_s << QDate(2020, 12, 28) << QDate(2021, 1, 3);
    QTest::newRow("month") << GroupKey::Month << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("no day") << GroupKey::Day << u""_s << QDate() << QDate();
    QTest::newRow("no week 53 that year") << GroupKey::Week << u"2025-W53"_s << QDate() << QDate();
    QTest::newRow("week 0") << GroupKey::Week << u"2025-W00"_s << QDate() << QDate();
    QTest::newRow("month 13") << GroupKey::Month << u"2025-13"_s << QDate() << QDate();
    QTest::newRow("30 February") << GroupKey::Day << u"2025-02-30"_s << QDate() << QDate();
    QTest::newRow("code") << GroupKey::Code << u"2025"_s << QDate() << QDate();
}

void TestSummary::readsGroupTexts()
{
    QFETCH(GroupKey, key);
    QFETCH(QString, text);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const auto range = groupRange(key, text);
    QCOMPARE(range.has_value(), first.isValid());
    if (range) {
        QCOMPARE(range->first, first);
        QCOMPARE(range->second, last);
    }
}

void TestSummary::namesOfKeysAreReadBack()
{
    const QStringList names{ u"day"_s, u"week"_s, u"month"_s, u"code"_s, u"category"_s, u"channel"_s, u"app"_s };
    for (const QString &name : names) {
        QVERIFY(groupKeyFromName(name).has_value());
        QCOMPARE(groupKeyName(*groupKeyFromName(name)), name);
    }
    QVERIFY(!groupKeyFromName(u"year"_s));
    QVERIFY(!groupKeyFromName(QString()));
}

void TestSummary::summarisesHundredThousandCells()
{
    const Rollup rollup = randomRollup(100'000, 365, 130, 7);
    const Catalogue catalogue = codedesk::testing::smallCatalogue();
    SummaryRequest request;
    request.by = { GroupKey::Day, GroupKey::Code };
    Summary summary;
    QBENCHMARK
    {
        summary = summarise(rollup, catalogue, request);
    }
    QVERIFY(summary.rows.size() > 40'000);
}

CODEDESK_TEST_MAIN(TestSummary)
#include "tst_summary.moc"
