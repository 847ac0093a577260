// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/codecolumns.h"
#include "ingest/logprefix.h"
#include "ingest/tabledoubt.h"
#include "ingesttesting.h"

#include <memory>
#include <random>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

Q_DECLARE_METATYPE(codedesk::ingest::ReadOptions)

/** Logs as programs, spreadsheets and people leave them: every line is accounted for, and nothing is guessed. */
class TestRealLogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void accountsForEveryLine();
    void tellsLinesAbove();
    void tellsColumns();
    void marksRowsByWhatNobodyReads();
    void marksAlikeInAnyFormat();
    void doubtsTables_data();
    void doubtsTables();
    void passesOverLongRunsOfNuls();
    void findsTimesOfPrefixes();
    void namesColumnsApart();

private:
    TestFiles m_files;
};

namespace {

ReadOptions knowing(std::initializer_list<std::string> codes)
{
    ReadOptions options;
    options.knownCodes = std::make_shared<KnownCodes>(codes);
    return options;
}

ReadOptions byPosition(int order, int time, int code)
{
    ReadOptions options;
    options.hasHeader = false;
    options.columns = { { Field::OrderNo, QString::number(order) },
                        { Field::OccurredAt, QString::number(time) },
                        { Field::Code, QString::number(code) } };
    return options;
}

/** "order code time" of a record as recordText() gives it, in short. */
QString brief(const QString &record)
{
    QString order = QStringLiteral("-");
    QString code;
    QString time;
    for (const QString &part : record.split(u' ')) {
        if (part.startsWith(u"order="))
            order = part.mid(6);
        else if (part.startsWith(u"code="))
            code = part.mid(5);
        else if (part.startsWith(u"time="))
            time = u' ' + part.mid(16, 8);
    }
    return order + u' ' + code + time;
}

} // namespace

