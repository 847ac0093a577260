// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/celltext.h"

#include "support/testmain.h"
#include "vendorpage/markdowntext.h"
#include "vendorpage/pagecolumns.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace codedesk::vendorpage;
using namespace Qt::StringLiterals;

class TestCellText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void readsCodes_data();
    void readsCodes();
    void readsBilling_data();
    void readsBilling();
    void knowsColumns_data();
    void knowsColumns();
    void removesMarkdown_data();
    void removesMarkdown();
    void splitsPipes_data();
    void splitsPipes();
    void comparesWithoutTypography_data();
    void comparesWithoutTypography();
    void resolvesEntities_data();
    void resolvesEntities();
};

void TestCellText::readsCodes_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("codes");
    const QStringList none;
    QTest::newRow("number") << u"1001"_s << QStringList(u"1001"_s);
    QTest::newRow("negative") << u"-5001"_s << QStringList(u"-5001"_s);
    QTest::newRow("leading zeros") << u"0001"_s << QStringList(u"0001"_s);
    QTest::newRow("slash row") << u"66660039/66660040/-4017/-4018"_s
                               << QStringList{ u"66660039"_s, u"66660040"_s, u"-4017"_s, u"-4018"_s };
    QTest::newRow("spaces around slashes") << u"66660035 / -1102"_s << QStringList{ u"66660035"_s, u"-1102"_s };
    QTest::newRow("full width") << u"６６６６００３５／－１１０２"_s << QStringList{ u"66660035"_s, u"-1102"_s };
    QTest::newRow("commas") << u"1、2，3;4"_s << QStringList{ u"1"_s, u"2"_s, u"3"_s, u"4"_s };
    QTest::newRow("said twice") << u"1/1"_s << QStringList(u"1"_s);
    QTest::newRow("other minus") << QString(QChar(0x2212)) + u"1102"_s << QStringList(u"-1102"_s);
    QTest::newRow("no width") << QString(QChar(0x200B)) + u"1102"_s << QStringList(u"1102"_s);
    QTest::newRow("name") << u"FailedOperation.CompareFail"_s << QStringList(u"FailedOperation.CompareFail"_s);
    QTest::newRow("names") << u"InternalError/AuthFailure"_s
                           << QStringList{ u"InternalError"_s, u"AuthFailure"_s };
    QTest::newRow("word in small letters") << u"other"_s << none;
    QTest::newRow("phrase") << u"See The List"_s << none;
    QTest::newRow("range") << u"1001-1009"_s << none;
    QTest::newRow("words") << u"其他"_s << none;
    QTest::newRow("number and word") << u"1001（旧）"_s << none;
    QTest::newRow("decimal") << u"1.5"_s << none;
    QTest::newRow("eleven digits") << u"13800138000"_s << none;
    QTest::newRow("minus alone") << u"-"_s << none;
    QTest::newRow("empty") << QString() << none;
    QTest::newRow("slash alone") << u"/"_s << none;
    QTest::newRow("endless") << QString(1000, u'1') << none;
}

void TestCellText::readsCodes()
{
    QFETCH(const QString, cell);
    QFETCH(const QStringList, codes);
    QCOMPARE(readCodes(cell), codes);
    const bool isName = !codes.isEmpty() && codes.front().front().isLetter() && !cell.contains(u'.');
    QCOMPARE(isCodeCell(cell), !codes.isEmpty() && !isName);
}

void TestCellText::readsBilling_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("outcome");
    for (const QString &yes : { u"是"_s, u"收费"_s, u"Y"_s, u"Yes"_s, u"YES"_s, u"true"_s, u"√"_s, u" 是 "_s,
                                u"是。"_s, u"Ｙ"_s, u"✔"_s + QChar(0xFE0F) })
        QTest::newRow(qPrintable(u"yes: "_s + yes)) << yes << u"billable"_s;
    for (const QString &no : { u"否"_s, u"不收费"_s, u"免费"_s, u"N"_s, u"No"_s, u"no."_s, u"false"_s, u"×"_s })
        QTest::newRow(qPrintable(u"no: "_s + no)) << no << u"free"_s;
    for (const QString &unstated : { u"未说明"_s, u"not stated"_s, u"unstated"_s })
        QTest::newRow(qPrintable(u"unstated: "_s + unstated)) << unstated << u"unstated"_s;
    for (const QString &other :
         { QString(), u"-"_s, u"是/否"_s, u"是（仅 SDK）"_s, u"视情况"_s, u"1"_s, u"不"_s, QString(1000, u'是') })
        QTest::newRow(qPrintable(u"unreadable: "_s + other.left(20))) << other << QString();
}

