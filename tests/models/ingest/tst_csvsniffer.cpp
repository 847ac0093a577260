// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvsniffer.h"
#include "ingest/tableshape.h"

#include "support/testmain.h"

#include <set>

using namespace codedesk::ingest;
using namespace codedesk::testing;

namespace {

int knownNames(const std::vector<std::string_view> &cells)
{
    static const std::set<std::string_view> names{ "time",    "order_no", "orderNo", "code",   "message",
                                                   "channel", "时间",     "订单号",  "错误码", "错误信息" };
    return static_cast<int>(
        std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return names.contains(cell); }));
}

/** Shows a shape in one line: separator, records before, columns. */
QString shown(const CsvShape &shape)
{
    QString text = shape.separator == '\t' ? QStringLiteral("TAB") : QString(QLatin1Char(shape.separator));
    text += QStringLiteral(" %1 %2").arg(shape.recordsBefore).arg(shape.hasHeader ? u"header" : u"none");
    for (const std::string &column : shape.columns)
        text += u'[' + QString::fromStdString(column) + u']';
    return text;
}

CsvShape sniff(const QByteArray &text, const CsvHints &hints = {}, bool isWhole = true)
{
    return sniffCsv({ text.constData(), static_cast<std::size_t>(text.size()) }, isWhole, knownNames, hints);
}

} // namespace

class TestCsvSniffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void findsTheShape_data();
    void findsTheShape();
    void keepsToTheHints_data();
    void keepsToTheHints();
    void leavesOutTheRecordTheSampleCuts();
    void looksPastAStrayQuote();
    void readsASampleWithoutAnyLineEnd();
};

void TestCsvSniffer::findsTheShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shape");

    const auto row = [](const char *name, const char *text, const char *shape) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(shape);
    };
    row("comma", "time,code,message\n2024-01-01,0,ok\n2024-01-02,1004,no\n", ", 0 header[time][code][message]");
    row("semicolon", "time;code\n2024-01-01;0\n", "; 0 header[time][code]");
    row("tab", "time\tcode\n2024-01-01\t0\n", "TAB 0 header[time][code]");
    row("bar", "time|code\n2024-01-01|0\n", "| 0 header[time][code]");
    row("Chinese header", "时间,订单号,错误码\n2024-01-01,a1,0\n", ", 0 header[时间][订单号][错误码]");
    row("Chinese header, unknown names", "日期;金额\n2024-01-01;12\n2024-01-02;13\n", "; 0 header[日期][金额]");
    row("spaces around header cells", " time , code\t\n2024,0\n", ", 0 header[time][code]");
    row("wide spaces around header cells", "　时间　,错误码\n2024,0\n", ", 0 header[时间][错误码]");
    row("quoted header", "\"time\",\"code\"\n\"2024\",\"0\"\n", ", 0 header[time][code]");
    row("CRLF", "time,code\r\n2024,0\r\n", ", 0 header[time][code]");
    row("CR", "time,code\r2024,0\r", ", 0 header[time][code]");
    row("no line end", "time,code\n2024,0", ", 0 header[time][code]");

    row("separators in quotes", "code;message\n0;\"a,b,c\"\n1;\"d,e,f\"\n", "; 0 header[code][message]");
    row("semicolons in quotes", "code,message\n0,\"a;b;c;d\"\n1,\"e;f;g;h\"\n", ", 0 header[code][message]");
    row("separators in plain text", "code;message\n0;a, b, c\n1;d\n2;e, f\n", "; 0 header[code][message]");
    row("line ends in quotes", "code,message\n0,\"a\nb\nc\"\n1,d\n", ", 0 header[code][message]");
    row("decimal commas", "code;similarity\n0;98,5\n1004;12,25\n", "; 0 header[code][similarity]");
    row("decimal commas in every cell", "1,5;2,5;3,5\n4,5;5,5;6,5\n", "; 0 none[1][2][3]");
    row("decimal commas under unknown names", "alpha;beta;gamma\n1,5;2,5;3,5\n4,5;5,5;6,5\n4,5;5,5;6,5\n",
        "; 0 header[alpha][beta][gamma]");
    row("bars in a column of a comma file", "time,code,warnings\n2024,0,-9110|-9111\n2025,0,-9110|-9114\n",
        ", 0 header[time][code][warnings]");
    row("semicolons in a column without header", "1,2,a;b\n3,4,c;d\n", ", 0 none[1][2][3]");

    row("one column", "code\n0\n1004\n", ", 0 header[code]");
    row("one column without header", "0\n1004\n-1101\n", ", 0 none[1]");
    row("header only", "time,code,message\n", ", 0 header[time][code][message]");
    row("header only, no line end", "time,code", ", 0 header[time][code]");
    row("header only, unknown names", "alpha;beta\n", "; 0 header[alpha][beta]");
    row("one row of values", "2024-01-01,0,98.5\n", ", 0 none[1][2][3]");
    row("numbers only", "1,2,3\n4,5,6\n", ", 0 none[1][2][3]");
    row("no header, text cells come again", "ok,2024,h5\nok,2025,h5\n", ", 0 none[1][2][3]");
    row("no header, an empty cell", "ok,,h5\nno,2025,pc\n", ", 0 none[1][2][3]");
    row("unknown header above numbers", "alpha,beta\n1,2\n3,4\n", ", 0 header[alpha][beta]");
    row("trailing separator in header and rows", "alpha,beta,\n1,2,\n3,4,\n", ", 0 header[alpha][beta][]");
    row("the same name twice, known names", "time,code,code\n2024,0,1\n", ", 0 header[time][code][code]");

    row("blank lines first", "\n\n  \ntime,code\n2024,0\n", ", 3 header[time][code]");
    row("title lines", "Report of March\nmade by: nobody\ntime,code\n2024,0\n2025,1\n", ", 2 header[time][code]");
    row("title with a separator", "Report, March\ntime,code,message\n2024,0,ok\n2025,1,no\n",
        ", 1 header[time][code][message]");
    row("title and blank line", "人脸核身调用明细\n\n时间,错误码\n2024,0\n", ", 2 header[时间][错误码]");
    row("title above unknown names", "Report\nalpha;beta\n1;2\n3;4\n", "; 1 header[alpha][beta]");
    row("title above values", "Report\n1;2\n3;4\n", "; 1 none[1][2]");
    row("a title that is a known name", "code\ntime;order_no\n2024;a1\n2025;a2\n", "; 1 header[time][order_no]");
    row("comment lines with many commas", "# a,b,c,d,e,f\ntime,code\n2024,0\n2025,1\n", ", 1 header[time][code]");
    row("sep= line", "sep=;\ntime;code\n2024;0\n", "; 1 header[time][code]");
    row("sep= line against appearances", "sep=|\na,b|c,d\n1,2|3,4\n", "| 1 header[a,b][c,d]");
    row("sep= line alone", "sep=;\n", "; 1 none");
    row("ragged rows", "time,code,message\n2024,0\n2025,1,a,b\n2026,2,c\n", ", 0 header[time][code][message]");
    row("more cells in rows than in the header", "time,code\n2024,0,x\n2025,1,x\n", ", 0 header[time][code]");
    row("broken quote in a row", "time,code\n\"2024,0\n2025,1\n", ", 0 header[time][code]");
    row("empty", "", ", 0 none");
    row("blank only", "\n \n", ", 0 none");
    row("prose", "This is a letter.\nIt has no columns, or has it?\nNo.\n", ", 0 header[This is a letter.]");
}

