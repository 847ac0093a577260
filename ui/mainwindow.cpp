// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "core/filename.h"
#include "jobs/storeinput.h"
#include "localfiles.h"
#include "lookup/pastedcontent.h"
#include "mainmenu.h"
#include "messagebar.h"
#include "pagerail.h"
#include "pageregistry.h"
#include "prompts.h"
#include "widgets/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMap>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace codedesk::ui {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr QSize frameAllowance(16, 48); ///< For what the desktop draws around a window.
const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");
constexpr QSize smallestSize(900, 560);
constexpr int lookAtClockMs = 60'000;
constexpr int buildAheadMs = 150; ///< Between two pages: keys and clicks come first.

/** Says above answers that they leave out what the team knows, and why. */
Error withoutTeam(const Error &fault)
{
    return sayable([fault] {
        const Error said = fault.inCurrentLanguage();
        return Error{ said.kind, MainWindow::tr("The answers leave out the team's own codes, rules and replies."),
                      said.what + u'\n' + said.why, said.hint };
    });
}

Error refusedStore(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotCalls,
                      //: %1 is a file name
                      MainWindow::tr("\"%1\" was not read.").arg(filename::shown(path)),
                      MainWindow::tr("It is a store of calls, not a log."),
                      MainWindow::tr("To look at it, start the program with --store and its name.") };
    });
}

} // namespace

MainWindow::MainWindow(AppContext &context, PageFactory factory)
    : m_context(context)
    , m_factory(std::move(factory))
    , m_menu(new MainMenu(*this))
    , m_rail(new PageRail(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_cover(new EmptyState(this))
    , m_status(new StatusArea(context, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    buildLayout();
    connectMenu();
    m_cover->setObjectName(QStringLiteral("withheldPage"));
    m_stack->addWidget(m_cover);
    connect(m_rail, &PageRail::pageChosen, this, &MainWindow::showPage);
    connect(&m_context, &AppContext::storeStateChanged, this, &MainWindow::showStates);
    connect(&m_context, &AppContext::catalogueChanged, this, &MainWindow::showTeamState);
    connect(m_messages, &MessageBar::stateClosed, this, [this](MessageBar::State state) {
        if (state == MessageBar::State::Store)
            m_context.acceptStore();
    });
    setMinimumSize(smallestSize);
    if (!restoreGeometry(m_context.settings().value(geometryKey).toByteArray()))
        resize(firstSize.boundedTo(screen()->availableGeometry().size() - frameAllowance));
    m_dayTimer.setObjectName(QStringLiteral("dayTimer"));
    connect(&m_dayTimer, &QTimer::timeout, &m_context, &AppContext::refreshDay);
    m_dayTimer.start(lookAtClockMs);
    retranslate();
    showStates();
    showPage(pageWithKey(m_context.settings().value(pageKey).toString()).value_or(PageId::Lookup));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto *center = new QWidget(this);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_messages);
    content->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(content, 1);
    setCentralWidget(center);
    setStatusBar(m_status);
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::pageChosen, this, &MainWindow::showPage);
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::languageChosen);
    connect(m_menu, &MainMenu::appearanceChosen, this, &MainWindow::appearanceChosen);
    connect(m_menu, &MainMenu::importChosen, this, [this] { openPage(PageId::Imports, FilesRequest{}); });
    connect(m_menu, &MainMenu::quitChosen, this, &QWidget::close);
    connect(m_menu, &MainMenu::copyAnswerChosen, this, &MainWindow::copyAnswer);
    connect(m_menu, &MainMenu::pasteChosen, this, &MainWindow::lookUpClipboard);
    connect(m_menu, &MainMenu::findChosen, this, [this] {
        if (isWithheld(m_current) || !currentWidget()->focusSearch())
            m_status->notify(tr("This page has no search field."));
    });
    connect(m_menu, &MainMenu::shortcutsChosen, this, &MainWindow::showShortcuts);
    connect(m_menu, &MainMenu::aboutChosen, this, &MainWindow::showAbout);
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::messageRaised, this, [this, page](const Error &error) { showError(error, page); });
    connect(page, &Page::messagesOver, this,
            [this, page](const QList<ErrorKind> &kinds) { withdrawErrors(page, kinds); });
    connect(page, &Page::noticeRaised, m_status, &StatusArea::notify);
    connect(page, &Page::lookupRequested, this,
            [this](const LookupRequest &request) { openPage(PageId::Lookup, request); });
    connect(page, &Page::codeRequested, this,
            [this](const CodeRequest &request) { openPage(PageId::Codes, request); });
    connect(page, &Page::decodeRequested, this,
            [this](const QString &text) { openPage(PageId::Decoder, DecodeRequest{ text }); });
    connect(page, &Page::callsRequested, this,
            [this](const answers::CallSelection &filter) { openPage(PageId::Calls, filter); });
    connect(page, &Page::teamRequested, this,
            [this](const TeamRequest &request) { openPage(PageId::Team, request); });
    connect(page, &Page::filesOffered, this, &MainWindow::openFiles);
    connect(page, &Page::importsRequested, this, [this] { showPage(PageId::Imports); });
}

