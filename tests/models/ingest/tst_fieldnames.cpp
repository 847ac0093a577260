// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldnames.h"
#include "ingest/keymap.h"
#include "ingest/logform.h"
#include "support/testmain.h"

#include <QSet>

using namespace codedesk;
using namespace codedesk::ingest;

class TestFieldNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formsHaveNames();
    void init() { testing::failOnUnexpectedWarnings(); }
    void findsFieldsByName_data();
    void findsFieldsByName();
    void leavesOtherNamesAlone_data();
    void leavesOtherNamesAlone();
    void knowsPersonalColumns_data();
    void knowsPersonalColumns();
    void knowsItsOwnFieldKeys();
    void knowsZonesAndUnits_data();
    void knowsZonesAndUnits();
    void takesTheStrongestName_data();
    void takesTheStrongestName();
    void mapsByHand();
    void recognisesBills();
};

void TestFieldNames::findsFieldsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");
    const auto rows = [](const char *field, std::initializer_list<const char *> names) {
        for (const char *name : names)
            QTest::addRow("%s", name) << QString::fromUtf8(name) << QString::fromLatin1(field);
    };
    rows("occurred_at",
         { "time",
           "Time",
           "TIME",
           "occurred_at",
           "occurredAt",
           "ReqTime",
           "req_time",
           "occurredTime",
           "operateTime",
           "transactionTime",
           "createTime",
           "create_time",
           "timestamp",
           "时间",
           "调用时间",
           "发生时间",
           "请求时间",
           " 时间 ",
           "\xEF\xBB\xBFtime",
           "call-time" });
    rows("order_no",
         { "order_no", "orderNo", "ORDER NO", "order-no", "OrderNo", "订单号", "商户订单号", "BizToken",
           "biz_token", "orderId" });
    rows("request_id", { "request_id", "RequestId", "Seq", "bizSeqNo", "流水号", "请求ID" });
    rows("channel", { "channel", "渠道", "接入方式" });
    rows("app_id", { "app_id", "appid", "AppId", "应用", "RuleId" });
    rows("code", { "code", "Code", "返回码", "错误码", "ErrorCode", "Errcode", "ErrCode", "result_code" });
    // Other ways to write them.
    rows("code",
         { "verify_ret", "identify_ret", "verifyResult", "code（返回码）", "ＣＯＤＥ", "#code", "[errCode]",
           "返回碼", "错误码(code)" });
    rows("order_no", { "訂單編號" });
    rows("request_id", { "請求ID" });
    rows("occurred_at", { "调用时间（北京时间）", "timestamp(ms)", "time [UTC+8]", "時間" });
    rows("message", { "message", "msg", "ErrorMessage", "Errmsg", "返回信息", "desc" });
    rows("front_mask", { "frontMultiWarning", "frontWarnCode", "multiWarning" });
    rows("back_mask", { "backMultiWarning", "backWarnCode" });
    rows("card_warnings", { "multiWarningCode", "warningCode", "warnCode", "告警码" });
    rows("similarity", { "similarity", "Sim", "相似度" });
    rows("live_rate", { "live_rate", "liveRate", "活体分" });
    rows("vendor_charge", { "isNeedCharge", "IsNeedCharge", "是否收费", "是否计费" });
    rows("charge_type", { "ChargeType", "计费类型" });
    rows("id_number", { "idcard", "IdCard", "身份证号", "id_no" });
}

void TestFieldNames::findsFieldsByName()
{
    QFETCH(QString, name);
    QFETCH(QString, field);
    const NameMeaning meaning = meaningOfName(name.toStdString());
    QVERIFY(meaning.field.has_value());
    QCOMPARE(fieldKey(*meaning.field), field);
}

void TestFieldNames::leavesOtherNamesAlone_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         { "",           "status",      "http_status",   "result",     "billable", "token",         "codes",
           "order",      "duration_ms", "sdkVersion",    "success",    "clarity",  "times",         "1",
           "时间戳记",   "utc",         "时间（东京）",  "error",      "reason",   "statusCode",    "liveCode",
           "ms_time",    "time_local",  "timestamps",    "gmt_create", "utc_date", "time(UTC/JST)", "warning",
           "fee",        "说明",        "response.code", "verifyCode", "errno",    "ret",           "faceCode",
           "outTradeNo", "提示信息",    "faceResult",    "收费与否" })
        QTest::addRow("\"%s\"", name) << QString::fromUtf8(name);
}

