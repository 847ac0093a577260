// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importjob.h"
#include "support/gzip.h"
#include "support/storedump.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace codedesk;
using namespace codedesk::jobs;
using store::CallStore;
using store::ImportState;

namespace {

const QString childOption = QStringLiteral("--import-into");
constexpr int patienceMs = 120'000;
constexpr int recordCount = 12'000;
constexpr int usualBatch = 512;
constexpr int smallestBatch = 150;
constexpr int largestBatch = 900;

#ifdef NDEBUG
constexpr int usualKills = 200;
#else
constexpr int usualKills = 30;
#endif

/** Imports a file; what the child process does, and, in the parent, what goes on after it was killed. */
ImportSummary importFile(const QString &storePath, const QString &file, int batchRecords)
{
    NoProgress progress;
    ImportRequest request;
    request.store = store::StoreAddress::ofFile(storePath);
    request.filePath = file;
    request.largestBatchRecords = batchRecords;
    return runImport(request, progress, {});
}

/** A record of the log as columns of a CSV; the values of one that is to be rejected are wrong. */
struct LogRecord {
    QByteArray time;
    QByteArray order;
    QByteArray request;
    QByteArray code;
    QByteArray message;
    QByteArray similarity;
};

LogRecord logRecord(int number)
{
    const int second = number / 5; // several calls in one second
    const auto part = [](int value) { return QByteArray::number(value).rightJustified(2, '0'); };
    LogRecord record;
    record.time =
        "2025-03-03 " + part(second / 3600 % 24) + ':' + part(second / 60 % 60) + ':' + part(second % 60);
    record.order = "order-" + QByteArray::number(number);
    record.request = number % 3 == 0 ? "request-" + QByteArray::number(number) : QByteArray();
    record.code = number % 4 == 0 ? "0" : "2016";
    record.message = number % 50 == 0 ? "text " + QByteArray::number(number) : QByteArray("ok");
    record.similarity = QByteArray::number(number % 100) + ".25";
    return record;
}

/** Returns calls, calls without a time, duplicates and conflicts near and far, duplicates that know more or less,
 * calls that name two others, rejects. */
QList<LogRecord> logRecords()
{
    QList<LogRecord> records;
    for (int number = 0; number < recordCount; ++number) {
        LogRecord record = logRecord(number);
        if (number % 11 == 3)
            record = logRecord(number / 2);
        if (number % 13 == 5)
            record = logRecord(std::max(number - 7, 0));
        if (number % 17 == 4 && number > 300) {
            record = logRecord(number - 300);
            record.similarity = "99.75";
        }
        if (number % 19 == 6 && number > 900)
            record.request = "request-" + QByteArray::number((number - 900) / 3 * 3); // another call's
        if (number % 3 == 2)
            record.similarity.clear();
        if (number % 23 == 7)
            record.time.clear();
        if (number % 29 == 8)
            record.time = "yesterday";
        if (number % 31 == 9)
            record.code.clear();
        records << record;
    }
    return records;
}

QByteArray csvLog()
{
    QByteArray csv = "time,order_no,request_id,code,message,similarity\n";
    int line = 0;
    for (const LogRecord &record : logRecords()) {
        csv += record.time + ',' + record.order + ',' + record.request + ',' + record.code + ',' + record.message
            + ',' + record.similarity + '\n';
        if (++line % 37 == 0)
            csv += '\n';
        if (line % 41 == 0)
            csv += "too,few,columns\n";
    }
    return csv;
}

QByteArray jsonOf(const LogRecord &record)
{
    return "{\"time\":\"" + record.time + "\",\"orderNo\":\"" + record.order + "\",\"requestId\":\""
        + record.request + "\",\"code\":\"" + record.code + "\",\"message\":\"" + record.message
        + "\",\"similarity\":\"" + record.similarity + "\"}";
}

QByteArray jsonLines()
{
    QByteArray json;
    int line = 0;
    for (const LogRecord &record : logRecords()) {
        json += jsonOf(record) + '\n';
        if (++line % 37 == 0)
            json += "\n{\"time\":broken\n";
    }
    return json;
}

QByteArray jsonArray()
{
    QByteArray json = "[\n";
    for (const LogRecord &record : logRecords())
        json += jsonOf(record) + ",\n";
    return json + "{}\n]\n";
}

/** Returns a log that overlaps with the others, in part with other values. */
QByteArray earlierLog()
{
    QByteArray csv = "time,order_no,request_id,code,message,similarity\n";
    for (int number = 0; number < recordCount; number += 3) {
        LogRecord record = logRecord(number);
        if (number % 7 == 0)
            record.similarity = "11.5";
        else if (number % 5 == 0)
            record.similarity.clear();
        csv += record.time + ',' + record.order + ',' + record.request + ',' + record.code + ',' + record.message
            + ',' + record.similarity + '\n';
    }
    return csv;
}

/** Returns how many of all kills one row of the two tests does. */
int killsOfARow(int allKills)
{
    constexpr int rows = 16;
    return std::max(1, (allKills + rows - 1) / rows);
}

int numberFromEnvironment(const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

/**
 * Imports that are killed at random moments and go on: nothing is lost, nothing is stored twice.
 * CODEDESK_KILLS sets how many kills there are, CODEDESK_SEED when they come.
 */
class ImportKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void killedOnceAndResumed_data();
    void killedOnceAndResumed();
    void killedUntilDone_data();
    void killedUntilDone();

private:
    /** How a child that was to be killed ended. */
    enum class Ending { Killed, Finished };

    void addInputs();
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    /** Makes the store of a test, and tells what an import of `file` nobody disturbs makes of it, and in what
     * time. */
    void prepare(const QString &file, bool hasEarlier);
    void beginStore(const QString &path) const;
    /** A child process that imports, and when it is killed. */
    struct Child {
        QString store;
        QString file;
        int batchRecords = usualBatch;
        int killAfterMs = 0;
    };
    [[nodiscard]] Child randomChild(const QString &store, const QString &file);
    static Ending importAndKill(const Child &child);
    void checkSound(const QString &store) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_earlierStore;
    QStringList m_expected;
    int m_usualMs = 0;
    QRandomGenerator m_random;
    int m_kills = 0;
};

void ImportKillTest::initTestCase()
{
    const int seed =
        numberFromEnvironment("CODEDESK_SEED", static_cast<int>(QRandomGenerator::global()->bounded(1'000'000)));
    m_kills = numberFromEnvironment("CODEDESK_KILLS", usualKills);
    m_random.seed(static_cast<quint32>(seed));
    qInfo("CODEDESK_SEED=%d CODEDESK_KILLS=%d", seed, m_kills);
}

void ImportKillTest::init()
{
    testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_earlierStore.clear();
}

QString ImportKillTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("A file of the test cannot be written.");
    return file.fileName();
}

