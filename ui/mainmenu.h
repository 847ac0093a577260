// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "languagechoice.h"
#include "page.h"
#include "theme.h"

#include <QObject>

#include <array>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace codedesk::ui {

/** The menus of the window and the shortcuts behind them. Tells what was chosen; does nothing itself. */
class MainMenu : public QObject {
    Q_OBJECT
public:
    explicit MainMenu(QMainWindow &window);

    void setCurrentPage(PageId page);
    void setLanguageChoice(LanguageChoice choice);
    void setAppearance(theme::Appearance appearance);
    /** Shows these actions of the visible page in the Edit menu. */
    void setPageActions(const QList<QAction *> &actions);
    void retranslate();
    /** Returns one line for each shortcut: key, then what it does. */
    [[nodiscard]] QString shortcutList() const;

Q_SIGNALS:
    void pageChosen(codedesk::ui::PageId page);
    void languageChosen(codedesk::ui::LanguageChoice choice);
    void appearanceChosen(codedesk::ui::theme::Appearance appearance);
    void importChosen();
    void quitChosen();
    void copyAnswerChosen();
    void pasteChosen();
    void findChosen();
    void shortcutsChosen();
    void aboutChosen();

private:
    void buildFileMenu(QMainWindow &window);
    void buildEditMenu(QMainWindow &window);
    void buildViewMenu(QMainWindow &window);
    void buildHelpMenu(QMainWindow &window);

    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_appearanceMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QAction *m_import = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_copyAnswer = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_find = nullptr;
    QAction *m_pageActionsEnd = nullptr;
    QAction *m_shortcuts = nullptr;
    QAction *m_about = nullptr;
    QList<QAction *> m_pageActions;
    std::array<QAction *, pageCount> m_pages{};
    std::array<QAction *, 3> m_languages{};
    std::array<QAction *, 3> m_appearances{};
};

} // namespace codedesk::ui