void TestCellText::readsBilling()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, outcome);
    const auto billing = readBilling(cell);
    QCOMPARE(billing ? outcomeKey(outcomeOf(*billing)) : QString(), outcome);
}

void TestCellText::knowsColumns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ColumnKind>("kind");
    QTest::newRow("返回码") << u"返回码"_s << ColumnKind::Code;
    QTest::newRow("spaced") << u" 错误 码："_s << ColumnKind::Code;
    QTest::newRow("Code") << u"Code"_s << ColumnKind::Code;
    QTest::newRow("Error Code") << u"Error_Code"_s << ColumnKind::Code;
    QTest::newRow("in brackets") << u"返回码（code）"_s << ColumnKind::Code;
    QTest::newRow("full width") << u"ＣＯＤＥ"_s << ColumnKind::Code;
    QTest::newRow("告警码") << u"告警码"_s << ColumnKind::Code;
    QTest::newRow("含义") << u"含义"_s << ColumnKind::Message;
    QTest::newRow("Description") << u"Description"_s << ColumnKind::Message;
    QTest::newRow("处理建议") << u"处理建议"_s << ColumnKind::Action;
    QTest::newRow("Solution") << u"SOLUTION"_s << ColumnKind::Action;
    QTest::newRow("是否收费") << u"是否收费？"_s << ColumnKind::Billing;
    QTest::newRow("Billed") << u"Billed"_s << ColumnKind::Billing;
    QTest::newRow("traditional") << u"錯誤碼"_s << ColumnKind::Code;
    QTest::newRow("响应码") << u"响应码"_s << ColumnKind::Code; // which imports knew alone
    QTest::newRow("errno") << u"errno"_s << ColumnKind::Code;
    QTest::newRow("结果描述") << u"结果描述"_s << ColumnKind::Message;
    QTest::newRow("a word of a text") << u"Error"_s << ColumnKind::Other;
    QTest::newRow("unknown") << u"备注"_s << ColumnKind::Other;
    QTest::newRow("empty") << QString() << ColumnKind::Other;
    QTest::newRow("a sentence") << u"返回码请参见返回码文档"_s << ColumnKind::Other;
    QTest::newRow("endless") << QString(100, u' ') + u"code"_s << ColumnKind::Other;
}

void TestCellText::knowsColumns()
{
    QFETCH(const QString, name);
    QFETCH(const ColumnKind, kind);
    QCOMPARE(columnKind(name), kind);
}

void TestCellText::removesMarkdown_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain") << u"成功"_s << u"成功"_s;
    QTest::newRow("link") << u"请 [联系我们](https://a.b/c?d=e_f)。"_s << u"请 联系我们。"_s;
    QTest::newRow("two links") << u"[a](b)[c](d)"_s << u"ac"_s;
    QTest::newRow("bold link") << u"**[a](b)**"_s << u"a"_s;
    QTest::newRow("picture") << u"![图](https://a.b/c.png)字"_s << u"图字"_s;
    QTest::newRow("brackets that are no link") << u"[-9110,-9111] 方式"_s << u"[-9110,-9111] 方式"_s;
    QTest::newRow("line break") << u"甲<br>乙<br/>丙<BR />丁"_s << u"甲 乙 丙 丁"_s;
    QTest::newRow("tags") << u"<b>粗</b><span style=\"a\">字</span>"_s << u"粗字"_s;
    QTest::newRow("address") << u"<https://a.b>"_s << u"https://a.b"_s;
    QTest::newRow("less than") << u"1 < 2 > 0"_s << u"1 < 2 > 0"_s;
    QTest::newRow("code") << u"`code` 值"_s << u"code 值"_s;
    QTest::newRow("emphasis") << u"**粗** *斜* __线__"_s << u"粗 斜 线"_s;
    QTest::newRow("times") << u"2 * 3"_s << u"2 * 3"_s;
    QTest::newRow("name with line") << u"nonce_ticket"_s << u"nonce_ticket"_s;
    QTest::newRow("escapes") << u"\\*a\\_b\\[c\\]\\\\ \\&amp;"_s << u"*a_b[c]\\ &amp;"_s;
    QTest::newRow("references") << u"a&nbsp;b &lt;c&gt; &#20113;"_s << u"a b <c> 云"_s;
    QTest::newRow("open bracket") << u"[a](b"_s << u"[a](b"_s;
    QTest::newRow("open tag") << u"<b"_s << u"<b"_s;
    QTest::newRow("tabs") << u"\t a \t b\t"_s << u"a b"_s;
}

