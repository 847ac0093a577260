// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/callbody.h"
#include "store/sqlite/callgroup.h"
#include "store/sqlite/callrow.h"
#include "store/sqlite/callwriter.h"
#include "store/sqlite/varint.h"
#include "support/testmain.h"

#include <QTest>

#include <bit>

using namespace codedesk;
using namespace codedesk::store;

/** What is packed comes back exactly, and what is damaged is told. */
class CallBodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void identifiersComeBack_data();
    void identifiersComeBack();
    void scoresComeBack_data();
    void scoresComeBack();
    void allFieldsComeBack();
    void emptyBodyIsOneByte();
    void damageIsTold();
};

namespace {

/** All a body can hold. */
struct Body : ingest::CallRecord {
    CallTexts texts;
    TermFields<TermId> &terms = texts.terms;

    Body() = default;
    Body(const Body &) = delete;
};

std::string packed(const Body &body)
{
    std::string bytes;
    packValues(body, bytes);
    packTexts(body.texts, bytes);
    return bytes;
}

/** Owns the texts of what was unpacked. */
struct Unpacked {
    explicit Unpacked(std::string_view bytes)
        : isGood(unpackBody(bytes, body, body.texts, arena))
    {
    }
    ingest::Arena arena;
    Body body;
    bool isGood;
};

QByteArray bytesOf(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

} // namespace

void CallBodyTest::identifiersComeBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("size"); ///< Of the body, with its first byte.
    QTest::newRow("none") << QByteArray() << 1;
    QTest::newRow("text") << QByteArray("order-1") << 10;
    QTest::newRow("digits, even") << QByteArray("20250303100000") << 10;
    QTest::newRow("digits, odd") << QByteArray("0010100") << 10;
    QTest::newRow("zeros") << QByteArray("00000000") << 7;
    QTest::newRow("one letter") << QByteArray("a") << 4;
    QTest::newRow("hex, lower") << QByteArray("c8a87540d6753225ece194db6cdc2e33") << 19;
    QTest::newRow("hex, upper") << QByteArray("C8A87540D6753225ECE194DB6CDC2E33") << 19;
    QTest::newRow("hex, mixed") << QByteArray("C8a87540d6753225ece194db6cdc2e33") << 35;
    QTest::newRow("hex, then g") << QByteArray("c8a87540d6753225ece194db6cdc2e3g") << 35;
    QTest::newRow("UUID, lower") << QByteArray("ce661f1a-0f5c-4d1e-9b7a-3c2d1e0f9a8b") << 18;
    QTest::newRow("UUID, upper") << QByteArray("CE661F1A-0F5C-4D1E-9B7A-3C2D1E0F9A8B") << 18;
    QTest::newRow("UUID, digits") << QByteArray("00000000-0000-0000-0000-000000000000") << 18;
    QTest::newRow("UUID, mixed") << QByteArray("ce661f1A-0f5c-4d1e-9b7a-3c2d1e0f9a8b") << 39;
    QTest::newRow("UUID, dash moved") << QByteArray("ce661f1a0-f5c-4d1e-9b7a-3c2d1e0f9a8b") << 39;
    QTest::newRow("UUID, dash missing") << QByteArray("ce661f1a00f5c-4d1e-9b7a-3c2d1e0f9a8b") << 39;
    QTest::newRow("36 hex digits") << QByteArray("ce661f1a00f5c04d1e09b7a03c2d1e0f9a8b") << 21;
    QTest::newRow("Chinese") << QByteArray("\xE8\xAE\xA2\xE5\x8D\x95\x37") << 10;
    QTest::newRow("all bytes") << [] {
        QByteArray all(256, '\0');
        for (int i = 0; i < 256; ++i)
            all[i] = static_cast<char>(i);
        return all;
    }() << 260;
    QTest::newRow("long") << QByteArray(100'000, 'x') << 100'005;
}

void CallBodyTest::identifiersComeBack()
{
    QFETCH(QByteArray, text);
    QFETCH(int, size);
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    Body order;
    order.orderNo = view;
    const std::string orderBytes = packed(order);
    QCOMPARE(orderBytes.size(), static_cast<std::size_t>(size));
    const Unpacked unpackedOrder(orderBytes);
    QVERIFY(unpackedOrder.isGood);
    QCOMPARE(bytesOf(unpackedOrder.body.orderNo), text);
    QVERIFY(unpackedOrder.body.requestId.empty());

    Body request;
    request.requestId = view;
    const Unpacked unpackedRequest(packed(request));
    QVERIFY(unpackedRequest.isGood);
    QCOMPARE(bytesOf(unpackedRequest.body.requestId), text);
    QVERIFY(unpackedRequest.body.orderNo.empty());
}

void CallBodyTest::scoresComeBack_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("size");
    QTest::newRow("absent") << std::numeric_limits<double>::quiet_NaN() << 1;
    QTest::newRow("0") << 0.0 << 3;
    QTest::newRow("-0") << -0.0 << 10;
    QTest::newRow("0.01") << 0.01 << 3;
    QTest::newRow("73.37") << 73.37 << 4;
    QTest::newRow("100") << 100.0 << 4;
    QTest::newRow("0.29") << 0.29 << 3; // 0.29 * 100 is 28.999...
    QTest::newRow("three decimals") << 73.375 << 10;
    QTest::newRow("long") << 99.123456789 << 10;
    QTest::newRow("negative") << -1.0 << 10;
    QTest::newRow("huge") << 1e300 << 10;
    QTest::newRow("next to 73.37") << std::nextafter(73.37, 100) << 10;
}

