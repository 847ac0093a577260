// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calltime.h"
#include "support/testmain.h"
#include "transcript.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/** Replaces what differs from run to run: durations, moments of the clock, and the folder of the test. */
QString withoutAccidents(QString text, const QString &folder)
{
    static const QRegularExpression duration(uR"-("elapsed_ms": \d+)-"_s);
    static const QRegularExpression jsonMoment(uR"-("(started|finished)_at": "[^"]+")-"_s);
    static const QRegularExpression tableMoment(
        uR"-(\b20(2[5-9]|[3-6]\d)-\d\d-\d\d \d\d:\d\d:\d\d(?=  (Done|Undone|完成|已撤销)))-"_s);
    text.replace(folder, u"FOLDER"_s);
    text.replace(duration, u"\"elapsed_ms\": 0"_s);
    text.replace(jsonMoment, u"\"\\1_at\": \"MOMENT\""_s);
    text.replace(tableMoment, u"YYYY-MM-DD HH:MM:SS"_s);
    text.replace(QDate::currentDate().toString(Qt::ISODate), u"TODAY"_s);
    text.replace(codedesk::isoDay(codedesk::currentBillingDay()), u"TODAY"_s);
    return text;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/**
 * Replays the transcripts in tests/data/cli. With CODEDESK_UPDATE_GOLDEN set it writes them anew: look at the
 * difference before committing it. A new case is a new file with a line like "$ codedesk-cli decode 10010100".
 */
class TestCliGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void replays_data();
    void replays();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliGolden::init()
{
    codedesk::testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CODEDESK_STORE", QFile::encodeName(m_folder->filePath(u"store.db"_s)));
    qputenv("CODEDESK_TEAM", QFile::encodeName(m_folder->filePath(u"team.json"_s)));
    QVERIFY(QDir::setCurrent(codedesk::testing::dataPath(u"."_s)));
}

void TestCliGolden::cleanup()
{
    qunsetenv("CODEDESK_STORE");
    qunsetenv("CODEDESK_TEAM");
    m_folder.reset();
}

void TestCliGolden::replays_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(codedesk::testing::dataPath(u"cli"_s));
    const QStringList files = folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 10);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestCliGolden::replays()
{
    QFETCH(QString, file);
    const QString golden = contentOf(file);
    const codedesk::testing::Transcript transcript(golden);
    QVERIFY2(!transcript.commands().isEmpty(), "The file has no line that begins with \"$ \".");
    const QString now = withoutAccidents(transcript.replay(), m_folder->path());
    if (qEnvironmentVariableIsSet("CODEDESK_UPDATE_GOLDEN")) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(now.toUtf8());
        return;
    }
    const QStringList nowLines = now.split(u'\n');
    const QStringList goldenLines = golden.split(u'\n');
    for (qsizetype i = 0; i < std::min(nowLines.size(), goldenLines.size()); ++i)
        QCOMPARE(nowLines.at(i), goldenLines.at(i));
    QCOMPARE(nowLines.size(), goldenLines.size());
}

CODEDESK_TEST_MAIN(TestCliGolden)
#include "tst_cligolden.moc"
