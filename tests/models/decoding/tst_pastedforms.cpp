// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/chinesenumber.h"
#include "decoding/codescanner.h"
#include "decoding/codewords.h"
#include "decoding/foreignsystems.h"
#include "decoding/numbersign.h"
#include "decoding/numbertext.h"
#include "decoding/sequencewords.h"
#include "decoding/terminalcolours.h"
#include "decoding/textunits.h"
#include "decoding/unitclass.h"
#include "decoding/writtennumber.h"
#include "support/growth.h"
#include "support/resource.h"
#include "support/testmain.h"

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

/** Returns what was found, unknown codes marked with a '?': "1004 -1101 ?9999". */
QString found(const QString &text)
{
    const ScanResult result = scanner().scan(text);
    QStringList codes;
    for (const CodeMatch &match : result.matches)
        codes << match.code;
    for (const UnknownMatch &unknown : result.unknown)
        codes << u'?' + unknown.text;
    return codes.join(u' ');
}

/** Adds a row for a text and what has to be found in it. */
void row(const QString &text, const QString &codes)
{
    QTest::newRow(qPrintable(text.left(70).simplified())) << text << codes;
}

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codes");
}

void compare()
{
    QFETCH(QString, text);
    QTEST(found(text), "codes");
}

} // namespace

/** The forms in which codes, names and masks stand in what people paste. */
class TestPastedForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(catalogue()); }
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void readsNumbersAsWritten_data();
    void readsNumbersAsWritten() { compare(); }
    void leavesAmountsAlone_data();
    void leavesAmountsAlone() { compare(); }
    void readsCountsAndLists_data();
    void readsCountsAndLists() { compare(); }
    void answersBareNumbers_data();
    void answersBareNumbers() { compare(); }
    void readsNames_data();
    void readsNames() { compare(); }
    void readsKeys_data();
    void readsKeys() { compare(); }
    void readsTheWordsOfOtherLanguages();
    void readsOtherLanguages_data();
    void readsOtherLanguages() { compare(); }
    void readsMasks_data();
    void readsMasks() { compare(); }
    void doubtsMasksWithoutZeros();
    void tellsPlacesOfWrittenNumbers_data();
    void tellsPlacesOfWrittenNumbers();
    void answersHostileTexts_data();
    void answersHostileTexts();
};