void TestRealLogs::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QStringList>("records"); // "order code time"
    QTest::addColumn<QStringList>("rejects");
    QTest::addColumn<int>("above");
    const auto row = [](const char *name, const QByteArray &content, const QStringList &records,
                        const QStringList &rejects = {}, int above = 0, const ReadOptions &options = {}) {
        QTest::newRow(name) << content << options << records << rejects << above;
    };
    const auto list = [](const char *texts) { return QString::fromUtf8(texts).split(u'|', Qt::SkipEmptyParts); };
    const QByteArray header = "order_no,time,code,message\n";
    const auto call = [](const char *order, int minute) {
        return QByteArray(order) + ",2026-10-01 08:0" + QByteArray::number(minute) + ":00,1004,m\n";
    };

    row("calls above the header", call("A1", 1) + call("A2", 2) + header + call("A3", 3),
        list("A1 1004 08:01:00|A2 1004 08:02:00|A3 1004 08:03:00"));
    row("header at the end", call("A1", 1) + call("A2", 2) + header, list("A1 1004 08:01:00|A2 1004 08:02:00"));
    QByteArray many;
    QStringList orders;
    for (int i = 0; i < 40; ++i) {
        many += call(QByteArray("B" + QByteArray::number(i)).constData(), i % 10);
        orders << QStringLiteral("B%1 1004 08:0%2:00").arg(i).arg(i % 10);
    }
    row("header far below", many + header + call("A1", 1), orders + list("A1 1004 08:01:00"));
    row("broken rows above the header", call("A1", 1) + "A2,yesterday,0,m\nA3,2026-10-01 08:03:00\n" + header,
        list("A1 1004 08:01:00"), list("bad-time@2 time|too-few-columns@3"));
    row("titles above the header", "Calls of October\n# made by a program\n\n" + header + call("A1", 1),
        list("A1 1004 08:01:00"), {}, 2);
    row("titles with as many cells", "Report,October,2026,x\nfrom,to,by,for\n" + header + call("A1", 1),
        list("A1 1004 08:01:00"), {}, 2);
    row("titles and calls above the header", "Calls of October\n" + call("A1", 1) + header + call("A2", 2),
        list("A1 1004 08:01:00|A2 1004 08:02:00"), {}, 1);
    row("separator named", "SEP=;\norder_no;time;code\nA1;2026-10-01 08:01:00;0\n", list("A1 0 08:01:00"));
    row("separator named in quotes", "\"sep=;\"\norder_no;time;code\nA1;2026-10-01 08:01:00;0\n",
        list("A1 0 08:01:00"));
    row("header in the middle in other letters",
        header + call("A1", 1) + "Order No,Time,CODE,Message\n" + call("A2", 2),
        list("A1 1004 08:01:00|A2 1004 08:02:00"), list("bad-code@3 code"));
    row("no header, first row short", "A1,2026-10-01 08:01:00,1004\n" + call("A2", 2) + call("A3", 3),
        list("A2 1004 08:02:00|A3 1004 08:03:00"), list("too-few-columns@1"), 0, byPosition(1, 2, 3));
    row("no header, first row long", "A1,2026-10-01 08:01:00,1004,m,n\n" + call("A2", 2) + call("A3", 3),
        list("A2 1004 08:02:00|A3 1004 08:03:00"), list("too-many-columns@1"), 0, byPosition(1, 2, 3));
    row("no header, first row torn", "\"A1\"x,2026-10-01 08:01:00,1004,m\n" + call("A2", 2) + call("A3", 3),
        list("A2 1004 08:02:00|A3 1004 08:03:00"), list("unclosed-quote@1"), 0, byPosition(1, 2, 3));
    row("no header asked for, and there is one", header + call("A1", 1), list("A1 1004 08:01:00"),
        list("bad-code@1 3"), 0, byPosition(1, 2, 3));

    row("nameless column at the end",
        "order_no,time,code,\nA1,2026-10-01 08:01:00,0\nA2,2026-10-01 08:02:00,0,x\n",
        list("A1 0 08:01:00|A2 0 08:02:00"));
    row("nameless columns at the end", "order_no;time;code;;\nA1;2026-10-01 08:01:00;0\n", list("A1 0 08:01:00"));
    row("zones in names", "order_no,time_utc,code\nA1,2026-10-01 00:01:00,0\nA2,2026-10-01T08:02:00+08:00,0\n",
        list("A1 0 08:01:00|A2 0 08:02:00"));
    row("zones in names in brackets", "order_no,Time (UTC-5),code\nA1,2026-09-30 19:01:00,0\n",
        list("A1 0 08:01:00"));
    row("the zone that decides nothing", "order_no,time_utc8,code\nA1,1790812860,0\nA2,2026/10/1 8:02,0\n",
        list("A1 0 08:01:00|A2 0 08:02:00"));
    row("a name that says no more goes first",
        "order_no,time_utc,time,code\nA1,2026-10-01 00:01:00,2026-10-01 08:02:00,0\n", list("A1 0 08:02:00"));
    row("units in names",
        "order_no,timestamp_ms,code\nA1,1790812860000.25,0\nA2,1790812920,0\nA3,1790812860000,0\n",
        list("A1 0 08:01:00|A2 0 08:02:00|A3 0 08:01:00"));
    row("how long it took is no time", "order_no,time(ms),code\nA1,358,0\nA2,12.5,0\nA3,yesterday,0\n",
        list("A1 0|A2 0"), list("bad-time@4 time(ms)"));
    row("zones in keys of JSON",
        "{\"order_no\":\"A1\",\"code\":0,\"timeUtc\":\"2026-10-01 00:01:00\"}\n"
        "{\"order_no\":\"A2\",\"code\":0,\"timeUtc\":\"2026-10-01 00:02:00\"}\n",
        list("A1 0 08:01:00|A2 0 08:02:00"));
    row("the zone of an envelope",
        R"({"time_utc":"2026-10-01 00:01:00","log":"{\"order_no\":\"A1\",\"code\":\"1004\"}"})"
        "\n"
        R"({"time_utc":"2026-10-01 00:02:00","log":"{\"order_no\":\"A2\",\"code\":0,\"time\":\"2026-10-01 08:03:00\"}"})"
        "\n",
        list("A1 1004 08:01:00|A2 0 08:03:00"));
    row("date and time apart",
        "order_no,date,time,code\nA1,2026-10-01,08:01:00,0\nA2,2026/10/1,8:02,0\nA3,20261001,080300,0\n"
        "A4,20261001,80400,0\nA5,2026年10月1日,上午8:05,0\nA6,2026-10-01 00:00:00,08:06:00,0\n"
        "A7,2026-10-01,2026-10-01 08:07:00,0\nA8,01.10.2026,08:08:00,0\nA9,,08:09:00,0\nA10,2026-10-01,,0\n",
        list("A1 0 08:01:00|A2 0 08:02:00|A3 0 08:03:00|A4 0 08:04:00|A5 0 08:05:00|A6 0 08:06:00|A7 0 08:07:00|"
             "A10 0"),
        list("bad-time@9 time|bad-time@10 time"));
    row("date and time apart, in Chinese and UTC", "订单号;日期;时间(UTC);返回码\nA1;2026-10-01;00:01:00;0\n",
        list("A1 0 08:01:00"));
    row("date and time apart, in JSON",
        "{\"order_no\":\"A1\",\"code\":0,\"time\":\"08:01:00\",\"date\":\"2026-10-01\"}\n"
        "{\"order_no\":\"A2\",\"code\":0,\"date\":\"2026-10-01\",\"time\":\"08:02:00\"}\n",
        list("A1 0 08:01:00|A2 0 08:02:00"));
    row("a birthday is no date of a call", "order_no,出生日期,time,code\nA1,1990-03-07,08:01:00,0\n", {},
        list("bad-time@2 time"));

    row("totals", header + call("A1", 1) + "合计,,1,\n总计：,,1,\n", list("A1 1004 08:01:00"),
        list("totals-row@3|totals-row@4"));
    row("totals in a column nobody reads", "no.,order_no,code\n1,A1,0\nTotal,,1\n", list("A1 0"),
        list("totals-row@3"));
    row("totals in JSON", "{\"order_no\":\"A1\",\"code\":0}\n{\"order_no\":\"Total\",\"code\":1}\n", list("A1 0"),
        list("totals-row@2 order_no"));
    row("order that begins like totals", "order_no,code\nTotal-77,0\nsummer,0\n", list("Total-77 0|summer 0"));

    row("NULs behind", header + call("A1", 1) + QByteArray(4096, '\0'), list("A1 1004 08:01:00"));
    row("NULs before", QByteArray(4096, '\0') + header + call("A1", 1), list("A1 1004 08:01:00"));
    row("NULs between lines", header + call("A1", 1) + QByteArray(5000, '\0') + call("A2", 2),
        list("A1 1004 08:01:00|A2 1004 08:02:00"));
    row("NULs at the end of a line",
        header + call("A1", 1).chopped(1) + QByteArray(70, '\0') + "\n" + call("A2", 2),
        list("A1 1004 08:01:00|A2 1004 08:02:00"));
    row("NULs inside a line", header + "A1,2026-10-01" + QByteArray(70, '\0') + call("A2", 2) + call("A3", 3),
        list("A3 1004 08:03:00"), list("nul-byte@2"));
    row("NULs in JSON lines",
        QByteArray(100, '\0') + "{\"order_no\":\"A1\",\"code\":0}\n" + QByteArray(20, '\0')
            + "{\"order_no\":\"A2\",\"code\":0}" + QByteArray(20, '\0'),
        list("A1 0|A2 0"));

    row("two columns of one name, one with known codes", "order_no,code,message,code\nA1,200,m,1004\nA2,200,m,0\n",
        list("A1 1004|A2 0"), {}, 0, knowing({ "0", "1004" }));
    row("a weaker name with known codes", "order_no,code,errorCode\nA1,200,1004\nA2,200,0\n", list("A1 1004|A2 0"),
        {}, 0, knowing({ "0", "1004" }));
    row("the stronger name where both are known", "order_no,code,errorCode\nA1,0,1004\nA2,1004,0\n",
        list("A1 0|A2 1004"), {}, 0, knowing({ "0", "1004" }));
    ReadOptions second;
    second.columns = { { Field::Code, QStringLiteral("code (2)") } };
    row("the second of one name, by hand", "order_no,code,code\nA1,5,1004\n", list("A1 1004"), {}, 0, second);
    row("two keys of one name, one of them known",
        "{\"order_no\":\"A1\",\"code\":200,\"code\":\"1004\"}\n"
        "{\"order_no\":\"A2\",\"code\":1004,\"code\":200}\n",
        list("A1 1004|A2 1004"), {}, 0, knowing({ "0", "1004" }));
    row("two keys of one name",
        "{\"order_no\":\"A1\",\"code\":7,\"code\":8}\n{\"order_no\":\"A2\",\"code\":7,\"code\":7}\n", list("A2 7"),
        list("ambiguous-key@1 code"));

    row("docker",
        R"({"log":"{\"order_no\":\"A1\",\"code\":\"1004\"}\n","stream":"stdout","time":"2026-10-01T00:01:00.5Z"})"
        "\n"
        R"({"log":"INFO answer {\"order_no\":\"A2\",\"code\":0}","time":"2026-10-01T00:02:00Z"})"
        "\n"
        R"({"log":"started","time":"2026-10-01T00:03:00Z"})"
        "\n",
        list("A1 1004 08:01:00|A2 0 08:02:00"), list("missing-code@3"));
    row("ELK",
        R"({"@timestamp":"2026-10-01T00:01:00Z","message":"{\"orderNo\":\"A1\",\"code\":0}","host":"h"})"
        "\n"
        R"({"@timestamp":"2026-10-01T00:02:00Z","message":"{\"orderNo\":\"A2\",\"code\":0,\"time\":1790812980}"})"
        "\n",
        list("A1 0 08:01:00|A2 0 08:03:00"));
    row("CLS",
        R"({"__TIMESTAMP__":"1790812860","__CONTENT__":"{\"order_no\":\"A1\",\"code\":\"1004\"}"})"
        "\n"
        R"({"__TIMESTAMP__":"1790812920","__CONTENT__":"{\"order_no\":\"A2\",\"code\":\"0\"}"})"
        "\n",
        list("A1 1004 08:01:00|A2 0 08:02:00"));
    row("request and answer in one envelope",
        R"({"time":"2026-10-01 08:01:00","request":"{\"name\":\"x\"}","response":"{\"orderNo\":\"A1\",\"code\":0}"})"
        "\n"
        R"({"time":"2026-10-01 08:02:00","request":"{}","response":"{\"orderNo\":\"A2\",\"code\":0}"})"
        "\n",
        list("A1 0 08:01:00|A2 0 08:02:00"));
    row("answer of the vendor in an envelope",
        R"({"time":"2026-10-01 08:01:00","log":"{\"Response\":{\"Result\":\"0\",\"Description\":\"ok\",\"RequestId\":\"r\"}}"})"
        "\n"
        R"({"time":"2026-10-01 08:02:00","log":"{\"Response\":{\"Result\":\"4\",\"Description\":\"no\",\"RequestId\":\"s\"}}"})"
        "\n",
        list("- 0 08:01:00|- 4 08:02:00"));
    row("prefixes",
        "2026-10-01 08:01:00,123 INFO  face - {\"order_no\":\"A1\",\"code\":1004}\n"
        "2026-10-01 08:02:00,456 WARN  face - {\"order_no\":\"A2\",\"code\":0}\n"
        "2026-10-01 08:02:01,000 INFO  waiting\n",
        list("A1 1004 08:01:00|A2 0 08:02:00"), list("no-json@3"));
    row("prefixes in brackets",
        "[2026-10-01 08:01:00] face: {\"order_no\":\"A1\",\"code\":1004}\n"
        "[2026-10-01 08:02:00] face: {\"order_no\":\"A2\",\"code\":0}\n",
        list("A1 1004 08:01:00|A2 0 08:02:00"));
    row("CRI",
        "2026-10-01T00:01:00.123456789Z stdout F {\"order_no\":\"A1\",\"code\":1004}\n"
        "2026-10-01T00:02:00.123456789Z stdout F {\"order_no\":\"A2\",\"code\":0}\n",
        list("A1 1004 08:01:00|A2 0 08:02:00"));
    row("syslog, which has no year",
        "Oct  1 08:01:00 host face[7]: {\"order_no\":\"A1\",\"code\":1004}\n"
        "Oct  1 08:02:00 host face[7]: {\"order_no\":\"A2\",\"code\":0}\n",
        list("A1 1004|A2 0"));
    row("record separators", "\x1E{\"order_no\":\"A1\",\"code\":1004}\n\x1E{\"order_no\":\"A2\",\"code\":0}\n",
        list("A1 1004|A2 0"));
    row("a table with JSON in it", "order_no;code;raw\nA1;1004;{\"a\":1}\nA2;0;{\"a\":2}\n", list("A1 1004|A2 0"));
    row("extended JSON",
        "{\"order_no\":{\"$numberLong\":\"26\"},\"code\":{\"$numberInt\":\"1004\"},"
        "\"time\":{\"$date\":\"2026-10-01T00:01:00Z\"}}\n"
        "{\"order_no\":\"27\",\"code\":0,\"time\":{\"$date\":{\"$numberLong\":\"1790812920000\"}}}\n",
        list("26 1004 08:01:00|27 0 08:02:00"));
    row("outcome of WeChat",
        "{\"order_no\":\"A1\",\"errcode\":0,\"errmsg\":\"ok\",\"verify_ret\":10003}\n"
        "{\"order_no\":\"A2\",\"errcode\":0,\"identify_ret\":10000}\n"
        "{\"order_no\":\"A3\",\"errcode\":40001}\n",
        list("A1 10003|A2 10000|A3 40001"));
    row("true and false are no codes",
        "{\"order_no\":\"A1\",\"code\":true}\n{\"order_no\":\"A2\",\"code\":false}\n"
        "{\"order_no\":\"A3\",\"code\":\"OK\"}\n",
        list("A3 OK"), list("missing-code@1 code|missing-code@2 code"));
    row("NUL in a message", "[{\"order_no\":\"A1\",\"code\":0,\"message\":\"a\\u0000b\"}]", list("A1 0"));
}

