// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "jobs/filekind.h"
#include "jobs/jobrunner.h"
#include "languagechoice.h"
#include "page.h"
#include "statusarea.h"
#include "theme.h"

#include <QMainWindow>
#include <QTimer>

#include <array>
#include <functional>

class QMimeData;
class QStackedWidget;

namespace codedesk::ui {

class MainMenu;
class EmptyState;
class MessageBar;
class PageRail;

/** Builds one page; called when it is first needed. */
using PageFactory = std::function<Page *(PageId, AppContext &, QWidget *parent)>;

/** Builds the pages of the program. */
[[nodiscard]] Page *makePage(PageId id, AppContext &context, QWidget *parent);

/** The window: composes rail, pages, message bar, menus and status area, and hands requests from page to page. */
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(AppContext &context, PageFactory factory = makePage);
    ~MainWindow() override;

    /** Shows a page, building it if this is the first time, and returns it. */
    Page *showPage(PageId id);

    /** Builds the other pages, one at a time and not during an import, so that each opens at once. */
    void buildPagesAhead();

    /** Returns whether every page is built. */
    [[nodiscard]] bool hasAllPages() const;
    [[nodiscard]] PageId currentPage() const { return m_current; }

    /**
     * Finds out what files are and hands each to the page that takes it: logs to Imports, a page of the vendor to
     * Compare, a team's file to Team, a plain text to `forTexts`: Lookup, or Imports where a log was asked for,
     * whose lines a pattern may fit; a store is refused. Whatever page is shown now.
     */
    void openFiles(const QStringList &paths, PageId forTexts = PageId::Lookup);
    /** Shows what has happened to `origin`, until it is closed or withdrawErrors(). */
    void showError(const Error &error, const QObject *origin = nullptr);
    /** Takes back errors of these kinds of `origin`. */
    void withdrawErrors(const QObject *origin, const QList<ErrorKind> &kinds);
    void setLanguageChoice(LanguageChoice choice);
    void setAppearance(theme::Appearance appearance);
    /** Opens Lookup with the text of the clipboard. */
    void lookUpClipboard();

Q_SIGNALS:
    void languageChosen(codedesk::ui::LanguageChoice choice);
    void appearanceChosen(codedesk::ui::theme::Appearance appearance);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /** Files dropped on a field or table are the window's. */
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** A file, the page it is for if it is a plain text, and what it is. */
    struct OpenedFile {
        QString path;
        PageId forTexts = PageId::Lookup;
        jobs::KnownFile file = {};
    };

    Page *pageFor(PageId id);
    Page *enter(PageId id);
    void handOut(const QList<OpenedFile> &files);
    void tellLeftOut(const QStringList &paths);
    [[nodiscard]] bool mayLoseWork();
    void buildLayout();
    void connectMenu();
    void connectPage(Page *page);
    [[nodiscard]] Page *currentWidget() const;
    void openPage(PageId id, const PageRequest &request);
    bool lookUpContent(const QMimeData &content);
    void copyAnswer();
    /** Says what is wrong with the store and the team's file. */
    void showStates();
    void placeStates();
    void showCurrent();
    void showTeamState();
    void fillCover();
    /** Returns whether a page is not shown, since what it tells would be wrong. */
    [[nodiscard]] bool isWithheld(PageId id) const;
    void showShortcuts();
    void showAbout();
    void retranslate();

    AppContext &m_context;
    PageFactory m_factory;
    MainMenu *m_menu;
    PageRail *m_rail;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_cover; ///< Stands where a page is withheld.
    StatusArea *m_status;
    std::array<Page *, pageCount> m_pages{};
    PageId m_current = PageId::Lookup;
    QList<OpenedFile> m_unsorted; ///< Files of which nobody knows yet what they are.
    QTimer m_dayTimer{ this }; ///< Looks at the clock: a window may stay open for days.
    jobs::JobRunner m_sorter;
};

} // namespace codedesk::ui
