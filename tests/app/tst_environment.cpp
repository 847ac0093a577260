// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/**
 * Tries the conditions of tests/app/environment: full and read-only drives, closed outputs, killed programs, odd
 * names. Each is a script that runs the real programs in a folder of its own.
 */
class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }
    void condition_data();
    void condition();
};

void TestEnvironment::condition_data()
{
    QTest::addColumn<QString>("script");
    const QDir folder(u"" CODEDESK_SOURCE_DIR "/tests/app/environment"_s);
    const QStringList scripts = folder.entryList({ u"*.sh"_s }, QDir::Files, QDir::Name);
    QVERIFY(scripts.size() > 15);
    for (const QString &script : scripts) {
        if (script != u"lib.sh")
            QTest::newRow(qPrintable(script.chopped(3))) << folder.filePath(script);
    }
}

void TestEnvironment::condition()
{
    QFETCH(QString, script);
    const QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLI"_s, QStringLiteral(CODEDESK_CLI_PROGRAM));
    environment.insert(u"WINDOW"_s, QStringLiteral(CODEDESK_WINDOW_PROGRAM));
    process.setProcessEnvironment(environment);
    process.start(u"sh"_s, { script });
    constexpr int patienceMs = 240'000;
    QVERIFY(process.waitForFinished(patienceMs));
    const QByteArray said = process.readAllStandardOutput().trimmed() + process.readAllStandardError().trimmed();
    constexpr int cannotBeTried = 77;
    if (process.exitCode() == cannotBeTried)
        QSKIP(said.constData());
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
    // What is named in another encoding the folder cannot remove by itself.
    QProcess::execute(u"sh"_s, { u"-c"_s, u"rm -rf \"$1\"/*"_s, u"sh"_s, folder.path() });
}

CODEDESK_TEST_MAIN(TestEnvironment)
#include "tst_environment.moc"
