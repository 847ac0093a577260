// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/maskwords.h"
#include "decoding/warningmask.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

class TestWarningMask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void writesEveryMaskAsItWasRead();
    void setsOnlyItsEightBits();
    void tellsMasksFromLists_data();
    void tellsMasksFromLists();
    void listsWarningsFromTheLeft();
    void writesSentences();
};

void TestWarningMask::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mask");

    QTest::newRow("plain") << u"10010100"_s << u"10010100"_s;
    QTest::newRow("no warning") << u"00000000"_s << u"00000000"_s;
    QTest::newRow("all warnings") << u"11111111"_s << u"11111111"_s;
    QTest::newRow("leading zeros") << u"00010100"_s << u"00010100"_s;
    QTest::newRow("spaces around") << u"  10010100\n"_s << u"10010100"_s;
    QTest::newRow("tab around") << u"\t10010100\t"_s << u"10010100"_s;
    QTest::newRow("space in the middle") << u"1001 0100"_s << u"10010100"_s;
    QTest::newRow("space behind each") << u"1 0 0 1 0 1 0 0"_s << u"10010100"_s;
    QTest::newRow("straight quotes") << u"\"10010100\""_s << u"10010100"_s;
    QTest::newRow("single quotes") << u"'10010100'"_s << u"10010100"_s;
    QTest::newRow("curly quotes") << u"“10010100”"_s << u"10010100"_s;
    QTest::newRow("single curly quotes") << u"‘10010100’"_s << u"10010100"_s;
    QTest::newRow("corner quotes") << u"「10010100」"_s << u"10010100"_s;
    QTest::newRow("back quotes") << u"`10010100`"_s << u"10010100"_s;
    QTest::newRow("quotes and spaces") << u" \" 1001 0100 \" "_s << u"10010100"_s;
    QTest::newRow("full-width digits") << u"１００１０１００"_s << u"10010100"_s;
    QTest::newRow("mixed digits") << u"1００1０10０"_s << u"10010100"_s;
    QTest::newRow("ideographic space") << u"1001\u30000100"_s << u"10010100"_s;
    QTest::newRow("no-break space") << u"1001\u00a00100"_s << u"10010100"_s;
    QTest::newRow("zero-width space") << u"1001\u200b0100"_s << u"10010100"_s;
    QTest::newRow("byte-order mark") << u"\ufeff10010100"_s << u"10010100"_s;
}

void TestWarningMask::parses()
{
    QFETCH(QString, text);
    const Result<WarningMask> mask = parseWarningMask(text);
    QVERIFY2(mask, codedesk::testing::errorText(mask));
    QTEST(mask->text(), "mask");
}

void TestWarningMask::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");

    QTest::newRow("nothing") << QString() << u"There is no mask."_s;
    QTest::newRow("spaces") << u"   "_s << u"There is no mask."_s;
    QTest::newRow("only quotes") << u"\"\""_s << u"There is no mask."_s;
    QTest::newRow("one") << u"1"_s << u"The mask has 1 characters where 8 are expected."_s;
    QTest::newRow("seven") << u"0010100"_s << u"The mask has 7 characters where 8 are expected."_s;
    QTest::newRow("nine") << u"100101000"_s << u"The mask has 9 characters where 8 are expected."_s;
    QTest::newRow("nine with spaces") << u"1001 0100 0"_s << u"The mask has 9 characters where 8 are expected."_s;
    QTest::newRow("a 2") << u"10010120"_s << u"The mask has \"2\" at place 7, counted from the left."_s;
    QTest::newRow("a letter O") << u"1OO1O1OO"_s << u"The mask has \"O\" at place 2, counted from the left."_s;
    QTest::newRow("a letter behind spaces")
        << u" 1001 010x"_s << u"The mask has \"x\" at place 8, counted from the left."_s;
    QTest::newRow("a Chinese character")
        << u"1001010零"_s << u"The mask has \"零\" at place 8, counted from the left."_s;
    QTest::newRow("an emoji is one character")
        << u"1001010😀"_s << u"The mask has \"😀\" at place 8, counted from the left."_s;
    QTest::newRow("a NUL") << u"1001010"_s + QChar(0)
                           << u"The mask has U+0000 at place 8, counted from the left."_s;
    QTest::newRow("a lone surrogate") << u"1001010"_s + QChar(0xd83d)
                                      << u"The mask has \"\ufffd\" at place 8, counted from the left."_s;
    QTest::newRow("wrong character and length")
        << u"10a"_s
        << u"The mask has \"a\" at place 3, counted from the left. The mask has 3 characters where 8 are expected."_s;
    QTest::newRow("a quote inside") << u"1001\"0100"_s
                                    << u"The mask has \"\"\" at place 5, counted from the left. The mask has 9 "
                                       "characters where 8 are expected."_s;
}

void TestWarningMask::refuses()
{
    QFETCH(QString, text);
    const Result<WarningMask> mask = parseWarningMask(text);
    QVERIFY(!mask);
    QCOMPARE(mask.error().kind, ErrorKind::Usage);
    QTEST(mask.error().what, "what");
    QVERIFY(!mask.error().why.isEmpty());
    QVERIFY(!mask.error().hint.isEmpty());
}

