// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "core/filename.h"
#include "lookup/pastedcontent.h"
#include "mainmenu.h"
#include "messagebar.h"
#include "pagerail.h"
#include "prompts.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace codedesk::ui {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(900, 560);
constexpr int buildAheadMs = 150; ///< Between two pages: keys and clicks come first.

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << filename::fromUrl(url);
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(AppContext &context, PageFactory factory)
    : m_context(context)
    , m_factory(std::move(factory))
    , m_menu(new MainMenu(*this))
    , m_rail(new PageRail(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusArea(context.activity(), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildLayout();
    connectMenu();
    connect(m_rail, &PageRail::pageChosen, this, &MainWindow::showPage);
    setMinimumSize(smallestSize);
    if (!restoreGeometry(m_context.settings().value(QStringLiteral("window/geometry")).toByteArray()))
        resize(firstSize);
    retranslate();
    showPage(PageId::Lookup);
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
        if (!currentWidget()->focusSearch())
            m_status->notify(tr("This page has no search field."));
    });
    connect(m_menu, &MainMenu::shortcutsChosen, this, &MainWindow::showShortcuts);
    connect(m_menu, &MainMenu::aboutChosen, this, &MainWindow::showAbout);
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::messageRaised, this, &MainWindow::showError);
    connect(page, &Page::noticeRaised, m_status, &StatusArea::notify);
    connect(page, &Page::lookupRequested, this,
            [this](const QString &text) { openPage(PageId::Lookup, LookupRequest{ text }); });
    connect(page, &Page::codeRequested, this,
            [this](const QString &code) { openPage(PageId::Codes, CodeRequest{ code }); });
    connect(page, &Page::decodeRequested, this,
            [this](const QString &text) { openPage(PageId::Decoder, DecodeRequest{ text }); });
    connect(page, &Page::callsRequested, this,
            [this](const CallsFilter &filter) { openPage(PageId::Calls, filter); });
    connect(page, &Page::teamRequested, this,
            [this](const TeamRequest &request) { openPage(PageId::Team, request); });
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
    Page *page = pageFor(id);
    const bool wasVisible = m_stack->currentWidget() == page;
    m_current = id;
    m_rail->setCurrent(id);
    m_menu->setCurrentPage(id);
    m_menu->setPageActions(page->editActions());
    m_stack->setCurrentWidget(page);
    page->activate();
    // Asking for the page one is on already must not take the focus out of a table.
    if (QWidget *focus = page->initialFocus(); focus && (!wasVisible || !page->isAncestorOf(focusWidget())))
        focus->setFocus(Qt::OtherFocusReason);
    return page;
}

Page *MainWindow::currentWidget() const
{
    return m_pages.at(static_cast<std::size_t>(m_current));
}

void MainWindow::openPage(PageId id, const PageRequest &request)
{
    showPage(id)->open(request);
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (m_current == PageId::Compare)
        openPage(PageId::Compare, VendorPageRequest{ paths.constFirst() });
    else
        openPage(PageId::Imports, FilesRequest{ paths });
}

void MainWindow::showError(const Error &error)
{
    m_messages->show(error);
}

void MainWindow::setStoreStatus(const StoreStatus &status)
{
    m_status->setStoreStatus(status);
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
    if (content && !onlyFile(*content).isEmpty())
        openPage(PageId::Lookup, TextFileRequest{ onlyFile(*content) });
    else if (!content || !lookUp(*content))
        m_status->notify(tr("The clipboard holds no text."));
}

/** Hands the text of a clipboard or a drop to Lookup; false if it has none. */
bool MainWindow::lookUp(const QMimeData &content)
{
    if (!hasTextContent(content))
        return false;
    const Result<ingest::DecodedText> text = textContent(content);
    if (!text)
        showError(text.error());
    else if (!text->text.isEmpty())
        openPage(PageId::Lookup, LookupRequest{ text->text, text->encoding });
    return !text || !text->text.isEmpty();
}

void MainWindow::copyAnswer()
{
    const QString notice = currentWidget()->copyAnswer();
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
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
        activity.cancelAll();
    }
    m_context.settings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->accept();
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
        lookUp(*event->mimeData());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("CodeDesk"));
    m_rail->setAccessibleName(tr("Pages"));
    m_menu->retranslate();
}

} // namespace codedesk::ui
