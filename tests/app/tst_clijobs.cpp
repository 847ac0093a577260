// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "support/archives.h"
#include "support/csvreader.h"
#include "support/gzip.h"
#include "support/storesql.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using codedesk::testing::CliRun;
using codedesk::testing::readCsv;
using codedesk::testing::runCommandLine;

namespace testing = codedesk::testing;

namespace {

/** A log with every outcome, a call without a time, a repeated call and two faulty rows. */
const QByteArray smallLog = "occurred_at,order_no,request_id,channel,app_id,code,message\n"
                            "2025-03-03 10:00:00,A1,S1,app-sdk,IDA1,0,ok\n"
                            "2025-03-03 10:00:01,A2,S2,app-sdk,IDA1,0,ok\n"
                            "2025-03-03 10:00:01,A2,S2,app-sdk,IDA1,0,ok\n"
                            "2025-03-03 23:59:59,A3,S3,h5,IDA2,1004,no face\n"
                            "2025-03-04 00:00:00,A4,S4,h5,IDA2,-1101,\n"
                            "2025-03-10 09:00:00,A5,S5,eid,IDA2,-9110,\n"
                            "2025-03-10 09:00:01,A6,S6,eid,IDA2,424242,\"=cmd, \"\"x\"\"\"\n"
                            ",A7,S7,eid,IDA2,0,\n"
                            "2025-03-10 09:00:02,A8,S8,eid,IDA2,,no code\n"
                            "yesterday,A9,S9,eid,IDA2,0,bad time\n";

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

QJsonObject firstImport(const CliRun &run)
{
    return run.json().object().value(u"imports"_s).toArray().at(0).toObject();
}

QList<qint64> countsOf(const QJsonObject &import)
{
    QList<qint64> counts;
    for (const char *key : { "read", "stored", "duplicate", "conflict", "rejected", "blank" })
        counts << import.value(QLatin1String(key)).toInteger(-1);
    return counts;
}

} // namespace

class TestCliJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void importsAndTellsCounts();
    void importsTheSameFileOnce();
    void importsSeveralFilesAndTellsTheWorst();
    void importsTheMembersOfAnArchive();
    void importsOneMember();
    void damagedArchiveIsInTheJsonToo();
    void importReadsStandardMappings();
    void unreadableFileIsInTheJsonToo();
    void aFileThatIsHardlyALogNeedsInsisting();
    void lookupDoesWithoutABrokenTeamFile();
    void stoppedImportIsCancelled();
    void cutInputIsContinued();
    void storeOfANewerVersionIsOnlyRead_data();
    void storeOfANewerVersionIsOnlyRead();
    void rejectsNameReasonsAndPlaces();
    void rejectsOfManyPagesAreAllListed();
    void summaryTableAndCsvAgree_data();
    void summaryTableAndCsvAgree();
    void summaryCountsAreThoseOfCalls();
    void summaryKeepsToDays();
    void callsAreListedNewestFirst();
    void callsFilter_data();
    void callsFilter();
    void callsCsvHoldsAllCallsAndIsPrivate();
    void csvNeutralisesFormulas();
    void undoTakesOneImportOut();
    void anUndoneImportIsSaidToBe();
    void verifyFindsASoundStore();
    void damagedStoreIsStoreTrouble();
    void missingStoreIsNotMade_data();
    void missingStoreIsNotMade();
    void unwritableCsvIsAnError();
    void storeBelongsToOwnerAlone();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    CliRun importLog(const QByteArray &log = smallLog, const QString &name = u"log.csv"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliJobs::init()
{
    codedesk::testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CODEDESK_STORE", QFile::encodeName(path(u"store.db"_s)));
}

void TestCliJobs::cleanup()
{
    qunsetenv("CODEDESK_STORE");
    m_folder.reset();
}

CliRun TestCliJobs::importLog(const QByteArray &log, const QString &name)
{
    writeBytes(path(name), log);
    return runCommandLine({ u"import"_s, u"--json"_s, path(name) });
}

void TestCliJobs::importsAndTellsCounts()
{
    const CliRun run = importLog();
    QCOMPARE(run.exitCode, 4);
    const QJsonObject import = firstImport(run);
    QCOMPARE(import.value(u"state"_s).toString(), u"done"_s);
    QCOMPARE(import.value(u"file"_s).toString(), path(u"log.csv"_s));
    QCOMPARE(countsOf(import), QList<qint64>({ 10, 7, 1, 0, 2, 0 }));
    QCOMPARE(import.value(u"bytes"_s).toInteger(), smallLog.size());
    QVERIFY(import.value(u"elapsed_ms"_s).isDouble());
    const QJsonObject reasons = import.value(u"rejected_by_reason"_s).toObject();
    QCOMPARE(reasons.value(u"missing-code"_s).toInteger(), 1);
    QCOMPARE(reasons.value(u"bad-time"_s).toInteger(), 1);
}

void TestCliJobs::importsTheSameFileOnce()
{
    importLog();
    const CliRun again = importLog();
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(firstImport(again).value(u"state"_s).toString(), u"already-imported"_s);
    QCOMPARE(countsOf(firstImport(again)), QList<qint64>(6, 0));

    const CliRun forced = runCommandLine({ u"import"_s, u"--json"_s, u"--again"_s, path(u"log.csv"_s) });
    QCOMPARE(countsOf(firstImport(forced)), QList<qint64>({ 10, 0, 8, 0, 2, 0 }));
}

void TestCliJobs::importsSeveralFilesAndTellsTheWorst()
{
    writeBytes(path(u"a.csv"_s), "order_no,code\nA1,0\n");
    writeBytes(path(u"b.csv"_s), "order_no,code\nB1,\n");
    const CliRun rejected = runCommandLine({ u"import"_s, u"--json"_s, path(u"a.csv"_s), path(u"b.csv"_s) });
    QCOMPARE(rejected.exitCode, 4);
    QCOMPARE(rejected.json().object().value(u"imports"_s).toArray().size(), 2);

    writeBytes(path(u"c.csv"_s), "order_no,code\nC1,0\n");
    const CliRun unreadable = runCommandLine({ u"import"_s, u"--json"_s, path(u"none.csv"_s), path(u"c.csv"_s) });
    QCOMPARE(unreadable.exitCode, 2);
    const QJsonArray imports = unreadable.json().object().value(u"imports"_s).toArray();
    QCOMPARE(imports.at(0).toObject().value(u"state"_s).toString(), u"failed"_s);
    QCOMPARE(imports.at(1).toObject().value(u"stored"_s).toInteger(), 1);
}

void TestCliJobs::importsTheMembersOfAnArchive()
{
    const QByteArray archive =
        testing::zipped({ { "a.csv", "order_no,code\nA1,0\n" },
                          { "empty.csv", "" },
                          { "b.xlsx", testing::workbookOf({ { "order_no", "code" }, { "B1" } }) },
                          { "c.csv", "order_no,code\nC1,0\n" } });
    writeBytes(path(u"logs.zip"_s), archive);
    const CliRun run = runCommandLine({ u"import"_s, u"--json"_s, path(u"logs.zip"_s) });
    QCOMPARE(run.exitCode, 4);
    const QJsonArray imports = run.json().object().value(u"imports"_s).toArray();
    QStringList files;
    for (const QJsonValue &import : imports)
        files << import.toObject().value(u"file"_s).toString();
    const QString archivePath = path(u"logs.zip"_s);
    QCOMPARE(
        files,
        (QStringList{ archivePath + u"/a.csv"_s, archivePath + u"/b.xlsx/Sheet1"_s, archivePath + u"/c.csv"_s }));
    QCOMPARE(imports.at(1).toObject().value(u"format"_s).toString(), u"Excel"_s);
    QCOMPARE(imports.at(2).toObject().value(u"stored"_s).toInteger(), 1);
    const QJsonObject skipped = run.json().object().value(u"skipped"_s).toArray().at(0).toObject();
    QCOMPARE(skipped.value(u"file"_s).toString(), archivePath + u"/empty.csv"_s);
    QCOMPARE(skipped.value(u"reason"_s).toString(), u"empty"_s);
    QVERIFY(run.err.contains("\"logs.zip/empty.csv\" (empty)"));

    const CliRun again = runCommandLine({ u"import"_s, path(u"logs.zip"_s) });
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.out.count("already imported"), 3);
}

