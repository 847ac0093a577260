// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemerror.h"
#include "imports/importspage.h"
#include "lookup/pastefield.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "prompts.h"
#include "store/storeaddress.h"
#include "support/shownpage.h"
#include "support/uimain.h"
#include "team/teamfile.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

#include <cerrno>

using namespace codedesk;
using namespace codedesk::ui;
using codedesk::testing::find;

namespace {

/** A language in which every text is in brackets: what is not, was not translated again. */
class BracketTranslator final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1Char('[') + QString::fromUtf8(source) + QLatin1Char(']');
    }
};

const Error someError{ ErrorKind::StoreBusy, QStringLiteral("Cannot <b>open</b> the store."),
                       QStringLiteral("Another program writes to it."), QStringLiteral("Wait for it.") };

bool isNamed(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return true;
    if (qobject_cast<const QLabel *>(&widget))
        return true; // named by its text; takes the focus so that the text can be selected
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty();
    const QList<QLabel *> labels = widget.window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&widget](const QLabel *label) {
        return label->buddy() == &widget && !label->text().isEmpty();
    });
}

/** Returns true for parts of Qt's own compound widgets, which are named by the widget they belong to. */
bool isInnerPart(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QTabBar *>(&widget)
        || qobject_cast<const QTabWidget *>(&widget);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void startsWithLookup();
    void ctrlDigitsSwitchPages();
    void pagesAreBuiltWhenTheyAreFirstShown();
    void pagesAreBuiltAhead();
    void noPageIsBuiltAheadDuringAnImport();
    void pasteFromAnotherPageOpensLookup();
    void pastesTextInOtherEncodings();
    void pasteIntoATextFieldStaysThere();
    void emptyClipboardGetsASentence();
    void everyFocusableWidgetHasAName();
    void everyActionHasAShortcutOrAMenuPlace();
    void switchesTheLanguageAtOnce();
    void messageBarShowsTroubleInPlace();
    void messageBarSaysAgainWhatHasHappened();
    void messageGoesWhenItIsOver();
    void aBrokenTeamFileIsToldAndFiguresWithheld_data();
    void aBrokenTeamFileIsToldAndFiguresWithheld();
    void statusAreaShowsStoreAndWork();
    void quietTextFollowsTheAppearance();
    void asksBeforeItStopsRunningWork();
    void droppedFilesGoToImports();
    void ofFilesOfOneKindTheOthersAreTold();
    void filesGoWhereTheyBelong_data();
    void filesGoWhereTheyBelong();
    void chosenFilesGoWhereTheyBelong();
    void filesDroppedOnAFieldAreNoText();
    void pastingIsNeverALoss();
    void quittingAsksForAnUnsavedEntry();
    void handsRequestsFromPageToPage();
    void helpIsShown();
    void remembersItsSize();
    void remembersItsPage();
    void fitsTheScreenAtFirst();
    void datesAreInTheLanguageOfTheProgram();

private:
    void drop(const QMimeData &content);
    void pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers);

    std::unique_ptr<testing::UiFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    testing::failOnUnexpectedWarnings();
    m_fixture = std::make_unique<testing::UiFixture>();
    m_window = std::make_unique<MainWindow>(m_fixture->context);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestMainWindow::pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestMainWindow::startsWithLookup()
{
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
    QVERIFY(find<PasteField>(*m_window, "pasteField")->hasFocus());
}

void TestMainWindow::ctrlDigitsSwitchPages()
{
    for (int i = pageCount - 1; i >= 0; --i) {
        pressInWindow(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), static_cast<PageId>(i));
    }
    find<QToolButton>(*m_window, "decoderRailButton")->click();
    QCOMPARE(m_window->currentPage(), PageId::Decoder);
}

void TestMainWindow::pagesAreBuiltWhenTheyAreFirstShown()
{
    QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("codesPage")));
    m_window->showPage(PageId::Codes);
    auto *page = find<QWidget>(*m_window, "codesPage");
    m_window->showPage(PageId::Lookup);
    QCOMPARE(m_window->showPage(PageId::Codes), page);
}

