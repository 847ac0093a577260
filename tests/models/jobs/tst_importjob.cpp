// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputlisting.h"
#include "jobs/batchqueue.h"
#include "jobs/importjob.h"
#include "jobs/importoptions.h"
#include "jobs/threadpriority.h"
#include "store/openstore.h"
#include "support/archives.h"
#include "support/gzip.h"
#include "support/storedump.h"
#include "support/storesql.h"
#include "support/testmain.h"
#include "wording/notewords.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <unistd.h>

using namespace codedesk;
using namespace codedesk::jobs;
using store::CallStore;
using store::ImportCounts;
using store::ImportState;
using testing::gzipped;

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
    void continuesAfterACancel_data();
    void continuesAfterACancel();
    void continuesBeforeTheFirstBatch();
    void takesNoOtherFileForTheInterrupted_data();
    void takesNoOtherFileForTheInterrupted();
    void beginsAnewWhenAsked_data();
    void beginsAnewWhenAsked();
    void continuesUnderAnotherName();
    void cancelledWhileItPassesOver();
    void undoneImportIsNotContinued();
    void importsAgainWhenAsked();
    void otherOptionsAreAnotherImport();
    void differentLinesAreDifferentCalls_data();
    void differentLinesAreDifferentCalls();
    void doubtsWhatIsHardlyALog();
    void tellsWhatItMadeOfTheFile();
    void whatWasFoundOutIsKept();
    void notesOfAContinuedImportAddUp();
    void whatEndedAnImportNamesNoPerson();
    void truncatedGzipKeepsWhatCameBefore();
    void importsTheMembersOfAnArchive();
    void knowsMembersAgain_data();
    void knowsMembersAgain();
    void damagedMemberKeepsWhatCameBefore();
    void secondImporterIsRefused();
    void interruptedImportOfARunningProgramIsRefused();
    void fullDriveLosesNothing();
    void fileThatCannotBeReadOn();
    void storeThatVanishesIsAnError();
    void folderThatCannotBeWrittenIsAnError();
    void storeOfANewerVersionIsNotWritten();
    void reportsProgress();

private:
    [[nodiscard]] ImportRequest request(const QString &file) const;
    ImportSummary import(const QString &file);
    ImportSummary cancelAfter(int batches, const ImportRequest &request);
    [[nodiscard]] QStringList undisturbed(const QString &file) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] qint64 storedCalls() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int smallBatch = 250;

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

QByteArray urlLines(int rows)
{
    QByteArray lines;
    for (int row = 0; row < rows; ++row) {
        lines += "https://example.com/back?code=" + QByteArray(row % 3 == 0 ? "0" : "2016") + "&orderNo=order"
            + QByteArray::number(row) + "&h5faceId=face" + QByteArray::number(row) + '\n';
    }
    return lines;
}

QByteArray reversed(const QByteArray &csv)
{
    QList<QByteArray> lines = csv.split('\n');
    lines.removeAll({});
    std::reverse(lines.begin() + 1, lines.end());
    return lines.join("\r\n");
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
    request.store = store::StoreAddress::ofFile(m_folder->filePath(QStringLiteral("store/calls.db")));
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
    return (*store::openStore(request({}).store, CallStore::Mode::ReadOnly))->verify()->problems;
}