void TestRealLogs::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(ReadOptions, options);
    QFETCH(QStringList, records);
    QFETCH(QStringList, rejects);
    QFETCH(int, above);
    const QString path = m_files.write(QStringLiteral("input"), content);
    for (const qint64 batchSize : { 1000, 1 }) {
        const WholeInput input = readWhole(path, options, batchSize);
        QVERIFY2(!input.error, input.error ? qPrintable(input.error->toText()) : "");
        QStringList found;
        for (const QString &record : input.records)
            found << brief(record);
        QCOMPARE(found, records);
        QCOMPARE(input.rejects, rejects);
        QCOMPARE(int(input.notes[static_cast<std::size_t>(NoteKind::LineAboveHeader)]), above);
        QVERIFY(input.isConsistent);
    }
}

void TestRealLogs::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &content, const char *part,
                        const ReadOptions &options = {}) {
        QTest::newRow(name) << content << options << QString::fromUtf8(part);
    };
    row("a web page", "<html xmlns:x=\"urn\"><table><tr><td>code</td></tr></table></html>\n", "web page");
    row("nothing but NULs", QByteArray(100'000, '\0'), "binary file");
    row("lines of a log", "2026-10-01 08:01:00 INFO code is 1004\n2026-10-01 08:02:00 INFO code is 0\n",
        "2026-10-01 08:01:00 INFO code is 1004");
    row("torn quotes in every line", "\"a\"b,1\n\"c\"d,2\n", "\"a\"b,1");
    row("two columns of one name and no known code", "order_no,code,code\nA1,7,8\n", "code (2)", knowing({ "0" }));
    row("two columns of one name with known codes", "order_no,code,code\nA1,0,1004\n", "code (2)",
        knowing({ "0", "1004" }));
}

void TestRealLogs::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(ReadOptions, options);
    QFETCH(QString, part);
    const auto reader = RecordReader::open(m_files.write(QStringLiteral("input"), content), options);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::InputNotCalls);
    QVERIFY2(reader.error().toText().contains(part), qPrintable(reader.error().toText()));
}

