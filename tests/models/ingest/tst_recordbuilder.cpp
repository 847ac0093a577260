// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "ingest/callrecord.h"
#include "ingest/fields.h"
#include "ingest/recordbuilder.h"

#include "ingest/plainnumber.h"
#include "ingest/rowmarks.h"
#include "ingest/valuecleaner.h"
#include "ingesttesting.h"

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

class TestRecordBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void cleansValues_data();
    void cleansValues();
    void buildsRecords_data();
    void buildsRecords();
    void findsFaults_data();
    void findsFaults();
    void choosesTheChannel();
    void choosesTheIdentity();
    void writesCodesAsKnown_data();
    void writesCodesAsKnown();
    void countsNotes();
    void keepsTextsPerBatch();
    void marksRows();
    void countsRepetitionsWithinBounds();
    void tellsFormsOfNumbers();
};

namespace {

RawCall rawCall(std::initializer_list<std::pair<Field, std::string_view>> values)
{
    RawCall raw;
    for (const auto &[field, value] : values)
        raw[field] = value;
    return raw;
}

} // namespace

void TestRecordBuilder::cleansValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("clean");
    const auto row = [](const char *value, const char *clean) {
        QTest::addRow("\"%s\"", value) << QByteArray(value) << QByteArray(clean);
    };
    row("", "");
    row(" x\t", "x");
    row("　订单　", "订单");
    row("\xC2\xA0x\xC2\xA0", "x");
    row("　", "");
    row("NULL", "");
    row("null", "");
    row("\\N", "");
    row("-", "");
    row(" -- ", "");
    for (const char *none : { "Null", "None", "nil", "<nil>", "nan", "NaN", "N/A", "n/a", "#N/A", "(null)",
                              "undefined", "#VALUE!", "#REF!" })
        row(none, "");
    row("nano", "nano");
    row("nonesuch", "nonesuch");
    row("nulls", "nulls");
    row("-1", "-1");
    row("0", "0");
    row("a b", "a b");
}

void TestRecordBuilder::cleansValues()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, clean);
    QCOMPARE(fromView(cleanValue(value.toStdString())), QString::fromUtf8(clean));
}