Page *MainWindow::pageFor(PageId id)
{
    Page *&page = m_pages.at(static_cast<std::size_t>(id));
    if (!page) {
        page = m_factory(id, m_context, m_stack);
        connectPage(page);
        page->retranslate();
        m_stack->addWidget(page);
    }
    return page;
}

void MainWindow::buildPagesAhead()
{
    auto *timer = new QTimer(this);
    timer->setObjectName(QStringLiteral("buildAheadTimer"));
    connect(timer, &QTimer::timeout, this, [this, timer] {
        if (m_context.activity().isRunning())
            return;
        if (hasAllPages()) {
            timer->deleteLater();
            return;
        }
        const auto missing = std::find(m_pages.cbegin(), m_pages.cend(), nullptr);
        Page *page = pageFor(static_cast<PageId>(missing - m_pages.cbegin()));
        page->resize(m_stack->size());
        page->grab(); // loads its fonts and lays it out, which takes most of the time
    });
    timer->start(buildAheadMs);
}

bool MainWindow::hasAllPages() const
{
    return std::all_of(m_pages.cbegin(), m_pages.cend(), [](const Page *page) { return page != nullptr; });
}

Page *MainWindow::showPage(PageId id)
{
    m_context.refreshDay();
    Page *page = enter(id);
    if (!isWithheld(id))
        page->activate();
    return page;
}

/** Brings a page into sight; it has read nothing yet. */
Page *MainWindow::enter(PageId id)
{
    Page *page = pageFor(id);
    const bool wasVisible = m_stack->currentWidget() == page;
    m_current = id;
    m_rail->setCurrent(id);
    m_menu->setCurrentPage(id);
    placeStates();
    showCurrent();
    if (isWithheld(id)) {
        m_cover->setFocus(Qt::OtherFocusReason);
        return page;
    }
    // Asking for the page one is on already must not take the focus out of a table.
    if (QWidget *focus = page->initialFocus(); focus && (!wasVisible || !page->isAncestorOf(focusWidget())))
        focus->setFocus(Qt::OtherFocusReason);
    return page;
}

Page *MainWindow::currentWidget() const
{
    return m_pages.at(static_cast<std::size_t>(m_current));
}

/** The page is asked before it reads: what it reads is what was asked for. */
void MainWindow::openPage(PageId id, const PageRequest &request)
{
    m_context.refreshDay();
    Page *page = enter(id);
    page->open(request);
    if (!isWithheld(id))
        page->activate();
}

void MainWindow::openFiles(const QStringList &paths, PageId forTexts)
{
    for (const QString &path : paths)
        m_unsorted << OpenedFile{ path, forTexts };
    m_sorter.start(
        [files = m_unsorted, store = m_context.storeAddress()](ProgressSink &,
                                                               const std::stop_token &stop) mutable {
            for (OpenedFile &opened : files)
                opened.file = jobs::lookAtFile(opened.path, store, stop);
            return files;
        },
        [this](const QList<OpenedFile> &sorted) {
            m_unsorted.clear();
            handOut(sorted);
        });
}

/** All logs go to Imports. Of what a page shows one at a time the first file is opened, and the others are told.
 */
