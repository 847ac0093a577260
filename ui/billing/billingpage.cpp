// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"

#include "answers/tablecsv.h"
#include "billing/barchart.h"
#include "billing/chartexport.h"
#include "billing/totalsrow.h"
#include "core/filename.h"
#include "csvfile.h"
#include "items/itemroles.h"
#include "items/summarytablemodel.h"
#include "prompts.h"
#include "storetrouble.h"
#include "tablecopy.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/totalsdelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::SummaryTableModel;
using report::GroupKey;

namespace {

constexpr int slowAnswerMs = 300;
constexpr int keyColumnWidth = 220;
constexpr int smallestKeyColumn = 120;
constexpr int countColumnWidth = 130;
constexpr int smallestCountColumn = 88;

bool isTime(GroupKey key)
{
    return key == GroupKey::Day || key == GroupKey::Week || key == GroupKey::Month;
}

/** Returns what a view asks for, except by whom and when. */
report::SummaryRequest requestOf(const BillingView &view)
{
    report::SummaryRequest request;
    if (view.by)
        request.by = { *view.by };
    request.from = view.from;
    request.to = view.to;
    return request;
}

/** Returns the title of the chart. */
QString callsBy(GroupKey key, int count)
{
    switch (key) {
    case GroupKey::Day:
        //: Title of the chart.
        return BillingPage::tr("%Ln call(s) by day", nullptr, count);
    case GroupKey::Week:
        return BillingPage::tr("%Ln call(s) by week", nullptr, count);
    case GroupKey::Month:
        return BillingPage::tr("%Ln call(s) by month", nullptr, count);
    case GroupKey::Code:
        return BillingPage::tr("%Ln call(s) by code", nullptr, count);
    case GroupKey::Category:
        return BillingPage::tr("%Ln call(s) by category", nullptr, count);
    case GroupKey::Channel:
        return BillingPage::tr("%Ln call(s) by channel", nullptr, count);
    case GroupKey::App:
        return BillingPage::tr("%Ln call(s) by app", nullptr, count);
    }
    return {};
}

Error noPicture()
{
    return sayable([=] {
        return Error{ ErrorKind::OutputNotWritable, BillingPage::tr("The picture of the chart could not be made."),
                      BillingPage::tr("There was too little memory for it."),
                      BillingPage::tr("End other programs, or choose fewer days, and try again.") };
    });
}

} // namespace

BillingPage::BillingPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new SummaryTableModel(context.catalogue(), this))
    , m_reader(context.storeAddress())
{
    setObjectName(u"billingPage"_s);
    createWidgets();
    createActions();
    createLayout();
    connectSignals();
}

BillingPage::~BillingPage() = default;

void BillingPage::createWidgets()
{
    m_controls = new BillingControls(this);
    m_chart = new BarChart(this);
    m_chart->setObjectName(u"barChart"_s);
    m_table = new QTableView(this);
    m_table->setObjectName(u"summaryTableView"_s);
    m_table->setModel(m_model);
    setupTable(m_table);
    m_table->setItemDelegate(new TotalsDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_columnFit = new ColumnFit(m_table, {});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_empty = new EmptyState(this);
    m_exportButton = new QPushButton(this);
    m_exportButton->setObjectName(u"exportPushButton"_s);
    m_exportButton->setProperty("menu", true); // room for the arrow
}

void BillingPage::createActions()
{
    const auto add = [this](const QString &name, auto run) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_saveCsvAction = add(u"saveCsvAction"_s, [this] { saveCsv(); });
    m_markAction = makeByteOrderMarkAction(m_context.settings(), this);
    m_savePngAction = add(u"savePngAction"_s, [this] { saveChart(u"png"_s, tr("Pictures (*.png)"), chartAsPng); });
    m_saveSvgAction = add(u"saveSvgAction"_s, [this] { saveChart(u"svg"_s, tr("Drawings (*.svg)"), chartAsSvg); });
    m_copyAction = add(u"copyAction"_s, [this] { copyRows(); });
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copyAction);
    auto *menu = new QMenu(m_exportButton);
    menu->addActions({ m_saveCsvAction, m_markAction });
    menu->addSeparator();
    menu->addActions({ m_savePngAction, m_saveSvgAction });
    menu->addSeparator();
    menu->addAction(m_copyAction);
    m_exportButton->setMenu(menu);
}

