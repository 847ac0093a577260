// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/batchpreparation.h"
#include "store/sqlite/batchresolver.h"
#include "store/sqlite/callid.h"
#include "store/sqlite/identity.h"
#include "store/sqlite/mixedhash.h"
#include "support/recordbuilder.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::store;
using ingest::CallRecord;
using ingest::IdentityKind;
using ingest::TimePrecision;
using ingest::VendorCharge;
using testing::someTime;

class IdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void recognisesTheSameCall_data();
    void recognisesTheSameCall();
    void tellsDifferences_data();
    void tellsDifferences();
    void comparesMessagesOnlyWhenAsked();
    void keysOfRowsStayWhatIsStored();
    void idsAreInOrderOfTime();
};

namespace {

CallRecord call(std::string_view order, CallTime time, std::string_view code)
{
    CallRecord record;
    record.identity = IdentityKind::OrderTimeCode;
    record.orderNo = order;
    record.occurredAt = time;
    record.code = code;
    return record;
}

CallRecord named(std::string_view requestId, CallRecord record)
{
    record.identity = IdentityKind::RequestId;
    record.requestId = requestId;
    return record;
}

CallRecord queried(std::string_view requestId, CallRecord record)
{
    record.requestId = requestId;
    return record;
}

CallRecord inSeconds(CallRecord record)
{
    record.timePrecision = TimePrecision::Seconds;
    record.occurredAt -= record.occurredAt % 1000;
    return record;
}

} // namespace
Q_DECLARE_METATYPE(CallRecord)

void IdentityTest::recognisesTheSameCall_data()
{
    QTest::addColumn<CallRecord>("left");
    QTest::addColumn<CallRecord>("right");
    QTest::addColumn<bool>("same");
    const CallRecord plain = call("A", someTime + 123, "0");
    QTest::newRow("equal") << plain << plain << true;
    QTest::newRow("other order") << plain << call("B", someTime + 123, "0") << false;
    QTest::newRow("other code") << plain << call("A", someTime + 123, "2016") << false;
    QTest::newRow("one millisecond later") << plain << call("A", someTime + 124, "0") << false;
    QTest::newRow("seconds against milliseconds") << plain << inSeconds(plain) << true;
    QTest::newRow("next second") << plain << inSeconds(call("A", someTime + 1000, "0")) << false;
    QTest::newRow("same request id, order missing in one log")
        << named("r1", plain) << named("r1", call("", someTime, "0")) << true;
    QTest::newRow("same request id, other code")
        << named("r1", plain) << named("r1", call("A", someTime, "2016")) << true;
    QTest::newRow("two request ids in one millisecond") << named("r1", plain) << named("r2", plain) << false;
    QTest::newRow("request id in one log only") << named("r1", plain) << plain << true;
    QTest::newRow("two queries about one call") << queried("q1", plain) << queried("q2", plain) << true;
    QTest::newRow("query and bill") << queried("q1", inSeconds(plain)) << named("r1", plain) << true;
    QTest::newRow("no time, equal rows") << call("A", noTime, "0") << call("A", noTime, "0") << true;
    QTest::newRow("no time, other code") << call("A", noTime, "0") << call("A", noTime, "2016") << false;
    QTest::newRow("time in one log only") << plain << call("A", noTime, "0") << false;
    QTest::newRow("no order, equal rows") << call("", someTime, "0") << call("", someTime, "0") << true;
    QTest::newRow("no order, other time") << call("", someTime, "0") << call("", someTime + 1, "0") << false;
    CallRecord other = call("", someTime, "0");
    other.person[3] = 7;
    CallRecord marked = call("A", noTime, "0");
    marked.rowMark = 9;
    QTest::newRow("no time, another row") << call("A", noTime, "0") << marked << false;
    QTest::newRow("no time, the same row") << marked << marked << true;
    CallRecord ofMinute = inSeconds(plain);
    ofMinute.rowMark = 9;
    QTest::newRow("one minute, another row") << inSeconds(plain) << ofMinute << false;
    QTest::newRow("no order, other person") << call("", someTime, "0") << other << false;
}

void IdentityTest::recognisesTheSameCall()
{
    QFETCH(CallRecord, left);
    QFETCH(CallRecord, right);
    QFETCH(bool, same);
    QCOMPARE(isSameCall(left, right), same);
    QCOMPARE(isSameCall(right, left), same);
}

