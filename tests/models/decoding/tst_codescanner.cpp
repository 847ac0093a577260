// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/codescanner.h"
#include "support/growth.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

namespace {

CataloguePtr catalogue()
{
    return builtinCatalogue();
}

const CodeScanner &scanner()
{
    static const CodeScanner instance(catalogue());
    return instance;
}

QStringList codesOf(const ScanResult &result)
{
    QStringList codes;
    for (const CodeMatch &match : result.matches)
        codes << match.code;
    return codes;
}

QStringList unknownOf(const ScanResult &result)
{
    QStringList texts;
    for (const UnknownMatch &unknown : result.unknown)
        texts << unknown.text;
    return texts;
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &item : value.toArray())
        result << item.toString();
    return result;
}

/** Names a row by the message itself where the file gives no name. */
QByteArray rowName(const QJsonValue &message)
{
    constexpr qsizetype longestName = 60;
    const QString name = message[u"name"].toString(message[u"text"].toString().left(longestName).simplified());
    return name.toUtf8();
}

QString fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList messageFiles()
{
    return QDir(testing::dataPath(u"decoding"_s)).entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
}

QJsonArray messagesOf(const QString &file)
{
    return QJsonDocument::fromJson(fileText(testing::dataPath(u"decoding/"_s + file)).toUtf8()).array();
}

/** The properties every answer has, whatever the text. */
bool isWellFormed(const QString &text, const ScanResult &result)
{
    qsizetype last = 0;
    for (const CodeMatch &match : result.matches) {
        if (match.start < last || match.length < 1 || match.start + match.length > text.size())
            return false;
        last = match.start;
    }
    last = 0;
    for (const UnknownMatch &unknown : result.unknown) {
        if (unknown.start < last || unknown.length < 1 || unknown.start + unknown.length > text.size())
            return false;
        last = unknown.start + unknown.length;
    }
    return true;
}

} // namespace

class TestCodeScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(catalogue()); }
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void answersMessages_data();
    void answersMessages();
    void answersEveryPrefixOfMessages();
    void readsSamples_data();
    void readsSamples();
    void tellsPlaces_data();
    void tellsPlaces();
    void tellsConfidence_data();
    void tellsConfidence();
    void tellsKinds();
    void findsEveryCodeOfTheCatalogueAlone();
    void listsAllRowsOfAMessage();
    void answersHostileTexts_data();
    void answersHostileTexts();
};

void TestCodeScanner::answersMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QStringList>("unknown");

    QTest::addColumn<QString>("knownMiss"); // why it is answered wrong; empty where it is not
    for (const QString &file : messageFiles()) {
        const QJsonArray messages = messagesOf(file);
        QVERIFY(messages.size() >= 40);
        for (const QJsonValue &message : messages) {
            QTest::addRow("%s: %s", qPrintable(file), rowName(message).constData())
                << message[u"text"].toString() << strings(message[u"codes"]) << strings(message[u"unknown"])
                << message[u"known_miss"].toString();
        }
    }
}

void TestCodeScanner::answersMessages()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QFETCH(QStringList, unknown);
    QFETCH(QString, knownMiss);
    const ScanResult result = scanner().scan(text);
    QVERIFY(isWellFormed(text, result));
    if (!knownMiss.isEmpty())
        QEXPECT_FAIL("", qPrintable(knownMiss), Abort);
    QCOMPARE(codesOf(result) + unknownOf(result), codes + unknown);
    QCOMPARE(codesOf(result), codes);
}

void TestCodeScanner::answersEveryPrefixOfMessages()
{
    for (const QString &file : messageFiles()) {
        for (const QJsonValue &message : messagesOf(file)) {
            const QString text = message[u"text"].toString();
            for (qsizetype length = 0; length <= text.size(); ++length)
                QVERIFY(isWellFormed(text.first(length), scanner().scan(text.first(length))));
        }
    }
}