void TestCliJobs::importsOneMember()
{
    writeBytes(
        path(u"logs.zip"_s),
        testing::zipped({ { "x/a.csv", "order_no,code\nA1,0\n" }, { "x/b.csv", "order_no,code\nB1,0\n" } }));
    const CliRun run = runCommandLine({ u"import"_s, u"--json"_s, path(u"logs.zip/x/b.csv"_s) });
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().object().value(u"imports"_s).toArray().size(), 1);
    QCOMPARE(firstImport(run).value(u"file"_s).toString(), path(u"logs.zip/x/b.csv"_s));
    const CliRun none = runCommandLine({ u"import"_s, path(u"logs.zip/x/c.csv"_s) });
    QCOMPARE(none.exitCode, 2);
    QVERIFY(none.err.contains("no such entry"));
}

void TestCliJobs::damagedArchiveIsInTheJsonToo()
{
    const CliRun run = importLog(testing::zipped("a.csv", smallLog).chopped(30), u"logs.zip"_s);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(firstImport(run).value(u"state"_s).toString(), u"failed"_s);
    QVERIFY(firstImport(run).value(u"message"_s).toString().contains(u"table of contents"_s));
}

void TestCliJobs::importReadsStandardMappings()
{
    writeBytes(path(u"odd.csv"_s), "spalte;ergebnis\nX1;0\nX2;1004\n");
    const CliRun run =
        runCommandLine({ u"import"_s, u"--json"_s, u"--separator"_s, u";"_s, u"--map"_s, u"order_no=spalte"_s,
                         u"--map"_s, u"code=ergebnis"_s, u"--channel"_s, u"mini-program"_s, path(u"odd.csv"_s) });
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(countsOf(firstImport(run)), QList<qint64>({ 2, 2, 0, 0, 0, 0 }));
    const QJsonObject call = runCommandLine(u"codedesk-cli calls --order X2 --json"_s)
                                 .json()
                                 .object()
                                 .value(u"calls"_s)
                                 .toArray()
                                 .at(0)
                                 .toObject();
    QCOMPARE(call.value(u"code"_s).toString(), u"1004"_s);
    QCOMPARE(call.value(u"channel"_s).toString(), u"mini-program"_s);
}

void TestCliJobs::unreadableFileIsInTheJsonToo()
{
    const CliRun run = importLog("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", u"picture.csv"_s);
    QCOMPARE(run.exitCode, 2);
    const QJsonObject import = firstImport(run);
    QCOMPARE(import.value(u"state"_s).toString(), u"failed"_s);
    QVERIFY(!import.value(u"message"_s).toString().isEmpty());
    QVERIFY(run.err.startsWith("error: "));
}

void TestCliJobs::aFileThatIsHardlyALogNeedsInsisting()
{
    writeBytes(path(u"codes.csv"_s), "code,message\n0,a\n1004,b\n");
    const CliRun run = runCommandLine({ u"import"_s, path(u"codes.csv"_s) });
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("--as calls"), run.err.constData());
    QCOMPARE(runCommandLine({ u"import"_s, u"--as"_s, u"calls"_s, path(u"codes.csv"_s) }).exitCode, 0);
}

