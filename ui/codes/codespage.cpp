// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codespage.h"

#include "answers/codetext.h"
#include "codes/categorydelegate.h"
#include "codes/codedetailpane.h"
#include "codes/codelistdelegate.h"
#include "codes/codetable.h"
#include "codes/matchdelegate.h"
#include "codes/nothingfound.h"
#include "codes/searchhint.h"
#include "items/itemroles.h"
#include "tablecopy.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/channelchoice.h"
#include "widgets/columnfit.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

using Codes = items::CodeTableModel;

constexpr std::array<std::pair<int, int>, 4> columnWidths{ { { Codes::CodeColumn, 112 },
                                                             { Codes::BillableColumn, 104 },
                                                             { Codes::MessageColumn, 200 },
                                                             { Codes::ActionColumn, 180 } } };
const QList<ElasticColumn> elasticColumns{ { Codes::MessageColumn, 150, false },
                                           { Codes::ActionColumn, 120, true } };
constexpr int categoryWidth = 176;
constexpr int detailsWidth = 250;

} // namespace

CodesPage::CodesPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_codes(context.catalogue())
    , m_proxy(m_codes, context.catalogue())
    , m_categories(context.catalogue())
    , m_source(new QComboBox(this))
    , m_categoryList(new QListView(this))
    , m_search(makeSearchField(this))
    , m_billable(new QComboBox(this))
    , m_asOfLabel(makeQuietLabel(this))
    , m_channel(new QComboBox(this))
    , m_day(new DateField(this))
    , m_count(makeQuietLabel(this))
    , m_elsewhere(new QPushButton(this))
    , m_table(new CodeTable(this))
    , m_nothing(new NothingFound(this))
    , m_hint(new SearchHint(this))
    , m_faultState(new EmptyState(this))
    , m_details(new CodeDetailPane(context, this))
    , m_splitter(new QSplitter(this))
    , m_copyText(new QAction(this))
    , m_copyMarkdown(new QAction(this))
    , m_copyCsv(new QAction(this))
{
    setObjectName(QStringLiteral("codesPage"));
    m_search->setObjectName(QStringLiteral("codeSearchLineEdit"));
    m_billable->setObjectName(QStringLiteral("billableComboBox"));
    m_count->setObjectName(QStringLiteral("codeCountLabel"));
    m_source->setObjectName(QStringLiteral("sourceComboBox"));
    m_channel->setObjectName(QStringLiteral("asOfChannelComboBox"));
    m_day->setObjectName(QStringLiteral("asOfDayField"));
    m_elsewhere->setObjectName(QStringLiteral("elsewhereButton"));
    m_elsewhere->setProperty("flat", true);
    m_categoryList->setObjectName(QStringLiteral("categoryListView"));
    m_categoryList->setModel(&m_categories);
    m_categoryList->setItemDelegate(new CategoryDelegate(m_categoryList));
    m_categoryList->setUniformItemSizes(true);
    m_categoryList->setMinimumWidth(categoryWidth);
    m_details->setMinimumWidth(detailsWidth);
    m_categoryList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categoryList->setCurrentIndex(m_categories.index(0));
    buildTable();
    buildActions();
    buildLayout();
    connectParts();
    applyAsOf();
}

void CodesPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("codeTableView"));
    m_table->setModel(&m_proxy);
    setupTable(m_table);
    for (const auto &[column, width] : columnWidths)
        m_table->setColumnWidth(column, width);
    m_table->setColumnHidden(Codes::CategoryColumn, true); // The list beside the table and the details tell it.
    m_table->setItemDelegateForColumn(Codes::CodeColumn, new CodeListDelegate(m_table));
    m_table->setItemDelegateForColumn(Codes::BillableColumn, new OutcomeDelegate(m_table));
    for (const int column : { Codes::MessageColumn, Codes::ActionColumn })
        m_table->setItemDelegateForColumn(column, new MatchDelegate(m_table));
    // A third click on a header goes back to the order of the search.
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    rememberColumns(m_table, m_context.settings(), QStringLiteral("codes/table"));
    new ColumnFit(m_table, elasticColumns);
    m_table->fitRows();
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CodesPage::buildActions()
{
    m_copyText->setObjectName(QStringLiteral("copyTextAction"));
    m_copyMarkdown->setObjectName(QStringLiteral("copyMarkdownAction"));
    m_copyCsv->setObjectName(QStringLiteral("copyCsvAction"));
    m_copyText->setShortcut(QKeySequence::Copy);
    m_copyMarkdown->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_copyCsv->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    // Ctrl+C belongs to the table only while it has the focus: text elsewhere on the page can be copied, too.
    m_copyText->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions(editActions());
    connect(m_copyText, &QAction::triggered, this,
            [this] { Q_EMIT noticeRaised(copySelection(CopyFormat::Text)); });
    connect(m_copyMarkdown, &QAction::triggered, this,
            [this] { Q_EMIT noticeRaised(copySelection(CopyFormat::Markdown)); });
    connect(m_copyCsv, &QAction::triggered, this, [this] { Q_EMIT noticeRaised(copySelection(CopyFormat::Csv)); });
}

QLayout *CodesPage::buildBar()
{
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(theme::spacing, theme::spacing, theme::spacing, theme::spacing);
    bar->setSpacing(theme::spacing);
    auto *search = new QHBoxLayout;
    search->setSpacing(theme::spacing);
    search->addWidget(m_search, 1);
    search->addWidget(m_billable);
    auto *asOf = new QHBoxLayout;
    asOf->setSpacing(theme::spacing);
    asOf->addWidget(m_channel);
    asOf->addWidget(m_asOfLabel);
    asOf->addWidget(m_day);
    asOf->addStretch();
    asOf->addWidget(m_elsewhere);
    asOf->addWidget(m_count);
    bar->addLayout(search);
    bar->addWidget(m_hint);
    bar->addLayout(asOf);
    for (QLabel *label : { m_count, m_asOfLabel })
        label->setWordWrap(false);
    m_asOfLabel->setBuddy(m_day);
    m_billable->setMinimumContentsLength(8);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return bar;
}

QWidget *CodesPage::buildCategoryPanel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, theme::spacing, 0, 0);
    layout->setSpacing(0);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::spacing, 0, theme::spacing, 0);
    top->addWidget(m_source);
    layout->addLayout(top);
    layout->addWidget(m_categoryList, 1);
    return panel;
}

void CodesPage::buildLayout()
{
    auto *center = new QFrame;
    center->setProperty("panel", true);
    auto *centerLayout = new QVBoxLayout(center);
    centerLayout->setContentsMargins(0, 0, 0, 0);
    centerLayout->setSpacing(0);
    centerLayout->addLayout(buildBar());
    m_tableStack = new QStackedLayout;
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_nothing);
    m_tableStack->addWidget(m_faultState);
    centerLayout->addLayout(m_tableStack, 1);

    m_splitter->addWidget(buildCategoryPanel());
    m_splitter->addWidget(center);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), QStringLiteral("codes/splitter"), { 200, 640, 340 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setTabOrder(m_search, m_billable);
    setTabOrder(m_billable, m_channel);
    setTabOrder(m_channel, m_day);
    setTabOrder(m_day, m_table);
    QWidget *detailsButton = m_details->focusProxy();
    setTabOrder(m_table, detailsButton);
    setTabOrder(detailsButton, m_source);
    setTabOrder(m_source, m_categoryList);
}

