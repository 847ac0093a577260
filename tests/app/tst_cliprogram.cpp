// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "support/archives.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

#include <sys/types.h>

using namespace Qt::StringLiterals;
using codedesk::testing::CliRun;
using codedesk::testing::runCommandLine;

namespace {

constexpr int patienceMs = 60'000;

/** Returns records numbered from `first` on; by default more than one batch of the import. */
QByteArray manyRecords(int count = 100'000, int first = 0)
{
    constexpr int firstSecond = 1'741'000'000;
    QByteArray records = "time,order_no,code\n";
    for (int i = first; i < first + count; ++i)
        records += QByteArray::number(firstSecond + i) + ",ORDER-" + QByteArray::number(i) + ",0\n";
    return records;
}

} // namespace

/** What only the program itself can show: real streams and signals. */
class TestCliProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsTextFromStandardInput();
    void saysHowManyIdentifiersAreNotListed();
    void findsTheEncodingOfStandardInput_data();
    void findsTheEncodingOfStandardInput();
    void looksUpNoBinaryInput_data();
    void looksUpNoBinaryInput();
    void readsWideRows_data();
    void readsWideRows();
    void advisesToUnpack_data();
    void advisesToUnpack();
    void interruptCancelsAnImport();
    void archivesCannotBeReadFromAStream_data();
    void archivesCannotBeReadFromAStream();
    void interruptEndsOtherCommands();
    void fullOutputIsAnError();
    void secondImportIsToldWhoWrites();
    void importsAtOnceLoseNothing();
    void readsWhileAnImportRuns();
    void continuesAnImportThatWasKilled();

private:
    void start(const QStringList &args);
    [[nodiscard]] std::unique_ptr<QProcess> makeProgram() const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QJsonObject askStore(const QStringList &args) const;
    [[nodiscard]] QJsonObject newestImport() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

void TestCliProgram::init()
{
    codedesk::testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = makeProgram();
}

std::unique_ptr<QProcess> TestCliProgram::makeProgram() const
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CODEDESK_STORE"_s, m_folder->filePath(u"store.db"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    program->setProcessEnvironment(environment);
    program->setProgram(QStringLiteral(CODEDESK_CLI_PROGRAM));
    return program;
}

QString TestCliProgram::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("A file of the test cannot be written.");
    return file.fileName();
}

/** Runs a command that reads the store, beside the programs of the test. */
QJsonObject TestCliProgram::askStore(const QStringList &args) const
{
    const QStringList common{ u"--json"_s, u"--store"_s, m_folder->filePath(u"store.db"_s) };
    return runCommandLine(args + common).json().object();
}

QJsonObject TestCliProgram::newestImport() const
{
    return askStore({ u"imports"_s }).value(u"imports"_s).toArray().at(0).toObject();
}

void TestCliProgram::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void TestCliProgram::start(const QStringList &args)
{
    m_program->start(QStringLiteral(CODEDESK_CLI_PROGRAM), args);
    QVERIFY2(m_program->waitForStarted(patienceMs), qPrintable(m_program->errorString()));
}

void TestCliProgram::readsTextFromStandardInput()
{
    start({ u"lookup"_s, u"-"_s, u"--json"_s });
    m_program->write("返回码：1004。\n");
    m_program->closeWriteChannel();
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 0);
    const QJsonObject answer = QJsonDocument::fromJson(m_program->readAllStandardOutput()).object();
    const QJsonObject match = answer.value(u"matches"_s).toArray().at(0).toObject();
    QCOMPARE(match.value(u"code"_s).toString(), u"1004"_s);
    QCOMPARE(match.value(u"start"_s).toInt(), 4);
}

void TestCliProgram::saysHowManyIdentifiersAreNotListed()
{
    QByteArray text;
    for (int i = 1; i <= 6; ++i)
        text += "orderNo=ORD202610010000" + QByteArray::number(i) + "\n";
    const CliRun all = runCommandLine({ u"lookup"_s, QString::fromUtf8(text) });
    QVERIFY2(all.out.contains("ORD2026100100004"), all.out);
    QVERIFY2(!all.out.contains("ORD2026100100005"), all.out);
    QVERIFY2(all.out.contains("and 2 more in the text"), all.out);
    const CliRun few = runCommandLine({ u"lookup"_s, QString::fromUtf8(text.left(text.size() / 3)) });
    QVERIFY2(few.out.contains("ORD2026100100002"), few.out);
    QVERIFY2(!few.out.contains("more in the text"), few.out);
}

