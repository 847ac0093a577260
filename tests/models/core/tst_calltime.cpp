// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calltime.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;

class CallTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void billingDayBeginsAtMidnightInBeijing_data();
    void billingDayBeginsAtMidnightInBeijing();
    void daysReadBack();
    void readsTextsOfPeople_data();
    void readsTextsOfPeople();
    void printsTimes();
};

void CallTimeTest::billingDayBeginsAtMidnightInBeijing_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QDate>("day");
    QTest::newRow("noon") << qint64(1'740'974'400'000) << QDate(2025, 3, 3);
    QTest::newRow("first millisecond") << qint64(1'740'931'200'000) << QDate(2025, 3, 3);
    QTest::newRow("millisecond before") << qint64(1'740'931'199'999) << QDate(2025, 3, 2);
    QTest::newRow("evening before in UTC") << qint64(1'740'931'200'000 + 8 * 3'600'000 - 1) << QDate(2025, 3, 3);
    QTest::newRow("before 1970") << qint64(-8 * 3'600'000 - 1) << QDate(1969, 12, 31);
    QTest::newRow("1970 in Beijing") << qint64(-8 * 3'600'000) << QDate(1970, 1, 1);
}

void CallTimeTest::billingDayBeginsAtMidnightInBeijing()
{
    QFETCH(qint64, time);
    QFETCH(QDate, day);
    QCOMPARE(toDate(billingDay(time)), day);
}

void CallTimeTest::daysReadBack()
{
    for (const DayNumber day : { 0, 1, -1, 20'150, 36'000 }) {
        QCOMPARE(billingDay(dayStart(day)), day);
        QCOMPARE(billingDay(dayStart(day) - 1), day - 1);
        QCOMPARE(toDayNumber(toDate(day)), day);
    }
    QCOMPARE(billingDay(noTime), noDay);
    QCOMPARE(dayStart(noDay), noTime);
    QCOMPARE(toDayNumber(QDate()), noDay);
    QVERIFY(!toDate(noDay).isValid());
}

void CallTimeTest::readsTextsOfPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<NamedMoment>>("expected");
    const auto row = [](const char *text, std::optional<NamedMoment> moment) {
        QTest::newRow(text) << QString::fromUtf8(text) << moment;
    };
    constexpr CallTime midnight = 1'740'931'200'000;
    constexpr qint64 day = 86'400'000;
    row("2025-03-03", { { midnight, day } });
    row(" 2025-03-03 ", { { midnight, day } });
    row("2025/03/03", { { midnight, day } });
    row("2025/3/3", { { midnight, day } });
    row("2025-03-03 00:00:01", { { midnight + 1000, 1000 } });
    row("2025-03-03  00:00:01", { { midnight + 1000, 1000 } });
    row("2025-03-03T00:00:00.250", { { midnight + 250, 1 } });
    row("2025-03-03T00:00:00.2", { { midnight + 200, 1 } });
    row("2025-03-03T00:00:00,250999", { { midnight + 250, 1 } });
    row("2025-03-03T00:00:00+08:00", { { midnight, 1000 } });
    row("2025-03-02T11:00-0500", { { midnight, 60'000 } });
    row("2025-03-02T21:30+05:30", { { midnight, 60'000 } });
    row("2025-03-02T16:00:00Z", { { midnight, 1000 } });
    row("2025-03-03T01:00", { { midnight + 3'600'000, 60'000 } });
    // Left out by the summer time of the zone the tests run in, but not by UTC+8.
    row("2025-03-09 02:30:00", { { midnight + 6 * day + 9'000'000, 1000 } });
    row("2025-02-30", std::nullopt);
    row("2025-03-03 24:01", std::nullopt);
    row("2025-03-03 10", std::nullopt);
    row("2025-03/03", std::nullopt);
    row("-2025-03-03", std::nullopt);
    row("0000-03-03", std::nullopt);
    row("yesterday", std::nullopt);
    row("20250303", std::nullopt);
    row("", std::nullopt);
}

void CallTimeTest::readsTextsOfPeople()
{
    QFETCH(QString, text);
    QFETCH(std::optional<NamedMoment>, expected);
    QVERIFY(momentFromText(text) == expected);
}

void CallTimeTest::printsTimes()
{
    QCOMPARE(toIsoText(1'740'931'200'273), QStringLiteral("2025-03-03T00:00:00.273+08:00"));
    QCOMPARE(toDisplayText(1'740'931'200'273), QStringLiteral("2025-03-03 00:00:00"));
    QCOMPARE(toIsoText(noTime), QString());
    QCOMPARE(toDisplayText(noTime), QString());
}

CODEDESK_TEST_MAIN(CallTimeTest)
#include "tst_calltime.moc"
