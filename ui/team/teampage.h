// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"
#include "team/teamknowledge.h"

#include <optional>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace codedesk::ui {

class EmptyState;
class ImportPreview;
class TeamEditor;
class TeamEntryPane;
class TeamExchange;
class TeamFilterBar;
class TeamTable;
class UndoBar;

/** Everything the team has added: one table, with the selected entry to be read, changed or removed beside it. */
class TeamPage : public Page {
    Q_OBJECT
public:
    explicit TeamPage(AppContext &context, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    /** Takes a TeamRequest or a TeamFileRequest. */
    void open(const PageRequest &request) override;
    bool focusSearch() override;
    [[nodiscard]] QList<QAction *> editActions() const override;
    [[nodiscard]] QString unsavedWork() const override;

private:
    void createActions();
    void createLayout();
    void connectSignals();
    [[nodiscard]] QLayout *makeBar();
    void showTeam();
    void showState();
    void showBroken();
    void showNothingYet();
    void showNothingFits();
    void showSelected();
    void applyFilter();
    /** Shows an editor for a new entry about a subject, or for `entry`, unless another one is not to be given up.
     */
    void openEditor(TeamKind kind, const QStringList &subject, const std::optional<TeamEntry> &entry = {});
    void closeEditor();
    void showSaved(const TeamEntry &entry);
    void editSelected();
    void removeSelected();
    void showPreview(const TeamKnowledge &other, const QString &fileName);
    void merge(const TeamKnowledge &other);
    void replaceBrokenFile();

    AppContext &m_context;
    TeamExchange *m_exchange;
    TeamFilterBar *m_filter;
    QPushButton *m_addButton;
    QMenu *m_addMenu;
    QPushButton *m_importButton;
    QPushButton *m_exportButton;
    UndoBar *m_undo;
    TeamTable *m_table;
    TeamEntryPane *m_entry;
    ImportPreview *m_preview;
    TeamEditor *m_editor = nullptr;
    QStackedWidget *m_pane;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_editAction;
    QAction *m_removeAction;
};

} // namespace codedesk::ui