void TestRecordBuilder::buildsRecords_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("record");
    const auto row = [](Field field, const char *value, const char *record) {
        QTest::addRow("%s %s", qPrintable(fieldKey(field)), value)
            << int(field) << QByteArray(value) << QString::fromUtf8(record);
    };
    row(Field::Code, "00", "code=00 by=row");
    row(Field::Code, " -1101 ", "code=-1101 by=row");
    row(Field::Code, "FailedOperation.CompareLowSimilarity", "code=FailedOperation.CompareLowSimilarity by=row");
    row(Field::Code, "6.6660004E7", "code=66660004 by=row");
    row(Field::Code, "1004.0", "code=1004 by=row");
    row(Field::Code, "-1101.0", "code=-1101 by=row");
    row(Field::Code, "0.0", "code=0 by=row");
    row(Field::Code, "-0", "code=0 by=row");
    row(Field::Code, "1.004e3", "code=1004 by=row");
    row(Field::Code, "1E+3", "code=1000 by=row");
    row(Field::Code, "7E3", "code=7E3 by=row");
    row(Field::Code, "=\"1004\"", "code=1004 by=row");
    row(Field::Code, "'1004", "code=1004 by=row");
    row(Field::Code, "`1004", "code=1004 by=row");
    row(Field::Code, "１００４", "code=1004 by=row");
    row(Field::Code, "－１１０１", "code=-1101 by=row");
    row(Field::Code, "−1101", "code=-1101 by=row");
    row(Field::Code, "–1101", "code=-1101 by=row");
    row(Field::Code,
        "1\xE2\x80\x8B"
        "004\xEF\xBB\xBF",
        "code=1004 by=row");
    row(Field::Code,
        "1\xEF\xB8\x8F\xE2\x83\xA3"
        "0\xEF\xB8\x8F\xE2\x83\xA3"
        "0\xEF\xB8\x8F\xE2\x83\xA3"
        "4\xEF\xB8\x8F\xE2\x83\xA3",
        "code=1004 by=row");
    row(Field::OrderNo, "=\"0012\"", "code=0 order=0012 by=row");
    row(Field::OrderNo, "'20261001000123456789", "code=0 order=20261001000123456789 by=row");
    row(Field::OrderNo, "'quoted'", "code=0 order='quoted' by=row");
    row(Field::OrderNo, "123456.0", "code=0 order=123456 by=row");
    row(Field::OrderNo, "N/A", "code=0 by=row");
    row(Field::Message, "'tis so", "code=0 by=row message='tis so");
    row(Field::Message, "=\"text\"", "code=0 by=row message=text");
    row(Field::AppId, "`wxapp", "code=0 by=row app=wxapp");
    row(Field::OccurredAt, "2026-10-01 16：33：45", "code=0 time=2026-10-01T16:33:45.000+08:00 seconds by=row");
    row(Field::OccurredAt,
        "2026-10-01\xC2\xA0"
        "16:33:45",
        "code=0 time=2026-10-01T16:33:45.000+08:00 seconds by=row");
    row(Field::Similarity, "97.52%", "code=0 by=row sim=97.52");
    row(Field::Similarity, "97,52", "code=0 by=row sim=97.52");
    row(Field::Similarity, "97.5％", "code=0 by=row sim=97.5");
    row(Field::Similarity, "+97.5 %", "code=0 by=row sim=97.5");
    row(Field::Similarity, "nan", "code=0 by=row");
    // What is beside the code does not cost the call.
    for (const char *unread : { "high", "inf", "1e999", "9 9", "97,5,2" }) {
        row(Field::Similarity, unread, "code=0 by=row");
        row(Field::LiveRate, unread, "code=0 by=row");
    }
    for (const char *unread : { "2", "maybe" })
        row(Field::VendorCharge, unread, "code=0 by=row");
    row(Field::OccurredAt, "1740968122273", "code=0 time=2025-03-03T10:15:22.273+08:00 by=row");
    row(Field::OccurredAt, "2025-03-03 10:15:22", "code=0 time=2025-03-03T10:15:22.000+08:00 seconds by=row");
    row(Field::OccurredAt, "NULL", "code=0 by=row");
    row(Field::Similarity, "88.01", "code=0 by=row sim=88.01");
    row(Field::Similarity, "分数为空", "code=0 by=row");
    row(Field::Similarity, "0", "code=0 by=row sim=0");
    row(Field::LiveRate, "null", "code=0 by=row");
    row(Field::LiveRate, "99", "code=0 by=row live=99");
    for (const char *yes : { "true", "TRUE", "1", "是", "Y", "y", "yes", "收费", "已计费", "計費", "billed",
                             "Charged", "√", "✔", "1.0" })
        row(Field::VendorCharge, yes, "code=0 by=row charged=yes");
    for (const char *no : { "false", "False", "0", "否", "N", "no", "不收费", "免费", "未计费", "免費", "free",
                            "Unbilled", "not billed", "×" })
        row(Field::VendorCharge, no, "code=0 by=row charged=no");
    row(Field::VendorCharge, "", "code=0 by=row");
    row(Field::FrontMask, "00010100", "code=0 by=row front=00010100");
    row(Field::CardWarnings, "[-9110,-9111]", "code=0 by=row warnings=[-9110,-9111]");
    row(Field::Message, "  号码 13800138000 ", "code=0 by=row message=号码 138****8000");
    row(Field::Message, R"(收到{"name":"张三","code":"0"})",
        R"(code=0 by=row message=收到{"name":"***","code":"0"})");
    row(Field::OrderNo, "4111111111111111", "code=0 order=4111111111111111 by=row");
    for (const char *number : { "1234567890123E12", "E+17", "1E+", "1.E+17", "1E+1x", "A1.2E+17", "1E-17" })
        row(Field::OrderNo, number, QByteArray(QByteArray("code=0 order=") + number + " by=row").constData());
    row(Field::AppId, "13800138000", "code=0 by=row app=138****8000");
    row(Field::RequestId, "-", "code=0 by=row");
    row(Field::IdNumber, "11010519491231002X", "code=0 by=row person");
    row(Field::IdNumber, "1101***********02X", "code=0 by=row");
}

void TestRecordBuilder::buildsRecords()
{
    QFETCH(int, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, record);
    const std::string text = value.toStdString();
    RawCall raw = rawCall({ { Field::Code, "0" } });
    raw[static_cast<Field>(field)] = text;
    ReadOptions options;
    options.personKey = PersonKeySource(PersonKey{ 7 });
    RecordBuilder builder(options);
    RecordBatch batch;
    const std::optional<Fault> fault = builder.append(raw, 5, 99, batch);
    QVERIFY(!fault.has_value());
    QCOMPARE(batch.records.size(), std::size_t(1));
    QCOMPARE(recordText(batch.records[0]), record);
    QCOMPARE(batch.records[0].recordNumber, 5);
    QCOMPARE(batch.records[0].byteOffset, 99);
}

