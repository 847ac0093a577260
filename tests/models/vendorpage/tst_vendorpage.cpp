// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/csvpage.h"
#include "vendorpage/htmlpage.h"
#include "vendorpage/lines.h"
#include "vendorpage/markdownpage.h"
#include "vendorpage/pagebuilder.h"
#include "vendorpage/pageerrors.h"
#include "vendorpage/pagetext.h"
#include "vendorpage/textpage.h"
#include "vendorpage/vendorpage.h"

#include "documentcopies.h"
#include "support/growth.h"
#include "support/testmain.h"

#include <QStringEncoder>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

QString billingWord(std::optional<Billable> billable)
{
    return billable ? outcomeKey(outcomeOf(*billable)) : u"-"_s;
}

/** Returns a page as lines: "# heading" for a table, "codes | message | action | billing" for a row. */
QStringList toLines(const VendorPage &page)
{
    QStringList lines;
    for (const PageTable &table : page.tables) {
        lines << u"# "_s + table.heading;
        for (const PageRow &row : table.rows)
            lines << QStringList{ row.codes.join(u'/'), row.message, row.action, billingWord(row.billable) }.join(
                u" | "_s);
    }
    return lines;
}

/** Returns the lines of the page and the beginning of each remark. */
QStringList remarksOf(const VendorPage &page)
{
    QStringList remarks;
    for (const PageRemark &remark : page.remarks)
        remarks << u"%1 %2: %3"_s.arg(remark.line).arg(remark.codes.join(u'/'), remark.text);
    return remarks;
}

} // namespace

class TestVendorPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void readsTheDocument_data();
    void readsTheDocument();
    void readsSmallPages_data();
    void readsSmallPages();
    void remarksWhatIsNoRow_data();
    void remarksWhatIsNoRow();
    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void namesLinesAndColumns();
    void refuses_data();
    void refuses();
    void answersPathologicalPages_data();
    void answersPathologicalPages();
    void limitsRemarks();
};

void TestVendorPage::readsTheDocument_data()
{
    const DocumentCopies copies = readDocumentCopies();
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<PageFormat>("format");
    const std::tuple<const char *, QByteArray, PageFormat> rows[]{
        { "Markdown", copies.markdown, PageFormat::Markdown },
        { "HTML", copies.html, PageFormat::Html },
        { "Markdown with HTML tables", copies.markdownWithHtml, PageFormat::Markdown },
        { "text with tabs", copies.tabbed, PageFormat::Text },
        { "text of one cell a line", copies.stacked, PageFormat::Text },
        { "CSV", copies.csv, PageFormat::Csv },
    };
    for (const auto &[name, content, format] : rows) {
        QTest::addRow("%s, detected", name) << content << PageFormat::Detect;
        QTest::addRow("%s, told", name) << content << format;
    }
}

void TestVendorPage::readsTheDocument()
{
    QFETCH(const QByteArray, content);
    QFETCH(const PageFormat, format);
    const auto page = readVendorPage(content, format);
    QVERIFY2(page, errorText(page));
    const auto original = readVendorPage(readDocumentCopies().markdown);
    QCOMPARE(remarksOf(*page), QStringList());
    QStringList lines = toLines(*page);
    // What was a link is its words, and a copy may break a line where the original has a space.
    QCOMPARE(lines, toLines(*original));
    QCOMPARE(page->tables.size(), 11);
    qsizetype rows = 0;
    for (const PageTable &table : page->tables)
        rows += table.rows.size();
    QCOMPARE(rows, 119);
    QCOMPARE(page->tables.back().heading, u"银行卡 OCR 识别返回码"_s);
    QVERIFY(!page->tables.back().statesBilling);
    QVERIFY(page->tables.at(7).hasAction);
}