/** What a code means is known without the team; only that it is left out has to be said. */
void TestCliJobs::lookupDoesWithoutABrokenTeamFile()
{
    writeBytes(path(u"team.json"_s), "broken");
    qputenv("CODEDESK_TEAM", QFile::encodeName(path(u"team.json"_s)));
    const CliRun text = runCommandLine({ u"lookup"_s, u"1004"_s });
    const CliRun json = runCommandLine({ u"lookup"_s, u"1004"_s, u"--json"_s });
    const CliRun summary = runCommandLine(u"codedesk-cli summary"_s);
    qunsetenv("CODEDESK_TEAM");
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.startsWith("1004  "), text.out.constData());
    QVERIFY2(text.err.contains("leave out the team's own") && text.err.contains("team.json"),
             text.err.constData());
    const QJsonObject answer = json.json().object();
    QCOMPARE(answer.value(u"matches"_s).toArray().size(), 1);
    const QJsonObject note = answer.value(u"notes"_s).toArray().at(0).toObject();
    QCOMPARE(note.value(u"kind"_s).toString(), u"team_file_not_read"_s);
    QVERIFY(note.value(u"text"_s).toString().contains(u"team.json"_s));
    QCOMPARE(summary.exitCode, 2); // what is billed depends on the team's rules
}

void TestCliJobs::stoppedImportIsCancelled()
{
    QByteArray log = "order_no,code\n";
    for (int i = 0; i < 100'000; ++i)
        log += 'N' + QByteArray::number(i) + ",0\n";
    writeBytes(path(u"long.csv"_s), log);
    std::stop_source stop;
    stop.request_stop();
    const CliRun run = runCommandLine({ u"import"_s, u"--json"_s, path(u"long.csv"_s), path(u"other.csv"_s) }, {},
                                      stop.get_token());
    QCOMPARE(run.exitCode, 130);
    QCOMPARE(firstImport(run).value(u"state"_s).toString(), u"cancelled"_s);
    QVERIFY(run.err.contains("Files not imported: 1."));
}

void TestCliJobs::cutInputIsContinued()
{
    const QByteArray packed = codedesk::testing::gzipped(smallLog);
    const CliRun cut = importLog(packed.left(packed.size() - 4), u"log.csv.gz"_s);
    QCOMPARE(cut.exitCode, 2);
    QCOMPARE(firstImport(cut).value(u"state"_s).toString(), u"failed"_s);
    QCOMPARE(firstImport(cut).value(u"resumed"_s), QJsonValue(false));
    QCOMPARE(firstImport(cut).value(u"resumed_from"_s), QJsonValue());
    const QByteArray wayOn = "Import 1 keeps what was stored: import the file again to continue it, or undo it.";
    QVERIFY2(cut.err.contains(wayOn), cut.err.constData());
    const CliRun ledger = runCommandLine({ u"imports"_s, u"--json"_s });
    QVERIFY(firstImport(ledger)
                .value(u"message"_s)
                .toString()
                .contains(u"import the file again to continue it, or undo the import."_s));

    const CliRun whole = importLog(packed, u"log.csv.gz"_s);
    QCOMPARE(whole.exitCode, 4);
    QCOMPARE(firstImport(whole).value(u"id"_s).toInt(), 1);
    QCOMPARE(firstImport(whole).value(u"resumed"_s), QJsonValue(true));
    QCOMPARE(firstImport(whole).value(u"resumed_from"_s).toInt(), firstImport(cut).value(u"read"_s).toInt() + 1);
    QCOMPARE(countsOf(firstImport(whole)), QList<qint64>({ 10, 7, 1, 0, 2, 0 }));
}

void TestCliJobs::storeOfANewerVersionIsOnlyRead_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("calls") << QStringList{ u"calls"_s } << 0;
    QTest::newRow("summary") << QStringList{ u"summary"_s, u"--json"_s } << 0;
    QTest::newRow("imports") << QStringList{ u"imports"_s } << 0;
    QTest::newRow("rejects") << QStringList{ u"rejects"_s, u"1"_s } << 0;
    QTest::newRow("unknown") << QStringList{ u"unknown"_s } << 0;
    QTest::newRow("verify") << QStringList{ u"verify"_s } << 0;
    QTest::newRow("undo") << QStringList{ u"undo"_s, u"1"_s } << 3;
    QTest::newRow("import") << QStringList{ u"import"_s, u"log.csv"_s } << 3;
}

