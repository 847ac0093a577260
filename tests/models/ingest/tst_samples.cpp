// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/vendoranswers.h"
#include "ingesttesting.h"

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

/** The vendor's answers in tests/data/samples, record by record. */
class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void readsCalls_data();
    void readsCalls();
    void refusesWhatHoldsNoCalls_data();
    void refusesWhatHoldsNoCalls();
    void reportsUnfinishedToken();
    void findsTheSameCallsInOneFile();
};

namespace {

QString samplePath(const char *name)
{
    return dataPath(QStringLiteral("samples/")) + QLatin1String(name);
}

} // namespace

void TestSamples::readsCalls_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QStringList>("records");
    const auto row = [](const char *file, const char *shape, std::initializer_list<const char *> records) {
        QStringList list;
        for (const char *record : records)
            list.append(QString::fromUtf8(record));
        QTest::newRow(file) << QString::fromLatin1(shape) << list;
    };

    row("getwechatbilldetails.json", "GetWeChatBillDetails",
        { "code=0 time=2025-03-03T10:15:22.273+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7681 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588701 by=request app=96 message=成功 sim=97.31 charged=yes "
          "type=核身",
          "code=1004 time=2025-03-03T11:02:01.010+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7682 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588702 by=request app=96 message=人脸验证失败，请重试 charged=no "
          "type=核身",
          "code=2016 time=2025-03-03T11:02:40.095+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7682 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588703 by=request app=96 "
          "message=无法判断为同一人，请确认身份后重试 "
          "sim=41.2 charged=yes type=核身",
          "code=0 time=2025-03-03T11:03:19.008+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7682 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588704 by=request app=96 message=成功 sim=88.01 charged=yes "
          "type=核身",
          "code=2007 time=2025-03-03T23:59:58.900+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7683 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588705 by=request app=12 "
          "message=未查询到照片信息，请通过其他渠道验证 charged=no type=核身" });
    row("getwechatbilldetails_page2.json", "GetWeChatBillDetails",
        { "code=0 time=2025-03-03T14:20:00.001+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7684 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588706 by=request app=12 message=成功 sim=100 charged=yes "
          "type=比对" });
    row("getwechatbilldetails_legacy_pre_2023_09.json", "GetWeChatBillDetails",
        { "code=0 time=2021-12-06T16:59:46.273+08:00 order=3DCE6611-0F1E-455B-BE13-34C05CEA7685 "
          "request=e594dc57-9ee3-409b-a8e4-7b4694588707 by=request app=96 message=成功 sim=100 charged=yes "
          "type=核身" });
    row("getdetectinfoenhanced.json", "GetDetectInfoEnhanced",
        { "code=1004 time=2025-03-03T11:02:01.010+08:00 request=e594dc57-9ee3-409b-a8e4-7b4694588702 by=request "
          "message=人脸验证失败，请重试 sim=0 charged=no person",
          "code=2016 time=2025-03-03T11:02:40.095+08:00 request=e594dc57-9ee3-409b-a8e4-7b4694588703 by=request "
          "message=无法判断为同一人，请确认身份后重试（相似度未达到通过阈值） sim=41.2 charged=yes person",
          "code=0 time=2025-03-03T11:03:19.008+08:00 request=e594dc57-9ee3-409b-a8e4-7b4694588704 by=request "
          "message=成功 warnings=[-9101,-9103,-9105] sim=88.01 charged=yes person" });
    row("geteidresult.json", "GetEidResult",
        { "code=0 time=2025-03-03T16:56:11.368+08:00 request=092ff8ca-4d1c-4c21-b513-ec8ced564c08 by=request "
          "channel=eid message=成功 sim=97.31 charged=yes person" });
    row("getdetectinfo.json", "GetDetectInfo",
        { "code=2016 time=2025-03-03T09:00:00.000+08:00 by=row message=比对相似度未达到通过标准 person",
          "code=0 time=2025-03-03T09:00:31.000+08:00 by=row message=成功 sim=95.51 person" });
    row("getfaceidresult.json", "GetFaceIdResult",
        { "code=1004 request=391e4084-43dd-4b03-b31c-c92a519d4009 by=request channel=app-sdk "
          "message=人脸检测失败，无法提取比对照 sim=0" });
    row("queryfacerecord_success.json", "queryfacerecord",
        { "code=0 time=2025-03-03T15:03:17.000+08:00 seconds order=order20250303150319000000000001 "
          "request=25030320001184453211150322000010 by=order app=IDAXXXXX message=请求成功 sim=88.01 live=99" });
    row("queryfacerecord_fail.json", "queryfacerecord",
        { "code=66660004 time=2025-03-03T15:05:17.000+08:00 seconds order=order20250303150519000000000002 "
          "request=25030320001184453211150522000011 by=order app=IDAXXXXX message=无法确认为同一人 sim=35 "
          "live=97" });
    row("queryfacerecord_no_result.json", "JSON",
        { "code=66660011 time=2025-03-03T15:07:22.000+08:00 seconds request=25030320001184453211150722000012 "
          "by=request message=无此查询结果" });
    row("server_sync_legacy.json", "server/sync",
        { "code=0 time=2018-08-10T15:01:52.000+08:00 seconds order=orderNo19959248590001 "
          "request=18081020001015300215034200859713 by=order app=TIDAXXXX message=请求成功 sim=95 live=100" });
    row("idcardocrapp_front.json", "idcardocrapp",
        { "code=0 time=2025-03-03T17:26:52.000+08:00 seconds order=1rjh4xez2vn4706nvb9x273812n21114 "
          "request=25030320001184493117172652074514 by=request message=请求成功 front=10010100 person" });
    row("idcardocrapp_back.json", "idcardocrapp",
        { "code=0 time=2025-03-03T17:30:45.000+08:00 seconds order=h1jw98k72ffe3de249qmf1723673v315 "
          "request=25030320001184438417173045078615 by=request message=请求成功 back=00000000" });
    row("getocrresult.json", "getOcrResult",
        { "code=0 time=2025-03-03T18:01:02.000+08:00 seconds order=ocr20250303180100000000000000016 "
          "request=25030320001184493117180102074516 by=order message=请求成功 front=10010100 back=00000000 "
          "person" });
    row("getocrresult_side_fail.json", "getOcrResult",
        { "code=66661006 time=2025-03-03T18:05:02.000+08:00 seconds order=ocr20250303180500000000000000017 "
          "request=25030320001184493117180502074517 by=order back=00010000" });
    row("bankcardocrapp.json", "bankcardocrapp",
        { "code=0 time=2025-03-03T17:40:06.000+08:00 seconds order=bankcardPic5923ab9a3bc34488b18 "
          "request=25030320001184436317174005094818 by=request message=请求成功 warnings=0" });
    row("bankcardocrapp_multiwarning.json", "bankcardocrapp",
        { "code=0 time=2025-03-03T17:41:06.000+08:00 seconds order=bankcardPic5923ab9a3bc34488b19 "
          "request=25030320001184436317174105094819 by=request message=请求成功 warnings=[-9110,-9111,-9114]" });
    row("getbankcardocrresult.json", "JSON",
        { "code=0 time=2025-03-03T17:42:10.000+08:00 seconds order=bank20250303174200000000000000020 by=order "
          "message=请求成功 warnings=66661009" });
    row("sdk_callback_android_fail.json", "SDK result",
        { "code=41000 order=order20250303150319000000000005 by=row channel=app-sdk "
          "message=WBFaceErrorDomainNativeProcess: 用户取消: 回到后台/单击 home/左上角/上传时左上角取消" });
    row("sdk_callback_harmony_fail.json", "SDK result",
        { "code=43002 order=order20250303150319000000000007 by=row channel=app-sdk "
          "message=WBFaceErrorDomainNativeProcess: 权限异常，未获取权限: 相机" });
    row("sdk_callback_ios_compareserver.json", "SDK result",
        { "code=66660010 order=order20250303150319000000000006 by=row channel=app-sdk "
          "message=WBFaceErrorDomainCompareServer: 姓名和身份证不一致，请确认: 姓名和身份证不匹配" });
    row("api3_checkidcardinformation_warn.json", "API 3.0",
        { "code=FailedOperation.OcrWarningOccurred request=6e6cfaad-3271-4eb1-a203-2866100eb223 by=request "
          "message=出现OCR告警 warnings=-9101|-9106|-9104 sim=0 person" });
    row("api3_imagerecognitionv2_lowsim.json", "API 3.0",
        { "code=FailedOperation.CompareLowSimilarity request=e9e198e4-4fa8-49f0-a67e-f8053bc49221 by=request "
          "message=比对相似度未达到通过标准 sim=26.04" });
    row("api3_phoneverification_mismatch.json", "API 3.0",
        { "code=-4 request=884a35af-289f-4b4e-a0b3-2315f02ab322 by=request message=信息不一致" });
    row("h5_redirect_urls.txt", "H5",
        { "code=0 order=order20250303150319000000000001 by=row channel=h5 live=99",
          "code=3004 order=order20250303150319000000000003 by=row channel=h5",
          "code=66660018 order=order20250303150319000000000004 by=row channel=h5" });
}