void BillingPage::createLayout()
{
    m_controls->addWidget(m_exportButton);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_chart);
    auto *tables = new QWidget(m_splitter);
    auto *tablesLayout = new QVBoxLayout(tables);
    tablesLayout->setContentsMargins(0, 0, 0, 0);
    tablesLayout->setSpacing(0);
    tablesLayout->addWidget(m_table, 1);
    tablesLayout->addWidget(new TotalsRow(m_table, tables));
    m_splitter->addWidget(tables);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_controls);
    layout->addWidget(m_stack, 1);
}

void BillingPage::connectSignals()
{
    connect(m_controls, &BillingControls::viewChanged, this, &BillingPage::load);
    connect(m_chart, &BarChart::columnActivated, this, &BillingPage::openColumn);
    connect(m_table, &QTableView::activated, this, &BillingPage::openRow);
    connect(&m_context, &AppContext::catalogueChanged, this, [this] {
        m_model->setCatalogue(m_context.catalogue());
        if (isVisible())
            load();
    });
    connect(&m_context, &AppContext::dayChanged, this, [this] {
        m_controls->takeDay();
        if (isVisible())
            load();
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowAnswerMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_reader.isBusy())
            showCounting();
    });
    connect(&m_context, &AppContext::storeChanged, this, [this] {
        if (isVisible())
            load();
    });
}

void BillingPage::activate()
{
    m_markAction->setChecked(csvOptions(m_context.settings()).byteOrderMark); // Another page offers it, too.
    load();
}

void BillingPage::retranslate()
{
    m_model->setLanguage(m_context.language());
    m_controls->retranslate();
    m_exportButton->setText(tr("Export"));
    m_saveCsvAction->setText(tr("Save table as CSV…"));
    m_markAction->setText(tr("Mark CSV as UTF-8 for spreadsheets"));
    m_savePngAction->setText(tr("Save chart as PNG…"));
    m_saveSvgAction->setText(tr("Save chart as SVG…"));
    m_copyAction->setText(tr("Copy rows"));
    m_chart->setAccessibleName(tr("Chart of calls by billing"));
    m_table->setAccessibleName(tr("Summary"));
    if (!m_question && !m_controls->fault().isEmpty())
        showFault();
    else if (m_figures)
        showFigures(*m_figures);
    else if (m_question) {
        if (m_reader.isBusy())
            showCounting();
        load();
    }
}

QWidget *BillingPage::initialFocus()
{
    return m_controls->firstField();
}

QString BillingPage::copyAnswer()
{
    const QString text = isAnswered() ? rowsAsText(*m_table, CopyScope::AllRows) : QString();
    if (text.isEmpty())
        return {};
    QGuiApplication::clipboard()->setText(text);
    return tr("The summary was copied.");
}

QList<QAction *> BillingPage::editActions() const
{
    return { m_copyAction, m_saveCsvAction };
}

void BillingPage::load()
{
    if (!m_controls->fault().isEmpty()) {
        m_reader.abandon();
        m_question.reset();
        showFault();
        return;
    }
    const BillingView &view = m_controls->view();
    m_question = answers::BillingQuestion{ requestOf(view), !view.by, m_context.today(), m_context.catalogue(),
                                           m_context.storeRevision() };
    updateActions();
    m_slow.start();
    m_reader.ask([asked = *m_question](const store::CallStore &store,
                                       const std::stop_token &) { return answers::answerBilling(asked, store); },
                 [this](const Result<answers::BillingAnswer> &answer) { take(answer); });
}

