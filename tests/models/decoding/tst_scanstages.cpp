// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codenames.h"
#include "decoding/coderange.h"
#include "decoding/codeshapes.h"
#include "decoding/codetokenizer.h"
#include "decoding/columntracker.h"
#include "decoding/contextwords.h"
#include "decoding/innercode.h"
#include "decoding/keytracker.h"
#include "decoding/markfinder.h"
#include "decoding/packagenames.h"
#include "decoding/pastedtext.h"
#include "decoding/scandecision.h"
#include "decoding/scansession.h"
#include "decoding/surroundings.h"
#include "decoding/tailwords.h"
#include "decoding/waitinglist.h"
#include "decoding/wordbefore.h"
#include "decoding/wordtables.h"
#include "support/testmain.h"

#include <QTest>

#include <functional>

using namespace codedesk;
using namespace codedesk::decoding;
using namespace Qt::StringLiterals;

namespace {

/** Writes tokens as "N:1004 W:code"; spaces and line breaks as "_" and "/". */
QString tokensOf(QStringView text)
{
    static constexpr QStringView letters = u"NCWS_/M";
    QStringList result;
    CodeTokenizer tokenizer(text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const QChar letter = letters[static_cast<qsizetype>(token.kind)];
        const bool isBlank = token.kind == TokenKind::Space || token.kind == TokenKind::LineBreak;
        result << (isBlank ? QString(letter) : letter + u':' + text.sliced(token.start, token.length).toString());
    }
    return result.join(u' ');
}

/** Returns the keys of the numbers of a text, "-" for none. */
QStringList keysOf(QStringView text)
{
    QStringList result;
    CodeTokenizer tokenizer(text);
    KeyTracker tracker(text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = tracker.feed(token);
        if (token.kind == TokenKind::Number)
            result << (context.key.isEmpty() ? u"-"_s : context.key.toString());
    }
    return result;
}

} // namespace

class TestScanStages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void makesOneSpellingOfEverything_data();
    void makesOneSpellingOfEverything();
    void remembersPlaces();
    void splitsTokens_data();
    void splitsTokens();
    void coversEveryUnit();
    void findsKeys_data();
    void findsKeys();
    void knowsAddresses();
    void readsColumns_data();
    void readsColumns();
    void tellsForms_data();
    void tellsForms();
    void seesMaskWordsNearby();
    void decides_data();
    void decides();
};

void TestScanStages::makesOneSpellingOfEverything_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << u"code=1004"_s << u"code=1004"_s;
    QTest::newRow("full width") << u"ｃｏｄｅ：１００４"_s << u"code:1004"_s;
    QTest::newRow("quotes") << u"“1004”「1004」"_s << u"\"1004\"\"1004\""_s;
    QTest::newRow("brackets") << u"【1004】"_s << u"[1004]"_s;
    QTest::newRow("minuses") << u"−1–2－3"_s << u"-1-2-3"_s;
    QTest::newRow("without width") << u"6666\u200b0023\ufeff"_s << u"66660023"_s;
    QTest::newRow("JSON escapes") << u"\\\"a\\\":\\n1"_s << u"\"a\":\n1"_s;
    QTest::newRow("JSON escapes twice") << u"\\\\\\\"a\\\\\\\""_s << u"\"a\""_s;
    QTest::newRow("JSON units") << u"\\u8fd4\\u56de"_s << u"返回"_s;
    QTest::newRow("JSON escape cut off") << u"\\u8f"_s << u"\\u8f"_s;
    QTest::newRow("backslash at the end") << u"a\\"_s << u"a\\"_s;
    QTest::newRow("URL escapes") << u"a%3D1%26b"_s << u"a=1&b"_s;
    QTest::newRow("URL escapes twice") << u"a%253D1"_s << u"a=1"_s;
    QTest::newRow("URL letters stay") << u"20%30%"_s << u"20%30%"_s;
    QTest::newRow("URL UTF-8") << u"%E8%BF%94"_s << u"返"_s;
    QTest::newRow("URL pair") << u"%F0%9F%98%80"_s << u"😀"_s;
    QTest::newRow("URL bad UTF-8") << u"%E8%BF"_s << u"%E8%BF"_s;
    QTest::newRow("URL surrogate") << u"%ED%A0%BD"_s << u"%ED%A0%BD"_s;
    QTest::newRow("percent sign") << u"100%"_s << u"100%"_s;
    QTest::newRow("entities") << u"&quot;a&quot;&amp;b&lt;"_s << u"\"a\"&b<"_s;
    QTest::newRow("ampersand") << u"a&b=1"_s << u"a&b=1"_s;
}