void TestPastedForms::readsNumbersAsWritten_data()
{
    addColumns();
    row(u"返回码：1,004"_s, u"1004"_s);
    row(u"报错 1\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E34\uFE0F\u20E3"_s, u"1004"_s);
    row(u"报错 1\u20E30\u20E30\u20E34\u20E3"_s, u"1004"_s);
    row(u"报错 １００４"_s, u"1004"_s);
    row(u"返回码：－１１０１"_s, u"-1101"_s);
    row(u"300101 到 300103 是什么"_s, u"300101 ?300103"_s);
    row(u"300101 和 300103 是什么意思"_s, u"300101 ?300103"_s);
    row(u"300101 到 300103 号展位"_s, u""_s);
    // What the last number of a list is called, the others are, too.
    row(u"404 and code 2007"_s, u"2007 ?404"_s);
    row(u"1004 and code 2007"_s, u"1004 2007"_s);
    row(u"1004 和返回码 2007 有什么区别"_s, u"1004 2007"_s);
    row(u"1004 or error code: 2007"_s, u"1004 2007"_s);
    row(u"attempt 4 and code 2007"_s, u"2007"_s);
    row(u"order 1004 and code 2007"_s, u"2007"_s);
    row(u"it took 300 ms and code 2007"_s, u"2007"_s);
    row(u"AxiosError: Request failed with status code 401 {\"code\":\"400604\",\"msg\":\"x\"}"_s, u"400604"_s);
    row(u"AxiosError: Request failed with status code 500 {\"code\":\"1004\"}"_s, u"1004"_s);
    row(u"AxiosError: Request failed with status code 404"_s, u""_s);
    row(u"返回码：1，004"_s, u"1004"_s);
    row(u"返回码：66,660,010"_s, u"66660010"_s);
    row(u"code: \"66,660,010\""_s, u"66660010"_s);
    row(u"错误码 66 660 010"_s, u"66660010"_s);
    row(u"错误码 6666 0010"_s, u"66660010"_s);
    row(u"错误码 1.004"_s, u"1004"_s);
    row(u"错误码 66.660.010"_s, u"66660010"_s);
    row(u"错误码 1'004"_s, u"1004"_s);
    row(u"返回码：-1,101"_s, u"-1101"_s);
    row(u"返回码：9,999"_s, u"?9999"_s);
    row(u"返回码\t次数\n66,660,010\t12\n1,004\t3"_s, u"66660010 1004"_s);
    row(u"返回码：1004.0，另外一个是 -1101.0"_s, u"1004 -1101"_s);
    row(u"{\"code\":1004.0,\"n\":2016.0}"_s, u"1004"_s);
    row(u"返回码\n66660010.00"_s, u"66660010"_s);
    row(u"{code=6.666001E7, msg=x, orderNo=OD1004}"_s, u"66660010"_s);
    row(u"{\"code\":6.6660023e7}"_s, u"66660023"_s);
    row(u"code=6.6660023E+07"_s, u"66660023"_s);
    row(u"code=1.004E3"_s, u"1004"_s);
    row(u"错误码：6 6 6 6 0 0 1 0"_s, u"66660010"_s);
    row(u"错误码 1 0 0 4"_s, u"1004"_s);
    row(u"错误码 1-0-0-4"_s, u"1004"_s);
    row(u"错误码：１　０　０　４"_s, u"1004"_s);
    row(u"错误码 - 1 1 0 1"_s, u"1101"_s);
    row(u"code=6666\n0010&x=1"_s, u"66660010"_s);
    row(u"错误码：66660\r\n  010，怎么办"_s, u"66660010"_s);
    row(u"code=Optional[66660025]"_s, u"66660025"_s);
    row(u"FaceResp(code=Optional[1004], cost=2016)"_s, u"1004"_s);
    row(u"code: Some(1004)"_s, u"1004"_s);
    row(u"code=1004L"_s, u"1004"_s);
    row(u"错误码‹1004›"_s, u"1004"_s);
    row(u"错误码《1004》"_s, u"1004"_s);
    row(u"错误码﹁1004﹂"_s, u"1004"_s);
    row(u"错误码´1004´"_s, u"1004"_s);
    row(u"\x1b[31mERROR\x1b[0m code=\x1b[33m2016\x1b[0m cost=\x1b[32m1004ms\x1b[0m"_s, u"2016"_s);
    row(u"[31mERROR[0m code=[33m2016[0m cost=[32m1004ms[0m"_s, u"2016"_s);
    row(u"\\x1b[1;33m2016\\x1b[0m 是什么意思"_s, u"2016"_s);
    row(u"\\033[33mcode 2016\\033[0m"_s, u"2016"_s);
    row(u"{\"log\":\"code=\\u001b[33m2016\\u001b[39m\"}"_s, u"2016"_s);
    row(u"^[[33mcode=2016^[[0m"_s, u"2016"_s);
    row(u"负1102 是什么意思"_s, u"-1102"_s);
    row(u"SDK 报负5018，昨天是负 5009"_s, u"-5018 -5009"_s);
    row(u"error code minus 1101"_s, u"-1101"_s);
    row(u"error code: negative 1101"_s, u"-1101"_s);
    row(u"返回码：—1101"_s, u"-1101"_s);
    row(u"返回码：➖1101"_s, u"-1101"_s);
    row(u"返回码：⁻1101"_s, u"-1101"_s);
    row(u"返回码：﹣1101"_s, u"-1101"_s);
    row(u"返回码：‒1101"_s, u"-1101"_s);
    row(u"返回码——1004"_s, u"1004"_s);
    row(u"返回码—1004"_s, u"1004"_s);
    row(u"客户念给我听的错误码是六六六六零零一零"_s, u"66660010"_s);
    row(u"报错一零零四"_s, u"1004"_s);
    row(u"一零零四是什么意思"_s, u"1004"_s);
    row(u"返回码负一一零一"_s, u"-1101"_s);
    row(u"错误码两千零六"_s, u"2006"_s);
    row(u"错误码是一千一百零一"_s, u"1101"_s);
    row(u"错误码幺洞洞四"_s, u"1004"_s);
    row(u"错误码 1OO4"_s, u"1004"_s);
    row(u"错误码：l004"_s, u"1004"_s);
    row(u"code: 66660O10"_s, u"66660010"_s);
    row(u"\"code\":\"I0O4\""_s, u"1004"_s);
    row(u"返回码 -11O1"_s, u"-1101"_s);
}

