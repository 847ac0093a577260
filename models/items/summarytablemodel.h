// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/summaryview.h"

#include <QAbstractTableModel>

#include <vector>

namespace codedesk::items {

/**
 * A billing summary as a table: one column per group key, then total, billable, free, not stated, unknown.
 * The last row holds the totals and stays last however the rows are sorted. KeyRole of a key column is the
 * fixed text of the group, SortRole of a count the number itself; DisplayRole is for people.
 */
class SummaryTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /** Columns after those of the keys. */
    enum CountColumn { TotalColumn, BillableColumn, FreeColumn, UnstatedColumn, UnknownColumn, CountColumnCount };

    static constexpr int TotalsRowRole = Qt::UserRole + 100; ///< True in the row of the totals.

    explicit SummaryTableModel(CataloguePtr catalogue, QObject *parent = nullptr);

    /** Takes titles and meanings from another catalogue; the figures are the caller's. */
    void setCatalogue(CataloguePtr catalogue);
    void setSummary(const report::Summary &summary);
    [[nodiscard]] const report::Summary &summary() const { return m_summary; }
    void setLanguage(Language language);

    /** Returns the group a row stands for; nullptr for the totals. */
    [[nodiscard]] const report::SummaryRow *group(int row) const;
    [[nodiscard]] bool isTotals(int row) const { return row == m_summary.rows.size() && row > 0; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /** Sorts the rows; column -1 is the order of the summary. */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] int keyCount() const { return static_cast<int>(m_summary.by.size()); }
    [[nodiscard]] answers::SummaryLine line(int row) const;
    [[nodiscard]] QVariant keyToolTip(int row, int column) const;
    void orderRows();

    CataloguePtr m_catalogue;
    report::Summary m_summary;
    std::vector<answers::Column<answers::SummaryLine>> m_columns; ///< Of m_summary.
    std::vector<int> m_order; ///< Row shown -> row of the summary.
    Language m_language = Language::English;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace codedesk::items
