// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartseries.h"

#include "support/testmain.h"

#include <QTest>

using namespace codedesk::report;
using namespace Qt::StringLiterals;

namespace {

Summary summaryOf(GroupKey key, const QList<std::pair<QString, qint64>> &rows)
{
    Summary summary;
    summary.by = { key };
    for (const auto &[text, free] : rows)
        summary.rows << SummaryRow{ { text }, { free, 0, free, 0, 0 } };
    return summary;
}

QStringList toLines(const QList<ChartColumn> &columns)
{
    QStringList lines;
    for (const ChartColumn &column : columns)
        lines << column.key + u'=' + QString::number(column.counts.total);
    return lines;
}

} // namespace

class TestChartSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void fillsGaps_data();
    void fillsGaps();
    void addsUpFurtherKeys();
    void emptySummaryHasNoColumns();
    void suggestsGrouping_data();
    void suggestsGrouping();
};

void TestChartSeries::fillsGaps_data()
{
    QTest::addColumn<GroupKey>("key");
    QTest::addColumn<QList<std::pair<QString, qint64>>>("rows");
    QTest::addColumn<QStringList>("columns");
    using Rows = QList<std::pair<QString, qint64>>;
    QTest::newRow("days over the end of a month")
        << GroupKey::Day << Rows{ { u"2025-02-27"_s, 1 }, { u"2025-03-02"_s, 2 } }
        << QStringList{ u"2025-02-27=1"_s, u"2025-02-28=0"_s, u"2025-03-01=0"_s, u"2025-03-02=2"_s };
    QTest::newRow("weeks over the end of a year")
        << GroupKey::Week << Rows{ { u"2020-W52"_s, 1 }, { u"2021-W02"_s, 2 } }
        << QStringList{ u"2020-W52=1"_s, u"2020-W53=0"_s, u"2021-W01=0"_s, u"2021-W02=2"_s };
    QTest::newRow("months") << GroupKey::Month << Rows{ { u"2024-11"_s, 1 }, { u"2025-02"_s, 2 } }
                            << QStringList{ u"2024-11=1"_s, u"2024-12=0"_s, u"2025-01=0"_s, u"2025-02=2"_s };
    QTest::newRow("one day") << GroupKey::Day << Rows{ { u"2025-02-27"_s, 1 } }
                             << QStringList{ u"2025-02-27=1"_s };
    QTest::newRow("calls without a day come first, without a gap")
        << GroupKey::Day << Rows{ { u""_s, 5 }, { u"2025-02-27"_s, 1 } }
        << QStringList{ u"=5"_s, u"2025-02-27=1"_s };
    QTest::newRow("codes have no gaps")
        << GroupKey::Code << Rows{ { u"0"_s, 5 }, { u"2016"_s, 1 } } << QStringList{ u"0=5"_s, u"2016=1"_s };
}

void TestChartSeries::fillsGaps()
{
    using Rows = QList<std::pair<QString, qint64>>;
    QFETCH(GroupKey, key);
    QFETCH(Rows, rows);
    QFETCH(QStringList, columns);
    QCOMPARE(toLines(chartColumns(summaryOf(key, rows))), columns);
}

void TestChartSeries::addsUpFurtherKeys()
{
    Summary summary;
    summary.by = { GroupKey::Day, GroupKey::Code };
    summary.rows = { { { u"2025-03-03"_s, u"0"_s }, { 3, 3, 0, 0, 0 } },
                     { { u"2025-03-03"_s, u"1102"_s }, { 4, 0, 4, 0, 0 } },
                     { { u"2025-03-04"_s, u"0"_s }, { 5, 5, 0, 0, 0 } } };
    QCOMPARE(
        chartColumns(summary),
        QList<ChartColumn>({ { u"2025-03-03"_s, { 7, 3, 4, 0, 0 } }, { u"2025-03-04"_s, { 5, 5, 0, 0, 0 } } }));
}

void TestChartSeries::emptySummaryHasNoColumns()
{
    QCOMPARE(chartColumns(Summary()).size(), 0);
    QCOMPARE(chartColumns(summaryOf(GroupKey::Day, {})).size(), 0);
}

void TestChartSeries::suggestsGrouping_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<GroupKey>("key");
    const QDate day(2025, 3, 3);
    QTest::newRow("nothing") << QDate() << QDate() << GroupKey::Day;
    QTest::newRow("one day") << day << day << GroupKey::Day;
    QTest::newRow("three months") << day << day.addMonths(3).addDays(-1) << GroupKey::Day;
    QTest::newRow("a year") << day << day.addYears(1) << GroupKey::Week;
    QTest::newRow("two years") << day << day.addYears(2) << GroupKey::Week;
    QTest::newRow("three years") << day << day.addYears(3) << GroupKey::Month;
}

void TestChartSeries::suggestsGrouping()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(GroupKey, key);
    QCOMPARE(suggestedGrouping(first, last), key);
}

CODEDESK_TEST_MAIN(TestChartSeries)
#include "tst_chartseries.moc"
