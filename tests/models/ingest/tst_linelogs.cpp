// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/keyvalues.h"
#include "ingest/linepattern.h"
#include "ingest/urlquery.h"
#include "ingesttesting.h"
#include "support/growth.h"

#include <QElapsedTimer>

#include <thread>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

/** Logs of text: key=value on each line, and lines of any form by a pattern. */
class TestLineLogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void takesLinesApart_data();
    void takesLinesApart();
    void takesQueriesApart_data();
    void takesQueriesApart();
    void reads_data();
    void reads();
    void tellsWhatItIs_data();
    void tellsWhatItIs();
    void refusesPatterns_data();
    void refusesPatterns();
    void hidesPersonalValues();
    void isNeverBusy_data();
    void isNeverBusy();
    void takesLongLinesApart_data();
    void takesLongLinesApart();
    void hearsSignals();
    void previews();
    void keepsKnownCallsApart();

private:
    TestFiles m_files;
};

void TestLineLogs::takesLinesApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("parts"); // prefix|key:value|…
    const auto row = [](const char *line, const char *parts) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(parts);
    };
    row("code=1004 order=A1", "|code:1004|order:A1");
    row("2026-10-01 08:01:00 INFO code=1004", "2026-10-01 08:01:00 INFO |code:1004");
    row("msg=\"a \\\"b\\\" c\" code=0", "|msg:a \"b\" c|code:0");
    row("msg=\"say \"\"x\"\"\" code=0", "|msg:say \"x\"|code:0");
    row("msg='a=b c' code=0", "|msg:a=b c|code:0");
    row("msg=\"open code=0", "|msg:\"open|code:0");
    row("code=0, order=A1; app=x", "|code:0|order:A1|app:x");
    row("code=0,order=A1,list=1,2", "|code:0|order:A1|list:1,2");
    row("[code=0] [order=A1]", "[|code:0|order:A1");
    row("face{code=0, order=A1}", "face{|code:0|order:A1");
    row("warnings=[-9101, -9103] code=0", "|warnings:[-9101, -9103]|code:0");
    row("time=2026-10-01 08:01:00 code=0", "|time:2026-10-01 08:01:00|code:0");
    row("返回码=1004 订单号=A1", "|返回码:1004|订单号:A1");
    row("code= order=A1", "|code:|order:A1");
    row("a==b if (x==1) code=0", "a==b if (x==1) |code:0");
    row("https://x.cn/?code=0&orderNo=A1", "https://x.cn/?code=0&orderNo=A1");
    row("nothing here", "nothing here");
    row("=", "=");
}

void TestLineLogs::takesLinesApart()
{
    QFETCH(QString, line);
    const std::string bytes = line.toStdString();
    const KeyValueLine parts = keyValuesOf(bytes);
    QString found = fromView(parts.prefix);
    for (const KeyValue &pair : parts.pairs)
        found += u'|' + fromView(pair.key) + u':' + fromView(pair.text());
    QTEST(found, "parts");
}

void TestLineLogs::takesQueriesApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("items"); // name:value|…
    const auto row = [](const char *line, const char *items) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(items);
    };
    row("", "");
    row("a=1", "a:1");
    row("https://x.example/?a=1&b=2#c=3", "a:1|b:2");
    row("?a=1?b", "a:1?b");
    row("a=", "a:");
    row("=1&a=2", "a:2");
    row("flag&a=1&&b=2&", "a:1|b:2");
    row("a=b=c", "a:b=c");
    row("a%3D=%26+%2B", "a=:& +");
    row("a=%e5%BC%a0%E4%b8%89", "a:张三");
    row("a=%09%1f%7E%20", "a:\t\x1f~ ");
    row("a=%&b=%4&c=%4g&d=%g4&e=%%41", "a:%|b:%4|c:%4g|d:%g4|e:%A");
}

void TestLineLogs::takesQueriesApart()
{
    QFETCH(QString, line);
    QStringList items;
    for (const auto &[name, value] : queryItems(line.toStdString()))
        items.append(fromView(name) + u':' + fromView(value));
    QTEST(items.join(u'|'), "items");
}

