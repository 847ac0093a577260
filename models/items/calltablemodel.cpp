// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/calltablemodel.h"

#include "answers/callview.h"
#include "items/columndata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::items {

using store::CallCriteria;
using store::CallPage;
using store::CallStore;
using store::StoredCall;

CallTableModel::CallTableModel(const store::StoreAddress &address, CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
    , m_reader(address)
{
}

void CallTableModel::setQuery(const CallCriteria &query)
{
    m_query = query;
    m_changeCounter.reset(); // What is shown is of another query: no refresh may take it for up to date.
    reload(1, std::nullopt);
}

void CallTableModel::refresh()
{
    if (!m_changeCounter)
        reload(1, std::nullopt);
    else if (m_pages.size() > residentPages)
        reload(0, m_changeCounter);
    else
        reload(std::max<qsizetype>(1, static_cast<qsizetype>(m_pages.size())), m_changeCounter);
}

void CallTableModel::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
}

void CallTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
}

const StoredCall *CallTableModel::call(int row) const
{
    if (row < 0 || row >= m_rowCount)
        return nullptr;
    const Page &page = m_pages[static_cast<std::size_t>(row / pageSize)];
    page.lastUse = ++m_useClock;
    const int inPage = row % pageSize;
    return inPage < page.calls.size() ? &page.calls.at(inPage) : nullptr;
}

int CallTableModel::rowOf(qint64 key) const
{
    int row = 0;
    for (const Page &page : m_pages) {
        const auto found = std::find_if(page.calls.cbegin(), page.calls.cend(),
                                        [key](const StoredCall &call) { return call.key == key; });
        if (found != page.calls.cend())
            return row + static_cast<int>(found - page.calls.cbegin());
        row += page.size;
    }
    return -1;
}

Result<CallTableModel::Snapshot> CallTableModel::readFromTop(const CallStore &store, const CallCriteria &query,
                                                             qsizetype pageCount, std::stop_token stop)
{
    Snapshot snapshot;
    // Taken before reading: a change made meanwhile is then noticed by the next refresh.
    snapshot.changeCounter = store.changeCounter();
    qint64 afterKey = 0;
    do {
        Result<CallPage> page = store.calls(query, afterKey, pageSize, stop);
        if (!page)
            return page.error();
        snapshot.hasMore = page->hasMore;
        if (page->calls.isEmpty())
            break;
        const qint64 nextKey = page->calls.constLast().key;
        const int size = static_cast<int>(page->calls.size());
        snapshot.pages.push_back({ afterKey, size, std::move(page->calls), 0 });
        afterKey = nextKey;
    } while (snapshot.hasMore && static_cast<qsizetype>(snapshot.pages.size()) < pageCount);
    return snapshot;
}

Result<CallTableModel::PageList> CallTableModel::readPages(const CallStore &store, const CallCriteria &query,
                                                           const Wanted &wanted, std::stop_token stop)
{
    PageList pages;
    for (const auto &[number, afterKey] : wanted) {
        Result<CallPage> page = store.calls(query, afterKey, pageSize, stop);
        if (!page)
            return page.error();
        pages.append({ number, std::move(page).value() });
    }
    return pages;
}

/** Reads `pageCount` pages from the top; none at all asks only whether the store has changed. */
void CallTableModel::reload(qsizetype pageCount, std::optional<qint64> unlessChangedFrom)
{
    m_wantedPages.unite(m_pagesUnderWay); // Their answer is dropped by the new question.
    m_pagesUnderWay.clear();
    const auto question = [query = m_query, pageCount, unlessChangedFrom](
                              const CallStore &store, std::stop_token stop) -> Result<std::optional<Snapshot>> {
        if (unlessChangedFrom && store.changeCounter() == *unlessChangedFrom)
            return std::optional<Snapshot>();
        if (pageCount == 0)
            return std::optional<Snapshot>(Snapshot());
        Result<Snapshot> snapshot = readFromTop(store, query, pageCount, std::move(stop));
        if (!snapshot)
            return snapshot.error();
        return std::optional<Snapshot>(std::move(snapshot).value());
    };
    m_reader.ask(question, [this, pageCount](Result<std::optional<Snapshot>> answer) {
        if (!answer)
            return fail(answer.error());
        if (!answer->has_value()) {
            loadNext();
            return;
        }
        if (pageCount == 0) {
            m_isOutdated = true;
            Q_EMIT outdated();
            loadNext();
            return;
        }
        takeSnapshot(std::move(**answer));
    });
}

void CallTableModel::takeSnapshot(Snapshot snapshot)
{
    beginResetModel();
    m_pages = std::move(snapshot.pages);
    m_hasMore = snapshot.hasMore;
    m_changeCounter = snapshot.changeCounter;
    m_isOutdated = false;
    m_appendIsWanted = false;
    m_wantedPages.clear();
    m_pagesUnderWay.clear();
    m_rowCount = 0;
    for (const Page &page : m_pages)
        m_rowCount += page.size;
    endResetModel();
    Q_EMIT loaded();
}

bool CallTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void CallTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_appendIsWanted = true;
    loadNext();
}

