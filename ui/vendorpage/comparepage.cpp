// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/comparepage.h"

#include "localfiles.h"
#include "prompts.h"
#include "storetrouble.h"
#include "tablecopy.h"
#include "tablesetup.h"
#include "team/teamchanges.h"
#include "theme.h"
#include "vendorpage/comparisoncontrols.h"
#include "vendorpage/diffpane.h"
#include "vendorpage/pagereader.h"
#include "widgets/availability.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::DiffTableModel;
using jobs::DiffKind;

namespace {

constexpr int diffPaneWidth = 340;

} // namespace

ComparePage::ComparePage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_reader(new PageReader(context.storeAddress(), this))
{
    setObjectName(u"comparePage"_s);
    setAcceptDrops(true);
    createWidgets();
    createTable();
    createLayout();
    connectSignals();
}

ComparePage::~ComparePage() = default;

void ComparePage::createWidgets()
{
    m_openButton = new QPushButton(this);
    m_openButton->setObjectName(u"openPageButton"_s);
    m_pasteButton = new QPushButton(this);
    m_pasteButton->setObjectName(u"pastePageButton"_s);
    m_controls = new ComparisonControls(m_context, this);
    m_title = makeHeadingLabel(this);
    m_title->setObjectName(u"pageTitleLabel"_s);
    m_summary = makeQuietLabel(this);
    m_summary->setObjectName(u"diffSummaryLabel"_s);
    m_tickButton = new QPushButton(this);
    m_tickButton->setObjectName(u"tickButton"_s);
    m_tickMenu = new QMenu(this);
    m_tickButton->setMenu(m_tickMenu);
    m_acceptButton = new QPushButton(this);
    m_acceptButton->setObjectName(u"acceptTickedButton"_s);
    m_acceptButton->setProperty("primary", true);
    m_table = new QTableView(this);
    m_pane = new DiffPane(m_context, this);
    m_pane->setMinimumWidth(diffPaneWidth);
    m_empty = new EmptyState(this);
    m_pasteAction = new QAction(this);
    m_pasteAction->setObjectName(u"pastePageAction"_s);
    m_copyAction = new QAction(this);
    m_copyAction->setObjectName(u"copyDiffAction"_s);
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
}

void ComparePage::createTable()
{
    m_table->setObjectName(u"diffTableView"_s);
    m_table->setModel(&m_model);
    setupTable(m_table);
    auto *outcomes = new OutcomeDelegate(m_table);
    m_table->setItemDelegateForColumn(DiffTableModel::CodesColumn, new MonospaceDelegate(m_table));
    m_table->setItemDelegateForColumn(DiffTableModel::WasColumn, outcomes);
    m_table->setItemDelegateForColumn(DiffTableModel::IsColumn, outcomes);
    const QList<int> widths{ 140, 96, 130, 140, 290 };
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    rememberColumns(m_table, m_context.settings(), u"compare/table"_s);
    new ColumnFit(m_table,
                  { { DiffTableModel::CodesColumn, 80, false },
                    { DiffTableModel::WasColumn, 100, false },
                    { DiffTableModel::IsColumn, 100, false },
                    { DiffTableModel::EffectColumn, 100, false } });
    m_table->addAction(m_copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ComparePage::createLayout()
{
    auto *options = new QHBoxLayout;
    options->setSpacing(theme::spacing);
    options->addWidget(m_openButton);
    options->addWidget(m_pasteButton);
    options->addSpacing(theme::spacing);
    options->addWidget(m_controls, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_summary);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme::spacing);
    heading->addLayout(texts, 1);
    heading->addWidget(m_tickButton);
    heading->addWidget(m_acceptButton);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), u"compare/splitter"_s, { 780, 380 });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(options);
    layout->addLayout(heading);
    layout->addWidget(m_stack, 1);
}