void CodesPage::connectParts()
{
    m_search->installEventFilter(this);
    connect(&m_context, &AppContext::catalogueChanged, this, &CodesPage::takeCatalogue);
    connect(&m_context, &AppContext::dayChanged, this, &CodesPage::applyAsOf);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_searchesBilling = false;
        applyQuery();
    });
    connect(m_search, &QLineEdit::returnPressed, m_hint, &SearchHint::follow);
    connectHints();
    connect(m_billable, &QComboBox::currentIndexChanged, this, &CodesPage::applyQuery);
    connect(m_source, &QComboBox::currentIndexChanged, this, &CodesPage::applySource);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &CodesPage::applyAsOf);
    connect(m_day, &DateField::dateChanged, this, &CodesPage::applyAsOf);
    connect(m_elsewhere, &QPushButton::clicked, this,
            [this] { m_source->setCurrentIndex(m_source->count() - 1); }); // all sources
    connect(m_categoryList->selectionModel(), &QItemSelectionModel::currentChanged, this, &CodesPage::applyQuery);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CodesPage::showSelected);
    connect(m_details, &CodeDetailPane::teamWanted, this, &Page::teamRequested);
    connect(m_details, &CodeDetailPane::replyCopied, this, [this](const QString &text) {
        QApplication::clipboard()->setText(text);
        Q_EMIT noticeRaised(tr("The reply was copied."));
    });
    connect(m_details, &CodeDetailPane::callsWanted, this, &Page::callsRequested);
}

/** What a search has found besides codes, and where else to ask if it has found none. */
void CodesPage::connectHints()
{
    const auto showCalls = [this](const QString &text) {
        answers::CallSelection filter;
        filter.orderNo = text;
        Q_EMIT callsRequested(filter);
    };
    connect(m_hint, &SearchHint::decodeWanted, this, &Page::decodeRequested);
    connect(m_hint, &SearchHint::callsWanted, this, showCalls);
    connect(m_hint, &SearchHint::wordsWanted, this, [this] {
        m_searchesBilling = true;
        applyQuery();
    });
    connect(m_nothing, &NothingFound::lookupWanted, this, [this] {
        Q_EMIT lookupRequested({ m_search->text(), {}, asOf() });
    });
    connect(m_nothing, &NothingFound::callsWanted, this, [this, showCalls] { showCalls(m_search->text()); });
    connect(m_nothing, &NothingFound::noteWanted, this, [this] { Q_EMIT teamRequested(TeamRequest()); });
}

bool CodesPage::isFaulty() const
{
    return !m_day->fault().isEmpty();
}

/** While the day is none, no row tells a billing, and nothing can be copied. */
void CodesPage::showFault()
{
    m_faultState->setTexts(tr("The day cannot be read"), m_day->fault());
    m_tableStack->setCurrentWidget(m_faultState);
    m_details->setEntry(-1);
    m_count->clear();
    m_elsewhere->hide();
    m_hint->hide();
}

void CodesPage::applyQuery()
{
    for (QAction *action : editActions())
        action->setEnabled(!isFaulty());
    if (isFaulty()) {
        showFault();
        return;
    }
    CodeQuery query;
    query.text = m_search->text();
    if (m_searchesBilling)
        query.billingWords = CodeQuery::BillingWords::Search;
    query.sourceId = m_source->currentData().toString();
    query.categoryId = m_categoryList->currentIndex().data(items::KeyRole).toString();
    if (const QVariant billable = m_billable->currentData(); billable.isValid())
        query.billable = static_cast<Billable>(billable.toInt());
    const int selected = selectedRow();
    const bool textChanged = query.text != m_proxy.query().text;
    m_proxy.setQuery(query);
    m_categories.setMatches(m_proxy.matchesOfAllCategories());
    m_count->setText(tr("%n code(s)", "rows of the table", m_proxy.rowCount()));
    m_hint->show(m_proxy.understood(), m_proxy.hasSure(), m_proxy.hasSimilar());
    m_nothing->setQuery(query.text.trimmed());
    m_tableStack->setCurrentIndex(m_proxy.rowCount() > 0 ? 0 : 1);
    findElsewhere();
    // While typing the best answer is the first row; a change of filter keeps the row that is being read.
    if (textChanged && !query.text.trimmed().isEmpty())
        m_table->selectRow(0);
    else
        selectRow(selected);
    showSelected();
}