/** Generated files: what was read, the header and the lines above it are all the lines there are. */
void TestRealLogs::accountsForEveryLine()
{
    std::mt19937 random(20261128);
    const auto one = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const QByteArray lines[] = {
        "A%,2026-10-01 08:01:00,1004,m",
        "A%,2026/10/1 8:05,0,m",
        "A%,yesterday,0,m",
        "A%,2026-10-01 08:01:00,,m",
        "A%,2026-10-01 08:01:00",
        "A%,2026-10-01 08:01:00,0,m,n",
        "",
        ",,,",
        "合计,,3,",
        "# comment",
        "Report",
        "A%,2026-10-01 08:01:00,1004,\"m",
        "order_no,time,code,message",
        "A%,N/A,nan,",
        "  ",
    };
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr int fileCount = 500; // each takes ten times as long
#else
    constexpr int fileCount = 5000;
#endif
    for (int file = 0; file < fileCount; ++file) {
        QByteArray content;
        const int count = 1 + one(30);
        const int headerAt = one(count + 1);
        int blankAbove = 0;
        int written = 0;
        for (int i = 0; i <= count; ++i) {
            QByteArray line =
                i == headerAt ? lines[12] : lines[one(int(std::size(lines)) - (i < headerAt ? 4 : 0))];
            line.replace('%', QByteArray::number(i));
            // A quote that is never closed is one line; two of them would be one record.
            if (line.contains('"') && content.contains('"'))
                line = lines[0];
            blankAbove += i < headerAt && QByteArray(line).replace(',', "").trimmed().isEmpty();
            content += line + '\n';
            ++written;
        }
        const WholeInput input = readWhole(m_files.write(QStringLiteral("input"), content), {}, 7);
        if (input.error) // a file in which no header was found says so
            QVERIFY2(input.error->kind == ErrorKind::InputNotCalls, content.constData());
        else
            QVERIFY2(input.readCount() + input.notes[static_cast<std::size_t>(NoteKind::LineAboveHeader)]
                             + blankAbove + 1
                         == written,
                     content.constData());
        QVERIFY2(input.isConsistent, content.constData());
    }
}