void TestCodeScanner::readsSamples_data()
{
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *file, const QString &codes) {
        QTest::newRow(file) << codes.split(u' ', Qt::SkipEmptyParts);
    };
    row("api3_checkidcardinformation_warn.json", u"FailedOperation.OcrWarningOccurred -9101 -9106 -9104"_s);
    row("api3_imagerecognitionv2_lowsim.json", u"FailedOperation.CompareLowSimilarity"_s);
    row("api3_phoneverification_mismatch.json", u"-4"_s);
    row("bankcardocrapp.json", u"0"_s);
    row("bankcardocrapp_multiwarning.json", u"0 -9110 -9110 -9111 -9114"_s);
    row("getbankcardocrresult.json", u"0 66661009"_s);
    row("getdetectinfo.json", u"0 0 0 2016 0"_s);
    row("getdetectinfoenhanced_error.json", u"InvalidParameterValue.BizTokenExpired"_s);
    row("getdetectinfoenhanced_incomplete.json", u"17"_s);
    row("getfaceidresult.json", u"1004"_s);
    row("getocrresult.json", u"0 0 0 10010100 00000000"_s);
    row("getocrresult_side_fail.json", u"0 66661006 0 00010000"_s);
    row("getwechatbilldetails_error.json", u"InvalidParameterValue.RuleIdNotExist"_s);
    row("getwechatbilldetails_legacy_pre_2023_09.json", u"0"_s);
    row("getwechatbilldetails_page2.json", u"0"_s);
    row("h5_redirect_urls.txt", u"0 3004 66660018"_s);
    row("idcardocrapp_back.json", u"0 00000000 00000000"_s);
    row("idcardocrapp_front.json", u"0 10010100 10010100"_s);
    row("queryfacerecord_fail.json", u"66660004"_s);
    row("queryfacerecord_no_result.json", u"66660011"_s);
    row("queryfacerecord_success.json", u"0"_s);
    row("sdk_callback_android_fail.json", u"41000"_s);
    row("sdk_callback_harmony_fail.json", u"43002"_s);
    row("sdk_callback_ios_compareserver.json", u"66660010"_s);
    row("server_sync_legacy.json", u"0"_s);
}

void TestCodeScanner::readsSamples()
{
    const QString text = fileText(testing::dataPath(u"samples/"_s + QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(!text.isEmpty());
    const ScanResult result = scanner().scan(text);
    QTEST(codesOf(result), "codes");
    QCOMPARE(unknownOf(result), QStringList());
}

void TestCodeScanner::tellsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // what the original has at the place of the first match

    QTest::newRow("plain") << u"code=1004"_s << u"1004"_s;
    QTest::newRow("with its minus") << u"code=-1102"_s << u"-1102"_s;
    QTest::newRow("full width") << u"返回码：６６６６００２３。"_s << u"６６６６００２３"_s;
    QTest::newRow("full-width minus") << u"返回码：－５００１"_s << u"－５００１"_s;
    QTest::newRow("behind surrogate pairs") << u"😀😀返回码1004"_s << u"1004"_s;
    QTest::newRow("between surrogate pairs") << u"😀66660023😀"_s << u"66660023"_s;
    QTest::newRow("zero width inside") << u"6666\u200b0023"_s << u"6666\u200b0023"_s;
    QTest::newRow("zero width around") << u"\u200f66660023\u200f"_s << u"66660023"_s;
    QTest::newRow("behind URL escapes") << u"msg=%E8%BF%94%E5%9B%9E%E7%A0%811108"_s << u"1108"_s;
    QTest::newRow("between JSON escapes") << u"{\\\"code\\\":\\\"1004\\\"}"_s << u"1004"_s;
    QTest::newRow("escaped digits") << u"{\"code\":\"\\uff11\\uff10\\uff10\\uff14\"}"_s
                                    << u"\\uff11\\uff10\\uff10\\uff14"_s;
    QTest::newRow("mask with spaces") << u"  \"1001 0100\"  "_s << u"1001 0100"_s;
    QTest::newRow("message") << u"提示 光线太暗，怎么办"_s << u"光线太暗"_s;
    QTest::newRow("message escaped") << u"%E5%85%89%E7%BA%BF%E5%A4%AA%E6%9A%97"_s
                                     << u"%E5%85%89%E7%BA%BF%E5%A4%AA%E6%9A%97"_s;
}

void TestCodeScanner::tellsPlaces()
{
    QFETCH(QString, text);
    const ScanResult result = scanner().scan(text);
    QVERIFY(!result.matches.isEmpty());
    const CodeMatch &match = result.matches.front();
    QTEST(text.mid(match.start, match.length), "found");
}

void TestCodeScanner::tellsConfidence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("confidence");
    const auto row = [](const char *name, const QString &text, Confidence confidence) {
        QTest::newRow(name) << text << static_cast<int>(confidence);
    };
    row("alone", u"2016"_s, Confidence::High);
    row("key", u"{\"code\":2016}"_s, Confidence::High);
    row("word", u"返回码：2016"_s, Confidence::High);
    row("eight digits in a text", u"客户说 66660023 很多"_s, Confidence::High);
    row("six digits in a text", u"客户说 400101 很多"_s, Confidence::Medium);
    row("own message", u"1201\t光线太暗"_s, Confidence::High);
    row("outcome", u"接口返回 2016"_s, Confidence::Medium);
    row("question", u"2016 是什么"_s, Confidence::Medium);
    row("hint", u"页面显示 2016"_s, Confidence::Low);
    row("message", u"业务请求不合法"_s, Confidence::Low);
    row("mask key", u"{\"warning\":\"10010100\"}"_s, Confidence::High);
    row("mask behind another key", u"{\"flags\":\"10010100\"}"_s, Confidence::Medium);
}

