// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/codefilterproxy.h"

#include "items/itemroles.h"
#include "report/summary.h"

#include <algorithm>
#include <utility>

namespace codedesk::items {

namespace {

/** Orders rows by what became of calls with their codes; what depends on something stands last. */
int outcomeRank(const QModelIndex &cell)
{
    const QVariant outcome = cell.data(OutcomeRole);
    return outcome.isValid() ? outcome.toInt() : static_cast<int>(allOutcomes.size());
}

} // namespace

CodeFilterProxy::CodeFilterProxy(CodeTableModel &source, CataloguePtr catalogue, QObject *parent)
    : SteadyProxy(parent)
    , m_source(source)
    , m_search(std::move(catalogue))
{
    setDynamicSortFilter(true);
    setSortLocaleAware(true);
    updateRanks(source.catalogue());
    setSourceModel(&source);
    sort(-1);
}

void CodeFilterProxy::setCatalogue(const CataloguePtr &catalogue)
{
    m_search = CodeSearch(catalogue);
    // The source's rows are asked for as soon as it has them, before their ranks are known.
    m_ranks.assign(static_cast<std::size_t>(catalogue->entries().size()), -1);
    m_source.setCatalogue(catalogue);
    updateRanks(*catalogue);
    invalidate();
}

void CodeFilterProxy::setQuery(const CodeQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    updateRanks(m_source.catalogue());
    invalidate();
}

void CodeFilterProxy::setAsOf(const AsOf &asOf)
{
    if (asOf == m_source.asOf())
        return;
    m_source.setAsOf(asOf);
    updateRanks(m_source.catalogue());
    invalidate();
}

qsizetype CodeFilterProxy::countElsewhere() const
{
    const QList<CodeHit> everywhere = m_search.find({ m_query.text, {}, {} }, m_text);
    return std::count_if(everywhere.cbegin(), everywhere.cend(), [this](const CodeHit &hit) {
        return hit.match != SearchMatch::Similar && m_source.entry(hit.position).sourceId != m_query.sourceId;
    });
}

QList<int> CodeFilterProxy::matchesOfAllCategories() const
{
    QList<int> positions;
    for (const CodeHit &hit : m_matches)
        positions << hit.position;
    return positions;
}

bool CodeFilterProxy::hasSure() const
{
    return std::any_of(m_matches.cbegin(), m_matches.cend(),
                       [](const CodeHit &hit) { return hit.match != SearchMatch::Similar; });
}

bool CodeFilterProxy::hasSimilar() const
{
    return std::any_of(m_matches.cbegin(), m_matches.cend(),
                       [](const CodeHit &hit) { return hit.match == SearchMatch::Similar; });
}

QVariant CodeFilterProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != MatchRole && role != MatchedWordsRole))
        return QSortFilterProxyModel::data(index, role);
    const int rank = m_ranks.at(static_cast<std::size_t>(mapToSource(index).row()));
    if (rank < 0)
        return {};
    const CodeHit &hit = m_matches.at(rank);
    return role == MatchRole ? QVariant(static_cast<int>(hit.match)) : QVariant(hit.words);
}

void CodeFilterProxy::sort(int column, Qt::SortOrder order)
{
    const bool wasByRank = std::exchange(m_byRank, column < 0);
    // Qt does not ask lessThan() for column -1, so the order of the search borrows a column.
    QSortFilterProxyModel::sort(m_byRank ? CodeTableModel::CodeColumn : column,
                                m_byRank ? Qt::AscendingOrder : order);
    if (m_byRank != wasByRank)
        invalidate();
}

bool CodeFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return m_ranks.at(static_cast<std::size_t>(sourceRow)) >= 0;
}

bool CodeFilterProxy::isBefore(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_byRank)
        return m_ranks.at(static_cast<std::size_t>(left.row()))
            < m_ranks.at(static_cast<std::size_t>(right.row()));
    switch (left.column()) {
    case CodeTableModel::CodeColumn:
        return report::codeLessThan(left.data(KeyRole).toString(), right.data(KeyRole).toString());
    case CodeTableModel::BillableColumn:
        return outcomeRank(left) < outcomeRank(right);
    case CodeTableModel::CategoryColumn:
        return left.row() < right.row();
    default:
        return SteadyProxy::isBefore(left, right);
    }
}

void CodeFilterProxy::updateRanks(const Catalogue &catalogue)
{
    CodeQuery query = m_query;
    query.categoryId.clear();
    query.billable.reset();
    std::optional<Billable> billable = m_query.billable;
    m_text = m_search.match(query);
    if (query.billingWords == CodeQuery::BillingWords::Restrict) {
        // What is billed depends on the channel and day that are shown, which the search does not know.
        query.billingWords = CodeQuery::BillingWords::LeaveOut;
        billable = billable ? billable : billableOf(m_text.read.billing);
    }
    m_matches = m_search.find(query, m_text);
    if (billable) { // what depends on something may be billed, and may be free
        m_matches.removeIf([&](const CodeHit &hit) {
            return !m_source.view(hit.position).outcomes().contains(outcomeOf(*billable));
        });
    }
    m_ranks.assign(static_cast<std::size_t>(catalogue.entries().size()), -1);
    int rank = 0;
    for (const CodeHit &hit : std::as_const(m_matches)) {
        if (m_query.categoryId.isEmpty() || catalogue.entries().at(hit.position).categoryId == m_query.categoryId)
            m_ranks.at(static_cast<std::size_t>(hit.position)) = rank;
        ++rank;
    }
}

} // namespace codedesk::items
