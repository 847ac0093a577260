// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/importanswer.h"
#include "context.h"
#include "jobs/storereader.h"

#include <QWidget>

#include <optional>

class QAbstractItemModel;
class QAction;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace codedesk::items {
class ConflictTableModel;
class RejectTableModel;
} // namespace codedesk::items

namespace codedesk::ui {

/** What became of one import: why records were rejected, which ones, the conflicts, and what can be done. */
class ImportDetail : public QWidget {
    Q_OBJECT
public:
    explicit ImportDetail(AppContext &context, QWidget *parent = nullptr);
    ~ImportDetail() override;

    /** Shows a line of the ledger of a store; nothing: no line is selected. Its lists are read again only if they
     * are others now, or could not be read. */
    void showImport(const std::optional<store::ImportEntry> &entry, const store::StoreRevision &store);
    /** Leaves out the lists of rejected records and conflicts: there is no room for them now. */
    void setCompact(bool isCompact);
    /** Says why nothing can be undone or saved now; empty: it can. */
    void setObstacles(const QString &toUndo, const QString &toSave);
    void retranslate();

    [[nodiscard]] bool showsLists() const;
    /** Returns the height of sentences and buttons in pixels. */
    [[nodiscard]] int heightWithoutLists() const;

Q_SIGNALS:
    void failed(const codedesk::Error &error);
    /** Other sentences or lists are shown, which may need another height. */
    void changed();
    void undoChosen();
    void exportChosen();
    void rowsChosen();
    void correctedChosen();
    void callsChosen();

private:
    void createTables();
    void createButtons();
    [[nodiscard]] QWidget *makeNotes();
    void createLayout();
    void connectSignals();
    void showTabs();
    void ask(const answers::ImportQuestion &question);
    void askLists(bool areOthers);
    [[nodiscard]] std::optional<Error> trouble() const;
    [[nodiscard]] QStringList summary() const;
    void showSummary();
    [[nodiscard]] QString whyNoRejects() const;
    [[nodiscard]] QString whyNoCalls() const;
    void updateButtons();

    AppContext &m_context;
    items::RejectTableModel *m_rejects;
    items::ConflictTableModel *m_conflicts;
    QTableView *m_rejectTable = nullptr;
    QTableView *m_conflictTable = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_notes = nullptr;
    QPushButton *m_callsButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    QPushButton *m_correctButton = nullptr;
    QAction *m_saveRowsAction = nullptr;
    QAction *m_importRowsAction = nullptr;
    QPushButton *m_undoButton = nullptr;
    std::optional<store::ImportEntry> m_entry;
    answers::ImportQuestion m_question; ///< What the lists and reasons shown, or awaited, are of.
    std::optional<Result<answers::ImportAnswer>> m_answer; ///< Nothing: not read yet.
    QString m_toUndo; ///< Why nothing can be undone now.
    QString m_toSave; ///< Why nothing can be saved now.
    bool m_isCompact = false;
    jobs::StoreReader m_reader;
};

/** Makes a table of imports or of what became of one; owned by its parent. */
[[nodiscard]] QTableView *makeImportTable(QWidget *parent, QAbstractItemModel *model, const QString &name,
                                          const QList<int> &widths);

} // namespace codedesk::ui
