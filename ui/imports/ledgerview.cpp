// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/ledgerview.h"

#include "imports/importdetail.h"
#include "items/importtablemodel.h"
#include "storetrouble.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::ImportTableModel;

LedgerView::LedgerView(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ImportTableModel(this))
    , m_reader(context.storeAddress())
{
    createTable();
    m_detail = new ImportDetail(context, this);
    m_empty = new EmptyState(this);
    createLayout();
    connectSignals();
}

LedgerView::~LedgerView() = default;

void LedgerView::createTable()
{
    m_table = makeImportTable(this, m_model, u"importsTableView"_s,
                              { 64, 200, 132, 84, 68, 72, 82, 92, 74, 78, 62, 86, 130 });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    rememberColumns(m_table, m_context.settings(), u"imports/table"_s);
    new ColumnFit(m_table,
                  { { ImportTableModel::FileColumn, 120, false }, { ImportTableModel::FormatColumn, 110, true } });
}

void LedgerView::createLayout()
{
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void LedgerView::connectSignals()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isSelecting)
            m_awaited = {}; // the user wants to see another one
        showSelected();
    });
    connect(m_model, &ImportTableModel::modelReset, this, &LedgerView::selectAgain);
    connect(m_detail, &ImportDetail::failed, this, [this](const Error &error) {
        if (const std::optional<Error> trouble = storeTrouble(m_context, error))
            m_context.doubtStore(m_detail, m_store, *trouble);
    });
    connect(m_detail, &ImportDetail::changed, this, &LedgerView::fitDetail);
}

void LedgerView::load()
{
    m_reader.ask([](const store::CallStore &store, const std::stop_token &) { return store.imports(); },
                 [this, asked = m_context.storeRevision()](const Result<QList<store::ImportEntry>> &answer) {
                     take(asked, answer);
                 });
}

void LedgerView::take(const store::StoreRevision &asked, const Result<QList<store::ImportEntry>> &answer)
{
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        return;
    m_store = asked;
    m_isRead = true;
    m_trouble = answer ? std::nullopt : storeTrouble(m_context, answer.error());
    m_model->setEntries(answer ? *answer : QList<store::ImportEntry>());
    if (m_model->rowCount() == 0)
        showEmpty();
    else
        m_stack->setCurrentIndex(0);
    showSelected();
    if (answer || answer.error().kind == ErrorKind::NotFound)
        Q_EMIT ledgerRead(answer ? *answer : QList<store::ImportEntry>());
    if (m_trouble)
        m_context.doubtStore(this, m_store, *m_trouble);
    else
        m_context.trustStore(this);
}

void LedgerView::retranslate()
{
    m_model->setLanguage(m_context.language());
    m_table->setAccessibleName(tr("Imports"));
    m_detail->retranslate();
    if (m_stack->currentWidget() == m_empty)
        showEmpty();
    showSelected();
}

const store::ImportEntry *LedgerView::selectedEntry() const
{
    return m_model->entry(m_table->currentIndex().row());
}

void LedgerView::select(const store::ImportKey &import)
{
    m_awaited = import;
    if (m_model->rowOf(import) >= 0)
        selectAgain();
}

/** Selects the import that is awaited; while it is not there the one that was selected, or the newest. */
void LedgerView::selectAgain()
{
    if (m_model->rowCount() == 0)
        return;
    int row = m_model->rowOf(m_awaited);
    if (row >= 0)
        m_awaited = {};
    else
        row = std::max(0, m_model->rowOf(m_selected));
    const QScopedValueRollback byProgram(m_isSelecting, true);
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void LedgerView::setCompact(bool isCompact)
{
    m_detail->setCompact(isCompact);
}

void LedgerView::setImporting(bool isImporting)
{
    m_isImporting = isImporting;
    if (m_stack->currentWidget() == m_empty)
        showEmpty();
}

void LedgerView::showSelected()
{
    const store::ImportEntry *entry = selectedEntry();
    m_detail->setVisible(entry != nullptr);
    if (entry)
        m_selected = entry->key();
    m_detail->showImport(entry ? std::optional(*entry) : std::nullopt, m_store);
}

/** Without its lists the detail is as high as its text, and the table has the rest. */
void LedgerView::fitDetail()
{
    const int all = m_splitter->height();
    if (m_detail->showsLists()) {
        if (m_detail->maximumHeight() == QWIDGETSIZE_MAX)
            return; // The user may have dragged the line between them.
        m_detail->setMaximumHeight(QWIDGETSIZE_MAX);
        m_splitter->setSizes({ all * 2 / 5, all * 3 / 5 });
        return;
    }
    const int height = m_detail->heightWithoutLists();
    m_detail->setMaximumHeight(height);
    m_splitter->setSizes({ all - height, height });
}

void LedgerView::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    if (m_trouble) {
        showStoreTrouble(*m_empty, m_context, *m_trouble);
        return;
    }
    if (m_isImporting || !m_isRead) {
        m_empty->setTexts(m_isImporting ? tr("The first import is running.") : tr("The store is being read…"),
                          m_isImporting ? tr("It is listed here as soon as its first records are stored.")
                                        : QString());
        return;
    }
    m_empty->setTexts(
        tr("Nothing has been imported yet."),
        tr("Choose call logs, or drop them anywhere on the window. CSV, JSON, workbooks (XLSX), text logs "
           "and the vendor's own answers are recognised, also in ZIP or gzip; a preview shows what they "
           "become before anything is stored. A page of the vendor belongs on the Compare page, a team's "
           "file on the Team page."));
    m_empty->addAction(
        tr("Choose files…"), [this] { Q_EMIT importChosen(); }, true);
}

} // namespace codedesk::ui
