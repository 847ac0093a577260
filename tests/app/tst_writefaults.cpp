// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcli.h"
#include "core/outputdevice.h"
#include "store/openstore.h"
#include "support/fastfolder.h"
#include "support/faultinjection.h"
#include "support/storedump.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <map>

#include <fcntl.h>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int ordinaryStep = 11; // everything takes several times as long
#else
constexpr int ordinaryStep = 4;
#endif

using Contents = std::map<QString, QByteArray>;

constexpr auto calls = "order_no,time,channel,app_id,code,id_number\n"
                       "A1,2026-10-01 08:00:00,mini-program,APP,0,110101199003077758\n"
                       "A2,2026-10-01 08:00:01,mini-program,APP,2009,\n"
                       "A3,2026-10-02 08:00:02,mini-program,APP,,\n"
                       "A4,2026-10-02 08:00:03,mini-program,APP,4711,\n";
constexpr auto otherCalls = "order_no,time,channel,app_id,code,id_number\n"
                            "B1,2026-10-03 08:00:00,app-sdk,APP,0,110101199003077758\n"
                            "A2,2026-10-01 08:00:01,mini-program,APP,2009,\n"
                            "B3,2026-10-03 08:00:02,app-sdk,APP,,\n";

constexpr qsizetype keyBytes = 32;

QByteArray teamFile(const QByteArray &code)
{
    return R"({"format":1,"kind":"team-knowledge","codes":[{"codes":[")" + code
        + R"("],"message":{"zh":"x"},"billable":false,"reference":"r"}],"rules":[],"replies":[],"notes":[],"maskBits":[]})";
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Cannot write a file of the test.");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Without files that only carry locks. */
Contents withoutLocks(Contents files)
{
    std::erase_if(files, [](const auto &file) { return file.first.endsWith(u".lock"); });
    return files;
}

/** What one run left behind. */
struct RunResult {
    int exitCode = -1;
    QByteArray err;
    QByteArray out; ///< Standard output, a file in the folder.
    Contents files; ///< All others, but those of the store.
    QStringList store; ///< What the store holds; empty if there is none.
};

} // namespace

/**
 * Runs every command of the command line again and again, each time with another call to the system failing, until
 * none is left to fail. A run that says it has done its work must have done all of it; one that says it has not
 * must have left every earlier file as it was and a sound store: as it was before, or as it was to be, unless the
 * command stores record by record. The same run must succeed afterwards.
 */
class TestWriteFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void everyFaultIsTold_data();
    void everyFaultIsTold();
    void cleanupTestCase();

private:
    void prepare();
    [[nodiscard]] RunResult run(const QStringList &words) const;
    [[nodiscard]] RunResult look(RunResult outcome) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void check(const RunResult &reference, const RunResult &before, const RunResult &after,
               const QStringList &words);
    static void checkRunAgain(const RunResult &reference, const RunResult &again, const QStringList &words);

    std::unique_ptr<QTemporaryDir> m_model; ///< The folder every run begins with.
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_injected = 0;
    int m_runs = 0;
};

void TestWriteFaults::initTestCase()
{
    qunsetenv("CODEDESK_STORE");
    m_model = makeFastFolder();
    m_folder = makeFastFolder();
    put(path(u"calls.csv"_s), calls);
    put(path(u"more.csv"_s), otherCalls);
    put(path(u"team.json"_s), teamFile("70001"));
    put(path(u"other.json"_s), teamFile("70002"));
    put(path(u"old"_s), "an earlier export");
    put(path(u"page.md"_s), "| 返回码 | 说明 | 是否收费 |\n|---|---|---|\n| 1201 | 光线太暗 | 是 |\n");
    qputenv("CODEDESK_STORE", path(u"s.db"_s).toUtf8());
    qputenv("CODEDESK_TEAM", path(u"team.json"_s).toUtf8());
    qputenv("CODEDESK_CONFIG", path(u"config"_s).toUtf8());
    QCOMPARE(run({ u"import"_s, path(u"calls.csv"_s) }).exitCode, int(cli::ExitRejected));
    for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        if (file.fileName() != u"stdout")
            QVERIFY(QFile::copy(file.filePath(), m_model->filePath(file.fileName())));
    }
}