void CallBodyTest::scoresComeBack()
{
    QFETCH(double, score);
    QFETCH(int, size);
    Body similarity;
    similarity.similarity = score;
    const std::string bytes = packed(similarity);
    QCOMPARE(bytes.size(), static_cast<std::size_t>(size));
    const Unpacked unpacked(bytes);
    QVERIFY(unpacked.isGood);
    if (std::isnan(score)) {
        QVERIFY(std::isnan(unpacked.body.similarity));
        return;
    }
    QCOMPARE(std::bit_cast<quint64>(unpacked.body.similarity), std::bit_cast<quint64>(score));
    QVERIFY(std::isnan(unpacked.body.liveRate));
    Body live;
    live.liveRate = score;
    QCOMPARE(std::bit_cast<quint64>(Unpacked(packed(live)).body.liveRate), std::bit_cast<quint64>(score));
}

void CallBodyTest::allFieldsComeBack()
{
    Body body;
    body.vendorCharge = ingest::VendorCharge::Yes;
    body.timePrecision = ingest::TimePrecision::Seconds;
    body.identity = ingest::IdentityKind::WholeRow;
    body.orderNo = "order";
    body.requestId = "request";
    body.terms[Field::Message] = 1;
    body.texts.message = "in place";
    body.similarity = 1.5;
    body.liveRate = 2.5;
    body.terms[Field::FrontMask] = 127;
    body.terms[Field::BackMask] = 128;
    body.terms[Field::CardWarnings] = std::numeric_limits<TermId>::max();
    body.terms[Field::ChargeType] = 65'536;
    body.person = { 1, 2, 3 };
    const Unpacked unpacked(packed(body));
    QVERIFY(unpacked.isGood);
    const Body &back = unpacked.body;
    QCOMPARE(back.vendorCharge, body.vendorCharge);
    QCOMPARE(back.timePrecision, body.timePrecision);
    QCOMPARE(back.identity, body.identity);
    QCOMPARE(bytesOf(back.orderNo), QByteArray("order"));
    QCOMPARE(bytesOf(back.requestId), QByteArray("request"));
    QCOMPARE(back.terms[Field::Message], body.terms[Field::Message]);
    QCOMPARE(bytesOf(back.texts.message), QByteArray("in place"));
    QCOMPARE(back.similarity, body.similarity);
    QCOMPARE(back.liveRate, body.liveRate);
    QCOMPARE(back.terms[Field::FrontMask], body.terms[Field::FrontMask]);
    QCOMPARE(back.terms[Field::BackMask], body.terms[Field::BackMask]);
    QCOMPARE(back.terms[Field::CardWarnings], body.terms[Field::CardWarnings]);
    QCOMPARE(back.terms[Field::ChargeType], body.terms[Field::ChargeType]);
    QCOMPARE(back.person, body.person);
}

void CallBodyTest::emptyBodyIsOneByte()
{
    const std::string bytes = packed(Body());
    QCOMPARE(bytes.size(), std::size_t(1));
    const Unpacked unpacked(bytes);
    QVERIFY(unpacked.isGood);
    QVERIFY(unpacked.body.orderNo.empty());
    QCOMPARE(unpacked.body.terms[Field::Message], noTerm);
}

void CallBodyTest::damageIsTold()
{
    Body body;
    body.orderNo = "order-1";
    body.requestId = "CE661F1A-0F5C-4D1E-9B7A-3C2D1E0F9A8B";
    body.similarity = 0.123;
    body.terms[Field::FrontMask] = 1000;
    body.person = { 9 };
    const std::string whole = packed(body);
    int good = 0;
    for (std::size_t size = 0; size < whole.size(); ++size)
        good += Unpacked(std::string_view(whole).substr(0, size)).isGood ? 1 : 0;
    QCOMPARE(good, 5); // after the first byte and after each field but the last
    ingest::Arena arena;
    for (std::size_t place = 0; place < whole.size(); ++place) { // nothing is read behind the end
        for (int value = 0; value < 256; ++value) {
            std::string changed = whole;
            changed[place] = static_cast<char>(value);
            Body unpacked;
            (void)unpackBody(changed, unpacked, unpacked.texts, arena);
            QVERIFY(unpacked.orderNo.size() <= 2 * whole.size());
        }
    }
    QVERIFY(!Unpacked(std::string("\x03", 1)).isGood); // a charge flag of 3
    QVERIFY(!Unpacked(std::string("\x00\x63", 2)).isGood); // no such field
    QVERIFY(!Unpacked(std::string("\x00\x0b\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 13)).isGood);
}

CODEDESK_TEST_MAIN(CallBodyTest)
#include "tst_callbody.moc"