void TestCliProgram::findsTheEncodingOfStandardInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("told");
    const auto utf16 = [](QStringConverter::Encoding encoding, bool hasMark) {
        QStringEncoder encoder(encoding,
                               hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder.encode(u"error code=1004, return code 1004 of the face check\n"_s));
    };
    QTest::newRow("UTF-8") << QByteArray("返回码：1004。\n") << QByteArray();
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF返回码：1004。\n") << QByteArray();
    QTest::newRow("GB18030") << QByteArray("\xB7\xB5\xBB\xD8\xC2\xEB\xA3\xBA"
                                           "1004\xA1\xA3\n")
                             << QByteArray("Read as GB18030.\n");
    QTest::newRow("UTF-16LE") << utf16(QStringConverter::Utf16LE, false) << QByteArray("Read as UTF-16LE.\n");
    QTest::newRow("UTF-16BE") << utf16(QStringConverter::Utf16BE, false) << QByteArray("Read as UTF-16BE.\n");
    QTest::newRow("UTF-16LE with mark")
        << utf16(QStringConverter::Utf16LE, true) << QByteArray("Read as UTF-16LE.\n");
    QTest::newRow("UTF-16BE with mark")
        << utf16(QStringConverter::Utf16BE, true) << QByteArray("Read as UTF-16BE.\n");
    QTest::newRow("encoded twice") << QByteArray("é”™è¯¯ç\u00A0\u0081: 1004\n")
                                   << QByteArray("Read as UTF-8 that had been encoded twice.\n");
}

void TestCliProgram::findsTheEncodingOfStandardInput()
{
    QFETCH(const QByteArray, input);
    start({ u"lookup"_s, u"-"_s, u"--json"_s });
    m_program->write(input);
    m_program->closeWriteChannel();
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 0);
    const QJsonObject answer = QJsonDocument::fromJson(m_program->readAllStandardOutput()).object();
    const QJsonObject match = answer.value(u"matches"_s).toArray().at(0).toObject();
    QCOMPARE(match.value(u"code"_s).toString(), u"1004"_s);
    QTEST(m_program->readAllStandardError(), "told");
}

void TestCliProgram::looksUpNoBinaryInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR code=1004", 26)
                         << QByteArray("a PNG picture");
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\0\0\0 code=1004", 18) << QByteArray("a ZIP archive");
    QTest::newRow("NUL") << QByteArray("code=1004\0\n", 11) << QByteArray("a binary file");
}

void TestCliProgram::looksUpNoBinaryInput()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, kind);
    start({ u"lookup"_s, u"-"_s });
    m_program->write(input);
    m_program->closeWriteChannel();
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 2);
    QVERIFY(m_program->readAllStandardOutput().isEmpty());
    const QByteArray text = m_program->readAllStandardError();
    QVERIFY2(text.startsWith("error: The standard input is no text."), text.constData());
    QVERIFY2(text.contains(kind), text.constData());
}

void TestCliProgram::readsWideRows_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("few") << 20;
    QTest::newRow("many") << 20'000;
}

void TestCliProgram::readsWideRows()
{
    QFETCH(const int, columns);
    QByteArray input = "order_no,time,code";
    for (int i = 0; i < columns; ++i)
        input += ",c" + QByteArray::number(i);
    for (int row = 0; row < 3; ++row)
        input +=
            "\nW" + QByteArray::number(row) + ",2026-10-01 08:00:00,1004" + QByteArray(",v").repeated(columns);
    start({ u"import"_s, u"-"_s });
    m_program->write(input + '\n');
    m_program->closeWriteChannel();
    QVERIFY(m_program->waitForFinished(patienceMs));
    const QByteArray text = m_program->readAllStandardOutput() + m_program->readAllStandardError();
    QVERIFY2(m_program->exitCode() == 0, text.constData());
}

void TestCliProgram::advisesToUnpack_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("XZ") << QByteArray("\xFD"
                                      "7zXZ\0",
                                      6)
                        << QByteArray("an XZ archive") << true;
    QTest::newRow("Zstandard") << QByteArray("\x28\xB5\x2F\xFD") << QByteArray("a Zstandard archive") << true;
    QTest::newRow("bzip2") << QByteArray("BZh9") << QByteArray("a bzip2 archive") << true;
    QTest::newRow("7z") << QByteArray("7z\xBC\xAF\x27\x1C") << QByteArray("a 7z archive") << true;
    QTest::newRow("RAR") << QByteArray("Rar!\x1A\x07") << QByteArray("a RAR archive") << true;
    QTest::newRow("LZ4") << QByteArray("\x04\x22\x4D\x18") << QByteArray("an LZ4 archive") << true;
    QTest::newRow("compress") << QByteArray("\x1F\x9D\x90") << QByteArray("a compress archive (.Z)") << true;
    QTest::newRow("LZMA") << QByteArray("]\0\0\x80\0", 5) << QByteArray("an LZMA archive") << true;
    QTest::newRow("zlib") << QByteArray("x\x9C") << QByteArray("a zlib stream") << true;
    QTest::newRow("TAR") << "log.csv" + QByteArray(250, '\0') + "ustar" << QByteArray("a TAR archive") << true;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n") << QByteArray("a PNG picture") << false;
}