void TestSamples::readsCalls()
{
    QFETCH(QString, shape);
    QFETCH(QStringList, records);
    ReadOptions options;
    options.personKey = PersonKeySource(PersonKey{ 1, 2, 3 });
    const WholeInput input = readWhole(samplePath(QTest::currentDataTag()), options);
    QVERIFY2(!input.error, input.error ? qPrintable(input.error->toText()) : "");
    QCOMPARE(input.records, records);
    QCOMPARE(input.rejects, QStringList());
    QCOMPARE(input.blank, 0);
    QCOMPARE(input.shape.name(), shape);
    QVERIFY(input.isConsistent);
}

void TestSamples::refusesWhatHoldsNoCalls_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("getwechatbilldetails_error.json") << QStringLiteral("InvalidParameterValue.RuleIdNotExist");
    QTest::newRow("getdetectinfoenhanced_error.json") << QStringLiteral("InvalidParameterValue.BizTokenExpired");
    QTest::newRow("describebilldetail_faceid.json") << QStringLiteral("It is a bill");
    QTest::newRow("bill_detail_zh.csv") << QStringLiteral("It is a bill");
    QTest::newRow("consumption_bill_en_header.csv") << QStringLiteral("It is a bill");
    QTest::newRow("focus_bill.csv") << QStringLiteral("It is a bill");
    QTest::newRow("README.md") << QStringLiteral("columns");
}

