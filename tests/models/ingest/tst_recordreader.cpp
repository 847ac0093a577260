// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonreader.h"
#include "ingest/jsonshapes.h"
#include "ingest/linereader.h"
#include "ingest/rowsource.h"
#include "ingest/shapeerrors.h"
#include "ingest/tablereader.h"
#include "ingesttesting.h"

#include <QStringEncoder>

#include <thread>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

Q_DECLARE_METATYPE(codedesk::ingest::ReadOptions)

/** The readers of all formats, from a file to batches and previews. */
class TestRecordReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void reportsOffsetsAndLines();
    void batchesAddUp_data();
    void batchesAddUp();
    void keepsCallsOfOneDocumentTogether();
    void namesThePlaceAfterTheBatch();
    void skippingLeadsToTheSamePlace_data();
    void skippingLeadsToTheSamePlace();
    void readsOtherEncodings();
    void hashesBeginnings();
    void hashesTheWholeFile();
    void stopsWhenAsked();
    void namesThePlaceOfTheTime_data();
    void namesThePlaceOfTheTime();
    void previewsCsv();
    void previewsWithoutCodeColumn();
    void previewsJson();
    void previewsCompleteness();

private:
    TestFiles m_files;
};

void TestRecordReader::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QStringList>("rejects");
    QTest::addColumn<int>("blank");

    const auto row = [](const char *name, const QByteArray &content, const char *shape, const QStringList &records,
                        const QStringList &rejects = {}, int blank = 0, const ReadOptions &options = {}) {
        QTest::newRow(name) << content << options << QString::fromLatin1(shape) << records << rejects << blank;
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };

    row("CSV", "time,order_no,code\n2025-03-03 10:00:00,o1,0\n2025-03-03 10:00:01,o2,-1101\n", "CSV",
        { text("code=0 time=2025-03-03T10:00:00.000+08:00 seconds order=o1 by=order"),
          text("code=-1101 time=2025-03-03T10:00:01.000+08:00 seconds order=o2 by=order") });
    row("CSV in Chinese", "订单号,返回码,返回信息,渠道,是否收费\no1,0,成功,微信小程序,是\n", "CSV",
        { text("code=0 order=o1 by=row channel=mini-program message=成功 charged=yes") });
    row("names in any spelling", "Order No;CODE;Live-Rate\no1;00010;98\n", "CSV",
        { text("code=00010 order=o1 by=row live=98") });
    row("tabs", "code\torder_no\n0\to1\n", "CSV", { text("code=0 order=o1 by=row") });
    row("unknown columns", "x,code,y\n1,0,2\n", "CSV", { text("code=0 by=row") });
    row("blank rows", "code,order_no\n0,o1\n\n,\n  \n0,o2\n", "CSV",
        { text("code=0 order=o1 by=row"), text("code=0 order=o2 by=row") }, {}, 3);
    row("too few and too many", "code,order_no\n0\n0,o1,\n0,o1,x\n", "CSV", { text("code=0 order=o1 by=row") },
        { text("too-few-columns@2"), text("too-many-columns@4") });
    row("bad values",
        "code,time,sim,isNeedCharge\n,1740968122,1,1\na b,1740968122,1,1\n0,then,1,1\n0,1740968122,x,1\n"
        "0,1740968122,1,x\n",
        "CSV",
        { text("code=0 time=2025-03-03T10:15:22.000+08:00 seconds by=row charged=yes"),
          text("code=0 time=2025-03-03T10:15:22.000+08:00 seconds by=row sim=1") },
        { text("missing-code@2 code"), text("bad-code@3 code"), text("bad-time@4 time") });
    row("NUL and quotes", QByteArray("code,order_no\n0,a\0b\n0,\"a\n0,o1\n", 30), "CSV",
        { text("code=0 order=o1 by=row") }, { text("nul-byte@2"), text("unclosed-quote@3") });
    row("bytes that are no text", "code,message\n0,成功\n0,\xFF\xFE\n", "CSV",
        { text("code=0 by=row message=成功") }, { text("invalid-encoding@3") });
    row("a second header", "code,order_no\n0,o1\ncode,order_no\n0,o2\n", "CSV",
        { text("code=0 order=o1 by=row"), text("code=0 order=o2 by=row") }, { text("bad-code@3 code") });
    row("titles above", "Calls of March,\n\ncode,order_no\n0,o1\n", "CSV", { text("code=0 order=o1 by=row") });

    ReadOptions byHand;
    byHand.hasHeader = false;
    byHand.columns = { { Field::Code, QStringLiteral("2") }, { Field::OrderNo, QStringLiteral("1") } };
    row("no header", "o1,0\no2,2016\n", "CSV",
        { text("code=0 order=o1 by=row"), text("code=2016 order=o2 by=row") }, {}, 0, byHand);
    ReadOptions mapped;
    mapped.columns = { { Field::Code, QStringLiteral("rc") } };
    mapped.channel = Channel::AppSdk;
    row("mapped by hand", "order_no,rc,code\no1,4,0\n", "CSV", { text("code=4 order=o1 by=row channel=app-sdk") },
        {}, 0, mapped);

    row("JSON lines", "{\"code\":0,\"order_no\":\"o1\"}\n\n{\"code\":\"-5018\",\"orderNo\":\"o2\"}\n",
        "JSON lines", { text("code=0 order=o1 by=row"), text("code=-5018 order=o2 by=row") }, {}, 1);
    row("bad JSON lines",
        "{\"code\":0}\n{\"code\":\n{}\n[1]\n7\n{\"code\":1}\n{\"code\":2}\n{\"code\":3}\n{\"code\":4}",
        "JSON lines",
        { text("code=0 by=row"), text("code=1 by=row"), text("code=2 by=row"), text("code=3 by=row"),
          text("code=4 by=row") },
        { text("bad-json@2"), text("missing-code@3 code"), text("not-an-object@4"), text("not-an-object@5") });
    row("values keep every character", "[{\"code\":66660004,\"orderNo\":26012345678901234567890123,\"Sim\":1.10}]",
        "JSON", { text("code=66660004 order=26012345678901234567890123 by=row sim=1.1") });
    row("NUL in JSON", "[{\"code\":\"0\",\"orderNo\":\"a\\u0000b\"}]", "JSON", {}, { text("nul-byte@1") });
    row("strings that hold JSON", "[\"{\\\"code\\\":\\\"0\\\",\\\"orderNo\\\":\\\"o1\\\"}\"]", "JSON",
        { text("code=0 order=o1 by=row") });
    row("wrapper", "{\"total\":2,\"appId\":\"A\",\"calls\":[{\"code\":0,\"orderNo\":\"o1\"},{\"code\":4}]}",
        "JSON", { text("code=0 order=o1 by=row app=A"), text("code=4 by=row app=A") });
    row("deep wrapper", "{\"code\":0,\"msg\":\"ok\",\"data\":{\"list\":[{\"code\":4,\"orderNo\":\"o1\"}]}}",
        "JSON", { text("code=4 order=o1 by=row") });
    row("wrapper named result", "{\"code\":0,\"result\":{\"calls\":[{\"code\":4,\"orderNo\":\"o1\"}]}}", "JSON",
        { text("code=4 order=o1 by=row") });
    row("answer without its envelope", "{\"Result\":\"0\",\"Description\":\"成功\",\"RequestId\":\"r\"}",
        "API 3.0", { text("code=0 request=r by=request message=成功") });
    row("result of a uni-app plugin",
        "{\"type\":\"success\",\"data\":\"{\\\"scene\\\":\\\"s\\\",\\\"res\\\":{\\\"isSuccess\\\":true,"
        "\\\"orderNo\\\":\\\"o1\\\",\\\"liveRate\\\":\\\"分数为空\\\"}}\"}",
        "SDK result", { text("code=0 order=o1 by=row channel=app-sdk") });
    row("begin of a check",
        "[{\"code\":\"0\",\"result\":{\"bizSeqNo\":\"b\",\"h5faceId\":\"f\",\"orderNo\":\"o\"}}]",
        "queryfacerecord", {}, { text("no-attempt@1") });
    row("answer to a log-in",
        "[{\"code\":\"0\",\"msg\":\"ok\",\"transactionTime\":\"20250303150319\","
        "\"access_token\":\"t\",\"expire_in\":7200}]",
        "JSON", {}, { text("missing-code@1 code") });
    row("error among pages",
        "{\"Response\":{\"WeChatBillDetails\":[],\"RequestId\":\"r\"}}\n{\"Response\":{\"Error\":{\"Code\":\"X\"}}"
        "}\n"
        "{\"Response\":{\"WeChatBillDetails\":[{\"BizToken\":\"t\",\"ChargeCount\":0,\"ChargeDetails\":[]},"
        "{\"BizToken\":\"t\",\"ChargeCount\":1,\"ChargeDetails\":[]}]}}\n",
        "GetWeChatBillDetails", {}, { text("missing-code@2"), text("no-attempt@3") }, 1);
    row("no attempts at all", "{\"Response\":{\"WeChatBillDetails\":[],\"HasNextPage\":false}}",
        "GetWeChatBillDetails", {});
    row("empty array", "[]", "JSON", {});
    row("cut array", "[{\"code\":0},\n{\"code\":", "JSON", { text("code=0 by=row") }, { text("bad-json@2") });

    row("addresses",
        "https://a.example/cb?code=0&orderNo=o%201&liveRate=9\n\ncode=3004&orderNo=o2\nhttps://a.example/\n"
        "https://a.example/#/cb?code=%FF\nhttps://a.example/cb?code=1&orderNo=a%00\n"
        "https://a.example/cb?code=2\n",
        "H5",
        { text("code=0 order=o 1 by=row channel=h5 live=9"), text("code=3004 order=o2 by=row channel=h5"),
          text("code=2 by=row channel=h5") },
        { text("missing-code@4 code"), text("invalid-encoding@5"), text("nul-byte@6") }, 1);
    ReadOptions pc;
    pc.channel = Channel::PcH5;
    row("addresses of a known channel", "https://a.example/cb?code=0\n", "H5",
        { text("code=0 by=row channel=pc-h5") }, {}, 0, pc);
}