void TestFieldNames::leavesOtherNamesAlone()
{
    QFETCH(QString, name);
    QVERIFY(!meaningOfName(name.toStdString()).field.has_value());
}

void TestFieldNames::knowsZonesAndUnits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("byHand"); // empty: found by name
    QTest::addColumn<QString>("frame"); // "minutes unit"
    const auto row = [](const char *name, const char *frame, const char *byHand = "") {
        QTest::addRow("%s", name) << QString::fromUtf8(name) << QString::fromUtf8(byHand)
                                  << QString::fromLatin1(frame);
    };
    row("time", "- 0");
    row("Time (UTC+8)", "480 0");
    row("time (UTC)", "0 0");
    row("time_utc", "0 0");
    row("time_utc8", "480 0");
    row("timeUTC", "0 0");
    row("timeutc", "0 0");
    row("request_time_utc+08:00", "480 0");
    row("utc_time", "0 0");
    row("UTC时间", "0 0");
    row("北京时间", "480 0");
    row("调用时间（北京时间）", "480 0");
    row("调用时间-北京时间", "480 0");
    row("调用时间UTC", "0 0");
    row("timestamp(ms)", "- 2");
    row("timestamp_ms", "- 2");
    row("timestampMs", "- 2");
    row("created_at_utc_ms", "0 2");
    row("time_utc(ms)", "0 2");
    row("时间(秒)", "- 1");
    row("时间戳毫秒", "- 2");
    row("time_s", "- 1");
    row("ts_us", "- 3");
    row("时间（yyyy-MM-dd HH:mm:ss）", "- 0");
    row("@timestamp", "- 0");
    row("started_utc", "0 0", "started_utc");
    row("beginMs", "- 2", "beginMs");
    row("begin (UTC-5)", "-300 0", "begin (UTC-5)");
    row("abs", "- 0", "abs");
}

void TestFieldNames::knowsZonesAndUnits()
{
    QFETCH(QString, name);
    QFETCH(QString, byHand);
    QMap<Field, QString> columns;
    if (!byHand.isEmpty())
        columns.insert(Field::OccurredAt, byHand);
    KeyMap keys(columns);
    const KeyRole &role = keys.role(name.toStdString(), 0);
    QVERIFY(byHand.isEmpty() ? role.field == Field::OccurredAt : role.byHand.size() == 1);
    const QString zone =
        role.frame.zoneSeconds ? QString::number(*role.frame.zoneSeconds / 60) : QStringLiteral("-");
    QTEST(zone + u' ' + QString::number(int(role.frame.unit)), "frame");
}

void TestFieldNames::knowsPersonalColumns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPersonal");
    for (const char *name : { "name",
                              "Name",
                              "姓名",
                              "客户姓名",
                              "real_name",
                              "phone",
                              "Mobile",
                              "手机号",
                              "联系电话",
                              "bankcardNo",
                              "bankCardNo",
                              "银行卡号",
                              "address",
                              "OcrAddress",
                              "家庭地址",
                              "frontPhoto",
                              "video",
                              "LivenessVideo",
                              "newSignature",
                              "sign",
                              "userImageString",
                              "BestFrameBase64",
                              "IdCard",
                              "id_card_no",
                              "OcrIdCard",
                              "身份证号码",
                              "birth",
                              "validDate",
                              "authority",
                              "姓名（必填）",
                              "訂單備註（姓名）",
                              "code（手机号）",
                              "手機號" })
        QTest::addRow("%s", name) << QString::fromUtf8(name) << true;
    for (const char *name :
         { "code", "app_name", "order_no", "message", "channel", "RuleId", "time", "user_agent" })
        QTest::addRow("%s", name) << QString::fromUtf8(name) << false;
}

void TestFieldNames::knowsPersonalColumns()
{
    QFETCH(QString, name);
    QFETCH(bool, isPersonal);
    QCOMPARE(meaningOfName(name.toStdString()).isPersonal, isPersonal);
}

void TestFieldNames::knowsItsOwnFieldKeys()
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        QCOMPARE(fieldFromKey(fieldKey(field)), std::optional(field));
        QCOMPARE(meaningOfName(fieldKey(field).toStdString()).field, std::optional(field));
    }
    QVERIFY(!fieldFromKey(QStringLiteral("nonsense")).has_value());
    for (const Format format :
         { Format::Csv, Format::JsonLines, Format::Json, Format::UrlLines, Format::KeyValues, Format::Pattern })
        QCOMPARE(formatFromKey(formatKey(format)), std::optional(format));
    QVERIFY(!formatFromKey(QStringLiteral("xml")).has_value());
}