/** Offers the other sources where a search in one of them finds more there. */
void CodesPage::findElsewhere()
{
    const CodeQuery &query = m_proxy.query();
    const bool isSearch = !query.sourceId.isEmpty() && !query.text.trimmed().isEmpty();
    const qsizetype others = isSearch ? m_proxy.countElsewhere() : 0;
    m_elsewhere->setVisible(others > 0);
    //: Button: %n rows of other sources fit the search.
    m_elsewhere->setText(tr("%n more elsewhere", nullptr, static_cast<int>(others)));
    m_elsewhere->setToolTip(tr("Searches all sources, those of the SDKs and of API 3.0 among them."));
}

void CodesPage::applySource()
{
    const int selected = selectedRow();
    m_categories.setSource(m_source->currentData().toString());
    m_categoryList->setCurrentIndex(m_categories.index(0));
    applyQuery();
    selectRow(selected);
}

void CodesPage::applyAsOf()
{
    const int selected = selectedRow();
    const answers::AsOf asked = asOf();
    m_proxy.setAsOf({ asked.channel, asked.day == noDay ? m_context.today() : asked.day });
    m_details->setAsOf(asked.channel, asked.day);
    applyQuery();
    selectRow(selected);
}

/** Returns whose billing the page asks for: table, details and what is copied tell it. */
answers::AsOf CodesPage::asOf() const
{
    return { chosenChannel(m_channel), toDayNumber(m_day->date()) };
}

void CodesPage::takeCatalogue()
{
    const QString category = m_categoryList->currentIndex().data(items::KeyRole).toString();
    const int row = selectedRow();
    const CodeEntry selected = row < 0 ? CodeEntry() : m_codes.entry(row);
    m_proxy.setCatalogue(m_context.catalogue());
    m_categories.setCatalogue(m_context.catalogue());
    showSources();
    m_categoryList->setCurrentIndex(m_categories.index(m_categories.rowOf(category)));
    const CodeEntry *again =
        answers::rowOf(selected.code, selected.categoryId, asOf().channel, *m_context.catalogue());
    selectRow(again ? again->position : -1);
    m_details->retranslate();
}

int CodesPage::selectedRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_proxy.mapToSource(current).row() : -1;
}