void TestCsvSniffer::findsTheShape()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, shape);
    QCOMPARE(shown(sniff(text)), shape);
}

void TestCsvSniffer::keepsToTheHints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator"); // 0: open.
    QTest::addColumn<int>("hasHeader"); // -1: open.
    QTest::addColumn<QString>("shape");

    QTest::newRow("separator") << QByteArray("time;code\n2024;0\n") << ',' << -1 << ", 0 header[time;code]";
    QTest::newRow("separator over sep=")
        << QByteArray("sep=;\na;b,c\n1;2,3\n") << ',' << -1 << ", 1 header[a;b][c]";
    QTest::newRow("no header") << QByteArray("time,code\n2024,0\n") << '\0' << 0 << ", 0 none[1][2]";
    QTest::newRow("no header, below a title")
        << QByteArray("Report\n2024,0\n2025,0\n") << '\0' << 0 << ", 1 none[1][2]";
    QTest::newRow("header of numbers") << QByteArray("2023,2024\n1,2\n") << '\0' << 1 << ", 0 header[2023][2024]";
    QTest::newRow("header, known one preferred")
        << QByteArray("a,b\ntime,code\n1,2\n") << '\0' << 1 << ", 1 header[time][code]";
    QTest::newRow("header, nothing there") << QByteArray("\n") << '\0' << 1 << ", 0 none";
}

void TestCsvSniffer::keepsToTheHints()
{
    QFETCH(const QByteArray, text);
    QFETCH(const char, separator);
    QFETCH(const int, hasHeader);
    QFETCH(const QString, shape);
    CsvHints hints;
    if (separator != '\0')
        hints.separator = separator;
    if (hasHeader >= 0)
        hints.hasHeader = hasHeader == 1;
    QCOMPARE(shown(sniff(text, hints)), shape);
}

void TestCsvSniffer::leavesOutTheRecordTheSampleCuts()
{
    const QByteArray text = "alpha,beta,gamma\n1,2,3\n4,5,6\n7,8,9\n1,";
    QCOMPARE(shown(sniff(text, {}, false)), QStringLiteral(", 0 header[alpha][beta][gamma]"));
    QCOMPARE(shown(sniff("time,code\n2024,\"a\nb", {}, false)), QStringLiteral(", 0 header[time][code]"));
}

void TestCsvSniffer::looksPastAStrayQuote()
{
    QByteArray text = "alpha;beta\n\"1;2\n";
    for (int i = 0; i < 4000; ++i)
        text += "3,5;4,5\n";
    QCOMPARE(shown(sniff(text, {}, false)), QStringLiteral("; 0 header[alpha][beta]"));
}

void TestCsvSniffer::readsASampleWithoutAnyLineEnd()
{
    QCOMPARE(shown(sniff("time;code;message", {}, false)), QStringLiteral("; 0 header[time][code][message]"));
}

CODEDESK_TEST_MAIN(TestCsvSniffer)
#include "tst_csvsniffer.moc"