void ImportKillTest::addInputs()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("hasEarlier");
    const std::array<std::pair<const char *, QByteArray>, 4> inputs{ { { "calls.csv", csvLog() },
                                                                       { "calls.csv.gz",
                                                                         testing::gzipped(csvLog()) },
                                                                       { "calls.jsonl", jsonLines() },
                                                                       { "array.json", jsonArray() } } };
    for (const bool hasEarlier : { false, true }) {
        for (const auto &[name, content] : inputs) {
            QTest::addRow("%s%s", name, hasEarlier ? ", after an overlapping import" : "")
                << QString::fromLatin1(name) << content << hasEarlier;
        }
    }
}

void ImportKillTest::prepare(const QString &file, bool hasEarlier)
{
    if (hasEarlier) {
        m_earlierStore = m_folder->filePath(QStringLiteral("earlier.db"));
        const ImportSummary earlier =
            importFile(m_earlierStore, write(QStringLiteral("earlier.csv"), earlierLog()), usualBatch);
        QCOMPARE(earlier.outcome, ImportOutcome::Done);
    }
    const QString undisturbed = m_folder->filePath(QStringLiteral("undisturbed.db"));
    beginStore(undisturbed);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(importAndKill({ undisturbed, file, usualBatch, patienceMs }), Ending::Finished);
    m_usualMs = static_cast<int>(clock.elapsed());
    m_expected = testing::logicalContent(undisturbed);
    // What is compared holds what can go wrong.
    for (const char *kind : { "call", "rollup", "reject", "conflict", "told", "import" }) {
        const auto isOfKind = [kind](const QString &line) { return line.startsWith(QLatin1String(kind)); };
        QVERIFY2(std::any_of(m_expected.cbegin(), m_expected.cend(), isOfKind), kind);
    }
    QVERIFY(m_expected.filter(QStringLiteral("completed 0")).isEmpty() != hasEarlier); // the earlier one has none
    QCOMPARE(m_expected.filter(QStringLiteral("duplicate ")).isEmpty(), !hasEarlier);
}

