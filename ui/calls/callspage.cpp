// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/callspage.h"

#include "answers/tablecsv.h"
#include "calls/calldetailpane.h"
#include "calls/callfilterbar.h"
#include "calls/callssaver.h"
#include "csvfile.h"
#include "items/calltablemodel.h"
#include "prompts.h"
#include "storetrouble.h"
#include "tablecopy.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/emptystate.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"
#include "wording/importwords.h"
#include "wording/querywords.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::CallTableModel;

namespace {

constexpr int detailWidth = 280;
constexpr int mostCopied = 10'000; // all of them fit into the model at a time
constexpr int mostPages = CallTableModel::residentPages - 2;
static_assert(mostCopied / CallTableModel::pageSize + 2 < mostPages);

/** Returns over how many pages of the model a selection is spread. */
qsizetype pagesOf(const QItemSelectionModel &selection)
{
    QSet<int> pages;
    for (const QModelIndex &index : selection.selectedRows())
        pages.insert(index.row() / CallTableModel::pageSize);
    return pages.size();
}

QString filtersHaveChanged()
{
    return CallsPage::tr("The filters had changed, and the calls are read anew. Nothing was copied.");
}

} // namespace

CallsPage::CallsPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new CallTableModel(context.storeAddress(), context.catalogue(), this))
    , m_saver(new CallsSaver(context, this))
    , m_overviewReader(context.storeAddress())
    , m_relaxReader(context.storeAddress())
{
    setObjectName(u"callsPage"_s);
    createWidgets();
    createTable();
    createActions();
    createLayout();
    connectSignals();
}

CallsPage::~CallsPage() = default;

void CallsPage::createWidgets()
{
    m_filterBar = new CallFilterBar(m_context.catalogue(), this);
    m_caption = makeQuietLabel(this);
    m_caption->setObjectName(u"captionLabel"_s);
    m_newestButton = new QPushButton(this);
    m_newestButton->setObjectName(u"newestButton"_s);
    m_newestButton->setProperty("flat", true);
    m_newestButton->hide();
    m_exportButton = new QPushButton(this);
    m_exportButton->setObjectName(u"exportCallsPushButton"_s);
    m_exportButton->setProperty("flat", true);
    m_table = new QTableView(this);
    m_detail = new CallDetailPane(m_context.catalogue(), this);
    m_detail->setMinimumWidth(detailWidth);
    m_empty = new EmptyState(this);
}

void CallsPage::createTable()
{
    m_table->setObjectName(u"callsTableView"_s);
    m_table->setModel(m_model);
    setupTable(m_table);
    m_table->setItemDelegateForColumn(CallTableModel::OutcomeColumn, new OutcomeDelegate(m_table));
    auto *monospace = new MonospaceDelegate(m_table);
    for (const int column :
         { CallTableModel::OrderColumn, CallTableModel::CodeColumn, CallTableModel::MasksColumn })
        m_table->setItemDelegateForColumn(column, monospace);
    const QList<int> widths{ 150, 162, 86, 100, 220, 130, 110, 84, 110, 160, 200 };
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    rememberColumns(m_table, m_context.settings(), u"calls/table"_s);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CallsPage::createActions()
{
    const auto add = [this](const QString &name, auto run) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        m_table->addAction(action);
        return action;
    };
    m_copyAction = add(u"copyAction"_s, [this] { copy(false); });
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_copyCsvAction = add(u"copyCsvAction"_s, [this] { copy(true); });
    m_replyAction = add(u"copyReplyAction"_s, [this] { copyReply(); });
    m_replyAction->setShortcut(Qt::CTRL | Qt::Key_R);
    m_exportAction = add(u"exportCallsAction"_s, [this] { exportCalls(); });
    m_exportAction->setShortcut(Qt::CTRL | Qt::Key_E);
    m_markAction = makeByteOrderMarkAction(m_context.settings(), this);
}

void CallsPage::createLayout()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    rememberSplitter(m_splitter, m_context.settings(), u"calls/splitter"_s, { 850, 310 });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *captionRow = new QHBoxLayout;
    captionRow->addWidget(m_caption, 1);
    captionRow->addWidget(m_newestButton);
    captionRow->addWidget(m_exportButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_filterBar);
    layout->addLayout(captionRow);
    layout->addWidget(m_stack, 1);
}

