// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputlisting.h"
#include "jobs/importjob.h"
#include "store/store.h"
#include "support/archives.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

#include <csignal>
#include <functional>
#include <sys/resource.h>

using namespace codedesk;
using namespace codedesk::jobs;
using store::ImportCounts;
using store::ImportState;
using store::Store;

class ImportJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsSamplesOnce_data();
    void importsSamplesOnce();
    void tellsWhyAFileIsNoLog_data();
    void tellsWhyAFileIsNoLog();
    void findsTheSameCallsInAnotherShape_data();
    void findsTheSameCallsInAnotherShape();
    void mergesBillAndResultOfOneToken();
    void keepsWhatWasStoredWhenCancelled_data();
    void keepsWhatWasStoredWhenCancelled();
    void cancelledBeforeItBegan();
    void importsTheRestAfterACancel();
    void importsAgainWhenAsked();
    void otherOptionsAreAnotherImport();
    void truncatedGzipKeepsWhatCameBefore();
    void importsTheMembersOfAnArchive();
    void knowsMembersAgain_data();
    void knowsMembersAgain();
    void damagedMemberKeepsWhatCameBefore();
    void secondImporterIsRefused();
    void fullDriveLosesNothing();
    void reportsProgress();

private:
    [[nodiscard]] ImportRequest request(const QString &file) const;
    ImportSummary import(const QString &file);
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] qint64 storedCalls() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/** Calls a function at every report. */
class CallingSink final : public ProgressSink {
public:
    explicit CallingSink(std::function<void(const JobProgress &)> function)
        : m_function(std::move(function))
    {
    }
    void report(const JobProgress &progress) override { m_function(progress); }

private:
    std::function<void(const JobProgress &)> m_function;
};

QByteArray csvLog(int rows)
{
    QByteArray csv = "time,order_no,channel,app_id,code,message,similarity\n";
    for (int row = 0; row < rows; ++row) {
        const QByteArray second = QByteArray::number(row % 60).rightJustified(2, '0');
        const QByteArray minute = QByteArray::number(row / 60 % 60).rightJustified(2, '0');
        const QByteArray hour = QByteArray::number(row / 3600 % 24).rightJustified(2, '0');
        csv += "2025-03-03 " + hour + ':' + minute + ':' + second + ",order" + QByteArray::number(row)
            + ",h5,TIDA," + (row % 3 == 0 ? "0" : "2016") + ",text," + QByteArray::number(row % 100) + ".50\n";
    }
    return csv;
}

QByteArray jsonLines(int rows)
{
    QByteArray json;
    for (const QByteArray &line : csvLog(rows).split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() == 7) {
            json += "{\"orderNo\":\"" + cells[1] + "\",\"code\":\"" + cells[4] + "\",\"time\":\"" + cells[0]
                + "\",\"similarity\":\"" + cells[6] + "\",\"message\":\"another text\"}\n";
        }
    }
    return json;
}

QByteArray reversed(const QByteArray &csv)
{
    QList<QByteArray> lines = csv.split('\n');
    lines.removeAll({});
    std::reverse(lines.begin() + 1, lines.end());
    return lines.join("\r\n");
}

QByteArray gzipped(const QByteArray &data)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

QByteArray utf16(const QByteArray &data)
{
    const QString text = QString::fromUtf8(data);
    return QByteArray("\xFF\xFE", 2) + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

} // namespace

void ImportJobTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

ImportRequest ImportJobTest::request(const QString &file) const
{
    ImportRequest request;
    request.storePath = m_folder->filePath(QStringLiteral("store/calls.db"));
    request.filePath = file;
    return request;
}

/** Imports a file, or what alone is in an archive. */
ImportSummary ImportJobTest::import(const QString &file)
{
    NoProgress progress;
    const Result<ingest::InputListing> listing = ingest::listInputs(file);
    ImportRequest single = request(file);
    if (listing && listing->inputs.size() == 1)
        single.members = listing->inputs.first().members;
    return runImport(single, progress, {});
}

QString ImportJobTest::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QStringList ImportJobTest::problems() const
{
    return (*Store::open(request({}).storePath, Store::Mode::ReadOnly))->verify()->problems;
}

qint64 ImportJobTest::storedCalls() const
{
    return (*Store::open(request({}).storePath, Store::Mode::ReadOnly))->extent()->calls;
}