void TestScanStages::makesOneSpellingOfEverything()
{
    QFETCH(QString, original);
    QTEST(PastedText(original).text().toString(), "text");
}

void TestScanStages::remembersPlaces()
{
    const PastedText text(u"a%3D1\u200b2\\n😀b"_s);
    QCOMPARE(text.text().toString(), u"a=12\n😀b"_s);
    QCOMPARE(text.originalSpan(0, 1), (TextSpan{ 0, 1 }));
    QCOMPARE(text.originalSpan(1, 1), (TextSpan{ 1, 3 }));
    QCOMPARE(text.originalSpan(2, 1), (TextSpan{ 4, 1 }));
    QCOMPARE(text.originalSpan(2, 2), (TextSpan{ 4, 3 }));
    QCOMPARE(text.originalSpan(4, 1), (TextSpan{ 7, 2 }));
    QCOMPARE(text.originalSpan(5, 2), (TextSpan{ 9, 2 }));
    QCOMPARE(text.originalSpan(7, 1), (TextSpan{ 11, 1 }));
}

void TestScanStages::splitsTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");

    QTest::newRow("number") << u"1004"_s << u"N:1004"_s;
    QTest::newRow("minus") << u"-1102"_s << u"N:-1102"_s;
    QTest::newRow("minus behind a space") << u"a -1102"_s << u"W:a _ N:-1102"_s;
    QTest::newRow("minus behind a colon") << u"a:-1102"_s << u"W:a M:: N:-1102"_s;
    QTest::newRow("minus behind Chinese") << u"报-1102"_s << u"S:报 N:-1102"_s;
    QTest::newRow("hyphen behind a letter") << u"a-1102"_s << u"W:a-1102"_s;
    QTest::newRow("hyphen behind a keyword") << u"code-1102"_s << u"W:code M:- N:1102"_s;
    QTest::newRow("keyword and code") << u"code1004"_s << u"W:code N:1004"_s;
    QTest::newRow("keyword and index") << u"code2"_s << u"W:code2"_s;
    QTest::newRow("range") << u"1101-1109"_s << u"C:1101-1109"_s;
    QTest::newRow("range of negatives") << u"-9110--9114"_s << u"N:-9110 M:- N:-9114"_s;
    QTest::newRow("option") << u"--1102"_s << u"M:- M:- N:1102"_s;
    QTest::newRow("bullet") << u"- 1102"_s << u"M:- _ N:1102"_s;
    QTest::newRow("decimal") << u"88.01"_s << u"C:88.01"_s;
    QTest::newRow("end of a sentence") << u"1004. "_s << u"N:1004 M:. _"_s;
    QTest::newRow("version") << u"v1.12.12"_s << u"W:v1.12.12"_s;
    QTest::newRow("date") << u"2016-07-18"_s << u"C:2016-07-18"_s;
    QTest::newRow("time") << u"15:09"_s << u"N:15 M:: N:09"_s;
    QTest::newRow("UUID") << u"3DCE6611-0F1E"_s << u"W:3DCE6611-0F1E"_s;
    QTest::newRow("mail address") << u"a@1004"_s << u"W:a@1004"_s;
    QTest::newRow("Chinese around") << u"报1004了"_s << u"S:报 N:1004 S:了"_s;
    QTest::newRow("letters around") << u"é1004"_s << u"W:é1004"_s;
    QTest::newRow("Cyrillic") << u"где1004"_s << u"W:где1004"_s;
    QTest::newRow("Cyrillic word for code") << u"код1004"_s << u"W:код N:1004"_s;
    QTest::newRow("lines") << u"1\r\n2"_s << u"N:1 / N:2"_s;
}

void TestScanStages::splitsTokens()
{
    QFETCH(QString, text);
    QTEST(tokensOf(text), "tokens");
}

void TestScanStages::coversEveryUnit()
{
    const QString text = u"{\"code\":-1102,x-1:报😀 code-12345..a@@b--9 \t\r\n%"_s;
    CodeTokenizer tokenizer(text);
    qsizetype end = 0;
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        QCOMPARE(token.start, end);
        QVERIFY(token.length > 0);
        end = token.end();
    }
    QCOMPARE(end, text.size());
}

