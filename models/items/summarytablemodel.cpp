// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/summarytablemodel.h"

#include "items/columndata.h"

#include <algorithm>
#include <numeric>

namespace codedesk::items {

using report::GroupKey;

SummaryTableModel::SummaryTableModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
    , m_columns(answers::summaryColumns({}))
{
}

void SummaryTableModel::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
}

void SummaryTableModel::setSummary(const report::Summary &summary)
{
    beginResetModel();
    m_summary = summary;
    m_columns = answers::summaryColumns(summary.by);
    orderRows();
    endResetModel();
}

void SummaryTableModel::setLanguage(Language language)
{
    m_language = language;
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    if (const int columns = columnCount(); columns > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

const report::SummaryRow *SummaryTableModel::group(int row) const
{
    if (row < 0 || row >= m_summary.rows.size())
        return nullptr;
    return &m_summary.rows.at(m_order[static_cast<std::size_t>(row)]);
}

int SummaryTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_summary.rows.isEmpty())
        return 0;
    return static_cast<int>(m_summary.rows.size()) + 1;
}

int SummaryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : keyCount() + CountColumnCount;
}

QVariant SummaryTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == TotalsRowRole)
        return isTotals(index.row());
    const answers::SummaryLine shown = line(index.row());
    const answers::Column<answers::SummaryLine> &column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isCount = index.column() >= keyCount();
    switch (role) {
    case Qt::ToolTipRole:
        return isCount ? QVariant() : keyToolTip(index.row(), index.column());
    case KeyRole:
        return answers::toVariant(column.value(shown));
    case OutcomeRole:
        return isCount && index.column() > keyCount() ? QVariant(index.column() - keyCount() - BillableColumn)
                                                      : QVariant();
    default:
        return columnData(column, shown, role, m_language);
    }
}

answers::SummaryLine SummaryTableModel::line(int row) const
{
    const report::SummaryRow *found = group(row);
    return found ? answers::groupLine(m_summary, *found, *m_catalogue)
                 : answers::totalsLine(m_summary, *m_catalogue);
}

/** What a code means. */
QVariant SummaryTableModel::keyToolTip(int row, int column) const
{
    const report::SummaryRow *found = group(row);
    if (!found || m_summary.by.at(column) != GroupKey::Code)
        return {};
    const CodeEntry *entry = m_catalogue->find(found->keys.at(column));
    return entry ? QVariant(plainToolTip(entry->message.in(m_language))) : QVariant();
}

QVariant SummaryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const answers::Column<answers::SummaryLine> &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(column.isNumber);
    return role == Qt::DisplayRole ? column.title() : QVariant();
}

void SummaryTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_order;
    orderRows();
    std::vector<int> shownAt(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        shownAt[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &old : persistent) {
        if (!isTotals(old.row())) {
            const int summaryRow = before[static_cast<std::size_t>(old.row())];
            changePersistentIndex(old, index(shownAt[static_cast<std::size_t>(summaryRow)], old.column()));
        }
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void SummaryTableModel::orderRows()
{
    m_order.resize(static_cast<std::size_t>(m_summary.rows.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    // The rows of a summary ascend by their keys, so the first key is sorted already.
    const int keys = keyCount();
    std::vector<qint64> counts;
    if (m_sortColumn >= keys) {
        for (const report::SummaryRow &row : std::as_const(m_summary.rows)) {
            const answers::SummaryLine line = answers::groupLine(m_summary, row, *m_catalogue);
            counts.push_back(std::get<qint64>(m_columns[static_cast<std::size_t>(m_sortColumn)].value(line)));
        }
    }
    const auto less = [this, keys, &counts](int left, int right) {
        if (m_sortColumn == 0)
            return left < right;
        if (m_sortColumn >= keys)
            return counts[static_cast<std::size_t>(left)] < counts[static_cast<std::size_t>(right)];
        return report::codeLessThan(m_summary.rows.at(left).keys.at(m_sortColumn),
                                    m_summary.rows.at(right).keys.at(m_sortColumn));
    };
    if (m_sortOrder == Qt::AscendingOrder)
        std::stable_sort(m_order.begin(), m_order.end(), less);
    else
        std::stable_sort(m_order.begin(), m_order.end(), [&](int left, int right) { return less(right, left); });
}

} // namespace codedesk::items