qint64 ImportJobTest::storedCalls() const
{
    return (*store::openStore(request({}).store, CallStore::Mode::ReadOnly))->extent()->calls;
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
    // The three attempts of one token are in both; two of them tell more than the bill.
    QCOMPARE(result.counts, (ImportCounts{ 3, 0, 3, 0, 0, 0, 2 }));
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

/** Imports a file in small batches, and cancels after some of them. */
ImportSummary ImportJobTest::cancelAfter(int batches, const ImportRequest &request)
{
    ImportRequest inBatches = request;
    inBatches.largestBatchRecords = smallBatch;
    std::stop_source stop;
    int reports = 0;
    CallingSink progress([&](const JobProgress &) {
        if (++reports == batches)
            stop.request_stop();
    });
    return runImport(inBatches, progress, stop.get_token());
}

/** Returns what a store holds after an import of the file that nobody disturbed. */
QStringList ImportJobTest::undisturbed(const QString &file) const
{
    ImportRequest whole = request(file);
    whole.store = store::StoreAddress::ofFile(m_folder->filePath(QStringLiteral("undisturbed.db")));
    NoProgress progress;
    if (runImport(whole, progress, {}).outcome != ImportOutcome::Done)
        qFatal("The import did not come to its end.");
    return testing::logicalContent(whole.store.filePath());
}

void ImportJobTest::continuesAfterACancel_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("batches");
    const QByteArray csv = csvLog(3000);
    const QByteArray list = '[' + jsonLines(3000).trimmed().replace('\n', ',') + ']';
    const auto row = [](const char *name, const QByteArray &content, int batches = 3) {
        QTest::newRow(name) << content << batches;
    };
    row("CSV", csv);
    row("CSV, after the first batch", csv, 1);
    row("CSV, near the end", csv, 11);
    row("CSV with titles above the header", "Calls of March\n" + csv);
    row("CSV, line ends of three kinds", QByteArray(csv).replace("0\n", "0\r\n").replace("5.50\r\n", "5.50\r"));
    row("CSV, UTF-16", utf16(csv));
    row("CSV, Chinese in GB18030", QByteArray(csv).replace(",text,", ",\xb3\xc9\xb9\xa6,"));
    row("gzip", gzipped(csv));
    row("gzip of two members", gzipped(csv.left(90'000)) + gzipped(csv.mid(90'000)));
    row("JSON lines", jsonLines(3000));
    row("JSON array", list);
    row("gzip of a JSON array", gzipped(list));
    row("document with a list", "{\"code\":\"0\",\"data\":" + list + '}', 2);
    row("documents one after the other", jsonLines(3000).replace('\n', "  "));
    row("addresses", urlLines(3000));
}

void ImportJobTest::continuesAfterACancel()
{
    QFETCH(QByteArray, content);
    QFETCH(int, batches);
    const QString file = write(QStringLiteral("calls"), content);
    const ImportSummary part = cancelAfter(batches, request(file));
    QCOMPARE(part.outcome, ImportOutcome::Cancelled);
    QCOMPARE(part.entry.state, ImportState::Cancelled);
    QVERIFY(part.counts.read >= smallBatch);

    const ImportSummary rest = import(file);
    QVERIFY2(!rest.error, qPrintable(rest.error ? rest.error->toText() : QString()));
    QCOMPARE(rest.outcome, ImportOutcome::Done);
    QCOMPARE(rest.resumedFrom, part.counts.read + 1);
    QCOMPARE(rest.entry.id, part.entry.id);
    QCOMPARE(rest.entry.state, ImportState::Done);
    QVERIFY(rest.entry.message.isEmpty() && !rest.entry.failure);
    QVERIFY(rest.counts.isBalanced());
    QCOMPARE(testing::firstDifference(testing::logicalContent(request({}).store.filePath()), undisturbed(file)),
             QString());
    QCOMPARE(problems(), QStringList());
    QCOMPARE(import(file).outcome, ImportOutcome::AlreadyImported);
}

void ImportJobTest::continuesBeforeTheFirstBatch()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(1000));
    {
        const auto store = store::openStore(request({}).store, CallStore::Mode::ReadWrite);
        store::ImportEntry entry;
        entry.fileName = QStringLiteral("calls.csv");
        entry.fileSize = QFileInfo(file).size();
        entry.format = QStringLiteral("CSV");
        entry.encoding = QStringLiteral("UTF-8");
        QVERIFY((*store)->beginImport(entry).hasValue()); // and ends without a word, as after a crash
    }
    const ImportSummary other = import(write(QStringLiteral("other.csv"), csvLog(1000)));
    QCOMPARE(other.entry.id, 2); // nothing says that it is the same file
    const auto opened = store::openStore(request({}).store, CallStore::Mode::ReadWrite);
    QVERIFY((*opened)->undoImport((*opened)->importEntry(2)->key()).hasValue());
    ImportRequest same = request(file);
    NoProgress progress;
    const ImportSummary summary = runImport(same, progress, {});
    QCOMPARE(summary.entry.id, 1);
    QCOMPARE(summary.resumedFrom, 1);
    QCOMPARE(summary.counts.stored, 1000);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::takesNoOtherFileForTheInterrupted_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray csv = csvLog(6000);
    QTest::newRow("same size, first call changed") << QByteArray(csv).replace("order0,", "Order0,");
    QTest::newRow("same size, other calls") << QByteArray(csv).replace(",order", ",Order");
    QTest::newRow("a line more at the beginning") << QByteArray(csv).insert(csv.indexOf('\n') + 1, "\n");
    QTest::newRow("shorter than what was read") << csv.left(50'000);
}