void TestRecordReader::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(ReadOptions, options);
    QFETCH(QString, shape);
    QFETCH(QStringList, records);
    QFETCH(QStringList, rejects);
    QFETCH(int, blank);
    const WholeInput input = readWhole(m_files.write(QStringLiteral("input"), content), options);
    QVERIFY2(!input.error, input.error ? qPrintable(input.error->toText()) : "");
    QCOMPARE(input.records, records);
    QCOMPARE(input.rejects, rejects);
    QCOMPARE(input.blank, blank);
    QCOMPARE(input.shape.name(), shape);
    QVERIFY(input.isConsistent);
}

void TestRecordReader::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &content, ErrorKind kind, const char *part) {
        QTest::newRow(name) << content << int(kind) << QString::fromUtf8(part);
    };
    row("empty", "", ErrorKind::InputEmpty, "no bytes at all");
    row("picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(200, '\0'),
        ErrorKind::InputNotCalls, "PNG");
    row("no known column", "a,b\n1,2\n3,4\n", ErrorKind::InputNotCalls, "\"a\", \"b\"");
    row("prose", "Dear colleague,\nthe calls are not in here.\n", ErrorKind::InputNotCalls, "code");
    row("JSON of another kind", "{\"users\":[{\"id\":1}],\"page\":2}", ErrorKind::InputNotCalls,
        "\"users\", \"page\"");
    row("code alone", "{\"code\":200,\"message\":\"OK\"}", ErrorKind::InputNotCalls, "\"code\"");
    row("log-in", "{\"code\":\"0\",\"access_token\":\"t\",\"transactionTime\":\"20250303150319\"}",
        ErrorKind::InputNotCalls, "access_token");
    row("refusal", "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure\",\"Message\":\"m\"}}}",
        ErrorKind::InputNotCalls, "AuthFailure");
    row("bill", "{\"Response\":{\"DetailSet\":[],\"Total\":0}}", ErrorKind::InputNotCalls, "bill");
}