void TestLineLogs::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QStringList>("rejects");
    const auto row = [](const char *name, const QByteArray &content, const char *records, const char *rejects = "",
                        const char *pattern = "") {
        QTest::newRow(name) << content << QString::fromUtf8(pattern)
                            << QString::fromUtf8(records).split(u'|', Qt::SkipEmptyParts)
                            << QString::fromUtf8(rejects).split(u'|', Qt::SkipEmptyParts);
    };
    row("logfmt",
        "ts=2026-10-01T00:01:00Z level=info msg=\"face compare failed\" order_no=A1 code=1004 sim=0.5\n"
        "\n"
        "ts=2026-10-01T00:02:00Z level=info msg=ok order_no=A2 code=0 sim=98.5\n",
        "code=1004 time=2026-10-01T08:01:00.000+08:00 seconds order=A1 by=order message=face compare failed "
        "sim=0.5|"
        "code=0 time=2026-10-01T08:02:00.000+08:00 seconds order=A2 by=order message=ok sim=98.5");
    row("a prefix with the time",
        "2026-10-01 08:01:00,250 INFO [main] face - orderNo=A1, code=1004, msg=no face found\n"
        "2026-10-01 08:01:30,000 INFO [main] retrying\n"
        "[2026-10-01 08:02:00] WARN face - orderNo=A2, code=0, msg=\n",
        "code=1004 time=2026-10-01T08:01:00.250+08:00 order=A1 by=order message=no face found|"
        "code=0 time=2026-10-01T08:02:00.000+08:00 seconds order=A2 by=order",
        "no-match@2");
    row("one pair and a time", "2026-10-01 08:01:00 INFO code=1004\n2026-10-01 08:02:00 INFO code=0\n",
        "code=1004 time=2026-10-01T08:01:00.000+08:00 seconds by=row|"
        "code=0 time=2026-10-01T08:02:00.000+08:00 seconds by=row");
    row("Chinese keys", "时间=2026-10-01 08:01:00 订单号=A1 返回码=66660004\n",
        "code=66660004 time=2026-10-01T08:01:00.000+08:00 seconds order=A1 by=order");
    row("date and time apart, and a zone", "date=2026-10-01 time_utc=00:01:00 order_no=A1 code=0\n",
        "code=0 time=2026-10-01T08:01:00.000+08:00 seconds order=A1 by=order");
    row("two codes under one name", "order_no=A1 code=1 code=2\norder_no=A2 code=2 code=2\norder_no=A3 code=0\n",
        "code=2 order=A2 by=row|code=0 order=A3 by=row", "ambiguous-key@1 code");
    row("no code", "order_no=A1 code=0\norder_no=A2 step=begin\norder_no=A3 code=0\n",
        "code=0 order=A1 by=row|code=0 order=A3 by=row", "missing-code@2 code");
    row("a pattern",
        "Oct01 | 2026-10-01 08:01:00 | order A1 ended with 1004 (no face)\n"
        "Oct01 | started\n"
        "Oct01 | 2026-10-01 08:02:00 | order A2 ended with 0 (完成)\n",
        "code=1004 time=2026-10-01T08:01:00.000+08:00 seconds order=A1 by=order message=no face|"
        "code=0 time=2026-10-01T08:02:00.000+08:00 seconds order=A2 by=order message=完成",
        "no-match@2",
        "\\| (?<time>[^|]+) \\| order (?<order_no>\\w+) ended with (?<code>-?\\d+) \\((?<message>[^)]*)\\)");
    row("a pattern with text of several bytes", "核身😀：订单A1，返回码1004。\n", "code=1004 order=A1 by=row", "",
        "订单(?<订单号>\\w+?)，返回码(?<code>\\d+)");
    row("a group that is not there", "code 0 order A1\ncode 4\n", "code=0 order=A1 by=row|code=4 by=row", "",
        "code (?<code>\\d+)(?: order (?<order_no>\\w+))?");
    row("alternatives", "ok 0\nfailed 1004\n", "code=0 by=row|code=1004 by=row", "",
        "ok (?<code>\\d+)|failed (?<errcode>\\d+)");
    row("a time nobody can read", "x 0 at noon\n", "", "bad-time@1 time", "x (?<code>\\d+) at (?<time>\\w+)");
    row("a line that costs too much", QByteArray(40, 'a') + "!\naaaa\n", "code=aaaa by=row", "pattern-limit@1",
        "^(?<code>(?:a|a)+)$");
    row("a line too long for a pattern", QByteArray(70'000, '1') + "\n5\n", "code=5 by=row", "too-long@1",
        "^(?<code>\\d+)$");
}

void TestLineLogs::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, pattern);
    ReadOptions options;
    options.pattern = pattern;
    const QString path = m_files.write(QStringLiteral("input"), content);
    for (const qint64 batchSize : { 1000, 1 }) {
        const WholeInput input = readWhole(path, options, batchSize);
        QVERIFY2(!input.error, input.error ? qPrintable(input.error->toText()) : "");
        QTEST(input.records, "records");
        QTEST(input.rejects, "rejects");
        QVERIFY(input.isConsistent);
        QCOMPARE(input.readCount(), content.count('\n'));
        QCOMPARE(input.shape.form, pattern.isEmpty() ? LogForm::KeyValues : LogForm::Pattern);
    }
}