void TestPastedForms::leavesAmountsAlone_data()
{
    addColumns();
    const QString none;
    row(u"一共 1,004 笔，每笔 1.2 元"_s, none);
    row(u"total 1,004"_s, none);
    row(u"调用了 66,660,010 次"_s, none);
    row(u"1.004 秒"_s, none);
    row(u"v1.004"_s, none);
    row(u"版本 2016.0"_s, none);
    row(u"IntelliJ 2016.0.1"_s, none);
    row(u"GET /a HTTP/1.0 200"_s, none);
    row(u"x = [1, 0, 0, 4]"_s, none);
    row(u"比分 1-0-0-4"_s, none);
    row(u"二零一六年的事"_s, none);
    row(u"两千零六块钱"_s, none);
    row(u"一千零四十"_s, none);
    row(u"负20度"_s, none);
    row(u"正负1004"_s, none);
    row(u"账号 1OO4"_s, none);
    row(u"order l004"_s, none);
    row(u"10\n04"_s, none);
    row(u"codes: [15,300]"_s, u"15 ?300"_s);
    row(u"分辨率 1004x2016"_s, none);
}

void TestPastedForms::readsCountsAndLists_data()
{
    addColumns();
    row(u"昨天的失败：1002×3、1004×12、2016×1"_s, u"1002 1004 2016"_s);
    row(u"Top failures: 1301*52, 1302*17"_s, u"1301 1302"_s);
    row(u"1301*5 1302*2"_s, u"1301 1302"_s);
    row(u"报错 1002x3 1004x12"_s, u"1002 1004"_s);
    row(u"报错 1002 × 3，1004 × 12"_s, u"1002 1004"_s);
    row(u"错误分布 1004（37）1005（12）1201（3）"_s, u"1004 1005 1201"_s);
    row(u"1004(37次)、1005(12次)、1201(3次)"_s, u"1004 1005 1201"_s);
    row(u"报错 1002 3次，1004 12次"_s, u"1002 1004"_s);
    row(u"错误码 1002：3次、1004：12次"_s, u"1002 1004"_s);
    row(u"返回码 1004/1005/1201"_s, u"1004 1005 1201"_s);
    row(u"1004。1005。2016。这三个"_s, u"1004 1005 2016"_s);
    row(u"错误码 1004.1005.1201"_s, u"1004 1005 1201"_s);
    row(u"错误码 1004-1005-1201"_s, u"1004 1005 1201"_s);
    row(u"1201-1210 都是什么"_s, u"1201 1202 1203 1204 1205 1206 1207 1208 1209 1210"_s);
    row(u"1201 到 1210 都是什么"_s, u"1201 1202 1203 1204 1205 1206 1207 1208 1209 1210"_s);
    row(u"返回码-1101--1102"_s, u"-1101 -1102"_s);
    row(u"查看日志有两个码，一个是90102，另一个是90107，文档里没有说明"_s, u"90102 90107"_s);
    row(u"two codes, one is 90102, the other is 90107"_s, u"90102 90107"_s);
    row(u"卡号 1101****1004"_s, QString());
    row(u"分辨率 1280×720"_s, QString());
    row(u"10.0.0.1"_s, QString());
    row(u"服务器 1004.1005"_s, QString());
}

void TestPastedForms::answersBareNumbers_data()
{
    addColumns();
    row(u"{\"code\":\"66660023\",\"msg\":\"x\"}\n1004"_s, u"66660023 1004"_s);
    row(u"帮忙看下这几个\n1004 2016\n谢谢"_s, u"1004 2016"_s);
    row(u"帮忙看下这几个\n1004，2016\n谢谢"_s, u"1004 2016"_s);
    row(u"帮忙看下\n90105\n谢谢"_s, u"90105"_s);
    row(u"楼上的\n10 15\n谢谢"_s, QString());
    row(u"地址\n1004 室\n谢谢"_s, QString());
}

