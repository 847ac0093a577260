// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importjob.h"
#include "store/openstore.h"
#include "support/faultylog.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::jobs;
using codedesk::testing::FaultCounts;
using codedesk::testing::LogSink;

/** Logs with every fault there is: each record is counted as what it is, and no fault costs its neighbour. */
class FaultyLogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void everyRecordIsAccountedFor_data();
    void everyRecordIsAccountedFor();
};

void FaultyLogsTest::everyRecordIsAccountedFor_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("CSV, Chinese after 1 MB") << 0;
    QTest::newRow("CSV, Chinese after 11 MB") << 1;
    QTest::newRow("JSON lines") << 2;
}

void FaultyLogsTest::everyRecordIsAccountedFor()
{
    constexpr qint64 megabyte = 1'000'000;
    QFETCH(int, kind);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const LogSink sink = [&file](std::string_view piece) {
        file.write(piece.data(), static_cast<qsizetype>(piece.size()));
    };
    const FaultCounts expected = kind == 0 ? testing::writeFaultyCsv(4 * megabyte, megabyte, sink)
        : kind == 1                        ? testing::writeFaultyCsv(13 * megabyte, 11 * megabyte, sink)
                                           : testing::writeFaultyJsonLines(4 * megabyte, sink);
    file.close();
    const QString storePath = folder.filePath(QStringLiteral("calls.store"));
    NoProgress progress;
    const ImportSummary summary =
        runImport({ store::StoreAddress::ofFile(storePath), file.fileName(), {}, false }, progress, {});
    QVERIFY2(!summary.error, summary.error ? qPrintable(summary.error->toText()) : "");

    const auto store = store::openStore(store::StoreAddress::ofFile(storePath), store::CallStore::Mode::ReadOnly);
    QMap<QString, qint64> reasons;
    const auto counts = (*store)->rejectCounts(summary.entry.key());
    QVERIFY2(counts, testing::errorText(counts));
    for (const store::RejectCount &count : *counts)
        reasons.insert(ingest::rejectReasonKey(count.reason), count.count);
    QCOMPARE(reasons, expected.rejectedByReason);
    QCOMPARE(summary.counts,
             (store::ImportCounts{ expected.read, expected.stored, expected.duplicate, expected.conflict,
                                   expected.rejected(), expected.blank }));
    // All reasons there are for a record of the format: values beside the code make none.
    QCOMPARE(reasons.size(), kind == 2 ? 12 : 11);
    QCOMPARE((*store)->importEntry(summary.entry.id)->encoding,
             kind == 2 ? QStringLiteral("UTF-8") : QStringLiteral("GB18030"));
    QVERIFY((*store)->verify()->isSound());
}

CODEDESK_TEST_MAIN(FaultyLogsTest)
#include "tst_faultylogs.moc"
