// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/codescanner.h"
#include "decoding/foreigncodes.h"
#include "decoding/foreignsystems.h"
#include "decoding/numberowner.h"
#include "support/growth.h"
#include "support/resource.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"foreign-systems.json"_s;

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

/** Returns what was found of other systems: "ios-network -1102". */
QStringList foreignOf(const ScanResult &result)
{
    QStringList found;
    for (const ForeignMatch &match : result.foreign)
        found << match.system->id + u' ' + match.text;
    return found;
}

/** A file with one system that has these members. */
QByteArray fileWith(const QByteArray &members)
{
    return R"({"format": 1, "ours": {"domains": ["Own*"], "names": ["ours"], "words": ["face"]}, "systems": [)"
           R"({"id": "a", "name": {"zh": "甲", "en": "A"}, "documented": "https://example.com/")"
        + members + "}]}";
}

} // namespace

class TestForeignSystems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(catalogue()); }
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void readsTheBuiltInFile();
    void namesTablesOfTheCatalogue();
    void refusesFaults_data();
    void refusesFaults();
    void tellsWhoseANumberIs_data();
    void tellsWhoseANumberIs();
    void leavesOursAlone_data();
    void leavesOursAlone();
    void tellsWhatNumbersMeanThere();
    void tellsPlaces();
    void doubtsWhatNothingSpeaksFor_data();
    void doubtsWhatNothingSpeaksFor();
    void answersHostileTexts_data();
    void answersHostileTexts();
};

