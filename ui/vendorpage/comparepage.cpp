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
#include "vendorpage/diffpane.h"
#include "widgets/channelchoice.h"
#include "widgets/columnfit.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
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

const QList<int> splitterSizes{ 780, 380 };
constexpr int paneWidth = 340;

/** Returns the contents of a clipboard or a drop in the order they are worth reading. */
QList<QByteArray> contentsOf(const QMimeData &data)
{
    QList<QByteArray> contents;
    if (data.hasHtml())
        contents << data.html().toUtf8();
    if (data.hasText())
        contents << data.text().toUtf8();
    return contents;
}

/** Returns the first content that is a page; else why the last one is none. */
Result<VendorPage> readFirst(const QList<QByteArray> &contents)
{
    for (qsizetype i = 0; i + 1 < contents.size(); ++i) {
        Result<VendorPage> page = readVendorPage(contents.at(i));
        if (page)
            return page;
    }
    return readVendorPage(contents.isEmpty() ? QByteArray() : contents.last());
}

/** Reads a file as a page; nothing if it belongs elsewhere. */
std::optional<Result<VendorPage>> readFile(const QString &path, const store::StoreAddress &store,
                                           const std::stop_token &stop)
{
    const jobs::KnownFile file = jobs::lookAtFile(path, store, stop);
    if (file.page)
        return file.page; // also why it is none: it was opened as one
    if (file.kind != jobs::FileKind::CallLog)
        return std::nullopt;
    // A log of calls has codes and messages, too; what is neither is told as what it was opened for.
    const Result<QByteArray> content = jobs::readPageFile(path);
    const Result<VendorPage> page = content ? readVendorPage(*content) : content.error();
    return page ? std::nullopt : std::optional(page);
}

QComboBox *makeBox(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

ComparePage::ComparePage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
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
    m_sourceLabel = makeQuietLabel(this);
    m_source = makeBox(this, u"sourceComboBox"_s);
    m_channelLabel = makeQuietLabel(this);
    m_channel = makeBox(this, u"channelComboBox"_s);
    m_fromLabel = makeQuietLabel(this);
    m_from = new DateField(this);
    m_from->setObjectName(u"fromDateField"_s);
    for (QLabel *label : { m_sourceLabel, m_channelLabel, m_fromLabel })
        label->setWordWrap(false);
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
    m_pane->setMinimumWidth(paneWidth);
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
    options->addWidget(m_sourceLabel);
    options->addWidget(m_source, 2);
    options->addWidget(m_channelLabel);
    options->addWidget(m_channel, 1);
    options->addWidget(m_fromLabel);
    options->addWidget(m_from);
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
    rememberSplitter(m_splitter, m_context.settings(), u"compare/splitter"_s, splitterSizes);
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
    connect(m_source, &QComboBox::activated, this, &ComparePage::compare);
    connect(m_channel, &QComboBox::activated, this, &ComparePage::compare);
    connect(m_from, &DateField::dateChanged, this, &ComparePage::compare);
    connect(m_acceptButton, &QPushButton::clicked, this, &ComparePage::acceptTicked);
    connect(&m_model, &DiffTableModel::ticksChanged, this, &ComparePage::showTicks);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::showSelected);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex box = index.siblingAtColumn(DiffTableModel::KindColumn);
        const bool isTicked = box.data(Qt::CheckStateRole).toInt() == static_cast<int>(Qt::Checked);
        m_model.setData(box, static_cast<int>(isTicked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    });
    connect(m_pane, &DiffPane::acceptChosen, this, [this] {
        if (const items::ShownDiff *shown = m_model.line(m_table->currentIndex().row()))
            acceptLines({ shown->line });
    });
    connect(m_pane, &DiffPane::codeChosen, this, &Page::codeRequested);
    connect(m_pane, &DiffPane::callsChosen, this, [this](const QStringList &codes) {
        CallSelection filter;
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
    if (wanted && wanted->page)
        takePage(*wanted->page, QFileInfo(wanted->path).fileName());
    else if (wanted)
        openFile(wanted->path);
}

void ComparePage::chooseFile()
{
    const QStringList paths =
        prompts::openFiles(this, tr("Open a page of the vendor"),
                           { tr("Pages (*.md *.markdown *.html *.htm *.txt *.csv *.tsv)"), tr("All files (*)") });
    if (!paths.isEmpty())
        openFile(paths.first());
}

void ComparePage::openFile(const QString &path)
{
    m_reader.start([path, store = m_context.storeAddress()](
                       ProgressSink &, const std::stop_token &stop) { return readFile(path, store, stop); },
                   [this, path](const std::optional<Result<VendorPage>> &page) {
                       if (page)
                           takePage(*page, QFileInfo(path).fileName());
                       else
                           Q_EMIT filesOffered({ path });
                   });
}

void ComparePage::pastePage()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QList<QByteArray> contents = copied ? contentsOf(*copied) : QList<QByteArray>();
    if (contents.isEmpty()) {
        Q_EMIT noticeRaised(tr("The clipboard holds no text."));
        return;
    }
    readContents(contents);
}