void ImportJobTest::importsSamplesOnce_data()
{
    QTest::addColumn<int>("stored");
    const auto row = [](const char *name, int stored) { QTest::newRow(name) << stored; };
    row("getwechatbilldetails.json", 5);
    row("getwechatbilldetails_page2.json", 1);
    row("getwechatbilldetails_legacy_pre_2023_09.json", 1);
    row("getdetectinfoenhanced.json", 3);
    row("getdetectinfo.json", 2);
    row("geteidresult.json", 1);
    row("getfaceidresult.json", 1);
    row("queryfacerecord_success.json", 1);
    row("queryfacerecord_fail.json", 1);
    row("queryfacerecord_no_result.json", 1);
    row("server_sync_legacy.json", 1);
    row("idcardocrapp_front.json", 1);
    row("idcardocrapp_back.json", 1);
    row("getocrresult.json", 1);
    row("getocrresult_side_fail.json", 1);
    row("bankcardocrapp.json", 1);
    row("bankcardocrapp_multiwarning.json", 1);
    row("getbankcardocrresult.json", 1);
    row("sdk_callback_android_fail.json", 1);
    row("sdk_callback_harmony_fail.json", 1);
    row("sdk_callback_ios_compareserver.json", 1);
    row("api3_checkidcardinformation_warn.json", 1);
    row("api3_imagerecognitionv2_lowsim.json", 1);
    row("api3_phoneverification_mismatch.json", 1);
    row("h5_redirect_urls.txt", 3);
    row("getdetectinfoenhanced_incomplete.json", 0);
}

void ImportJobTest::importsSamplesOnce()
{
    QFETCH(int, stored);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QString file = testing::dataPath(QStringLiteral("samples/") + name);
    const ImportSummary first = import(file);
    QVERIFY2(!first.error, qPrintable(first.error ? first.error->toText() : QString()));
    QCOMPARE(first.outcome, ImportOutcome::Done);
    QCOMPARE(first.counts.stored, stored);
    QVERIFY(first.counts.read > 0);
    QVERIFY(first.counts.isBalanced());
    QCOMPARE(first.entry.counts, first.counts);

    const ImportSummary second = import(file);
    QCOMPARE(second.outcome, ImportOutcome::AlreadyImported);
    QCOMPARE(second.entry.id, first.entry.id);
    QCOMPARE(second.counts, ImportCounts());

    ImportRequest again = request(file);
    again.again = true;
    NoProgress progress;
    const ImportSummary third = runImport(again, progress, {});
    QCOMPARE(third.counts.stored, 0);
    QCOMPARE(third.counts.duplicate, first.counts.stored + first.counts.duplicate);
    QCOMPARE(third.counts.conflict, 0);
    QVERIFY(third.counts.isBalanced());
    QCOMPARE(storedCalls(), stored);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::tellsWhyAFileIsNoLog_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("empty") << QByteArray() << ErrorKind::InputEmpty;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16).repeated(20)
                             << ErrorKind::InputNotCalls;
    QTest::newRow("no known column") << QByteArray("colour,size\nred,7\n") << ErrorKind::InputNotCalls;
    QTest::newRow("prose") << QByteArray("Hello, this is a letter.\nIt has two lines.\n")
                           << ErrorKind::InputNotCalls;
    QTest::newRow("JSON of another kind")
        << QByteArray("{\"weather\":{\"sun\":true}}") << ErrorKind::InputNotCalls;
    for (const char *sample :
         { "getwechatbilldetails_error.json", "getdetectinfoenhanced_error.json", "describebilldetail_faceid.json",
           "bill_detail_zh.csv", "consumption_bill_en_header.csv", "focus_bill.csv" }) {
        QFile file(testing::dataPath(QStringLiteral("samples/") + QLatin1String(sample)));
        QVERIFY2(file.open(QIODevice::ReadOnly), sample);
        QTest::newRow(sample) << file.readAll() << ErrorKind::InputNotCalls;
    }
}

void ImportJobTest::tellsWhyAFileIsNoLog()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    const ImportSummary summary = import(write(QStringLiteral("file.dat"), content));
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QVERIFY(summary.error.has_value());
    QCOMPARE(summary.error->kind, kind);
    QVERIFY(!summary.error->what.isEmpty());
    QVERIFY(!summary.error->hint.isEmpty());
    QCOMPARE(storedCalls(), 0);
}