void TestRecordReader::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QFETCH(QString, part);
    const auto reader = RecordReader::open(m_files.write(QStringLiteral("input"), content), {});
    QVERIFY(!reader);
    QCOMPARE(int(reader.error().kind), kind);
    QVERIFY2(reader.error().toText().contains(part), qPrintable(reader.error().toText()));
    QVERIFY(!reader.error().what.isEmpty());
}

void TestRecordReader::reportsOffsetsAndLines()
{
    const QByteArray csv = "code,order_no\n0,o1\nx y,o2\n";
    WholeInput input = readWhole(m_files.write(QStringLiteral("csv"), csv));
    QCOMPARE(input.offsets, QList<qint64>({ csv.indexOf("0,o1"), csv.indexOf("x y") }));
    QCOMPARE(input.recordNumbers, QList<qint64>({ 1, 2 }));

    const QByteArray json =
        "[{\"code\":\"0\"},\n\n  {\"code\":\"x y\",\"message\":\"\xE6\x88\x90\"},{\"code\":\"1\"}]";
    input = readWhole(m_files.write(QStringLiteral("json"), json));
    QCOMPARE(input.offsets, QList<qint64>({ 1, json.lastIndexOf('{'), json.indexOf("{\"code\":\"x y") }));
    QCOMPARE(input.recordNumbers, QList<qint64>({ 1, 3, 2 }));
    QCOMPARE(input.rejects, QStringList{ QStringLiteral("bad-code@3 code") });

    const QByteArray page = "{\"Response\":{\"WeChatBillDetails\":[{\"BizToken\":\"t\",\"ChargeDetails\":[\n"
                            "{\"ErrorCode\":\"0\"},\n{\"ErrorCode\":\"\"}]}]}}";
    input = readWhole(m_files.write(QStringLiteral("page"), page));
    QCOMPARE(input.offsets,
             QList<qint64>({ page.indexOf("{\"ErrorCode\":\"0"), page.indexOf("{\"ErrorCode\":\"\"") }));
    QCOMPARE(input.rejects, QStringList{ QStringLiteral("missing-code@3") });
    QVERIFY(input.excerpts.first().startsWith("{\"ErrorCode\":\"\"}"));
}