namespace {

RoleTable roles(const QStringList &columns, const QMap<Field, QString> &byHand = {})
{
    KeyMap keys(byHand);
    RoleTable table;
    for (qsizetype i = 0; i < columns.size(); ++i)
        table.add(keys.role(columns.at(i).toStdString(), static_cast<std::size_t>(i)),
                  static_cast<std::size_t>(i));
    return table;
}

} // namespace

void TestFieldNames::takesTheStrongestName_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *columns, const char *time) {
        QTest::newRow(columns) << QString::fromLatin1(columns).split(u',') << QString::fromLatin1(time);
    };
    row("time,occurred_at", "occurred_at");
    row("occurred_at,time", "occurred_at");
    row("create_time,time", "time");
    row("transactionTime,operateTime", "operateTime");
    row("TIME,time", "TIME");
    row("created_at", "created_at");
    row("createTime(ms),timestamp(ms)", "timestamp(ms)");
}

void TestFieldNames::takesTheStrongestName()
{
    QFETCH(QStringList, columns);
    QFETCH(QString, time);
    QCOMPARE(roles(columns).mapping(columns).value(Field::OccurredAt), time);
}

void TestFieldNames::mapsByHand()
{
    const QStringList columns{ QStringLiteral("code"), QStringLiteral("rc"), QStringLiteral("who") };
    const QMap<Field, QString> byHand{ { Field::Code, QStringLiteral("RC") },
                                       { Field::IdNumber, QStringLiteral("who") } };
    const QMap<Field, QString> mapping = roles(columns, byHand).mapping(columns);
    QCOMPARE(mapping.value(Field::Code), QStringLiteral("rc"));
    QCOMPARE(mapping.value(Field::IdNumber), QStringLiteral("who"));
    KeyMap keys(byHand);
    QCOMPARE(keys.role("who", 0).disclosure(), Disclosure::Hidden);
    QCOMPARE(keys.role("order_no", 1).disclosure(), Disclosure::Verbatim);
    QCOMPARE(keys.role("code", 2).disclosure(), Disclosure::Masked);
    // Of two columns that differ in marks alone it is the one that was written.
    const QStringList alike{ QStringLiteral("A.B"), QStringLiteral("AB"), QStringLiteral("ab") };
    QCOMPARE(roles(alike, { { Field::Code, QStringLiteral("AB") } }).mapping(alike).value(Field::Code),
             alike.at(1));
    QCOMPARE(roles(alike, { { Field::Code, QStringLiteral("a b") } }).mapping(alike).value(Field::Code),
             alike.at(0));
    const QStringList marks{ QStringLiteral("@"), QStringLiteral("#") };
    QCOMPARE(roles(marks, { { Field::Code, QStringLiteral("#") } }).mapping(marks).value(Field::Code),
             marks.at(1));
}

void TestFieldNames::recognisesBills()
{
    QVERIFY(areBillColumns({ "Component Type", "Component Name", "Original Cost" }));
    QVERIFY(areBillColumns({ "扣费时间", "组件名称", "组件类型", "x" }));
    QVERIFY(!areBillColumns({ "time", "code", "Component Name" }));
    QCOMPARE(countKnownNames({ "time", "姓名", "扣费时间", "other" }), 3);
}

void TestFieldNames::formsHaveNames()
{
    using ingest::LogForm;
    QSet<QString> names;
    constexpr int last = static_cast<int>(LogForm::BankCardPicture);
    for (int form = 0; form <= last; ++form) {
        const QString name = ingest::logFormName(static_cast<LogForm>(form));
        QCOMPARE(ingest::logFormNamed(name), std::optional(static_cast<LogForm>(form)));
        names << name;
    }
    QCOMPARE(names.size(), last + 1);
    QCOMPARE(ingest::logFormName(LogForm::Addresses), QStringLiteral("H5")); // as ledgers have it
    QCOMPARE(ingest::logFormName(LogForm::Sheet), QStringLiteral("Excel"));
    QCOMPARE(ingest::logFormNamed(u"of a later version"), std::nullopt);
}

CODEDESK_TEST_MAIN(TestFieldNames)
#include "tst_fieldnames.moc"
