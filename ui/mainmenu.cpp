// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainmenu.h"

#include "pageregistry.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace codedesk::ui {

namespace {

/** Adds `count` actions of which one at a time is checked; `chosen` gets the number of the one the user picks. */
template <std::size_t count, typename Function>
void addChoices(QMenu *menu, std::array<QAction *, count> &actions, Function chosen)
{
    auto *group = new QActionGroup(menu);
    for (std::size_t i = 0; i < count; ++i) {
        actions.at(i) = menu->addAction(QString());
        actions.at(i)->setCheckable(true);
        group->addAction(actions.at(i));
        QObject::connect(actions.at(i), &QAction::triggered, menu, [i, chosen] { chosen(static_cast<int>(i)); });
    }
}

QString shortcutLine(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    //: One line of the list of shortcuts: %1 the keys, %2 what they do.
    return MainMenu::tr("%1: %2").arg(keys.join(QStringLiteral(", ")), text);
}

} // namespace

MainMenu::MainMenu(QMainWindow &window)
    : QObject(&window)
{
    buildFileMenu(window);
    buildEditMenu(window);
    buildViewMenu(window);
    buildHelpMenu(window);
    retranslate();
}

void MainMenu::buildFileMenu(QMainWindow &window)
{
    m_fileMenu = window.menuBar()->addMenu(QString());
    m_import = m_fileMenu->addAction(QString(), this, &MainMenu::importChosen);
    m_import->setObjectName(QStringLiteral("importAction"));
    m_import->setShortcut(QKeySequence::Open);
    m_fileMenu->addSeparator();
    m_quit = m_fileMenu->addAction(QString(), this, &MainMenu::quitChosen);
    m_quit->setObjectName(QStringLiteral("quitAction"));
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildEditMenu(QMainWindow &window)
{
    m_editMenu = window.menuBar()->addMenu(QString());
    m_editMenu->setToolTipsVisible(true);
    m_copyAnswer = m_editMenu->addAction(QString(), this, &MainMenu::copyAnswerChosen);
    m_copyAnswer->setObjectName(QStringLiteral("copyAnswerAction"));
    m_copyAnswer->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_pageActionsEnd = m_editMenu->addSeparator();
    m_paste = m_editMenu->addAction(QString(), this, &MainMenu::pasteChosen);
    m_paste->setObjectName(QStringLiteral("pasteAction"));
    // A text field keeps Ctrl+V for itself; the second one works there too.
    m_paste->setShortcuts({ Qt::CTRL | Qt::Key_V, Qt::CTRL | Qt::SHIFT | Qt::Key_V });
    m_find = m_editMenu->addAction(QString(), this, &MainMenu::findChosen);
    m_find->setObjectName(QStringLiteral("findAction"));
    m_find->setShortcut(QKeySequence::Find);
}

void MainMenu::buildViewMenu(QMainWindow &window)
{
    m_viewMenu = window.menuBar()->addMenu(QString());
    addChoices(m_viewMenu, m_pages, [this](int page) { Q_EMIT pageChosen(static_cast<PageId>(page)); });
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + static_cast<int>(i))));
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    addChoices(m_languageMenu, m_languages,
               [this](int language) { Q_EMIT languageChosen(static_cast<LanguageChoice>(language)); });
    m_appearanceMenu = m_viewMenu->addMenu(QString());
    addChoices(m_appearanceMenu, m_appearances,
               [this](int appearance) { Q_EMIT appearanceChosen(static_cast<theme::Appearance>(appearance)); });
    setLanguageChoice(LanguageChoice::System);
    setAppearance(theme::Appearance::System);
}

void MainMenu::buildHelpMenu(QMainWindow &window)
{
    m_helpMenu = window.menuBar()->addMenu(QString());
    m_shortcuts = m_helpMenu->addAction(QString(), this, &MainMenu::shortcutsChosen);
    m_shortcuts->setObjectName(QStringLiteral("shortcutsAction"));
    m_shortcuts->setShortcut(QKeySequence::HelpContents);
    m_about = m_helpMenu->addAction(QString(), this, &MainMenu::aboutChosen);
    m_about->setObjectName(QStringLiteral("aboutAction"));
    m_about->setMenuRole(QAction::AboutRole);
}

void MainMenu::setCurrentPage(PageId page)
{
    m_pages.at(static_cast<std::size_t>(page))->setChecked(true);
}

void MainMenu::setLanguageChoice(LanguageChoice choice)
{
    m_languages.at(static_cast<std::size_t>(choice))->setChecked(true);
}

void MainMenu::setAppearance(theme::Appearance appearance)
{
    m_appearances.at(static_cast<std::size_t>(appearance))->setChecked(true);
}

void MainMenu::setPageActions(const QList<QAction *> &actions)
{
    for (QAction *action : std::as_const(m_pageActions))
        m_editMenu->removeAction(action);
    m_pageActions = actions;
    m_editMenu->insertActions(m_pageActionsEnd, m_pageActions);
}

void MainMenu::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_import->setText(tr("&Import…"));
    m_quit->setText(tr("&Quit"));
    m_editMenu->setTitle(tr("&Edit"));
    m_copyAnswer->setText(tr("&Copy the answer"));
    m_paste->setText(tr("&Paste and look up"));
    m_paste->setToolTip(
        tr("In a text field Ctrl+V pastes into it; Ctrl+Shift+V looks up what is pasted from everywhere."));
    m_find->setText(tr("&Find on this page"));
    m_viewMenu->setTitle(tr("&View"));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setText(pageTitle(static_cast<PageId>(i)));
    m_languageMenu->setTitle(tr("&Language"));
    //: The language of the desktop.
    m_languages.at(0)->setText(tr("System"));
    // A language is named in itself, so that whoever reads only that one finds it.
    m_languages.at(1)->setText(QStringLiteral("中文"));
    m_languages.at(2)->setText(QStringLiteral("English"));
    m_appearanceMenu->setTitle(tr("&Appearance"));
    //: The appearance (light or dark) of the desktop.
    m_appearances.at(0)->setText(tr("Like the desktop"));
    //: Dark text on a light ground.
    m_appearances.at(1)->setText(tr("Light"));
    //: Light text on a dark ground.
    m_appearances.at(2)->setText(tr("Dark"));
    m_helpMenu->setTitle(tr("&Help"));
    m_shortcuts->setText(tr("&Keyboard shortcuts"));
    m_about->setText(tr("&About CodeDesk"));
}

QString MainMenu::shortcutList() const
{
    QStringList lines;
    for (const QMenu *menu : { m_viewMenu, m_editMenu, m_fileMenu, m_helpMenu }) {
        for (const QAction *action : menu->actions()) {
            if (!action->shortcut().isEmpty())
                lines << shortcutLine(*action);
        }
    }
    lines << m_paste->toolTip();
    return lines.join(QLatin1Char('\n'));
}

} // namespace codedesk::ui