void CallsPage::connectSignals()
{
    connect(m_filterBar, &CallFilterBar::filterChanged, this, &CallsPage::ask);
    connect(m_model, &CallTableModel::modelAboutToBeReset, this, &CallsPage::rememberPlace);
    connect(m_model, &CallTableModel::modelReset, this, &CallsPage::restorePlace);
    connect(m_model, &CallTableModel::loaded, this, &CallsPage::onLoaded);
    connect(m_model, &CallTableModel::failed, this, &CallsPage::onFailed);
    connect(m_model, &CallTableModel::outdated, this, [this] {
        m_question = m_answered; // of the store as it was when they were read, which the caption says
        updateCaption();
    });
    connect(m_newestButton, &QPushButton::clicked, this, &CallsPage::ask);
    connect(m_exportButton, &QPushButton::clicked, m_exportAction, &QAction::trigger);
    connect(m_saver, &CallsSaver::started, this, &CallsPage::updateExport);
    connect(m_saver, &CallsSaver::ended, this, &CallsPage::updateExport);
    connect(m_saver, &CallsSaver::noticeRaised, this, &CallsPage::noticeRaised);
    connect(m_saver, &CallsSaver::saved, this, [this](const QString &notice) {
        Q_EMIT messagesOver({ ErrorKind::OutputNotWritable, ErrorKind::DiskFull, ErrorKind::StoreBusy,
                              ErrorKind::StoreDamaged, ErrorKind::StoreNotWritable, ErrorKind::StoreTooNew,
                              ErrorKind::NotFound });
        Q_EMIT noticeRaised(notice);
    });
    connect(m_saver, &CallsSaver::messageRaised, this, &CallsPage::messageRaised);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallsPage::showCurrentCall);
    // What was selected when the copy was asked for is meant, not what is selected since.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_pendingCopy.reset(); });
    connect(m_detail, &CallDetailPane::codeRequested, this, &CallsPage::codeRequested);
    connect(m_detail, &CallDetailPane::attemptsRequested, this, [this](const QString &orderNo) {
        answers::CallSelection filter;
        filter.orderNo = orderNo;
        m_filterBar->setFilter(filter);
    });
    connect(&m_context, &AppContext::catalogueChanged, this, &CallsPage::takeCatalogue);
    connect(&m_context, &AppContext::dayChanged, this, &CallsPage::takeCatalogue);
    connect(&m_context, &AppContext::storeChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void CallsPage::activate()
{
    m_markAction->setChecked(csvOptions(m_context.settings()).byteOrderMark); // Another page offers it, too.
    refresh();
}

void CallsPage::retranslate()
{
    m_model->setLanguage(m_context.language());
    m_filterBar->retranslate(m_context.language());
    m_detail->retranslate(m_context.language());
    m_copyAction->setText(tr("Copy rows"));
    m_copyCsvAction->setText(tr("Copy rows as CSV"));
    m_newestButton->setText(tr("Show the newest"));
    m_exportAction->setText(tr("Export calls…"));
    m_exportButton->setText(m_exportAction->text());
    m_replyAction->setText(tr("Copy reply"));
    m_markAction->setText(tr("Mark CSV as UTF-8 for spreadsheets"));
    m_table->setAccessibleName(tr("Stored calls"));
    updateCaption();
    if (!m_question && !m_filterBar->fault().isEmpty())
        showFault();
    else if (m_answered && m_stack->currentWidget() == m_empty)
        onLoaded();
    else if (m_question && !m_answered)
        ask();
}

QWidget *CallsPage::initialFocus()
{
    return m_filterBar->orderField();
}

void CallsPage::open(const PageRequest &request)
{
    if (const auto *filter = std::get_if<answers::CallSelection>(&request))
        m_filterBar->setFilter(*filter);
}

bool CallsPage::focusSearch()
{
    m_filterBar->orderField()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool CallsPage::settle()
{
    const std::optional<answers::CallsQuestion> before = m_question;
    m_filterBar->settle();
    return m_question != before;
}

QString CallsPage::copyAnswer()
{
    if (settle())
        return filtersHaveChanged();
    const QString text = isAnswered() ? m_detail->asText() : QString();
    if (text.isEmpty())
        return {};
    QGuiApplication::clipboard()->setText(text);
    return tr("The call was copied.");
}

/** The reply knows more here than on the Lookup page: order, time and billing are those of the call. */
void CallsPage::copyReply()
{
    if (settle()) {
        Q_EMIT noticeRaised(filtersHaveChanged());
        return;
    }
    const QString text = isAnswered()
        ? m_detail->suggestedReply(rememberedReplyStyle(m_context.settings(), m_context.language()))
        : QString();
    if (text.isEmpty()) {
        Q_EMIT noticeRaised(tr("There is no reply to copy: none is suggested for this code."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noticeRaised(tr("The reply was copied."));
}

QList<QAction *> CallsPage::editActions() const
{
    return { m_copyAction, m_copyCsvAction, m_replyAction, m_exportAction, m_markAction };
}

/** Asks what the filters say now; nothing of another question's answer can be copied meanwhile. */
void CallsPage::ask()
{
    m_pendingCopy.reset();
    m_overview.reset(); // its count is that of the filters before
    if (!m_filterBar->fault().isEmpty()) {
        m_question.reset();
        showFault();
        loadOverview();
        return;
    }
    m_question = answers::CallsQuestion{ m_filterBar->filter(), m_context.today(), m_context.catalogue(),
                                         m_context.storeRevision() };
    m_model->setQuery(m_question->criteria(), m_question->store);
    loadOverview();
    updateCaption();
}

void CallsPage::refresh()
{
    if (!m_question || !m_answered) {
        ask();
        return;
    }
    // The rows shown are no answer to it before the model has compared them with the store.
    m_question->store = m_context.storeRevision();
    if (m_pendingCopy)
        m_pendingCopy->question = *m_question;
    m_model->refresh(m_question->store);
    loadOverview();
    updateCaption();
}

void CallsPage::takeCatalogue()
{
    m_model->setCatalogue(m_context.catalogue());
    m_filterBar->setCatalogue(m_context.catalogue());
    m_detail->setCatalogue(m_context.catalogue());
    if (!m_question)
        return;
    // Which calls are "billed" is a matter of the rules.
    const answers::CallsQuestion question{ m_question->selection, m_context.today(), m_context.catalogue(),
                                           m_question->store };
    if (m_model->query() != question.criteria()) {
        ask();
        return;
    }
    const bool wasAnswered = m_answered == m_question;
    m_question = question;
    loadOverview(); // what was counted is an answer to the question before
    if (!wasAnswered)
        return;
    m_answered = question;
    if (m_stack->currentWidget() == m_empty)
        onLoaded(); // what hides the calls was asked of the question before
}

/** Reads what there is to choose from, whether or not anything can be asked, and how many calls fit. */
void CallsPage::loadOverview()
{
    m_overviewReader.ask(
        [question = m_question](const store::CallStore &store, const std::stop_token &) {
            return answers::answerOverview(question, store);
        },
        [this, asked = m_context.storeRevision()](const Result<answers::CallsOverview> &answer) {
            m_overview = answer ? std::optional(*answer) : std::nullopt;
            if (answer)
                m_context.trustStore(m_filterBar);
            else
                doubtStore(m_filterBar, asked, answer.error());
            const answers::CallsOverview shown = m_overview.value_or(answers::CallsOverview());
            m_filterBar->setChoices(shown.codes, shown.apps);
            updateCaption();
        });
}

/** Returns what was counted of what is asked; nullptr: it is not known. */
const answers::CallsOverview *CallsPage::overview() const
{
    return m_overview && m_overview->question == m_question ? &*m_overview : nullptr;
}

/** Says that not all of the store can be read, although the calls can. */
void CallsPage::doubtStore(const QObject *reader, const store::StoreRevision &asked, const Error &error)
{
    if (const std::optional<Error> trouble = storeTrouble(m_context, error))
        m_context.doubtStore(reader, asked, *trouble);
}

void CallsPage::onLoaded()
{
    m_relaxReader.abandon();
    if (!m_question)
        return;
    m_context.trustStore(m_model);
    m_answered = m_question;
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_splitter);
    else if (answers::activeParts(m_question->selection).isEmpty())
        showNoCalls();
    else
        showNoMatch();
    updateCaption();
    continueCopy();
}

void CallsPage::onFailed(const Error &error)
{
    if (!m_question)
        return;
    showNothing();
    const std::optional<Error> trouble = storeTrouble(m_context, error);
    if (!trouble) {
        m_answered = m_question;
        showNoCalls();
    } else {
        showStoreTrouble(*m_empty, m_context, *trouble);
        if (trouble->kind == ErrorKind::StoreBusy && m_question->selection.import.isSet())
            offerToRelax({ answers::FilterPart::Import }); // the store may be another by now, without this import
        m_context.doubtStore(m_model, m_question->store, *trouble);
    }
    updateCaption();
}

/** Leaves nothing of an earlier answer: no rows, no details, nothing to copy or to export. */
void CallsPage::showNothing()
{
    m_relaxReader.abandon();
    m_answered.reset();
    m_overview.reset();
    m_pendingCopy.reset();
    m_model->clear();
    m_detail->showCall(std::nullopt);
    m_stack->setCurrentWidget(m_empty);
    updateCaption();
}

void CallsPage::showFault()
{
    showNothing();
    m_empty->setTexts(tr("These days cannot be shown."), m_filterBar->fault());
    m_empty->addAction(relaxText(answers::FilterPart::Dates), [this] {
        m_filterBar->setFilter(answers::without(m_filterBar->filter(), answers::FilterPart::Dates));
    });
}

/** Returns whether the rows shown answer what is asked. */
bool CallsPage::isAnswered() const
{
    return m_answered && m_answered == m_question && m_stack->currentWidget() != m_empty;
}

void CallsPage::showCurrentCall()
{
    const answers::CallView *call = m_model->call(m_table->currentIndex().row());
    m_detail->showCall(call ? std::optional(*call) : std::nullopt);
}

void CallsPage::rememberPlace()
{
    m_pendingCopy.reset(); // other rows stand where the selected ones stood
    const answers::CallView *current = m_model->call(m_table->currentIndex().row());
    const answers::CallView *top = m_model->call(m_table->rowAt(0));
    m_currentKey = current ? current->call.key : 0;
    // At the very top the newest calls are what is looked at, not the row that happens to be there.
    m_topKey = top && m_table->verticalScrollBar()->value() > 0 ? top->call.key : 0;
}

void CallsPage::restorePlace()
{
    const int current = m_currentKey != 0 ? m_model->rowOf(m_currentKey) : -1;
    const int top = m_topKey != 0 ? m_model->rowOf(m_topKey) : -1;
    if (m_model->rowCount() > 0) // Without a choice the newest call is the likeliest to be asked for.
        m_table->setCurrentIndex(m_model->index(std::max(0, current), 0));
    if (top >= 0)
        m_table->scrollTo(m_model->index(top, 0), QAbstractItemView::PositionAtTop);
    else
        m_table->scrollToTop();
    showCurrentCall();
}

void CallsPage::updateCaption()
{
    const QLocale locale;
    m_newestButton->setVisible(m_model->isOutdated());
    updateExport();
    const bool saysWhyThereAreNone = !m_answered && m_stack->currentWidget() == m_empty;
    if (m_question && m_answered != m_question && !saysWhyThereAreNone) {
        m_caption->setText(tr("The calls are being read…"));
        return;
    }
    if (m_stack->currentWidget() == m_empty)
        m_caption->clear();
    else if (m_model->isOutdated())
        m_caption->setText(tr("The store has changed since these calls were read."));
    else if (!overview())
        m_caption->clear();
    else if (m_model->isComplete())
        m_caption->setText(tr("%Ln call(s), newest first", nullptr, m_model->rowCount()));
    else if (overview()->count)
        m_caption->setText(tr("%1 calls, newest first").arg(locale.toString(*overview()->count)));
    else
        m_caption->setText(tr("More than %1 calls, newest first").arg(locale.toString(m_model->rowCount())));
}

void CallsPage::updateExport()
{
    m_exportButton->setVisible(m_stack->currentWidget() != m_empty);
    m_exportAction->setEnabled(!m_saver->isRunning() && m_stack->currentWidget() != m_empty);
    setAvailable(m_exportButton, m_exportAction->isEnabled(),
                 m_saver->isRunning() ? tr("An export is running.") : tr("There are no calls to export."),
                 tr("Saves every call that fits the filters as a CSV file."));
    for (QAction *action : { m_copyAction, m_copyCsvAction, m_replyAction })
        action->setEnabled(isAnswered());
}

void CallsPage::exportCalls()
{
    // What is typed this moment is meant, too: the table follows a moment later.
    settle();
    if (!m_question)
        return;
    const answers::CallsQuestion question = *m_question; // another may be asked when a place has been chosen
    const std::optional<qint64> expected = overview() ? overview()->count : std::nullopt;
    const QString path = prompts::saveFile(this, tr("Export calls"), u"calls.csv"_s, { tr("Tables (*.csv)") });
    if (!path.isEmpty())
        m_saver->save(path, question, expected);
}

void CallsPage::showNoCalls()
{
    m_empty->setTexts(tr("No calls are stored yet."),
                      tr("Import a call log to see its calls here, with the meaning of each code and "
                         "whether the call was billed."));
    m_empty->addAction(
        tr("Import a log"), [this] { Q_EMIT importsRequested(); }, true);
    m_stack->setCurrentWidget(m_empty);
}

/** Finds out which single condition hides the calls, and offers to take it away. */
void CallsPage::showNoMatch()
{
    const QString wider = tr("Take a condition away to see more calls.");
    m_empty->setTexts(tr("No call fits the filters."),
                      m_question->selection.orderNo.isEmpty() ? wider : wording::wholeNumberHint() + u' ' + wider);
    m_stack->setCurrentWidget(m_empty);
    m_relaxReader.ask(
        [question = *m_question](const store::CallStore &store, const std::stop_token &stop) {
            return answers::answerNoCalls(question, store, stop);
        },
        [this](const Result<answers::NoCallsAnswer> &answer) {
            if (!answer) {
                if (m_question)
                    doubtStore(m_empty, m_question->store, answer.error());
                return;
            }
            m_context.trustStore(m_empty);
            if (answer->question != m_question)
                return;
            if (answer->isOfUndoneImport)
                m_empty->setTexts(tr("No call fits the filters."),
                                  wording::importStateText(store::ImportState::Undone));
            offerToRelax(answer->hiding);
        });
}

void CallsPage::offerToRelax(const QList<answers::FilterPart> &parts)
{
    for (const answers::FilterPart part : parts)
        m_empty->addAction(relaxText(part), [this, part] {
            m_filterBar->setFilter(answers::without(m_filterBar->filter(), part));
        });
    if (parts.isEmpty())
        m_empty->addAction(tr("Clear filters"), [this] { m_filterBar->setFilter({}); });
}

QString CallsPage::relaxText(answers::FilterPart part) const
{
    switch (part) {
    case answers::FilterPart::OrderNo:
        return tr("Show any order number");
    case answers::FilterPart::Code:
        return tr("Show any code");
    case answers::FilterPart::Category:
        return tr("Show all categories");
    case answers::FilterPart::Channel:
        return tr("Show all channels");
    case answers::FilterPart::App:
        return tr("Show all apps");
    case answers::FilterPart::Outcome:
        return tr("Show billable and free calls alike");
    case answers::FilterPart::Dates:
        return tr("Show all days");
    case answers::FilterPart::Import:
        return tr("Show all imports");
    }
    return {};
}

/**
 * Copies the selected rows. A table that is selected as a whole means the rows not read yet, too; up to a limit
 * they are read first, above it an export is offered.
 */
void CallsPage::copy(bool asCsv)
{
    if (settle()) {
        Q_EMIT noticeRaised(filtersHaveChanged());
        return;
    }
    if (!isAnswered())
        return;
    const qsizetype selected = m_table->selectionModel()->selectedRows().size();
    const bool isWholeTable = selected == m_model->rowCount() && !m_model->isComplete();
    const qint64 meant = isWholeTable && overview() ? overview()->count.value_or(selected) : selected;
    if (meant > mostCopied || pagesOf(*m_table->selectionModel()) > mostPages) {
        offerExport();
        return;
    }
    m_pendingCopy = PendingCopy{ *m_question, asCsv, isWholeTable };
    continueCopy();
}

/** Reads what is missing of the rows to be copied, and copies them once nothing is. */
void CallsPage::continueCopy()
{
    if (!m_pendingCopy || m_pendingCopy->question != m_answered)
        return;
    if (m_pendingCopy->isWholeTable && !m_model->isComplete()) {
        if (m_model->rowCount() > mostCopied) {
            m_pendingCopy.reset();
            offerExport();
        } else {
            m_model->fetchMore({});
        }
        return;
    }
    if (m_pendingCopy->isWholeTable) {
        const std::optional<PendingCopy> copy = m_pendingCopy;
        m_table->selectAll();
        m_pendingCopy = copy;
    }
    bool isMissing = false;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (!m_model->call(index.row())) {
            std::ignore = index.data(); // asks for the row
            isMissing = true;
        }
    }
    if (!isMissing)
        copyRows(std::exchange(m_pendingCopy, {})->asCsv);
}

void CallsPage::copyRows(bool asCsv)
{
    const QString text = asCsv ? selectedAsCsv() : rowsAsText(*m_table, CopyScope::SelectedRows);
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    const auto rows = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    Q_EMIT noticeRaised(tr("%Ln row(s) copied.", nullptr, rows));
}

/** Returns the selected calls as an export has them. They have been read. */
QString CallsPage::selectedAsCsv() const
{
    QList<answers::CallView> calls;
    for (const int row : selectedRows(*m_table))
        calls << *m_model->call(row);
    return calls.isEmpty() ? QString() : exporting::csvText([&calls](exporting::CsvWriter &writer) {
        answers::writeTable(writer, answers::callColumns(), calls);
    });
}

void CallsPage::offerExport()
{
    const QString question =
        tr("At most %1 rows can be copied. Nothing was copied.\nExport the calls into a file instead?")
            .arg(QLocale().toString(mostCopied));
    if (prompts::confirm(this, tr("Too many rows to copy"), question, tr("Export calls…")))
        exportCalls();
}

} // namespace codedesk::ui