void TestPastedForms::readsNames_data()
{
    addColumns();
    row(u"安卓端回调 onFail(HY_USER_CANCEL_ERROR)，这个算用户主动退出吗"_s, u"212"_s);
    row(u"error: hy_camera_permission_error"_s, u"215"_s);
    row(u"if code == faceid.FAILEDOPERATION_IDNAMEMISMATCH 这种算不算收费"_s, u"FailedOperation.IdNameMisMatch"_s);
    row(u"err.Code == tcerr.FAILEDOPERATION_SILENTDETECTFAIL"_s, u"FailedOperation.SilentDetectFail"_s);
    row(u"错误码 FailedOperation_CompareFail"_s, u"FailedOperation.CompareFail"_s);
    row(u"failedoperation.comparefail"_s, u"FailedOperation.CompareFail"_s);
    row(u"报了 failedoperation.unknown 和 invalidparameter"_s, u"FailedOperation.UnKnown InvalidParameter"_s);
    row(u"报了 InvalidParameter"_s, u"InvalidParameter"_s);
    row(u"{\"Code\":\"INVALIDPARAMETER\"}"_s, u"InvalidParameter"_s);
    row(u"{\"Code\":\"invalidparameter.cardparamserror\"}"_s, u"?invalidparameter.cardparamserror"_s);
    row(u"an invalidparameter in your form"_s, QString());
    row(u"internalerror.log 里写了什么"_s, QString());
    row(u"java.lang.InternalError 的堆栈"_s, QString());
    row(u"报 LifePhotoDetectFaces"_s, u"FailedOperation.LifePhotoDetectFaces"_s);
    row(u"报错 InvalidParameterValue. BizTokenExpired 截图识别出来的"_s,
        u"InvalidParameterValue.BizTokenExpired"_s);
    row(u"错误：FailedOperation.\nActionOpenMouth"_s, u"FailedOperation.ActionOpenMouth"_s);
    row(u"错误：FailedOperation．ActionOpenMouth"_s, u"FailedOperation.ActionOpenMouth"_s);
    row(u"错误：FailedOperation。ActionOpenMouth"_s, u"FailedOperation.ActionOpenMouth"_s);
    row(u"错误：FailedOperation .ActionOpen\nMouth"_s, u"FailedOperation.ActionOpenMouth"_s);
    row(u"[TencentCloudSDKException] code:ClientNetworkError message:x"_s, u"?ClientNetworkError"_s);
    row(u"PlatformException(41002, 权限异常，未获取权限, WBFaceErrorDomainNativeProcess, null)"_s, u"41002"_s);
    row(u"WBFaceErrorDomainGetInfoNetwork/33100"_s, u"33100"_s);
    row(u"HY_SOMETHING_ELSE, CompareFailure, ImageBlurred"_s, QString());
}

void TestPastedForms::readsKeys_data()
{
    addColumns();
    row(u"{\"errorNo\": \"2016\", \"orderNo\": \"OD1004\", \"cost\": 302}"_s, u"2016"_s);
    row(u"{\"rtnCode\": \"2016\"}"_s, u"2016"_s);
    row(u"t response.code\n66660037\nt orderNo\n1004"_s, u"66660037"_s);
    row(u"code\n1004\norderNo\n2016"_s, u"1004"_s);
    row(u"1) \"code\"\n2) \"1004\"\n3) \"orderNo\"\n4) \"2016\""_s, u"1004"_s);
    row(u"返回码\n1004\n订单号\n2016"_s, u"1004"_s);
    row(u"--b\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n1005\r\n--b\r\nContent-Disposition: "
        u"form-data; "
        u"name=\"orderNo\"\r\n\r\n1004\r\n--b--"_s,
        u"1005"_s);
    row(u"{\"code\":0,\"data\":{\"verifyCode\":\"66660022\"}}"_s, u"0 66660022"_s);
    row(u"{\"code\":0,\"data\":{\"faceCode\":\"1004\"}}"_s, u"0 1004"_s);
    row(u"{\"code\":0,\"result_code\":1004}"_s, u"0 1004"_s);
    row(u"{\"verifyCode\":\"1004\"}"_s, QString());
}

void TestPastedForms::readsTheWordsOfOtherLanguages()
{
    const QString name = u"code-words.json"_s;
    const Result<decoding::CodeWords> words =
        decoding::readCodeWords(name, testing::resource(u"vocabulary/"_s + name));
    QVERIFY(words);
    QVERIFY(words->code.contains(u"código "_s) && words->report.contains(u"erro "_s));
    const Result<decoding::CodeWords> faulty =
        decoding::readCodeWords(name, R"({"format": 1, "languages": [{"language": "x"}]})");
    QVERIFY(!faulty);
    QVERIFY2(faulty.error().why.contains(u"languages[0]"_s) || faulty.error().what.contains(u"languages[0]"_s),
             qPrintable(faulty.error().what + faulty.error().why));
}

void TestPastedForms::readsOtherLanguages_data()
{
    addColumns();
    row(u"戻り値 2016 の意味を教えてください"_s, u"2016"_s);
    row(u"エラーコード：1004"_s, u"1004"_s);
    row(u"오류 코드 1004 가 계속 나옵니다"_s, u"1004"_s);
    row(u"에러코드: 1004"_s, u"1004"_s);
    row(u"รหัสข้อผิดพลาด 1004"_s, u"1004"_s);
    row(u"mã lỗi 1004 là gì"_s, u"1004"_s);
    row(u"código 1004"_s, u"1004"_s);
    row(u"o erro 1004 aparece sempre"_s, u"1004"_s);
    row(u"彈咗個1005出嚟，點算"_s, u"1005"_s);
    row(u"錯誤代碼 1004"_s, u"1004"_s);
    row(u"код ошибки 1004"_s, u"1004"_s);
    row(u"kode kesalahan 1004"_s, u"1004"_s);
}