void TestScanStages::findsKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");

    QTest::newRow("none") << u"1004"_s << QStringList{ u"-"_s };
    QTest::newRow("JSON") << u"{\"code\":\"1004\",\"n\":5}"_s << QStringList{ u"code"_s, u"n"_s };
    QTest::newRow("spaces") << u"\"code\" : 1004"_s << QStringList{ u"code"_s };
    QTest::newRow("query") << u"?code=0&n=1"_s << QStringList{ u"code"_s, u"n"_s };
    QTest::newRow("list") << u"\"w\": [\n 1,\n 2\n], 3"_s << QStringList{ u"w"_s, u"w"_s, u"-"_s };
    QTest::newRow("bars") << u"\"w\":\"1|2\""_s << QStringList{ u"w"_s, u"w"_s };
    QTest::newRow("value is over") << u"code: 1 2"_s << QStringList{ u"code"_s, u"-"_s };
    QTest::newRow("text value") << u"msg: error 5"_s << QStringList{ u"-"_s };
    QTest::newRow("Chinese value") << u"\"msg\":\"返回 5\""_s << QStringList{ u"-"_s };
    QTest::newRow("nested") << u"{\"result\":{\"a\":1}}"_s << QStringList{ u"a"_s };
    QTest::newRow("arrow") << u"[code] =>\n 5"_s << QStringList{ u"code"_s };
    QTest::newRow("next line") << u"error:\n5"_s << QStringList{ u"-"_s };
    QTest::newRow("element") << u"<code>5</code>6"_s << QStringList{ u"code"_s, u"-"_s };
    QTest::newRow("comparison") << u"code == 5"_s << QStringList{ u"code"_s };
    QTest::newRow("number as key") << u"{\"1004\": 3}"_s << QStringList{ u"-"_s, u"1004"_s };
    QTest::newRow("dots") << u"Text.ErrCode: 5"_s << QStringList{ u"Text.ErrCode"_s };
}

void TestScanStages::findsKeys()
{
    QFETCH(QString, text);
    QTEST(keysOf(text), "keys");
}

void TestScanStages::knowsAddresses()
{
    const QString text = u"https://a.example/1/2?code=3 4"_s;
    QList<bool> inAddress;
    CodeTokenizer tokenizer(text);
    KeyTracker tracker(text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = tracker.feed(token);
        if (token.kind == TokenKind::Number)
            inAddress << context.inAddress;
    }
    QCOMPARE(inAddress, (QList<bool>{ true, true, false, false }));
}

void TestScanStages::readsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("roles");
    const int none = static_cast<int>(KeyRole::None);
    const int code = static_cast<int>(KeyRole::Code);
    const int other = static_cast<int>(KeyRole::NotCode);
    const int untold = static_cast<int>(KeyRole::Other);

    QTest::newRow("no table") << u"1004\t5"_s << QList<int>{ none, none };
    QTest::newRow("tabs") << u"返回码\t次数\n1004\t5"_s << QList<int>{ code, other };
    QTest::newRow("commas") << u"orderNo,code\n1,1004\n2,5"_s << QList<int>{ other, code, other, code };
    QTest::newRow("quoted comma") << u"name,code\n\"a,b\",1004"_s << QList<int>{ code };
    QTest::newRow("bars") << u"| 返回码 | 含义 |\n| 1004 | x |"_s << QList<int>{ code };
    QTest::newRow("not all of the cell") << u"code,x\n1004 5,6"_s << QList<int>{ none, none, untold };
    QTest::newRow("table is over") << u"code,x\n1004,6\n1004"_s << QList<int>{ code, untold, none };
    QTest::newRow("lines drawn by a database")
        << u"+----+\n| code |\n+----+\n| 1004 |\n| 5 |\n+----+"_s << QList<int>{ code, code };
    QTest::newRow("head with digits is none") << u"code,1\n1004,5"_s << QList<int>{ none, none, none };
}

void TestScanStages::readsColumns()
{
    QFETCH(QString, text);
    QList<int> roles;
    CodeTokenizer tokenizer(text);
    ColumnTracker tracker(text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyRole role = tracker.feed(token);
        if (token.kind == TokenKind::Number)
            roles << static_cast<int>(role);
    }
    QTEST(roles, "roles");
}