/** Makes the folder what it was in the beginning. */
void TestWriteFaults::prepare()
{
    m_folder = makeFastFolder();
    for (const QFileInfo &file : QDir(m_model->path()).entryInfoList(QDir::Files))
        QVERIFY(QFile::copy(file.filePath(), path(file.fileName())));
    qputenv("CODEDESK_STORE", path(u"s.db"_s).toUtf8());
    qputenv("CODEDESK_TEAM", path(u"team.json"_s).toUtf8());
    qputenv("CODEDESK_CONFIG", path(u"config"_s).toUtf8());
}

RunResult TestWriteFaults::run(const QStringList &words) const
{
    RunResult outcome;
    QBuffer in;
    in.open(QIODevice::ReadOnly);
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    const int descriptor =
        ::open(path(u"stdout"_s).toUtf8().constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    OutputDevice out(descriptor, u"-"_s, OutputDevice::Ownership::Borrowed);
    outcome.exitCode = cli::runCli(words, { &in, &out, &err, false, {} });
    outcome.err = err.data();
    return outcome;
}

/** Looks at what is in the folder. */
RunResult TestWriteFaults::look(RunResult outcome) const
{
    const auto filters = QDir::Files | QDir::Hidden | QDir::System;
    outcome.out = contentOf(path(u"stdout"_s)).replace(m_folder->path().toUtf8(), "FOLDER");
    for (const QString &folder : { m_folder->path(), path(u"config"_s) }) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(filters)) {
            if (file.fileName() != u"stdout" && !file.fileName().startsWith(u"s.db")
                && !file.fileName().startsWith(u"t.db"))
                outcome.files[file.fileName()] = contentOf(file.filePath());
        }
    }
    if (const auto key = outcome.files.find(u"person.key"_s); key != outcome.files.end()) {
        outcome.store << (key->second.size() == keyBytes ? QString() : u"HALF A KEY"_s);
        outcome.files.erase(key); // another one each time
    }
    outcome.store.removeAll(QString());
    static const QRegularExpression person(u"\\|[0-9a-f]{32}\\|"_s); // made with a key of its own each time
    for (const QString &name : { u"s.db"_s, u"t.db"_s }) {
        const auto store =
            store::openStore(store::StoreAddress::ofFile(path(name)), store::CallStore::Mode::ReadOnly);
        if (!store) {
            outcome.store << name + u": "_s + QString::number(static_cast<int>(store.error().kind));
            continue;
        }
        outcome.store << logicalContent(path(name)).replaceInStrings(person, u"|person|"_s);
        const auto report = (*store)->verify();
        if (!report || !report->isSound())
            outcome.store << u"NOT SOUND"_s << (report ? report->problems.join(u'\n') : report.error().toText());
    }
    return outcome;
}

void TestWriteFaults::everyFaultIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromUtf8(line).split(u' '); };
    row("--help");
    row("--version");
    row("codes --search 1004");
    row("codes --csv FOLDER/old");
    row("lookup --json 1004");
    row("decode 10010100");
    row("summary");
    row("summary --by code --csv FOLDER/old");
    row("summary --csv -");
    row("calls --json");
    row("calls --csv FOLDER/new");
    row("imports");
    row("rejects 1");
    row("rejects 1 --rows FOLDER/old");
    row("rejects 1 --json");
    row("unknown");
    row("catalogue diff --accept all FOLDER/page.md");
    row("team show");
    row("team export FOLDER/old");
    row("team import FOLDER/other.json");
    row("store info");
    row("store copy FOLDER/s.db FOLDER/new");
    row("verify");
    row("undo 1");
    row("import FOLDER/more.csv");
    row("import --store FOLDER/t.db FOLDER/more.csv");
}