void TestVendorPage::readsSmallPages_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("lines");
    const auto add = [](const char *name, const QString &content, const QStringList &lines,
                        const QString &title = {}) { QTest::newRow(name) << content << title << lines; };
    const QStringList simple{ u"# "_s, u"1 | 甲 |  | billable"_s };
    add("pipes without a rule", u"|返回码|含义|是否收费|\n|1|甲|是|"_s, simple);
    add("pipes without outer bars", u"返回码|含义|是否收费\n-|-|-\n1|甲|是"_s, simple);
    add("heading with one sign and no space", u"#标题\n|返回码|含义|是否收费|\n|:-|:-:|-:|\n|1|甲|是|"_s,
        { u"# 标题"_s, simple.back() }, u"标题"_s);
    add("underlined headings", u"题\n===\n\n节\n---\n|返回码|含义|是否收费|\n|-|-|-|\n|1|甲|是|"_s,
        { u"# 节"_s, simple.back() }, u"题"_s);
    add("HTML heading in Markdown", u"# 题\n<h3 id=x>节</h3>\n\n|返回码|含义|是否收费|\n|-|-|-|\n|1|甲|是|"_s,
        { u"# 节"_s, simple.back() }, u"题"_s);
    add("English", u"|Error Code|Description|Solution|Charged|\n|-|-|-|-|\n|`1001`|A|B|No|"_s,
        { u"# "_s, u"1001 | A | B | free"_s });
    add("columns in another order", u"|是否收费|说明|错误码|\n|-|-|-|\n|√|甲|1|"_s, simple);
    add("escaped bar", u"|返回码|含义|\n|-|-|\n|1|甲\\|乙|"_s, { u"# "_s, u"1 | 甲|乙 |  | -"_s });
    add("table ends at prose", u"|返回码|含义|\n|-|-|\n|1|甲|\n\n1 | 2\n> x | y"_s,
        { u"# "_s, u"1 | 甲 |  | -"_s });
    add("table in a quotation", u"> |返回码|含义|\n> |-|-|\n> |1|甲|\n|2|乙|"_s, { u"# "_s, u"1 | 甲 |  | -"_s });
    add("what only looks like a header", u"<b|a|\n|-|-|\n- |a|\n|-|-|\n|返回码|含义|\n|-|-|\n|1|甲|"_s,
        { u"# "_s, u"1 | 甲 |  | -"_s });
    add("unclosed HTML table in Markdown",
        u"# 题\n<table><tr><td>code<td>message<tr><td>1<td>甲\n# 节\n|返回码|含义|\n|-|-|\n|2|乙|"_s,
        { u"# 题"_s, u"1 | 甲 |  | -"_s, u"# 节"_s, u"2 | 乙 |  | -"_s }, u"题"_s);
    add("HTML fragment", u"<table><tr><th>返回码</th><th>含义</th></tr><tr><td>1</td><td>甲</td></tr></table>"_s,
        { u"# "_s, u"1 | 甲 |  | -"_s });
    add("HTML of the clipboard",
        u"Version:0.9\r\nStartHTML:1\r\n<html><body><!--StartFragment--><table><tr><td>code<td>msg<tr><td>1<td>a"_s,
        { u"# "_s, u"1 | a |  | -"_s });
    add("HTML title row inside the table",
        u"<html><title>页</title><table><tr><td colspan=2>节<tr><td>code<td>msg<tr><td>1<td>a</table>"_s,
        { u"# 节"_s, u"1 | a |  | -"_s }, u"页"_s);
    add("HTML of an API page",
        u"<!DOCTYPE html><html><head><title>错误码-API 文档</title><style>\n# a | b {}\n</style></head><body>"
        "<div><h1>错误码</h1></div><h2>公共错误码</h2><table><thead><tr><th>错误码</th><th>说明</th></tr></thead>"
        "<tbody><tr><td>ActionOffline</td><td>接口已下线。</td></tr><tr><td>AuthFailure.InvalidAuthorization</td>"
        "<td>请求头部的 <code>Authorization</code> 不符合标准。</td></tr></tbody></table></body></html>"_s,
        { u"# 公共错误码"_s, u"ActionOffline | 接口已下线。 |  | -"_s,
          u"AuthFailure.InvalidAuthorization | 请求头部的 Authorization 不符合标准。 |  | -"_s },
        u"错误码-API 文档"_s);
    add("text with tabs", u"节\n返回码\t含义\t是否收费\n1\t甲\t是\n"_s, { u"# 节"_s, simple.back() });
    add("text with a cell of several lines", u"返回码\t含义\t是否收费\n1\t甲\n乙\n\n丙\t是\n2\t丁\t否"_s,
        { u"# "_s, u"1 | 甲 乙 丙 |  | billable"_s, u"2 | 丁 |  | free"_s });
    add("text goes on after prose", u"返回码\t含义\n1\t甲\n说明\n2\t乙"_s,
        { u"# "_s, u"1 | 甲 |  | -"_s, u"2 | 乙 |  | -"_s });
    add("text of one cell a line", u"节\n返回码\n含义\n是否收费\n1\n甲\n是\n-2\n乙\n否\n尾"_s,
        { u"# 节"_s, simple.back(), u"-2 | 乙 |  | free"_s });
    add("text of one cell a line, header again", u"返回码\n含义\n1\n甲\n节\n返回码\n含义\n2\n乙"_s,
        { u"# "_s, u"1 | 甲 |  | -"_s, u"# 节"_s, u"2 | 乙 |  | -"_s });
    add("text of one cell a line below a name of a column", u"说明\n返回码\n含义\n1\n甲"_s,
        { u"# 说明"_s, u"1 | 甲 |  | -"_s });
    add("text of one cell a line, unknown column", u"返回码\n含义\n备注\n1\n甲\n乙\n2\n丙\n丁"_s,
        { u"# "_s, u"1 | 甲 |  | -"_s, u"2 | 丙 |  | -"_s });
    add("CSV with semicolons", u"code;message;billable\n1;\"a;b\";yes\n2;c;unstated\n"_s,
        { u"# "_s, u"1 | a;b |  | billable"_s, u"2 | c |  | unstated"_s });
    add("CSV with aliases", u"code,aliases,category,message,action,billable\n1,-1/-2,x,a,b,no\n"_s,
        { u"# "_s, u"1/-1/-2 | a | b | free"_s });
    add("CSV of several lines", u"返回码,含义\n1,\"甲\n乙\"\n"_s, { u"# "_s, u"1 | 甲 乙 |  | -"_s });
    add("empty rows", u"|返回码|含义|\n|-|-|\n|||\n|1|甲|\n| | |"_s, { u"# "_s, u"1 | 甲 |  | -"_s });
    add("rich text is text", u"|返回码|含义|\n|-|-|\n|1|&lt;b&gt;x&lt;/b&gt;|"_s,
        { u"# "_s, u"1 | <b>x</b> |  | -"_s });
}