/** Starts the next read, if none is under way: rows that are looked at come before rows below them. */
void CallTableModel::loadNext()
{
    // A view may ask for more while rows are being inserted; their number is not settled then.
    if (m_reader.isBusy() || m_isInserting)
        return;
    if (!m_wantedPages.isEmpty())
        loadWanted();
    else if (m_appendIsWanted && m_hasMore && !m_pages.empty())
        appendNext();
}

void CallTableModel::loadWanted()
{
    Wanted wanted;
    for (const int number : std::as_const(m_wantedPages))
        wanted.append({ number, m_pages[static_cast<std::size_t>(number)].afterKey });
    m_pagesUnderWay = std::exchange(m_wantedPages, {});
    m_reader.ask([query = m_query, wanted](const CallStore &store,
                                           std::stop_token stop) { return readPages(store, query, wanted, stop); },
                 [this](const Result<PageList> &answer) {
                     if (!answer)
                         return fail(answer.error());
                     takePages(*answer);
                     loadNext();
                 });
}

void CallTableModel::appendNext()
{
    // The last page is in memory: evict() spares it.
    const qint64 afterKey = m_pages.back().calls.constLast().key;
    m_reader.ask(
        [query = m_query, afterKey](const CallStore &store, std::stop_token stop) {
            return store.calls(query, afterKey, pageSize, stop);
        },
        [this, afterKey](const Result<CallPage> &answer) {
            if (!answer)
                return fail(answer.error());
            append(*answer, afterKey);
            loadNext();
        });
}

void CallTableModel::takePages(const PageList &pages)
{
    m_pagesUnderWay.clear();
    bool storeHasChanged = false;
    for (const auto &[number, answer] : pages) {
        Page &page = m_pages[static_cast<std::size_t>(number)];
        storeHasChanged |= answer.calls.size() != page.size;
        page.calls = answer.calls;
        page.calls.resize(page.size); // The rows stay as many as the view was told, until refresh().
        page.lastUse = ++m_useClock;
        Q_EMIT dataChanged(index(number * pageSize, 0), index(number * pageSize + page.size - 1, ColumnCount - 1));
    }
    evict();
    Q_EMIT loaded();
    if (storeHasChanged)
        refresh();
}

void CallTableModel::append(const CallPage &page, qint64 afterKey)
{
    m_appendIsWanted = false;
    m_hasMore = page.hasMore;
    const int size = static_cast<int>(page.calls.size());
    if (size > 0) {
        m_isInserting = true;
        beginInsertRows({}, m_rowCount, m_rowCount + size - 1);
        m_pages.push_back({ afterKey, size, page.calls, ++m_useClock });
        m_rowCount += size;
        endInsertRows();
        m_isInserting = false;
        evict();
    }
    Q_EMIT loaded();
}

void CallTableModel::want(int page) const
{
    if (m_wantedPages.contains(page) || m_pagesUnderWay.contains(page))
        return;
    m_wantedPages.insert(page);
    // data() is const and may be asked while a view paints: the read starts once it is done.
    QMetaObject::invokeMethod(const_cast<CallTableModel *>(this), &CallTableModel::loadNext, Qt::QueuedConnection);
}

void CallTableModel::evict()
{
    std::vector<Page *> resident;
    for (Page &page : m_pages) {
        if (!page.calls.isEmpty() && &page != &m_pages.back())
            resident.push_back(&page);
    }
    if (resident.size() <= residentPages)
        return;
    const auto surplus = static_cast<std::ptrdiff_t>(resident.size() - residentPages);
    std::nth_element(resident.begin(), resident.begin() + surplus, resident.end(),
                     [](const Page *left, const Page *right) { return left->lastUse < right->lastUse; });
    std::for_each(resident.begin(), resident.begin() + surplus, [](Page *page) { page->calls = {}; });
}

void CallTableModel::fail(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (m_rowCount > 0 || m_hasMore)
        clear();
    Q_EMIT failed(error);
}

void CallTableModel::clear()
{
    m_reader.abandon();
    beginResetModel();
    m_pages.clear();
    m_wantedPages.clear();
    m_pagesUnderWay.clear();
    m_rowCount = 0;
    m_hasMore = false;
    m_isOutdated = false;
    m_appendIsWanted = false;
    m_changeCounter.reset();
    endResetModel();
}

int CallTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int CallTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(answers::callTable().at(index.column()).isNumber);
    const StoredCall *found = call(index.row());
    if (!found) {
        want(index.row() / pageSize);
        return {};
    }
    if (role == KeyRole)
        return found->key;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole && role != OutcomeRole)
        return {}; // a view asks for many more, for each cell it paints
    const answers::CallView view = answers::describeCall(*found, *m_catalogue);
    const answers::Column<answers::CallView> &column = answers::callTable().at(index.column());
    switch (role) {
    case Qt::ToolTipRole:
        if (index.column() == MeaningColumn || index.column() == MessageColumn)
            return plainToolTip(answers::cellText(column, view, m_language));
        return {};
    case SortRole:
        return answers::toVariant(column.value(view));
    case OutcomeRole:
        return static_cast<int>(view.ruling.outcome);
    default:
        return answers::cellText(column, view, m_language);
    }
}

QVariant CallTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::callTable(), section, orientation, role);
}

} // namespace codedesk::items
