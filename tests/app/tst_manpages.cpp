// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "support/testmain.h"

#include <QFile>
#include <QRegularExpression>

using namespace codedesk::testing;

namespace {

/** Returns a file of packaging/ as text, with the hyphens of man pages as plain ones. */
QString packagingText(const QString &name)
{
    QFile file(QStringLiteral(CODEDESK_SOURCE_DIR "/packaging/") + name);
    return file.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(file.readAll()).replace(QStringLiteral("\\-"), QStringLiteral("-"))
        : QString();
}

QStringList captures(const QString &text, const QString &expression)
{
    QStringList found;
    auto matches = QRegularExpression(expression, QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

QString helpOf(const QStringList &words)
{
    return QString::fromUtf8(runCommandLine(words + QStringList{ QStringLiteral("--help") }).out);
}

} // namespace

/** Checks that what is installed beside the programs tells of the programs as they are. */
class TestManPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void nameEveryCommandAndOption_data();
    void nameEveryCommandAndOption();
    void carryTheVersion_data();
    void carryTheVersion();
};

void TestManPages::nameEveryCommandAndOption_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("command");
    const QStringList commands = captures(helpOf({}), QStringLiteral("^  ([a-z]+) "));
    QVERIFY(commands.size() >= 10);
    for (const QString &page :
         { QStringLiteral("man/codedesk-cli.1"), QStringLiteral("man/zh_CN/codedesk-cli.1") }) {
        for (const QString &command : commands)
            QTest::newRow(qPrintable(page + u' ' + command)) << page << command;
    }
}

void TestManPages::nameEveryCommandAndOption()
{
    QFETCH(QString, page);
    QFETCH(QString, command);
    const QString text = packagingText(page);
    const QRegularExpression heading(QStringLiteral("^\\.TP\n\\.B[RI]? %1\\b.*$").arg(command),
                                     QRegularExpression::MultilineOption);
    const QRegularExpressionMatch begin = heading.match(text);
    QVERIFY(begin.hasMatch());
    const qsizetype end =
        text.indexOf(QRegularExpression(QStringLiteral("^\\.(TP|SH)"), QRegularExpression::MultilineOption),
                     begin.capturedEnd());
    const QString section = text.mid(begin.capturedStart(), end - begin.capturedStart());
    const QStringList options = captures(helpOf({ command }), QStringLiteral("^ +(--[a-z-]+)"));
    QVERIFY(!options.isEmpty());
    const QStringList common{ QStringLiteral("--json"), QStringLiteral("--language"), QStringLiteral("--help"),
                              QStringLiteral("--store"),
                              QStringLiteral("--bom") }; // explained once for all commands
    for (const QString &option : options) {
        const QRegularExpression word(QRegularExpression::escape(option) + QStringLiteral("(?![a-z-])"));
        QVERIFY2((common.contains(option) ? text : section).contains(word), qPrintable(option));
    }
    for (const QString &option : captures(begin.captured(), QStringLiteral("(--[a-z][a-z-]*)")))
        QVERIFY2(options.contains(option), qPrintable(option));
}

void TestManPages::carryTheVersion_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file :
         { "man/codedesk.1", "man/codedesk-cli.1", "man/zh_CN/codedesk.1", "man/zh_CN/codedesk-cli.1",
           "linux/changelog", "linux/org.codedesk.codedesk.metainfo.xml", "../CHANGELOG.md" })
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestManPages::carryTheVersion()
{
    QFETCH(QString, file);
    const CliRun run = runCommandLine(QStringList{ QStringLiteral("--version") });
    const QString version = QString::fromUtf8(run.out).trimmed().section(u' ', -1);
    QVERIFY(!version.isEmpty());
    const QStringList found = captures(packagingText(file), QStringLiteral("\\b(\\d+\\.\\d+\\.\\d+)\\b"));
    QVERIFY2(found.contains(version), qPrintable(found.join(u' ')));
}

CODEDESK_TEST_MAIN(TestManPages)
#include "tst_manpages.moc"