void TestRecordReader::batchesAddUp_data()
{
    QTest::addColumn<QByteArray>("content");
    QByteArray csv = "code,order_no\n";
    QByteArray lines;
    QByteArray array = "[";
    QByteArray urls;
    for (int i = 0; i < 100; ++i) {
        const QByteArray n = QByteArray::number(i);
        const bool isBad = i % 7 == 3;
        csv += (isBad ? "x y" : n) + ",o" + n + (i % 10 == 0 ? "\n\n" : "\n");
        lines += "{\"code\":\"" + (isBad ? QByteArray() : n) + "\"}\n" + (i % 10 == 0 ? "\n" : "");
        array += (i ? ",{\"code\":\"" : "{\"code\":\"") + n + "\"}";
        urls += "https://a.example/?code=" + n + "\n";
    }
    QTest::newRow("csv") << csv;
    QTest::newRow("lines") << lines;
    QTest::newRow("array") << array + ']';
    QTest::newRow("urls") << urls;
}

void TestRecordReader::batchesAddUp()
{
    QFETCH(QByteArray, content);
    const QString path = m_files.write(QStringLiteral("input"), content);
    const WholeInput whole = readWhole(path, {}, 100000);
    QVERIFY(whole.readCount() >= 100);
    QCOMPARE(whole.batches, 1);
    for (const qint64 size : { 1, 3, 64 }) {
        const WholeInput input = readWhole(path, {}, size);
        QCOMPARE(input.records, whole.records);
        QCOMPARE(input.rejects, whole.rejects);
        QCOMPARE(input.blank, whole.blank);
        QVERIFY(input.isConsistent);
        QCOMPARE(input.batches, int((whole.readCount() + size - 1) / size));
        QList<qint64> numbers = input.recordNumbers;
        std::sort(numbers.begin(), numbers.end());
        QVERIFY(std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end());
    }
}