void TestMainWindow::pagesAreBuiltAhead()
{
    m_window->buildPagesAhead();
    QVERIFY(!m_window->hasAllPages());
    CODEDESK_TRY_VERIFY(m_window->hasAllPages());
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
    QVERIFY(find<PasteField>(*m_window, "pasteField")->hasFocus());
    auto *page = find<QWidget>(*m_window, "codesPage");
    QVERIFY(!page->isVisible());
    QCOMPARE(m_window->showPage(PageId::Codes), page);
}

void TestMainWindow::noPageIsBuiltAheadDuringAnImport()
{
    Activity &activity = m_fixture->context.activity();
    activity.show(this, QStringLiteral("Importing"), -1);
    m_window->showPage(PageId::Codes);
    m_window->buildPagesAhead();
    QSignalSpy tried(m_window->findChild<QTimer *>(QStringLiteral("buildAheadTimer")), &QTimer::timeout);
    CODEDESK_TRY_VERIFY(tried.count() >= 2);
    QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("decoderPage")));
    activity.finish(this);
    CODEDESK_TRY_VERIFY(m_window->hasAllPages());
}

void TestMainWindow::pasteFromAnotherPageOpensLookup()
{
    QApplication::clipboard()->setText(QStringLiteral("code 66660023"));
    for (const PageId page : { PageId::Codes, PageId::Calls, PageId::Billing, PageId::Imports }) {
        m_window->showPage(page);
        find<QToolButton>(*m_window, "lookupRailButton")->setFocus();
        pressInWindow(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), PageId::Lookup);
        QCOMPARE(find<PasteField>(*m_window, "pasteField")->toPlainText(), QStringLiteral("code 66660023"));
    }
}

void TestMainWindow::pastesTextInOtherEncodings()
{
    auto *content = new QMimeData;
    content->setData(QStringLiteral("text/plain;charset=gb18030"),
                     QByteArray("\xC2\xEB"
                                "1004"));
    QApplication::clipboard()->setMimeData(content);
    m_window->showPage(PageId::Codes);
    m_window->lookUpClipboard();
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
    QCOMPARE(find<PasteField>(*m_window, "pasteField")->toPlainText(), QString::fromUtf8("码1004"));
    QCOMPARE(find<QLabel>(*m_window, "readAsLabel")->text(), QStringLiteral("Read as GB18030."));

    QFile file(m_fixture->folder.filePath(QStringLiteral("copied.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The customer got code 1005.") > 0);
    file.close();
    auto *copied = new QMimeData;
    copied->setUrls({ QUrl::fromLocalFile(file.fileName()) });
    QApplication::clipboard()->setMimeData(copied);
    m_window->lookUpClipboard();
    CODEDESK_TRY_COMPARE(find<PasteField>(*m_window, "pasteField")->toPlainText(),
                         QStringLiteral("The customer got code 1005."));
}

void TestMainWindow::pasteIntoATextFieldStaysThere()
{
    QApplication::clipboard()->setText(QStringLiteral("2010"));
    m_window->showPage(PageId::Codes);
    auto *field = find<QLineEdit>(*m_window, "codeSearchLineEdit");
    QVERIFY(field->hasFocus());
    pressInWindow(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Codes);
    QCOMPARE(field->text(), QStringLiteral("2010"));
    pressInWindow(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
}

void TestMainWindow::emptyClipboardGetsASentence()
{
    QApplication::clipboard()->clear();
    m_window->lookUpClipboard();
    QVERIFY(!find<QStatusBar>(*m_window, "statusArea")->currentMessage().isEmpty());
}

void TestMainWindow::everyFocusableWidgetHasAName()
{
    m_window->showError(someError);
    m_fixture->context.activity().show(this, QStringLiteral("Importing"), 10);
    for (int i = 0; i < pageCount; ++i) {
        const QWidget *page = m_window->showPage(static_cast<PageId>(i));
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || isInnerPart(*widget) || widget->window() != m_window.get())
                continue;
            const QString where =
                QStringLiteral("%1: %2 \"%3\"")
                    .arg(page->objectName(), QString::fromLatin1(widget->metaObject()->className()),
                         widget->objectName());
            QVERIFY2(isNamed(*widget), qPrintable(where));
        }
    }
    for (const char *name : { "messageCloseButton", "activityCancelButton", "lookupRailButton" })
        QVERIFY2(isNamed(*find<QWidget>(*m_window, name)), name);
}