void TestScanStages::tellsForms_data()
{
    QTest::addColumn<NumberForm>("form");
    const auto rows = [](NumberForm form, const QStringList &texts) { // the number in bars
        for (const QString &text : texts)
            QTest::newRow(qPrintable(text)) << form;
    };
    rows(NumberForm::ItemNumber,
         { u"|1|. First"_s, u"(|2|) second"_s, u" |1|. a"_s, u"x (|1|) a"_s, u"|1|、1004"_s, u"|1|.  a"_s,
           u"a\r|1|. b"_s, u"a\n|12|、b"_s, u"|9|: a"_s });
    rows(NumberForm::Plain,
         { u"|1004|"_s,
           u"x |1|. a"_s,
           u"|100|. a"_s,
           u"|01|. a"_s,
           u"|5|、6、9"_s,
           u"|1|、12"_s,
           u"|1|.   a"_s,
           u"|1|.\na"_s,
           u"|1|:  12"_s,
           u"**|1004|**"_s,
           u"x *|4|"_s,
           u"1002(|1234|)"_s,
           u"1002(|3|"_s,
           u"3~|5|"_s,
           u"|5|   yuan"_s,
           u"|1|,04 yuan"_s,
           u"|1|,x04 yuan"_s,
           u"|1|,0x4 yuan"_s,
           u"|1|,00x yuan"_s,
           u"|1|,004,004,004,004,004,004,004 yuan"_s,
           u"|1|,0045 yuan"_s,
           u"|15|:9"_s,
           u"|150|:09"_s,
           u"15:|091|"_s,
           u"x:|09|"_s,
           u"a-|1102|"_s,
           u"WBFaceErrorDomainNativeProcess/|1004|"_s,
           u"|2016|#a"_s,
           u"10.0.1:|41000|"_s,
           u"1.0.0.0.1:|41000|"_s,
           u"10.0.0.1,|41000|"_s,
           u"|1045| (2800)"_s,
           u"|1045| (28000"_s,
           u"|1045| (28-00)"_s,
           u"|1045|(28000)"_s,
           u"f(|4|,5)"_s,
           u"1[|4|]"_s,
           u"|2016|--- x"_s,
           u"|1004|/1005"_s,
           u"|66660039|/66660040"_s,
           u"|2024|/2025"_s,
           u"|1004|/"_s,
           u"/|1004|"_s,
           u"|1004|/a"_s });
    rows(NumberForm::Quantity,
         { u"1101**|1004|"_s,
           u"***|1004|"_s,
           u"a*|1004|"_s,
           u"|1004|*a"_s,
           u"|1004|****"_s,
           u"1*|4|"_s,
           u"1002×|3|"_s,
           u"1002 × |3|"_s,
           u"1002 ×|3|"_s,
           u"1002(|3|)"_s,
           u"1002(|123|)"_s,
           u"$|5|"_s,
           u"第|5|"_s,
           u"~|5|"_s,
           u"|5|秒"_s,
           u"|5| yuan"_s,
           u"|5|  yuan"_s,
           u"|1|,004 yuan"_s,
           u"|1|,004,004,004,004,004,004 yuan"_s,
           u"|1|,004,005 yuan"_s });
    rows(NumberForm::DateOrTime,
         { u"|15|:09"_s, u"15:|09|"_s, u"15:|9|:17"_s, u"|2024|/01/02"_s, u"2024/|01|/02"_s, u"01/02/|2024|"_s,
           u"|2024|/01"_s });
    rows(NumberForm::Joined,
         { u"--|1102|"_s, u"1-|1102|"_s, u"a/|1004|"_s, u"\\|1004|"_s, u"|2016|#0"_s, u"10.0.0.1:|41000|"_s,
           u"10.0.0.1 |41000|"_s, u"|1045| (28000)"_s, u"|1045| (HY000)"_s });
    rows(NumberForm::Index, { u"app[|2016|]"_s, u"f(|4|)"_s });
    rows(NumberForm::ProcessId, { u"|2016| --- [x]"_s, u"|2016|   --- [x]"_s });
    rows(NumberForm::SmallList,
         { u"|1|/3"_s, u"1/|3|"_s, u"|1|/1004/2/3"_s, u"2024/1/2/|3|"_s, u"|12|/345"_s, u"2024/2025/|1|"_s });
}

