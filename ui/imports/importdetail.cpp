// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importdetail.h"

#include "items/importdetailmodels.h"
#include "items/tooltip.h"
#include "storetrouble.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/columnfit.h"
#include "widgets/textlabel.h"
#include "wording/importwords.h"
#include "wording/notewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::ConflictTableModel;
using items::RejectTableModel;

namespace {

constexpr int smallestSummary = 200;
constexpr qsizetype summaryLines = 3; ///< More reasons than fit are told by the tool tip and the list.

} // namespace

QTableView *makeImportTable(QWidget *parent, QAbstractItemModel *model, const QString &name,
                            const QList<int> &widths)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(model);
    setupTable(table);
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths.at(column));
    return table;
}

ImportDetail::ImportDetail(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rejects(new RejectTableModel(context.storeAddress(), this))
    , m_conflicts(new ConflictTableModel(context.storeAddress(), this))
    , m_reader(context.storeAddress())
{
    createTables();
    createButtons();
    createLayout();
    connectSignals();
    updateButtons();
}

ImportDetail::~ImportDetail() = default;

void ImportDetail::createTables()
{
    m_rejectTable = makeImportTable(this, m_rejects, u"rejectsTableView"_s, { 80, 100, 300, 110, 300 });
    rememberColumns(m_rejectTable, m_context.settings(), u"imports/rejects"_s);
    new ColumnFit(
        m_rejectTable,
        { { RejectTableModel::ReasonColumn, 160, false }, { RejectTableModel::ExcerptColumn, 160, false } });
    m_conflictTable = makeImportTable(this, m_conflicts, u"conflictsTableView"_s, { 80, 260, 400 });
    rememberColumns(m_conflictTable, m_context.settings(), u"imports/conflicts"_s);
    new ColumnFit(m_conflictTable,
                  { { ConflictTableModel::IdentityColumn, 140, false },
                    { ConflictTableModel::DifferenceColumn, 200, false } });
}

void ImportDetail::createButtons()
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
}

/** Returns the place for what was found out about the file, as long as it may be. */
QWidget *ImportDetail::makeNotes()
{
    m_notes = makeTextLabel(nullptr);
    m_notes->setObjectName(u"importNotesLabel"_s);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_notes->setMargin(theme::spacing);
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setWidget(m_notes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

void ImportDetail::createLayout()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_rejectTable, QString());
    m_tabs->addTab(m_conflictTable, QString());
    m_tabs->addTab(makeNotes(), QString());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_callsButton);
    buttons->addWidget(m_exportButton);
    buttons->addWidget(m_correctButton);
    buttons->addWidget(m_undoButton);
    auto *detail = new QVBoxLayout(this);
    detail->setContentsMargins(0, theme::spacing, 0, theme::spacing);
    detail->addLayout(buttons);
    detail->addWidget(m_tabs, 1);
    const QList<QWidget *> order{ m_callsButton, m_exportButton, m_correctButton,
                                  m_undoButton,  m_rejectTable,  m_conflictTable };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ImportDetail::connectSignals()
{
    for (const items::ImportDetailModel *list :
         std::initializer_list<const items::ImportDetailModel *>{ m_rejects, m_conflicts }) {
        connect(list, &items::ImportDetailModel::failed, this, &ImportDetail::failed);
        connect(list, &items::ImportDetailModel::failed, this, &ImportDetail::showSummary);
        connect(list, &items::ImportDetailModel::loaded, this, &ImportDetail::showSummary);
    }
    connect(m_callsButton, &QPushButton::clicked, this, &ImportDetail::callsChosen);
    connect(m_exportButton, &QPushButton::clicked, this, &ImportDetail::exportChosen);
    connect(m_saveRowsAction, &QAction::triggered, this, &ImportDetail::rowsChosen);
    connect(m_importRowsAction, &QAction::triggered, this, &ImportDetail::correctedChosen);
    connect(m_undoButton, &QPushButton::clicked, this, &ImportDetail::undoChosen);
}

void ImportDetail::showImport(const std::optional<store::ImportEntry> &entry, const store::StoreRevision &store)
{
    m_entry = entry;
    ask(entry ? answers::ImportQuestion::of(*entry, store) : answers::ImportQuestion());
    updateButtons();
    showTabs();
    showSummary();
}

void ImportDetail::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) == isCompact)
        return;
    showTabs();
    Q_EMIT changed();
}

void ImportDetail::setObstacles(const QString &toUndo, const QString &toSave)
{
    m_toUndo = toUndo;
    m_toSave = toSave;
    updateButtons();
}

void ImportDetail::retranslate()
{
    m_rejects->retranslate();
    m_conflicts->retranslate();
    m_rejectTable->setAccessibleName(tr("Rejected records"));
    m_conflictTable->setAccessibleName(tr("Conflicts"));
    m_notes->setAccessibleName(tr("Notes on the file"));
    m_callsButton->setText(tr("Show its calls"));
    m_exportButton->setText(tr("Export rejected…"));
    m_correctButton->setText(tr("Correct rows"));
    m_saveRowsAction->setText(tr("Save rows to correct…"));
    m_importRowsAction->setText(tr("Import corrected rows…"));
    m_importRowsAction->setToolTip(tr("Reads a file the way this import was read: same format, columns and "
                                      "channel. What was rejected is stored, nothing is stored twice."));
    m_undoButton->setText(tr("Undo import…"));
    updateButtons();
}

bool ImportDetail::showsLists() const
{
    return !m_tabs->isHidden();
}

int ImportDetail::heightWithoutLists() const
{
    const int text = m_summary->heightForWidth(std::max(smallestSummary, m_summary->width()));
    return std::max(m_undoButton->sizeHint().height(), text) + 2 * theme::spacing;
}