void TestCodeScanner::tellsConfidence()
{
    QFETCH(QString, text);
    const ScanResult result = scanner().scan(text);
    QCOMPARE(result.matches.size(), 1);
    QTEST(static_cast<int>(result.matches.front().confidence), "confidence");
}

void TestCodeScanner::tellsKinds()
{
    const ScanResult result = scanner().scan(u"code=1004 warnCode=-9110 warning=10010100"_s);
    QCOMPARE(result.matches.size(), 3);
    QCOMPARE(matchKindKey(result.matches.at(0).kind), u"return-code"_s);
    QCOMPARE(matchKindKey(result.matches.at(1).kind), u"card-warning"_s);
    QCOMPARE(matchKindKey(result.matches.at(2).kind), u"id-mask"_s);
    QCOMPARE(result.matches.at(2).entryPosition, -1);
    QCOMPARE(catalogue()->entries().at(result.matches.at(0).entryPosition).code, u"1004"_s);
}

void TestCodeScanner::findsEveryCodeOfTheCatalogueAlone()
{
    for (const CodeEntry &entry : catalogue()->entries()) {
        for (const QString &code : entry.allCodes()) {
            const ScanResult result = scanner().scan(code);
            if (catalogue()->find(code)->categoryId.startsWith(u"tags-")) {
                QCOMPARE(result.tags.size(), 1);
                QCOMPARE(result.tags.front().code, code);
                continue;
            }
            if (catalogue()->isForeign(*catalogue()->find(code))) {
                QCOMPARE(result.foreign.size(), 1);
                QCOMPARE(result.foreign.front().entryPosition, catalogue()->find(code)->position);
                QVERIFY(codesOf(result).isEmpty());
                continue;
            }
            QCOMPARE(codesOf(result), QStringList{ code });
            QCOMPARE(result.matches.front().entryPosition, catalogue()->find(code)->position);
        }
    }
}

void TestCodeScanner::listsAllRowsOfAMessage()
{
    const ScanResult result = scanner().scan(u"提示未能检测到完整人脸"_s);
    QCOMPARE(codesOf(result),
             (QStringList{ u"1210"_s, u"2013"_s })); // rows of other sources say it, too, and are not meant
    QCOMPARE(result.matches.at(0).start, result.matches.at(1).start);
    // Beside a code its message adds nothing.
    QCOMPARE(codesOf(scanner().scan(u"1210 未能检测到完整人脸"_s)), QStringList{ u"1210"_s });
}

void TestCodeScanner::answersHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype length = 300000; // units
    QTest::newRow("open brackets") << QString(100000, u'[') + u"1004"_s;
    QTest::newRow("nested objects") << u"{\"code\":"_s.repeated(50000);
    QTest::newRow("backslashes") << QString(length, u'\\');
    QTest::newRow("percent signs") << QString(length, u'%');
    QTest::newRow("encoded percent signs") << u"%25"_s.repeated(length / 3);
    QTest::newRow("digits") << QString(length, u'1');
    QTest::newRow("one-digit numbers") << u"1 "_s.repeated(length / 2);
    QTest::newRow("codes") << u"1004,"_s.repeated(length / 5);
    QTest::newRow("slashes") << u"1/"_s.repeated(length / 2);
    QTest::newRow("hyphens") << u"1-"_s.repeated(length / 2);
    QTest::newRow("Chinese text") << u"请确保本人操作且正脸对"_s.repeated(length / 11);
    QTest::newRow("letters") << QString(length, u'e');
    QTest::newRow("NULs") << QString(length, u'\0') + u"code=1004"_s;
    QTest::newRow("lone surrogates") << QString(length, QChar(0xd83d)) + u"66660023"_s;
    QTest::newRow("right-to-left marks") << QString(length, QChar(0x202e)) + u"66660023"_s;
}

void TestCodeScanner::answersHostileTexts()
{
    QFETCH(QString, text);
    QVERIFY(isWellFormed(text, scanner().scan(text)));
    const QByteArray fault = testing::growthFault(text, [](const QString &part) { (void)scanner().scan(part); });
    QVERIFY2(fault.isEmpty(), fault);
}

CODEDESK_TEST_MAIN(TestCodeScanner)
#include "tst_codescanner.moc"