void BillingPage::take(const Result<answers::BillingAnswer> &answer)
{
    if (answer) {
        m_context.trustStore(this);
        if (answer->question == m_question)
            showFigures(*answer);
        return;
    }
    if (answer.error().kind == ErrorKind::Cancelled)
        return;
    const std::optional<Error> trouble = storeTrouble(m_context, answer.error());
    if (!trouble) {
        showFigures({ *m_question, {}, 0 });
        return;
    }
    showNothing();
    showStoreTrouble(*m_empty, m_context, *trouble);
    m_context.doubtStore(this, m_question->store, *trouble);
}

void BillingPage::showFigures(const answers::BillingAnswer &figures)
{
    m_figures = figures;
    const bool hasOtherColumns = m_model->summary().by != figures.summary.by;
    m_model->setSummary(figures.summary);
    if (hasOtherColumns)
        fitColumns();
    updateActions();
    if (figures.summary.rows.isEmpty()) {
        m_chart->setContent({});
        showEmpty();
        return;
    }
    showChart();
    m_stack->setCurrentWidget(m_splitter);
}

/** Leaves nothing of an earlier answer: no rows, no chart, nothing to copy or to save. */
void BillingPage::showNothing()
{
    m_figures.reset();
    m_model->setSummary({});
    m_chart->setContent({});
    updateActions();
    m_stack->setCurrentWidget(m_empty);
}

void BillingPage::showFault()
{
    showNothing();
    m_empty->setTexts(tr("These days cannot be shown."), m_controls->fault());
    m_empty->addAction(tr("Show all days"), [this] { m_controls->setView({ m_controls->view().by, {}, {} }); });
}

void BillingPage::showCounting()
{
    showNothing();
    m_empty->setTexts(tr("The calls are being counted…"), {});
}

/** Returns whether what is shown answers what is asked. */
bool BillingPage::isAnswered() const
{
    return m_figures && m_figures->question == m_question && !m_figures->summary.rows.isEmpty();
}

void BillingPage::updateActions()
{
    const bool canExport = isAnswered();
    setAvailable(m_exportButton, canExport, tr("There is nothing to save."));
    for (QAction *action : { m_saveCsvAction, m_savePngAction, m_saveSvgAction, m_copyAction })
        action->setEnabled(canExport);
}

/** Shares the width among the columns of the table, which are others for each grouping. */
void BillingPage::fitColumns()
{
    QList<ElasticColumn> columns;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isKey = column < m_model->summary().by.size();
        m_table->setColumnWidth(column, isKey ? keyColumnWidth : countColumnWidth);
        columns.append({ column, isKey ? smallestKeyColumn : smallestCountColumn, false });
    }
    m_columnFit->setElastic(columns);
}

void BillingPage::showEmpty()
{
    if (m_figures->allCalls == 0) {
        m_empty->setTexts(tr("No calls are stored yet."),
                          tr("Import a call log to see what was billed and what was free."));
        m_empty->addAction(
            tr("Import a log"), [this] { Q_EMIT importsRequested(); }, true);
    } else {
        m_empty->setTexts(tr("No calls on these days."), tr("Choose other days to see what was billed."));
        m_empty->addAction(tr("Show all days"), [this] {
            m_controls->setView({ m_controls->view().by, {}, {} });
        });
    }
    m_stack->setCurrentWidget(m_empty);
}

void BillingPage::showChart()
{
    m_chart->setContent(chartContent());
}

ChartContent BillingPage::chartContent() const
{
    const report::Summary &summary = m_figures->summary;
    const GroupKey key = summary.by.constFirst();
    ChartContent content;
    content.title = chartTitle();
    content.columns = answers::chartColumns(*m_figures);
    content.isTimeAxis = isTime(key);
    content.totals = summary.totals;
    for (const report::ChartColumn &column : std::as_const(content.columns))
        content.labels.append(answers::groupTitle(key, column.key, *m_context.catalogue(), m_context.language()));
    return content;
}