void MainWindow::handOut(const QList<OpenedFile> &files)
{
    QMap<jobs::FileKind, QStringList> paths;
    for (const auto &[path, forTexts, file] : files) {
        const bool mayBeLog = file.kind == jobs::FileKind::Text && forTexts == PageId::Imports;
        const jobs::FileKind kind = mayBeLog ? jobs::FileKind::CallLog : file.kind;
        const bool isFirst = paths[kind].isEmpty();
        paths[kind] << path;
        if (kind == jobs::FileKind::Store)
            showError(jobs::storeAsInput(path, m_context.storeAddress()).value_or(refusedStore(path)));
        else if (isFirst && kind == jobs::FileKind::VendorPage)
            openPage(PageId::Compare, VendorPageRequest{ path, std::make_shared<const VendorPage>(**file.page) });
        else if (isFirst && kind == jobs::FileKind::TeamFile)
            openPage(PageId::Team, TeamFileRequest{ path });
        else if (isFirst && kind == jobs::FileKind::Text)
            openPage(PageId::Lookup, TextFileRequest{ path });
    }
    if (const QStringList logs = paths.value(jobs::FileKind::CallLog); !logs.isEmpty())
        openPage(PageId::Imports, FilesRequest{ logs });
    for (const jobs::FileKind kind :
         { jobs::FileKind::VendorPage, jobs::FileKind::TeamFile, jobs::FileKind::Text })
        tellLeftOut(paths.value(kind));
}

/** Says which of several files of one kind was opened, and which were not. */
void MainWindow::tellLeftOut(const QStringList &paths)
{
    if (paths.size() < 2)
        return;
    QStringList names;
    for (const QString &path : paths)
        names << filename::shown(filename::lastPart(path));
    const QString opened = names.takeFirst();
    showError(sayable([names, opened] {
        return Error{ ErrorKind::InputNotReadable,
                      //: %1 is the name of a file
                      tr("Of %n file(s) of one kind only \"%1\" was opened.", nullptr,
                         static_cast<int>(names.size()) + 1)
                          .arg(opened),
                      //: %1 is a list of names of files
                      tr("One at a time can be shown. Not opened: %1.").arg(names.join(u", ")),
                      tr("Open the others one by one.") };
    }));
}

void MainWindow::showError(const Error &error, const QObject *origin)
{
    m_messages->show(error, origin);
}

void MainWindow::withdrawErrors(const QObject *origin, const QList<ErrorKind> &kinds)
{
    m_messages->withdraw(origin, kinds);
}

bool MainWindow::isWithheld(PageId id) const
{
    return m_context.teamFault() && pageInfo(id).withoutTeam == WithoutTeam::Withhold;
}

void MainWindow::showStates()
{
    const jobs::StoreState &store = m_context.storeState();
    m_messages->setState(MessageBar::State::Store, store.trouble);
    m_messages->setState(MessageBar::State::Team,
                         m_context.teamFault() ? std::optional(withoutTeam(*m_context.teamFault()))
                                               : std::nullopt);
    placeStates();
}

/** Leaves out what the page that is shown tells by itself. */
void MainWindow::placeStates()
{
    const jobs::StoreState &store = m_context.storeState();
    const PageInfo &page = pageInfo(m_current);
    const bool tellsOfStore = page.tellsOfStore && !store.isReadable() && !isWithheld(m_current);
    m_messages->setStateShown(MessageBar::State::Store, !tellsOfStore);
    m_messages->setStateShown(MessageBar::State::Team, page.withoutTeam == WithoutTeam::Warn);
}

/** Shows the page of the rail, or why it is not shown. */
void MainWindow::showCurrent()
{
    Page *page = currentWidget();
    if (!isWithheld(m_current)) {
        m_menu->setPageActions(page->editActions());
        m_stack->setCurrentWidget(page);
        return;
    }
    fillCover();
    m_menu->setPageActions({});
    m_stack->setCurrentWidget(m_cover);
}

/** The team's file has become another: a page may have to go, or come back. */
void MainWindow::showTeamState()
{
    const bool wasWithheld = m_stack->currentWidget() == m_cover;
    showStates();
    showCurrent();
    if (wasWithheld && !isWithheld(m_current))
        currentWidget()->activate();
}

void MainWindow::fillCover()
{
    const Error fault = m_context.teamFault()->inCurrentLanguage();
    m_cover->setTexts(
        fault.what,
        Error{ fault.kind, fault.why,
               tr("What is billed depends on the team's rules, so nothing is shown here before they can be "
                  "read again."),
               fault.hint }
            .toText());
    m_cover->addAction(
        tr("Read it again"), [this] { m_context.lookAtTeamFile(); }, true);
    m_cover->addAction(tr("Show the team's page"), [this] { showPage(PageId::Team); });
}