void ImportJobTest::takesNoOtherFileForTheInterrupted()
{
    QFETCH(QByteArray, content);
    const QString name = QStringLiteral("calls.csv");
    const ImportSummary part = cancelAfter(2, request(write(name, csvLog(6000))));
    const ImportSummary other = import(write(name, content));
    QCOMPARE(other.outcome, ImportOutcome::Done);
    QCOMPARE(other.resumedFrom, 0);
    QCOMPARE(other.entry.id, part.entry.id + 1);
    const auto store = store::openStore(request({}).store, CallStore::Mode::ReadOnly);
    QCOMPARE((*store)->importEntry(part.entry.id)->counts, part.counts);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(import(write(name, csvLog(6000))).entry.id, part.entry.id); // the first file still finds its import
}

void ImportJobTest::beginsAnewWhenAsked_data()
{
    QTest::addColumn<bool>("again");
    QTest::addColumn<std::optional<Channel>>("channel");
    QTest::newRow("again") << true << std::optional<Channel>();
    QTest::newRow("other options") << false << std::optional(Channel::AppSdk);
}

void ImportJobTest::beginsAnewWhenAsked()
{
    QFETCH(bool, again);
    QFETCH(std::optional<Channel>, channel);
    const QString file = write(QStringLiteral("calls.csv"), csvLog(6000));
    const ImportSummary part = cancelAfter(2, request(file));
    ImportRequest anew = request(file);
    anew.again = again;
    anew.options.channel = channel;
    NoProgress progress;
    const ImportSummary summary = runImport(anew, progress, {});
    QCOMPARE(summary.outcome, ImportOutcome::Done);
    QCOMPARE(summary.resumedFrom, 0);
    QCOMPARE(summary.counts.duplicate, part.counts.stored);
    QCOMPARE(storedCalls(), 6000);
}

