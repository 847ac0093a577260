// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/codetablemodel.h"
#include "items/steadyproxy.h"
#include "search/codesearch.h"

#include <vector>

namespace codedesk::items {

/**
 * The rows of a CodeTableModel that fit a query. Unsorted (column -1) they stand in the order of the search,
 * the exact code first; sorted by code they stand in numeric order.
 */
class CodeFilterProxy : public SteadyProxy {
    Q_OBJECT
public:
    /** The source must outlive the proxy and have the catalogue the search is made of. */
    CodeFilterProxy(CodeTableModel &source, CataloguePtr catalogue, QObject *parent = nullptr);

    /** Searches another catalogue from now on, and makes the source show it. */
    void setCatalogue(const CataloguePtr &catalogue);
    /** Shows rows that fit; the billing asked for is that of the source's asOf(). */
    void setQuery(const CodeQuery &query);
    /** Reads the billing of another channel or day. */
    void setAsOf(const AsOf &asOf);
    [[nodiscard]] const CodeQuery &query() const { return m_query; }
    /** Returns what was understood of the query's text. */
    [[nodiscard]] const ReadQuery &understood() const { return m_text.read; }
    /** Returns whether rows fit that have all of the query, and whether some are no more than similar. */
    [[nodiscard]] bool hasSure() const;
    [[nodiscard]] bool hasSimilar() const;

    /** Returns the rows that fit the query but for its category: what the list of categories counts. */
    [[nodiscard]] QList<int> matchesOfAllCategories() const;

    /** Returns how many rows of other sources fit the text of the query. */
    [[nodiscard]] qsizetype countElsewhere() const;

    /** MatchRole and MatchedWordsRole besides those of the source. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool isBefore(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void updateRanks(const Catalogue &catalogue);

    CodeTableModel &m_source;
    CodeSearch m_search;
    CodeQuery m_query;
    MatchedText m_text; ///< Of m_query.
    QList<CodeHit> m_matches;
    std::vector<int> m_ranks; // by source row: a place in m_matches; -1: filtered out
    bool m_byRank = true;
};

} // namespace codedesk::items