void TestLineLogs::tellsWhatItIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isKeyValues");
    const auto row = [](const char *name, const QByteArray &content, bool isKeyValues) {
        QTest::newRow(name) << content << isKeyValues;
    };
    row("logfmt", "level=info code=0\n", true);
    row("half of the lines", "a=1 code=0\nx\na=1 code=0\n", true);
    row("few of the lines", "a=1 code=0\nx\ny\nz\n", false);
    row("no code", "level=info state=0\n", false);
    row("one pair", "code=0\n", false);
    row("a query", "code=0&orderNo=A1&sign=x\n", false);
    row("a table with pairs in it", "order_no,code,message\nA1,0,a=1 code=5\nA2,0,a=1 code=6\n", false);
    row("nothing", "", false);
}

void TestLineLogs::tellsWhatItIs()
{
    QFETCH(QByteArray, content);
    QTEST(looksLikeKeyValues(content.toStdString()), "isKeyValues");
}

void TestLineLogs::refusesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *pattern, const char *part) {
        QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(part);
    };
    row("(?<code>\\d+", "no regular expression");
    row("(?<code>\\d+", "after character 11");
    row("code (\\d+)", "no group for the return code");
    row("(?<time>\\S+)", "(?<code>\\d+)");
    row("(?<code>\\d+) (?<thread>\\w+)", "\"thread\"");
    row("(?<code>\\d+) (?<thread>\\w+)", "occurred_at, ");
}

void TestLineLogs::refusesPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, part);
    ReadOptions options;
    options.pattern = pattern;
    const auto reader = RecordReader::open(m_files.write(QStringLiteral("input"), "5\n"), options);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Usage);
    QVERIFY2(reader.error().toText().contains(part), qPrintable(reader.error().toText()));
    options.pattern = QStringLiteral("(?<value>\\d+)");
    options.columns.insert(Field::Code, QStringLiteral("value"));
    QVERIFY(RecordReader::open(m_files.path(QStringLiteral("input")), options)); // mapped by hand
}

void TestLineLogs::hidesPersonalValues()
{
    const QByteArray lines = "order_no=6222021234567890128 name=张 三 code= phone=13800138000 note=13900139000\n"
                             "order_no=A1 name=李四 code=0\n";
    WholeInput input = readWhole(m_files.write(QStringLiteral("input"), lines));
    QCOMPARE(input.rejects, QStringList{ QStringLiteral("missing-code@1 code") });
    QCOMPARE(QString::fromUtf8(input.excerpts.constFirst()),
             QStringLiteral("order_no=6222021234567890128 name=***code= phone=***note=139****9000"));
    ReadOptions options;
    options.pattern = QStringLiteral("^(?<order_no>\\d+) (?<name>[^ ]+ [^ ]+) (?<code>\\w*);$");
    input = readWhole(
        m_files.write(QStringLiteral("input"),
                      "6222021234567890128 张 三 ;\nphone 13800138000 of 1\n6222021234567890128 张 三 0;\n"),
        options);
    QCOMPARE(input.rejects, QStringList({ QStringLiteral("missing-code@1 code"), QStringLiteral("no-match@2") }));
    QCOMPARE(QString::fromUtf8(input.excerpts.at(0)), QStringLiteral("6222021234567890128 *** ;"));
    QCOMPARE(QString::fromUtf8(input.excerpts.at(1)), QStringLiteral("phone 138****8000 of 1"));
    QCOMPARE(input.records, QStringList{ QStringLiteral("code=0 order=6222021234567890128 by=row") });
}

void TestLineLogs::isNeverBusy_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("line");
    const QByteArray blanks(60'000, ' ');
    const QByteArray letters(60'000, 'a');
    QTest::newRow("repeat in a repeat") << QStringLiteral("^(?<code>(?:a+)+)$") << QByteArray(letters + '!');
    QTest::newRow("alternatives") << QStringLiteral("^(?<code>(?:a|aa)+)$") << QByteArray(letters + '!');
    QTest::newRow("three of all") << QStringLiteral("(?<code>.*.*.*)=x") << letters;
    QTest::newRow("blanks") << QStringLiteral("\\s+(?<code>\\d)\\s+$") << blanks;
    QTest::newRow("back reference") << QStringLiteral("^(?<code>a+)(?:.*)\\1{3}b") << letters;
}

void TestLineLogs::isNeverBusy()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, line);
    const Result<LinePattern> made = LinePattern::make(pattern, {});
    QVERIFY(made);
    std::vector<PatternGroup> groups;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(made->match(line.toStdString(), groups) != PatternMatch::Found);
    QVERIFY2(clock.elapsed() < 150, qPrintable(QString::number(clock.elapsed())));
}