void TestForeignSystems::readsTheBuiltInFile()
{
    const Result<ForeignSystems> result =
        ForeignSystems::read(fileName, testing::resource(u"vocabulary/"_s + fileName));
    if (!result)
        QFAIL(qPrintable(result.error().what + u' ' + result.error().why));
    QVERIFY(result->systems().size() >= 40);
    QCOMPARE(builtinForeignSystems().systems().size(), result->systems().size());
    // Every system has at least one mark, or is known by packages; none stands twice, or in two systems, with the
    // same reach.
    QSet<int> marked;
    QSet<QString> seen;
    for (const decoding::MarkPattern &pattern : result->patterns()) {
        marked.insert(pattern.system);
        const QString key = u"%1|%2|%3|%4|%5"_s.arg(pattern.text, pattern.numberKey)
                                .arg(static_cast<int>(pattern.reach))
                                .arg(pattern.digits)
                                .arg(pattern.hasNumberAhead);
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
    for (std::size_t i = 0; i < result->systems().size(); ++i) {
        const bool isKnown = marked.contains(static_cast<int>(i)) || result->systems()[i].ownsOtherPackages;
        QVERIFY2(isKnown, qPrintable(result->systems()[i].id));
    }
    QCOMPARE(result->systems()[static_cast<std::size_t>(result->systemOfPackages())].id, u"other-packages"_s);
    QVERIFY(result->ourPackages().contains(u"tencent"_s));
}

void TestForeignSystems::namesTablesOfTheCatalogue()
{
    for (const ForeignSystem &system : builtinForeignSystems().systems()) {
        for (const QString &table : system.ourTables + system.tables)
            QVERIFY2(catalogue()->category(table), qPrintable(system.id + u' ' + table));
    }
}

void TestForeignSystems::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("{") << u"JSON"_s;
    QTest::newRow("another format") << QByteArray(
        R"({"format": 2, "ours": {"domains": [], "names": [], "words": []},)"
        R"( "systems": []})") << u"format"_s;
    QTest::newRow("unknown field") << fileWith(R"(, "marks": [])") << u"systems[0].marks"_s;
    QTest::newRow("short mark") << fileWith(R"(, "names": ["ab", "x"])") << u"systems[0].names[1]"_s;
    QTest::newRow("number in a mark") << fileWith(R"(, "domains": ["E#"])") << u"systems[0].domains[0]"_s;
    QTest::newRow("shape without number") << fileWith(R"(, "shapes": ["curl"])") << u"systems[0].shapes[0]"_s;
    QTest::newRow("shape with two numbers")
        << fileWith(R"(, "shapes": ["ab # or #"])") << u"systems[0].shapes[0]"_s;
    QTest::newRow("range") << fileWith(R"(, "numbers": ["5..1"])") << u"systems[0].numbers[0]"_s;
    QTest::newRow("one key") << fileWith(R"(, "keys": ["errcode"])") << u"systems[0].keys[0]"_s;
    QTest::newRow("twice") << fileWith(
        R"(}, {"id": "a", "name": {"zh": "乙", "en": "B"}, "documented": "https://b.c/")")
                           << u"systems[1]"_s;
    QTest::newRow("no address") << fileWith(
        R"(}, {"id": "b", "name": {"zh": "乙", "en": "B"}, "documented": "b.c")")
                                << u"systems[1].documented"_s;
}

void TestForeignSystems::refusesFaults()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    const Result<ForeignSystems> result = ForeignSystems::read(fileName, content);
    QVERIFY(!result);
    QVERIFY2((result.error().what + result.error().why).contains(place), qPrintable(result.error().why));
}

void TestForeignSystems::tellsWhoseANumberIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("foreign");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const QString &text, const QStringList &foreign, const QStringList &codes = {}) {
        QTest::newRow(qPrintable(text.left(70).simplified())) << text << foreign << codes;
    };
    row(u"Error Domain=NSURLErrorDomain Code=-1102 \"You do not have permission\""_s, { u"ios-network -1102"_s });
    row(u"{\"code\":-1102,\"domain\":\"NSURLErrorDomain\"}"_s, { u"ios-network -1102"_s });
    row(u"（NSURLErrorDomain错误 -1101。）"_s, { u"ios-network -1101"_s });
    row(u"Error Domain=NSPOSIXErrorDomain Code=2 \"No such file or directory\""_s, { u"ios-posix 2"_s });
    row(u"Error Domain=NSCocoaErrorDomain Code=204 UserInfo={a=b}"_s, { u"ios-cocoa 204"_s });
    row(u"LAErrorDomain, code: -2"_s, { u"ios-local-authentication -2"_s });
    row(u"domain: kCFErrorDomainCFNetwork\ncode: 303"_s, { u"ios-cfnetwork 303"_s });
    row(u"错误码 -105，net::ERR_NAME_NOT_RESOLVED"_s, { u"chromium-network -105"_s });
    row(u"onReceivedError errorCode=-8 description=timeout"_s, { u"android-webview -8"_s });
    row(u"BiometricPrompt onAuthenticationError: errorCode=13"_s, { u"android-biometric 13"_s });
    row(u"CameraDevice onError: error code 4"_s, { u"android-camera 4"_s });
    row(u"Uncaught MediaError {code: 4, message: \"Format error\"}"_s, { u"web-media 4"_s });
    row(u"curl: (7) Failed to connect"_s, { u"curl 7"_s });
    row(u"curl: (92) HTTP/2 stream 0 was not closed cleanly: INTERNAL_ERROR (err 2)"_s, { u"curl 2"_s });
    row(u"cURL error 6: Could not resolve host"_s, { u"curl 6"_s });
    row(u"code: 15 SQLSTATE"_s, { u"database 15"_s });
    row(u"make: *** [face] Error 2"_s, { u"xcode 2"_s });
    row(u"Process finished with exit code 15"_s, { u"exit-code 15"_s });
    row(u"WebSocket closed, code: 1006"_s, { u"websocket 1006"_s });
    row(u"阿里云那边返回 2006，腾讯云这边返回 2016"_s, { u"aliyun 2006"_s }, { u"2016"_s });
    row(u"腾讯云返回 2016，阿里云返回 2006"_s, { u"aliyun 2006"_s }, { u"2016"_s });
    row(u"返回 2006 的是阿里云，返回 2016 的是腾讯云"_s, { u"aliyun 2006"_s }, { u"2016"_s });
    row(u"错误码2006（阿里云）和错误码2016（腾讯云）"_s, { u"aliyun 2006"_s }, { u"2016"_s });
    row(u"E/AliyunFace: ZIMFacade 回调 code 2006"_s, { u"aliyun 2006"_s });
    row(u"{\"error_code\":17,\"error_msg\":\"limit reached\"} 这是百度那边的"_s, { u"baidu 17"_s });
    row(u"旷视返回错误码 1004"_s, { u"megvii 1004"_s });
    row(u"支付宝报错 6001"_s, { u"alipay 6001"_s });
    row(u"微信支付返回 201"_s, { u"wechat-pay 201"_s });
    row(u"{\"errcode\":41001,\"errmsg\":\"access_token missing rid: 62345590-486adf52-4bcb8f73\"}"_s,
        { u"wechat-global 41001"_s });
    row(u"{\"errcode\":-1,\"errmsg\":\"system error rid: 62345590\"}"_s, { u"wechat-global -1"_s });
    row(u"{\"errcode\":40001,\"errmsg\":\"invalid credential rid: 62345590\"}"_s, { u"wechat-global 40001"_s });
    row(u"{\"errcode\":42001,\"errmsg\":\"access_token expired rid: 62345590\"}"_s, { u"wechat-global 42001"_s });
    row(u"{\"errcode\":43002,\"errmsg\":\"require POST method rid: 62345590\"}"_s, { u"wechat-global 43002"_s });
    row(u"{\"errcode\":45009,\"errmsg\":\"reach max api daily quota limit rid: 6\"}"_s,
        { u"wechat-global 45009"_s });
    row(u"45009"_s, { u"wechat-global 45009"_s }); // FaceID has no such number
    row(u"{\"code\":\"40013\"}"_s, { u"wechat-global 40013"_s });
    row(u"{errCode: 2002004, errMsg: \"人脸识别失败\"}"_s, { u"wechat-minigame 2002004"_s });
    row(u"requestFacialRecognition fail errCode=2002008"_s, { u"wechat-minigame 2002008"_s });
    row(u"2002006"_s, { u"wechat-minigame 2002006"_s });
    row(u"{errMsg: \"startFacialRecognitionVerify:fail not returned\", errCode: -1}"_s, { u"wechat-client -1"_s });
    row(u"npm ERR! errno -13"_s, { u"npm -13"_s });
    row(u"HTTP/1.1 302 Found"_s, { u"http 302"_s });
    row(u"报错 404 Not Found"_s, { u"http 404"_s });
    row(u"org.apache.kafka.common.errors: error code 15, coordinator not available"_s, { u"other-packages 15"_s });
    row(u"io.confluent.rest.exceptions.RestException: error code 15"_s, { u"other-packages 15"_s });
    row(u"sqlalchemy.exc.DatabaseError: error code 15"_s, { u"other-packages 15"_s });
    row(u"com.rabbitmq.client.ShutdownSignalException: code 301"_s, { u"other-packages 301"_s });
    row(u"{\"errcode\":0,\"errmsg\":\"ok\",\"verify_ret\":10003}"_s, { u"wechat-global 0"_s }, { u"10003"_s });
}