void TestVendorPage::readsSmallPages()
{
    QFETCH(const QString, content);
    QFETCH(const QString, title);
    QFETCH(const QStringList, lines);
    const auto page = readVendorPage(content.toUtf8());
    QVERIFY2(page, errorText(page));
    QCOMPARE(toLines(*page), lines);
    QCOMPARE(page->title, title);
}

void TestVendorPage::remarksWhatIsNoRow_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("rowsRead");
    QTest::addColumn<QStringList>("remarks");
    QTest::newRow("no code") << u"|无|甲|是|"_s << 0
                             << QStringList(u"3 : A row without a code was not read: \"无 | 甲 | 是\"."_s);
    QTest::newRow("range") << u"|1001-1009|甲|是|"_s << 0
                           << QStringList(u"3 : A row without a code was not read: \"1001-1009 | 甲 | 是\"."_s);
    QTest::newRow("one text") << u"|动作活体|||\n|1|甲|是|"_s << 1
                              << QStringList(u"3 : A row without a code was not read: \"动作活体\"."_s);
    QTest::newRow("too few cells")
        << u"|1|甲|"_s << 0
        << QStringList(u"3 1: A row was not read because it has 2 cells where the header has 3: \"1 | 甲\"."_s);
    QTest::newRow("too many cells")
        << u"|1/2|甲|乙|是|"_s << 0
        << QStringList(
               u"3 1/2: A row was not read because it has 4 cells where the header has 3: \"1/2 | 甲 | 乙 | 是\"."_s);
    QTest::newRow("empty billing") << u"|1|甲||"_s << 1
                                   << QStringList(u"3 : The column of billing is empty for 1."_s);
    QTest::newRow("unclear billing")
        << u"|1|甲|视情况|"_s << 1
        << QStringList(u"3 : What is said of billing for 1 is neither yes nor no: \"视情况\"."_s);
    QTest::newRow("long cell") << u"|1|"_s + QString(20'001, u'x') + u"|是|"_s << 0
                               << QStringList(u"3 1: A row was not read because a cell of it has more than 20000 "
                                              "characters."_s);
    QTest::newRow("undecodable") << u"|1|甲"_s + QChar(QChar::ReplacementCharacter) + u"|是|"_s << 1
                                 << QStringList(u"3 : The row of 1 has characters that could not be decoded."_s);
    QTest::newRow("other table")
        << u"|1|甲|是|\n\n# 参数\n|参数|类型|\n|-|-|\n|a|b|\n|c|d|"_s << 1
        << QStringList(u"6 : A table was left out, since its header does not name a column of "
                       "codes and one of meanings, remedies or billing. Its heading is \"参数\"."_s);
}