void ImportDetail::showTabs()
{
    const QLocale locale;
    const qsizetype notes = m_entry ? m_entry->notes.size() : 0;
    m_tabs->setVisible((m_question.hasLists() || notes > 0) && !m_isCompact);
    m_tabs->setTabVisible(0, m_question.rejected > 0);
    m_tabs->setTabVisible(1, m_question.conflicts > 0);
    m_tabs->setTabText(0, tr("Rejected (%1)").arg(locale.toString(m_question.rejected)));
    m_tabs->setTabText(1, tr("Conflicts (%1)").arg(locale.toString(m_question.conflicts)));
    m_tabs->setTabVisible(2, notes > 0);
    //: What was found out about a file: encoding, columns that were not read, times without a zone.
    m_tabs->setTabText(2, tr("Notes on the file (%1)").arg(locale.toString(notes)));
    m_tabs->widget(2)->setAccessibleName(m_tabs->tabText(2));
    QStringList texts;
    for (const store::ImportNote &note : m_entry ? m_entry->notes : QList<store::ImportNote>())
        texts << wording::noteText(note);
    m_notes->setText(texts.join(u'\n'));
}

void ImportDetail::ask(const answers::ImportQuestion &question)
{
    const bool isAnother = question != m_question;
    // The same counts of the same import are the same records: a list that is being read keeps its place.
    m_question.store = question.store;
    askLists(std::exchange(m_question, question) != question);
    if (isAnother) {
        m_reader.abandon();
        m_answer.reset();
    }
    const bool hasFailed = m_answer && !*m_answer;
    if (!isAnother && (!hasFailed || m_reader.isBusy()))
        return;
    if (question.rejected == 0) {
        m_answer = answers::ImportAnswer{ question, {} };
        return;
    }
    m_reader.ask([question](const store::CallStore &store,
                            const std::stop_token &) { return answers::answerImport(question, store); },
                 [this](const Result<answers::ImportAnswer> &answer) {
                     m_answer = answer;
                     showSummary();
                 });
}

void ImportDetail::askLists(bool areOthers)
{
    if (areOthers) {
        m_rejects->setImport(m_question.rejected > 0 ? m_question.import : store::ImportKey());
        m_conflicts->setImport(m_question.conflicts > 0 ? m_question.import : store::ImportKey());
    } else {
        m_rejects->retry();
        m_conflicts->retry();
    }
}

/** Returns why something of the import cannot be shown. */
std::optional<Error> ImportDetail::trouble() const
{
    std::optional<Error> first = m_answer && !*m_answer ? std::optional(m_answer->error()) : std::nullopt;
    for (const std::optional<Error> &of : { m_rejects->trouble(), m_conflicts->trouble() }) {
        if (!first)
            first = of;
    }
    return first ? storeTrouble(m_context, *first) : std::nullopt;
}

QStringList ImportDetail::summary() const
{
    QStringList lines;
    if (const QString failure = store::failureText(*m_entry); !failure.isEmpty())
        lines << failure.split(u'\n');
    else if (const QString state = wording::importStateText(m_entry->state); !state.isEmpty())
        lines << state;
    if (const std::optional<Error> trouble = this->trouble())
        lines << trouble->inCurrentLanguage().toText().replace(u'\n', u' ');
    else if (m_answer && *m_answer) {
        for (const store::RejectCount &count : (*m_answer)->reasons)
            //: How many records were rejected, and the sentence that says why.
            lines << tr("%1 rejected. %2")
                         .arg(QLocale().toString(count.count), ingest::rejectReasonText(count.reason));
        if (lines.isEmpty())
            lines << tr("Every record was stored or is accounted for.");
    }
    return lines;
}

void ImportDetail::showSummary()
{
    if (!m_entry)
        return;
    QStringList lines = summary();
    m_summary->setToolTip(items::plainToolTip(lines.join(u'\n')));
    if (lines.size() > summaryLines) {
        const auto more = static_cast<int>(lines.size() - summaryLines + 1);
        lines = lines.first(summaryLines - 1);
        lines << tr("%Ln more reason(s)", nullptr, more);
    }
    m_summary->setText(lines.join(u'\n'));
    Q_EMIT changed();
}

/** Returns why an import has no rejected records to save or to correct; empty if it has. */
QString ImportDetail::whyNoRejects() const
{
    if (m_entry && m_entry->state == store::ImportState::Undone)
        return tr("This import was undone, and its list of rejected records was removed with it.");
    if (m_question.rejected == 0)
        return tr("No record of this import was rejected.");
    return {};
}

/** Returns why an import has no calls to show; empty if it has. */
QString ImportDetail::whyNoCalls() const
{
    if (m_entry && m_entry->state == store::ImportState::Undone)
        return tr("This import was undone: it holds no calls any more.");
    if (!m_entry || m_entry->counts.stored == 0)
        return tr("This import holds no calls: none of its records was new.");
    return {};
}

void ImportDetail::updateButtons()
{
    const bool isUndone = m_entry && m_entry->state == store::ImportState::Undone;
    const QString noRejects = whyNoRejects();
    setUsable(m_callsButton, whyNoCalls(), tr("Shows the calls of this import on the Calls page."));
    setUsable(m_exportButton, noRejects.isEmpty() ? m_toSave : noRejects,
              tr("Saves the rejected records with their places and reasons as a table."));
    setUsable(m_correctButton, noRejects,
              tr("Saves the rejected rows, and imports them again once they are corrected."));
    setUsable(m_saveRowsAction, m_toSave,
              tr("Saves the rejected rows as a log of their own, to be corrected in a text editor."));
    setUsable(m_undoButton, isUndone ? tr("This import was undone before.") : m_toUndo,
              tr("Takes the calls of this import out of the store again. You are asked first."));
}

} // namespace codedesk::ui