void ComparePage::connectSignals()
{
    connect(m_openButton, &QPushButton::clicked, this, &ComparePage::chooseFile);
    connect(m_pasteButton, &QPushButton::clicked, this, &ComparePage::pastePage);
    connect(m_pasteAction, &QAction::triggered, this, &ComparePage::pastePage);
    connect(m_copyAction, &QAction::triggered, this, [this] { Q_EMIT noticeRaised(copyAnswer()); });
    connect(m_controls, &ComparisonControls::viewChanged, this, &ComparePage::compare);
    connect(m_reader, &PageReader::pageRead, this, &ComparePage::takePage);
    connect(m_reader, &PageReader::fileRefused, this, [this](const QString &path) {
        showReading(false);
        Q_EMIT filesOffered({ path });
    });
    connect(m_acceptButton, &QPushButton::clicked, this, &ComparePage::acceptTicked);
    connect(&m_model, &DiffTableModel::ticksChanged, this, &ComparePage::showTicks);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::showSelected);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (!isAnswered())
            return;
        const QModelIndex box = index.siblingAtColumn(DiffTableModel::KindColumn);
        const bool isTicked = box.data(Qt::CheckStateRole).toInt() == static_cast<int>(Qt::Checked);
        m_model.setData(box, static_cast<int>(isTicked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    });
    connect(m_pane, &DiffPane::acceptChosen, this, [this] {
        if (const jobs::DifferenceView *shown = m_model.line(m_table->currentIndex().row()))
            acceptLines({ shown->line });
    });
    connect(m_pane, &DiffPane::codeChosen, this, &Page::codeRequested);
    connect(m_pane, &DiffPane::callsChosen, this, [this](const QStringList &codes) {
        answers::CallSelection filter;
        filter.codes = codes;
        Q_EMIT callsRequested(filter);
    });
    const auto again = [this] {
        if (isVisible())
            compare();
    };
    connect(&m_context, &AppContext::catalogueChanged, this, again);
    connect(&m_context, &AppContext::storeChanged, this, again);
    connect(&m_context, &AppContext::dayChanged, this, again);
}

void ComparePage::activate()
{
    compare();
}

void ComparePage::open(const PageRequest &request)
{
    const auto *wanted = std::get_if<VendorPageRequest>(&request);
    if (wanted && wanted->page) {
        m_reader->abandon();
        takePage(*wanted->page, QFileInfo(wanted->path).fileName());
    } else if (wanted) {
        readPage(wanted->path);
    }
}

void ComparePage::readPage(const QString &path)
{
    m_reader->readFile(path);
    showReading(true);
}

/** While a page is read, nothing of the one before can be copied or accepted. */
void ComparePage::showReading(bool isReading)
{
    m_isReading = isReading;
    showTicks();
}

void ComparePage::chooseFile()
{
    const QStringList paths =
        prompts::openFiles(this, tr("Open a page of the vendor"),
                           { tr("Pages (*.md *.markdown *.html *.htm *.txt *.csv *.tsv)"), tr("All files (*)") });
    if (!paths.isEmpty())
        readPage(paths.first());
}

void ComparePage::pastePage()
{
    if (m_reader->readContent(QGuiApplication::clipboard()->mimeData()))
        showReading(true);
    else
        Q_EMIT noticeRaised(tr("The clipboard holds no text."));
}

void ComparePage::takePage(const Result<VendorPage> &page, const QString &name)
{
    m_isReading = false;
    if (!page) { // nothing of the page before stays, which would be taken for an answer to this one
        m_page.reset();
        compare();
        Q_EMIT messageRaised(page.error());
        return;
    }
    Q_EMIT messagesOver({ ErrorKind::InputNotReadable, ErrorKind::InputEmpty, ErrorKind::InputNotCalls });
    m_page = OpenPage{ *page, name };
    m_readOn = QDate::currentDate();
    compare();
}

jobs::Acceptance ComparePage::acceptance() const
{
    const ComparisonView view = m_controls->view();
    jobs::Acceptance accepting{ view.channel, view.from, {} };
    if (m_page)
        accepting.reference = jobs::pageReference(m_page->page.title, m_page->name, m_readOn);
    return accepting;
}

