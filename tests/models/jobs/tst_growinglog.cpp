// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importjob.h"
#include "store/openstore.h"
#include "support/fastfolder.h"
#include "support/storedump.h"
#include "support/testmain.h"
#include "wording/notewords.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::jobs;
using namespace Qt::StringLiterals;
using store::CallStore;

namespace {

const QByteArray csvLog = "order_no,time,channel,app_id,code,message\n"
                          "A1,2026-10-01 08:00:00,mini-program,APP,0,ok\n"
                          "A2,2026-10-01 08:00:01.250,app-sdk,APP,1004,\"said \"\"no\"\"\"\n"
                          "A2,2026-10-01 08:00:01.250,app-sdk,APP,1004,\"said \"\"no\"\"\"\n"
                          "A3,2026-10-01 08:00:02.125,h5,OTHER,66660023,一\n"
                          "A4,2026-10-01 08:00:03,h5,OTHER,1004,end\n";

const QByteArray jsonLog = R"({"orderNo":"A1","time":"2026-10-01 08:00:00","code":"0"})"
                           "\n"
                           R"({"orderNo":"A2","time":"2026-10-01 08:00:01","code":"1004","similarity":"97.5"})"
                           "\n"
                           R"({"orderNo":"A3","time":"2026-10-01 08:00:02","code":"2016"})"
                           "\n";

/** Returns what calls and roll-up say, without who imported them. */
QStringList callsOf(const QString &path)
{
    QStringList lines;
    const auto opened = store::openStore(store::StoreAddress::ofFile(path), CallStore::Mode::ReadOnly);
    if (!opened)
        return { opened.error().toText() };
    const auto page = (*opened)->calls({}, 0, 1000);
    if (!page)
        return { page.error().toText() };
    for (const store::StoredCall &call : page->calls)
        lines << QStringList{ QString::number(call.occurredAt), call.orderNo, call.code, call.message,
                              channelKey(call.channel),         call.appId }
                     .join(u'|');
    lines.sort();
    testing::addRollup(**opened, lines);
    return lines;
}

} // namespace

/**
 * A log is imported while its writer is in the middle of the last line, and again when it has grown: what the line
 * has become takes the place of what it was.
 */
class GrowingLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_folder = testing::makeFastFolder();
    }
    void cutAnywhere_data();
    void cutAnywhere();
    void openLineIsNoted();
    void whatTheLineWasIsTakenBack_data();
    void whatTheLineWasIsTakenBack();
    void callGoesToWhoeverHoldsItToo();
    void growsSeveralTimesAndIsUndone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    ImportSummary import(const QString &store, const QByteArray &content, const QString &name = u"log"_s) const;
    [[nodiscard]] QStringList problems(const QString &store) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

ImportSummary GrowingLogTest::import(const QString &store, const QByteArray &content, const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Cannot write a file of the test.");
    file.close();
    NoProgress progress;
    return runImport({ store::StoreAddress::ofFile(path(store)), file.fileName(), {}, false }, progress, {});
}

QStringList GrowingLogTest::problems(const QString &store) const
{
    const auto opened = store::openStore(store::StoreAddress::ofFile(path(store)), CallStore::Mode::ReadOnly);
    return opened ? (*opened)->verify()->problems : QStringList(opened.error().toText());
}

void GrowingLogTest::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("CSV") << csvLog;
    QTest::newRow("CSV with CR LF") << QByteArray(csvLog).replace("\n", "\r\n");
    QTest::newRow("CSV whose last line has no end") << csvLog.chopped(1);
    QTest::newRow("JSON lines") << jsonLog;
}

void GrowingLogTest::cutAnywhere()
{
    QFETCH(QByteArray, log);
    QVERIFY(import(u"whole.db"_s, log).outcome == ImportOutcome::Done);
    const QStringList whole = callsOf(path(u"whole.db"_s));
#ifdef __SANITIZE_ADDRESS__
    constexpr qsizetype step = 5; // everything takes several times as long
#else
    constexpr qsizetype step = 1;
#endif
    for (qsizetype cut = 1; cut < log.size(); cut += step) {
        init();
        const ImportSummary first = import(u"s.db"_s, log.first(cut));
        const ImportSummary second = import(u"s.db"_s, log);
        QVERIFY2(second.outcome == ImportOutcome::Done, qPrintable(QString::number(cut)));
        const QStringList now = callsOf(path(u"s.db"_s));
        if (now != whole)
            qInfo() << "cut after byte" << cut << log.first(cut).right(40);
        QCOMPARE(now, whole);
        QCOMPARE(problems(u"s.db"_s), QStringList());
        QVERIFY(second.counts.isBalanced());
        if (first.notes[static_cast<std::size_t>(ingest::NoteKind::OpenLastLine)] > 0)
            QCOMPARE(second.entry.id, first.entry.id); // it was continued
    }
}

void GrowingLogTest::openLineIsNoted()
{
    const auto isNoted = [](const ImportSummary &summary) {
        return summary.notes[static_cast<std::size_t>(ingest::NoteKind::OpenLastLine)] == 1
            && !wording::noteSentences(importNotes(summary)).isEmpty();
    };
    QVERIFY(!isNoted(import(u"a.db"_s, csvLog)));
    QVERIFY(isNoted(import(u"b.db"_s, csvLog.chopped(1))));
    QVERIFY(!isNoted(import(u"c.db"_s, csvLog + "\r")));
    QVERIFY(!isNoted(import(u"d.db"_s, "[" + jsonLog.split('\n').constFirst() + "]")));
    QCOMPARE(int(import(u"b.db"_s, csvLog.chopped(1)).outcome), int(ImportOutcome::AlreadyImported));
}

