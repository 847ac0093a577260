// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingesttesting.h"

#include <sys/resource.h>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

/** One JSON array of 50 MB, and one line that is too long, are read in bounded memory. */
class TestLargeJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void readsOneArrayInBoundedMemory();
    void rejectsOneLongRecord_data();
    void rejectsOneLongRecord();
};

namespace {

qint64 peakMemoryKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// Sanitizers keep freed memory for a while, so that nothing can be told from the peak.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isMemoryTelling = false;
#else
constexpr bool isMemoryTelling = true;
#endif

struct Counts {
    qint64 records = 0;
    QList<RejectReason> rejects;
    bool isError = false;
};

Counts count(const QString &path)
{
    Counts counts;
    auto reader = RecordReader::open(path, {});
    RecordBatch batch;
    while (reader) {
        const Result<bool> hasMore = (*reader)->read(batch, 4096, {});
        counts.isError = !hasMore;
        if (!hasMore || !*hasMore)
            return counts;
        counts.records += static_cast<qint64>(batch.records.size());
        for (const Reject &reject : batch.rejects)
            counts.rejects.append(reject.reason);
    }
    counts.isError = true;
    return counts;
}

} // namespace

void TestLargeJson::readsOneArrayInBoundedMemory()
{
    const TestFiles files;
    const QString path = files.path(QStringLiteral("array.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[");
    qint64 written = 0;
    const QByteArray padding(160, 'x');
    while (file.pos() < 50 << 20) {
        file.write((written ? ",{\"code\":\"0\",\"orderNo\":\"" : "{\"code\":\"0\",\"orderNo\":\"")
                   + QByteArray::number(written) + "\",\"note\":\"" + padding + "\"}");
        ++written;
    }
    file.write("]");
    file.close();
    const qint64 before = peakMemoryKiB();
    const Counts counts = count(path);
    QVERIFY(!counts.isError);
    QCOMPARE(counts.records, written);
    QVERIFY(counts.rejects.isEmpty());
    const qint64 grownKiB = peakMemoryKiB() - before;
    QVERIFY2(!isMemoryTelling || grownKiB < 24 * 1024, qPrintable(QString::number(grownKiB)));
}

void TestLargeJson::rejectsOneLongRecord_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("array") << QByteArray("[{\"code\":\"0\"},\n{\"code\":\"1\",\"message\":\"")
                           << QByteArray("\"},\n{\"code\":\"2\"}]");
    QTest::newRow("lines") << QByteArray("{\"code\":\"0\"}\n{\"code\":\"0\"}\n{\"code\":\"1\",\"message\":\"")
                           << QByteArray("\"}\n{\"code\":\"2\"}\n");
}

void TestLargeJson::rejectsOneLongRecord()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const TestFiles files;
    const QString path = files.path(QStringLiteral("long"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    const QByteArray block(1 << 20, 'x');
    for (int i = 0; i < 60; ++i)
        file.write(block);
    file.write(after);
    file.close();
    const qint64 startKiB = peakMemoryKiB();
    const Counts counts = count(path);
    QVERIFY(!counts.isError);
    QCOMPARE(counts.rejects, QList<RejectReason>{ RejectReason::TooLong });
    QCOMPARE(counts.records, before.count("\"0\"") + 1);
    const qint64 grownKiB = peakMemoryKiB() - startKiB;
    QVERIFY2(!isMemoryTelling || grownKiB < 64 * 1024, qPrintable(QString::number(grownKiB)));
}

CODEDESK_TEST_MAIN(TestLargeJson)
#include "tst_largejson.moc"
