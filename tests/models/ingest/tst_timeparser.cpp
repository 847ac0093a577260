// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/timeparser.h"
#include "support/testmain.h"

#include <QTimeZone>

using namespace codedesk;
using namespace codedesk::ingest;

Q_DECLARE_METATYPE(codedesk::ingest::LogTime)

class TestTimeParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void acceptsTimesOfLogs_data();
    void acceptsTimesOfLogs();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void agreesWithTheCalendarOnEveryDay();
    void tellsMinutesFromSeconds();
};

void TestTimeParser::acceptsTimesOfLogs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isExact");
    QTest::addColumn<bool>("hasZone");

    const auto row = [](const char *text, const char *expected, bool isExact, bool hasZone) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected) << isExact << hasZone;
    };
    row("1740968122273", "2025-03-03T10:15:22.273+08:00", true, true);
    row("946684800000", "2000-01-01T08:00:00.000+08:00", true, true);
    row("3124223999999", "2069-01-01T07:59:59.999+08:00", true, true);
    row("1740968122", "2025-03-03T10:15:22.000+08:00", false, true);
    row("946684800", "2000-01-01T08:00:00.000+08:00", false, true);
    row("1740968122.5", "2025-03-03T10:15:22.500+08:00", true, true);
    row("1740968122.2739999", "2025-03-03T10:15:22.273+08:00", true, true);
    row("20250303150319", "2025-03-03T15:03:19.000+08:00", false, false);
    row("20250303150319042", "2025-03-03T15:03:19.042+08:00", true, false);
    row("2025-03-03 15:03:19", "2025-03-03T15:03:19.000+08:00", false, false);
    row("2025/03/03 15:03:19", "2025-03-03T15:03:19.000+08:00", false, false);
    row("2025-03-03T15:03:19", "2025-03-03T15:03:19.000+08:00", false, false);
    row("2025-03-03t15:03:19z", "2025-03-03T23:03:19.000+08:00", false, true);
    row("2025-03-03 15:03:19.7", "2025-03-03T15:03:19.700+08:00", true, false);
    row("2025-03-03 15:03:19.07", "2025-03-03T15:03:19.070+08:00", true, false);
    row("2025-03-03 15:03:19.073", "2025-03-03T15:03:19.073+08:00", true, false);
    row("2025-03-03 15:03:19,073", "2025-03-03T15:03:19.073+08:00", true, false);
    row("2025-03-03T15:03:19.073999999Z", "2025-03-03T23:03:19.073+08:00", true, true);
    row("2025-03-03T15:03:19Z", "2025-03-03T23:03:19.000+08:00", false, true);
    row("2025-03-03T15:03:19+08:00", "2025-03-03T15:03:19.000+08:00", false, true);
    row("2025-03-03T15:03:19+0800", "2025-03-03T15:03:19.000+08:00", false, true);
    row("2025-03-03T15:03:19+08", "2025-03-03T15:03:19.000+08:00", false, true);
    row("2025-03-03 15:03:19 +0800", "2025-03-03T15:03:19.000+08:00", false, true);
    row("2025-03-03T15:03:19.001-05:30", "2025-03-04T04:33:19.001+08:00", true, true);
    row("2025-03-03T15:03:19-00:00", "2025-03-03T23:03:19.000+08:00", false, true);
    row("2024-02-29 00:00:00", "2024-02-29T00:00:00.000+08:00", false, false);
    row("2000-02-29 23:59:59", "2000-02-29T23:59:59.000+08:00", false, false);
    row("1740968122273456", "2025-03-03T10:15:22.273+08:00", true, true);
    row("1740968122273456789", "2025-03-03T10:15:22.273+08:00", true, true);
    row("2026/10/1 8:05", "2026-10-01T08:05:00.000+08:00", false, false);
    row("2026/10/1 18:05:09", "2026-10-01T18:05:09.000+08:00", false, false);
    row("2025-03-03 15:03", "2025-03-03T15:03:00.000+08:00", false, false);
    row("2025-3-3 15:03:19", "2025-03-03T15:03:19.000+08:00", false, false);
    row("2025-03-03  15:03:19", "2025-03-03T15:03:19.000+08:00", false, false);
    row("2026-10-01T08:05+08:00", "2026-10-01T08:05:00.000+08:00", false, true);
    row("2026-10-01T08:05Z", "2026-10-01T16:05:00.000+08:00", false, true);
    row("2026/10/1 8:05:09.5 +08:00", "2026-10-01T08:05:09.500+08:00", true, true);
    row("2026年10月1日 15:05:09", "2026-10-01T15:05:09.000+08:00", false, false);
    row("2026年10月01日15:05", "2026-10-01T15:05:00.000+08:00", false, false);
    row("2026年10月1日 15时05分09秒", "2026-10-01T15:05:09.000+08:00", false, false);
    row("2026年10月1日下午3:05", "2026-10-01T15:05:00.000+08:00", false, false);
    row("2026/10/1 下午 3:05:09", "2026-10-01T15:05:09.000+08:00", false, false);
    row("2026-10-01 上午 12:05:09", "2026-10-01T00:05:09.000+08:00", false, false);
    row("2026-10-01 下午 12:05:09", "2026-10-01T12:05:09.000+08:00", false, false);
    row("2026-10-01 中午12:05", "2026-10-01T12:05:00.000+08:00", false, false);
    row("2026-10-01 晚上 8:05", "2026-10-01T20:05:00.000+08:00", false, false);
    row("2026-10-01 3:05:09 PM", "2026-10-01T15:05:09.000+08:00", false, false);
    row("2026-10-01 12:05:09 a.m.", "2026-10-01T00:05:09.000+08:00", false, false);
    row("46296.3368055556", "2026-10-01T08:05:00.000+08:00", false, false);
    row("46296.336805555553", "2026-10-01T08:05:00.000+08:00", false, false);
    row("46296.3368", "2026-10-01T08:05:00.000+08:00", false, false);
    row("2025-12-31T23:59:59.999", "2025-12-31T23:59:59.999+08:00", true, false);
}

