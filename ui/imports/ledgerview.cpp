// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/ledgerview.h"

#include "items/importdetailmodels.h"
#include "items/importtablemodel.h"
#include "items/tooltip.h"
#include "storetrouble.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::ConflictTableModel;
using items::ImportTableModel;
using items::RejectTableModel;

namespace {

constexpr int smallestSummary = 200;
constexpr qsizetype summaryLines = 3; ///< More reasons than fit are told by the tool tip and the list.

QTableView *makeTable(QWidget *parent, QAbstractItemModel *model, const QString &name, const QList<int> &widths)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(model);
    setupTable(table);
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths.at(column));
    return table;
}

/** What to know about an import that is not simply done; empty for one that is. */
QString stateText(store::ImportState state)
{
    switch (state) {
    case store::ImportState::Running:
        return LedgerView::tr(
            "The file is still being read, or the program ended while it was. Importing it again "
            "goes on where this import ended.");
    case store::ImportState::Cancelled:
    case store::ImportState::Failed:
        return LedgerView::tr(
            "The file was not read to its end. Importing it again goes on where this import ended.");
    case store::ImportState::Undone:
        return LedgerView::tr("This import was undone: its calls are no longer stored.");
    case store::ImportState::Done:
        break;
    }
    return {};
}

} // namespace

LedgerView::LedgerView(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ImportTableModel(this))
    , m_rejects(new items::RejectTableModel(context.storeAddress(), this))
    , m_conflicts(new items::ConflictTableModel(context.storeAddress(), this))
    , m_reader(context.storeAddress())
    , m_reasonReader(context.storeAddress())
{
    createTables();
    createButtons();
    createLayout();
    connectSignals();
    updateButtons();
}

LedgerView::~LedgerView() = default;

void LedgerView::createTables()
{
    m_table = makeTable(this, m_model, u"importsTableView"_s, { 220, 132, 84, 68, 72, 82, 74, 78, 62, 86, 150 });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    rememberColumns(m_table, m_context.settings(), u"imports/table"_s);
    new ColumnFit(m_table,
                  { { ImportTableModel::FileColumn, 120, false }, { ImportTableModel::FormatColumn, 110, true } });
    m_rejectTable = makeTable(this, m_rejects, u"rejectsTableView"_s, { 80, 100, 300, 110, 300 });
    rememberColumns(m_rejectTable, m_context.settings(), u"imports/rejects"_s);
    new ColumnFit(
        m_rejectTable,
        { { RejectTableModel::ReasonColumn, 160, false }, { RejectTableModel::ExcerptColumn, 160, false } });
    m_conflictTable = makeTable(this, m_conflicts, u"conflictsTableView"_s, { 80, 260, 400 });
    rememberColumns(m_conflictTable, m_context.settings(), u"imports/conflicts"_s);
    new ColumnFit(m_conflictTable,
                  { { ConflictTableModel::IdentityColumn, 140, false },
                    { ConflictTableModel::DifferenceColumn, 200, false } });
}

void LedgerView::createButtons()
{
    const auto button = [this](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        return made;
    };
    m_callsButton = button(u"ledgerCallsPushButton"_s);
    m_exportButton = button(u"exportRejectsPushButton"_s);
    m_correctButton = button(u"correctRowsPushButton"_s);
    m_undoButton = button(u"undoPushButton"_s);
    auto *menu = new QMenu(m_correctButton);
    menu->setToolTipsVisible(true);
    m_saveRowsAction = menu->addAction(QString());
    m_saveRowsAction->setObjectName(u"saveRowsAction"_s);
    m_importRowsAction = menu->addAction(QString());
    m_importRowsAction->setObjectName(u"importRowsAction"_s);
    m_correctButton->setMenu(menu);
    m_summary = makeTextLabel(this);
    m_summary->setObjectName(u"ledgerSummaryLabel"_s);
    m_empty = new EmptyState(this);
}