void TestLineLogs::takesLongLinesApart_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part :
         { "a=[ ", "a={", "a=\"", "a=' ", "a=\\\"", "=", "a=1,2,", "a=2026-10-01 ", "aaaaaaaa", "a=b=" })
        QTest::newRow(part) << QByteArray(part);
}

/** Time grows no faster than the line. */
void TestLineLogs::takesLongLinesApart()
{
    QFETCH(QByteArray, part);
    ReadOptions options;
    options.format = Format::KeyValues;
    const QByteArray line = part.repeated((1 << 19) / part.size());
    QElapsedTimer clock;
    clock.start();
    const WholeInput input = readWhole(m_files.write(QStringLiteral("input"), line + "\n"), options);
    QCOMPARE(input.rejects.size(), 1);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    const QByteArray fault = growthFault(part.repeated((1 << 20) / part.size()), [](const QByteArray &text) {
        static_cast<void>(keyValuesOf(std::string_view(text.data(), static_cast<std::size_t>(text.size()))));
    });
    QVERIFY2(fault.isEmpty(), fault);
}

/** A pattern that takes long on each line does not keep a signal waiting. */
void TestLineLogs::hearsSignals()
{
    QByteArray content;
    for (int i = 0; i < 200; ++i)
        content += QByteArray(20'000, 'a') + "!\n";
    ReadOptions options;
    options.pattern = QStringLiteral("^(?<code>(?:a+)+)$");
    const auto reader = RecordReader::open(m_files.write(QStringLiteral("input"), content), options);
    QVERIFY(reader);
    std::stop_source source;
    RecordBatch batch;
    QElapsedTimer clock;
    std::jthread asker([&] {
        std::this_thread::yield();
        clock.start();
        source.request_stop();
    });
    const Result<bool> read = (*reader)->read(batch, 1'000'000, source.get_token());
    asker.join();
    QVERIFY(!read || batch.readCount() == 200);
    QVERIFY(clock.elapsed() <= 200);
}

void TestLineLogs::previews()
{
    const QString path = m_files.write(QStringLiteral("input"), "2026-10-01 08:01:00 A1 张三 1004\nx\n");
    ReadOptions options;
    options.format = Format::Pattern;
    const Result<Preview> none = readPreview(path, options);
    QVERIFY(!none);
    QVERIFY(none.error().toText().contains(QStringLiteral("(?<code>\\d+)")));
    options.pattern = QStringLiteral("^(?<time>\\S+ \\S+) (?<order_no>\\w+) (?<name>\\S+) (?<code>\\d+)$");
    const Result<Preview> preview = readPreview(path, options);
    QVERIFY(preview);
    QCOMPARE(preview->shape.columns,
             QStringList({ QStringLiteral("time"), QStringLiteral("order_no"), QStringLiteral("name"),
                           QStringLiteral("code") }));
    QCOMPARE(preview->rows.size(), 1);
    QCOMPARE(preview->rows.constFirst(),
             QStringList({ QStringLiteral("2026-10-01 08:01:00"), QStringLiteral("A1"), QStringLiteral("***"),
                           QStringLiteral("1004") }));
    QCOMPARE(preview->records.size(), 1);
    QCOMPARE(preview->rejects.size(), 1);
    QVERIFY(preview->isComplete);
    const Result<Preview> pairs =
        readPreview(m_files.write(QStringLiteral("input"), "order_no=A1 name=x code=0\norder_no=A2 code=1\n"), {});
    QVERIFY(pairs);
    QCOMPARE(pairs->rows.constLast(), QStringList({ QStringLiteral("A2"), QString(), QStringLiteral("1") }));
}

/** Lines without a time that differ in words nobody reads are different calls. */
void TestLineLogs::keepsKnownCallsApart()
{
    const QString path = m_files.write(QStringLiteral("input"),
                                       "node1 order_no=A1 code=0 x\nnode2 order_no=A1 code=0 x\n"
                                       "node1 order_no=A1 code=0 x\n");
    const auto reader = RecordReader::open(path, {});
    QVERIFY(reader);
    RecordBatch batch;
    QVERIFY(*(*reader)->read(batch, 10, {}));
    QCOMPARE(batch.records.size(), 3U);
    QVERIFY(batch.records[0].rowMark != batch.records[1].rowMark);
    QVERIFY(batch.records[0].rowMark != batch.records[2].rowMark);
}

CODEDESK_TEST_MAIN(TestLineLogs)
#include "tst_linelogs.moc"