void GrowingLogTest::whatTheLineWasIsTakenBack_data()
{
    QTest::addColumn<QByteArray>("before"); // the last line, as it was first
    QTest::addColumn<QByteArray>("behind"); // what was added to it
    QTest::addColumn<store::ImportCounts>("first");
    QTest::addColumn<store::ImportCounts>("second");
    using Counts = store::ImportCounts;
    QTest::newRow("a call") << QByteArray("B1,2026-10-01 09:00:00,100") << QByteArray("4\n")
                            << Counts{ 2, 2, 0, 0, 0, 0 } << Counts{ 2, 2, 0, 0, 0, 0 };
    QTest::newRow("a duplicate of another import") << QByteArray("K1,2026-10-01 07:00:00,0") << QByteArray("1\n")
                                                   << Counts{ 2, 1, 1, 0, 0, 0 } << Counts{ 2, 2, 0, 0, 0, 0 };
    QTest::newRow("a duplicate of the same import") << QByteArray("B0,2026-10-01 08:30:00,1") << QByteArray("23\n")
                                                    << Counts{ 2, 1, 1, 0, 0, 0 } << Counts{ 2, 2, 0, 0, 0, 0 };
    QTest::newRow("a reject") << QByteArray("B1,2026-10-01 09:00:0")
                              << QByteArray("0,1004\nB2,2026-10-01 09:00:01,0\n") << Counts{ 2, 1, 0, 0, 1, 0 }
                              << Counts{ 3, 3, 0, 0, 0, 0 };
    QTest::newRow("an open quote") << QByteArray("\"B1") << QByteArray("\",2026-10-01 09:00:00,1004\n")
                                   << Counts{ 2, 1, 0, 0, 1, 0 } << Counts{ 2, 2, 0, 0, 0, 0 };
}

void GrowingLogTest::whatTheLineWasIsTakenBack()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    QFETCH(store::ImportCounts, first);
    QFETCH(store::ImportCounts, second);
    const QByteArray head = "order_no,time,code\n";
    import(u"s.db"_s, head + "K1,2026-10-01 07:00:00,0\n", u"other"_s);
    const QByteArray begin = head + "B0,2026-10-01 08:30:00,1\n" + before;
    QCOMPARE(import(u"s.db"_s, begin).counts, first);
    const ImportSummary grown = import(u"s.db"_s, begin + behind);
    QCOMPARE(grown.counts, second);
    QCOMPARE(problems(u"s.db"_s), QStringList());
    QCOMPARE(import(u"t.db"_s, head + "K1,2026-10-01 07:00:00,0\n", u"other"_s).counts.stored, 1);
    import(u"t.db"_s, begin + behind);
    QCOMPARE(callsOf(path(u"s.db"_s)), callsOf(path(u"t.db"_s)));
}

void GrowingLogTest::callGoesToWhoeverHoldsItToo()
{
    const QByteArray head = "order_no,time,code\n";
    const QByteArray growing = head + "A1,2026-10-01 08:00:00,100";
    import(u"s.db"_s, growing);
    // Another log has a call that looks like the cut line.
    QCOMPARE(import(u"s.db"_s, head + "Z9,2026-10-01 07:00:00,0\nA1,2026-10-01 08:00:00,100\n", u"other"_s)
                 .counts.duplicate,
             1);
    QCOMPARE(import(u"s.db"_s, growing + "4\n").counts.stored, 1);
    QCOMPARE(problems(u"s.db"_s), QStringList());
    const auto opened = store::openStore(store::StoreAddress::ofFile(path(u"s.db"_s)), CallStore::Mode::ReadOnly);
    QCOMPARE((*opened)->extent()->calls, 3);
    QCOMPARE((*opened)->importEntry(2)->counts.stored, 2);
    QCOMPARE((*opened)->importEntry(2)->counts.duplicate, 0);
}

void GrowingLogTest::growsSeveralTimesAndIsUndone()
{
    QByteArray log = "order_no,time,code\n";
    for (int i = 0; i < 6; ++i) {
        log += "A" + QByteArray::number(i) + ",2026-10-01 08:00:0" + QByteArray::number(i) + ",10";
        QCOMPARE(import(u"s.db"_s, log).entry.id, 1);
        log += "04\n";
    }
    QCOMPARE(import(u"s.db"_s, log).counts.stored, 6);
    QCOMPARE(problems(u"s.db"_s), QStringList());
    const auto opened = store::openStore(store::StoreAddress::ofFile(path(u"s.db"_s)), CallStore::Mode::ReadWrite);
    QCOMPARE((*opened)->undoImport((*opened)->importEntry(1)->key())->removed, 6);
    QCOMPARE(problems(u"s.db"_s), QStringList());
    QCOMPARE(import(u"s.db"_s, log).entry.id, 2);
}

CODEDESK_TEST_MAIN(GrowingLogTest)
#include "tst_growinglog.moc"