void LedgerView::createLayout()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_rejectTable, QString());
    m_tabs->addTab(m_conflictTable, QString());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_callsButton);
    buttons->addWidget(m_exportButton);
    buttons->addWidget(m_correctButton);
    buttons->addWidget(m_undoButton);
    m_detail = new QWidget(this);
    auto *detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, theme::spacing, 0, theme::spacing);
    detail->addLayout(buttons);
    detail->addWidget(m_tabs, 1);
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
    const QList<QWidget *> order{ m_table,      m_callsButton, m_exportButton, m_correctButton,
                                  m_undoButton, m_rejectTable, m_conflictTable };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void LedgerView::connectSignals()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerView::showSelected);
    connect(m_model, &ImportTableModel::modelReset, this, [this] { select(m_selectedId); });
    connect(m_rejects, &items::ImportDetailModel::failed, this, &LedgerView::failed);
    connect(m_conflicts, &items::ImportDetailModel::failed, this, &LedgerView::failed);
    connect(m_callsButton, &QPushButton::clicked, this, &LedgerView::callsChosen);
    connect(m_exportButton, &QPushButton::clicked, this, &LedgerView::exportChosen);
    connect(m_saveRowsAction, &QAction::triggered, this, &LedgerView::rowsChosen);
    connect(m_importRowsAction, &QAction::triggered, this, &LedgerView::correctedChosen);
    connect(m_undoButton, &QPushButton::clicked, this, &LedgerView::undoChosen);
}

void LedgerView::load()
{
    m_reader.ask([](const store::CallStore &store, const std::stop_token &) { return store.imports(); },
                 [this](const Result<QList<store::ImportEntry>> &answer) { take(answer); });
}

void LedgerView::take(const Result<QList<store::ImportEntry>> &answer)
{
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        return;
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
        Q_EMIT failed(*m_trouble);
}

void LedgerView::retranslate()
{
    m_model->setLanguage(m_context.language());
    m_rejects->retranslate();
    m_conflicts->retranslate();
    m_table->setAccessibleName(tr("Imports"));
    m_rejectTable->setAccessibleName(tr("Rejected records"));
    m_conflictTable->setAccessibleName(tr("Conflicts"));
    m_callsButton->setText(tr("Show its calls"));
    m_exportButton->setText(tr("Export rejected…"));
    m_correctButton->setText(tr("Correct rows"));
    m_saveRowsAction->setText(tr("Save rows to correct…"));
    m_saveRowsAction->setToolTip(tr("Saves the rejected rows as a log of their own, to be corrected in a text "
                                    "editor."));
    m_importRowsAction->setText(tr("Import corrected rows…"));
    m_importRowsAction->setToolTip(tr("Reads a file the way this import was read: same format, columns and "
                                      "channel. What was rejected is stored, nothing is stored twice."));
    m_undoButton->setText(tr("Undo import…"));
    if (m_stack->currentWidget() == m_empty)
        showEmpty();
    showSelected();
    if (m_trouble)
        load(); // what is wrong is said in the language it was asked in
}

const store::ImportEntry *LedgerView::selectedEntry() const
{
    return m_model->entry(m_table->currentIndex().row());
}

void LedgerView::select(qint64 importId)
{
    m_selectedId = importId;
    const int row = std::max(0, m_model->rowOf(importId));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void LedgerView::setUndoAllowed(bool isAllowed)
{
    m_isUndoAllowed = isAllowed;
    updateButtons();
}

void LedgerView::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) != isCompact)
        showSelected();
}

void LedgerView::setImporting(bool isImporting)
{
    m_isImporting = isImporting;
    if (m_stack->currentWidget() == m_empty)
        showEmpty();
}

/** Draws all that is shown of the selected import. Its lists are read again only if they are others now. */
void LedgerView::showSelected()
{
    const store::ImportEntry *entry = selectedEntry();
    updateButtons();
    m_detail->setVisible(entry != nullptr);
    const answers::ImportQuestion question =
        entry ? answers::ImportQuestion::of(*entry) : answers::ImportQuestion();
    if (entry)
        m_selectedId = entry->id;
    showTabs(question);
    askFor(question);
    if (entry)
        showSummary(*entry);
}