void TestCliJobs::storeOfANewerVersionIsOnlyRead()
{
    QFETCH(QStringList, args);
    QFETCH(int, exitCode);
    importLog();
    const CliRun usual = exitCode == 0 ? runCommandLine(args) : CliRun();
    codedesk::testing::changeStore(path(u"store.db"_s), u"PRAGMA user_version = 99"_s);
    args.replaceInStrings(u"log.csv"_s, path(u"log.csv"_s));
    const CliRun run = runCommandLine(args);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY2(run.err.contains("was made by a newer version of CodeDesk."), run.err.constData());
    QCOMPARE(run.err.startsWith("error: "), exitCode != 0);
    if (exitCode == 0)
        QCOMPARE(run.out, usual.out);
}

void TestCliJobs::rejectsNameReasonsAndPlaces()
{
    const qint64 id = firstImport(importLog()).value(u"id"_s).toInteger();
    const CliRun run = runCommandLine({ u"rejects"_s, QString::number(id), u"--json"_s });
    QCOMPARE(run.exitCode, 0);
    const QJsonArray rejects = run.json().object().value(u"rejects"_s).toArray();
    QCOMPARE(rejects.size(), 2);
    const QJsonObject first = rejects.at(0).toObject();
    QCOMPARE(first.value(u"reason"_s).toString(), u"missing-code"_s);
    QCOMPARE(first.value(u"line"_s).toInteger(), 10);
    QCOMPARE(first.value(u"byte_offset"_s).toInteger(), smallLog.indexOf("2025-03-10 09:00:02"));
    QVERIFY(!first.value(u"text"_s).toString().isEmpty());
    QVERIFY(first.value(u"excerpt"_s).toString().contains(u"A8"_s));
    QCOMPARE(runCommandLine(u"codedesk-cli rejects 99"_s).exitCode, 5);
}