void TestRecordBuilder::findsFaults_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](Field field, const QByteArray &value, const char *reason) {
        QTest::addRow("%s %s", qPrintable(fieldKey(field)), value.constData())
            << int(field) << value << QString::fromLatin1(reason);
    };
    row(Field::Code, "", "missing-code");
    row(Field::Code, " \t", "missing-code");
    row(Field::Code, "NULL", "missing-code");
    row(Field::Code, "a b", "bad-code");
    row(Field::Code, "a\tb", "bad-code");
    row(Field::Code, "a\x7F", "bad-code");
    row(Field::Code, "一　二", "bad-code");
    row(Field::Code, QByteArray(65, 'x'), "bad-code");
    row(Field::Code, "13800138000", "bad-code");
    row(Field::Code, "11010519491231002X", "bad-code");
    row(Field::Code, "138****8000", "bad-code");
    row(Field::Code, "***", "bad-code");
    row(Field::OrderNo, "1.23456789012346E+17", "spoiled-number");
    row(Field::OrderNo, "1E+17", "spoiled-number");
    row(Field::OrderNo, " 1,23456789012346e+17 ", "spoiled-number");
    row(Field::RequestId, "2.50303200011845e+31", "spoiled-number");
    row(Field::OccurredAt, "yesterday", "bad-time");
    row(Field::OccurredAt, "1999-01-01 00:00:00", "bad-time");
    row(Field::OrderNo, "1.5E17", "spoiled-number");
    row(Field::OrderNo, "2.0261001000123457e25", "spoiled-number");
    row(Field::OrderNo, "20261001000123456768.0", "spoiled-number");
    row(Field::Code, "N/A", "missing-code");
    row(Field::Code, "None", "missing-code");
    row(Field::Code, "true", "missing-code");
    row(Field::Code, "FALSE", "missing-code");
    row(Field::Code, "1004.5", "bad-code");
    row(Field::Code, "ORA-00942", "bad-code");
    row(Field::Code, "tns-12154", "bad-code");
    row(Field::Code, "1.23456789012346E+17", "bad-code");
    row(Field::OrderNo, "合计", "totals-row");
    row(Field::OrderNo, "总计：", "totals-row");
    row(Field::OrderNo, "合 計", "totals-row");
    row(Field::OccurredAt, "Total", "totals-row");
    row(Field::RequestId, "Grand Total:", "totals-row");
}

void TestRecordBuilder::findsFaults()
{
    QFETCH(int, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, reason);
    const std::string text = value.toStdString();
    RawCall raw = rawCall({ { Field::Code, "0" } });
    raw[static_cast<Field>(field)] = text;
    RecordBuilder builder({});
    RecordBatch batch;
    const std::optional<Fault> fault = builder.append(raw, 1, 0, batch);
    QVERIFY(fault.has_value());
    QCOMPARE(rejectReasonKey(fault->reason), reason);
    QCOMPARE(fault->field, std::optional(static_cast<Field>(field)));
    QVERIFY(batch.records.empty());
}

void TestRecordBuilder::choosesTheChannel()
{
    const auto channel = [](std::optional<Channel> option, std::string_view text, std::optional<Channel> implied) {
        ReadOptions options;
        options.channel = option;
        RecordBuilder builder(options);
        RecordBatch batch;
        RawCall raw = rawCall({ { Field::Code, "0" }, { Field::Channel, text } });
        raw.impliedChannel = implied;
        return builder.append(raw, 1, 0, batch) ? QString() : channelKey(batch.records[0].channel);
    };
    QCOMPARE(channel({}, "", {}), QStringLiteral("unknown"));
    QCOMPARE(channel({}, "", Channel::H5), QStringLiteral("h5"));
    QCOMPARE(channel(Channel::Eid, "", Channel::H5), QStringLiteral("eid"));
    QCOMPARE(channel(Channel::Eid, "微信小程序", Channel::H5), QStringLiteral("mini-program"));
    QCOMPARE(channel(Channel::Eid, "somewhere", Channel::H5), QStringLiteral("unknown"));
}