void TestTimeParser::acceptsTimesOfLogs()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QFETCH(bool, isExact);
    QFETCH(bool, hasZone);
    const std::optional<LogTime> time = parseLogTime({ text.constData(), static_cast<std::size_t>(text.size()) });
    QVERIFY(time.has_value());
    QCOMPARE(toIsoText(time->time), expected);
    QCOMPARE(time->precision, isExact ? TimePrecision::Milliseconds : TimePrecision::Seconds);
    QCOMPARE(time->hasZone, hasZone);
}

void TestTimeParser::refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : { "",
                              " ",
                              "x",
                              "-",
                              "0",
                              "1",
                              "12345678",
                              "46296",
                              "46296.5",
                              "46296.336",
                              "36000.3368055556",
                              "10/1/2026 8:05:09 AM",
                              "1/10/2026 08:05",
                              "01.10.2026 08:05:09",
                              "2026/10/1",
                              "2026年10月1日",
                              "2026/10/1 8",
                              "2026/10/1 8:5",
                              "2026/13/1 8:05",
                              "2026/10/1 13:05 AM",
                              "2026/10/1 上午 3:05 PM",
                              "2026-10-01 晚上 12:05",
                              "2026/10/1 8:05 UTC",
                              "2026/10/1 8:05 ",
                              "2026/10-1 8:05",
                              "17409681222734567",
                              "20250303",
                              "202503031503",
                              "17409681222731",
                              "174096812227399999",
                              "946684799",
                              "946684799999",
                              "3124224000000",
                              "3124224000",
                              "9999999999",
                              "-1740968122273",
                              "+1740968122",
                              "1740968122.",
                              ".5",
                              "1740968122.1234567890",
                              "17409681222.5",
                              "1.740968122e9",
                              "1740968122 ",
                              " 1740968122",
                              "2025-03-03",
                              "2025-03-03 15",
                              "25-03-03 15:03:19",
                              "2025-03/03 15:03:19",
                              "2025.03.03 15:03:19",
                              "2025-03-03_15:03:19",
                              "2025-03-03 15.03.19",
                              "2025-13-01 00:00:00",
                              "2025-00-01 00:00:00",
                              "2025-01-00 00:00:00",
                              "2025-01-32 00:00:00",
                              "2025-02-29 00:00:00",
                              "2100-02-29 00:00:00",
                              "2024-04-31 00:00:00",
                              "2025-03-03 24:00:00",
                              "2025-03-03 23:60:00",
                              "2025-03-03 23:59:60",
                              "2025-03-03 15:03:19.",
                              "2025-03-03 15:03:19.1234567890",
                              "2025-03-03 15:03:19x",
                              "2025-03-03 15:03:19 ",
                              "2025-03-03 15:03:19ZZ",
                              "2025-03-03 15:03:19 UTC",
                              "2025-03-03 15:03:19+8",
                              "2025-03-03 15:03:19+080",
                              "2025-03-03 15:03:19+08:0",
                              "2025-03-03 15:03:19+15",
                              "2025-03-03 15:03:19+08:60",
                              "2025-03-03 15:03:19+08:00:00",
                              "1999-12-31 00:00:00",
                              "2069-06-01 00:00:00",
                              "0000-01-01 00:00:00",
                              "9999-12-31 23:59:59",
                              "20251303150319",
                              "20250303240000",
                              "20250303150360",
                              "2025030315031x",
                              "2o25-03-03 15:03:19",
                              "2025-03-03 15:03:1:" })
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("digits of full width") << QByteArray("２０２５-03-03 15:03:19");
}

void TestTimeParser::refusesEverythingElse()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseLogTime({ text.constData(), static_cast<std::size_t>(text.size()) }).has_value());
}

void TestTimeParser::agreesWithTheCalendarOnEveryDay()
{
    for (QDate date(2000, 1, 2); date < QDate(2069, 1, 1); date = date.addDays(1)) {
        const std::string text = date.toString(QStringLiteral("yyyy-MM-dd")).toStdString() + " 12:34:56";
        const std::optional<LogTime> time = parseLogTime(text);
        QVERIFY2(time.has_value(), text.c_str());
        const QDateTime expected(date, QTime(12, 34, 56), QTimeZone(8 * 3600));
        QCOMPARE(time->time, expected.toMSecsSinceEpoch());
    }
}

void TestTimeParser::tellsMinutesFromSeconds()
{
    for (const char *text : { "2026/10/1 8:05", "2026-10-01T08:05+08:00", "2026年10月1日下午3:05", "46296.3368" })
        QVERIFY2(!parseLogTime(text)->hasSeconds, text);
    for (const char *text :
         { "2026/10/1 8:05:00", "2026-10-01 08:05:00", "1740968122", "46296.3368055556", "20250303150319" })
        QVERIFY2(parseLogTime(text)->hasSeconds, text);
}

CODEDESK_TEST_MAIN(TestTimeParser)
#include "tst_timeparser.moc"
