// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/htmlgrid.h"
#include "vendorpage/htmltables.h"

#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace codedesk::vendorpage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Returns tables as lines: "heading: a,b; c,d". */
QStringList toLines(const HtmlTables &html)
{
    QStringList lines;
    for (const RawTable &table : html.tables) {
        QStringList rows;
        for (const RawRow &row : table.rows)
            rows << row.cells.join(u',');
        lines << table.heading + u": "_s + rows.join(u"; "_s);
    }
    return lines;
}

} // namespace

class TestHtmlTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void readsTables_data();
    void readsTables();
    void countsLines();
    void refusesWhatPassesALimit_data();
    void refusesWhatPassesALimit();
};

void TestHtmlTables::readsTables_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("tables");
    const auto one = [](const QString &text) { return QStringList(u": "_s + text); };
    QTest::newRow("cells") << u"<table><tr><th>a</th><td>b</td></tr><tr><td>c<td>d</table>"_s
                           << one(u"a,b; c,d"_s);
    QTest::newRow("without closing tags") << u"<table><tr><td>a<td>b<tr><td>c<td>d"_s << one(u"a,b; c,d"_s);
    QTest::newRow("columns joined") << u"<table><tr><td colspan=2>a<td>b</table>"_s << one(u"a,a,b"_s);
    QTest::newRow("rows joined") << u"<table><tr><td rowspan=2>a<td>b<tr><td>c</table>"_s << one(u"a,b; a,c"_s);
    QTest::newRow("last column joined")
        << u"<table><tr><td>a<td rowspan=2>b<tr><td>c</table>"_s << one(u"a,b; c,b"_s);
    QTest::newRow("block joined") << u"<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c</table>"_s
                                  << one(u"a,a,b; a,a,c"_s);
    QTest::newRow("rows joined to the end")
        << u"<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>"_s << one(u"a,b; a,c; a,d"_s);
    QTest::newRow("joined rows stay in their group")
        << u"<table><thead><tr><th rowspan=9>a<th>b</thead><tbody><tr><td>c<td>d</tbody></table>"_s
        << one(u"a,b; c,d"_s);
    QTest::newRow("hole") << u"<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d</table>"_s << one(u"a,b,c; d,,c"_s);
    QTest::newRow("nonsense joined") << u"<table><tr><td colspan=-1 rowspan=x>a<td colspan=''>b</table>"_s
                                     << one(u"a,b"_s);
    QTest::newRow("heading") << u"<h2>甲 <a>乙</a></h2><p>prose<table><tr><td>a</table><h3>丙</h3>"
                                "<table><tr><td>b</table>"_s
                             << QStringList{ u"甲 乙: a"_s, u"丙: b"_s };
    QTest::newRow("caption") << u"<h2>甲</h2><table><caption>乙</caption><tr><td>a</table>"_s
                             << QStringList(u"乙: a"_s);
    QTest::newRow("table in a table") << u"<table><tr><td>x<h2>甲</h2><table><tr><td>a</table></table>"_s
                                      << QStringList{ u"甲: a"_s, u": x甲"_s };
    QTest::newRow("breaks and blocks") << u"<table><tr><td>a<br>b<p>c</p><ul><li>d<li>e</ul></table>"_s
                                       << one(u"a b c d e"_s);
    QTest::newRow("inline elements") << u"<table><tr><td>a<b>b</b><a href=x>c</a></table>"_s << one(u"abc"_s);
    QTest::newRow("references") << u"<table><tr><td>a&nbsp;b&amp;&lt;&#20113;</table>"_s << one(u"a b&<云"_s);
    QTest::newRow("scripts and styles")
        << u"<table><tr><td>a<script>'<td>b'</script><style>c</style>d</table>"_s << one(u"ad"_s);
    QTest::newRow("comment") << u"<table><tr><td>a<!-- <td>b -->c</table>"_s << one(u"ac"_s);
    QTest::newRow("other encoding named") << u"<meta charset=gbk><table><tr><td>云</table>"_s << one(u"云"_s);
    QTest::newRow("cells without a table") << u"<tr><td>a</td></tr>"_s << QStringList();
    QTest::newRow("nothing") << u"text"_s << QStringList();
    QTest::newRow("broken tags") << u"<table><tr><td a='b>c</table>"_s << one(u""_s);
    QTest::newRow("more columns than any table has")
        << u"<table><tr>"_s + u"<td>x"_s.repeated(100) + u"</table>"_s << one(QStringList(65, u"x"_s).join(u','));
}

void TestHtmlTables::readsTables()
{
    QFETCH(const QString, html);
    QFETCH(const QStringList, tables);
    const auto read = readHtmlTables(html.toUtf8());
    QVERIFY2(read, errorText(read));
    QCOMPARE(toLines(*read), tables);
}

void TestHtmlTables::countsLines()
{
    const auto read =
        readHtmlTables("<h1>T</h1>\n<table>\n<tr><td>a\n</td></tr>\n<tr>\n<td>b</table>", u"H"_s, 10);
    QVERIFY2(read, errorText(read));
    QCOMPARE(read->title, u"T"_s);
    QCOMPARE(read->tables.front().line, 11);
    QCOMPARE(read->tables.front().rows.at(0).line, 12);
    QCOMPARE(read->tables.front().rows.at(1).line, 14);
    const auto piece = readHtmlTables("<table><tr><td>a</table>", u"H"_s, 10);
    QCOMPARE(piece->tables.front().heading, u"H"_s);
}

void TestHtmlTables::refusesWhatPassesALimit_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("why");
    QTest::newRow("depth") << QByteArray("<b>").repeated(100'000) << u"nested"_s;
    QTest::newRow("depth of tables") << QByteArray("<table><tr><td>").repeated(100'000) << u"nested"_s;
    QTest::newRow("cells") << QByteArray("<table>") + QByteArray("<tr><td colspan=64>").repeated(20'000)
                           << u"cells"_s;
    QTest::newRow("joined cells") << QByteArray("<table><tr>") + QByteArray("<td rowspan=60000>").repeated(64)
            + QByteArray("<tr>").repeated(20'000)
                                  << u"cells"_s;
    QByteArray attributes = "<table><tr><td ";
    for (int i = 0; i < 400'000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("attributes") << attributes << u"too long"_s;
}

void TestHtmlTables::refusesWhatPassesALimit()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QString, why);
    HtmlLimits limits;
    limits.time = qstrcmp(QTest::currentDataTag(), "attributes") == 0 ? 100ms : 60s;
    const auto read = readHtmlTables(html, {}, 1, limits);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InputNotReadable);
    QVERIFY2(read.error().why.contains(why), errorText(read));
}

CODEDESK_TEST_MAIN(TestHtmlTables)
#include "tst_htmltables.moc"