void TestRecordBuilder::choosesTheIdentity()
{
    const auto identity = [](std::string_view order, std::string_view request, std::string_view time,
                             bool isQuery) {
        RecordBuilder builder({});
        RecordBatch batch;
        RawCall raw = rawCall({ { Field::Code, "0" },
                                { Field::OrderNo, order },
                                { Field::RequestId, request },
                                { Field::OccurredAt, time } });
        raw.isAboutQuery = isQuery;
        return builder.append(raw, 1, 0, batch) ? IdentityKind::WholeRow : batch.records[0].identity;
    };
    constexpr std::string_view time = "1740968122273";
    QCOMPARE(identity("o", "r", time, false), IdentityKind::RequestId);
    QCOMPARE(identity("o", "r", time, true), IdentityKind::OrderTimeCode);
    QCOMPARE(identity("o", "r", "", true), IdentityKind::RequestId);
    QCOMPARE(identity("", "r", time, true), IdentityKind::RequestId);
    QCOMPARE(identity("o", "", time, false), IdentityKind::OrderTimeCode);
    QCOMPARE(identity("o", "NULL", time, false), IdentityKind::OrderTimeCode);
    QCOMPARE(identity("o", "", "", false), IdentityKind::WholeRow);
    QCOMPARE(identity("", "", time, false), IdentityKind::WholeRow);
}

void TestRecordBuilder::writesCodesAsKnown_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *code, const char *written) {
        QTest::newRow(code) << QByteArray(code) << QByteArray(written);
    };
    row("failedoperation.comparefail", "FailedOperation.CompareFail");
    row("FAILEDOPERATION.COMPAREFAIL", "FailedOperation.CompareFail");
    row("FailedOperation.CompareFail", "FailedOperation.CompareFail");
    row("failedoperation.other", "failedoperation.other");
    row("SUCCESS", "SUCCESS"); // short words are many a program's
    row("ok.failedoperation", "ok.failedoperation");
    row("Ab12", "Ab12");
    row("1004", "1004");
    row("APP-17", "APP-17"); // the team's own, though databases write theirs so
    row("E-17", "E-17");
}

void TestRecordBuilder::writesCodesAsKnown()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, written);
    ReadOptions options;
    options.knownCodes = std::make_shared<KnownCodes>(
        std::initializer_list<std::string>{ "FailedOperation.CompareFail", "Success", "1004", "ab12", "APP-17" });
    RecordBuilder builder(options);
    RecordBatch batch;
    for (int i = 0; i < 2; ++i) // met for the first time, and again
        QVERIFY(!builder.append(rawCall({ { Field::Code, code.constData() } }), 1, 0, batch));
    QCOMPARE(QByteArray(batch.records[0].code.data(), qsizetype(batch.records[0].code.size())), written);
    QCOMPARE(batch.records[1].code, batch.records[0].code);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::CleanedValue)], code == written ? 0 : 2);
}

void TestRecordBuilder::countsNotes()
{
    const StoppedClock clock(momentFromText(QStringLiteral("2025-03-03 23:59"))->begin);
    RecordBuilder builder({});
    RecordBatch batch;
    const auto add = [&](const RawCall &raw) { QVERIFY(!builder.append(raw, 1, 0, batch)); };
    add(rawCall({ { Field::Code, "0" } }));
    add(rawCall({ { Field::Code, "0" }, { Field::Channel, "mars" } }));
    add(rawCall({ { Field::Code, "0" }, { Field::Message, "13800138000" } }));
    add(rawCall({ { Field::Code, "0" }, { Field::IdNumber, "x" } }));
    add(rawCall({ { Field::Code, "0" }, { Field::OccurredAt, "20250303150319" } }));
    add(rawCall({ { Field::Code, "0" }, { Field::OccurredAt, "2025-03-03T15:03:19Z" } }));
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::UnknownChannelText)], 1);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::MaskedValue)], 2);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::TimeWithoutZone)], 1);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::NoTime)], 4);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::NoOrder)], 6);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::NoChannel)], 5);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::CleanedValue)], 0);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::UnreadValue)], 0);
    add(rawCall({ { Field::Code, " 1004.0 " }, { Field::OrderNo, "'1" }, { Field::Similarity, "high" } }));
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::CleanedValue)], 1);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::UnreadValue)], 1);
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::FutureTime)], 0);
    add(rawCall({ { Field::Code, "0" }, { Field::OccurredAt, "2025-03-04 00:00:00" } }));
    QCOMPARE(batch.notes[static_cast<std::size_t>(NoteKind::FutureTime)], 1);
    QCOMPARE(batch.records.size(), 8); // it stays a call
}