void TestRecordReader::keepsCallsOfOneDocumentTogether()
{
    QByteArray page = "{\"Response\":{\"WeChatBillDetails\":[";
    for (int i = 0; i < 7; ++i)
        page += QByteArray(i ? "," : "") + "{\"BizToken\":\"t\",\"ChargeDetails\":[{\"ErrorCode\":\""
            + QByteArray::number(i) + "\"}]}";
    page += "]}}";
    const QString path = m_files.write(QStringLiteral("pages"), page + "\n" + page);
    QCOMPARE(readWhole(path, {}, 10).batches, 2);
    QCOMPARE(readWhole(path, {}, 14).batches, 1);
    const WholeInput small = readWhole(path, {}, 5);
    QCOMPARE(small.records.size(), 14);
    QVERIFY(small.isConsistent);
}

void TestRecordReader::namesThePlaceAfterTheBatch()
{
    const QByteArray csv = "code,order_no\n0,o1\n\n0,o2\n0,o3\n";
    auto reader = RecordReader::open(m_files.write(QStringLiteral("csv"), csv), {});
    QVERIFY2(reader, errorText(reader));
    RecordBatch batch;
    QVERIFY(*(*reader)->read(batch, 2, {}));
    QCOMPARE(batch.resumeOffset, csv.indexOf("0,o2"));
    QCOMPARE(batch.nextLine, 4);
    QCOMPARE(batch.nextRecordNumber, 3);
    QCOMPARE(batch.blank, 1);
    QCOMPARE((*reader)->bytesTotal(), csv.size());
    QVERIFY(*(*reader)->read(batch, 100, {}));
    QCOMPARE(batch.resumeOffset, csv.size());
    QCOMPARE(batch.bytesConsumed, csv.size());
    QVERIFY(!*(*reader)->read(batch, 100, {}));
    QVERIFY(!*(*reader)->read(batch, 100, {}));
    QCOMPARE(batch.readCount(), 0);

    const QByteArray lines = "{\"code\":0}\n{\"code\":1}\n{\"code\":2}\n";
    auto json = RecordReader::open(m_files.write(QStringLiteral("json"), lines), {});
    QVERIFY2(json, errorText(json));
    QVERIFY(*(*json)->read(batch, 2, {}));
    QCOMPARE(batch.resumeOffset, lines.lastIndexOf('{'));
    QCOMPARE(batch.nextLine, 3);
    QCOMPARE(batch.nextRecordNumber, 3);
}

void TestRecordReader::skippingLeadsToTheSamePlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("records");
    QTest::newRow("CSV") << QByteArray("code,order_no\n0,o1\n\n,\n0\n0,\"o\n2\"\n\"a\"b,o3\n0,o4\n0,o5") << 8;
    QTest::newRow("JSON lines") << QByteArray(
        "{\"code\":0}\n\n{\"code\":broken}\n[1]\n{\"code\":\"x y\"}\n{\"code\":1}\n{\"code\":2}\n")
                                << 7;
    QTest::newRow("JSON array") << QByteArray(
        "[{\"code\":0}, {\"code\":broken},\n{}, {\"code\":1},{\"code\":2}\n]\n")
                                << 5;
    QTest::newRow("list in a document")
        << QByteArray("{\"data\":[{\"code\":0},{\"code\":1},{\"code\":2},{\"code\":3}]} {\"code\":4}") << 5;
    QTest::newRow("addresses") << QByteArray("https://a.example/?code=0\nhttps://a.example/?x=1&code=%FF\n\n"
                                             "https://a.example/?code=1\nhttps://a.example/?code=2\n")
                               << 5;
}

