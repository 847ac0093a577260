// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importspage.h"
#include "imports/ledgerview.h"
#include "items/importdetailmodels.h"
#include "items/importtablemodel.h"
#include "prompts.h"
#include "store/openstore.h"
#include "support/csvreader.h"
#include "support/shownpage.h"
#include "support/storesql.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using testing::ImportedStore;

namespace {

QByteArray faultyCalls()
{
    return testing::callsHeader
        + "2025-03-03 10:00:00,o-1,appA,h5,0,ok,90\n"
          "no time,o-2,appA,h5,0,ok,90\n"
          "2025-03-03 10:00:00,o-3,appA,h5,,ok,90\n";
}

/** The page of imports on a store of its own. */
class ShownImports : public testing::ShownPage<ImportsPage> {
public:
    explicit ShownImports(const ImportedStore &store)
        : ShownPage(store)
    {
        // As the window does with logs.
        QObject::connect(&page, &Page::filesOffered, &page,
                         [this](const QStringList &paths) { page.open(FilesRequest{ paths }); });
    }

    [[nodiscard]] QTableView *ledger() const { return find<QTableView>("importsTableView"); }
    [[nodiscard]] QString ledgerCell(int row, int column) const
    {
        return ledger()->model()->index(row, column).data().toString();
    }
};

} // namespace

class TestImportsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void firstRunOffersToChooseFiles()
    {
        ShownImports shown(*m_store);
        auto *empty = shown.page.findChild<EmptyState *>();
        CODEDESK_TRY_VERIFY(empty->isVisible());
        prompts::ScriptedAnswers answers;
        answers.filesToOpen = { { m_store->write(QStringLiteral("a.csv"), testing::mixedCalls()) } };
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        QVERIFY(shown.find<QWidget>("importPanel")->isVisible());
    }

    void onlyWhatIsReadIsProtected()
    {
        ShownImports shown(*m_store);
        const QString log = m_store->write(QStringLiteral("a.csv"), testing::mixedCalls());
        shown.page.open(FilesRequest{ { log } });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        QVERIFY(!shown.context.outputGuard().check(log));
        shown.click("importPushButton");
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        QVERIFY(shown.context.outputGuard().check(log));
        shown.page.queue().importAgain(0);
        QVERIFY(!shown.context.outputGuard().check(log));
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        QVERIFY(shown.context.outputGuard().check(log));
    }

    void previewImportLedger()
    {
        ShownImports shown(*m_store);
        QSignalSpy changed(&shown.context, &AppContext::storeChanged);
        shown.page.open(FilesRequest{ { m_store->write(QStringLiteral("a.csv"), faultyCalls()) } });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        QCOMPARE(shown.find<QTableView>("rowsTableView")->model()->rowCount(), 3);
        QCOMPARE(shown.find<QTableView>("callsPreviewTableView")->model()->rowCount(), 1);
        QCOMPARE(shown.find<QLabel>("fileMessageLabel")->text().count(QStringLiteral("1 of the first rows")), 2);
        shown.click("importPushButton");
        QVERIFY(shown.context.activity().isRunning());
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        QVERIFY(changed.count() >= 1);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 1);
        QVERIFY(!shown.find<QTableView>("rowsTableView")->isVisible());
        QVERIFY(!shown.find<QComboBox>("formatComboBox")->isVisible());
        QVERIFY(shown.find<QTableView>("rejectsTableView")->isVisible());
        CODEDESK_TRY_COMPARE(shown.find<QTableView>("rejectsTableView")->model()->rowCount(), 2);
        CODEDESK_TRY_VERIFY(
            shown.find<QLabel>("ledgerSummaryLabel")->text().contains(QStringLiteral("1 rejected.")));
        QSignalSpy calls(&shown.page, &Page::callsRequested);
        shown.click("showCallsPushButton");
        QCOMPARE(calls.count(), 1);
        QCOMPARE(calls.at(0).at(0).value<answers::CallSelection>().import.id, 1);
    }

    void oneKeyImportsAFile()
    {
        ShownImports shown(*m_store);
        shown.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.page.open(FilesRequest{ { m_store->write(QStringLiteral("a.csv"), testing::mixedCalls()) } });
        auto *start = shown.find<QPushButton>("importPushButton");
        CODEDESK_TRY_COMPARE(QApplication::focusWidget(), start);
        QTest::keyClick(start, Qt::Key_Return);
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        // What was pressed is gone; the focus is where one goes on, not somewhere in the window.
        CODEDESK_TRY_COMPARE(QApplication::focusWidget(), shown.find<QPushButton>("showCallsPushButton"));
        QSignalSpy calls(&shown.page, &Page::callsRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(calls.count(), 1);
    }

    void equalCountsAreNotTheSameRecords()
    {
        m_store->import(faultyCalls(), QStringLiteral("a.csv"));
        m_store->import(testing::callsHeader
                            + "2025-03-03 10:00:00,o-7,appA,h5,0,ok,90\n"
                              "other time,o-8,appA,h5,0,ok,90\n"
                              "third time,o-9,appA,h5,0,ok,90\n",
                        QStringLiteral("b.csv"));
        ShownImports shown(*m_store);
        const auto *rejects = shown.find<QTableView>("rejectsTableView");
        const auto excerpts = [rejects] {
            QString all;
            for (int row = 0; row < rejects->model()->rowCount(); ++row)
                all += rejects->model()->index(row, items::RejectTableModel::ExcerptColumn).data().toString();
            return all;
        };
        CODEDESK_TRY_COMPARE(rejects->model()->rowCount(), 2);
        QVERIFY(excerpts().contains(QStringLiteral("other time")));
        for (const int row : { 1, 0, 1 }) {
            shown.ledger()->selectRow(row);
            CODEDESK_TRY_VERIFY(
                excerpts().contains(row == 0 ? QStringLiteral("other time") : QStringLiteral("no time")));
        }
        // A click below the rows leaves the lists with the import they are of.
        QTest::mouseClick(shown.ledger()->viewport(), Qt::LeftButton, {},
                          shown.ledger()->viewport()->rect().bottomLeft() + QPoint(20, -2));
        QVERIFY(shown.ledger()->selectionModel()->isRowSelected(shown.ledger()->currentIndex().row()));
        // The ledger is read again with another import selected, as after an import of another program.
        shown.ledger()->selectRow(0);
        shown.page.activate();
        CODEDESK_TRY_VERIFY(excerpts().contains(QStringLiteral("other time")));
    }

    void whatWasFoundOutAboutTheFileIsShown()
    {
        m_store->import("order_no,code,kunde\nA,1004,x\n", QStringLiteral("earlier.csv")); // by whatever program
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 1);
        const auto *notes = shown.find<QLabel>("importNotesLabel");
        CODEDESK_TRY_VERIFY(notes->isVisible());
        QVERIFY2(notes->text().contains(QStringLiteral("\"kunde\"")), qPrintable(notes->text()));
        QVERIFY2(notes->text().contains(QStringLiteral("no channel")), qPrintable(notes->text()));
    }

    void anUndoneImportHasNothingLeft()
    {
        ShownImports shown(*m_store);
        shown.page.open(FilesRequest{ { m_store->write(QStringLiteral("a.csv"), faultyCalls()) } });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("showCallsPushButton")->isVisible());
        const auto *rejects = shown.find<QTableView>("rejectsTableView");
        CODEDESK_TRY_COMPARE(rejects->model()->rowCount(), 2);
        prompts::ScriptedAnswers answers;
        answers.confirmations = { true };
        shown.click("undoPushButton");
        const auto *card = shown.find<QLabel>("fileMessageLabel");
        CODEDESK_TRY_VERIFY2(card->text().contains(QStringLiteral("undone")), qPrintable(card->text()));
        QVERIFY(!card->text().contains(QStringLiteral("stored,")));
        QVERIFY(!shown.find<QPushButton>("showCallsPushButton")->isVisible());
        QVERIFY(shown.find<QPushButton>("importAgainPushButton")->isVisible());
        QVERIFY(!rejects->isVisible());
        QCOMPARE(rejects->model()->rowCount(), 0);
        QVERIFY(!shown.find<QPushButton>("exportRejectsPushButton")->isEnabled());
        QVERIFY(!shown.find<QPushButton>("correctRowsPushButton")->isEnabled());
        QVERIFY(shown.find<QLabel>("ledgerSummaryLabel")->text().contains(QStringLiteral("undone")));
        shown.click("importAgainPushButton");
        CODEDESK_TRY_VERIFY(card->text().contains(QStringLiteral("1 stored")));
        QVERIFY(shown.find<QPushButton>("showCallsPushButton")->isVisible());
    }

    void whatIsSaidOfAnImportFollowsItsState()
    {
        const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadWrite);
        QVERIFY(store);
        store::ImportEntry entry;
        entry.fileName = QStringLiteral("a.csv");
        entry.format = QStringLiteral("csv");
        const auto session = (*store)->beginImport(entry);
        QVERIFY(session);
        ShownImports shown(*m_store);
        const auto *summary = shown.find<QLabel>("ledgerSummaryLabel");
        CODEDESK_TRY_VERIFY(summary->text().contains(QStringLiteral("still being read")));
        QVERIFY((*session)->finish(store::ImportState::Done, {}, {}));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_COMPARE(summary->text(), QStringLiteral("Every record was stored or is accounted for."));
    }

    void listsThatCannotBeReadAreNoEmptyLists()
    {
        m_store->import(faultyCalls());
        testing::changeStore(m_store->path(), QStringLiteral("ALTER TABLE reject RENAME TO reject_away"));
        ShownImports shown(*m_store);
        const auto *summary = shown.find<QLabel>("ledgerSummaryLabel");
        const auto *rejects = shown.find<QTableView>("rejectsTableView");
        CODEDESK_TRY_VERIFY2(summary->text().contains(QStringLiteral("damaged")), qPrintable(summary->text()));
        QVERIFY(!summary->text().contains(QStringLiteral("accounted for")));
        QCOMPARE(rejects->model()->rowCount(), 0);
        QVERIFY(!rejects->model()->canFetchMore({}));
        testing::changeStore(m_store->path(), QStringLiteral("ALTER TABLE reject_away RENAME TO reject"));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_COMPARE(rejects->model()->rowCount(), 2);
        CODEDESK_TRY_VERIFY2(summary->text().contains(QStringLiteral("1 rejected.")), qPrintable(summary->text()));
        QVERIFY(!summary->text().contains(QStringLiteral("damaged")));
    }

    /** What another program changes under the same counts is read, and a list keeps its place meanwhile. */
    void aChangedStoreIsAskedForItsReasons()
    {
        m_store->import(faultyCalls());
        ShownImports shown(*m_store);
        const auto *summary = shown.find<QLabel>("ledgerSummaryLabel");
        const auto *rejects = shown.find<QTableView>("rejectsTableView");
        CODEDESK_TRY_COMPARE(summary->text().count(QStringLiteral("1 rejected.")), 2);
        CODEDESK_TRY_COMPARE(rejects->model()->rowCount(), 2);
        const QSignalSpy resets(rejects->model(), &QAbstractItemModel::modelReset);
        testing::changeStore(m_store->path(), QStringLiteral("UPDATE reject SET reason = 1"));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_VERIFY2(summary->text().startsWith(QStringLiteral("2 rejected.")),
                             qPrintable(summary->text()));
        QCOMPARE(resets.count(), 0);
    }

    void aFirstImportIsNotNothing()
    {
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.emptyState()->title(), QStringLiteral("Nothing has been imported yet."));
        shown.page.importFiles({ m_store->write(QStringLiteral("a.csv"), testing::manyCalls(20'000)) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        QVERIFY(shown.context.activity().isRunning());
        QVERIFY(shown.emptyState()->title() != QStringLiteral("Nothing has been imported yet."));
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 1);
    }

    void escapeDoesNotEndAnImport()
    {
        constexpr int count = 100'000;
        ShownImports shown(*m_store);
        shown.page.importFiles({ m_store->write(QStringLiteral("a.csv"), testing::manyCalls(count)) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        QVERIFY(shown.context.activity().isRunning());
        for (QWidget *widget : shown.page.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled())
                QTest::keyClick(widget, Qt::Key_Escape);
        }
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        const jobs::ImportSummary &summary = *shown.page.queue().file(0)->summary;
        QCOMPARE(summary.outcome, jobs::ImportOutcome::Done);
        QCOMPARE(summary.counts.stored, count);
    }

    void unreadableFileIsToldInPlace()
    {
        ShownImports shown(*m_store);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.page.importFiles({ m_store->write(QStringLiteral("a.csv"), "a,b\n1,2\n") });
        auto *label = shown.find<QLabel>("fileMessageLabel");
        CODEDESK_TRY_VERIFY(label->isVisible() && !label->text().isEmpty());
        QVERIFY(!shown.find<QPushButton>("importPushButton")->isEnabled());
        QVERIFY(shown.find<QComboBox>("formatComboBox")->isEnabled());
        QCOMPARE(messages.count(), 0);
        shown.click("removePushButton");
        QVERIFY(!shown.find<QWidget>("importPanel")->isVisible());
    }

    void patternIsTypedWithAPreview()
    {
        ShownImports shown(*m_store);
        shown.page.importFiles(
            { m_store->write(QStringLiteral("a.log"), "2026-10-01 08:01:00 order A1 got 1004\nidle\n") });
        auto *label = shown.find<QLabel>("fileMessageLabel");
        CODEDESK_TRY_VERIFY(label->isVisible() && !label->text().isEmpty());
        auto *format = shown.find<QComboBox>("formatComboBox");
        auto *pattern = shown.find<QLineEdit>("patternEdit");
        QVERIFY(!pattern->isVisible());
        format->setCurrentIndex(format->findData(static_cast<int>(ingest::Format::Pattern)));
        Q_EMIT format->activated(format->currentIndex());
        CODEDESK_TRY_VERIFY(pattern->isVisible() && pattern->isEnabled());
        CODEDESK_TRY_VERIFY(label->text().contains(QStringLiteral("(?<code>\\d+)")));
        pattern->setText(QStringLiteral("^(?<time>\\S+ \\S+) order (?<order_no>\\w+) got (?<code>\\d+)$"));
        Q_EMIT pattern->editingFinished();
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        QCOMPARE(shown.find<QTableView>("callsPreviewTableView")->model()->rowCount(), 1);
        QCOMPARE(shown.find<QTableView>("rowsTableView")->model()->headerData(1, Qt::Horizontal).toString(),
                 QStringLiteral("order_no"));
        shown.click("importPushButton");
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        QCOMPARE(shown.page.queue().file(0)->summary->counts.stored, 1);
        QCOMPARE(shown.page.queue().file(0)->summary->counts.rejected, 1);
    }

    void importsThatDidNotEndAreSaidToBe_data()
    {
        QTest::addColumn<store::ImportState>("state");
        QTest::addColumn<QString>("said");
        QTest::newRow("done") << store::ImportState::Done << QStringLiteral("is accounted for");
        QTest::newRow("cancelled") << store::ImportState::Cancelled << QStringLiteral("not read to its end");
        QTest::newRow("failed") << store::ImportState::Failed << QStringLiteral("not read to its end");
        QTest::newRow("undone") << store::ImportState::Undone
                                << QStringLiteral("Of its calls only those are stored that another import");
    }

    void importsThatDidNotEndAreSaidToBe()
    {
        QFETCH(store::ImportState, state);
        QFETCH(QString, said);
        {
            const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadWrite);
            QVERIFY(store);
            store::ImportEntry entry;
            entry.fileName = QStringLiteral("a.csv");
            entry.format = QStringLiteral("csv");
            const auto session = (*store)->beginImport(entry);
            QVERIFY(session);
            QVERIFY((*session)->finish(state, {}, {}));
        }
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 1);
        auto *summary = shown.find<QLabel>("ledgerSummaryLabel");
        CODEDESK_TRY_VERIFY(summary->text().contains(said));
    }

    void importAllCountsWhatIsReady()
    {
        ShownImports shown(*m_store);
        QStringList files;
        for (int number = 0; number < 3; ++number)
            files << m_store->write(QStringLiteral("%1.csv").arg(number), testing::manyCalls(3 + number));
        shown.page.importFiles(files);
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 3);
        auto *all = shown.find<QPushButton>("importAllPushButton");
        QVERIFY(all->isVisible());
        QVERIFY2(all->text().contains(u'3'), qPrintable(all->text()));
    }

    void theListShowsTheFileThatHasEnded()
    {
        ShownImports shown(*m_store);
        QStringList files;
        for (int number = 0; number < 8; ++number)
            files << m_store->write(QStringLiteral("%1.csv").arg(number), testing::manyCalls(3 + number));
        shown.page.importFiles(files);
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 8);
        shown.click("importAllPushButton");
        const auto *list = shown.find<QListView>("filesListView");
        const auto hasEnded = [&shown] {
            const QueuedFile *last = shown.page.queue().file(7);
            return last->state == QueuedFile::State::Ended;
        };
        CODEDESK_TRY_VERIFY(hasEnded());
        QCOMPARE(list->currentIndex().row(), 7);
        CODEDESK_TRY_VERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
    }

    void thePreviewNamesEveryReason()
    {
        ShownImports shown(*m_store);
        shown.page.importFiles({ m_store->write(QStringLiteral("a.csv"),
                                                testing::callsHeader
                                                    + "2025-03-03 10:00:00,o-1,appA,h5,0,ok,90\n"
                                                      "no time,o-2,appA,h5,0,ok,90\n"
                                                      "2025-03-03 10:00:00,o-3,appA,h5,,ok,90\n"
                                                      "other time,o-4,appA,h5,0,ok,90\n") });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        const QStringList lines = shown.find<QLabel>("fileMessageLabel")->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        for (const auto &[count, reason] :
             { std::pair(1, ingest::RejectReason::MissingCode), std::pair(2, ingest::RejectReason::BadTime) })
            QVERIFY2(lines.contains(QStringLiteral("%1 of the first rows would be rejected: %2")
                                        .arg(count)
                                        .arg(ingest::rejectReasonText(reason))),
                     qPrintable(lines.join(u'\n')));
    }

    void correctionsChangeThePreview()
    {
        ShownImports shown(*m_store);
        shown.page.importFiles(
            { m_store->write(QStringLiteral("a.csv"), testing::manyCalls(3).replace(',', ';')) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        QCOMPARE(shown.page.queue().file(0)->preview->shape.separator, ';');
        auto *header = shown.find<QComboBox>("headerComboBox");
        header->setCurrentIndex(2);
        Q_EMIT header->activated(2);
        CODEDESK_TRY_VERIFY(shown.page.queue().file(0)->state != QueuedFile::State::Reading);
        QCOMPARE(shown.page.queue().file(0)->options.hasHeader, std::optional(false));
        header->setCurrentIndex(0);
        Q_EMIT header->activated(0);
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        auto *channel = shown.find<QComboBox>("app_idComboBox");
        QVERIFY(channel->itemText(0).contains(QStringLiteral("app_id")));
    }

    void unknownColumnsAreMappedByHand()
    {
        ShownImports shown(*m_store);
        shown.page.importFiles({ m_store->write(QStringLiteral("a.csv"), "w,x,y\n2025-03-03 10:00:00,o-1,0\n") });
        CODEDESK_TRY_COMPARE(shown.page.queue().file(0)->state, QueuedFile::State::Unreadable);
        QCOMPARE(shown.find<QTableView>("rowsTableView")->model()->rowCount(), 1);
        auto *code = shown.find<QComboBox>("codeComboBox");
        const int column = code->findText(QStringLiteral("y"));
        QVERIFY(column > 0);
        code->setCurrentIndex(column);
        Q_EMIT code->activated(column);
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        QCOMPARE(shown.page.queue().file(0)->preview->records.size(), 1);
    }

    void undoAsksOnceAndTakesTheCallsOut()
    {
        m_store->import(testing::mixedCalls());
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 1);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("undoPushButton")->isEnabled());
        {
            prompts::ScriptedAnswers answers;
            answers.confirmations = { false };
            shown.click("undoPushButton");
            CODEDESK_TRY_COMPARE(answers.shown.size(), 2);
            QVERIFY2(answers.shown.at(1).contains(QStringLiteral("6 call(s) are taken out")),
                     qPrintable(answers.shown.at(1)));
            QVERIFY(!shown.context.activity().isRunning());
        }
        prompts::ScriptedAnswers answers;
        answers.confirmations = { true };
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("undoPushButton");
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        QCOMPARE(notices.at(0).at(0).toString(), QStringLiteral("Import 1 was taken out. Calls removed: 6."));
        CODEDESK_TRY_COMPARE(shown.ledgerCell(0, items::ImportTableModel::StateColumn), QStringLiteral("Undone"));
        QVERIFY(!shown.find<QPushButton>("undoPushButton")->isEnabled());
    }

    void undoSaysWhatStaysSinceOthersHoldIt()
    {
        m_store->import(testing::mixedCalls(), QStringLiteral("a.csv"));
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00,o-1,appA,mini-program,0,ok,95\n",
                        QStringLiteral("b.csv")); // one of them once more
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 2);
        shown.ledger()->selectRow(1);
        prompts::ScriptedAnswers answers;
        answers.confirmations = { true };
        const QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("undoPushButton");
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        const QString question = answers.shown.at(1);
        QVERIFY2(question.contains(QStringLiteral("5 call(s) are taken out")), qPrintable(question));
        QVERIFY2(question.contains(QStringLiteral("1 call(s) stay")), qPrintable(question));
        QVERIFY2(question.contains(QStringLiteral("import 1, of \"a.csv\"")), qPrintable(question));
        const QString notice = notices.at(0).at(0).toString();
        QVERIFY2(notice.contains(QStringLiteral("removed: 5. 1 call(s) stay")), qPrintable(notice));
    }

    void anImportOfAnotherStoreIsNotUndone()
    {
        m_store->import(testing::mixedCalls());
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 1);
        m_store->remove();
        m_store->import(testing::manyCalls(3)); // import 1 of another store
        prompts::ScriptedAnswers answers;
        answers.confirmations = { true };
        const QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.click("undoPushButton");
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(0).value<Error>().kind, ErrorKind::StoreBusy);
        QVERIFY(answers.shown.isEmpty());
        const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
        QCOMPARE((*store)->extent()->calls, 3);
        CODEDESK_TRY_COMPARE(shown.ledgerCell(0, items::ImportTableModel::StoredColumn), QStringLiteral("3"));
    }

    void theImportThatHasEndedIsSelected()
    {
        m_store->import(testing::mixedCalls(), QStringLiteral("a.csv"));
        m_store->import(faultyCalls(), QStringLiteral("b.csv"));
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 2);
        const auto selected = [&shown] {
            return shown.ledger()
                ->currentIndex()
                .siblingAtColumn(items::ImportTableModel::FileColumn)
                .data()
                .toString();
        };
        shown.ledger()->selectRow(1);
        QCOMPARE(selected(), QStringLiteral("a.csv"));
        shown.page.importFiles({ m_store->write(QStringLiteral("c.csv"), testing::manyCalls(3)) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 3);
        QCOMPARE(selected(), QStringLiteral("c.csv"));
        // A file that was imported before leads to that import.
        shown.page.importFiles({ m_store->write(QStringLiteral("again.csv"), testing::mixedCalls()) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        CODEDESK_TRY_COMPARE(selected(), QStringLiteral("a.csv"));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_COMPARE(selected(), QStringLiteral("a.csv"));
    }

    void everyButtonWorksOrSaysWhyNot()
    {
        m_store->import(testing::mixedCalls(), QStringLiteral("a.csv"));
        m_store->import(testing::mixedCalls() + "\n", QStringLiteral("b.csv")); // nothing new
        ShownImports shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 2);
        const auto check = [&shown](const char *where) {
            for (const auto *button : shown.page.findChildren<QPushButton *>()) {
                if (button->isVisible() && !button->isEnabled())
                    QVERIFY2(!button->toolTip().isEmpty(),
                             qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(where), button->text())));
            }
        };
        for (const int row : { 0, 1 }) {
            shown.ledger()->selectRow(row);
            check("an import that holds calls, or none");
        }
        shown.page.importFiles({ m_store->write(QStringLiteral("x.csv"), "a,b\n1,2\n"),
                                 m_store->write(QStringLiteral("c.csv"), testing::manyCalls(100'000)) });
        check("files that are being read");
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        check("a file that cannot be imported");
        shown.page.queue().importFile(1);
        check("while a file is imported");
        shown.context.activity().cancel();
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        check("a file that was cancelled");
        prompts::ScriptedAnswers answers;
        answers.confirmations = { true };
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("undoPushButton")->isEnabled());
        shown.click("undoPushButton");
        check("while an import is undone");
        CODEDESK_TRY_COMPARE(
            shown.ledger()->currentIndex().siblingAtColumn(items::ImportTableModel::StateColumn).data().toString(),
            QStringLiteral("Undone"));
        check("an import that was undone");
    }

    void rejectsAreExportedWhileAFileIsImported()
    {
        m_store->import(faultyCalls());
        ShownImports shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("exportRejectsPushButton")->isEnabled());
        shown.page.importFiles({ m_store->write(QStringLiteral("c.csv"), testing::manyCalls(100'000)) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        QVERIFY(shown.page.queue().importingRow() >= 0);
        const QString path = m_store->file(QStringLiteral("rejected.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        shown.find<QPushButton>("exportRejectsPushButton")->click();
        QCOMPARE(answers.shown.size(), 1);
        CODEDESK_TRY_VERIFY(QFile::exists(path));
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
    }

    void rejectsAreExported()
    {
        m_store->import(faultyCalls());
        ShownImports shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("exportRejectsPushButton")->isEnabled());
        const QString path = m_store->file(QStringLiteral("rejected.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("exportRejectsPushButton");
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QStringList> rows = testing::readCsv(QString::fromUtf8(file.readAll()));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).constFirst(), QStringLiteral("record"));
        QCOMPARE(rows.at(1).at(4), QStringLiteral("bad-time"));
        QCOMPARE(rows.at(2).at(4), QStringLiteral("missing-code"));
    }

    void rowsToCorrectAreSaved()
    {
        m_store->import(faultyCalls());
        ShownImports shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("correctRowsPushButton")->isEnabled());
        const QString path = m_store->file(QStringLiteral("rows.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.find<QAction>("saveRowsAction")->trigger();
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        const QString notice = notices.at(0).at(0).toString();
        QVERIFY2(notice.startsWith(QStringLiteral("2 row(s) saved")), qPrintable(notice));
        QVERIFY2(notice.contains(QStringLiteral("text editor")), qPrintable(notice));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> rows = file.readAll().trimmed().split('\n');
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0), faultyCalls().split('\n').at(0));
    }

    void correctedRowsAreReadTheWayTheLogWas()
    {
        const QByteArray calls = "X;2025-03-03 10:00:00;o-1;appA;0;95\n"
                                 "X;no time;o-2;appA;66660004;\n";
        ingest::ReadOptions options;
        options.hasHeader = false;
        options.columns = { { ingest::Field::OccurredAt, QStringLiteral("2") },
                            { ingest::Field::OrderNo, QStringLiteral("3") },
                            { ingest::Field::AppId, QStringLiteral("4") },
                            { ingest::Field::Code, QStringLiteral("5") } };
        options.channel = Channel::AppSdk;
        NoProgress progress;
        const jobs::ImportSummary log = jobs::runImport(
            { m_store->address(), m_store->write(QStringLiteral("log.csv"), calls), options, false }, progress,
            {});
        QCOMPARE(log.counts.stored, 1);
        QCOMPARE(log.counts.rejected, 1);

        ShownImports shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("correctRowsPushButton")->isEnabled());
        QCOMPARE(shown.find<QPushButton>("correctRowsPushButton")->menu()->actions(),
                 (QList{ shown.find<QAction>("saveRowsAction"), shown.find<QAction>("importRowsAction") }));
        const QString path = m_store->file(QStringLiteral("rows.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.find<QAction>("saveRowsAction")->trigger();
        CODEDESK_TRY_COMPARE(notices.count(), 1);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray rows = file.readAll();
        QCOMPARE(rows.count("no time"), 1);
        rows.replace("no time", "2025-03-03 10:05:00");
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(rows), rows.size());
        file.close();
        answers.filesToOpen = { { path } };
        shown.find<QAction>("importRowsAction")->trigger();
        QVERIFY2(answers.shown.constLast().contains(QStringLiteral("log.csv")),
                 qPrintable(answers.shown.constLast()));
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        CODEDESK_TRY_COMPARE(shown.ledger()->model()->rowCount(), 2);
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        const jobs::ImportSummary corrected = *shown.page.queue().file(0)->summary;
        QCOMPARE(corrected.counts.stored, 1);
        QCOMPARE(corrected.counts.rejected, 0);
    }

    void recordsLeftOutOfTheRowsAreTold()
    {
        m_store->import(faultyCalls() + "2025-03-03 10:00:00,x,\"a\"b\n");
        ShownImports shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("correctRowsPushButton")->isEnabled());
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { m_store->file(QStringLiteral("rows.csv")) };
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.find<QAction>("saveRowsAction")->trigger();
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        const auto message = messages.at(0).at(0).value<Error>();
        QVERIFY2(message.what.startsWith(QStringLiteral("2 row(s) saved")), qPrintable(message.what));
        QVERIFY2(message.why.contains(QStringLiteral("lines: 5.")), qPrintable(message.why));
    }

    void unwritableExportIsTold()
    {
        m_store->import(faultyCalls());
        ShownImports shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("exportRejectsPushButton")->isEnabled());
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { QStringLiteral("/nonexistent/rejected.csv") };
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.click("exportRejectsPushButton");
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(0).value<Error>().kind, ErrorKind::OutputNotWritable);
    }

    void soundStoreIsVerified()
    {
        m_store->import(testing::mixedCalls());
        ShownImports shown(*m_store);
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("verifyPushButton");
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        QVERIFY(notices.at(0).at(0).toString().contains(QStringLiteral("6 calls from 1 import")));
        QVERIFY(!shown.context.activity().isRunning());
    }

    void damagedStoreIsTold()
    {
        m_store->write(QStringLiteral("store.db"), QByteArray(8192, 'x'));
        ShownImports shown(*m_store);
        const QSignalSpy messages(&shown.context, &AppContext::storeDoubted);
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(1).value<Error>().kind, ErrorKind::StoreDamaged);
    }

    void cancelFromTheStatusBarStopsTheImport()
    {
        ShownImports shown(*m_store);
        shown.page.importFiles({ m_store->write(QStringLiteral("a.csv"), testing::manyCalls(200'000)) });
        CODEDESK_TRY_COMPARE(shown.page.queue().readyCount(), 1);
        shown.click("importPushButton");
        shown.context.activity().cancel();
        CODEDESK_TRY_VERIFY(!shown.context.activity().isRunning());
        QCOMPARE(shown.page.queue().file(0)->summary->outcome, jobs::ImportOutcome::Cancelled);
    }

private:
    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_UI_TEST_MAIN(TestImportsPage)
#include "tst_importspage.moc"