void TestRealLogs::tellsLinesAbove()
{
    const WholeInput input = readWhole(m_files.write(
        QStringLiteral("input"), "Calls of October\ncaller 13800138000\n\n# x\nfourth\norder_no,code\nA1,0\n"));
    QCOMPARE(input.shape.linesAbove,
             QStringList({ QStringLiteral("Calls of October"), QStringLiteral("caller 138****8000"),
                           QStringLiteral("# x") }));
    QCOMPARE(int(input.notes[static_cast<std::size_t>(NoteKind::LineAboveHeader)]), 4);
    QCOMPARE(input.blank, 0);
}

void TestRealLogs::tellsColumns()
{
    WholeInput input =
        readWhole(m_files.write(QStringLiteral("input"), "order_no,code,kunde,姓名,node,\nA1,0,x,y,z,\n"));
    QCOMPARE(input.shape.unreadColumns, QStringList({ QStringLiteral("kunde"), QStringLiteral("node") }));
    input = readWhole(m_files.write(QStringLiteral("input"),
                                    "{\"order_no\":\"A\",\"code\":0,\"node\":1,\"姓名\":\"y\"}\n"
                                    "{\"order_no\":\"B\",\"code\":0}\n"));
    QCOMPARE(input.shape.unreadColumns, QStringList{ QStringLiteral("node") });
    QVERIFY(input.shape.chosenColumn.isEmpty());
    input = readWhole(m_files.write(QStringLiteral("input"), "order_no,code,message,code\nA1,200,m,1004\n"),
                      knowing({ "1004" }));
    QCOMPARE(input.shape.chosenColumn, QStringLiteral("code (2)"));
    for (const QByteArray &joined :
         { QByteArray("order_no,code,date,time\nA1,0,2026-10-01,8:05\n"),
           QByteArray("{\"order_no\":\"A1\",\"code\":0,\"date\":\"2026-10-01\",\"time\":\"8:05\"}\n") }) {
        input = readWhole(m_files.write(QStringLiteral("input"), joined));
        QCOMPARE(input.shape.columnsOf(Field::OccurredAt), QStringLiteral("date + time"));
        QCOMPARE(input.shape.mapping.value(Field::OccurredAt), QStringLiteral("time"));
        QVERIFY(input.shape.unreadColumns.isEmpty());
    }
    input = readWhole(
        m_files.write(QStringLiteral("input"), "order_no,code,date,time\nA1,0,2026-10-01,2026-10-01 08:05:00\n"));
    QCOMPARE(input.shape.columnsOf(Field::OccurredAt), QStringLiteral("time"));
    QCOMPARE(input.shape.unreadColumns, QStringList{ QStringLiteral("date") });
}

