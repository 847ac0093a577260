// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "items/teamfilterproxy.h"
#include "items/teamtablemodel.h"
#include "page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace codedesk::ui {

class EmptyState;
class ImportPreview;
class TeamEditor;
class TeamEntryPane;
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
    void createTable();
    void createActions();
    void createLayout();
    void connectSignals();
    [[nodiscard]] QLayout *makeBar();
    void showTeam();
    void showState();
    void showSelected();
    void showKinds();
    void applyFilter();
    [[nodiscard]] std::optional<jobs::TeamItem> selectedItem() const;
    void openEditor(jobs::TeamKind kind, const QStringList &subject, std::optional<jobs::TeamItem> item);
    void closeEditor();
    void removeSelected();
    void change(const TeamKnowledge &team, const QString &notice);
    void undo();
    void chooseImport();
    void previewFile(const QString &path);
    void importTeam(const TeamKnowledge &other);
    void exportTeam();
    void replaceBrokenFile();

    AppContext &m_context;
    items::TeamTableModel m_model;
    items::TeamFilterProxy m_proxy;
    QLineEdit *m_search;
    QComboBox *m_kind;
    QLabel *m_count;
    QPushButton *m_addButton;
    QMenu *m_addMenu;
    QPushButton *m_importButton;
    QPushButton *m_exportButton;
    UndoBar *m_undo;
    QTableView *m_table;
    TeamEntryPane *m_entry;
    ImportPreview *m_preview;
    TeamEditor *m_editor = nullptr;
    QStackedWidget *m_pane;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_editAction;
    QAction *m_removeAction;
    QAction *m_undoAction;
    TeamKnowledge m_before; ///< What undo() goes back to.
};

} // namespace codedesk::ui