/** Selects the row at a position of the catalogue, or the first one if it is not shown. */
void CodesPage::selectRow(int position)
{
    const QModelIndex index =
        position < 0 ? QModelIndex() : m_proxy.mapFromSource(m_codes.index(position, Codes::CodeColumn));
    // Not QTableView::selectRow(), which takes the selection away again while Ctrl is held.
    m_table->selectionModel()->setCurrentIndex(m_proxy.index(index.isValid() ? index.row() : 0, Codes::CodeColumn),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void CodesPage::showSelected()
{
    m_details->setEntry(isFaulty() ? -1 : selectedRow());
}

void CodesPage::retranslate()
{
    m_codes.setLanguage(m_context.language());
    m_categories.setLanguage(m_context.language());
    m_search->setPlaceholderText(tr("Search codes, meanings, remedies"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_billable->setAccessibleName(tr("Billing"));
    m_categoryList->setAccessibleName(tr("Categories"));
    m_table->setAccessibleName(tr("Codes"));
    m_copyText->setText(tr("Copy as text"));
    m_copyMarkdown->setText(tr("Copy as Markdown"));
    m_copyCsv->setText(tr("Copy as CSV"));
    m_source->setAccessibleName(tr("Source"));
    m_asOfLabel->setText(tr("As of"));
    m_channel->setAccessibleName(tr("Channel whose billing is shown"));
    m_day->setAccessibleName(tr("Day whose billing is shown"));
    m_day->setHint(tr("Empty means the rules that hold now."));
    m_day->retranslate();
    showBillableChoices();
    //: The channel is not known: what depends on it says so.
    fillChannels(m_channel, tr("Any channel"), m_context.language());
    showSources();
    m_details->retranslate();
    applyQuery();
}

void CodesPage::showBillableChoices()
{
    const QSignalBlocker quiet(m_billable);
    const int current = qMax(0, m_billable->currentIndex());
    m_billable->clear();
    //: Filter of a table: whatever the source says of billing.
    m_billable->addItem(tr("Any billing"));
    for (const Billable billable : { Billable::Yes, Billable::No, Billable::Unstated })
        m_billable->addItem(wording::outcomeWord(outcomeOf(billable)), static_cast<int>(billable));
    m_billable->setCurrentIndex(current);
}

void CodesPage::showSources()
{
    const QSignalBlocker quiet(m_source);
    const QString chosen =
        m_source->count() > 0 ? m_source->currentData().toString() : m_context.catalogue()->mainSource()->id;
    m_source->clear();
    for (const Source &source : m_context.catalogue()->sources()) {
        const auto hasRows = [&source](const Category &table) { return table.sourceId == source.id; };
        const QList<Category> &tables = m_context.catalogue()->categories();
        if (!std::any_of(tables.cbegin(), tables.cend(), hasRows))
            continue;
        m_source->addItem(source.listTitle().in(m_context.language()), source.id);
        m_source->setItemData(m_source->count() - 1, source.title.in(m_context.language()), Qt::ToolTipRole);
    }
    m_source->addItem(tr("All sources"), QString());
    m_source->setCurrentIndex(qMax(0, m_source->findData(chosen)));
    m_categories.setSource(m_source->currentData().toString());
    if (!m_categoryList->currentIndex().isValid())
        m_categoryList->setCurrentIndex(m_categories.index(0));
}

QWidget *CodesPage::initialFocus()
{
    return m_search;
}

void CodesPage::open(const PageRequest &request)
{
    const auto *wanted = std::get_if<CodeRequest>(&request);
    if (!wanted)
        return;
    m_search->clear();
    m_billable->setCurrentIndex(0);
    {
        const QSignalBlocker quiet(m_day);
        m_day->setDate(toDate(wanted->asOf.day));
        chooseChannel(m_channel, wanted->asOf.channel);
    }
    applyAsOf();
    const CodeEntry *entry =
        answers::rowOf(wanted->code, wanted->categoryId, wanted->asOf.channel, *m_context.catalogue());
    if (entry)
        m_source->setCurrentIndex(m_source->findData(entry->sourceId));
    m_categoryList->setCurrentIndex(m_categories.index(0));
    selectRow(entry ? entry->position : -1);
    m_table->setFocus();
}

bool CodesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QList<QAction *> CodesPage::editActions() const
{
    return { m_copyText, m_copyMarkdown, m_copyCsv };
}

QString CodesPage::copyAnswer()
{
    return selectedCodes().isEmpty() ? QString() : copySelection(CopyFormat::Text);
}

QList<answers::CodeView> CodesPage::selectedCodes() const
{
    QList<answers::CodeView> codes;
    if (isFaulty())
        return codes;
    for (const int row : selectedRows(*m_table)) {
        const QModelIndex index = m_proxy.index(row, 0);
        answers::CodeView code = m_codes.view(m_proxy.mapToSource(index).row());
        code.match = static_cast<SearchMatch>(index.data(items::MatchRole).toInt());
        codes << code;
    }
    return codes;
}

QString CodesPage::copySelection(CopyFormat format)
{
    const QList<answers::CodeView> codes = selectedCodes();
    if (codes.isEmpty())
        return tr("No code is selected.");
    const Language language = m_context.language();
    const QString text = format == CopyFormat::Csv ? answers::codesAsCsv(codes)
        : format == CopyFormat::Markdown           ? answers::codesAsMarkdown(codes, language)
                                                   : answers::codesAsText(codes, language);
    QApplication::clipboard()->setText(text);
    return tr("%n code(s) copied.", "rows of the table", static_cast<int>(codes.size()));
}

bool CodesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // The arrows walk through the answers without leaving the search.
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            QApplication::sendEvent(m_table, event);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace codedesk::ui