void ComparePage::readContents(const QList<QByteArray> &contents)
{
    m_reader.start([contents](ProgressSink &, const std::stop_token &) { return readFirst(contents); },
                   [this](const Result<VendorPage> &page) { takePage(page, {}); });
}

void ComparePage::takePage(const Result<VendorPage> &page, const QString &name)
{
    if (!page) {
        Q_EMIT messageRaised(page.error());
        return;
    }
    m_page = OpenPage{ *page, name };
    m_readOn = QDate::currentDate();
    compare();
}

jobs::Acceptance ComparePage::acceptance() const
{
    jobs::Acceptance accepting;
    accepting.channel = chosenChannel(m_channel);
    accepting.from = m_from->date().isValid() ? toDayNumber(m_from->date()) : noDay;
    if (m_page)
        accepting.reference = jobs::pageReference(m_page->page.title, m_page->name, m_readOn);
    return accepting;
}

void ComparePage::compare()
{
    if (!m_page || !m_from->fault().isEmpty()) {
        m_comparer.abandon();
        m_model.setLines({}, m_context.catalogue());
        m_summary->clear();
        showSelected();
        showState();
        return;
    }
    const jobs::ComparisonRequest request{ m_page->page, m_context.catalogue(), m_source->currentData().toString(),
                                           acceptance(), m_context.storeAddress() };
    m_comparer.start(
        [request](ProgressSink &, const std::stop_token &stop) { return jobs::comparePage(request, stop); },
        [this, catalogue = request.catalogue, accepting = request.acceptance](const jobs::Comparison &comparison) {
            takeComparison(comparison, catalogue, accepting);
        });
}

void ComparePage::takeComparison(const jobs::Comparison &comparison, const CataloguePtr &catalogue,
                                 const jobs::Acceptance &accepting)
{
    const items::ShownDiff *current = m_model.line(m_table->currentIndex().row());
    const auto before = current ? std::optional(std::pair(current->line.kind, current->line.codes)) : std::nullopt;
    QList<items::ShownDiff> lines;
    int row = 0;
    for (const jobs::ComparedLine &compared : comparison.lines) {
        if (before && before->first == compared.line.kind && before->second == compared.line.codes)
            row = static_cast<int>(lines.size());
        lines << items::ShownDiff{ compared.line, compared.effect,
                                   jobs::isAccepted(compared.line, m_context.team(), *catalogue, accepting) };
    }
    m_comparedWith = catalogue;
    m_acceptance = accepting;
    m_model.setLines(lines, catalogue);
    m_table->selectRow(row);
    showSummary(comparison);
    showState();
    if (const std::optional<Error> trouble = troubleOf(comparison))
        Q_EMIT messageRaised(*trouble);
}