void TestPastedForms::readsMasks_data()
{
    addColumns();
    row(u"multiWarning: 1001-0100"_s, u"10010100"_s);
    row(u"告警码 1001 0100"_s, u"10010100"_s);
    row(u"multiWarning: 1001 0100"_s, u"10010100"_s);
    row(u"告警码 1 0 0 1 0 1 0 0"_s, u"10010100"_s);
    row(u"告警码：１００１０１００"_s, u"10010100"_s);
    row(u"人像面告警 1,0,0,1,0,1,0,0"_s, u"10010100"_s);
    row(u"frontMultiWarning=0b10010100"_s, u"10010100"_s);
    row(u"正面：10010100 反面：00000000 clarity 64/70"_s, u"10010100 00000000"_s);
    row(u"告警码第一位和第四位是1，其他都是0"_s, u"10010000"_s);
    row(u"告警码第1、4、6位为1"_s, u"10010100"_s);
    row(u"身份证告警，第1位、第4位都是 1"_s, u"10010000"_s);
    row(u"frontMultiWarning\tclarity\n10100\t64\n10010100\t70"_s, u"00010100 10010100"_s);
    row(u"{\"multiWarning\": 100}"_s, QString());
    row(u"multiWarning 的第3位代表什么"_s, QString());
    row(u"他第一个是1号，警告过"_s, QString());
    row(u"电话 1001-0100"_s, QString());
    row(u"银行卡告警：（-9110、-9114）"_s, u"-9110 -9114"_s);
    row(u"银行卡告警：【“-9110” “-9114”】"_s, u"-9110 -9114"_s);
}

void TestPastedForms::doubtsMasksWithoutZeros()
{
    const ScanResult result = scanner().scan(u"{\"multiWarning\": 10100}"_s);
    QCOMPARE(result.matches.size(), 1);
    QCOMPARE(result.matches.front().code, u"00010100"_s);
    QCOMPARE(result.matches.front().doubt, Doubt::LostZeros);
    QCOMPARE(result.matches.front().confidence, Confidence::Low);
}

void TestPastedForms::tellsPlacesOfWrittenNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("grouped") << u"😀 返回码：1，004。"_s << u"1，004"_s;
    QTest::newRow("minus in words") << u"返回码是负 1101 对吗"_s << u"负 1101"_s;
    QTest::newRow("behind a colour") << u"\x1b[33mcode=\x1b[31m2016\x1b[0m"_s << u"2016"_s;
    QTest::newRow("in words") << u"错误码：一零零四。"_s << u"一零零四"_s;
    QTest::newRow("behind another") << u"共 1,204 次，返回码 1004"_s << u"1004"_s;
    QTest::newRow("escaped") << u"%22code%22%3A%221%2C004%22"_s << u"1%2C004"_s;
}

void TestPastedForms::tellsPlacesOfWrittenNumbers()
{
    QFETCH(QString, text);
    const ScanResult result = scanner().scan(text);
    QCOMPARE(result.matches.size(), 1);
    QTEST(text.mid(result.matches.front().start, result.matches.front().length), "place");
}

void TestPastedForms::answersHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype length = 300000; // units
    for (const QString &unit : { u"1,004"_s, u"1 "_s, u"1,000,"_s, u"一"_s, u"1.0"_s, u"1E"_s, u"12\n"_s, u"O"_s,
                                 u"\x1b["_s, u"\x1b[0m"_s, u"负"_s, u"负1"_s, u"一千"_s, u"1-"_s, u"1004×2 "_s,
                                 u"请求"_s, u"姓名"_s, u"活体检测"_s, u"失败请重试"_s })
        QTest::newRow(qPrintable(unit.simplified())) << unit.repeated(length / unit.size());
}

void TestPastedForms::answersHostileTexts()
{
    QFETCH(QString, text);
    const QByteArray fault = testing::growthFault(text, [](const QString &part) { (void)scanner().scan(part); });
    QVERIFY2(fault.isEmpty(), fault);
}

CODEDESK_TEST_MAIN(TestPastedForms)
#include "tst_pastedforms.moc"