void TestRecordReader::skippingLeadsToTheSamePlace()
{
    QFETCH(QByteArray, content);
    QFETCH(int, records);
    const QString path = m_files.write(QStringLiteral("input"), content);
    for (int count = 1; count < records; ++count) {
        QStringList places;
        QStringList rests;
        for (const bool skips : { false, true }) {
            auto reader = RecordReader::open(path, {});
            QVERIFY2(reader, errorText(reader));
            RecordBatch batch;
            for (qint64 left = count; left > 0; left -= batch.readCount()) {
                const auto more = skips ? (*reader)->skip(batch, left, {}) : (*reader)->read(batch, left, {});
                QVERIFY2(more && *more, errorText(more));
                QVERIFY(!skips || batch.readCount() == batch.blank);
            }
            places << QStringLiteral("record %1, offset %2, line %3")
                          .arg(batch.nextRecordNumber)
                          .arg(batch.resumeOffset)
                          .arg(batch.nextLine);
            QVERIFY(*(*reader)->read(batch, 100, {})); // what follows is read as ever
            QStringList rest{ QStringLiteral("%1 blank").arg(batch.blank) };
            for (const CallRecord &record : batch.records)
                rest << QString::number(record.recordNumber) + u' ' + recordText(record);
            for (const Reject &reject : batch.rejects)
                rest << QString::number(reject.recordNumber) + u' ' + rejectText(reject);
            rests << rest.join(u'\n');
        }
        QCOMPARE(places.at(1), places.at(0));
        QCOMPARE(rests.at(1), rests.at(0));
    }
}