void TestCliJobs::rejectsOfManyPagesAreAllListed()
{
    constexpr int count = 2500;
    QByteArray log = "time,order_no,app_id,channel,code,similarity\n";
    for (int i = 0; i < count; ++i)
        log += "no time,reject-" + QByteArray::number(i) + ",appA,h5,0,95\n";
    for (const char *similarity : { "95", "12" }) { // the second time each call conflicts with the stored one
        for (int i = 0; i < count; ++i)
            log += "2025-03-03 10:00:00,call-" + QByteArray::number(i) + ",appA,h5,0," + similarity + '\n';
    }
    QFile file(path(u"many.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(log), log.size());
    file.close();
    QCOMPARE(runCommandLine({ u"import"_s, file.fileName() }).exitCode, 4);

    const QJsonObject all = runCommandLine(u"codedesk-cli rejects 1 --json"_s).json().object();
    QCOMPARE(all.value(u"rejects"_s).toArray().size(), count);
    QCOMPARE(all.value(u"conflicts"_s).toArray().size(), count);
    const CliRun run = runCommandLine(u"codedesk-cli rejects 1"_s);
    QCOMPARE(run.exitCode, 0);
    QSet<QByteArray> listed;
    for (const QByteArray &line : run.out.split('\n')) {
        for (const QByteArray &word : line.split(' ')) {
            if (const qsizetype at = word.indexOf("reject-"); at >= 0)
                listed << word.mid(at).split(',').first();
            else if (word.startsWith("call-"))
                listed << word;
        }
    }
    QCOMPARE(listed.size(), 2 * count);
    QCOMPARE(run.out.count("rejected, no valid time:"), 1);
}

void TestCliJobs::summaryTableAndCsvAgree_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("day and code") << u"day,code"_s;
    QTest::newRow("week") << u"week"_s;
    QTest::newRow("all keys") << u"month,category,channel,app,code,week,day"_s;
}

void TestCliJobs::summaryTableAndCsvAgree()
{
    QFETCH(QString, by);
    importLog();
    const CliRun json = runCommandLine({ u"summary"_s, u"--by"_s, by, u"--json"_s });
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(runCommandLine({ u"summary"_s, u"--by"_s, by, u"--csv"_s, path(u"out.csv"_s) }).exitCode, 0);
    const CliRun csv = runCommandLine({ u"summary"_s, u"--by"_s, by, u"--csv"_s, u"-"_s });
    QCOMPARE(contentOf(path(u"out.csv"_s)), csv.out);

    const QList<QStringList> table = readCsv(QString::fromUtf8(csv.out));
    const QJsonArray rows = json.json().object().value(u"rows"_s).toArray();
    QCOMPARE(table.size(), rows.size() + 1);
    const QStringList header = table.constFirst();
    QCOMPARE(header, by.split(u',') + u"total,billable,free,unstated,unknown"_s.split(u','));
    QHash<QString, qint64> sums;
    for (qsizetype line = 1; line < table.size(); ++line) {
        const QJsonObject row = rows.at(line - 1).toObject();
        QCOMPARE(row.size(), header.size());
        for (qsizetype column = 0; column < header.size(); ++column) {
            const QJsonValue value = row.value(header.at(column));
            QCOMPARE(table.at(line).at(column),
                     value.isString() ? value.toString() : QString::number(value.toInteger()));
            sums[header.at(column)] += value.toInteger();
        }
    }
    const QJsonObject totals = json.json().object().value(u"totals"_s).toObject();
    QCOMPARE(totals.value(u"total"_s).toInteger(), 7);
    for (const QString &count : header.last(5))
        QCOMPARE(sums.value(count), totals.value(count).toInteger());
}

void TestCliJobs::summaryCountsAreThoseOfCalls()
{
    importLog();
    const QJsonObject totals =
        runCommandLine(u"codedesk-cli summary --json"_s).json().object().value(u"totals"_s).toObject();
    for (const QString &outcome : { u"billable"_s, u"free"_s, u"unstated"_s, u"unknown"_s }) {
        const CliRun calls = runCommandLine({ u"calls"_s, u"--json"_s, u"--outcome"_s, outcome });
        const QJsonArray listed = calls.json().object().value(u"calls"_s).toArray();
        QCOMPARE(listed.size(), totals.value(outcome).toInteger());
        for (const QJsonValue &call : listed)
            QCOMPARE(call.toObject().value(u"outcome"_s).toString(), outcome);
    }
}

void TestCliJobs::summaryKeepsToDays()
{
    importLog();
    const CliRun run = runCommandLine(u"codedesk-cli summary --by day --from 2025-03-03 --to 2025-03-04 --json"_s);
    const QJsonArray rows = run.json().object().value(u"rows"_s).toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject().value(u"day"_s).toString(), u"2025-03-03"_s);
    QCOMPARE(rows.at(0).toObject().value(u"total"_s).toInteger(), 3);
    QCOMPARE(rows.at(1).toObject().value(u"total"_s).toInteger(), 1);
}

void TestCliJobs::callsAreListedNewestFirst()
{
    importLog();
    const CliRun run = runCommandLine(u"codedesk-cli calls --limit 2 --json"_s);
    QCOMPARE(run.exitCode, 0);
    const QJsonObject page = run.json().object();
    QCOMPARE(page.value(u"has_more"_s).toBool(), true);
    const QJsonArray calls = page.value(u"calls"_s).toArray();
    QCOMPARE(calls.at(0).toObject().value(u"order_no"_s).toString(), u"A6"_s);
    QCOMPARE(calls.at(0).toObject().value(u"occurred_at"_s).toString(), u"2025-03-10T09:00:01.000+08:00"_s);
    QCOMPARE(calls.at(1).toObject().value(u"order_no"_s).toString(), u"A5"_s);
}

