// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace codedesk::testing;

namespace {

const QString sourceFolder = QStringLiteral(CODEDESK_SOURCE_DIR);
constexpr int commandTimeoutMs = 60'000;

/** A line typed in an example, and what the example shows below it. */
struct Example {
    int line = 0;
    QString command;
    QStringList output;
};

QStringList readmeLines()
{
    QFile file(sourceFolder + QStringLiteral("/README.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

QList<Example> examples()
{
    QList<Example> found;
    bool isInside = false;
    const QStringList lines = readmeLines();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.startsWith(u"```"))
            isInside = line == u"```console";
        else if (isInside && line.startsWith(u"$ "))
            found << Example{ static_cast<int>(i + 1), line.mid(2), {} };
        else if (isInside && !found.isEmpty())
            found.last().output << line;
    }
    return found;
}

/** Returns whether `lines` are those shown, where "..." stands for any lines. */
bool isShown(const QStringList &lines, const QStringList &shown)
{
    qsizetype line = 0;
    bool maySkip = false;
    for (const QString &expected : shown) {
        if (expected == u"...") {
            maySkip = true;
            continue;
        }
        while (maySkip && line < lines.size() && lines.at(line) != expected)
            ++line;
        if (line >= lines.size() || lines.at(line) != expected)
            return false;
        ++line;
        maySkip = false;
    }
    return maySkip || line == lines.size();
}

} // namespace

/** Runs what README.md shows, in its order, in one folder with one store. */
class TestReadme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void examplesPrintWhatTheyShow_data();
    void examplesPrintWhatTheyShow();
    void linksAndFoldersExist_data();
    void linksAndFoldersExist();
    void isShortEnoughToRead();

private:
    QTemporaryDir m_folder;
};

void TestReadme::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(
        QFile::link(sourceFolder + QStringLiteral("/resources"), m_folder.filePath(QStringLiteral("resources"))));
}

void TestReadme::examplesPrintWhatTheyShow_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("shown");
    const QList<Example> all = examples();
    QVERIFY(all.size() >= 10);
    for (const Example &example : all)
        QTest::addRow("line %d", example.line) << example.command << example.output;
}

void TestReadme::examplesPrintWhatTheyShow()
{
    QFETCH(QString, command);
    QFETCH(QStringList, shown);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString programs = QFileInfo(QStringLiteral(CODEDESK_CLI_PROGRAM)).absolutePath();
    environment.insert(QStringLiteral("PATH"), programs + u':' + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("CODEDESK_STORE"), m_folder.filePath(QStringLiteral("codedesk.db")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));

    QProcess shell;
    shell.setWorkingDirectory(m_folder.path());
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), command });
    QVERIFY(shell.waitForFinished(commandTimeoutMs));
    const QString messages = QString::fromUtf8(shell.readAllStandardError());
    QVERIFY2(shell.exitCode() == 0, qPrintable(messages));
    // A terminal shows no carriage return; lines of a CSV end with one.
    const QString printed = QString::fromUtf8(shell.readAllStandardOutput()).remove(u'\r');
    const QStringList lines = printed.chopped(printed.endsWith(u'\n') ? 1 : 0).split(u'\n');
    QVERIFY2(isShown(lines, shown), qPrintable(QStringLiteral("It printed:\n") + printed + messages));
}

void TestReadme::linksAndFoldersExist_data()
{
    QTest::addColumn<QString>("path");
    const QRegularExpression place(
        QStringLiteral("\\]\\(([^):]+)\\)|`\\.?/?((?:app|ui|models|resources|tests|packaging)/[^` ]*)`"));
    auto matches = place.globalMatch(readmeLines().join(u'\n'));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString path = match.captured(1) + match.captured(2);
        QTest::newRow(qPrintable(path)) << path;
    }
}

void TestReadme::linksAndFoldersExist()
{
    QFETCH(QString, path);
    QVERIFY(QFileInfo::exists(sourceFolder + u'/' + path));
}

void TestReadme::isShortEnoughToRead()
{
    constexpr int lineLimit = 150;
    const auto lineCount = readmeLines().size();
    QVERIFY(lineCount > 1);
    QVERIFY(lineCount - 1 <= lineLimit);
}

CODEDESK_TEST_MAIN(TestReadme)
#include "tst_readme.moc"