void ComparePage::compare()
{
    m_question.reset();
    if (!m_page || !m_controls->fault().isEmpty()) {
        m_comparer.abandon();
        m_answered = {};
        m_model.setLines({}, m_context.catalogue());
        m_summary->clear();
        showSelected();
        showState();
        return;
    }
    m_question = jobs::ComparisonQuestion{ m_page->page, m_context.catalogue(), m_controls->view().sourceId,
                                           acceptance(), m_context.storeRevision() };
    m_comparer.start([asked = *m_question](ProgressSink &,
                                           const std::stop_token &stop) { return jobs::comparePage(asked, stop); },
                     [this](const jobs::Comparison &comparison) {
                         if (m_question == comparison.question)
                             takeComparison(comparison);
                     });
    showTicks(); // the lines shown are those of the question before
}

bool ComparePage::isAnswered() const
{
    return !m_isReading && m_question == m_answered;
}

void ComparePage::takeComparison(const jobs::Comparison &comparison)
{
    const jobs::DifferenceView *current = m_model.line(m_table->currentIndex().row());
    const auto before = current ? std::optional(std::pair(current->line.kind, current->line.codes)) : std::nullopt;
    QList<jobs::DifferenceView> lines = comparison.lines;
    jobs::markAccepted(lines, m_context.team(), comparison.question);
    qsizetype row = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (before && before->first == lines.at(i).line.kind && before->second == lines.at(i).line.codes)
            row = i;
    }
    m_answered = comparison.question;
    m_model.setLines(lines, comparison.question.catalogue);
    m_table->selectRow(static_cast<int>(row));
    showSummary(comparison);
    showState();
    if (const std::optional<Error> trouble = troubleOf(comparison))
        m_context.doubtStore(this, comparison.question.store, *trouble);
    else
        m_context.trustStore(this);
}

/** Returns why the effect on the stored calls is not known; nothing: it is, or there has never been a store. */
std::optional<Error> ComparePage::troubleOf(const jobs::Comparison &comparison) const
{
    if (comparison.hasStore)
        return std::nullopt;
    return storeTrouble(m_context, comparison.storeTrouble.value_or(Error{ ErrorKind::NotFound, {}, {}, {} }));
}

/** Says by the rules of which day the page was compared, and from when on it is taken to hold. */
QString ComparePage::comparedDays(const jobs::Acceptance &acceptance) const
{
    if (acceptance.from == noDay)
        //: %1 is a day.
        return tr("Compared with the rules of today, %1; the effect is that of the page on calls of all days.")
            .arg(isoDay(m_context.today()));
    //: %1 is a day.
    return tr("Compared with the rules of %1; the effect is that of the page on calls since then.")
        .arg(isoDay(acceptance.from));
}

void ComparePage::showSummary(const jobs::Comparison &comparison)
{
    QStringList sentences{ m_model.rowCount() == 0 ? tr("The page says the same as the catalogue.")
                                                   : tr("%n difference(s)", nullptr, m_model.rowCount()) };
    sentences << comparedDays(comparison.question.acceptance);
    if (const auto missing = static_cast<int>(comparison.tablesNotOnPage.size()); missing > 0)
        sentences << tr("%n table(s) of the catalogue are not on the page, and were not compared.", nullptr,
                        missing);
    if (const auto remarks = static_cast<int>(m_page->page.remarks.size()); remarks > 0) {
        sentences << tr("%n remark(s) on the page:", nullptr, remarks) + u' ' + m_page->page.remarks.first().text;
    }
    if (const std::optional<Error> trouble = troubleOf(comparison))
        //: %1 is a sentence that says why the store cannot be read.
        sentences << tr("The effect on the stored calls is not known: %1").arg(trouble->what);
    m_summary->setText(sentences.join(u"  "_s));
}