void TestCliJobs::callsFilter_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("orders");
    const auto row = [](const char *name, const QStringList &options, const QString &orders) {
        QTest::newRow(name) << options << orders;
    };
    row("everything", {}, u"A6 A5 A4 A3 A2 A1 A7"_s);
    row("order", { u"--order"_s, u"A3"_s }, u"A3"_s);
    row("request id", { u"--order"_s, u"S3"_s }, u"A3"_s);
    row("negative code", { u"--code"_s, u"-1101"_s }, u"A4"_s);
    row("channel", { u"--channel"_s, u"h5"_s }, u"A4 A3"_s);
    row("app", { u"--app"_s, u"IDA1"_s }, u"A2 A1"_s);
    row("one day", { u"--from"_s, u"2025-03-03"_s, u"--to"_s, u"2025-03-03"_s }, u"A3 A2 A1"_s);
    row("up to a minute", { u"--to"_s, u"2025-03-03 10:00"_s, u"--from"_s, u"2025-03-01"_s }, u"A2 A1"_s);
    row("up to a second", { u"--to"_s, u"2025-03-03 10:00:00"_s, u"--from"_s, u"2025-03-01"_s }, u"A1"_s);
    row("other offset", { u"--from"_s, u"2025-03-10T01:00:01Z"_s }, u"A6"_s);
    row("category", { u"--category"_s, u"bank-card-warning"_s }, u"A5"_s);
    row("outcome", { u"--outcome"_s, u"unknown"_s }, u"A6"_s);
    row("import", { u"--import"_s, u"1"_s, u"--code"_s, u"1004"_s }, u"A3"_s);
    row("nothing", { u"--code"_s, u"7"_s }, u""_s);
}

void TestCliJobs::callsFilter()
{
    QFETCH(QStringList, options);
    QFETCH(QString, orders);
    importLog();
    const CliRun run = runCommandLine(QStringList{ u"calls"_s, u"--json"_s } + options);
    QStringList found;
    for (const QJsonValue &call : run.json().object().value(u"calls"_s).toArray())
        found << call.toObject().value(u"order_no"_s).toString();
    QCOMPARE(found.join(u' '), orders);
    QCOMPARE(run.exitCode, orders.isEmpty() ? 5 : 0);
}