void TestWarningMask::writesEveryMaskAsItWasRead()
{
    for (int number = 0; number < 256; ++number) {
        const QString text = QString::number(number, 2).rightJustified(maskBitCount, u'0');
        const Result<WarningMask> mask = parseWarningMask(text);
        QVERIFY(mask);
        QCOMPARE(mask->text(), text);
        WarningMask copy;
        for (int bit = 1; bit <= maskBitCount; ++bit)
            copy.set(bit, mask->isSet(bit));
        QCOMPARE(copy, *mask);
        QCOMPARE(copy.isClear(), number == 0);
    }
}

void TestWarningMask::setsOnlyItsEightBits()
{
    WarningMask mask;
    mask.set(1, true);
    QCOMPARE(mask.text(), u"10000000"_s);
    mask.set(8, true);
    QCOMPARE(mask.text(), u"10000001"_s);
    mask.set(1, false);
    mask.set(0, true);
    mask.set(9, true);
    QCOMPARE(mask.text(), u"00000001"_s);
    QCOMPARE(mask.isSet(0), false);
    QCOMPARE(mask.isSet(9), false);
}

void TestWarningMask::tellsMasksFromLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMask");

    QTest::newRow("mask") << u"10010100"_s << true;
    QTest::newRow("mask with spaces") << u"1001 0100"_s << true;
    QTest::newRow("seven") << u"1001010"_s << true;
    QTest::newRow("nine") << u"100101000"_s << true;
    QTest::newRow("with a letter") << u"1001010x"_s << true;
    QTest::newRow("list") << u"[-9110,-9111,-9114]"_s << false;
    QTest::newRow("one warning") << u"-9110"_s << false;
    QTest::newRow("card expired") << u"66661009"_s << false;
    QTest::newRow("no warning of a card") << u"0"_s << false;
    QTest::newRow("bars") << u"-9110|-9111"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestWarningMask::tellsMasksFromLists()
{
    QFETCH(QString, text);
    QTEST(isMeantAsMask(text), "isMask");
}

void TestWarningMask::listsWarningsFromTheLeft()
{
    const Catalogue &catalogue = *builtinCatalogue();
    const QList<MaskWarning> warnings = maskWarnings(*parseWarningMask(u"10010101"_s), catalogue);
    QCOMPARE(warnings.size(), 4);
    QCOMPARE(warnings.at(0).bit, 1);
    QCOMPARE(warnings.at(1).bit, 4);
    QCOMPARE(warnings.at(2).bit, 6);
    QCOMPARE(warnings.at(3).bit, 8);
    QCOMPARE(bitStatusKey(warnings.at(0).status), u"documented"_s);
    QCOMPARE(bitStatusKey(warnings.at(3).status), u"unpublished"_s);
    QVERIFY(!warnings.at(0).text.zh.isEmpty());
    QVERIFY(maskWarnings(WarningMask(), catalogue).isEmpty());
}

void TestWarningMask::writesSentences()
{
    Catalogue catalogue;
    std::array<MaskBit, maskBitCount> bits;
    bits[0] = { 1, { u"边框不完整"_s, u"incomplete border"_s }, BitStatus::Documented, {} };
    bits[1] = { 2, { u"复印件"_s, u"photocopy"_s }, BitStatus::Reported, {} };
    bits[6] = { 7, { u"PS 痕迹"_s, u"traces of editing"_s }, BitStatus::Unpublished, {} };
    catalogue.setMaskBits(bits);

    QCOMPARE(maskSentence(WarningMask(), catalogue, Language::English),
             u"Warning code 00000000: the ID-card picture has no warning."_s);
    QCOMPARE(maskSentence(WarningMask(), catalogue, Language::Chinese),
             u"告警码 00000000 表示身份证图片没有任何告警。"_s);
    QCOMPARE(maskSentence(*parseWarningMask(u"10000000"_s), catalogue, Language::English),
             u"Warning code 10000000: the ID-card picture has 1 warning: incomplete border. A warning is a remark "
             u"only: "
             "the card is recognised and passes by default; whether to reject it is the integrator's decision."_s);
    const QString english = maskSentence(*parseWarningMask(u"11000010"_s), catalogue, Language::English);
    QVERIFY(english.contains(u"has 3 warnings: incomplete border, photocopy (not documented by the vendor"_s));
    QVERIFY(
        english.contains(u"position 7 (the vendor does not publish its meaning; a guess: traces of editing)"_s));
    const QString chinese = maskSentence(*parseWarningMask(u"11000010"_s), catalogue, Language::Chinese);
    QVERIFY(chinese.startsWith(u"告警码 11000010 表示身份证图片有 3 个告警：边框不完整、复印件（"_s));
    QVERIFY(chinese.contains(u"默认按通过处理"_s));
}

CODEDESK_TEST_MAIN(TestWarningMask)
#include "tst_warningmask.moc"