void TestVendorPage::remarksWhatIsNoRow()
{
    QFETCH(const QString, rows);
    QFETCH(const int, rowsRead);
    QFETCH(const QStringList, remarks);
    const auto page = readVendorPage(u"|返回码|含义|是否收费|\n|-|-|-|\n"_s.append(rows).toUtf8());
    QVERIFY2(page, errorText(page));
    QCOMPARE(page->tables.front().rows.size(), rowsRead);
    QCOMPARE(remarksOf(*page), remarks);
}

void TestVendorPage::readsEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString html =
        u"<html><head><meta charset='%1'></head><body><h2>系统返回码</h2><table><tr><th>返回码</th>"
        "<th>含义</th></tr><tr><td>1</td><td>请求不合法，缺少参数</td></tr></table></body></html>"_s;
    QTest::newRow("UTF-8") << html.arg(u"utf-8"_s).toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + html.arg(u"utf-8"_s).toUtf8();
    QTest::newRow("UTF-8 that says it is GBK") << html.arg(u"gbk"_s).toUtf8();
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16.encode(html.arg(u"utf-16"_s)));
    // "系统返回码", "返回码", "含义" and the message in GBK.
    QTest::newRow("GBK") << QByteArray(
        "<html><head><meta charset='gbk'></head><body><h2>\xCF\xB5\xCD\xB3\xB7\xB5\xBB\xD8\xC2\xEB</h2>"
        "<table><tr><th>\xB7\xB5\xBB\xD8\xC2\xEB</th><th>\xBA\xAC\xD2\xE5</th></tr><tr><td>1</td><td>"
        "\xC7\xEB\xC7\xF3\xB2\xBB\xBA\xCF\xB7\xA8\xA3\xAC\xC8\xB1\xC9\xD9\xB2\xCE\xCA\xFD</td></tr>"
        "</table></body></html>");
    QTest::newRow("old Mac line ends") << html.arg(u"utf-8"_s).replace(u"<tr>"_s, u"\r<tr>"_s).toUtf8();
}

void TestVendorPage::readsEveryEncoding()
{
    QFETCH(const QByteArray, content);
    const auto page = readVendorPage(content);
    QVERIFY2(page, errorText(page));
    QCOMPARE(toLines(*page), (QStringList{ u"# 系统返回码"_s, u"1 | 请求不合法，缺少参数 |  | -"_s }));
}

void TestVendorPage::namesLinesAndColumns()
{
    const auto page =
        readVendorPage("# T\r\n\r\n|code|message|note|action|\r\n|-|-|-|-|\r\n|1|a|b|c|\r\n|2|d|e|f|\r\n");
    QVERIFY2(page, errorText(page));
    const PageTable &table = page->tables.front();
    QVERIFY(table.hasMessage && table.hasAction && !table.statesBilling);
    QCOMPARE(table.rows.front().line, 5);
    QCOMPARE(table.rows.back().line, 6);
    QCOMPARE(remarksOf(*page), QStringList(u"3 : Columns that were not read: note."_s));
}

void TestVendorPage::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << ErrorKind::InputEmpty << u"white space"_s;
    QTest::newRow("white space") << QByteArray("\r\n \t\n") << ErrorKind::InputEmpty << u"white space"_s;
    QTest::newRow("too long") << QByteArray(maxPageBytes + 1, 'x') << ErrorKind::InputNotReadable << u"50 MB"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n%...") << ErrorKind::InputNotReadable << u"PDF"_s;
    QTest::newRow("web archive") << QByteArray("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: "
                                               "multipart/related;\r\n\r\n<html>")
                                 << ErrorKind::InputNotReadable << u"web archive"_s;
    QTest::newRow("prose") << QByteArray("Some prose.\nReturn code 1001, what is it?")
                           << ErrorKind::InputNotReadable << u"no table"_s;
    QTest::newRow("other tables") << QByteArray("|a|b|\n|-|-|\n|1|2|") << ErrorKind::InputNotReadable
                                  << u"1 table"_s;
    QTest::newRow("HTML without tables")
        << QByteArray("<html><body>x</body></html>") << ErrorKind::InputNotReadable << u"no table"_s;
}

