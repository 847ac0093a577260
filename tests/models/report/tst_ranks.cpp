// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranks.h"
#include "support/testmain.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

using namespace codedesk;
using report::rankValues;

/** Values become their places among the distinct ones, whichever way that is found out. */
class TestRanks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void ranksAreThePlaces_data();
    void ranksAreThePlaces();
};

void TestRanks::ranksAreThePlaces_data()
{
    QTest::addColumn<QList<qint64>>("values");
    QTest::newRow("none") << QList<qint64>();
    QTest::newRow("one") << QList<qint64>{ 7 };
    QTest::newRow("all alike") << QList<qint64>{ -3, -3, -3 };
    QTest::newRow("close together") << QList<qint64>{ 20, -5, 20, 0, 3, -5 };
    QTest::newRow("far apart") << QList<qint64>{ 1'000'000'000'000, -1, 5, 1'000'000'000'000, -2'000'000 };
    QTest::newRow("the whole range") << QList<qint64>{ std::numeric_limits<qint64>::max(), 0,
                                                       std::numeric_limits<qint64>::min(), 0 };
}

void TestRanks::ranksAreThePlaces()
{
    QFETCH(const QList<qint64>, values);
    const report::Ranks result = rankValues({ values.cbegin(), values.cend() });
    const std::set<qint64> distinct(values.cbegin(), values.cend());
    QCOMPARE(static_cast<std::size_t>(result.count), distinct.size());
    QCOMPARE(result.ranks.size(), static_cast<std::size_t>(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto place = std::distance(distinct.cbegin(), distinct.find(values.at(i)));
        QCOMPARE(static_cast<std::ptrdiff_t>(result.ranks[static_cast<std::size_t>(i)]), place);
    }
}

CODEDESK_TEST_MAIN(TestRanks)
#include "tst_ranks.moc"
