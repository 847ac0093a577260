// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifierfinder.h"
#include "decoding/identifiers.h"
#include "decoding/identifiershapes.h"
#include "support/growth.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

namespace {

/** "order-number A1001" for each. */
QStringList described(const QList<FoundIdentifier> &found)
{
    QStringList texts;
    for (const FoundIdentifier &identifier : found)
        texts << identifierKindKey(identifier.kind) + u' ' + identifier.text;
    return texts;
}

} // namespace

class TestIdentifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void finds_data();
    void finds();
    void findsNothing_data();
    void findsNothing();
    void readsSamples_data();
    void readsSamples();
    void tellsPlaces();
    void knowsShapes_data();
    void knowsShapes();
    void knowsUnits_data();
    void knowsUnits();
    void answersHostileTexts_data();
    void answersHostileTexts();
};

void TestIdentifiers::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const QString &text, const QStringList &found) {
        QTest::newRow(qPrintable(text.left(60).simplified())) << text << found;
    };
    row(u"订单号：2024110514223301，返回码1004"_s, { u"order-number 2024110514223301"_s });
    row(u"订单号202411051004201004"_s, { u"order-number 202411051004201004"_s });
    row(u"订单号 202411051422333"_s, { u"order-number 202411051422333"_s }); // no province starts with 20
    row(u"orderNo=9999999999999995"_s, { u"order-number 9999999999999995"_s }); // no issuer does with 99
    row(u"订单号是 A1004B2016"_s, { u"order-number A1004B2016"_s });
    row(u"订单号：ＯＲＤ２０２４１１０５"_s, { u"order-number ORD20241105"_s });
    row(u"order_no=ord20241105142233001"_s, { u"order-number ord20241105142233001"_s });
    row(u"查一下订单 O20241105001"_s, { u"order-number O20241105001"_s });
    row(u"{\"orderNo\":\"20241105001\"}"_s, { u"order-number 20241105001"_s });
    row(u"{\\\"orderNo\\\":\\\"20241105001\\\"}"_s, { u"order-number 20241105001"_s });
    row(u"orderNo%3Dord1004200500%26h5faceId%3Dx9y8z7"_s, { u"order-number ord1004200500"_s });
    row(u"[\"orderNo\"]=>\n  string(20) \"20241105142233000001\""_s, { u"order-number 20241105142233000001"_s });
    row(u"Order number: 88213004-01"_s, {});
    row(u"orderNumber: 88213004-01"_s, { u"order-number 88213004-01"_s });
    row(u"订单号：A100201、A100202、A100203"_s,
        { u"order-number A100201"_s, u"order-number A100202"_s, u"order-number A100203"_s });
    row(u"訂單編號：A100201"_s, { u"order-number A100201"_s });
    row(u"請求流水號為 A100201"_s, { u"request-id A100201"_s });
    row(u"outTradeNo=A100201"_s, { u"order-number A100201"_s });
    row(u"merchantOrderId: A100201"_s, { u"order-number A100201"_s }); // which imports knew alone
    row(u"业务流水号：A100201"_s, { u"request-id A100201"_s });
    row(u"失败的是 order20250303150319000000000001"_s, { u"order-number order20250303150319000000000001"_s });
    row(u"BizToken：3DCE6611-0F1E-4B1B-9C1A-2A5B6C7D8E9F"_s,
        { u"biz-token 3DCE6611-0F1E-4B1B-9C1A-2A5B6C7D8E9F"_s });
    row(u"token 是 3DCE6611-0F1E-4B1B-9C1A-2A5B6C7D8E9F 的那笔"_s,
        { u"biz-token 3DCE6611-0F1E-4B1B-9C1A-2A5B6C7D8E9F"_s });
    row(u"requestId:3dce6611-0f1e-4b1b-9c1a-2a5b6c7d8e9f"_s,
        { u"request-id 3dce6611-0f1e-4b1b-9c1a-2a5b6c7d8e9f"_s });
    row(u"\"RequestId\": \"ed93f3cb-f35e-473f-b9f3-0d451b8b79c6\""_s,
        { u"request-id ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"_s });
    row(u"流水号 25030320001184453211150722000012"_s, { u"request-id 25030320001184453211150722000012"_s });
    row(u"看下这笔25030320001184453211150722000012"_s, { u"request-id 25030320001184453211150722000012"_s });
    row(u"bizSeqNo=2411052000118445&code=0"_s, { u"request-id 2411052000118445"_s });
    row(u"Seq: 7f3a2b1c-1111-2222-3333-444455556666"_s, { u"request-id 7f3a2b1c-1111-2222-3333-444455556666"_s });
    row(u"orderNo=A100201 失败，orderNo=A100201 又失败"_s, { u"order-number A100201"_s }); // once
}

void TestIdentifiers::finds()
{
    QFETCH(QString, text);
    QTEST(described(findIdentifiers(text)), "found");
}

