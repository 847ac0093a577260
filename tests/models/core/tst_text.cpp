// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/han.h"
#include "core/text.h"
#include "core/utf8.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

/** The forms in which texts are compared. */
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void makesPlain_data();
    void makesPlain();
    void cleans_data();
    void cleans();
    void cleansLists_data();
    void cleansLists();
    void comparesNames_data();
    void comparesNames();
    void simplifies();
    void readsCharacters();
    void cutsBetweenCharacters();
};

void TestText::makesPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("full width") << u"Ｃｏｄｅ：１００４"_s << u"Code:1004"_s;
    QTest::newRow("minus of all kinds") << u"−1 –2 ‐3 －4 ﹣5"_s << u"-1 -2 -3 -4 -5"_s;
    QTest::newRow("quotation marks") << u"“a”「b」«c»＇d＂"_s << u"\"a\"\"b\"\"c\"\"d\""_s;
    QTest::newRow("brackets") << u"【1】（2）〔3〕"_s << u"[1](2)[3]"_s;
    QTest::newRow("spaces") << u"a\u00A0b\u2003c\u2005d\u205Fe\u3000f"_s << u"a b c d e f"_s;
    QTest::newRow("no width") << u"1\u200B0\uFEFF0\u20604\u061C\u180E\uFE0F"_s << u"1004"_s;
    QTest::newRow("line ends stay") << u"a\n\u2028b\tc"_s << u"a\n\nb\tc"_s;
    QTest::newRow("long dash stays") << u"a—1"_s << u"a—1"_s;
}

void TestText::makesPlain()
{
    QFETCH(const QString, text);
    QTEST(codedesk::text::plain(text), "plain");
}

void TestText::cleans_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("meant");
    QTest::newRow("as it is") << u"Order-1"_s << u"Order-1"_s;
    QTest::newRow("full width") << u"１００７"_s << u"1007"_s;
    QTest::newRow("minus sign") << u"−1101"_s << u"-1101"_s;
    QTest::newRow("en dash") << u"–1101"_s << u"-1101"_s;
    QTest::newRow("long dash") << u"—1101"_s << u"-1101"_s;
    QTest::newRow("white angle brackets") << u"『1004』"_s << u"1004"_s;
    QTest::newRow("brackets of any width") << u"【1004】"_s << u"[1004]"_s;
    QTest::newRow("zero width space behind") << u"OD1004\u200B"_s << u"OD1004"_s;
    QTest::newRow("direction mark") << u"\u202AOD1004\u202C"_s << u"OD1004"_s;
    QTest::newRow("blanks around") << u" \t1004\u3000"_s << u"1004"_s;
    QTest::newRow("quotation marks") << u"“1004”"_s << u"1004"_s;
    QTest::newRow("apostrophe of a spreadsheet") << u"'66660010"_s << u"66660010"_s;
    QTest::newRow("capitals stay") << u"\"FailedOperation.DbError\""_s << u"FailedOperation.DbError"_s;
    QTest::newRow("nothing left") << u" '' "_s << QString();
}

void TestText::cleans()
{
    QFETCH(const QString, field);
    QFETCH(const QString, meant);
    QCOMPARE(codedesk::text::cleaned(field), meant);
}

void TestText::cleansLists_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("meant");
    QTest::newRow("slash row") << u"66660023/66660036/-5025"_s
                               << QStringList{ u"66660023"_s, u"66660036"_s, u"-5025"_s };
    QTest::newRow("Chinese marks") << u"１００４，1005、“2016”；−1101"_s
                                   << QStringList{ u"1004"_s, u"1005"_s, u"2016"_s, u"-1101"_s };
    QTest::newRow("twice") << u"1004 1004"_s << QStringList{ u"1004"_s };
    QTest::newRow("empty") << u" ,, "_s << QStringList();
}

void TestText::cleansLists()
{
    QFETCH(const QString, field);
    QFETCH(const QStringList, meant);
    QCOMPARE(codedesk::text::cleanedList(field), meant);
}

void TestText::comparesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("remark");
    const QString none;
    QTest::newRow("case and lines") << u"Error_Code"_s << u"errorcode"_s << none;
    QTest::newRow("blanks and marks") << u" #错误 码："_s << u"错误码"_s << none;
    QTest::newRow("in brackets") << u"返回码（code）"_s << u"返回码"_s << u"code"_s;
    QTest::newRow("ASCII brackets") << u"timestamp [ms]"_s << u"timestamp"_s << u"ms"_s;
    QTest::newRow("brackets in brackets") << u"a(b(c)d)e"_s << u"ae"_s << u"b(c)d"_s;
    QTest::newRow("bracket not closed") << u"code(x"_s << u"code"_s << u"x"_s;
    QTest::newRow("bracket not opened") << u"code)"_s << u"code"_s << none;
    QTest::newRow("all in brackets") << u"【code】"_s << u"code"_s << none;
    QTest::newRow("full width") << u"ＣＯＤＥ１"_s << u"code1"_s << none;
    QTest::newRow("traditional") << u"訂單編號"_s << u"订单编号"_s << none;
    QTest::newRow("no width") << u"\uFEFFti\u200Bme"_s << u"time"_s << none;
    QTest::newRow("points inside") << u".data.code."_s << u"data.code"_s << none;
    QTest::newRow("other letters") << u"CÓDIGO"_s << u"código"_s << none;
    QTest::newRow("marks alone") << u"--"_s << none << none;
    QTest::newRow("forty") << QString(40, u'A') << QString(40, u'a') << none;
    QTest::newRow("too long") << QString(41, u'A') << none << none;
}

void TestText::comparesNames()
{
    QFETCH(const QString, name);
    const codedesk::text::Name its(name);
    QTEST(its.view().toString(), "form");
    QTEST(its.remark().toString(), "remark");
}

void TestText::simplifies()
{
    QCOMPARE(codedesk::text::normalised(u"臉離螢幕太近，沒有聲音"_s), u"脸离萤幕太近,没有声音"_s);
    QCOMPARE(codedesk::text::normalised(u"OCR 識別失敗"_s), u"ocr 识别失败"_s);
}

void TestText::readsCharacters()
{
    QCOMPARE(han::reading(u'光'), std::string_view("guang"));
    QCOMPARE(han::reading(u'绿'), std::string_view("lv"));
    QVERIFY(han::reading(u'a').empty());
    QCOMPARE(han::sound(u'线'), han::sound(u'现'));
    QCOMPARE(han::sound(u'光'), han::sound(u'关'));
    QVERIFY(han::sound(u'光') != han::sound(u'暗'));
    QCOMPARE(han::soundOf("xian"), han::sound(u'线'));
    QCOMPARE(han::soundOf("qqq"), 0);
}

void TestText::cutsBetweenCharacters()
{
    const std::string_view text = "a\xE6\x88\x90\xF0\x9F\x98\x80"; // of 1, 3 and 4 bytes
    const std::size_t expected[] = { 0, 1, 1, 1, 4, 4, 4, 4, 8, 8 };
    for (std::size_t limit = 0; limit < std::size(expected); ++limit)
        QCOMPARE(utf8::wholeCharacters(text, limit).size(), expected[limit]);
    QCOMPARE(utf8::wholeCharacters({}, 0).size(), std::size_t{ 0 });
}

CODEDESK_TEST_MAIN(TestText)
#include "tst_text.moc"