void TestRecordReader::hashesBeginnings()
{
    const QByteArray csv = "code,order_no\n" + QByteArray("0,o1\n").repeated(40'000);
    const QString path = m_files.write(QStringLiteral("calls.csv"), csv);
    const QList<qint64> lengths{ 0, 1, 70'000, 70'000, csv.size() };
    const auto hashes = hashPrefixes(path, lengths, {});
    QVERIFY2(hashes, errorText(hashes));
    for (qsizetype i = 1; i < lengths.size(); ++i) {
        const QString part = m_files.write(QStringLiteral("part"), csv.left(lengths.at(i)));
        QCOMPARE(hashes->at(i), *hashFile(part, {}));
    }
    QCOMPARE(hashPrefixes(path, { csv.size() + 1 }, {}).error().kind, ErrorKind::InputNotReadable);
    QCOMPARE(hashPrefixes(QStringLiteral("/none"), { 1 }, {}).error().kind, ErrorKind::InputNotReadable);
    QVERIFY(hashPrefixes(QStringLiteral("/none"), {}, {})->isEmpty());

    auto reader = RecordReader::open(path, {});
    RecordBatch batch;
    while (*(*reader)->read(batch, 1000, {}))
        QCOMPARE(QString::fromStdString(batch.prefixHash),
                 hashPrefixes(path, { batch.bytesConsumed }, {})->constFirst());
}

void TestRecordReader::readsOtherEncodings()
{
    const QString csv = QString::fromUtf8("时间,订单号,返回码,返回信息\n2025-03-03 10:00:00,o1,0,成功\n");
    const QString json = QString::fromUtf8("[{\"返回码\":\"0\",\"订单号\":\"o1\",\"返回信息\":\"成功\"}]");
    const QStringList csvRecords{ QString::fromUtf8(
        "code=0 time=2025-03-03T10:00:00.000+08:00 seconds order=o1 by=order message=成功") };
    const QStringList jsonRecords{ QString::fromUtf8("code=0 order=o1 by=row message=成功") };
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray littleCsv = little(csv);
    WholeInput input = readWhole(m_files.write(QStringLiteral("a"), littleCsv));
    QCOMPARE(input.records, csvRecords);
    QCOMPARE(input.shape.encoding, QStringLiteral("UTF-16LE"));
    QCOMPARE(input.offsets, QList<qint64>{ 2 + 2 * (csv.indexOf(u'\n') + 1) });
    QStringEncoder big(QStringConverter::Utf16BE);
    QCOMPARE(readWhole(m_files.write(QStringLiteral("b"), big(json))).records, jsonRecords);
    QCOMPARE(readWhole(m_files.write(QStringLiteral("c"), "\xEF\xBB\xBF" + json.toUtf8())).records, jsonRecords);
    // "返回码,订单号" and one row in GB18030
    const QByteArray gb = "\xB7\xB5\xBB\xD8\xC2\xEB,\xB6\xA9\xB5\xA5\xBA\xC5\n0,\xB3\xC9\xB9\xA6\n";
    input = readWhole(m_files.write(QStringLiteral("d"), gb));
    QCOMPARE(input.records, QStringList{ QString::fromUtf8("code=0 order=成功 by=row") });
    QCOMPARE(input.shape.encoding, QStringLiteral("GB18030"));
}

void TestRecordReader::hashesTheWholeFile()
{
    for (const QByteArray &content : { QByteArray("code,order_no\n0,o1\n"), QByteArray("[{\"code\":0}]  \n"),
                                       QByteArray("https://a.example/?code=0\n") }) {
        const QString path = m_files.write(QStringLiteral("input"), content);
        auto reader = RecordReader::open(path, {});
        QVERIFY2(reader, errorText(reader));
        RecordBatch batch;
        while (*(*reader)->read(batch, 1, {})) { }
        const Result<QString> hash = hashFile(path, {});
        QVERIFY2(hash, errorText(hash));
        QCOMPARE((*reader)->contentHash(), *hash);
        QCOMPARE(hash->size(), 32);
    }
    QCOMPARE(hashFile(m_files.path(QStringLiteral("absent")), {}).error().kind, ErrorKind::InputNotReadable);
}

void TestRecordReader::stopsWhenAsked()
{
    QByteArray csv = "code,order_no\n";
    QByteArray lines;
    for (int i = 0; i < 20000; ++i) {
        csv += "0,o" + QByteArray::number(i) + '\n';
        lines += "{\"code\":\"0\",\"order_no\":\"" + QByteArray::number(i) + "\"}\n";
    }
    for (const QByteArray &content : { csv, lines }) {
        auto reader = RecordReader::open(m_files.write(QStringLiteral("input"), content), {});
        QVERIFY2(reader, errorText(reader));
        std::stop_source source;
        RecordBatch batch;
        QVERIFY(*(*reader)->read(batch, 10, source.get_token()));
        source.request_stop();
        const Result<bool> stopped = (*reader)->read(batch, 1'000'000, source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }
}

void TestRecordReader::namesThePlaceOfTheTime_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("JSON behind a prefix")
        << QByteArray("2026-10-01 08:00:00 INFO answer: {\"order_no\":\"A\",\"code\":0}\n"
                      "2026-10-01 08:00:01 INFO answer: {\"order_no\":\"B\",\"code\":0}\n")
        << QStringLiteral("(beginning of the line)");
    QTest::newRow("key=value behind a prefix") << QByteArray("2026-10-01 08:00:00 INFO order_no=A code=1004\n"
                                                             "2026-10-01 08:00:01 INFO order_no=B code=1004\n")
                                               << QStringLiteral("(beginning of the line)");
    QTest::newRow("a key") << QByteArray("{\"order_no\":\"A\",\"code\":0,\"time\":\"2026-10-01 08:00:00\"}\n")
                           << QStringLiteral("time");
    QTest::newRow("nowhere") << QByteArray("{\"order_no\":\"A\",\"code\":0}\n") << QString();
}

void TestRecordReader::namesThePlaceOfTheTime()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    const Result<Preview> preview = readPreview(m_files.write(QStringLiteral("input"), content), {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->shape.columnsOf(Field::OccurredAt), place);
    QCOMPARE(preview->shape.fieldsRead().contains(Field::OccurredAt), !place.isEmpty());
    QVERIFY(preview->shape.fieldsRead().contains(Field::Code));
}

void TestRecordReader::previewsCsv()
{
    const QString path =
        m_files.write(QStringLiteral("input"),
                      "姓名,订单号,返回码,备注\n张三,13800138000,0,电话13800138000\n李四,o2\n王五,o3,a b,x\n");
    const Result<Preview> preview = readPreview(path, {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->shape.columns, QString::fromUtf8("姓名,订单号,返回码,备注").split(u','));
    QCOMPARE(preview->shape.mapping.value(Field::Code), QString::fromUtf8("返回码"));
    QCOMPARE(preview->shape.mapping.value(Field::OrderNo), QString::fromUtf8("订单号"));
    QCOMPARE(preview->rows,
             QList<QStringList>({ QString::fromUtf8("***,13800138000,0,电话138****8000").split(u','),
                                  QString::fromUtf8("***,o2").split(u','),
                                  QString::fromUtf8("***,o3,a b,x").split(u',') }));
    QCOMPARE(preview->records.size(), 1);
    QCOMPARE(preview->records.first().size(), preview->recordFields.size());
    QCOMPARE(preview->rejects.size(), 2);
    QVERIFY(preview->isComplete);
}

void TestRecordReader::previewsWithoutCodeColumn()
{
    const QString path = m_files.write(QStringLiteral("input"), "a;b\no1;0\no2;2016\n");
    QCOMPARE(RecordReader::open(path, {}).error().kind, ErrorKind::InputNotCalls);
    Result<Preview> preview = readPreview(path, {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->shape.columns, QStringList({ QStringLiteral("a"), QStringLiteral("b") }));
    QCOMPARE(preview->rows.size(), 2);
    QVERIFY(preview->records.isEmpty());
    ReadOptions options;
    options.columns = { { Field::Code, QStringLiteral("b") } };
    preview = readPreview(path, options);
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->records.size(), 2);
    QCOMPARE(readWhole(path, options).records.size(), 2);
    options.columns = { { Field::Code, QStringLiteral("nope") } };
    const auto refused = RecordReader::open(path, options);
    QVERIFY(!refused);
    QVERIFY(refused.error().why.contains(u"nope"));
}

void TestRecordReader::previewsJson()
{
    const QString flat =
        m_files.write(QStringLiteral("flat"), "{\"rc\":\"0\",\"name\":\"张三\",\"n\":null}\n{\"rc\":\"4\"}\n");
    ReadOptions options;
    options.columns = { { Field::Code, QStringLiteral("rc") } };
    Result<Preview> preview = readPreview(flat, options);
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->shape.columns,
             QStringList({ QStringLiteral("rc"), QStringLiteral("name"), QStringLiteral("n") }));
    QCOMPARE(preview->rows,
             QList<QStringList>({ { QStringLiteral("0"), QStringLiteral("***"), QString() },
                                  { QStringLiteral("4"), QString(), QString() } }));
    QCOMPARE(preview->records.size(), 2);
    QCOMPARE(preview->shape.mapping.value(Field::Code), QStringLiteral("rc"));

    const QString single = m_files.write(QStringLiteral("single"), "{\"rc\":\"0\",\"zeit\":\"x\"}");
    QCOMPARE(RecordReader::open(single, {}).error().kind, ErrorKind::InputNotCalls);
    preview = readPreview(single, {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->rows.size(), 1);
    QCOMPARE(readWhole(single, options).records, QStringList{ QStringLiteral("code=0 by=row") });

    preview = readPreview(dataPath(QStringLiteral("samples/getwechatbilldetails.json")), {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->shape.name(), QStringLiteral("GetWeChatBillDetails"));
    QCOMPARE(preview->records.size(), 5);
    QVERIFY(preview->shape.mapping.isEmpty());
}

void TestRecordReader::previewsCompleteness()
{
    QByteArray csv = "code,order_no\n";
    for (int i = 0; i < previewRowLimit; ++i)
        csv += "0,o\n";
    Result<Preview> preview = readPreview(m_files.write(QStringLiteral("input"), csv), {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->rows.size(), previewRowLimit);
    QVERIFY(preview->isComplete);
    preview = readPreview(m_files.write(QStringLiteral("input"), csv + "0,o\n"), {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->rows.size(), previewRowLimit);
    QVERIFY(!preview->isComplete);
}

CODEDESK_TEST_MAIN(TestRecordReader)
#include "tst_recordreader.moc"
