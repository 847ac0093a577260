// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/calltablemodel.h"

#include "items/columndata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::items {

using answers::CallPageAnswer;
using answers::CallPageQuestion;
using answers::CallView;
using store::CallCriteria;
using store::CallStore;

CallTableModel::CallTableModel(const store::StoreAddress &address, CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
    , m_reader(address)
{
}

void CallTableModel::setQuery(const CallCriteria &query, const store::StoreRevision &store)
{
    m_query = query;
    m_store = store;
    m_changeCounter.reset(); // What is shown is of another query: no refresh may take it for up to date.
    reload(1, std::nullopt);
}

void CallTableModel::refresh(const store::StoreRevision &store)
{
    m_store = store;
    if (!m_changeCounter)
        reload(1, std::nullopt);
    else if (m_pages.size() > residentPages)
        reload(0, m_changeCounter);
    else
        reload(std::max<qsizetype>(1, static_cast<qsizetype>(m_pages.size())), m_changeCounter);
}

void CallTableModel::setCatalogue(CataloguePtr catalogue)
{
    const CataloguePtr before = std::exchange(m_catalogue, std::move(catalogue)); // the calls point into it
    // The same catalogue says something else of a call without a day on another day.
    for (Page &page : m_pages)
        page.calls = described(page.calls);
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

const CallView *CallTableModel::call(int row) const
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
                                        [key](const CallView &view) { return view.call.key == key; });
        if (found != page.calls.cend())
            return row + static_cast<int>(found - page.calls.cbegin());
        row += page.size;
    }
    return -1;
}

CallPageQuestion CallTableModel::pageQuestion(qint64 afterKey) const
{
    return { m_query, afterKey, pageSize, m_catalogue, m_store };
}

/** Returns calls as the catalogue of the model means them: another one may have come while they were read. */
QList<CallView> CallTableModel::byOurCatalogue(const QList<CallView> &calls, const CataloguePtr &catalogue) const
{
    return catalogue == m_catalogue ? calls : described(calls);
}

QList<CallView> CallTableModel::described(const QList<CallView> &calls) const
{
    QList<store::StoredCall> stored;
    stored.reserve(calls.size());
    for (const CallView &view : calls)
        stored << view.call;
    return answers::describeCalls(stored, *m_catalogue);
}

Result<CallTableModel::Snapshot> CallTableModel::readFromTop(const CallStore &store, CallPageQuestion question,
                                                             qsizetype pageCount, const std::stop_token &stop)
{
    Snapshot snapshot;
    snapshot.catalogue = question.catalogue;
    // Taken before reading: a change made meanwhile is then noticed by the next refresh.
    snapshot.changeCounter = store.changeCounter();
    do {
        Result<CallPageAnswer> page = answers::answerCallPage(question, store, stop);
        if (!page)
            return page.error();
        snapshot.hasMore = page->hasMore;
        if (page->calls.isEmpty())
            break;
        const qint64 nextKey = page->calls.constLast().call.key;
        const int size = static_cast<int>(page->calls.size());
        snapshot.pages.push_back({ question.afterKey, size, std::move(page->calls), 0 });
        question.afterKey = nextKey;
    } while (snapshot.hasMore && static_cast<qsizetype>(snapshot.pages.size()) < pageCount);
    return snapshot;
}

Result<CallTableModel::PageList> CallTableModel::readPages(const CallStore &store, CallPageQuestion question,
                                                           const Wanted &wanted, const std::stop_token &stop)
{
    PageList pages;
    for (const auto &[number, afterKey] : wanted) {
        question.afterKey = afterKey;
        Result<CallPageAnswer> page = answers::answerCallPage(question, store, stop);
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
    const auto question = [first = pageQuestion(0), pageCount,
                           unlessChangedFrom](const CallStore &store,
                                              const std::stop_token &stop) -> Result<std::optional<Snapshot>> {
        if (unlessChangedFrom && store.changeCounter() == *unlessChangedFrom)
            return std::optional<Snapshot>();
        if (pageCount == 0)
            return std::optional<Snapshot>(Snapshot());
        Result<Snapshot> snapshot = readFromTop(store, first, pageCount, stop);
        if (!snapshot)
            return snapshot.error();
        return std::optional<Snapshot>(std::move(snapshot).value());
    };
    m_reader.ask(question, [this, pageCount](Result<std::optional<Snapshot>> answer) {
        if (!answer)
            return fail(answer.error());
        if (!answer->has_value()) {
            Q_EMIT loaded(); // the rows are still those of the store
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
    for (Page &page : m_pages) {
        page.calls = byOurCatalogue(page.calls, snapshot.catalogue);
        m_rowCount += page.size;
    }
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
    m_reader.ask(
        [first = pageQuestion(0), wanted](const CallStore &store, const std::stop_token &stop) {
            return readPages(store, first, wanted, stop);
        },
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
    m_reader.ask([question = pageQuestion(m_pages.back().calls.constLast().call.key)](
                     const CallStore &store,
                     const std::stop_token &stop) { return answers::answerCallPage(question, store, stop); },
                 [this](const Result<CallPageAnswer> &answer) {
                     if (!answer)
                         return fail(answer.error());
                     append(*answer);
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
        page.calls = byOurCatalogue(answer.calls, answer.question.catalogue);
        page.calls.resize(page.size); // The rows stay as many as the view was told, until refresh().
        page.lastUse = ++m_useClock;
        Q_EMIT dataChanged(index(number * pageSize, 0), index(number * pageSize + page.size - 1, ColumnCount - 1));
    }
    evict();
    Q_EMIT loaded();
    if (storeHasChanged)
        refresh(m_store);
}

void CallTableModel::append(const CallPageAnswer &page)
{
    m_appendIsWanted = false;
    m_hasMore = page.hasMore;
    const int size = static_cast<int>(page.calls.size());
    if (size > 0) {
        m_isInserting = true;
        beginInsertRows({}, m_rowCount, m_rowCount + size - 1);
        m_pages.push_back(
            { page.question.afterKey, size, byOurCatalogue(page.calls, page.question.catalogue), ++m_useClock });
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
    const CallView *view = call(index.row());
    if (!view) {
        want(index.row() / pageSize);
        return {};
    }
    const answers::Column<CallView> &column = answers::callTable().at(index.column());
    switch (role) {
    case KeyRole:
        return view->call.key;
    case Qt::ToolTipRole:
        if (index.column() == MeaningColumn || index.column() == MessageColumn)
            return plainToolTip(answers::cellText(column, *view, m_language));
        return {};
    case SortRole:
        return answers::toVariant(column.value(*view));
    case OutcomeRole:
        return static_cast<int>(view->ruling.outcome);
    case Qt::DisplayRole:
        return answers::cellText(column, *view, m_language);
    default:
        return {};
    }
}

QVariant CallTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::callTable(), section, orientation, role);
}

} // namespace codedesk::items
