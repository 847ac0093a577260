// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "support/archives.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/types.h>

using namespace Qt::StringLiterals;
using codedesk::testing::runCommandLine;

namespace {

constexpr int patienceMs = 60'000;

/** Returns records for standard input, more than one batch of the import. */
QByteArray manyRecords()
{
    QByteArray records = "order_no,code\n";
    for (int i = 0; i < 100'000; ++i)
        records += "ORDER-" + QByteArray::number(i) + ",0\n";
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
    void interruptCancelsAnImport();
    void archivesCannotBeReadFromAStream_data();
    void archivesCannotBeReadFromAStream();
    void interruptEndsOtherCommands();
    void fullOutputIsAnError();

private:
    void start(const QStringList &args);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

void TestCliProgram::init()
{
    codedesk::testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CODEDESK_STORE"_s, m_folder->filePath(u"store.db"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    m_program->setProcessEnvironment(environment);
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

CODEDESK_TEST_MAIN(TestCliProgram)
#include "tst_cliprogram.moc"