void TestCliProgram::advisesToUnpack()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, kind);
    QFETCH(const bool, isPacked);
    start({ u"import"_s, u"-"_s });
    m_program->write(head + QByteArray(64, '\0'));
    m_program->closeWriteChannel();
    QVERIFY(m_program->waitForFinished(patienceMs));
    QVERIFY(m_program->exitCode() != 0);
    const QByteArray text = m_program->readAllStandardOutput() + m_program->readAllStandardError();
    QVERIFY2(text.contains("It is " + kind + ","), text.constData());
    QVERIFY2(text.contains("Unpack it first") == isPacked, text.constData());
    QVERIFY2(text.contains("Export the call log") != isPacked, text.constData());
}

void TestCliProgram::interruptCancelsAnImport()
{
    start({ u"import"_s, u"-"_s, u"--json"_s });
    m_program->write(manyRecords());
    // The ledger has the import as soon as it takes calls; its input stays open, so it cannot end by itself.
    const QStringList imports{ u"imports"_s, u"--json"_s, u"--store"_s, m_folder->filePath(u"store.db"_s) };
    QTRY_VERIFY_WITH_TIMEOUT(!runCommandLine(imports).json().object().value(u"imports"_s).toArray().isEmpty(),
                             patienceMs);
    QCOMPARE(::kill(static_cast<pid_t>(m_program->processId()), SIGINT), 0);
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program->exitCode(), 130);
    const QJsonObject answer = QJsonDocument::fromJson(m_program->readAllStandardOutput()).object();
    const QJsonObject import = answer.value(u"imports"_s).toArray().at(0).toObject();
    QCOMPARE(import.value(u"state"_s).toString(), u"cancelled"_s);
    QCOMPARE(runCommandLine({ u"verify"_s, u"--store"_s, m_folder->filePath(u"store.db"_s) }).exitCode, 0);
}

void TestCliProgram::archivesCannotBeReadFromAStream_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<bool>("isFile");
    const QByteArray archive = codedesk::testing::zipped("a.csv", "code\n0\n");
    QTest::newRow("a pipe") << archive << false;
    QTest::newRow("a workbook through a pipe") << codedesk::testing::workbookOf({ { "code" }, { "0" } }) << false;
    QTest::newRow("a file") << archive << true;
}

void TestCliProgram::archivesCannotBeReadFromAStream()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const bool, isFile);
    QFile file(m_folder->filePath(u"logs.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(archive);
    file.close();
    if (isFile)
        m_program->setStandardInputFile(file.fileName());
    start({ u"import"_s, u"-"_s });
    if (!isFile) {
        m_program->write(archive);
        m_program->closeWriteChannel();
    }
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 2);
    const QByteArray text = m_program->readAllStandardError();
    QVERIFY2(text.startsWith("error: The standard input cannot be read."), text.constData());
    QVERIFY2(text.contains("Save it as a file"), text.constData());
}

void TestCliProgram::interruptEndsOtherCommands()
{
    start({ u"lookup"_s, u"-"_s });
    QCOMPARE(::kill(static_cast<pid_t>(m_program->processId()), SIGINT), 0);
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitStatus(), QProcess::CrashExit);
}

void TestCliProgram::fullOutputIsAnError()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This system has no /dev/full.");
    m_program->setStandardOutputFile(u"/dev/full"_s);
    start({ u"codes"_s });
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 3);
    QVERIFY(m_program->readAllStandardError().startsWith("error: "));
}