namespace {

QList<quint64> marksOf(const QString &path)
{
    auto reader = RecordReader::open(path, {});
    RecordBatch batch;
    QList<quint64> marks;
    while (reader && *(*reader)->read(batch, 2, {})) {
        for (const CallRecord &record : batch.records)
            marks << record.rowMark;
    }
    return marks;
}

} // namespace

void TestRealLogs::marksRowsByWhatNobodyReads()
{
    const QList<quint64> marks =
        marksOf(m_files.write(QStringLiteral("input"), "order_no,code,lauf\nA,0,1\nA,0,2\nA,0,1\nA,0,\n"));
    QCOMPARE(marks.size(), 4);
    QCOMPARE(QSet<quint64>(marks.begin(), marks.end()).size(), 4);
    QCOMPARE(marks.at(3), 0);
    // What is passed over counts as if it had been read.
    auto reader = RecordReader::open(m_files.path(QStringLiteral("input")), {});
    RecordBatch batch;
    QVERIFY(*(*reader)->skip(batch, 2, {}));
    QVERIFY(*(*reader)->read(batch, 1, {}));
    QCOMPARE(batch.records.at(0).rowMark, marks.at(2));
}

void TestRealLogs::marksAlikeInAnyFormat()
{
    const QList<quint64> csv =
        marksOf(m_files.write(QStringLiteral("a"), "order_no,code,lauf,node\nA,0,1,n\nA,0,2,n\nA,0,1,n\n"));
    const QList<quint64> other =
        marksOf(m_files.write(QStringLiteral("b"), "node;lauf;code;order_no\nn;1;0;A\nn;2;0;A\nn;1;0;A\n"));
    const QList<quint64> json =
        marksOf(m_files.write(QStringLiteral("c"),
                              "{\"lauf\":1,\"order_no\":\"A\",\"code\":0,\"node\":\"n\"}\n"
                              "{\"lauf\":2,\"order_no\":\"A\",\"code\":0,\"node\":\"n\"}\n"
                              "{\"lauf\":1,\"order_no\":\"A\",\"code\":0,\"node\":\"n\"}\n"));
    QCOMPARE(csv.size(), 3);
    QCOMPARE(other, csv);
    QCOMPARE(json, csv);
}

