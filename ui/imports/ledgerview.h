// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/importanswer.h"
#include "context.h"
#include "core/error.h"
#include "jobs/storereader.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace codedesk::items {
class ConflictTableModel;
class ImportTableModel;
class RejectTableModel;
} // namespace codedesk::items

namespace codedesk::ui {

class EmptyState;

/** The ledger of imports, and for the selected one its rejected records and conflicts. */
class LedgerView : public QWidget {
    Q_OBJECT
public:
    explicit LedgerView(AppContext &context, QWidget *parent = nullptr);
    ~LedgerView() override;

    void load();
    void retranslate();
    /** Returns the selected import; nullptr if none is. Valid until the ledger is read again. */
    [[nodiscard]] const store::ImportEntry *selectedEntry() const;
    /** Selects an import as soon as the ledger has it. */
    void select(qint64 importId);
    /** Leaves out the lists of rejected records and conflicts: there is no room for them now. */
    void setCompact(bool isCompact);
    /** Allows undoing; not while something is being written. */
    void setUndoAllowed(bool isAllowed);
    /** Says that a file is being imported: what is not listed yet will be. */
    void setImporting(bool isImporting);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void failed(const codedesk::Error &error);
    /** The ledger has been read; there is none yet: it is empty. */
    void ledgerRead(const QList<codedesk::store::ImportEntry> &entries);
    void importChosen();
    void undoChosen();
    void exportChosen();
    void rowsChosen();
    void correctedChosen();
    void callsChosen();

private:
    void createTables();
    void createButtons();
    void createLayout();
    void connectSignals();
    void take(const Result<QList<store::ImportEntry>> &answer);
    void showSelected();
    void showTabs(const answers::ImportQuestion &question);
    void askFor(const answers::ImportQuestion &question);
    void showSummary(const store::ImportEntry &entry);
    void fitDetail();
    void updateButtons();
    void showEmpty();

    AppContext &m_context;
    items::ImportTableModel *m_model;
    items::RejectTableModel *m_rejects;
    items::ConflictTableModel *m_conflicts;
    QTableView *m_table = nullptr;
    QTableView *m_rejectTable = nullptr;
    QTableView *m_conflictTable = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_tabs = nullptr;
    QWidget *m_detail = nullptr;
    QLabel *m_summary = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_callsButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    QPushButton *m_correctButton = nullptr;
    QAction *m_saveRowsAction = nullptr;
    QAction *m_importRowsAction = nullptr;
    QPushButton *m_undoButton = nullptr;
    qint64 m_selectedId = 0;
    answers::ImportQuestion m_question; ///< What the lists and reasons shown, or awaited, are of.
    std::optional<QList<store::RejectCount>> m_reasons; ///< Nothing: not read yet.
    std::optional<Error> m_trouble; ///< Why there is no ledger to show.
    bool m_isRead = false; ///< The store has answered, or said why it cannot.
    bool m_isImporting = false;
    bool m_isUndoAllowed = true;
    bool m_isCompact = false;
    jobs::StoreReader m_reader;
    jobs::StoreReader m_reasonReader;
};

} // namespace codedesk::ui