void TestVendorPage::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, why);
    const auto page = readVendorPage(content);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, kind);
    QVERIFY2(page.error().why.contains(why, Qt::CaseInsensitive), errorText(page));
    QVERIFY(!page.error().what.isEmpty() && !page.error().hint.isEmpty());
}

void TestVendorPage::answersPathologicalPages_data()
{
    QTest::addColumn<QByteArray>("content");
    constexpr qsizetype oneMb = 1'000'000;
    const QByteArray head = "|code|message|\n|-|-|\n";
    QTest::newRow("nested tags") << QByteArray("<div>").repeated(100'000) + "<table>";
    QTest::newRow("nested tables") << QByteArray("<html>") + QByteArray("<table><tr><td>").repeated(100'000);
    QTest::newRow("nested brackets") << head + "|1|" + QByteArray("[").repeated(100'000) + "|\n";
    QTest::newRow("one line") << QByteArray(10 * oneMb, 'x');
    QTest::newRow("one line of bars") << head + QByteArray(oneMb, '|');
    QTest::newRow("one line of tabs") << "code\tmessage\n" + QByteArray(oneMb, '\t');
    QTest::newRow("one line of commas") << "code,message\n" + QByteArray(oneMb, ',');
    QTest::newRow("one line of brackets") << head + "|1|" + QByteArray(oneMb, '[');
    QTest::newRow("one line of ampersands") << head + "|1|" + QByteArray(oneMb, '&');
    QTest::newRow("one line of signs") << QByteArray(oneMb, '#');
    QTest::newRow("open tags") << "<html>" + QByteArray(oneMb, '<');
    QTest::newRow("NULs") << head + "|1|a" + QByteArray(10, '\0') + "b|\n";
    QTest::newRow("rows of nothing") << "code,message\n" + QByteArray(",\n").repeated(50'000);
    QTest::newRow("rows of a code") << "code,message\n" + QByteArray("1,a\n").repeated(50'000);
    QTest::newRow("codes below each other") << "code\nmessage\n" + QByteArray("1\n").repeated(50'000);
    QTest::newRow("quotes") << "code,message\n" + QByteArray("\"\n").repeated(50'000);
    QTest::newRow("rows of remarks") << "code,message\n" + QByteArray("1,a,b\n").repeated(50'000);
    QTest::newRow("headers") << QByteArray("|code|message|\n").repeated(20'000);
    QTest::newRow("names of columns") << QByteArray("message\n").repeated(50'000);
    QTest::newRow("headings of HTML tables") << "# T\n" + QByteArray("<table>\n# T\n").repeated(20'000);
}

void TestVendorPage::answersPathologicalPages()
{
    QFETCH(const QByteArray, content);
    for (const PageFormat format :
         { PageFormat::Detect, PageFormat::Markdown, PageFormat::Html, PageFormat::Text, PageFormat::Csv }) {
        const QByteArray fault = testing::growthFault(content, [format](const QByteArray &part) {
            const auto page = readVendorPage(part, format);
            QVERIFY2(page || !page.error().why.isEmpty(), "an answer is a page or says why");
        });
        QVERIFY2(fault.isEmpty(), fault);
    }
}

void TestVendorPage::limitsRemarks()
{
    const auto page = readVendorPage("code,message\n" + QByteArray("x y z,a\n").repeated(2000) + "1,b\n");
    QVERIFY2(page, errorText(page));
    QCOMPARE(toLines(*page).size(), 2);
    QCOMPARE(page->remarks.size(), maxPageRemarks + 1);
    QCOMPARE(page->remarks.back().line, 0);
    QVERIFY(page->remarks.back().text.contains(u"1000"_s));
}

CODEDESK_TEST_MAIN(TestVendorPage)
#include "tst_vendorpage.moc"