void TestSamples::refusesWhatHoldsNoCalls()
{
    QFETCH(QString, why);
    const auto reader = RecordReader::open(samplePath(QTest::currentDataTag()), {});
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::InputNotCalls);
    QVERIFY2(reader.error().why.contains(why), qPrintable(reader.error().toText()));
    QVERIFY(!reader.error().hint.isEmpty());
}

void TestSamples::reportsUnfinishedToken()
{
    const WholeInput input = readWhole(samplePath("getdetectinfoenhanced_incomplete.json"));
    QVERIFY(!input.error);
    QCOMPARE(input.records, QStringList());
    QCOMPARE(input.rejects, QStringList{ QStringLiteral("no-attempt@30") });
    QVERIFY(!input.excerpts.first().contains("11010119900307999X"));
    QVERIFY(!input.excerpts.first().contains("\xE5\xBC\xA0\xE4\xB8\x89"));
}

void TestSamples::findsTheSameCallsInOneFile()
{
    const QStringList names{ QStringLiteral("getwechatbilldetails.json"), QStringLiteral("geteidresult.json"),
                             QStringLiteral("queryfacerecord_fail.json"), QStringLiteral("getdetectinfo.json") };
    QByteArray documents;
    QStringList expected;
    for (const QString &name : names) {
        QFile file(samplePath(qPrintable(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        documents += (documents.isEmpty() ? "" : ",") + file.readAll();
        expected += readWhole(file.fileName()).records;
    }
    QVERIFY(expected.size() > names.size());
    const TestFiles files;
    QCOMPARE(readWhole(files.write(QStringLiteral("a"), '[' + documents + ']')).records, expected);
    QCOMPARE(readWhole(files.write(QStringLiteral("b"), documents)).records, expected);
    QByteArray lines = documents;
    lines.replace(",{\n    \"Response\"", "\n{\"Response\"").replace(",{\n    \"code\"", "\n{\"code\"");
    QCOMPARE(readWhole(files.write(QStringLiteral("c"), lines)).records, expected);
}

CODEDESK_TEST_MAIN(TestSamples)
#include "tst_samples.moc"