void ImportJobTest::findsTheSameCallsInAnotherShape_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray csv = csvLog(3000);
    QTest::newRow("another name") << csv + '\n';
    QTest::newRow("reversed, CRLF") << reversed(csv);
    QTest::newRow("gzip") << gzipped(csv);
    QTest::newRow("UTF-16") << utf16(csv);
    QTest::newRow("semicolons") << QByteArray(csv).replace(',', ';');
    QTest::newRow("tabs") << QByteArray(csv).replace(',', '\t');
    QTest::newRow("JSON lines") << jsonLines(3000);
    QTest::newRow("JSON array") << '[' + jsonLines(3000).trimmed().replace('\n', ',') + ']';
    // With one line more, since a member of the same content is known as the same file.
    QTest::newRow("zip") << testing::zipped("calls.csv", csv + '\n');
    QTest::newRow("zip in a zip") << testing::zipped("calls.zip", testing::zipped("calls.csv", csv + '\n'));
    QTest::newRow("gzip in a zip") << testing::zipped("calls.csv.gz", gzipped(csv));
    QTest::newRow("xlsx") << testing::workbookOf(testing::tableOf(csv));
    QTest::newRow("xlsx, its texts in the cells")
        << testing::workbookOf(testing::tableOf(csv), testing::CellStyle::InlineText);
    QTest::newRow("xlsx, numbers as numbers")
        << testing::workbookOf(testing::tableOf(csv), testing::CellStyle::PlainNumbers);
    QTest::newRow("xlsx in a zip") << testing::zipped("calls.xlsx", testing::workbookOf(testing::tableOf(csv)));
    QTest::newRow("two concatenated gzips") << gzipped(csv.left(50'000)) + gzipped(csv.mid(50'000));
}