void TestRecordBuilder::keepsTextsPerBatch()
{
    RecordBuilder builder({});
    RecordBatch first;
    const RawCall raw = rawCall({ { Field::Code, "2016" }, { Field::Message, "text" } });
    QVERIFY(!builder.append(raw, 1, 0, first));
    QVERIFY(!builder.append(raw, 2, 0, first));
    QCOMPARE(first.records[0].message.data(), first.records[1].message.data());
    RecordBatch second;
    builder.startBatch();
    QVERIFY(!builder.append(raw, 3, 0, second));
    QVERIFY(second.records[0].message.data() != first.records[0].message.data());
    QCOMPARE(fromView(second.records[0].message), QStringLiteral("text"));
}

void TestRecordBuilder::marksRows()
{
    const auto marks = [](const QList<RawCall> &rows) {
        ReadOptions options;
        options.personKey = PersonKeySource(PersonKey{ 7 });
        RecordBuilder builder(options);
        RecordBatch batch;
        QList<quint64> found;
        for (const RawCall &row : rows)
            found << (builder.append(row, 1, 0, batch) ? 0 : batch.records.back().rowMark);
        return found;
    };
    // Fields hold all of it, and a time to the second tells it from others: nothing to mark.
    const RawCall timed = rawCall({ { Field::Code, "0" }, { Field::OccurredAt, "2026-10-01 08:00:00" } });
    QCOMPARE(marks({ timed, timed }), QList<quint64>({ 0, 0 }));
    // Two lines without a time are two calls, and the same two in another file are the same.
    const RawCall timeless = rawCall({ { Field::Code, "0" }, { Field::OrderNo, "A" } });
    const QList<quint64> repeated = marks({ timeless, timeless, timeless });
    QCOMPARE(repeated.at(0), 0);
    QVERIFY(repeated.at(1) != 0 && repeated.at(2) != 0 && repeated.at(1) != repeated.at(2));
    QCOMPARE(marks({ timeless, timeless }), repeated.first(2));
    // So are two of one minute.
    const RawCall minute =
        rawCall({ { Field::Code, "0" }, { Field::OrderNo, "A" }, { Field::OccurredAt, "2026/10/1 8:05" } });
    QVERIFY(marks({ minute, minute }).at(1) != 0);
    // Values nobody reads, or that could not be read, tell rows apart.
    RawCall unread = timed;
    unread.unread = 5;
    QVERIFY(marks({ unread }).at(0) != 0);
    RawCall badScore = timed;
    badScore[Field::Similarity] = "high";
    RawCall otherScore = timed;
    otherScore[Field::Similarity] = "low";
    QVERIFY(marks({ badScore }) != marks({ otherScore }));
    RawCall phone = timed;
    phone[Field::Message] = "13800138000";
    RawCall otherPhone = timed;
    otherPhone[Field::Message] = "13800148000";
    QVERIFY(marks({ phone }) != marks({ otherPhone }));
    // A call that is named needs no mark.
    RawCall named = unread;
    named[Field::RequestId] = "r";
    QCOMPARE(marks({ named, named }), QList<quint64>({ 0, 0 }));
    RawCall ordered = unread;
    ordered[Field::OrderNo] = "A";
    QCOMPARE(marks({ ordered }), QList<quint64>({ 0 }));
}

void TestRecordBuilder::countsRepetitionsWithinBounds()
{
    RowRepetitions repetitions(100'000);
    for (quint64 round = 1; round <= 2; ++round) {
        for (quint64 row = 0; row < 100'000; ++row)
            QCOMPARE(repetitions.add(row * 0x9E3779B97F4A7C15), quint32(round));
    }
    QCOMPARE(repetitions.add(~quint64(0)), quint32(0));
    QCOMPARE(repetitions.add(0), quint32(3));
}

void TestRecordBuilder::tellsFormsOfNumbers()
{
    std::string digits;
    for (const char *plain :
         { "", "1004", "-1101", "OK", "1E5", "1.", ".5", "1.2.3", "InvalidParameter.X", "00010" })
        QVERIFY2(numberForm(plain, digits) == NumberForm::Plain, plain);
    for (const char *inexact : { "1004.5", "1e-3", "1E+400", "9.99999999999999E+30" })
        QVERIFY2(numberForm(inexact, digits) == NumberForm::Inexact, inexact);
    QVERIFY(numberForm("-1.101E3", digits) == NumberForm::Whole);
    QCOMPARE(digits, std::string("-1101"));
    QVERIFY(isSpoiledNumber("1.5E17") && !isSpoiledNumber("15E17") && !isSpoiledNumber("1.5"));
    QVERIFY(withoutZeroFraction("12.00") == "12" && withoutZeroFraction("12.50") == "12.50");
}

CODEDESK_TEST_MAIN(TestRecordBuilder)
#include "tst_recordbuilder.moc"