void TestRealLogs::doubtsTables_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part"); // empty: it is a log
    const auto row = [](const char *name, const QByteArray &content, const char *part) {
        QTest::newRow(name) << content << QString::fromUtf8(part);
    };
    row("a log", "order_no,code\nA1,0\n", "");
    row("times alone", "time,code\n2026-10-01 08:00:00,0\n", "");
    row("airports", "Airport,Code,City\nx,HAM,a\ny,MUC,b\n", "\"Code\"");
    row("codes alone", "code,message\n0,a\n1004,b\n", "No row of it");
    row("a list of codes", "code,aliases,category,message,action\n0,,c,m,a\n1004,,c,m,a\n", "list of codes");
    row("a list of codes in Chinese", "错误码,错误描述,处理方式\n0,成功,无\n1004,x,y\n", "list of codes");
    row("airports in JSON", "[{\"code\":\"HAM\",\"city\":\"a\"},{\"code\":\"MUC\",\"city\":\"b\"}]",
        "No row of it");
    QByteArray unknown = "order_no,code\n";
    QByteArray mixed = unknown;
    for (int i = 0; i < 30; ++i) {
        unknown += "o" + QByteArray::number(i) + ",x" + QByteArray::number(i) + '\n';
        mixed += "o" + QByteArray::number(i) + (i % 10 == 0 ? ",0\n" : ",x1\n");
    }
    row("no code is known", unknown, "30");
    row("some codes are known", mixed, "");
    row("few codes, none known", "order_no,code\nA1,x\nA2,y\n", "");
}

