// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/teamtablemodel.h"
#include "prompts.h"
#include "support/shownpage.h"
#include "team/teameditor.h"
#include "team/teamfile.h"
#include "team/teampage.h"
#include "widgets/datefield.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace codedesk;
using namespace codedesk::ui;
using items::TeamTableModel;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

class ShownTeam : public testing::ShownPage<TeamPage> {
public:
    using ShownPage::ShownPage;

    [[nodiscard]] QTableView *table() const { return find<QTableView>("teamTableView"); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] bool undoIsOffered() const { return find<QPushButton>("undoButton")->isVisible(); }
    void add(TeamKind kind) const { find<QAction>(QByteArray(describe(kind).key) + "AddAction")->trigger(); }
    [[nodiscard]] QString trouble() const { return find<QLabel>("editorTroubleLabel")->text(); }
};

void write(const QWidget &editor, const char *field, const QString &text)
{
    const auto *pair = field ? testing::find<QWidget>(editor, field) : &editor;
    testing::find<QPlainTextEdit>(*pair, "chineseTextEdit")->setPlainText(text);
}

/** Returns the faults an editor shows. */
QStringList faults(const QWidget &editor)
{
    QStringList texts;
    for (const QLabel *label : editor.findChildren<QLabel *>()) {
        if (label->property("tone") == u"fault"_s && label->isVisible())
            texts << label->text();
    }
    return texts;
}

TeamKnowledge someKnowledge(const LocalizedText &message = { u"内部拦截"_s, u"Stopped by the team"_s })
{
    TeamKnowledge team;
    CodeEntry code;
    code.code = u"70001"_s;
    code.message = message;
    team << code;
    Note note;
    note.codes = { u"70001"_s };
    note.text = { u"先问值班同事"_s, u"Ask the colleague on duty"_s };
    team << note;
    note.codes = { u"1004"_s };
    team << note;
    return team;
}

} // namespace

class TestTeamPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void nothingIsExportedWhereNothingIs()
    {
        ShownTeam shown(*m_store);
        QVERIFY(!shown.find<QPushButton>("exportTeamButton")->isEnabled());
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        QVERIFY(shown.find<QPushButton>("exportTeamButton")->isEnabled());
    }

    void offersAFirstEntry()
    {
        const ShownTeam shown(*m_store);
        QVERIFY(shown.emptyState()->isVisible());
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(shown.find<TeamEditor>("noteEditor")->isVisible());
    }

    void addsANoteWithNothingButTheKeyboard()
    {
        const ShownTeam shown(*m_store);
        shown.add(TeamKind::Note);
        auto *editor = shown.find<TeamEditor>("noteEditor");
        auto *codes = testing::find<QLineEdit>(*editor, "codesLineEdit");
        QTRY_VERIFY(codes->hasFocus());
        QTest::keyClicks(codes, u"1004"_s);
        QTest::keyClick(codes, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(faults(*editor).size(), 1);
        write(*editor, nullptr, u"先问值班同事"_s);
        QTest::keyClick(codes, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shown.rows(), 1);
        QCOMPARE(shown.cell(0, TeamTableModel::SubjectColumn), u"1004"_s);
        QCOMPARE(shown.context.team().all<Note>().first().text.en, u"先问值班同事"_s);
        QVERIFY(shown.undoIsOffered());
        QVERIFY(shown.table()->hasFocus());
    }

    /** What was saved is selected and read, also where the filter would hide it. */
    void selectsWhatWasSaved()
    {
        ShownTeam shown(*m_store);
        QVERIFY(bool(shown.context.changeTeam(someKnowledge())));
        for (const QString &code : { u"2010"_s, u"1004"_s }) {
            shown.find<QLineEdit>("teamSearchLineEdit")->setText(code == u"1004"_s ? u"colleague"_s : QString());
            shown.table()->selectRow(0);
            // The editor of the round before goes with the next events.
            QTRY_VERIFY(!shown.page.findChild<TeamEditor *>(u"noteEditor"_s));
            shown.add(TeamKind::Note);
            auto *editor = shown.find<TeamEditor>("noteEditor");
            auto *codes = testing::find<QLineEdit>(*editor, "codesLineEdit");
            QTRY_VERIFY(codes->hasFocus());
            QTest::keyClicks(codes, code);
            write(*editor, nullptr, u"刚写的"_s);
            QTest::keyClick(codes, Qt::Key_Return, Qt::ControlModifier);
            const int row = shown.table()->currentIndex().row();
            QCOMPARE(shown.cell(row, TeamTableModel::SubjectColumn), code);
            QCOMPARE(shown.cell(row, TeamTableModel::ContentColumn), u"刚写的"_s);
            QCOMPARE(shown.find<QLabel>("entrySubjectLabel")->text(), code);
        }
    }

    /** What does nothing while an entry is being edited is off, and says why. */
    void nothingElseChangesTheTeamWhileAnEntryIsEdited()
    {
        ShownTeam shown(*m_store);
        QVERIFY(bool(shown.context.changeTeam(someKnowledge())));
        shown.table()->selectRow(0);
        auto *remove = shown.find<QAction>("removeEntryAction");
        auto *undo = shown.find<QPushButton>("undoButton");
        remove->trigger();
        QVERIFY(shown.undoIsOffered());
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->toolTip().isEmpty());
        shown.add(TeamKind::Note);
        QVERIFY(!remove->isEnabled());
        QVERIFY(!undo->isEnabled());
        QVERIFY(!shown.find<QAction>("undoEntryAction")->isEnabled());
        QVERIFY(!undo->toolTip().isEmpty());
        shown.click("cancelEntryButton");
        QVERIFY(remove->isEnabled());
        QVERIFY(undo->isEnabled());
        undo->click();
        QCOMPARE(shown.context.team(), someKnowledge());
    }

    void refusesUnknownCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("nothing") << u" "_s << true;
        QTest::newRow("no code") << u"<b>"_s << true;
        QTest::newRow("unknown") << u"70001"_s << true;
        QTest::newRow("one of two unknown") << u"1004/70001"_s << true;
        QTest::newRow("known") << u"1004 2010"_s << false;
        QTest::newRow("full width") << u"１００４、２０１０"_s << false;
    }

    void refusesUnknownCodes()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isRefused);
        const ShownTeam shown(*m_store);
        shown.add(TeamKind::Note);
        auto *editor = shown.find<TeamEditor>("noteEditor");
        testing::find<QLineEdit>(*editor, "codesLineEdit")->setText(typed);
        write(*editor, nullptr, u"备注"_s);
        editor->save();
        QCOMPARE(shown.rows(), isRefused ? 0 : 1);
    }

    void addsADatedRule()
    {
        const ShownTeam shown(*m_store);
        shown.add(TeamKind::Rule);
        auto *editor = shown.find<TeamEditor>("ruleEditor");
        testing::find<QLineEdit>(*editor, "codesLineEdit")->setText(u"2009/2010"_s);
        auto *billable = testing::find<QComboBox>(*editor, "billableComboBox");
        billable->setCurrentIndex(billable->findData(static_cast<int>(Billable::No)));
        testing::find<DateField>(*editor, "fromDateField")->setDate({ 2025, 3, 2 });
        testing::find<DateField>(*editor, "toDateField")->setDate({ 2025, 3, 1 });
        editor->save();
        QCOMPARE(faults(*editor).size(), 2); // The days, and where it was learned.
        testing::find<DateField>(*editor, "toDateField")->setDate({ 2025, 3, 31 });
        testing::find<QLineEdit>(*editor, "referenceLineEdit")->setText(u"ticket 5"_s);
        editor->save();
        QCOMPARE(shown.rows(), 2);
        const BillingRules &rules = shown.context.catalogue()->rules();
        QCOMPARE(rules.outcome(u"2009"_s, Channel::AppSdk, toDayNumber({ 2025, 3, 31 })), Outcome::Free);
        QCOMPARE(rules.outcome(u"2009"_s, Channel::AppSdk, toDayNumber({ 2025, 4, 1 })), Outcome::Billable);
    }

    void replyStartsFromTheSuggestedOne()
    {
        ShownTeam shown(*m_store);
        shown.page.open(TeamRequest{ TeamKind::Reply, { u"1002"_s } });
        auto *editor = shown.find<TeamEditor>("replyEditor");
        auto *user = testing::find<QWidget>(*editor, "userField");
        QVERIFY(!testing::find<QPlainTextEdit>(*user, "chineseTextEdit")->toPlainText().isEmpty());
        write(*editor, "userField", u"请稍后重试。订单{number}。"_s);
        editor->save();
        QCOMPARE(faults(*editor).size(), 1);
        write(*editor, "userField", u"请稍后重试。"_s);
        testing::find<QPlainTextEdit>(*user, "englishTextEdit")->clear();
        for (QToolButton *button : editor->findChildren<QToolButton *>()) {
            if (button->text() == u"{order}"_s)
                button->click();
        }
        QVERIFY(testing::find<QPlainTextEdit>(*user, "chineseTextEdit")->toPlainText().contains(u"{order}"_s));
        editor->save();
        QCOMPARE(shown.rows(), 1);
        const CodeEntry *entry = shown.context.catalogue()->find(u"1002"_s);
        QCOMPARE(shown.context.catalogue()->reply(*entry)->sourceId, teamSourceId.toString());
    }

    void setsAMaskPosition()
    {
        ShownTeam shown(*m_store);
        shown.page.open(TeamRequest{ TeamKind::MaskBit, { u"7"_s } });
        auto *editor = shown.find<TeamEditor>("maskBitEditor");
        QCOMPARE(testing::find<QComboBox>(*editor, "bitComboBox")->currentText(), u"7"_s);
        write(*editor, nullptr, u"边缘反光"_s);
        editor->save();
        QCOMPARE(shown.context.catalogue()->maskBits().at(6).status, BitStatus::Custom);
    }

    void opensTheEntryThatIsThere()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        shown.page.open(TeamRequest{ TeamKind::Code, { u"70001"_s } });
        const auto *message = testing::find<QWidget>(*shown.find<TeamEditor>("codeEditor"), "messageField");
        QCOMPARE(testing::find<QPlainTextEdit>(*message, "chineseTextEdit")->toPlainText(), u"内部拦截"_s);
        shown.page.open(TeamRequest{ TeamKind::Note, { u"1004"_s } });
        const auto *note = shown.find<TeamEditor>("noteEditor");
        QCOMPARE(testing::find<QPlainTextEdit>(*note, "chineseTextEdit")->toPlainText(), QString());
    }

    void asksBeforeReplacingAnotherEntry()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        shown.add(TeamKind::Code);
        auto *editor = shown.find<TeamEditor>("codeEditor");
        testing::find<QLineEdit>(*editor, "codesLineEdit")->setText(u"70001"_s);
        write(*editor, "messageField", u"另一个含义"_s);
        editor->save();
        QVERIFY(shown.trouble().contains(u"70001"_s));
        QCOMPARE(shown.context.team().all<CodeEntry>().first().message.zh, u"内部拦截"_s);
        editor->save();
        QCOMPARE(shown.context.team().all<CodeEntry>().size(), 1);
        QCOMPARE(shown.context.team().all<CodeEntry>().first().message.zh, u"另一个含义"_s);
    }

    void editsTheSelectedEntry()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        QCOMPARE(shown.rows(), 3);
        shown.table()->selectRow(2);
        shown.click("editEntryButton");
        auto *editor = shown.find<TeamEditor>("noteEditor");
        write(*editor, nullptr, u"改过的备注"_s);
        editor->save();
        QCOMPARE(shown.rows(), 3);
        QCOMPARE(shown.context.team().all<Note>().last().text.zh, u"改过的备注"_s);
        shown.click("undoButton");
        QCOMPARE(shown.context.team().all<Note>().last().text.zh, u"先问值班同事"_s);
        QVERIFY(!shown.undoIsOffered());
    }

    void escLeavesTheEntryAsItWas()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.table()->selectRow(2);
        shown.click("editEntryButton");
        auto *editor = shown.find<TeamEditor>("noteEditor");
        QVERIFY(shown.page.unsavedWork().isEmpty());
        write(*editor, nullptr, u"改过的备注"_s);
        QVERIFY(!shown.page.unsavedWork().isEmpty());
        prompts::ScriptedAnswers answers;
        answers.confirmations = { false, true };
        QTest::keyClick(testing::find<QPlainTextEdit>(*editor, "chineseTextEdit"), Qt::Key_Escape);
        QVERIFY(editor->isVisible()); // asked, and not given up
        QCOMPARE(testing::find<QPlainTextEdit>(*editor, "chineseTextEdit")->toPlainText(), u"改过的备注"_s);
        QCOMPARE(answers.shown.size(), 2);
        QTest::keyClick(testing::find<QPlainTextEdit>(*editor, "chineseTextEdit"), Qt::Key_Escape);
        QVERIFY(shown.page.unsavedWork().isEmpty());
        QCOMPARE(shown.context.team().all<Note>().last().text.zh, u"先问值班同事"_s);
        QVERIFY(shown.find<QPushButton>("editEntryButton")->isVisible());
    }

    void nothingTypedIsNothingToAskAbout()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        const prompts::ScriptedAnswers answers;
        for (int row = 0; row < shown.rows(); ++row) {
            shown.table()->selectRow(row);
            shown.click("editEntryButton");
            QVERIFY(shown.page.unsavedWork().isEmpty());
            shown.context.setLanguage(Language::Chinese);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.page, &change);
            QVERIFY(shown.page.unsavedWork().isEmpty());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QVERIFY(shown.find<QPushButton>("editEntryButton")->isVisible());
        }
        QVERIFY(answers.shown.isEmpty());
    }

    void anotherEntryAsksBeforeTheOpenOneIsLost()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        shown.table()->selectRow(2);
        shown.click("editEntryButton");
        write(*shown.find<TeamEditor>("noteEditor"), nullptr, u"改过的备注"_s);
        prompts::ScriptedAnswers answers;
        answers.confirmations = { false, true };
        shown.page.open(TeamRequest{ TeamKind::Code, { u"70002"_s } });
        QCOMPARE(
            testing::find<QPlainTextEdit>(*shown.find<TeamEditor>("noteEditor"), "chineseTextEdit")->toPlainText(),
            u"改过的备注"_s);
        shown.page.open(TeamRequest{ TeamKind::Code, { u"70002"_s } });
        QVERIFY(shown.page.findChild<TeamEditor *>());
        QCOMPARE(answers.shown.size(), 4);
    }

    void removesAndTakesItBack()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.table()->selectRow(0);
        shown.table()->setFocus();
        QTest::keyClick(shown.table(), Qt::Key_Delete);
        QCOMPARE(shown.rows(), 1); // The note on the code goes with it.
        QVERIFY(shown.find<QLabel>("undoTextLabel")->text().contains(u"70001"_s));
        QTest::keyClick(shown.table(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.rows(), 3);
        QCOMPARE(shown.context.team().all<CodeEntry>().size(), 1);
    }

    void filters()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        shown.find<QLineEdit>("teamSearchLineEdit")->setText(u"70001"_s);
        QCOMPARE(shown.rows(), 2);
        auto *kind = shown.find<QComboBox>("teamKindComboBox");
        kind->setCurrentIndex(kind->findData(static_cast<int>(TeamKind::Note)));
        Q_EMIT kind->activated(kind->currentIndex());
        QCOMPARE(shown.rows(), 1);
        shown.find<QLineEdit>("teamSearchLineEdit")->setText(u"nothing"_s);
        QVERIFY(shown.emptyState()->isVisible());
    }

    void importsAfterShowingWhatChanges()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge({ u"旧"_s, u"Old"_s })));
        const QString path = m_store->file(u"other.json"_s);
        QVERIFY(saveTeamFile(path, someKnowledge()));
        prompts::ScriptedAnswers answers;
        answers.filesToOpen << QStringList{ path };
        shown.click("importTeamButton");
        QCOMPARE(shown.find<QLabel>("importSummaryLabel")->text(), u"New: 0. Replaced: 1. Already there: 2."_s);
        QCOMPARE(shown.context.team().all<CodeEntry>().first().message.en, u"Old"_s);
        shown.click("mergeButton");
        QCOMPARE(shown.context.team().all<CodeEntry>().first().message.en, u"Stopped by the team"_s);
        shown.click("undoButton");
        QCOMPARE(shown.context.team().all<CodeEntry>().first().message.en, u"Old"_s);
    }

    void refusesToImportWhatIsNoTeamsFile()
    {
        ShownTeam shown(*m_store);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        prompts::ScriptedAnswers answers;
        answers.filesToOpen << QStringList{ m_store->write(u"other.json"_s, "{}") };
        shown.click("importTeamButton");
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        // What is another page's is told as what it is.
        answers.filesToOpen << QStringList{ m_store->write(u"calls.csv"_s, testing::mixedCalls()) };
        shown.click("importTeamButton");
        CODEDESK_TRY_COMPARE(messages.count(), 2);
        const auto error = messages.at(1).at(0).value<Error>();
        QVERIFY2(error.why.contains(u"log of calls"_s), qPrintable(error.toText()));
        QVERIFY2(error.hint.contains(u"Imports page"_s), qPrintable(error.toText()));
    }

    void exportsTheFile()
    {
        ShownTeam shown(*m_store);
        QVERIFY(shown.context.changeTeam(someKnowledge()));
        const QString path = m_store->file(u"exported.json"_s);
        prompts::ScriptedAnswers answers;
        answers.filesToSave << path;
        shown.click("exportTeamButton");
        const auto read = loadTeamFile(path, shown.context.builtinCatalogue());
        QVERIFY2(read, testing::errorText(read));
        QCOMPARE(read->all<Note>().size(), 2);
    }

    void leavesABrokenFileToTheUser()
    {
        ShownTeam shown(*m_store);
        const QString path = m_store->write(u"team.json"_s, "broken");
        QVERIFY(!shown.context.openTeamFile(path));
        shown.page.activate();
        QVERIFY(shown.emptyState()->isVisible());
        QVERIFY(!shown.find<QPushButton>("addEntryButton")->isEnabled());
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.page.open(TeamRequest{ TeamKind::Note, { u"1004"_s } });
        QVERIFY(!shown.page.findChild<TeamEditor *>());
        shown.page.open(TeamFileRequest{ m_store->write(u"other.json"_s, writeTeamKnowledge(someKnowledge())) });
        QVERIFY(!shown.find<QPushButton>("mergeButton")->isVisible());
        QCOMPARE(messages.size(), 2); // why nothing happens
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("broken"));
        QList<QPushButton *> offers = shown.emptyState()->findChildren<QPushButton *>();
        QTest::mouseClick(offers.last(), Qt::LeftButton);
        QVERIFY(!shown.context.teamFault());
        QVERIFY(shown.find<QPushButton>("addEntryButton")->isEnabled());
    }

    void followsAnotherProgramWhereNothingWasTyped()
    {
        ShownTeam shown(*m_store);
        const QString path = sharedFile(shown);
        editNote(shown);
        QVERIFY(saveTeamFile(path, changedNote()));
        QVERIFY(shown.context.refreshTeam());
        QCOMPARE(typed(shown), u"改了"_s);
        QVERIFY(!shown.find<QLabel>("teamChangedLabel")->isVisible());
        QVERIFY(saveTeamFile(path, TeamKnowledge()));
        QVERIFY(shown.context.refreshTeam());
        QVERIFY(!shown.page.findChild<TeamEditor *>() || !shown.find<TeamEditor>("noteEditor")->isVisible());
    }

    void keepsWhatWasTypedWhenTheFileChanges_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::addColumn<bool>("takesTheirs");
        QTest::newRow("changed, theirs") << false << true;
        QTest::newRow("changed, mine") << false << false;
        QTest::newRow("removed, given up") << true << true;
        QTest::newRow("removed, mine") << true << false;
    }

    void keepsWhatWasTypedWhenTheFileChanges()
    {
        QFETCH(bool, isRemoved);
        QFETCH(bool, takesTheirs);
        ShownTeam shown(*m_store);
        const QString path = sharedFile(shown);
        editNote(shown);
        write(*shown.find<TeamEditor>("noteEditor"), nullptr, u"我写的"_s);
        TeamKnowledge theirs = changedNote();
        if (isRemoved)
            theirs = TeamKnowledge();
        QVERIFY(saveTeamFile(path, theirs));
        QVERIFY(shown.context.refreshTeam());
        QCOMPARE(typed(shown), u"我写的"_s);
        const auto *told = shown.find<QLabel>("teamChangedLabel");
        QVERIFY(told->isVisible());
        QVERIFY2(told->text().contains(isRemoved ? u"removed"_s : u"changed"_s), qPrintable(told->text()));
        shown.click(takesTheirs ? "showTheirsButton" : "keepMineButton");
        if (takesTheirs) {
            if (!isRemoved)
                QCOMPARE(typed(shown), u"改了"_s);
            QVERIFY(shown.context.team() == theirs);
            return;
        }
        QVERIFY(!told->isVisible());
        QCOMPARE(typed(shown), u"我写的"_s);
        shown.click("saveEntryButton");
        const QList<Note> notes = shown.context.team().all<Note>();
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.first().text.zh, u"我写的"_s);
        shown.click("undoButton"); // back to what they had written, not to what was there before
        QVERIFY(shown.context.team() == theirs);
    }

    void saysThatTheRestHasChanged()
    {
        ShownTeam shown(*m_store);
        const QString path = sharedFile(shown);
        shown.page.open(TeamRequest{ TeamKind::Note, { u"2010"_s } });
        write(*shown.find<TeamEditor>("noteEditor"), nullptr, u"我写的"_s);
        QVERIFY(saveTeamFile(path, changedNote()));
        QVERIFY(shown.context.refreshTeam());
        QCOMPARE(typed(shown), u"我写的"_s);
        QVERIFY(shown.find<QLabel>("teamChangedLabel")->isVisible());
        QVERIFY(!shown.find<QPushButton>("showTheirsButton")->isVisible());
        shown.click("saveEntryButton");
        QCOMPARE(shown.context.team().all<Note>().size(), 2);
    }

    void showsTextsAsTheyAre()
    {
        ShownTeam shown(*m_store);
        QList<TeamEntry> entries = someKnowledge().entries();
        std::get<Note>(entries[1]).text = { u"<b>粗</b><img src=x>"_s, u"<b>bold</b>"_s };
        QVERIFY(shown.context.changeTeam(TeamKnowledge(entries)));
        shown.table()->selectRow(1);
        for (const QLabel *label : shown.page.findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
    }

private:
    static TeamKnowledge noteOnly(const QString &text)
    {
        TeamKnowledge team;
        Note note;
        note.codes = { u"1004"_s };
        note.text = { text, text };
        team << note;
        return team;
    }
    static TeamKnowledge changedNote() { return noteOnly(u"改了"_s); }

    /** Lets the page use a file that holds one note. */
    QString sharedFile(const ShownTeam &shown) const
    {
        const QString path = m_store->file(u"team.json"_s);
        const Result<void> saved = saveTeamFile(path, noteOnly(u"原来的"_s));
        const Result<void> opened = const_cast<AppContext &>(shown.context).openTeamFile(path);
        if (!saved || !opened)
            qFatal("The team's file of the test cannot be used.");
        return path;
    }
    static void editNote(const ShownTeam &shown)
    {
        shown.table()->selectRow(0);
        shown.find<QAction>("editEntryAction")->trigger();
    }
    static QString typed(const ShownTeam &shown)
    {
        return testing::find<QPlainTextEdit>(*shown.find<TeamEditor>("noteEditor"), "chineseTextEdit")
            ->toPlainText();
    }

    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_UI_TEST_MAIN(TestTeamPage)
#include "tst_teampage.moc"