namespace {

/** Returns "field: stored / offered" parts. */
QByteArray textOf(const std::vector<Difference> &differences)
{
    QByteArrayList parts;
    for (const Difference &difference : differences)
        parts << QByteArray::fromStdString(difference.field + ": " + difference.stored + " / "
                                           + difference.offered);
    return parts.join("; ");
}

} // namespace

void IdentityTest::tellsDifferences_data()
{
    QTest::addColumn<CallRecord>("stored");
    QTest::addColumn<CallRecord>("offered");
    QTest::addColumn<QByteArray>("expected");
    const CallRecord plain = call("A", someTime, "0");
    QTest::newRow("equal") << plain << plain << QByteArray();
    CallRecord scored = plain;
    scored.similarity = 95.0;
    QTest::newRow("score missing in one log") << plain << scored << QByteArray();
    CallRecord printed = scored;
    printed.similarity = 95.001;
    QTest::newRow("score printed otherwise") << scored << printed << QByteArray();
    CallRecord low = scored;
    low.similarity = 12.5;
    QTest::newRow("other score") << scored << low << QByteArray("similarity: 95 / 12.5");
    CallRecord code = low;
    code.code = "2016";
    QTest::newRow("two differences") << scored << code << QByteArray("code: 0 / 2016; similarity: 95 / 12.5");
    CallRecord billed = plain;
    billed.vendorCharge = VendorCharge::Yes;
    QTest::newRow("charge flag missing in one log") << plain << billed << QByteArray();
    CallRecord notBilled = plain;
    notBilled.vendorCharge = VendorCharge::No;
    QTest::newRow("other charge flag") << billed << notBilled << QByteArray("vendor_charge: yes / no");
    CallRecord h5 = plain;
    h5.channel = Channel::H5;
    CallRecord sdk = plain;
    sdk.channel = Channel::AppSdk;
    QTest::newRow("channel missing in one log") << plain << h5 << QByteArray();
    QTest::newRow("other channel") << h5 << sdk << QByteArray("channel: h5 / app-sdk");
    QTest::newRow("time in seconds") << call("A", someTime + 5, "0") << inSeconds(plain) << QByteArray();
    QTest::newRow("other time") << plain << call("A", someTime + 5000, "0")
                                << QByteArray(
                                       "time: 2025-03-03T10:00:00.000+08:00 / 2025-03-03T10:00:05.000+08:00");
}

void IdentityTest::tellsDifferences()
{
    QFETCH(CallRecord, stored);
    QFETCH(CallRecord, offered);
    QFETCH(QByteArray, expected);
    QCOMPARE(textOf(differences(stored, offered, true)), expected);
}

void IdentityTest::comparesMessagesOnlyWhenAsked()
{
    CallRecord left = call("A", someTime, "0");
    CallRecord right = left;
    left.message = "one";
    right.message = "two";
    QCOMPARE(textOf(differences(left, right, false)), QByteArray());
    QCOMPARE(textOf(differences(left, right, true)), QByteArray("message: one / two"));
    QCOMPARE(packedDifferences(differences(left, right, true)), QByteArray(R"([["message","one","two"]])"));
}

void IdentityTest::keysOfRowsStayWhatIsStored()
{
    CallRecord record = call({}, noTime, "2016");
    record.channel = Channel::AppSdk;
    record.vendorCharge = VendorCharge::No;
    record.appId = "IDA1";
    record.message = "message";
    record.frontMask = "00000000";
    record.backMask = "00010000";
    record.cardWarnings = "[-9101]";
    record.chargeType = "type";
    record.similarity = 87.654;
    record.liveRate = 12;
    record.person = { 1, 2, 3 };
    QCOMPARE(keysOf(record).wholeRow, std::uint64_t{ 0xab8e469a443a7fe6U });
}

void IdentityTest::idsAreInOrderOfTime()
{
    QVERIFY(makeCallId(someTime, callIdSequences - 1) < makeCallId(someTime + 1, 0));
    QVERIFY(makeCallId(latestTime, callIdSequences - 1) > 0);
    QVERIFY(makeCallId(earliestTime, 0) > 0);
    QCOMPARE(timeOfCallId(makeCallId(someTime, 12345)), someTime);
    QCOMPARE(timeOfCallId(firstIdWithoutTime + 9), noTime);
    QCOMPARE(lowestCallId(0), lowestCallId(earliestTime));
}

CODEDESK_TEST_MAIN(IdentityTest)
#include "tst_identity.moc"