void TestIdentifiers::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text)) << text; };
    row(u""_s);
    row(u"返回码 66660023"_s);
    row(u"身份证 11010519491231002X"_s);
    row(u"订单号：11010519491231002X"_s);
    row(u"订单号 13800138000"_s);
    row(u"orderNo=8613800138000"_s);
    row(u"银行卡 6222021234567890128"_s);
    row(u"订单号 6222020000000000000"_s);
    row(u"手机号13912342016"_s);
    row(u"序列号：A1002012016"_s); // of a device
    row(u"订单号 130503670401001"_s); // an ID number of fifteen digits
    row(u"orderNo=4222222222222"_s); // a card number of thirteen digits
    row(u"orderNo=378282246310005"_s);
    row(u"orderNo=138-0013-8000"_s);
    row(u"orderNo=0086-13800138000"_s);
    row(u"订单号：１３８００１３８０００"_s);
    row(u"seq=12"_s);
    row(u"in order 1004"_s);
    row(u"订单 1004"_s);
    row(u"订单号是多少"_s);
    row(u"orderNo=null"_s);
    row(u"traceId: 3dce6611-0f1e-4b1b-9c1a-2a5b6c7d8e9f"_s);
    row(u"version 5.1.10.1004"_s);
    row(u"https://example.com/order/20241105001"_s);
    row(u"2024-11-05 14:22:33"_s);
    row(u"邮箱 order2024@example.com"_s);
}

void TestIdentifiers::findsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(described(findIdentifiers(text)), QStringList());
}

void TestIdentifiers::readsSamples_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::newRow("h5_redirect_urls.txt") << QStringList{ u"order-number order20250303150319000000000001"_s,
                                                          u"order-number order20250303150319000000000003"_s,
                                                          u"order-number order20250303150319000000000004"_s };
    QTest::newRow("queryfacerecord_no_result.json")
        << QStringList{ u"request-id 25030320001184453211150722000012"_s };
}

void TestIdentifiers::readsSamples()
{
    QFile file(testing::dataPath(u"samples/"_s + QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTEST(described(findIdentifiers(QString::fromUtf8(file.readAll()))), "found");
}

void TestIdentifiers::tellsPlaces()
{
    const QString text = u"😀订单号：ＯＲＤ２０２４１１０５。"_s;
    const QList<FoundIdentifier> found = findIdentifiers(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(text.mid(found.front().start, found.front().length), u"ＯＲＤ２０２４１１０５"_s);
}

void TestIdentifiers::knowsShapes_data()
{
    QTest::addColumn<QString>("kind");
    const auto rows = [](const char *kind, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromLatin1(kind);
    };
    rows("biz-token",
         { "3DCE6611-0F1E-455B-BE13-34C05CEA7681", "00000000-0000-0000-0000-00000000000A",
           "F0000000-0000-0000-0000-000000000000" });
    rows("request-id",
         { "e594dc57-9ee3-409b-a8e4-7b4694588701", "00000000-0000-0000-0000-00000000000a",
           "f0000000-0000-0000-0000-000000000000", "25030320001184453211150722000012" });
    rows("order-number", { "order20250303150319000000000001", "ORD12345678", "Ordnung12345678" });
    rows("",
         { "",
           "order",
           "ord1234567",
           "ord12345678x",
           "12345678",
           "xorder12345678",
           "abc12345678",
           "00000000-0000-0000-0000-000000000000",
           "0000000a-0000-0000-0000-00000000000A",
           "0000000g-0000-0000-0000-00000000000a",
           "0000000G-0000-0000-0000-00000000000A",
           "0000000`-0000-0000-0000-00000000000a",
           "0000000@-0000-0000-0000-00000000000A",
           "00000000a0000-0000-0000-00000000000a",
           "000000000-000-0000-0000-00000000000a",
           "0000000-0000-0000-0000-00000000000a",
           "00000000-0000-0000-0000-00000000000aa",
           "2503032000118445321115072200001",
           "250303200011844532111507220000120",
           "2503032000118445321115072200001a",
           "25133220001184453211150722000012" });
}

void TestIdentifiers::knowsShapes()
{
    const std::optional<IdentifierKind> kind = decoding::kindOfShape(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(kind ? identifierKindKey(*kind) : QString(), "kind");
}

void TestIdentifiers::knowsUnits_data()
{
    QTest::addColumn<bool>("isAllowed");
    for (const char *text : { "1", "A1-_z", "0z", "9A" })
        QTest::newRow(text) << true;
    for (const char *text : { "", "abc", "-_", "1;", "1 ", "1é", "１", "1.0", "1/2" })
        QTest::newRow(text) << false;
}

void TestIdentifiers::knowsUnits()
{
    QTEST(decoding::hasIdentifierUnits(QString::fromUtf8(QTest::currentDataTag())), "isAllowed");
}

void TestIdentifiers::answersHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype million = 1000000; // units
    for (const QString &unit : { u"orderNo="_s, u"1"_s, u"订单"_s, u"a-1_"_s, u"["_s, u"12345678 "_s, u"\\"_s })
        QTest::newRow(qPrintable(unit)) << unit.repeated(million / unit.size());
}

void TestIdentifiers::answersHostileTexts()
{
    QFETCH(QString, text);
    const QByteArray fault = testing::growthFault(text, [](const QString &part) { (void)findIdentifiers(part); });
    QVERIFY2(fault.isEmpty(), fault);
}

CODEDESK_TEST_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