/** Returns why the effect on the stored calls is not known; nothing: it is, or there has never been a store. */
std::optional<Error> ComparePage::troubleOf(const jobs::Comparison &comparison) const
{
    if (comparison.hasStore)
        return std::nullopt;
    return storeTrouble(m_context, comparison.storeTrouble.value_or(Error{ ErrorKind::NotFound, {}, {}, {} }));
}

void ComparePage::showSummary(const jobs::Comparison &comparison)
{
    QStringList sentences{ m_model.rowCount() == 0 ? tr("The page says the same as the catalogue.")
                                                   : tr("%n difference(s)", nullptr, m_model.rowCount()) };
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
    } else if (!m_from->fault().isEmpty()) {
        m_empty->setTexts(tr("The day cannot be read"), m_from->fault());
    } else {
        m_empty->setTexts(tr("No difference"), tr("The page says the same as the catalogue."));
    }
    showTicks();
}

void ComparePage::showSelected()
{
    m_pane->showLine(m_model.line(m_table->currentIndex().row()), m_comparedWith);
}

void ComparePage::showTicks()
{
    const auto count = static_cast<int>(m_model.tickedLines().size());
    m_acceptButton->setText(tr("Accept %n selected", nullptr, count));
    m_acceptButton->setEnabled(count > 0 && !m_context.teamFault());
}

void ComparePage::acceptTicked()
{
    acceptLines(m_model.tickedLines());
}

void ComparePage::acceptLines(const QList<jobs::DiffLine> &lines)
{
    TeamKnowledge team = m_context.team();
    for (const jobs::DiffLine &line : lines)
        team = merged(team, jobs::accepted(line, *m_comparedWith, m_acceptance));
    const Result<void> done = m_context.changeTeam(team);
    if (done)
        Q_EMIT noticeRaised(
            tr("%n difference(s) accepted into the team's knowledge.", nullptr, static_cast<int>(lines.size())));
    else
        Q_EMIT messageRaised(done.error());
}

void ComparePage::showChannels()
{
    //: The page of the vendor is about every channel.
    fillChannels(m_channel, tr("Every channel"), m_context.language());
}

void ComparePage::showSources()
{
    const QVariant chosen = m_source->currentData();
    m_source->clear();
    const Catalogue &catalogue = m_context.builtinCatalogue();
    for (const Source &source : catalogue.sources()) {
        const auto hasTables = [&source](const Category &table) { return table.sourceId == source.id; };
        if (std::any_of(catalogue.categories().cbegin(), catalogue.categories().cend(), hasTables))
            m_source->addItem(source.title.in(m_context.language()), source.id);
    }
    m_source->setCurrentIndex(qMax(0, m_source->findData(chosen)));
}

void ComparePage::retranslate()
{
    m_model.setLanguage(m_context.language());
    m_openButton->setText(tr("Open a page…"));
    m_pasteButton->setText(tr("Paste the page"));
    m_sourceLabel->setText(tr("Compare with"));
    m_source->setAccessibleName(tr("Document to compare with"));
    m_channelLabel->setText(tr("Channel"));
    m_channel->setAccessibleName(tr("Channel the page is about"));
    m_fromLabel->setText(tr("Holds from"));
    m_from->setAccessibleName(tr("First day on which the page holds"));
    m_from->setHint(tr("Empty means from the beginning."));
    m_from->retranslate();
    m_table->setAccessibleName(tr("Differences"));
    m_pasteAction->setText(tr("Paste the page"));
    m_copyAction->setText(tr("Copy rows"));
    showSources();
    showChannels();
    m_tickButton->setText(tr("Select"));
    m_tickMenu->clear();
    m_tickMenu->addAction(tr("Everything"), this, [this] { m_model.tickAll(std::nullopt, true); });
    for (const DiffKind kind : jobs::allDiffKinds)
        m_tickMenu->addAction(items::diffKindWord(kind), this, [this, kind] { m_model.tickAll(kind, true); });
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
    const QString text = rowsAsText(*m_table, CopyScope::AllRows);
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
    readContents(contentsOf(*event->mimeData()));
}

} // namespace codedesk::ui