void TestCliJobs::callsCsvHoldsAllCallsAndIsPrivate()
{
    QByteArray log = "order_no,code\n";
    for (int i = 0; i < 2500; ++i)
        log += 'N' + QByteArray::number(i) + ",0\n";
    importLog(log);
    const CliRun run = runCommandLine({ u"calls"_s, u"--csv"_s, path(u"calls.csv"_s), u"--bom"_s });
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray());
    const QByteArray bytes = contentOf(path(u"calls.csv"_s));
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFoccurred_at,order_no,"));
    const QList<QStringList> table = readCsv(QString::fromUtf8(bytes));
    QCOMPARE(table.size(), 2501);
    QSet<QString> orders;
    for (const QStringList &row : table.mid(1)) {
        QCOMPARE(row.size(), table.constFirst().size());
        orders << row.at(1);
    }
    QCOMPARE(orders.size(), 2500);
    QCOMPARE(QFile::permissions(path(u"calls.csv"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestCliJobs::csvNeutralisesFormulas()
{
    importLog();
    const CliRun run = runCommandLine(u"codedesk-cli calls --csv -"_s);
    QVERIFY(run.out.contains(",\"'=cmd, \"\"x\"\"\","));
    QVERIFY(run.out.contains(",-1101,"));
}

void TestCliJobs::undoTakesOneImportOut()
{
    importLog();
    importLog("order_no,request_id,code\nB1,T1,0\n", u"b.csv"_s);
    const CliRun undone = runCommandLine(u"codedesk-cli undo 1 --json"_s);
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(undone.json().object().value(u"removed"_s).toInteger(), 7);
    QCOMPARE(undone.json().object().value(u"kept"_s).toInteger(-1), 0);
    const CliRun left = runCommandLine(u"codedesk-cli calls --json"_s);
    QCOMPARE(left.json().object().value(u"calls"_s).toArray().size(), 1);
    QCOMPARE(runCommandLine(u"codedesk-cli verify"_s).exitCode, 0);
    QCOMPARE(runCommandLine(u"codedesk-cli undo 99"_s).exitCode, 5);
    const QJsonArray imports =
        runCommandLine(u"codedesk-cli imports --json"_s).json().object().value(u"imports"_s).toArray();
    QCOMPARE(imports.size(), 2);
    QCOMPARE(imports.at(1).toObject().value(u"state"_s).toString(), u"undone"_s);
    QCOMPARE(runCommandLine(u"codedesk-cli undo 1"_s).exitCode, 5);
}

/** What it rejected is gone with it: "nothing was rejected" would not be true. */
void TestCliJobs::anUndoneImportIsSaidToBe()
{
    importLog();
    QVERIFY(runCommandLine(u"codedesk-cli rejects 1"_s).out.contains("Excerpt"));
    QCOMPARE(runCommandLine(u"codedesk-cli undo 1"_s).exitCode, 0);
    const CliRun rejects = runCommandLine(u"codedesk-cli rejects 1"_s);
    QVERIFY2(rejects.out.startsWith("This import was undone."), rejects.out.constData());
    const QJsonObject json = runCommandLine(u"codedesk-cli rejects 1 --json"_s).json().object();
    QCOMPARE(json.value(u"state"_s).toString(), u"undone"_s);
    QVERIFY(json.value(u"rejects"_s).toArray().isEmpty());
    const CliRun rows = runCommandLine(u"codedesk-cli rejects 1 --rows -"_s);
    QCOMPARE(rows.exitCode, 5);
    QVERIFY2(rows.err.contains("This import was undone."), rows.err.constData());
    const CliRun calls = runCommandLine(u"codedesk-cli calls --import 1"_s);
    QCOMPARE(calls.exitCode, 5);
    QVERIFY2(calls.out.contains("This import was undone."), calls.out.constData());
    const CliRun none = runCommandLine(u"codedesk-cli calls --import 9"_s);
    QCOMPARE(none.exitCode, 5);
    QVERIFY2(none.err.contains("There is no import 9."), none.err.constData());
}

void TestCliJobs::verifyFindsASoundStore()
{
    importLog();
    const CliRun run = runCommandLine(u"codedesk-cli verify --json"_s);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().object().value(u"sound"_s).toBool(), true);
    QCOMPARE(run.json().object().value(u"calls"_s).toInteger(), 7);
    QCOMPARE(run.json().object().value(u"problems"_s).toArray().size(), 0);
}

void TestCliJobs::damagedStoreIsStoreTrouble()
{
    writeBytes(path(u"store.db"_s), QByteArray(100'000, 'x'));
    for (const QString &command : { u"verify"_s, u"summary"_s, u"calls"_s, u"imports"_s }) {
        const CliRun run = runCommandLine({ command, u"--json"_s });
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.startsWith("error: "));
    }
    QCOMPARE(importLog().exitCode, 3);
}

void TestCliJobs::missingStoreIsNotMade_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : { "summary", "calls", "imports", "verify", "rejects 1", "undo 1" })
        QTest::newRow(line) << u"codedesk-cli "_s + QLatin1String(line);
}

void TestCliJobs::missingStoreIsNotMade()
{
    QFETCH(QString, line);
    const CliRun run = runCommandLine(line);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.contains("store.db"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

void TestCliJobs::unwritableCsvIsAnError()
{
    importLog();
    const CliRun run = runCommandLine({ u"summary"_s, u"--csv"_s, path(u"none/out.csv"_s), u"--json"_s });
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.startsWith("error: "));
}

void TestCliJobs::storeBelongsToOwnerAlone()
{
    qputenv("CODEDESK_STORE", QFile::encodeName(path(u"new/folder/store.db"_s)));
    importLog();
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path(u"new/folder"_s)) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(path(u"new/folder/store.db"_s)) & others, QFile::Permissions());
}

CODEDESK_TEST_MAIN(TestCliJobs)
#include "tst_clijobs.moc"