void TestScanStages::tellsForms()
{
    QString text = QString::fromUtf8(QTest::currentDataTag());
    const qsizetype start = text.indexOf(u'|');
    const qsizetype end = text.lastIndexOf(u'|') - 1;
    text.remove(u'|');
    QTEST(numberForm(text, { TokenKind::Number, start, end - start }), "form");
}

void TestScanStages::seesMaskWordsNearby()
{
    const auto isNear = [](qsizetype before, qsizetype behind) { // units between the word and the number
        const QString word = u"mask"_s;
        const QString text =
            before >= 0 ? word + QString(before, u'.') + u'5' : u'5' + QString(behind, u'.') + word;
        return isNearMaskWord(text, { TokenKind::Number, before >= 0 ? text.size() - 1 : 0, 1 });
    };
    QVERIFY(isNear(24, -1));
    QVERIFY(!isNear(25, -1));
    QVERIFY(isNear(-1, 20));
    QVERIFY(!isNear(-1, 21));
}

void TestScanStages::decides_data()
{
    QTest::addColumn<NumberEvidence>("evidence");
    QTest::addColumn<int>("ruling");
    const auto row = [](const char *name, Ruling ruling, const std::function<void(NumberEvidence &)> &change) {
        NumberEvidence evidence;
        evidence.isKnown = true;
        evidence.isOfMainDocument = true;
        evidence.digits = 4;
        change(evidence);
        QTest::newRow(name) << evidence << static_cast<int>(ruling);
    };
    row("nothing says so", Ruling::Nothing, [](NumberEvidence &) {});
    row("key", Ruling::Match, [](NumberEvidence &e) { e.key = KeyRole::Code; });
    row("key of something else", Ruling::Nothing, [](NumberEvidence &e) {
        e.key = KeyRole::NotCode;
        e.digits = 8;
    });
    row("unknown behind a key", Ruling::Unknown, [](NumberEvidence &e) {
        e.key = KeyRole::Code;
        e.isKnown = false;
    });
    row("eight digits", Ruling::Match, [](NumberEvidence &e) { e.digits = 8; });
    row("eight digits and a unit", Ruling::Nothing, [](NumberEvidence &e) {
        e.digits = 8;
        e.form = NumberForm::Quantity;
    });
    row("negative", Ruling::Match, [](NumberEvidence &e) { e.isNegative = true; });
    row("all there is", Ruling::Match, [](NumberEvidence &e) { e.isAllThereIs = true; });
    row("no warning", Ruling::Nothing, [](NumberEvidence &e) {
        e.key = KeyRole::Warning;
        e.digits = 1;
    });
    row("in a list", Ruling::Match, [](NumberEvidence &e) { e.gap = ListGap::Separated; });
    row("five digits of another source", Ruling::Nothing, [](NumberEvidence &e) {
        e.isOfMainDocument = false;
        e.digits = 5;
    });
    row("hinted at, of another source", Ruling::Nothing, [](NumberEvidence &e) {
        e.isOfMainDocument = false;
        e.before = { WordRole::Hint, true, true, false };
    });
    row("hinted at beside its like", Ruling::Match, [](NumberEvidence &e) {
        e.isOfMainDocument = false;
        e.hasFellow = true;
        e.before = { WordRole::Hint, true, true, false };
    });
    row("unknown in a list of codes", Ruling::Unknown, [](NumberEvidence &e) {
        e.isKnown = false;
        e.gap = ListGap::Separated;
        e.previous = Confidence::Medium;
    });
    row("unknown behind a code that is not sure", Ruling::Nothing, [](NumberEvidence &e) {
        e.isKnown = false;
        e.gap = ListGap::Separated;
        e.previous = Confidence::Low;
    });
    row("unknown warning behind another", Ruling::Unknown, [](NumberEvidence &e) {
        e.isKnown = false;
        e.isNegative = true;
        e.gap = ListGap::Spaces;
        e.previous = Confidence::Medium;
    });
    row("in a URL path", Ruling::Nothing, [](NumberEvidence &e) {
        e.form = NumberForm::Joined;
        e.digits = 8;
    });
}

void TestScanStages::decides()
{
    QFETCH(NumberEvidence, evidence);
    QTEST(static_cast<int>(decideNumber(evidence).ruling), "ruling");
}

CODEDESK_TEST_MAIN(TestScanStages)
#include "tst_scanstages.moc"