void ImportJobTest::continuesUnderAnotherName()
{
    const QByteArray csv = csvLog(6000);
    const ImportSummary part = cancelAfter(2, request(write(QStringLiteral("calls.csv.part"), csv.left(300'000))));
    const ImportSummary rest = import(write(QStringLiteral("calls.csv"), csv));
    QCOMPARE(rest.entry.id, part.entry.id);
    QCOMPARE(rest.counts.stored, 6000);
    const auto entry =
        (*store::openStore(request({}).store, CallStore::Mode::ReadOnly))->importEntry(part.entry.id);
    QCOMPARE(entry->fileName, QStringLiteral("calls.csv"));
    QCOMPARE(entry->fileSize, csv.size());
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::cancelledWhileItPassesOver()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(60'000));
    const ImportSummary part = cancelAfter(180, request(file));
    QVERIFY(part.counts.read > 40'000);
    const ImportSummary again = cancelAfter(1, request(file));
    QCOMPARE(again.outcome, ImportOutcome::Cancelled);
    QCOMPARE(again.entry.id, part.entry.id);
    QCOMPARE(again.counts, part.counts);
    const ImportSummary rest = import(file);
    QCOMPARE(rest.resumedFrom, part.counts.read + 1);
    QCOMPARE(rest.counts.stored, 60'000);
}

void ImportJobTest::undoneImportIsNotContinued()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(6000));
    const ImportSummary part = cancelAfter(3, request(file));
    const auto store = store::openStore(request({}).store, CallStore::Mode::ReadWrite);
    QCOMPARE((*store)->undoImport(part.entry.key())->removed, part.counts.stored);
    QCOMPARE(storedCalls(), 0);
    QCOMPARE(problems(), QStringList());
    const ImportSummary anew = import(file);
    QCOMPARE(anew.entry.id, part.entry.id + 1);
    QCOMPARE(anew.resumedFrom, 0);
    QCOMPARE(anew.counts.stored, 6000);
}

void ImportJobTest::importsAgainWhenAsked()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(100));
    QCOMPARE(import(file).counts.stored, 100);
    QCOMPARE(import(file).outcome, ImportOutcome::AlreadyImported);
    const auto store = store::openStore(request({}).store, CallStore::Mode::ReadWrite);
    QVERIFY((*store)->undoImport((*store)->importEntry(1)->key()).hasValue());
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
    QCOMPARE(summary.counts.completed, 1); // by the channel
    QVERIFY(optionsKey(other.options) != optionsKey({}));
}

void ImportJobTest::differentLinesAreDifferentCalls_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<int>("stored");
    QTest::addColumn<QByteArray>("second"); // of the same calls, and perhaps more
    QTest::addColumn<int>("duplicate");
    QTest::addColumn<int>("more");
    QTest::newRow("equal lines without a time")
        << QByteArray("order_no,code\nA,0\nA,0\n") << 2 << QByteArray("code;order_no\n0;A\n0;A\n0;A\n") << 2 << 1;
    QTest::newRow("in JSON") << QByteArray("order_no,code\nA,0\nA,0\n") << 2
                             << QByteArray("{\"order_no\":\"A\",\"code\":0}\n{\"order_no\":\"A\",\"code\":0}\n")
                             << 2 << 0;
    QTest::newRow("a time nobody reads") << QByteArray("order_no,code,lauf\nA,0,1\nA,0,2\n") << 2
                                         << QByteArray("order_no,code,lauf\nA,0,2\nA,0,3\n") << 1 << 1;
    QTest::newRow("two of one minute") << QByteArray(
        "order_no,time,code\nA,2026/10/1 8:05,0\nA,2026/10/1 8:05,0\n")
                                       << 2 << QByteArray("order_no,time,code\nA,2026/10/1 08:05,0\n") << 1 << 0;
    QTest::newRow("equal lines with a time")
        << QByteArray("order_no,time,code\nA,2026-10-01 08:05:00,0\n") << 1
        << QByteArray("order_no,time,code,x\nA,2026-10-01 08:05:00,0,1\n") << 1 << 0;
    QTest::newRow("as a spreadsheet wrote the code")
        << QByteArray("order_no,time,code\nA,2026-10-01 08:05:00,1004\n") << 1
        << QByteArray("order_no,time,code\nA,2026-10-01 08:05:00,1004.0\n") << 1 << 0;
}

void ImportJobTest::differentLinesAreDifferentCalls()
{
    QFETCH(QByteArray, first);
    QFETCH(int, stored);
    QFETCH(QByteArray, second);
    QFETCH(int, duplicate);
    QFETCH(int, more);
    QCOMPARE(import(write(QStringLiteral("a"), first)).counts.stored, stored);
    const ImportSummary summary = import(write(QStringLiteral("b"), second));
    QCOMPARE(summary.counts.duplicate, duplicate);
    QCOMPARE(summary.counts.stored, more);
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::doubtsWhatIsHardlyALog()
{
    ImportRequest airports = request(write(QStringLiteral("a.csv"), "Airport,Code\nx,HAM\ny,MUC\n"));
    airports.options.knownCodes = std::make_shared<ingest::KnownCodes>(ingest::KnownCodes{ "0" });
    NoProgress progress;
    ImportSummary summary = runImport(airports, progress, {});
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QCOMPARE(summary.error->kind, ErrorKind::InputNotCalls);
    QCOMPARE(summary.entry.id, 0);
    QVERIFY2(summary.error->toText().contains(u"\"Code\""), qPrintable(summary.error->toText()));
    airports.options.takesAnyTable = true;
    summary = runImport(airports, progress, {});
    QCOMPARE(summary.outcome, ImportOutcome::Done);
    QCOMPARE(summary.counts.stored, 2);
}

void ImportJobTest::tellsWhatItMadeOfTheFile()
{
    const auto notes = [this](const QByteArray &content) {
        QStringList found;
        for (const store::ImportNote &note : importNotes(import(write(QStringLiteral("calls.csv"), content)))) {
            found << ingest::noteKindKey(note.kind) + u' ' + QString::number(note.count);
            const QString text = wording::noteText(note);
            if (text.isEmpty() || text.contains(u'%'))
                found << QStringLiteral("no text");
        }
        return found;
    };
    QCOMPARE(notes("Calls\norder_no,code,similarity,kunde\nA,1004.0,high,x\n"),
             QStringList({ QStringLiteral("line_above_header 1"), QStringLiteral("cleaned 1"),
                           QStringLiteral("unread_value 1"), QStringLiteral("no_time 1"),
                           QStringLiteral("no_channel 1"), QStringLiteral("unread_column 1") }));
    QCOMPARE(notes("order_no,time,channel,code\nA,2068-01-01T00:00:00+08:00,h5,0\n"),
             QStringList{ QStringLiteral("future_time 1") });
    QCOMPARE(notes("order_no,time,code\n"), QStringList{ QStringLiteral("nothing_there 1") });
    QCOMPARE(notes("order_no,time,code\n\n,,\n"), QStringList{ QStringLiteral("nothing_there 1") });
}

/** Whoever opens the store later, in whatever program and language, is told the same. */
void ImportJobTest::whatWasFoundOutIsKept()
{
    const ImportSummary summary = import(write(
        QStringLiteral("calls.csv"), "Calls\norder_no,code,similarity,kunde,13800138000\nA,1004.0,high,x,y\n"));
    const auto store = store::openStore(request({}).store, CallStore::Mode::ReadOnly);
    const store::ImportEntry entry = *(*store)->importEntry(summary.entry.id);
    QCOMPARE(entry.notes, importNotes(summary));
    QCOMPARE(entry.notes.size(), 6);
    QCOMPARE(entry.notes.constLast().kind, ingest::NoteKind::UnreadColumn);
    QCOMPARE(entry.notes.constLast().names.constFirst(), QStringLiteral("kunde"));
    QVERIFY(!entry.notes.constLast().names.constLast().contains(QStringLiteral("13800138000")));
    QCOMPARE(wording::noteSentences(entry.notes), wording::noteSentences(importNotes(summary)));
}

void ImportJobTest::notesOfAContinuedImportAddUp()
{
    using enum ingest::NoteKind;
    const QStringList names{ QStringLiteral("a") };
    QCOMPARE(
        store::continuedNotes({ { OpenLastLine, 1, {} }, { NoTime, 3, {} }, { UnreadColumn, 1, names } },
                              { { LineAboveHeader, 2, names }, { NoTime, 2, {} }, { UnreadColumn, 1, names } }),
        (QList<store::ImportNote>{
            { LineAboveHeader, 2, names }, { NoTime, 5, {} }, { UnreadColumn, 1, names } }));
}

void ImportJobTest::whatEndedAnImportNamesNoPerson()
{
    const QByteArray packed = gzipped(csvLog(20'000));
    const ImportSummary summary =
        import(write(QStringLiteral("13800138000.csv.gz"), packed.left(packed.size() / 2)));
    QCOMPARE(summary.entry.state, ImportState::Failed);
    QVERIFY(!summary.entry.message.isEmpty());
    QVERIFY2(!summary.entry.message.contains(QStringLiteral("13800138000")), qPrintable(summary.entry.message));
    QVERIFY(summary.error->what.contains(QStringLiteral("13800138000"))); // on the screen it is the file's name
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
    const QString wayOn = QStringLiteral("import the file again to continue it, or undo");
    QVERIFY2(summary.error->hint.contains(wayOn), qPrintable(summary.error->hint));
    const QString told = store::failureText(summary.entry);
    QVERIFY2(told.startsWith(QStringLiteral("The file could not be read to its end.")), qPrintable(told));
    QVERIFY2(told.contains(summary.error->why), qPrintable(told));
    QCOMPARE(told.count(wayOn), 1);
    QCOMPARE(problems(), QStringList());

    const QString whole = write(QStringLiteral("calls.csv.gz"), packed);
    const ImportSummary rest = import(whole);
    QCOMPARE(rest.outcome, ImportOutcome::Done);
    QCOMPARE(rest.entry.id, summary.entry.id);
    QCOMPARE(rest.resumedFrom, summary.counts.read + 1);
    QCOMPARE(testing::firstDifference(testing::logicalContent(request({}).store.filePath()), undisturbed(whole)),
             QString());
}

void ImportJobTest::interruptedImportOfARunningProgramIsRefused()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(6000));
    const ImportSummary part = cancelAfter(2, request(file));
    const auto store = store::openStore(request({}).store, CallStore::Mode::ReadWrite);
    {
        const auto session = (*store)->resumeImport(part.entry);
        QVERIFY2(session, testing::errorText(session));
        const ImportSummary second = import(file);
        QCOMPARE(second.outcome, ImportOutcome::Failed);
        QCOMPARE(second.error->kind, ErrorKind::StoreBusy);
    }
    QCOMPARE(import(file).entry.id, part.entry.id); // the holder of the lock has gone
    const auto late = (*store)->resumeImport(part.entry);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::NotFound);
    QCOMPARE(storedCalls(), 6000);
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
    QVERIFY(!store::failureText(summary.entry).isEmpty());
    QVERIFY(summary.counts.isBalanced());
    QCOMPARE(import(path).outcome, ImportOutcome::Failed); // not taken for imported
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::secondImporterIsRefused()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(10));
    QCOMPARE(import(file).counts.stored, 10);
    const auto store = store::openStore(request({}).store, CallStore::Mode::ReadWrite);
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
    QCOMPARE(again.entry.id, summary.entry.id);
    QCOMPARE(again.resumedFrom, summary.counts.read + 1);
    QCOMPARE(again.counts, (ImportCounts{ 80'000, 79'990, 10, 0, 0, 0 }));
    QCOMPARE(storedCalls(), 80'000); // the first ten calls are among them
    QCOMPARE(problems(), QStringList());
}

void ImportJobTest::fileThatCannotBeReadOn()
{
    const QByteArray csv = csvLog(60'000);
    const QString file = write(QStringLiteral("calls.csv"), csv);
    ImportRequest inBatches = request(file);
    inBatches.largestBatchRecords = smallBatch;
    CallingSink progress([&](const JobProgress &report) {
        if (report.rowsRead == smallBatch)
            QFile::resize(file, 1000); // as if the drive had lost the rest
    });
    const ImportSummary part = runImport(inBatches, progress, {});
    QCOMPARE(part.outcome, ImportOutcome::Failed);
    QCOMPARE(part.error->kind, ErrorKind::InputNotReadable);
    QVERIFY(part.counts.stored >= smallBatch);
    for (const QString &text : { part.error->what, part.error->why, part.error->hint })
        QVERIFY(!text.isEmpty());
    QCOMPARE(problems(), QStringList());

    const ImportSummary rest = import(write(QStringLiteral("calls.csv"), csv));
    QCOMPARE(rest.outcome, ImportOutcome::Done);
    QCOMPARE(rest.resumedFrom, part.counts.read + 1);
    QCOMPARE(testing::firstDifference(testing::logicalContent(request({}).store.filePath()), undisturbed(file)),
             QString());
}

void ImportJobTest::storeThatVanishesIsAnError()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(60'000));
    const QString folder = QFileInfo(request({}).store.filePath()).path();
    ImportRequest inBatches = request(file);
    inBatches.largestBatchRecords = smallBatch;
    CallingSink progress([&](const JobProgress &report) {
        if (report.rowsRead == smallBatch)
            QVERIFY(QDir(folder).removeRecursively());
    });
    const ImportSummary summary = runImport(inBatches, progress, {});
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QCOMPARE(summary.error->kind, ErrorKind::StoreNotWritable);
    for (const QString &text : { summary.error->what, summary.error->why, summary.error->hint })
        QVERIFY(!text.isEmpty());
    QVERIFY(!QFile::exists(folder)); // nothing was made in its place
    QCOMPARE(import(file).counts.stored, 60'000);
}

void ImportJobTest::folderThatCannotBeWrittenIsAnError()
{
    constexpr uid_t somebody = 65'534;
    const QString folder = QFileInfo(request({}).store.filePath()).path();
    const QString file = write(QStringLiteral("calls.csv"), csvLog(100));
    QCOMPARE(import(file).counts.stored, 100);
    constexpr auto readable = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), readable));
    QVERIFY(QFile::setPermissions(folder, readable));
    const uid_t usual = geteuid();
    const bool isRoot = usual == 0; // who may write anywhere
    const bool isOther = !isRoot || seteuid(somebody) == 0;
    const ImportSummary other = import(testing::dataPath(QStringLiteral("samples/getdetectinfo.json")));
    QVERIFY(!isRoot || seteuid(usual) == 0);
    QVERIFY(QFile::setPermissions(folder, readable | QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(m_folder->path(), readable | QFileDevice::WriteOwner));
    QVERIFY(isOther);
    QCOMPARE(other.outcome, ImportOutcome::Failed);
    QCOMPARE(other.error->kind, ErrorKind::StoreNotWritable);
    for (const QString &text : { other.error->what, other.error->why, other.error->hint })
        QVERIFY(!text.isEmpty());
    QCOMPARE(storedCalls(), 100);
}

void ImportJobTest::storeOfANewerVersionIsNotWritten()
{
    const QString file = write(QStringLiteral("calls.csv"), csvLog(10));
    QCOMPARE(import(file).counts.stored, 10);
    testing::changeStore(request({}).store.filePath(), QStringLiteral("PRAGMA user_version = 99"));
    const ImportSummary summary = import(file);
    QCOMPARE(summary.outcome, ImportOutcome::Failed);
    QCOMPARE(summary.error->kind, ErrorKind::StoreTooNew);
    QCOMPARE(storedCalls(), 10);
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