void TestForeignSystems::tellsWhoseANumberIs()
{
    QFETCH(QString, text);
    const ScanResult result = scanner().scan(text);
    QTEST(foreignOf(result), "foreign");
    QTEST(codesOf(result), "codes");
}

void TestForeignSystems::leavesOursAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const QString &text, const QString &codes) {
        QTest::newRow(qPrintable(text.left(70).simplified())) << text << codes.split(u' ');
    };
    row(u"我们用阿里云服务器，接口返回 2006"_s, u"2006"_s);
    row(u"百度过返回码 2016 没找到"_s, u"2016"_s);
    row(u"阿里云返回 66660004"_s, u"66660004"_s); // no other system has such numbers
    row(u"{\"errcode\":84001,\"errmsg\":\"invalid identify id rid: 62345590\"}"_s, u"84001"_s);
    row(u"{errMsg: \"startFacialRecognitionVerify:fail\", errCode: 90107}"_s, u"90107"_s);
    row(u"{\"errcode\":1004,\"errmsg\":\"人脸检测失败\"}"_s, u"1004"_s);
    row(u"java.io.IOException: face verify failed, code=1004"_s, u"1004"_s);
    row(u"domain=WBFaceErrorDomainNativeProcess code=41005, NSURLErrorDomain"_s, u"41005"_s);
    row(u"腾讯云 errorCode=15，之后又 ECONNREFUSED"_s, u"15"_s);
    row(u"org.apache.http.ClientProtocolException: face verify failed, code=15"_s, u"15"_s); // FaceID is named
    row(u"com.acme.user.UserService - errorCode=15"_s, u"15"_s); // a program of one's own, and no error of it
    row(u"com.tencentcloudapi.common.exception.TencentCloudSDKException: code 15"_s, u"15"_s);
    row(u"com.acme.common.BizException: code=1004"_s, u"1004"_s); // few things but codes are written like it
    row(u"v1.2.3 error code 15"_s, u"15"_s);
}

