// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outputdevice.h"
#include "ingest/inputlisting.h"
#include "jobs/entrypages.h"
#include "jobs/importjob.h"
#include "jobs/importoptions.h"
#include "jobs/rejectsexport.h"
#include "store/openstore.h"
#include "support/archives.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace codedesk;
using namespace codedesk::jobs;
using store::CallStore;

/** Rejected records, written as rows, corrected and imported again. */
class RejectRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreWrittenCorrectedAndStored_data();
    void rowsAreWrittenCorrectedAndStored();
    void uncorrectedRowsAreRejectedAgain();
    void recordsThatAreNotWholeAreLeftOut_data();
    void recordsThatAreNotWholeAreLeftOut();
    void nothingStoredIsDoubled();
    void maskedValuesAreNoValues();
    void manyRowsInPages();
    void optionsOfAnImportComeBack_data();
    void optionsOfAnImportComeBack();
    void refusedDeviceIsTold();
    void noSuchImport();

private:
    ImportSummary import(const QByteArray &content, const ingest::ReadOptions &options = {});
    [[nodiscard]] Result<RowsToCorrect> exportRows(qint64 importId, QByteArray &rows) const;
    [[nodiscard]] QStringList calls() const;
    [[nodiscard]] QStringList reasons(qint64 importId) const;
    [[nodiscard]] ingest::ReadOptions optionsOf(qint64 importId) const;
    [[nodiscard]] QString storePath() const { return m_folder->filePath(QStringLiteral("calls.store")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

namespace {

ingest::ReadOptions byHand(const QMap<ingest::Field, QString> &columns)
{
    ingest::ReadOptions options;
    options.hasHeader = false;
    options.columns = columns;
    return options;
}

} // namespace

void RejectRowsTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

ImportSummary RejectRowsTest::import(const QByteArray &content, const ingest::ReadOptions &options)
{
    QFile file(m_folder->filePath(QStringLiteral("log%1").arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    file.close();
    const auto listing = ingest::listInputs(file.fileName());
    if (!listing)
        qFatal("%s", testing::errorText(listing).constData());
    ImportRequest request{ store::StoreAddress::ofFile(storePath()), file.fileName(), options, false,
                           listing->inputs.first().members };
    request.options.personKey = ingest::PersonKeySource(ingest::PersonKey{ 1 });
    NoProgress progress;
    return runImport(request, progress, {});
}

Result<RowsToCorrect> RejectRowsTest::exportRows(qint64 importId, QByteArray &rows) const
{
    const auto store = store::openStore(store::StoreAddress::ofFile(storePath()), CallStore::Mode::ReadOnly);
    QBuffer buffer(&rows);
    buffer.open(QIODevice::WriteOnly);
    const auto entry = (*store)->importEntry(importId);
    const store::ImportKey import = entry ? entry->key() : store::ImportKey{ importId, 1 };
    return exportRowsToCorrect(**store, import, buffer, QStringLiteral("rows"), {});
}

/** Returns every stored call as "order code message", oldest first. */
QStringList RejectRowsTest::calls() const
{
    const auto store = store::openStore(store::StoreAddress::ofFile(storePath()), CallStore::Mode::ReadOnly);
    const auto page = (*store)->calls({}, 0, 100'000);
    QStringList texts;
    for (const store::StoredCall &call : page->calls)
        texts.prepend(QStringList{ call.orderNo, call.code, call.message }.join(u' ').trimmed());
    return texts;
}

QStringList RejectRowsTest::reasons(qint64 importId) const
{
    const auto store = store::openStore(store::StoreAddress::ofFile(storePath()), CallStore::Mode::ReadOnly);
    const auto rejects = (*store)->rejects((*store)->importEntry(importId)->key(), 0, 100);
    QStringList texts;
    for (const store::RejectEntry &entry : *rejects)
        texts << ingest::rejectReasonKey(entry.reject.reason);
    return texts;
}

ingest::ReadOptions RejectRowsTest::optionsOf(qint64 importId) const
{
    const auto store = store::openStore(store::StoreAddress::ofFile(storePath()), CallStore::Mode::ReadOnly);
    return optionsLike(*(*store)->importEntry(importId));
}

void RejectRowsTest::rowsAreWrittenCorrectedAndStored_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<ingest::ReadOptions>("options");
    QTest::addColumn<QStringList>("rejected");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("corrected");
    QTest::addColumn<QStringList>("stored");
    const auto row = [](const char *name, const QByteArray &log, const QStringList &rejected,
                        const QByteArray &rows, const QByteArray &corrected, const QStringList &stored,
                        const ingest::ReadOptions &options = {}) {
        QTest::newRow(name) << log << options << rejected << rows << corrected << stored;
    };
    const QByteArray header = "time,order_no,code,message\n";
    const QByteArray good = "2025-03-03 10:00:00,a,0,fine\n";
    const auto csv = [&](const char *name, const char *reason, const QByteArray &bad, const QByteArray &corrected,
                         const QString &stored) {
        row(name, header + good + bad, { QString::fromLatin1(reason) }, header + bad, header + corrected,
            { QStringLiteral("a 0 fine"), stored });
    };
    row("sheet of a workbook", testing::workbookOf(testing::tableOf(header + good + "yesterday,b,2016,\n")),
        { QStringLiteral("bad-time") }, header + "yesterday,b,2016,\n", header + "2025-03-03 10:00:01,b,2016,\n",
        { QStringLiteral("a 0 fine"), QStringLiteral("b 2016") });
    csv("too few columns", "too-few-columns", "2025-03-03 10:00:01,b\n", "2025-03-03 10:00:01,b,2016,\n",
        QStringLiteral("b 2016"));
    csv("too many columns", "too-many-columns", "2025-03-03 10:00:01,b,0,x,y\n",
        "2025-03-03 10:00:01,b,0,\"x,y\"\n", QStringLiteral("b 0 x,y"));
    csv("no code", "missing-code", "2025-03-03 10:00:01,b,,x\n", "2025-03-03 10:00:01,b,66660004,x\n",
        QStringLiteral("b 66660004 x"));
    csv("no such code", "bad-code", "2025-03-03 10:00:01,b,a b,x\n", "2025-03-03 10:00:01,b,-1101,x\n",
        QStringLiteral("b -1101 x"));
    csv("time", "bad-time", "yesterday,00b,0,\"line\r\nof \"\"two\"\"\"\n",
        "2025-03-03 10:00:01,00b,0,\"line\r\nof \"\"two\"\"\"\n", QStringLiteral("00b 0 line\r\nof \"two\""));
    csv("spoiled number", "spoiled-number", "2025-03-03 10:00:01,1.23456789012346E+17,0,\n",
        "2025-03-03 10:00:01,123456789012345678,0,\n", QStringLiteral("123456789012345678 0"));
    row("titles, semicolons, Chinese header in GB18030",
        QByteArray("\xC8\xD5\xD6\xBE\n\xB7\xB5\xBB\xD8\xC2\xEB;\xB6\xA9\xB5\xA5\xBA\xC5;\xC3\xE8\xCA\xF6\n;x;"
                   "\xB3\xC9\xB9\xA6\n"),
        { QStringLiteral("missing-code") }, "返回码;订单号;描述\n;x;成功\n", "返回码;订单号;描述\n0;x;成功\n",
        { QStringLiteral("x 0 成功") });
    row("no header, mapped by hand", "a,2025-03-03 10:00:00,0\nb,2025-03-03 10:00:01,\n",
        { QStringLiteral("missing-code") }, "b,2025-03-03 10:00:01,\n", "b,2025-03-03 10:00:01,0\n",
        { QStringLiteral("a 0"), QStringLiteral("b 0") },
        byHand({ { ingest::Field::OrderNo, QStringLiteral("1") },
                 { ingest::Field::OccurredAt, QStringLiteral("2") },
                 { ingest::Field::Code, QStringLiteral("3") } }));
    row("JSON lines", "{\"orderNo\":\"a\",\"code\":\"0\"}\n{\"orderNo\":\"b\",\"code\"\n{\"orderNo\":\"c\"}\n7\n",
        { QStringLiteral("bad-json"), QStringLiteral("missing-code"), QStringLiteral("not-an-object") },
        "{\"orderNo\":\"b\",\"code\"\n{\"orderNo\":\"c\"}\n7\n",
        "{\"orderNo\":\"b\",\"code\":\"1\"}\n{\"orderNo\":\"c\",\"code\":\"2\"}\n",
        { QStringLiteral("a 0"), QStringLiteral("b 1"), QStringLiteral("c 2") });
    row("array over several lines",
        "[{\"orderNo\":\"a\",\"code\":\"0\"},\n{\"orderNo\":\"b\",\n\"code\":\"a "
        "b\"\n},\n{\"orderNo\":\"c\",\"code\":\"0\","
        "\"time\":\"x\"}]",
        { QStringLiteral("bad-code"), QStringLiteral("bad-time") },
        "{\"orderNo\":\"b\", \"code\":\"a b\" }\n{\"orderNo\":\"c\",\"code\":\"0\",\"time\":\"x\"}\n",
        "{\"orderNo\":\"b\",\"code\":\"1\"}\n{\"orderNo\":\"c\",\"code\":\"2\"}\n",
        { QStringLiteral("a 0"), QStringLiteral("b 1"), QStringLiteral("c 2") });
    row("JSON mapped by hand",
        "{\"nr\":\"4111111111111111\",\"rc\":\"a b\",\"who\":\"x\"}\n{\"nr\":\"5\",\"rc\":\"0\"}\n",
        { QStringLiteral("bad-code") }, "{\"nr\":\"4111111111111111\",\"rc\":\"a b\",\"who\":\"***\"}\n",
        "{\"nr\":\"4111111111111111\",\"rc\":\"0\",\"who\":\"***\"}\n",
        { QStringLiteral("5 0"), QStringLiteral("4111111111111111 0") }, [] {
            ingest::ReadOptions options;
            options.columns = { { ingest::Field::OrderNo, QStringLiteral("nr") },
                                { ingest::Field::Code, QStringLiteral("rc") },
                                { ingest::Field::IdNumber, QStringLiteral("who") } };
            return options;
        }());
    row("addresses",
        "https://a.example/?code=0&orderNo=a\nhttps://a.example/?code=a%20b&orderNo=b&msg=1%2613800138000\n",
        { QStringLiteral("bad-code") }, "https://a.example/?code=a%20b&orderNo=b&msg=1%26138****8000\n",
        "https://a.example/?code=0&orderNo=b&msg=1%26138****8000\n",
        { QStringLiteral("a 0"), QStringLiteral("b 0 1&138****8000") });
    row("an answer that is alone in its document",
        "{\"Response\":{\"Result\":\"a "
        "b\",\"RequestId\":\"r\",\"Description\":\"x\"}}\n{\"orderNo\":\"a\",\"code\":\"0\"}\n",
        { QStringLiteral("bad-code") },
        "{\"Response\":{\"Result\":\"a b\",\"RequestId\":\"r\",\"Description\":\"x\"}}\n",
        "{\"Response\":{\"Result\":\"Success\",\"RequestId\":\"r\",\"Description\":\"x\"}}\n",
        { QStringLiteral("a 0"), QStringLiteral("Success x") });
}

void RejectRowsTest::rowsAreWrittenCorrectedAndStored()
{
    QFETCH(QByteArray, log);
    QFETCH(ingest::ReadOptions, options);
    QFETCH(QStringList, rejected);
    QFETCH(QByteArray, corrected);
    QFETCH(QStringList, stored);
    const ImportSummary first = import(log, options);
    QCOMPARE(first.outcome, ImportOutcome::Done);
    QCOMPARE(reasons(first.entry.id), rejected);
    QByteArray rows;
    const Result<RowsToCorrect> written = exportRows(first.entry.id, rows);
    QVERIFY2(written, testing::errorText(written));
    QCOMPARE(written->written, rejected.size());
    QVERIFY(written->leftOutLines.isEmpty());
    QTEST(QString::fromUtf8(rows).toUtf8(), "rows");

    const ImportSummary second = import(corrected, optionsOf(first.entry.id));
    QVERIFY2(!second.error, second.error ? qPrintable(second.error->toText()) : "");
    QCOMPARE(second.counts.rejected, 0);
    QStringList all = calls();
    all.sort();
    stored.sort();
    QCOMPARE(all, stored);
}

void RejectRowsTest::uncorrectedRowsAreRejectedAgain()
{
    const QByteArray log = "code,order_no,name,message\n"
                           ",a,张三,x\n"
                           "a b,b,李四,\"{\"\"name\"\":\"\"张三\"\",\"\"x\"\":1}\"\n"
                           "13800138000,c,,\"call 13800138000, please\"\n"
                           "0,1E+17,,\n";
    const ImportSummary first = import(log);
    QByteArray rows;
    const Result<RowsToCorrect> written = exportRows(first.entry.id, rows);
    QVERIFY2(written, testing::errorText(written));
    const ImportSummary second = import(rows, optionsOf(first.entry.id));
    QCOMPARE(second.counts.read, 4);
    QCOMPARE(second.counts.rejected, 4);
    QCOMPARE(reasons(second.entry.id), reasons(first.entry.id));
}

void RejectRowsTest::recordsThatAreNotWholeAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QList<qint64>>("lines");
    const auto row = [](const char *name, const QByteArray &log, const char *reason, const QList<qint64> &lines) {
        QTest::newRow(name) << log << QString::fromLatin1(reason) << lines;
    };
    const QByteArray header = "code,order_no,message\n0,a,x\n";
    row("longer than an excerpt", header + ",b," + QByteArray(5000, 'x') + '\n', "missing-code", { 3 });
    row("longer than the limit", header + ",b," + QByteArray(2 << 20, 'x') + "\n0,c,x\n", "too-long", { 3 });
    row("broken quote", header + "0,\"b\"b,x\n0,c,x\n", "unclosed-quote", { 3 });
    row("NUL", header + QByteArray("0,b\0b,x\n0,c,x\n", 14), "nul-byte", { 3 });
    row("bytes that are no text", header + "0,b\xFF\xFE\x80,x\n0,\xE6\x88\x90\xE5\x8A\x9F,x\n", "invalid-encoding",
        { 3 });
    row("hidden beside a personal column", "code,order_no,name,message\n0,a,,x\n0,b,x\n0,c,x\n", "too-few-columns",
        { 3, 4 });
    row("broken JSON with a value that was hidden",
        "{\"code\":\"0\",\"orderNo\":\"a\"}\n{\"name\":\"张\"三\",\"code\":\"0\"}\n", "bad-json", { 2 });
    row("broken JSON without quotes", "{\"code\":\"0\",\"orderNo\":\"a\"}\n{name:x,\"code\":\"0\"}\n", "bad-json",
        { 2 });
    row("one of several in a document",
        "{\"data\":[\n{\"code\":\"0\",\"orderNo\":\"a\"},\n{\"orderNo\":\"b\"}\n],\"orderNo\":\"outer\"}",
        "missing-code", { 3 });
}

void RejectRowsTest::recordsThatAreNotWholeAreLeftOut()
{
    QFETCH(QByteArray, log);
    const ImportSummary summary = import(log);
    QVERIFY2(!summary.error, summary.error ? qPrintable(summary.error->toText()) : "");
    QTEST(reasons(summary.entry.id).value(0), "reason");
    QByteArray rows;
    const Result<RowsToCorrect> written = exportRows(summary.entry.id, rows);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NotFound);
    QVERIFY(rows.isEmpty());
    QFETCH(QList<qint64>, lines);
    for (const qint64 line : lines)
        QVERIFY2(written.error().why.contains(QString::number(line)), qPrintable(written.error().why));
}

void RejectRowsTest::nothingStoredIsDoubled()
{
    const QByteArray log = "time,order_no,code\n2025-03-03 10:00:00,a,0\nyesterday,b,0\n";
    const ImportSummary first = import(log);
    QByteArray rows;
    QVERIFY(exportRows(first.entry.id, rows));
    rows.replace("yesterday", "2025-03-03 10:00:01").append("2025-03-03 10:00:00,a,0\n");
    QCOMPARE(import(rows, optionsOf(first.entry.id)).counts.duplicate, 1);
    // The log itself, corrected as well, adds nothing.
    const ImportSummary third = import(QByteArray(log).replace("yesterday", "2025-03-03 10:00:01"));
    QCOMPARE(third.counts.duplicate, 2);
    QCOMPARE(calls().size(), 2);
}

void RejectRowsTest::maskedValuesAreNoValues()
{
    const ImportSummary first = import(
        "time,order_no,code,name,id_number\n2025-03-03 10:00:00,4111111111111111,a b,张三,11010519491231002X\n");
    QByteArray rows;
    QVERIFY(exportRows(first.entry.id, rows));
    QVERIFY(rows.endsWith("2025-03-03 10:00:00,4111111111111111,a b,***,***\n"));
    rows.replace("a b", "0");
    const ImportSummary second = import(rows, optionsOf(first.entry.id));
    QCOMPARE(second.counts.stored, 1);
    const auto store = store::openStore(store::StoreAddress::ofFile(storePath()), CallStore::Mode::ReadOnly);
    const auto page = (*store)->calls({}, 0, 10);
    QCOMPARE(page->calls.constFirst().orderNo, QStringLiteral("4111111111111111"));
    QVERIFY(page->calls.constFirst().person.isEmpty());
}

void RejectRowsTest::manyRowsInPages()
{
    QByteArray log = "code,order_no,message\n0,a,\n";
    for (int i = 0; i < 2500; ++i)
        log +=
            ",b" + QByteArray::number(i) + (i % 100 == 0 ? ',' + QByteArray(5000, 'x') : QByteArray(",")) + '\n';
    const ImportSummary first = import(log);
    QByteArray rows;
    const Result<RowsToCorrect> written = exportRows(first.entry.id, rows);
    QVERIFY2(written, testing::errorText(written));
    QCOMPARE(written->written, 2475);
    QCOMPARE(written->leftOutLines.size(), 25);
    QCOMPARE(written->leftOutLines.at(1), 103);
    QCOMPARE(rows.count('\n'), 2476);
    QVERIFY(written->leftOutText().contains(QStringLiteral("25")));
    QVERIFY(written->leftOutText().contains(QStringLiteral("and 5 more")));
}

void RejectRowsTest::optionsOfAnImportComeBack_data()
{
    QTest::addColumn<ingest::ReadOptions>("options");
    QTest::newRow("none") << ingest::ReadOptions();
    ingest::ReadOptions all;
    all.format = ingest::Format::Csv;
    all.separator = '\t';
    all.hasHeader = true;
    all.channel = Channel::WechatH5;
    all.columns = { { ingest::Field::Code, QStringLiteral("a;b<-c%3B=d") },
                    { ingest::Field::OrderNo, QStringLiteral("订单;channel=eid") } };
    QTest::newRow("all") << all;
    QTest::newRow("no header") << byHand({ { ingest::Field::Code, QStringLiteral("3") } });
}

void RejectRowsTest::optionsOfAnImportComeBack()
{
    QFETCH(ingest::ReadOptions, options);
    store::ImportEntry entry;
    entry.format = QStringLiteral("GetWeChatBillDetails"); // tells no format
    entry.optionsKey = optionsKey(options);
    const ingest::ReadOptions back = optionsLike(entry);
    QCOMPARE(back.format, options.format);
    QCOMPARE(back.separator, options.separator);
    QCOMPARE(back.hasHeader, options.hasHeader);
    QCOMPARE(back.channel, options.channel);
    QCOMPARE(back.columns, options.columns);
}

void RejectRowsTest::refusedDeviceIsTold()
{
    const ImportSummary first = import("code,order_no\n,a\n");
    const auto store = store::openStore(store::StoreAddress::ofFile(storePath()), CallStore::Mode::ReadOnly);
    const int descriptor = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    QVERIFY(descriptor >= 0);
    OutputDevice full(descriptor, QStringLiteral("/dev/full"), OutputDevice::Ownership::Owned);
    const auto written = exportRowsToCorrect(**store, first.entry.key(), full, QStringLiteral("/dev/full"), {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::DiskFull);
}

void RejectRowsTest::noSuchImport()
{
    import("code,order_no\n0,a\n");
    QByteArray rows;
    QCOMPARE(exportRows(99, rows).error().kind, ErrorKind::StoreBusy); // the store was replaced since it was seen
    const Result<RowsToCorrect> none = exportRows(1, rows);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QVERIFY(none.error().why.isEmpty());
}

CODEDESK_TEST_MAIN(RejectRowsTest)
#include "tst_rejectrows.moc"