void LedgerView::showTabs(const answers::ImportQuestion &question)
{
    const QLocale locale;
    m_tabs->setVisible(question.hasLists() && !m_isCompact);
    m_tabs->setTabVisible(0, question.rejected > 0);
    m_tabs->setTabVisible(1, question.conflicts > 0);
    m_tabs->setTabText(0, tr("Rejected (%1)").arg(locale.toString(question.rejected)));
    m_tabs->setTabText(1, tr("Conflicts (%1)").arg(locale.toString(question.conflicts)));
}

void LedgerView::askFor(const answers::ImportQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    m_reasons.reset();
    m_rejects->setImport(question.rejected > 0 ? question.id : 0);
    m_conflicts->setImport(question.conflicts > 0 ? question.id : 0);
    m_reasonReader.abandon();
    if (question.rejected == 0) {
        m_reasons.emplace();
        return;
    }
    m_reasonReader.ask([question](const store::CallStore &store,
                                  const std::stop_token &) { return answers::answerImport(question, store); },
                       [this, question](const Result<answers::ImportAnswer> &answer) {
                           const store::ImportEntry *entry = selectedEntry();
                           if (!entry || question != m_question)
                               return;
                           m_reasons = answer ? answer->reasons : QList<store::RejectCount>();
                           showSummary(*entry);
                       });
}

void LedgerView::showSummary(const store::ImportEntry &entry)
{
    QStringList lines;
    if (const QString failure = store::failureText(entry); !failure.isEmpty())
        lines << failure.split(u'\n');
    else if (const QString state = stateText(entry.state); !state.isEmpty())
        lines << state;
    for (const store::RejectCount &count : m_reasons.value_or(QList<store::RejectCount>()))
        //: How many records were rejected, and the sentence that says why.
        lines
            << tr("%1 rejected. %2").arg(QLocale().toString(count.count), ingest::rejectReasonText(count.reason));
    if (lines.isEmpty() && m_reasons)
        lines << tr("Every record was stored or is accounted for.");
    m_summary->setToolTip(items::plainToolTip(lines.join(u'\n')));
    if (lines.size() > summaryLines) {
        const auto more = static_cast<int>(lines.size() - summaryLines + 1);
        lines = lines.first(summaryLines - 1);
        lines << tr("%Ln more reason(s)", nullptr, more);
    }
    m_summary->setText(lines.join(u'\n'));
    fitDetail();
}

/** Without its lists the detail is as high as its text, and the table has the rest. */
void LedgerView::fitDetail()
{
    const int all = m_splitter->height();
    if (!m_tabs->isHidden()) {
        if (m_detail->maximumHeight() == QWIDGETSIZE_MAX)
            return; // The user may have dragged the line between them.
        m_detail->setMaximumHeight(QWIDGETSIZE_MAX);
        m_splitter->setSizes({ all * 2 / 5, all * 3 / 5 });
        return;
    }
    const int text = m_summary->heightForWidth(std::max(smallestSummary, m_summary->width()));
    const int height = std::max(m_undoButton->sizeHint().height(), text) + 2 * theme::spacing;
    m_detail->setMaximumHeight(height);
    m_splitter->setSizes({ all - height, height });
}

void LedgerView::updateButtons()
{
    const store::ImportEntry *entry = selectedEntry();
    const bool hasCalls = entry && entry->state != store::ImportState::Undone && entry->counts.stored > 0;
    m_callsButton->setEnabled(hasCalls);
    const bool hasRejects = entry && answers::ImportQuestion::of(*entry).rejected > 0;
    m_exportButton->setEnabled(hasRejects);
    m_correctButton->setEnabled(hasRejects);
    m_undoButton->setEnabled(entry && entry->state != store::ImportState::Undone && m_isUndoAllowed);
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
    m_empty->setTexts(tr("Nothing has been imported yet."),
                      tr("Choose call logs, or drop them anywhere on the window. CSV, JSON and the vendor's own "
                         "answers are recognised; a preview shows what they become before anything is stored."));
    m_empty->addAction(
        tr("Choose files…"), [this] { Q_EMIT importChosen(); }, true);
}

} // namespace codedesk::ui