void TestMainWindow::everyActionHasAShortcutOrAMenuPlace()
{
    for (int i = 0; i < pageCount; ++i) {
        const Page *page = m_window->showPage(static_cast<PageId>(i));
        QSet<QAction *> inMenus;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                QVERIFY(action->isSeparator() || !action->text().isEmpty());
                inMenus << action;
            }
        }
        for (QAction *action : page->editActions())
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        for (QAction *action : m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY2(inMenus.contains(action) || !action->shortcut().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestMainWindow::switchesTheLanguageAtOnce()
{
    for (int i = 0; i < pageCount; ++i)
        m_window->showPage(static_cast<PageId>(i));
    BracketTranslator translator;
    m_fixture->context.setLanguage(Language::Chinese);
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(find<QToolButton>(*m_window, "lookupRailButton")->text(), QStringLiteral("[Lookup]"));
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const QString text = button ? button->text() : QString();
        if (text.isEmpty() || button->property("link").toBool())
            continue;
        QVERIFY2(text.startsWith(QLatin1Char('[')), qPrintable(button->objectName() + QLatin1Char(' ') + text));
    }
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(find<QToolButton>(*m_window, "lookupRailButton")->text(), QStringLiteral("Lookup"));
}

void TestMainWindow::messageBarShowsTroubleInPlace()
{
    auto *bar = find<MessageBar>(*m_window, "messageBar");
    QVERIFY(!bar->isVisible());
    m_window->showError(someError);
    m_window->showError(someError);
    QVERIFY(bar->isVisible());
    QCOMPARE(find<QLabel>(*bar, "messageWhatLabel")->text(), someError.what);
    QCOMPARE(find<QLabel>(*bar, "messageWhatLabel")->textFormat(), Qt::PlainText);
    QCOMPARE(find<QLabel>(*bar, "messageDetailsLabel")->text(),
             someError.why + QLatin1Char('\n') + someError.hint);
    find<QToolButton>(*bar, "messageCloseButton")->click();
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::messageBarSaysAgainWhatHasHappened()
{
    auto *bar = find<MessageBar>(*m_window, "messageBar");
    const auto *what = find<QLabel>(*bar, "messageWhatLabel");
    m_window->showError(writeError(QStringLiteral("calls.csv"), ENOSPC));
    QCOMPARE(what->text(), QStringLiteral("\"calls.csv\" could not be written."));
    const QString details = find<QLabel>(*bar, "messageDetailsLabel")->text();
    BracketTranslator translator;
    m_fixture->context.setLanguage(Language::Chinese);
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(what->text(), QStringLiteral("[\"calls.csv\" could not be written.]"));
    for (const QString &line : find<QLabel>(*bar, "messageDetailsLabel")->text().split(u'\n'))
        QVERIFY2(line.startsWith(QLatin1Char('[')), qPrintable(line));
    m_window->showError(writeError(QStringLiteral("calls.csv"), ENOSPC)); // in this language, and told once
    QVERIFY(!find<QLabel>(*bar, "messageCountLabel")->isVisible());
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(what->text(), QStringLiteral("\"calls.csv\" could not be written."));
    QCOMPARE(find<QLabel>(*bar, "messageDetailsLabel")->text(), details);
}

void TestMainWindow::messageGoesWhenItIsOver()
{
    auto *bar = find<MessageBar>(*m_window, "messageBar");
    Page *page = m_window->showPage(PageId::Billing);
    Page *other = m_window->showPage(PageId::Calls);
    Q_EMIT page->messageRaised(writeError(QStringLiteral("billing.csv"), EACCES));
    Q_EMIT other->messageRaised(writeError(QStringLiteral("calls.csv"), EACCES));
    Q_EMIT page->messagesOver({ ErrorKind::OutputNotWritable });
    QVERIFY(bar->isVisible());
    QVERIFY(find<QLabel>(*bar, "messageWhatLabel")->text().contains(QStringLiteral("calls.csv")));
    Q_EMIT other->messagesOver({ ErrorKind::OutputNotWritable });
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::aBrokenTeamFileIsToldAndFiguresWithheld_data()
{
    QTest::addColumn<PageId>("id");
    QTest::addColumn<bool>("isWithheld");
    QTest::newRow("lookup") << PageId::Lookup << false;
    QTest::newRow("codes") << PageId::Codes << false;
    QTest::newRow("decoder") << PageId::Decoder << false;
    QTest::newRow("calls") << PageId::Calls << true;
    QTest::newRow("billing") << PageId::Billing << true;
    QTest::newRow("unknown") << PageId::Unknown << true;
    QTest::newRow("compare") << PageId::Compare << true;
}

void TestMainWindow::aBrokenTeamFileIsToldAndFiguresWithheld()
{
    QFETCH(PageId, id);
    QFETCH(bool, isWithheld);
    const QString path = m_fixture->folder.filePath(QStringLiteral("team.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("broken");
    file.close();
    const Page *page = m_window->showPage(id);
    QVERIFY(!m_fixture->context.openTeamFile(path));
    auto *bar = find<MessageBar>(*m_window, "messageBar");
    auto *cover = find<EmptyState>(*m_window, "withheldPage");
    QCOMPARE(page->isVisible(), !isWithheld);
    QCOMPARE(cover->isVisible(), isWithheld);
    QCOMPARE(bar->isVisible(), !isWithheld);
    const QString said = isWithheld ? cover->title() : find<QLabel>(*bar, "messageDetailsLabel")->text();
    QVERIFY2(said.contains(QStringLiteral("team.json")), qPrintable(said));
    if (isWithheld) {
        QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
        pressInWindow(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(earlier)"));
    }
    m_window->showPage(PageId::Team); // which tells it itself
    QVERIFY(!bar->isVisible());
    m_window->showPage(id);
    QCOMPARE(cover->isVisible(), isWithheld);
    QVERIFY(saveTeamFile(path, {}));
    QVERIFY(m_fixture->context.refreshTeam());
    QVERIFY(page->isVisible());
    QVERIFY(!cover->isVisible());
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::statusAreaShowsStoreAndWork()
{
    m_fixture->context.setStoreState({ jobs::StoreCondition::ReadOnly, someError, 1234567 });
    const QString store = find<QLabel>(*m_window, "storeLabel")->text();
    QVERIFY2(store.contains(QStringLiteral("calls.db")) && store.contains(QStringLiteral("read only")),
             qPrintable(store));

    auto *progress = find<QProgressBar>(*m_window, "activityProgressBar");
    QVERIFY(!progress->isVisible());
    Activity &activity = m_fixture->context.activity();
    activity.show(this, QStringLiteral("Importing"), 430);
    QVERIFY(progress->isVisible());
    QCOMPARE(progress->value(), 430);
    const QSignalSpy cancelled(&activity, &Activity::cancelRequested);
    find<QPushButton>(*m_window, "activityCancelButton")->click();
    QCOMPARE(cancelled.size(), 1);
    const QObject other;
    activity.show(&other, QStringLiteral("Exporting"), 120);
    QCOMPARE(progress->value(), 120);
    find<QPushButton>(*m_window, "activityCancelButton")->click();
    QCOMPARE(cancelled.last().first().value<const QObject *>(), &other);
    activity.finish(&other);
    QCOMPARE(progress->value(), 430);
    activity.finish(this);
    QVERIFY(!progress->isVisible());
}

void TestMainWindow::quietTextFollowsTheAppearance()
{
    m_window->showPage(PageId::Calls);
    auto *label = find<QLabel>(*m_window, "captionLabel");
    for (const auto appearance : { theme::Appearance::Dark, theme::Appearance::Light }) {
        theme::apply(*qApp, appearance);
        QTRY_COMPARE(label->palette().color(QPalette::WindowText), theme::quietText(QApplication::palette()));
    }
}

void TestMainWindow::asksBeforeItStopsRunningWork()
{
    prompts::ScriptedAnswers answers;
    Activity &activity = m_fixture->context.activity();
    const QSignalSpy cancelled(&activity, &Activity::cancelRequested);
    const QObject other;
    activity.show(&other, QStringLiteral("Exporting calls"), -1);
    activity.show(this, QStringLiteral("Importing calls.csv"), 430);
    answers.confirmations = { false, true };
    QVERIFY(!m_window->close());
    QCOMPARE(cancelled.size(), 0);
    QVERIFY(m_window->close());
    QCOMPARE(cancelled.size(), 2);
    QCOMPARE(answers.shown.size(), 4);
}

void TestMainWindow::droppedFilesGoToImports()
{
    QMimeData files;
    files.setUrls({ QUrl::fromLocalFile(m_fixture->folder.filePath(QStringLiteral("nothing.csv"))) });
    drop(files);
    QTRY_COMPARE(m_window->currentPage(), PageId::Imports);

    QMimeData text;
    text.setText(QStringLiteral("code 1004"));
    drop(text);
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
}

void TestMainWindow::ofFilesOfOneKindTheOthersAreTold()
{
    const testing::ImportedStore files;
    QMimeData content;
    content.setUrls({ QUrl::fromLocalFile(files.write(QStringLiteral("a.txt"), "code 1004, what now?")),
                      QUrl::fromLocalFile(files.write(QStringLiteral("b.txt"), "code 1007, what now?")),
                      QUrl::fromLocalFile(files.write(QStringLiteral("c.txt"), "code 1201, what now?")) });
    m_window->showPage(PageId::Codes);
    drop(content);
    QTRY_COMPARE(m_window->currentPage(), PageId::Lookup);
    QTRY_COMPARE(find<PasteField>(*m_window, "pasteField")->toPlainText(), QStringLiteral("code 1004, what now?"));
    QString said;
    for (const QLabel *label : find<QWidget>(*m_window, "messageBar")->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(QStringLiteral("\"a.txt\"")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("b.txt, c.txt")), qPrintable(said));
}

void TestMainWindow::filesGoWhereTheyBelong_data()
{
    QTest::addColumn<PageId>("open");
    for (const PageId open : { PageId::Lookup, PageId::Compare, PageId::Team, PageId::Calls, PageId::Imports })
        QTest::newRow(qPrintable(QString::number(static_cast<int>(open)))) << open;
}

void TestMainWindow::filesGoWhereTheyBelong()
{
    QFETCH(PageId, open);
    const testing::ImportedStore files;
    const QString log = files.write(QStringLiteral("page.md"), testing::mixedCalls()); // no name tells what it is
    const QString team =
        files.write(QStringLiteral("calls.csv"), R"({"codes":[],"format":1,"kind":"team-knowledge","notes":[]})");
    const QString page = files.file(QStringLiteral("calls.json"));
    QVERIFY(QFile::copy(testing::dataPath(QStringLiteral("return-codes.zh.md")), page));
    m_window->showPage(open);
    QMimeData content;
    content.setUrls({ QUrl::fromLocalFile(log) });
    drop(content);
    QTRY_COMPARE(m_window->currentPage(), PageId::Imports);
    auto *imports = dynamic_cast<ImportsPage *>(m_window->showPage(PageId::Imports));
    QTRY_COMPARE(imports->queue().readyCount(), 1);
    m_window->showPage(open);
    content.setUrls({ QUrl::fromLocalFile(page) });
    drop(content);
    QTRY_COMPARE(m_window->currentPage(), PageId::Compare);
    QTRY_COMPARE(find<EmptyState>(*m_window->showPage(PageId::Compare), "emptyState")->title(),
                 QStringLiteral("No difference"));
    m_window->showPage(open);
    content.setUrls({ QUrl::fromLocalFile(team) });
    drop(content);
    QTRY_COMPARE(m_window->currentPage(), PageId::Team);
    files.createEmpty();
    m_window->showPage(open);
    content.setUrls({ QUrl::fromLocalFile(files.path()) });
    drop(content);
    QTRY_VERIFY(find<MessageBar>(*m_window, "messageBar")->isVisible());
    QCOMPARE(m_window->currentPage(), open);
    QCOMPARE(imports->queue().rowCount(), 1);
}

void TestMainWindow::chosenFilesGoWhereTheyBelong()
{
    const testing::ImportedStore files;
    const QString page = testing::dataPath(QStringLiteral("return-codes.zh.md"));
    const QString log = files.write(QStringLiteral("a.csv"), testing::mixedCalls());
    const QString lines = files.write(QStringLiteral("a.log"), "what a pattern may fit\n");
    m_window->showPage(PageId::Compare);
    prompts::ScriptedAnswers answers;
    answers.filesToOpen = { { page }, { log, lines } };
    auto *open = find<QAction>(*m_window, "importAction");
    open->trigger();
    QTRY_COMPARE(m_window->currentPage(), PageId::Compare);
    open->trigger();
    QCOMPARE(m_window->currentPage(), PageId::Imports);
    auto *imports = dynamic_cast<ImportsPage *>(m_window->showPage(PageId::Imports));
    QTRY_COMPARE(imports->queue().rowCount(), 2);
}

void TestMainWindow::filesDroppedOnAFieldAreNoText()
{
    const testing::ImportedStore files;
    const QString log = files.write(QStringLiteral("a log.csv"), testing::mixedCalls());
    QMimeData content;
    content.setUrls({ QUrl::fromLocalFile(log) });
    content.setText(QUrl::fromLocalFile(log).toString());
    Page *codes = m_window->showPage(PageId::Codes);
    auto *search = find<QLineEdit>(*codes, "codeSearchLineEdit");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(search, &enter);
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(search, &dropped);
    QCOMPARE(search->text(), QString());
    drop(content); // where Qt takes it then
    QTRY_COMPARE(m_window->currentPage(), PageId::Imports);
}

void TestMainWindow::pastingIsNeverALoss()
{
    m_window->lookUpClipboard();
    Page *lookup = m_window->showPage(PageId::Lookup);
    auto *field = find<PasteField>(*lookup, "pasteField");
    QApplication::clipboard()->setText(QStringLiteral("code 1007"));
    m_window->lookUpClipboard();
    QCOMPARE(field->toPlainText(), QStringLiteral("code 1007"));
    auto *picture = new QMimeData;
    picture->setImageData(QImage(4, 4, QImage::Format_RGB32));
    QApplication::clipboard()->setMimeData(picture);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->toPlainText(), QStringLiteral("code 1007"));
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("no text")));
    const testing::ImportedStore files;
    const QString log = files.write(QStringLiteral("calls.csv"), testing::mixedCalls());
    for (const bool byMenu : { false, true }) {
        m_window->showPage(PageId::Lookup);
        auto *copied = new QMimeData;
        copied->setUrls({ QUrl::fromLocalFile(log) });
        copied->setText(log);
        QApplication::clipboard()->setMimeData(copied);
        if (byMenu)
            m_window->lookUpClipboard();
        else
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage(), PageId::Imports);
        QCOMPARE(field->toPlainText(), QStringLiteral("code 1007"));
    }
}

void TestMainWindow::quittingAsksForAnUnsavedEntry()
{
    Page *team = m_window->showPage(PageId::Team);
    Q_EMIT team->teamRequested(TeamRequest{ TeamKind::Note, { QStringLiteral("1007") } });
    auto *text = find<QPlainTextEdit>(*team, "chineseTextEdit");
    m_window->showPage(PageId::Lookup);
    prompts::ScriptedAnswers answers;
    QVERIFY(m_window->close()); // nothing was typed
    QVERIFY(answers.shown.isEmpty());
    m_window->show();
    text->setPlainText(QStringLiteral("x"));
    answers.confirmations = { false, true };
    QVERIFY(!m_window->close());
    QCOMPARE(m_window->currentPage(), PageId::Team);
    QCOMPARE(text->toPlainText(), QStringLiteral("x"));
    QVERIFY(m_window->close());
    QCOMPARE(answers.shown.size(), 4);
}

void TestMainWindow::drop(const QMimeData &content)
{
    const QPoint place = m_window->rect().topLeft() + QPoint(30, 5);
    QDragEnterEvent enter(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &dropped);
}

void TestMainWindow::handsRequestsFromPageToPage()
{
    Page *lookup = m_window->showPage(PageId::Lookup);
    Q_EMIT lookup->codeRequested({ QStringLiteral("2010") });
    QCOMPARE(m_window->currentPage(), PageId::Codes);
    Q_EMIT lookup->decodeRequested(QStringLiteral("10010100"));
    QCOMPARE(m_window->currentPage(), PageId::Decoder);
    answers::CallSelection filter;
    filter.codes = { QStringLiteral("2010") };
    Q_EMIT lookup->callsRequested(filter);
    QCOMPARE(m_window->currentPage(), PageId::Calls);
    Q_EMIT lookup->lookupRequested({ QStringLiteral("code 1004") });
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
    Q_EMIT lookup->importsRequested();
    QCOMPARE(m_window->currentPage(), PageId::Imports);
}

void TestMainWindow::remembersItsPage()
{
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
    m_window->showPage(PageId::Codes);
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>(m_fixture->context);
    QCOMPARE(m_window->currentPage(), PageId::Codes);
    m_fixture->settings.setValue(QStringLiteral("window/page"), QStringLiteral("a later version's"));
    m_window = std::make_unique<MainWindow>(m_fixture->context);
    QCOMPARE(m_window->currentPage(), PageId::Lookup);
}

void TestMainWindow::fitsTheScreenAtFirst()
{
    const QSize screen = m_window->screen()->availableGeometry().size();
    QVERIFY(m_window->width() <= qMax(screen.width(), m_window->minimumWidth()));
    QVERIFY(m_window->height() <= screen.height());
    QVERIFY(m_window->frameGeometry().height() <= screen.height());
}

/** A calendar that is opened later takes the names of months from the window. */
void TestMainWindow::datesAreInTheLanguageOfTheProgram()
{
    const QLocale before;
    for (const QLocale::Language language : { QLocale::Chinese, QLocale::English }) {
        QLocale::setDefault(QLocale(language));
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_window.get(), &change);
        QCOMPARE(m_window->locale().language(), language);
        QCOMPARE(m_window->showPage(PageId::Codes)->locale().language(), language);
    }
    QLocale::setDefault(before);
}

void TestMainWindow::helpIsShown()
{
    prompts::ScriptedAnswers answers;
    find<QAction>(*m_window, "shortcutsAction")->trigger();
    QVERIFY(answers.shown.last().contains(QStringLiteral("Ctrl+1")));
    QVERIFY(answers.shown.last().contains(QStringLiteral("Ctrl+Shift+V looks up what is pasted from everywhere")));
    find<QAction>(*m_window, "aboutAction")->trigger();
    QVERIFY(answers.shown.last().contains(QStringLiteral("GNU")));
}

void TestMainWindow::remembersItsSize()
{
    m_window->resize(1010, 655);
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_fixture->context);
    QCOMPARE(m_window->size(), QSize(1010, 655));
}

CODEDESK_UI_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
