// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "calls/callspage.h"
#include "catalogue/builtincatalogue.h"
#include "imports/importspage.h"
#include "prompts.h"
#include "settings.h"
#include "support/fastfolder.h"
#include "support/faultinjection.h"
#include "support/shownpage.h"
#include "support/uimain.h"
#include "team/teamfile.h"
#include "team/teampage.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <optional>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray earlier = "an earlier file";

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

/** What the window said of a try to save something. */
enum class Said { Saved, Failed, Nothing };

/** Carries out a plan while something is saved, and keeps how many calls failed. */
class Trial {
public:
    explicit Trial(std::optional<FaultPlan> plan = std::nullopt)
        : m_plan(std::move(plan))
    {
    }
    void begin()
    {
        if (m_plan)
            m_scope.emplace(*m_plan);
    }
    void end()
    {
        injected = m_scope ? m_scope->injected() : 0;
        m_scope.reset();
    }

    int injected = 0;

private:
    std::optional<FaultPlan> m_plan;
    std::optional<FaultScope> m_scope;
};

Note noteOn1004()
{
    Note note;
    note.codes = { u"1004"_s };
    note.text = { u"一"_s, u"one"_s };
    return note;
}

/** Opens a page on a store, lets `press` ask for a file, and returns what the page said. */
template <typename PageType>
Said saveFrom(const ImportedStore &store, const QString &path, Trial &trial,
              const std::function<bool(const PageType &)> &isReady, const std::function<void(PageType &)> &press)
{
    ShownPage<PageType> shown(store);
    if constexpr (std::is_same_v<PageType, ui::TeamPage>) {
        // Nothing to export, no button for it.
        const QString team = QFileInfo(path).dir().filePath(u"team.json"_s);
        put(team, writeTeamKnowledge(TeamKnowledge{} << noteOn1004()));
        if (!shown.context.openTeamFile(team))
            return Said::Nothing;
    }
    Said said = Said::Nothing;
    [&] { CODEDESK_TRY_VERIFY(isReady(shown.page)); }();
    ui::prompts::ScriptedAnswers answers;
    answers.filesToSave = { path };
    const QSignalSpy notices(&shown.page, &ui::Page::noticeRaised);
    const QSignalSpy messages(&shown.page, &ui::Page::messageRaised);
    trial.begin();
    press(shown.page);
    [&] { CODEDESK_TRY_VERIFY(notices.count() + messages.count() > 0); }();
    trial.end();
    if (notices.count() == 1 && messages.count() == 0)
        said = Said::Saved;
    if (notices.count() == 0 && messages.count() == 1)
        said = Said::Failed;
    return said;
}

} // namespace

/**
 * Saves everything the window can save, each time with another call to the system failing. What is said to be
 * saved must be there as a whole; where it is said that it could not be, the earlier file must be.
 */
class TestWindowFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void everyFaultIsTold_data();
    void everyFaultIsTold();
    void brokenSettingsAreLeftAlone();
    void cleanupTestCase();

private:
    using Save = std::function<Said(const QString &path, Trial &trial)>;

    [[nodiscard]] Save saveWith(const QString &what) const;
    [[nodiscard]] Said changeTeam(const QString &path, Trial &trial) const;
    [[nodiscard]] Said changeSetting(const QString &path, Trial &trial) const;

    ImportedStore m_store;
    int m_injected = 0;
    int m_runs = 0;
};

void TestWindowFaults::initTestCase()
{
    m_store.import(mixedCalls() + "no time,o-9,appA,mini-program,0,ok,95\n");
}

TestWindowFaults::Save TestWindowFaults::saveWith(const QString &what) const
{
    const auto trigger = [](const char *name) {
        return [name](auto &page) { find<QAction>(page, name)->trigger(); };
    };
    const auto click = [](const char *name) {
        return [name](auto &page) { QTest::mouseClick(find<QPushButton>(page, name), Qt::LeftButton); };
    };
    const auto canClick = [](const char *name) {
        return [name](const auto &page) {
            const auto *button = find<QPushButton>(page, name);
            return button->isEnabled() && button->isVisible();
        };
    };
    const auto hasRows = [](const auto &page) {
        const auto tables = page.template findChildren<QTableView *>();
        return std::any_of(tables.cbegin(), tables.cend(), [](const QTableView *table) {
            return table->model() && table->model()->rowCount() > 0;
        });
    };
    const auto billing = [&](const char *action) -> Save {
        return [this, ready = hasRows, press = trigger(action)](const QString &path, Trial &trial) {
            return saveFrom<ui::BillingPage>(m_store, path, trial, ready, press);
        };
    };
    if (what == u"billing as CSV")
        return billing("saveCsvAction");
    if (what == u"chart as PNG")
        return billing("savePngAction");
    if (what == u"chart as SVG")
        return billing("saveSvgAction");
    if (what == u"calls")
        return [this, ready = canClick("exportCallsPushButton"),
                press = click("exportCallsPushButton")](const QString &path, Trial &trial) {
            return saveFrom<ui::CallsPage>(m_store, path, trial, ready, press);
        };
    if (what == u"rejects")
        return [this, ready = canClick("exportRejectsPushButton"),
                press = click("exportRejectsPushButton")](const QString &path, Trial &trial) {
            return saveFrom<ui::ImportsPage>(m_store, path, trial, ready, press);
        };
    if (what == u"rows to correct")
        return [this, ready = canClick("correctRowsPushButton"),
                press = trigger("saveRowsAction")](const QString &path, Trial &trial) {
            return saveFrom<ui::ImportsPage>(m_store, path, trial, ready, press);
        };
    if (what == u"team export")
        return [this, ready = canClick("exportTeamButton"), press = click("exportTeamButton")](const QString &path,
                                                                                               Trial &trial) {
            return saveFrom<ui::TeamPage>(m_store, path, trial, ready, press);
        };
    if (what == u"team file")
        return [this](const QString &path, Trial &trial) { return changeTeam(path, trial); };
    return [this](const QString &path, Trial &trial) { return changeSetting(path, trial); };
}