void TestCellText::removesMarkdown()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, plain);
    QCOMPARE(plainMarkdown(markdown), plain);
}

void TestCellText::splitsPipes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("bars around") << u"|a|b|"_s << QStringList{ u"a"_s, u"b"_s };
    QTest::newRow("no bars around") << u"a|b"_s << QStringList{ u"a"_s, u"b"_s };
    QTest::newRow("spaces and indent") << u"  | a | b |  "_s << QStringList{ u" a "_s, u" b "_s };
    QTest::newRow("empty last cell") << u"|a||"_s << QStringList{ u"a"_s, u""_s };
    QTest::newRow("escaped") << u"|a\\|b|c|"_s << QStringList{ u"a|b"_s, u"c"_s };
    QTest::newRow("escaped at the end") << u"|a|b\\|"_s << QStringList{ u"a"_s, u"b|"_s };
    QTest::newRow("no bar") << u"a"_s << QStringList(u"a"_s);
    QTest::newRow("bar alone") << u"|"_s << QStringList(u""_s);
}

void TestCellText::splitsPipes()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, cells);
    QCOMPARE(pipeCells(line), cells);
}

void TestCellText::comparesWithoutTypography_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("edges") << u" a "_s << u"a"_s << true;
    QTest::newRow("runs") << u"a  \n b"_s << u"a b"_s << true;
    QTest::newRow("between Chinese and Latin") << u"针对 H5 刷脸"_s << u"针对H5刷脸"_s << true;
    QTest::newRow("between Latin words") << u"App ID"_s << u"AppID"_s << false;
    QTest::newRow("case") << u"APP"_s << u"App"_s << false;
    QTest::newRow("full width") << u"，"_s << u","_s << false;
    QTest::newRow("no-break space") << u"a"_s + QChar(0xA0) + u"b"_s << u"a b"_s << true;
    QTest::newRow("no width") << u"a"_s + QChar(0x200B) + u"b"_s << u"ab"_s << true;
    QTest::newRow("words") << u"光线太暗"_s << u"光线太强"_s << false;
}

void TestCellText::comparesWithoutTypography()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, isSame);
    QCOMPARE(comparableText(one) == comparableText(other), isSame);
}

void TestCellText::resolvesEntities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("named") << u"&amp;&lt;&copy;"_s << u"&<©"_s;
    QTest::newRow("decimal") << u"&#65;"_s << u"A"_s;
    QTest::newRow("hexadecimal") << u"&#x1F600;&#X41;"_s << QString::fromUcs4(U"\U0001F600", 1) + u"A"_s;
    QTest::newRow("unknown") << u"&none;"_s << u"&none;"_s;
    QTest::newRow("half a pair") << u"&#xD800;"_s << u"&#xD800;"_s;
    QTest::newRow("beyond Unicode") << u"&#x110000; &#99999999999;"_s << u"&#x110000; &#99999999999;"_s;
    QTest::newRow("without end") << u"a & b &"_s << u"a & b &"_s;
    QTest::newRow("empty") << u"&; &#; &#x;"_s << u"&; &#; &#x;"_s;
}

void TestCellText::resolvesEntities()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(withoutEntities(text), plain);
}

CODEDESK_TEST_MAIN(TestCellText)
#include "tst_celltext.moc"
