// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "core/error.h"
#include "jobs/storereader.h"
#include "store/ledger.h"

#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;
class QTableView;

namespace codedesk::items {
class ImportTableModel;
} // namespace codedesk::items

namespace codedesk::ui {

class EmptyState;
class ImportDetail;

/** The ledger of imports, and beside it what became of the selected one. */
class LedgerView : public QWidget {
    Q_OBJECT
public:
    explicit LedgerView(AppContext &context, QWidget *parent = nullptr);
    ~LedgerView() override;

    void load();
    void retranslate();
    /** Returns the selected import; nullptr if none is. Valid until the ledger is read again. */
    [[nodiscard]] const store::ImportEntry *selectedEntry() const;
    /** Selects an import as soon as the ledger has it, unless the user selects another one before. */
    void select(const store::ImportKey &import);
    /** Leaves out the lists of rejected records and conflicts: there is no room for them now. */
    void setCompact(bool isCompact);
    /** Says that a file is being imported: what is not listed yet will be. */
    void setImporting(bool isImporting);
    [[nodiscard]] QTableView *table() const { return m_table; }
    /** Returns what is shown of the selected import; owned by the view. */
    [[nodiscard]] ImportDetail *detail() const { return m_detail; }

Q_SIGNALS:
    /** The ledger has been read; there is none yet: it is empty. */
    void ledgerRead(const QList<codedesk::store::ImportEntry> &entries);
    void importChosen();

private:
    void createTable();
    void createLayout();
    void connectSignals();
    void take(const store::StoreRevision &asked, const Result<QList<store::ImportEntry>> &answer);
    void showSelected();
    void selectAgain();
    void fitDetail();
    void showEmpty();

    AppContext &m_context;
    items::ImportTableModel *m_model;
    ImportDetail *m_detail = nullptr;
    QTableView *m_table = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    store::StoreRevision m_store; ///< The state of the store whose ledger is shown.
    store::ImportKey m_selected;
    store::ImportKey m_awaited; ///< To be selected once the ledger has it.
    std::optional<Error> m_trouble; ///< Why there is no ledger to show.
    bool m_isRead = false; ///< The store has answered, or said why it cannot.
    bool m_isImporting = false;
    bool m_isSelecting = false; ///< By the program, not by the user.
    jobs::StoreReader m_reader;
};

} // namespace codedesk::ui