QString BillingPage::chartTitle() const
{
    const QString calls =
        callsBy(m_figures->summary.by.constFirst(), static_cast<int>(m_figures->summary.totals.total));
    const QString from = m_figures->question.request.from.toString(Qt::ISODate);
    const QString to = m_figures->question.request.to.toString(Qt::ISODate);
    if (!from.isEmpty() && !to.isEmpty())
        //: Title of the chart: what is counted, first and last day.
        return tr("%1, %2 to %3").arg(calls, from, to);
    if (!from.isEmpty())
        return tr("%1, since %2").arg(calls, from);
    return to.isEmpty() ? calls : tr("%1, until %2").arg(calls, to);
}

void BillingPage::openColumn(int column, std::optional<Outcome> outcome)
{
    openGroup(m_chart->content().columns.at(column).key, outcome);
}

void BillingPage::openRow(const QModelIndex &index)
{
    const report::SummaryRow *row = m_model->group(index.row());
    if (!row)
        return;
    const QVariant outcome = index.data(items::OutcomeRole);
    openGroup(row->keys.constFirst(),
              outcome.isValid() ? std::optional(static_cast<Outcome>(outcome.toInt())) : std::nullopt);
}

void BillingPage::openGroup(const QString &key, std::optional<Outcome> outcome)
{
    if (m_figures)
        Q_EMIT callsRequested(answers::callsOfGroup(*m_figures, key, outcome));
}

/** Copies the selected rows; the whole table, if none is. */
void BillingPage::copyRows()
{
    const QString text = isAnswered() ? rowsAsText(*m_table, CopyScope::SelectedRows) : QString();
    const QString notice = text.isEmpty() ? copyAnswer() : tr("The selected rows were copied.");
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    if (!notice.isEmpty())
        Q_EMIT noticeRaised(notice);
}

QString BillingPage::suggestedName(const QString &suffix) const
{
    return u"billing-by-"_s + report::groupKeyName(m_figures->summary.by.constFirst()) + u'.' + suffix;
}

void BillingPage::saveCsv()
{
    if (!isAnswered())
        return;
    const answers::BillingAnswer figures = *m_figures; // what is shown may be other when a place has been chosen
    const QString path =
        prompts::saveFile(this, tr("Save table as CSV"), suggestedName(u"csv"_s), { tr("Tables (*.csv)") });
    if (path.isEmpty())
        return;
    report(writeCsvFile(m_context.outputGuard(), path, csvOptions(m_context.settings()),
                        [&figures](exporting::CsvWriter &writer) -> Result<void> {
                            const auto columns = answers::summaryColumns(figures.summary.by);
                            answers::writeTable(
                                writer, answers::Columns<answers::SummaryLine>(columns),
                                answers::summaryLines(figures.summary, *figures.question.catalogue));
                            return {};
                        }),
           path);
}

void BillingPage::saveChart(const QString &suffix, const QString &filter, ChartPicture picture)
{
    if (!isAnswered())
        return;
    const ChartContent content = m_chart->content(); // as in saveCsv()
    const QString path = prompts::saveFile(this, tr("Save chart"), suggestedName(suffix), { filter });
    if (path.isEmpty())
        return;
    report(exporting::writeExport(
               m_context.outputGuard(), path,
               [&](QIODevice &device) -> Result<void> {
                   const QByteArray drawn = picture(content, { m_chart->font(), m_chart->palette() });
                   if (drawn.isEmpty())
                       return noPicture();
                   device.write(drawn);
                   return {};
               }),
           path);
}

void BillingPage::report(const Result<void> &written, const QString &path)
{
    if (written) {
        Q_EMIT messagesOver({ ErrorKind::OutputNotWritable, ErrorKind::DiskFull });
        Q_EMIT noticeRaised(tr("Saved to \"%1\".").arg(filename::shown(path)));
    } else {
        Q_EMIT messageRaised(written.error());
    }
}

} // namespace codedesk::ui