void TestForeignSystems::leavesOursAlone()
{
    QFETCH(QString, text);
    const ScanResult result = scanner().scan(text);
    QTEST(codesOf(result), "codes");
    QCOMPARE(foreignOf(result), QStringList());
}

void TestForeignSystems::tellsWhatNumbersMeanThere()
{
    QSet<QString> tables;
    for (const ForeignSystem &system : builtinForeignSystems().systems())
        tables.unite(QSet<QString>(system.tables.cbegin(), system.tables.cend()));
    for (const CodeEntry &entry : catalogue()->entries()) {
        if (!tables.contains(entry.categoryId))
            continue;
        const QString form = entry.categoryId == u"ios-network" ? u"Error Domain=NSURLErrorDomain Code=%1 \"x\""_s
            : entry.categoryId == u"wechat-minigame"
            ? u"{\"errCode\":%1,\"errMsg\":\"requestFacialRecognition x\"}"_s
            : u"{\"errcode\":%1,\"errmsg\":\"x rid: 62345590-486adf52\"}"_s;
        const QString text = form.arg(entry.code);
        const ScanResult result = scanner().scan(text);
        QVERIFY2(result.matches.isEmpty(), qPrintable(text));
        QCOMPARE(result.foreign.size(), 1);
        QVERIFY2(result.foreign.front().entryPosition == entry.position, qPrintable(text));
    }
}

void TestForeignSystems::tellsPlaces()
{
    const QString text = u"😀 NSURLErrorDomain Code=－１１０２"_s;
    const ScanResult result = scanner().scan(text);
    QCOMPARE(result.foreign.size(), 1);
    QCOMPARE(text.mid(result.foreign.front().start, result.foreign.front().length), u"－１１０２"_s);
    QCOMPARE(result.foreign.front().text, u"-1102"_s);
}

void TestForeignSystems::doubtsWhatNothingSpeaksFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDoubtful");
    QTest::newRow("short, nothing of FaceID") << u"request failed, errorCode=5"_s << true;
    QTest::newRow("short, FaceID named") << u"faceid request failed, errorCode=5"_s << false;
    QTest::newRow("short, an order number") << u"{\"orderNo\":\"x\",\"code\":5}"_s << false;
    QTest::newRow("short, all there is") << u"5"_s << false;
    QTest::newRow("four digits of the document") << u"request failed, errorCode=1004"_s << false;
    QTest::newRow("its own message") << u"errorCode=5 未找到数据"_s << false;
}

void TestForeignSystems::doubtsWhatNothingSpeaksFor()
{
    QFETCH(QString, text);
    QFETCH(bool, isDoubtful);
    const ScanResult result = scanner().scan(text);
    QCOMPARE(result.matches.size(), 1);
    QCOMPARE(result.matches.front().doubt == Doubt::NothingSpeaksForIt, isDoubtful);
    QVERIFY(!isDoubtful || result.matches.front().confidence == Confidence::Low);
}

void TestForeignSystems::answersHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype length = 300000; // units
    const auto row = [](const QString &unit) {
        QTest::newRow(qPrintable(unit)) << unit.repeated(length / unit.size());
    };
    row(u"NSURLErrorDomain Code=1004 "_s);
    row(u"阿里云返回 2006，"_s);
    row(u"curl: (7) "_s);
    row(u"HTTP "_s);
    row(u"code=5 "_s);
    row(u"{\"errcode\":1,\"errmsg\":"_s);
    row(u"net::ERR_"_s);
    row(u"org.apache.errors: code=5 "_s);
    row(u"org."_s);
}

void TestForeignSystems::answersHostileTexts()
{
    QFETCH(QString, text);
    const QByteArray fault = testing::growthFault(text, [](const QString &part) { (void)scanner().scan(part); });
    QVERIFY2(fault.isEmpty(), fault);
}

CODEDESK_TEST_MAIN(TestForeignSystems)
#include "tst_foreignsystems.moc"