Said TestWindowFaults::changeTeam(const QString &path, Trial &trial) const
{
    MemorySettings settings;
    ui::AppContext context(builtinCatalogue(), m_store.address(), settings);
    const QString team = QFileInfo(path).dir().filePath(u"team.json"_s);
    put(team, writeTeamKnowledge({}));
    if (!context.openTeamFile(team))
        return Said::Failed;
    TeamKnowledge changed;
    changed << noteOn1004();
    trial.begin();
    const bool isSaved = context.changeTeam(changed).hasValue();
    trial.end();
    const QByteArray now = contentOf(team);
    if (now != writeTeamKnowledge(isSaved ? changed : TeamKnowledge()))
        return Said::Nothing; // neither the old file nor the new one
    put(path, isSaved ? now : earlier);
    return isSaved ? Said::Saved : Said::Failed;
}

Said TestWindowFaults::changeSetting(const QString &path, Trial &trial) const
{
    const QString file = QFileInfo(path).dir().filePath(u"window.json"_s);
    put(file, R"({"general/language":1})");
    bool isTold = false;
    {
        app::Settings settings(file);
        settings.setFailureHandler([&isTold](const Error &error) { isTold = !error.why.isEmpty(); });
        trial.begin();
        settings.setValue(u"a/b"_s, QByteArray("\0\1", 2));
        trial.end();
    }
    const app::Settings again(file);
    const bool isKept = again.value(u"a/b"_s).toByteArray() == QByteArray("\0\1", 2);
    if (again.value(u"general/language"_s).toInt() != 1 || isKept == isTold)
        return Said::Nothing;
    put(path, isKept ? contentOf(file) : earlier);
    return isKept ? Said::Saved : Said::Failed;
}

void TestWindowFaults::everyFaultIsTold_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "billing as CSV", "chart as PNG", "chart as SVG", "calls", "rejects",
                              "rows to correct", "team export", "team file", "settings" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestWindowFaults::everyFaultIsTold()
{
    QFETCH(QString, what);
    struct Fault {
        SystemCall call;
        int systemError;
        bool isLasting;
    };
    constexpr std::array faults{
        Fault{ SystemCall::Write, ENOSPC, true }, Fault{ SystemCall::Write, EINTR, false },
        Fault{ SystemCall::Open, EACCES, true },  Fault{ SystemCall::Open, EMFILE, false },
        Fault{ SystemCall::Rename, EROFS, true }, Fault{ SystemCall::Sync, EIO, false },
        Fault{ SystemCall::Lock, EIO, true },
    };
    const Save save = saveWith(what);
    const auto folder = makeFastFolder();
    const QString path = folder->filePath(u"saved.file"_s);
    put(path, earlier);
    Trial undisturbed;
    QCOMPARE(save(path, undisturbed), Said::Saved);
    const QByteArray reference = contentOf(path);
    QVERIFY(reference != earlier);
    int failed = 0;
    for (const Fault &fault : faults) {
        for (int nth = 1;; ++nth) {
            put(path, earlier);
            Trial trial(FaultPlan{ folder->path().toUtf8(), fault.call, fault.systemError, nth, fault.isLasting });
            const Said said = save(path, trial);
            if (trial.injected == 0)
                break;
            m_injected += trial.injected;
            ++m_runs;
            failed += said == Said::Failed ? 1 : 0;
            QVERIFY2(said != Said::Nothing, qPrintable(u"%1: %2"_s.arg(nth).arg(fault.systemError)));
            QCOMPARE(contentOf(path), said == Said::Saved ? reference : earlier);
            const QStringList left =
                QDir(folder->path()).entryList({ u".codedesk*"_s }, QDir::Files | QDir::Hidden);
            QCOMPARE(left, QStringList());
        }
    }
    QCOMPARE_GT(failed, 2); // else the faults did not reach it
}

void TestWindowFaults::brokenSettingsAreLeftAlone()
{
    const auto folder = makeFastFolder();
    const QString file = folder->filePath(u"window.json"_s);
    const QByteArray broken = R"({"general/language":1,})";
    put(file, broken);
    int told = 0;
    app::Settings settings(file);
    settings.setFailureHandler(
        [&told](const Error &error) { told += error.why.isEmpty() || error.hint.isEmpty() ? 0 : 1; });
    settings.setValue(u"a/b"_s, 1);
    QCOMPARE(told, 1);
    QCOMPARE(contentOf(file), broken);
}

void TestWindowFaults::cleanupTestCase()
{
    qInfo("%d runs with a fault, %d calls to the system failed", m_runs, m_injected);
}

CODEDESK_UI_TEST_MAIN(TestWindowFaults)
#include "tst_windowfaults.moc"