void ImportJobTest::findsTheSameCallsInAnotherShape()
{
    QFETCH(QByteArray, content);
    QCOMPARE(import(write(QStringLiteral("first.csv"), csvLog(3000))).counts.stored, 3000);
    const ImportSummary again = import(write(QStringLiteral("again"), content));
    QVERIFY2(!again.error, qPrintable(again.error ? again.error->toText() : QString()));
    QCOMPARE(again.counts.read - again.counts.blank, 3000);
    QCOMPARE(again.counts.duplicate, 3000);
    QCOMPARE(storedCalls(), 3000);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::mergesBillAndResultOfOneToken()
{
    const ImportSummary bill = import(testing::dataPath(QStringLiteral("samples/getwechatbilldetails.json")));
    const ImportSummary result = import(testing::dataPath(QStringLiteral("samples/getdetectinfoenhanced.json")));
    QCOMPARE(bill.counts.stored, 5);
    QCOMPARE(result.counts, (ImportCounts{ 3, 0, 3, 0, 0, 0 })); // the three attempts of one token are in both
}

void ImportJobTest::keepsWhatWasStoredWhenCancelled_data()
{
    QTest::addColumn<int>("batches");
    QTest::addColumn<ImportOutcome>("outcome");
    QTest::newRow("after the first batch") << 1 << ImportOutcome::Cancelled;
    QTest::newRow("in the middle") << 2 << ImportOutcome::Cancelled;
    QTest::newRow("too late") << 3 << ImportOutcome::Done; // everything was stored already
}

void ImportJobTest::keepsWhatWasStoredWhenCancelled()
{
    QFETCH(int, batches);
    QFETCH(ImportOutcome, outcome);
    const QString file = write(QStringLiteral("calls.csv"), csvLog(60'000));
    std::stop_source stop;
    int reports = 0;
    CallingSink progress([&](const JobProgress &) {
        if (++reports == batches)
            stop.request_stop();
    });
    const ImportSummary summary = runImport(request(file), progress, stop.get_token());
    QCOMPARE(summary.outcome, outcome);
    QVERIFY(!summary.error);
    QVERIFY(summary.counts.stored > 0);
    QVERIFY(summary.counts.isBalanced());
    QCOMPARE(summary.entry.state, outcome == ImportOutcome::Done ? ImportState::Done : ImportState::Cancelled);
    QCOMPARE(storedCalls(), summary.counts.stored);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::cancelledBeforeItBegan()
{
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    const QString file = write(QStringLiteral("calls.csv"), csvLog(1000));
    const ImportSummary summary = runImport(request(file), progress, stop.get_token());
    QCOMPARE(summary.outcome, ImportOutcome::Cancelled);
    QCOMPARE(summary.counts, ImportCounts());
}

void ImportJobTest::importsTheRestAfterACancel()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(60'000));
    std::stop_source stop;
    CallingSink progress([&](const JobProgress &) { stop.request_stop(); });
    const ImportSummary part = runImport(request(file), progress, stop.get_token());
    const ImportSummary rest = import(file);
    QCOMPARE(rest.outcome, ImportOutcome::Done); // a half-read file is not taken for imported
    QCOMPARE(rest.counts.stored + part.counts.stored, 60'000);
    QCOMPARE(rest.counts.duplicate, part.counts.stored);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::importsAgainWhenAsked()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(100));
    QCOMPARE(import(file).counts.stored, 100);
    QCOMPARE(import(file).outcome, ImportOutcome::AlreadyImported);
    const auto store = Store::open(request({}).storePath, Store::Mode::ReadWrite);
    QVERIFY((*store)->undoImport(1).hasValue());
    QCOMPARE(import(file).counts.stored, 100); // undone means not imported
}

void ImportJobTest::otherOptionsAreAnotherImport()
{
    const QString file = write(QStringLiteral("calls.csv"), "time,order_no,code\n2025-03-03 10:00:00,A,0\n");
    QCOMPARE(import(file).counts.stored, 1);
    ImportRequest other = request(file);
    other.options.channel = Channel::AppSdk;
    NoProgress progress;
    const ImportSummary summary = runImport(other, progress, {});
    QCOMPARE(summary.outcome, ImportOutcome::Done);
    QCOMPARE(summary.counts.duplicate, 1);
    QVERIFY(optionsKey(other.options) != optionsKey({}));
}

void ImportJobTest::truncatedGzipKeepsWhatCameBefore()
{
    const QByteArray packed = gzipped(csvLog(20'000));
    const ImportSummary summary = import(write(QStringLiteral("calls.csv.gz"), packed.left(packed.size() / 2)));
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QCOMPARE(summary.error->kind, ErrorKind::InputNotReadable);
    QVERIFY(summary.counts.stored > 1000);
    QVERIFY(summary.counts.isBalanced());
    QCOMPARE(summary.entry.state, ImportState::Failed);
    QVERIFY(!summary.entry.message.isEmpty());
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::importsTheMembersOfAnArchive()
{
    const QByteArray csv = csvLog(100);
    const QString path =
        write(QStringLiteral("logs.zip"),
              testing::zipped({ { "october/a.csv", csv },
                                { "b.csv", csvLog(150) },
                                { "bill.xlsx", testing::workbookOf(testing::tableOf(csvLog(200))) },
                                { "picture.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) } }));
    const Result<ingest::InputListing> listing = ingest::listInputs(path);
    QVERIFY2(listing, testing::errorText(listing));
    QStringList lines;
    for (const ingest::InputName &input : listing->inputs) {
        ImportRequest member = request(path);
        member.members = input.members;
        NoProgress progress;
        const ImportSummary summary = runImport(member, progress, {});
        lines << (summary.error ? summary.error->what
                                : QStringLiteral("%1 %2 %3+%4")
                                      .arg(summary.entry.fileName, summary.entry.format)
                                      .arg(summary.counts.stored)
                                      .arg(summary.counts.duplicate));
        QVERIFY(summary.counts.isBalanced());
    }
    QCOMPARE(lines,
             (QStringList{ QStringLiteral("logs.zip/october/a.csv CSV 100+0"),
                           QStringLiteral("logs.zip/b.csv CSV 50+100"),
                           QStringLiteral("logs.zip/bill.xlsx/Sheet1 Excel 50+150"),
                           QStringLiteral("The file \"%1/picture.png\" holds no calls.").arg(path) }));
    QCOMPARE(storedCalls(), 200);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::knowsMembersAgain_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const QByteArray csv = csvLog(50);
    const QByteArray workbook = testing::workbookOf(testing::tableOf(csv));
    QTest::newRow("the same archive") << testing::zipped("a.csv", csv) << testing::zipped("a.csv", csv);
    QTest::newRow("packed now") << csv << testing::zipped("a.csv", csv);
    QTest::newRow("unpacked now") << testing::zipped("a.csv", csv) << csv;
    QTest::newRow("packed otherwise") << testing::zipped("a.csv", csv)
                                      << testing::zipped({ { "b.csv", csv, ZIP_CM_STORE } });
    QTest::newRow("a workbook") << workbook << workbook;
    QTest::newRow("a workbook packed now") << workbook << testing::zipped("b.xlsx", workbook);
}

void ImportJobTest::knowsMembersAgain()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const ImportSummary stored = import(write(QStringLiteral("first"), first));
    QCOMPARE(stored.outcome, ImportOutcome::Done);
    QCOMPARE(stored.counts.stored, 50);
    QCOMPARE(stored.entry.fileSize, stored.bytes);
    const ImportSummary again = import(write(QStringLiteral("second"), second));
    QCOMPARE(again.outcome, ImportOutcome::AlreadyImported);
    QCOMPARE(again.entry.id, stored.entry.id);
}

void ImportJobTest::damagedMemberKeepsWhatCameBefore()
{
    QByteArray archive = testing::zipped({ { "a.csv", csvLog(20'000), ZIP_CM_STORE } });
    archive[archive.indexOf("text", archive.size() / 2)] = '!'; // in a message: only the checksum tells
    const QString path = write(QStringLiteral("logs.zip"), archive);
    const ImportSummary summary = import(path);
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QCOMPARE(summary.error->kind, ErrorKind::InputNotReadable);
    QCOMPARE(summary.counts.stored, 20'000);
    QCOMPARE(summary.entry.state, ImportState::Failed);
    QVERIFY(!summary.entry.message.isEmpty());
    QVERIFY(summary.counts.isBalanced());
    QCOMPARE(import(path).outcome, ImportOutcome::Failed); // not taken for imported
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::secondImporterIsRefused()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(10));
    QCOMPARE(import(file).counts.stored, 10);
    const auto store = Store::open(request({}).storePath, Store::Mode::ReadWrite);
    const auto session = (*store)->beginImport({});
    QVERIFY(session.hasValue());
    const ImportSummary summary = import(write(QStringLiteral("other.csv"), csvLog(20)));
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QCOMPARE(summary.error->kind, ErrorKind::StoreBusy);
}

void ImportJobTest::fullDriveLosesNothing()
{
    QCOMPARE(import(write(QStringLiteral("small.csv"), csvLog(10))).counts.stored, 10);
    const QString big = write(QStringLiteral("big.csv"), csvLog(80'000));
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = usual;
    tight.rlim_cur = 2'000'000; // writing beyond it fails as on a full drive
    setrlimit(RLIMIT_FSIZE, &tight);
    const ImportSummary summary = import(big);
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, previous);

    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QVERIFY2(summary.error->kind == ErrorKind::DiskFull || summary.error->kind == ErrorKind::StoreNotWritable,
             qPrintable(summary.error->toText()));
    QVERIFY(storedCalls() >= 10);
    QCOMPARE(problems(), QStringList());
    const ImportSummary again = import(big);
    QCOMPARE(again.outcome, ImportOutcome::Done);
    QCOMPARE(storedCalls(), 80'000); // the first ten calls are among them
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::reportsProgress()
{
    const QByteArray content = csvLog(60'000);
    const QString file = write(QStringLiteral("calls.csv"), content);
    QList<JobProgress> reports;
    CallingSink progress([&](const JobProgress &report) { reports << report; });
    const ImportSummary summary = runImport(request(file), progress, {});
    QVERIFY(reports.size() >= 3);
    for (qsizetype row = 1; row < reports.size(); ++row) {
        QVERIFY(reports.at(row).bytesDone >= reports.at(row - 1).bytesDone);
        QVERIFY(reports.at(row).rowsRead > reports.at(row - 1).rowsRead);
    }
    QCOMPARE(reports.last().bytesDone, content.size());
    QCOMPARE(reports.last().bytesTotal, content.size());
    QCOMPARE(reports.last().rowsStored, 60'000);
    QCOMPARE(summary.bytes, content.size());
}

CODEDESK_TEST_MAIN(ImportJobTest)
#include "tst_importjob.moc"