void TestRealLogs::doubtsTables()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const ReadOptions options = knowing({ "0", "1004" });
    auto reader = RecordReader::open(m_files.write(QStringLiteral("input"), content), options);
    QVERIFY2(reader, errorText(reader));
    RecordBatch batch;
    QVERIFY(*(*reader)->read(batch, doubtedRecords, {}));
    const auto doubt = tableDoubt(QStringLiteral("input"), (*reader)->shape(), batch, *options.knownCodes);
    QCOMPARE(doubt.has_value(), !part.isEmpty());
    if (doubt)
        QVERIFY2(doubt->toText().contains(part) && doubt->hint.contains(u"insist on importing it")
                     && !doubt->hint.contains(u"--"),
                 qPrintable(doubt->toText()));
}

void TestRealLogs::passesOverLongRunsOfNuls()
{
    const QByteArray row = "A%,2026-10-01 08:01:00,0\n";
    QByteArray content(3 * 1024 * 1024, '\0');
    content += "order_no,time,code\n" + QByteArray(row).replace('%', "1") + QByteArray(2 * 1024 * 1024 + 1, '\0')
        + QByteArray(row).replace('%', "2");
    const qint64 second = content.size() - row.size();
    content += QByteArray(300'000, '\0');
    const WholeInput input = readWhole(m_files.write(QStringLiteral("input"), content));
    QCOMPARE(input.records.size(), 2);
    QCOMPARE(input.rejects, QStringList());
    QCOMPARE(input.offsets.at(1), second);
    QCOMPARE(input.notes[static_cast<std::size_t>(NoteKind::SkippedNul)], 5 * 1024 * 1024 + 300'001);
}

void TestRealLogs::findsTimesOfPrefixes()
{
    QCOMPARE(timeOfPrefix("2026-10-01 08:01:00,123 INFO x "), std::string_view("2026-10-01 08:01:00,123"));
    QCOMPARE(timeOfPrefix("[2026-10-01T08:01:00Z] "), std::string_view("2026-10-01T08:01:00Z"));
    QCOMPARE(timeOfPrefix("Oct  1 08:01:00 host "), std::string_view());
    QCOMPARE(timeOfPrefix(""), std::string_view());
}

void TestRealLogs::namesColumnsApart()
{
    QCOMPARE(distinctNames({ "code", "", "code", "", "code" }),
             std::vector<std::string>({ "code", "", "code (2)", "", "code (3)" }));
}

CODEDESK_TEST_MAIN(TestRealLogs)
#include "tst_reallogs.moc"