void MainWindow::setLanguageChoice(LanguageChoice choice)
{
    m_menu->setLanguageChoice(choice);
}

void MainWindow::setAppearance(theme::Appearance appearance)
{
    m_menu->setAppearance(appearance);
}

void MainWindow::lookUpClipboard()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    if (content && !localFiles(*content).isEmpty())
        openFiles(localFiles(*content)); // Copied in a file manager: the same as dropped.
    else if (!content || !lookUpContent(*content))
        m_status->notify(tr("The clipboard holds no text."));
}

/** Hands the text of a clipboard or a drop to Lookup; false if it has none. */
bool MainWindow::lookUpContent(const QMimeData &content)
{
    if (!hasTextContent(content))
        return false;
    const Result<ingest::DecodedText> text = textContent(content);
    m_messages->withdraw(this, { ErrorKind::InputNotReadable }); // of what was pasted before
    if (!text)
        showError(text.error(), this);
    else if (!text->text.isEmpty())
        openPage(PageId::Lookup, LookupRequest{ text->text, text->encoding });
    return !text || !text->text.isEmpty();
}

void MainWindow::copyAnswer()
{
    const QString notice = isWithheld(m_current) ? QString() : currentWidget()->copyAnswer();
    m_status->notify(notice.isEmpty() ? tr("There is nothing to copy on this page.") : notice);
}

void MainWindow::showShortcuts()
{
    prompts::inform(this, tr("Keyboard shortcuts"), m_menu->shortcutList());
}

void MainWindow::showAbout()
{
    //: %1 is the version of the program, %2 that of Qt.
    prompts::inform(this, tr("About CodeDesk"),
                    tr("CodeDesk %1\nSupport console for the return codes, warnings and billing of a "
                       "face-verification service.\n\nBuilt with Qt %2.\n\nCopyright: CodeDesk developers.\n"
                       "This program is free software: it can be shared and changed under the terms of the GNU "
                       "General Public License, version 3 or later. It comes without any warranty.")
                        .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        unsetLocale(); // dates, months and numbers are in the language of the program, here and in all that it
                       // opens
        retranslate();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_context.refreshDay(); // the machine may have slept
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Activity &activity = m_context.activity();
    if (activity.isRunning()) {
        const bool quit = prompts::confirm(
            this, tr("Work is still running"),
            tr("%1\nQuitting stops it. What was stored so far stays.").arg(activity.text()), tr("Stop and quit"));
        if (!quit) {
            event->ignore();
            return;
        }
    }
    if (!mayLoseWork()) {
        event->ignore();
        return;
    }
    activity.cancelAll();
    m_context.settings().setValue(geometryKey, saveGeometry());
    m_context.settings().setValue(pageKey, QString::fromLatin1(pageInfo(m_current).key));
    event->accept();
}

/** Returns whether the program may end although something is not saved: the user is asked, and sees what it is. */
bool MainWindow::mayLoseWork()
{
    for (int id = 0; id < pageCount; ++id) {
        const Page *page = m_pages.at(static_cast<std::size_t>(id));
        const QString work = page ? page->unsavedWork() : QString();
        if (work.isEmpty())
            continue;
        showPage(static_cast<PageId>(id));
        if (!prompts::confirm(this, tr("Not saved yet"), work + u'\n' + tr("Quitting loses it."),
                              tr("Quit without saving")))
            return false;
    }
    return true;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QMainWindow::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    auto *drag = static_cast<QDropEvent *>(event);
    if (!widget || widget == this || !isAncestorOf(widget) || localFiles(*drag->mimeData()).isEmpty())
        return QMainWindow::eventFilter(watched, event);
    drag->ignore(); // Qt asks the parents then, up to the window.
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty() || hasTextContent(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QStringList paths = localFiles(*event->mimeData());
    if (!paths.isEmpty())
        openFiles(paths);
    else
        lookUpContent(*event->mimeData());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("CodeDesk"));
    m_rail->setAccessibleName(tr("Pages"));
    m_menu->retranslate();
    if (isWithheld(m_current))
        fillCover();
}

} // namespace codedesk::ui