void ImportKillTest::beginStore(const QString &path) const
{
    QFile::remove(path);
    if (!m_earlierStore.isEmpty())
        QVERIFY(QFile::copy(m_earlierStore, path));
}

/** Batches differ too: nothing may depend on where they end. */
ImportKillTest::Child ImportKillTest::randomChild(const QString &store, const QString &file)
{
    const int batchRecords = m_random.bounded(smallestBatch, largestBatch);
    return { store, file, batchRecords, m_random.bounded(m_usualMs + 1) };
}

ImportKillTest::Ending ImportKillTest::importAndKill(const Child &importer)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                { childOption, importer.store, importer.file, QString::number(importer.batchRecords) });
    if (!child.waitForFinished(importer.killAfterMs)) {
        child.kill();
        child.waitForFinished(patienceMs);
    }
    if (child.exitStatus() == QProcess::CrashExit)
        return Ending::Killed;
    if (child.exitCode() != 0)
        qFatal("The import ended with %d.", child.exitCode());
    return Ending::Finished;
}

void ImportKillTest::checkSound(const QString &store) const
{
    const auto opened = store::openStore(store::StoreAddress::ofFile(store), CallStore::Mode::ReadOnly);
    if (!opened && opened.error().kind == ErrorKind::NotFound)
        return; // killed before there was a store
    QVERIFY2(opened, testing::errorText(opened));
    QCOMPARE((*opened)->verify()->problems, QStringList());
}

void ImportKillTest::killedOnceAndResumed_data()
{
    addInputs();
}

void ImportKillTest::killedOnceAndResumed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, hasEarlier);
    const QString file = write(name, content);
    prepare(file, hasEarlier);
    const QString store = m_folder->filePath(QStringLiteral("store.db"));
    int resumed = 0;
    const int kills = killsOfARow(m_kills);
    for (int kill = 0; kill < kills;) {
        beginStore(store);
        const Child child = randomChild(store, file);
        if (importAndKill(child) == Ending::Finished)
            continue;
        ++kill;
        checkSound(store);
        const ImportSummary rest = importFile(store, file, m_random.bounded(smallestBatch, largestBatch));
        QVERIFY2(rest.outcome == ImportOutcome::Done || rest.outcome == ImportOutcome::AlreadyImported,
                 qPrintable(rest.error ? rest.error->toText() : QString::number(int(rest.outcome))));
        resumed += rest.resumedFrom > 1 ? 1 : 0;
        checkSound(store);
        const QString difference = testing::firstDifference(testing::logicalContent(store), m_expected);
        QVERIFY2(difference.isEmpty(),
                 qPrintable(QStringLiteral("after %1 ms: ").arg(child.killAfterMs) + difference));
    }
    qInfo("killed %d times within %d ms; %d of them amid the records", kills, m_usualMs, resumed);
}

void ImportKillTest::killedUntilDone_data()
{
    addInputs();
}

void ImportKillTest::killedUntilDone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, hasEarlier);
    const QString file = write(name, content);
    prepare(file, hasEarlier);
    const QString store = m_folder->filePath(QStringLiteral("store.db"));
    beginStore(store);
    int chains = 0;
    const int kills = killsOfARow(m_kills);
    for (int kill = 0; kill < kills;) {
        if (importAndKill(randomChild(store, file)) == Ending::Killed) {
            ++kill;
            checkSound(store);
            if (kill < kills)
                continue;
        }
        const ImportSummary rest = importFile(store, file, m_random.bounded(smallestBatch, largestBatch));
        QVERIFY(rest.outcome == ImportOutcome::Done || rest.outcome == ImportOutcome::AlreadyImported);
        const QString difference = testing::firstDifference(testing::logicalContent(store), m_expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        beginStore(store);
        ++chains;
    }
    qInfo("killed %d times in %d chains", kills, chains);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("codedesk-test"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == childOption) {
        const ImportSummary summary = importFile(arguments.at(2), arguments.at(3), arguments.at(4).toInt());
        if (summary.error)
            qWarning("%s", qPrintable(summary.error->toText()));
        return summary.error ? 1 : 0;
    }
    QLocale::setDefault(QLocale::c());
    ImportKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importkill.moc"
