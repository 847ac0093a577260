// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/warninglist.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

class TestWarningList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void writesSentences();
};

void TestWarningList::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const QStringList three{ u"-9110"_s, u"-9111"_s, u"-9114"_s };
    const QStringList none;

    QTest::newRow("as the vendor writes it") << u"[-9110,-9111,-9114]"_s << three;
    QTest::newRow("without brackets") << u"-9110,-9111,-9114"_s << three;
    QTest::newRow("spaces behind commas") << u"[-9110, -9111, -9114]"_s << three;
    QTest::newRow("Chinese commas") << u"-9110，-9111，-9114"_s << three;
    QTest::newRow("enumeration commas") << u"-9110、-9111、-9114"_s << three;
    QTest::newRow("bars") << u"-9110|-9111|-9114"_s << three;
    QTest::newRow("semicolons") << u"-9110;-9111；-9114"_s << three;
    QTest::newRow("spaces") << u"-9110 -9111  -9114"_s << three;
    QTest::newRow("lines") << u"-9110\n-9111\r\n-9114\n"_s << three;
    QTest::newRow("slashes") << u"-9110/-9111/-9114"_s << three;
    QTest::newRow("quoted items") << u"[\"-9110\",\"-9111\",\"-9114\"]"_s << three;
    QTest::newRow("curly quotes") << u"“-9110”，“-9111”，“-9114”"_s << three;
    QTest::newRow("whole list quoted") << u"\"[-9110,-9111,-9114]\""_s << three;
    QTest::newRow("full width") << u"［－９１１０，－９１１１，－９１１４］"_s << three;
    QTest::newRow("Chinese brackets") << u"【-9110,-9111,-9114】"_s << three;
    QTest::newRow("minus signs") << u"−9110,−9111,–9114"_s << three;
    QTest::newRow("one") << u"-9113"_s << QStringList{ u"-9113"_s };
    QTest::newRow("card expired") << u"66661009"_s << QStringList{ u"66661009"_s };
    QTest::newRow("order is kept") << u"-9114,-9110"_s << QStringList{ u"-9114"_s, u"-9110"_s };
    QTest::newRow("unknown is kept") << u"[-9110,-9112]"_s << QStringList{ u"-9110"_s, u"-9112"_s };
    QTest::newRow("cut off") << u"[-9110,-9111"_s << QStringList{ u"-9110"_s, u"-9111"_s };
    QTest::newRow("zero") << u"0"_s << none;
    QTest::newRow("zero in quotes") << u"\"0\""_s << none;
    QTest::newRow("zero in brackets") << u"[0]"_s << none;
    QTest::newRow("empty") << QString() << none;
    QTest::newRow("empty brackets") << u"[]"_s << none;
    QTest::newRow("empty items") << u"[ , ]"_s << none;
}

void TestWarningList::parses()
{
    QFETCH(QString, text);
    const Result<QStringList> codes = parseWarningList(text);
    QVERIFY2(codes, codedesk::testing::errorText(codes));
    QTEST(*codes, "codes");
}

void TestWarningList::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");

    QTest::newRow("letters") << u"abc"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("letter in the second") << u"[-9110,-911l]"_s << u"Item 2 of the list is not a warning code."_s;
    QTest::newRow("minus alone") << u"-"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("two minuses") << u"--9110"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("plus") << u"+9110"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("decimal") << u"-9110.5"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("hyphens join") << u"-9110-9111"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("ID number") << u"110101199003071004"_s << u"Item 1 of the list is not a warning code."_s;
    QTest::newRow("zero beside a warning")
        << u"-9110,0"_s << u"Item 2 of the list is 0, beside other warning codes."_s;
}

void TestWarningList::refuses()
{
    QFETCH(QString, text);
    const Result<QStringList> codes = parseWarningList(text);
    QVERIFY(!codes);
    QCOMPARE(codes.error().kind, ErrorKind::Usage);
    QTEST(codes.error().what, "what");
    QVERIFY(!codes.error().why.isEmpty());
    QVERIFY(!codes.error().hint.isEmpty());
}

void TestWarningList::writesSentences()
{
    const Catalogue &catalogue = *builtinCatalogue();
    QCOMPARE(
        warningListSentence({ u"-9110"_s, u"-9111"_s }, catalogue, Language::Chinese),
        u"银行卡图片有 2 个告警：无效的日期信息（-9110）、边框不完整（-9111）。告警默认按通过处理；是否因此拒绝由接入方自行决定。"_s);
    const auto english = [&catalogue](const QStringList &codes) {
        const QString text = warningListSentence(codes, catalogue, Language::English);
        return text.first(text.indexOf(u" A warning alone"));
    };
    QCOMPARE(english({ u"-9110"_s, u"-9199"_s }),
             u"The bank-card picture has 2 warnings: Invalid date information (-9110), -9199 (not in the "
             u"catalogue, meaning unknown)."_s);
    QCOMPARE(english({ u"-9102"_s }), u"The ID-card picture has 1 warning: Photocopy of an ID card (-9102)."_s);
    QVERIFY(english({ u"-9102"_s, u"-9113"_s })
                .startsWith(u"The picture of the ID card or bank card has 2 warnings: Photocopy of an ID card"_s));
    QVERIFY(warningListSentence({ u"-9102"_s }, catalogue, Language::Chinese)
                .startsWith(u"身份证图片有 1 个告警：身份证复印件（-9102）。"_s));
    QCOMPARE(warningListSentence({ u"12"_s }, catalogue, Language::English), QString()); // no warning at all
    QCOMPARE(warningListSentence({ u"-9199"_s }, catalogue, Language::Chinese), QString());
    QCOMPARE(warningListSentence({}, catalogue, Language::English), u"The picture has no warning."_s);
    QCOMPARE(warningListSentence({}, catalogue, Language::Chinese), u"图片没有任何告警。"_s);
}

CODEDESK_TEST_MAIN(TestWarningList)
#include "tst_warninglist.moc"