void TestWriteFaults::check(const RunResult &reference, const RunResult &before, const RunResult &after,
                            const QStringList &words)
{
    const bool isDone = after.exitCode == reference.exitCode;
    const bool isStoreCopy = words.contains(u"copy"_s); // whose bytes are never the same twice
    QVERIFY2(!after.store.contains(u"NOT SOUND"_s), qPrintable(after.store.join(u'\n')));
    QVERIFY(!after.store.contains(u"HALF A KEY"_s));
    for (const auto &[name, content] : after.files)
        QVERIFY2(!name.startsWith(u".codedesk"_s)
                     && (!content.isEmpty() || before.files.contains(name) || name.endsWith(u".lock")),
                 qPrintable(u"a half file was left: "_s + name));
    if (isDone) {
        QCOMPARE(after.store, reference.store);
        QCOMPARE(after.out, reference.out);
        if (!isStoreCopy)
            QCOMPARE(withoutLocks(after.files), withoutLocks(reference.files));
        return;
    }
    QCOMPARE_GT(after.exitCode, 0);
    QVERIFY(!after.err.isEmpty());
    const bool isByRecord = words.contains(u"import"_s) && !words.contains(u"team"_s);
    if (!isByRecord && !isStoreCopy)
        QVERIFY2(after.store == before.store || after.store == reference.store,
                 qPrintable(after.store.join(u'\n')));
    QVERIFY2(!after.err.contains("Unknown error"), after.err);
    // What was to be changed is as it was or, where only the report of it could not be written, as it was to be.
    const auto isWhole = [](const Contents &files, const QString &name, const QByteArray &content) {
        return files.contains(name) && files.at(name) == content;
    };
    for (const auto &[name, content] : after.files)
        QVERIFY2(name.endsWith(u".lock") || isWhole(before.files, name, content)
                     || isWhole(reference.files, name, content),
                 qPrintable(name));
    for (const auto &[name, content] : before.files)
        QVERIFY2(after.files.contains(name), qPrintable(name));
}

/** Without a fault the same run does what it was to do; what it had done already is done once. */
void TestWriteFaults::checkRunAgain(const RunResult &reference, const RunResult &again, const QStringList &words)
{
    const bool mayBeDone = words.contains(u"undo"_s) || words.contains(u"copy"_s); // only its report was lost
    const bool mayHaveTheRest = words.contains(u"import"_s); // without the rows that were rejected before
    if (again.exitCode == reference.exitCode || mayBeDone || mayHaveTheRest)
        return;
    QFAIL(qPrintable(QString::number(again.exitCode) + u' ' + QString::fromUtf8(again.err)));
}

void TestWriteFaults::everyFaultIsTold()
{
    QFETCH(QStringList, words);
    const auto wordsHere = [&] {
        QStringList here = words;
        return here.replaceInStrings(u"FOLDER"_s, m_folder->path());
    };
    prepare();
    const RunResult before = look({});
    const RunResult reference = look(run(wordsHere()));
    struct Fault {
        SystemCall call;
        int systemError;
        bool isLasting;
    };
    constexpr std::array faults{
        Fault{ SystemCall::Write, ENOSPC, true }, Fault{ SystemCall::Write, EIO, false },
        Fault{ SystemCall::Write, EINTR, false }, Fault{ SystemCall::Open, EACCES, false },
        Fault{ SystemCall::Open, EMFILE, true },  Fault{ SystemCall::Rename, EROFS, true },
        Fault{ SystemCall::Rename, EIO, false },  Fault{ SystemCall::Sync, EIO, false },
        Fault{ SystemCall::Sync, ENOSPC, true },  Fault{ SystemCall::Lock, EINTR, false },
        Fault{ SystemCall::Lock, EIO, false },
    };
    // An ordinary run tries some of the calls, others for each kind of fault; CODEDESK_ALL_FAULTS=1 tries them
    // all.
    const int step = qEnvironmentVariableIsSet("CODEDESK_ALL_FAULTS") ? 1 : ordinaryStep;
    for (std::size_t kind = 0; kind < faults.size(); ++kind) {
        const Fault &fault = faults[kind];
        for (int nth = 1 + static_cast<int>(kind) % step;; nth += step) {
            prepare();
            int injected = 0;
            RunResult after;
            {
                const FaultScope scope(
                    { m_folder->path().toUtf8(), fault.call, fault.systemError, nth, fault.isLasting });
                after = run(wordsHere());
                injected = scope.injected();
            }
            if (injected == 0)
                break;
            after = look(after);
            m_injected += injected;
            ++m_runs;
            check(reference, before, after, words);
            if (after.exitCode != reference.exitCode && !QTest::currentTestFailed())
                checkRunAgain(reference, run(wordsHere()), words);
            if (QTest::currentTestFailed()) {
                qInfo() << "call" << int(fault.call) << "errno" << fault.systemError << "number" << nth << "exit"
                        << after.exitCode << after.err;
                return;
            }
        }
    }
}

void TestWriteFaults::cleanupTestCase()
{
    qInfo("%d runs with a fault, %d calls to the system failed", m_runs, m_injected);
    QCOMPARE_GT(m_runs, 250); // else the faults did not reach the program
}

CODEDESK_TEST_MAIN(TestWriteFaults)
#include "tst_writefaults.moc"