void TestCliProgram::secondImportIsToldWhoWrites()
{
    start({ u"import"_s, u"-"_s, u"--json"_s });
    m_program->write(manyRecords());
    QTRY_COMPARE_WITH_TIMEOUT(newestImport().value(u"state"_s).toString(), u"running"_s, patienceMs);

    const std::unique_ptr<QProcess> second = makeProgram();
    const QStringList args{ u"import"_s, write(u"second.csv"_s, manyRecords(1000, 99'500)) };
    second->setArguments(args);
    second->start();
    QVERIFY(second->waitForFinished(patienceMs));
    QCOMPARE(second->exitCode(), 3);
    const QByteArray told = second->readAllStandardError();
    QVERIFY2(told.contains("process " + QByteArray::number(m_program->processId())), told.constData());
    QVERIFY2(told.contains("Wait until it has finished"), told.constData());

    m_program->closeWriteChannel();
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 0);
    second->start();
    QVERIFY(second->waitForFinished(patienceMs));
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(newestImport().value(u"stored"_s).toInt(), 500);
    QCOMPARE(newestImport().value(u"duplicate"_s).toInt(), 500);
    QCOMPARE(askStore({ u"verify"_s }).value(u"calls"_s).toInt(), 100'500);
}

void TestCliProgram::importsAtOnceLoseNothing()
{
    constexpr int programs = 3;
    constexpr int records = 20'000;
    std::vector<std::unique_ptr<QProcess>> running;
    for (int number = 0; number < programs; ++number) {
        // Each log overlaps the one before by half.
        const QString file = write(u"calls%1.csv"_s.arg(number), manyRecords(records, number * records / 2));
        running.push_back(makeProgram());
        running.back()->setArguments({ u"import"_s, file });
    }
    for (const auto &program : running)
        program->start();
    int done = 0;
    for (const auto &program : running) {
        QVERIFY(program->waitForFinished(patienceMs));
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        if (program->exitCode() == 3)
            QVERIFY(program->readAllStandardError().contains("is in use"));
        else
            QCOMPARE(program->exitCode(), 0);
        done += program->exitCode() == 0 ? 1 : 0;
    }
    QVERIFY(done >= 1);
    QVERIFY(askStore({ u"verify"_s }).value(u"sound"_s).toBool());
    for (const auto &program : running) {
        program->start(); // those that were refused have their turn; the others have nothing left to do
        QVERIFY(program->waitForFinished(patienceMs));
        QCOMPARE(program->exitCode(), 0);
    }
    const QJsonObject report = askStore({ u"verify"_s });
    QVERIFY(report.value(u"sound"_s).toBool());
    QCOMPARE(report.value(u"calls"_s).toInt(), records + (programs - 1) * records / 2);
    QCOMPARE(report.value(u"imports"_s).toInt(), programs);
}

void TestCliProgram::readsWhileAnImportRuns()
{
    start({ u"import"_s, write(u"calls.csv"_s, manyRecords(200'000)) });
    QTRY_COMPARE_WITH_TIMEOUT(newestImport().value(u"state"_s).toString(), u"running"_s, patienceMs);
    qint64 before = 0;
    int answers = 0;
    for (bool isRunning = true; isRunning; ++answers) {
        isRunning = !m_program->waitForFinished(0); // asked once more after the end
        const QJsonObject summary = askStore({ u"summary"_s, u"--by"_s, u"code"_s });
        const qint64 total = summary.value(u"totals"_s).toObject().value(u"total"_s).toInteger();
        qint64 ofRows = 0;
        const QJsonArray rows = summary.value(u"rows"_s).toArray();
        for (const auto &row : rows)
            ofRows += row.toObject().value(u"total"_s).toInteger();
        QCOMPARE(ofRows, total);
        QVERIFY(total >= before);
        before = total;
        const QJsonObject report = askStore({ u"verify"_s });
        QVERIFY(report.value(u"sound"_s).toBool());
        QVERIFY(report.value(u"calls"_s).toInteger() >= total);
        const CliRun calls = runCommandLine(
            { u"calls"_s, u"--limit"_s, u"10"_s, u"--store"_s, m_folder->filePath(u"store.db"_s), u"--json"_s });
        QCOMPARE(calls.exitCode, total > 0 ? 0 : calls.exitCode);
    }
    QCOMPARE(m_program->exitCode(), 0);
    QCOMPARE(before, 200'000);
    QVERIFY(answers > 1);
}

void TestCliProgram::continuesAnImportThatWasKilled()
{
    constexpr int records = 400'000;
    const QString file = write(u"calls.csv"_s, manyRecords(records));
    start({ u"import"_s, file });
    QTRY_VERIFY_WITH_TIMEOUT(newestImport().value(u"read"_s).toInt() > 0, patienceMs);
    m_program->kill();
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitStatus(), QProcess::CrashExit);
    QVERIFY(askStore({ u"verify"_s }).value(u"sound"_s).toBool());
    const int read = newestImport().value(u"read"_s).toInt();
    QVERIFY(read < records);

    start({ u"import"_s, file });
    QVERIFY(m_program->waitForFinished(patienceMs));
    QCOMPARE(m_program->exitCode(), 0);
    const QByteArray said = m_program->readAllStandardOutput();
    QVERIFY2(said.contains(": done, continued import 1 from record " + QByteArray::number(read + 1) + '\n'),
             said.constData());
    QVERIFY2(said.contains("  read 400000 = stored 400000 + duplicate 0 "), said.constData());
    QCOMPARE(newestImport().value(u"state"_s).toString(), u"done"_s);
    QVERIFY(askStore({ u"verify"_s }).value(u"sound"_s).toBool());
}

CODEDESK_TEST_MAIN(TestCliProgram)
#include "tst_cliprogram.moc"