void ComparePage::showState()
{
    const bool hasLines = m_model.rowCount() > 0;
    m_stack->setCurrentIndex(hasLines ? 0 : 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_tickButton, m_acceptButton })
        widget->setVisible(hasLines);
    m_title->setVisible(m_page.has_value());
    m_title->setText(acceptance().reference);
    m_summary->setVisible(m_page.has_value());
    if (!m_page) {
        m_empty->setTexts(
            tr("Read the vendor's page"),
            tr("Open it as Markdown, saved HTML or CSV, drop the file here, or paste what the browser "
               "copied. What it adds, drops, rewords and bills differently is listed, with the effect "
               "on the stored calls."));
        m_empty->addAction(
            tr("Open a page…"), [this] { chooseFile(); }, true);
        m_empty->addAction(tr("Paste the page"), [this] { pastePage(); });
    } else if (!m_controls->fault().isEmpty()) {
        m_empty->setTexts(tr("The day cannot be read"), m_controls->fault());
    } else {
        m_empty->setTexts(tr("No difference"), tr("The page says the same as the catalogue."));
    }
    showTicks();
}

void ComparePage::showSelected()
{
    m_pane->showLine(m_model.line(m_table->currentIndex().row()), m_answered);
}

void ComparePage::showTicks()
{
    const auto count = static_cast<int>(m_model.tickedLines().size());
    m_acceptButton->setText(tr("Accept %n selected", nullptr, count));
    setAvailable(m_acceptButton, count > 0 && isAnswered() && !m_context.teamFault(),
                 m_context.teamFault() ? tr("The team's file cannot be read.")
                     : count == 0      ? tr("No difference is ticked.")
                                       : QString());
    m_tickButton->setEnabled(isAnswered());
    m_copyAction->setEnabled(isAnswered());
    m_pane->setAcceptable(isAnswered());
}

void ComparePage::acceptTicked()
{
    acceptLines(m_model.tickedLines());
}

void ComparePage::acceptLines(const QList<jobs::DiffLine> &lines)
{
    if (!isAnswered())
        return;
    TeamKnowledge team = m_context.team();
    for (const jobs::DiffLine &line : lines)
        team = merged(team, jobs::accepted(line, *m_answered.catalogue, m_answered.acceptance));
    const Result<void> done = m_context.changeTeam(team);
    if (!done) {
        Q_EMIT messageRaised(done.error());
        return;
    }
    Q_EMIT messagesOver(AppContext::changeFaults());
    Q_EMIT noticeRaised(
        tr("%n difference(s) accepted into the team's knowledge.", nullptr, static_cast<int>(lines.size())));
}

void ComparePage::retranslate()
{
    m_model.setLanguage(m_context.language());
    m_openButton->setText(tr("Open a page…"));
    m_pasteButton->setText(tr("Paste the page"));
    m_controls->retranslate();
    m_table->setAccessibleName(tr("Differences"));
    m_pasteAction->setText(tr("Paste the page"));
    m_copyAction->setText(tr("Copy rows"));
    m_tickButton->setText(tr("Select"));
    m_tickMenu->clear();
    m_tickMenu->addAction(tr("Everything"), this, [this] { m_model.tickAll(std::nullopt, true); });
    for (const DiffKind kind : jobs::allDiffKinds)
        m_tickMenu->addAction(jobs::diffKindWord(kind), this, [this, kind] { m_model.tickAll(kind, true); });
    m_tickMenu->addAction(tr("Nothing"), this, [this] { m_model.tickAll(std::nullopt, false); });
    m_pane->retranslate();
    compare();
}

QWidget *ComparePage::initialFocus()
{
    return m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_openButton;
}

QString ComparePage::copyAnswer()
{
    const QString text = isAnswered() ? rowsAsText(*m_table, CopyScope::AllRows) : QString();
    if (text.isEmpty())
        return {};
    QGuiApplication::clipboard()->setText(text);
    return tr("The differences were copied.");
}

QList<QAction *> ComparePage::editActions() const
{
    return { m_copyAction, m_pasteAction };
}

void ComparePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->ignore(); // The window finds out what they are.
    else if (event->mimeData()->hasUrls() || event->mimeData()->hasText() || event->mimeData()->hasHtml())
        event->acceptProposedAction();
}

void ComparePage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (m_reader->readContent(event->mimeData()))
        showReading(true);
}

} // namespace codedesk::ui
