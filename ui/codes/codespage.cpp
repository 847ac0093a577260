// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codespage.h"

#include "codes/categorydelegate.h"
#include "codes/codedetailpane.h"
#include "codes/codelistdelegate.h"
#include "codes/codetable.h"
#include "exporting/codesexport.h"
#include "items/itemroles.h"
#include "items/outcomewords.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/columnfit.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

using Codes = items::CodeTableModel;

constexpr std::array<std::pair<int, int>, 4> columnWidths{ { { Codes::CodeColumn, 152 },
                                                             { Codes::BillableColumn, 104 },
                                                             { Codes::MessageColumn, 200 },
                                                             { Codes::ActionColumn, 180 } } };
const QList<ElasticColumn> elasticColumns{ { Codes::MessageColumn, 120, false },
                                           { Codes::ActionColumn, 120, true } };
constexpr int categoryWidth = 176;
const QList<int> splitterSizes{ 200, 640, 340 };

} // namespace

CodesPage::CodesPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_codes(context.catalogue())
    , m_proxy(m_codes, context.catalogue())
    , m_categories(context.catalogue())
    , m_categoryList(new QListView(this))
    , m_search(makeSearchField(this))
    , m_billable(new QComboBox(this))
    , m_count(makeQuietLabel(this))
    , m_table(new CodeTable(this))
    , m_nothing(makeQuietLabel(this))
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
    m_categoryList->setObjectName(QStringLiteral("categoryListView"));
    m_categoryList->setModel(&m_categories);
    m_categoryList->setItemDelegate(new CategoryDelegate(m_categoryList));
    m_categoryList->setUniformItemSizes(true);
    m_categoryList->setMinimumWidth(categoryWidth);
    m_categoryList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categoryList->setCurrentIndex(m_categories.index(0));
    buildTable();
    buildActions();
    buildLayout();
    connectParts();
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

void CodesPage::buildLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::spacing, theme::spacing, theme::spacing, theme::spacing);
    bar->setSpacing(theme::spacing);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_billable);
    bar->addWidget(m_count);
    m_count->setWordWrap(false);
    m_billable->setMinimumContentsLength(8);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, 0);

    auto *center = new QFrame;
    center->setProperty("panel", true);
    auto *centerLayout = new QVBoxLayout(center);
    centerLayout->setContentsMargins(0, 0, 0, 0);
    centerLayout->setSpacing(0);
    centerLayout->addLayout(bar);
    m_tableStack = new QStackedLayout;
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_nothing);
    centerLayout->addLayout(m_tableStack, 1);

    m_splitter->addWidget(m_categoryList);
    m_splitter->addWidget(center);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), QStringLiteral("codes/splitter"), splitterSizes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setTabOrder(m_search, m_billable);
    setTabOrder(m_billable, m_table);
    QWidget *detailsButton = m_details->focusProxy();
    setTabOrder(m_table, detailsButton);
    setTabOrder(detailsButton, m_categoryList);
}

void CodesPage::connectParts()
{
    m_search->installEventFilter(this);
    connect(&m_context, &AppContext::catalogueChanged, this, &CodesPage::takeCatalogue);
    connect(m_search, &QLineEdit::textChanged, this, &CodesPage::applyQuery);
    connect(m_billable, &QComboBox::currentIndexChanged, this, &CodesPage::applyQuery);
    connect(m_categoryList->selectionModel(), &QItemSelectionModel::currentChanged, this, &CodesPage::applyQuery);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CodesPage::showSelected);
    connect(m_details, &CodeDetailPane::callsWanted, this, [this](const QStringList &codes) {
        CallsFilter filter;
        filter.codes = codes;
        Q_EMIT callsRequested(filter);
    });
}

void CodesPage::applyQuery()
{
    CodeQuery query;
    query.text = m_search->text();
    query.categoryId = m_categoryList->currentIndex().data(items::KeyRole).toString();
    if (const QVariant billable = m_billable->currentData(); billable.isValid())
        query.billable = static_cast<Billable>(billable.toInt());
    const QString selected = m_table->currentIndex().data(items::KeyRole).toString();
    const bool textChanged = query.text != m_proxy.query().text;
    m_proxy.setQuery(query);
    m_categories.setMatches(m_proxy.matchesOfAllCategories());
    m_count->setText(tr("%n code(s)", "rows of the table", m_proxy.rowCount()));
    m_nothing->setText(tr("Nothing fits this search.\nIt looks in codes, aliases, meanings and remedies, "
                          "in Chinese and in English; all words have to occur."));
    m_tableStack->setCurrentIndex(m_proxy.rowCount() > 0 ? 0 : 1);
    // While typing the best answer is the first row; a change of filter keeps the row that is being read.
    if (textChanged && !query.text.trimmed().isEmpty())
        m_table->selectRow(0);
    else
        selectCode(selected);
    showSelected();
}

void CodesPage::takeCatalogue()
{
    const QString category = m_categoryList->currentIndex().data(items::KeyRole).toString();
    const QString selected = m_table->currentIndex().data(items::KeyRole).toString();
    m_proxy.setCatalogue(m_context.catalogue());
    m_categories.setCatalogue(m_context.catalogue());
    m_categoryList->setCurrentIndex(m_categories.index(m_categories.rowOf(category)));
    selectCode(selected);
    m_details->retranslate();
}

void CodesPage::selectCode(const QString &code)
{
    const CodeEntry *entry = m_context.catalogue()->find(code);
    const QModelIndex index =
        entry ? m_proxy.mapFromSource(m_codes.index(entry->position, Codes::CodeColumn)) : QModelIndex();
    m_table->selectRow(index.isValid() ? index.row() : 0);
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void CodesPage::showSelected()
{
    m_details->setCode(m_table->currentIndex().data(items::KeyRole).toString());
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
    showBillableChoices();
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
        m_billable->addItem(items::outcomeWord(outcomeOf(billable)), static_cast<int>(billable));
    m_billable->setCurrentIndex(current);
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
    m_categoryList->setCurrentIndex(m_categories.index(0));
    selectCode(wanted->code);
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
    return selectedEntries().isEmpty() ? QString() : copySelection(CopyFormat::Text);
}

QList<CodeEntry> CodesPage::selectedEntries() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<CodeEntry> entries;
    for (const int row : std::as_const(rows))
        entries << m_codes.entry(m_proxy.mapToSource(m_proxy.index(row, 0)).row());
    return entries;
}

QString CodesPage::copySelection(CopyFormat format)
{
    const QList<CodeEntry> entries = selectedEntries();
    if (entries.isEmpty())
        return tr("No code is selected.");
    QString text;
    if (format == CopyFormat::Csv) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        exporting::CsvWriter writer(buffer);
        exporting::writeCodes(entries, writer);
        if (!writer.finish())
            return tr("The codes were not copied.");
        text = QString::fromUtf8(buffer.data());
    } else if (format == CopyFormat::Markdown) {
        text = exporting::codesAsMarkdown(entries, m_context.language());
    } else {
        text = exporting::codesAsText(entries, m_context.language());
    }
    QApplication::clipboard()->setText(text);
    return tr("%n code(s) copied.", "rows of the table", static_cast<int>(entries.size()));
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
