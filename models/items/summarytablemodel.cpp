// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/summarytablemodel.h"

#include "items/alignment.h"
#include "items/itemroles.h"
#include "items/tooltip.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace codedesk::items {

using report::GroupKey;
using report::OutcomeCounts;

namespace {

qint64 countOf(const OutcomeCounts &counts, int column)
{
    switch (column) {
    case SummaryTableModel::BillableColumn:
        return counts.billable;
    case SummaryTableModel::FreeColumn:
        return counts.free;
    case SummaryTableModel::UnstatedColumn:
        return counts.unstated;
    case SummaryTableModel::UnknownColumn:
        return counts.unknown;
    default:
        return counts.total;
    }
}

QString noneTitle(GroupKey key)
{
    switch (key) {
    case GroupKey::Category:
        //: A group of the summary: codes the catalogue has in no category.
        return SummaryTableModel::tr("No category");
    case GroupKey::App:
        //: A group of the summary: calls whose log names no app.
        return SummaryTableModel::tr("No app");
    case GroupKey::Channel:
    case GroupKey::Code:
        return {};
    default:
        //: A group of the summary: calls whose log gives no time.
        return SummaryTableModel::tr("No date");
    }
}

} // namespace

QString groupTitle(GroupKey key, const QString &text, const Catalogue &catalogue, Language language)
{
    if (text.isEmpty())
        return noneTitle(key);
    if (key == GroupKey::Channel) {
        const std::optional<Channel> channel = channelFromText(text);
        return channel ? channelTitle(*channel).in(language) : text;
    }
    if (key == GroupKey::Category) {
        const Category *category = catalogue.category(text);
        return category ? category->title.in(language) : text;
    }
    return text;
}

QString groupKeyTitle(GroupKey key)
{
    switch (key) {
    case GroupKey::Day:
        return SummaryTableModel::tr("Day");
    case GroupKey::Week:
        return SummaryTableModel::tr("Week");
    case GroupKey::Month:
        return SummaryTableModel::tr("Month");
    case GroupKey::Code:
        return SummaryTableModel::tr("Code");
    case GroupKey::Category:
        return SummaryTableModel::tr("Category");
    case GroupKey::Channel:
        return SummaryTableModel::tr("Channel");
    case GroupKey::App:
        return SummaryTableModel::tr("App");
    }
    return {};
}

SummaryTableModel::SummaryTableModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
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
    if (summary.by != m_summary.by)
        m_sortColumn = -1; // The columns are others now.
    m_summary = summary;
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

QStringList SummaryTableModel::firstKeysInOrder() const
{
    QStringList keys;
    for (int row = 0; const report::SummaryRow *found = group(row); ++row)
        keys.append(found->keys.constFirst());
    return keys;
}

const OutcomeCounts &SummaryTableModel::counts(int row) const
{
    const report::SummaryRow *found = group(row);
    return found ? found->counts : m_summary.totals;
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
    if (index.column() < keyCount())
        return keyData(index.row(), index.column(), role);
    return countData(index.row(), index.column() - keyCount(), role);
}

QVariant SummaryTableModel::keyData(int row, int column, int role) const
{
    const report::SummaryRow *found = group(row);
    if (!found) {
        if (role == Qt::DisplayRole && column == 0)
            //: The last row of a summary.
            return tr("Total");
        return {};
    }
    const GroupKey key = m_summary.by.at(column);
    const QString &text = found->keys.at(column);
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(key, text, *m_catalogue, m_language);
    case Qt::ToolTipRole:
        if (const CodeEntry *entry = key == GroupKey::Code ? m_catalogue->find(text) : nullptr)
            return plainToolTip(entry->message.in(m_language));
        return {};
    case SortRole:
    case KeyRole:
        return text;
    default:
        return {};
    }
}

QVariant SummaryTableModel::countData(int row, int column, int role) const
{
    const qint64 count = countOf(counts(row), column);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(count);
    case Qt::TextAlignmentRole:
        return cellAlignment(true);
    case SortRole:
    case KeyRole:
        return count;
    case OutcomeRole:
        return column == TotalColumn ? QVariant() : QVariant(column - BillableColumn);
    default:
        return {};
    }
}

QVariant SummaryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int column = section - keyCount();
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(column >= 0);
    if (role != Qt::DisplayRole)
        return {};
    if (column < 0)
        return groupKeyTitle(m_summary.by.at(section));
    if (column == TotalColumn)
        return tr("Total");
    return wording::outcomeWord(allOutcomes.at(static_cast<std::size_t>(column - BillableColumn)));
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
    const auto less = [this, keys](int left, int right) {
        const report::SummaryRow &a = m_summary.rows.at(left);
        const report::SummaryRow &b = m_summary.rows.at(right);
        if (m_sortColumn == 0)
            return left < right;
        if (m_sortColumn < keys)
            return report::codeLessThan(a.keys.at(m_sortColumn), b.keys.at(m_sortColumn));
        return countOf(a.counts, m_sortColumn - keys) < countOf(b.counts, m_sortColumn - keys);
    };
    if (m_sortOrder == Qt::AscendingOrder)
        std::stable_sort(m_order.begin(), m_order.end(), less);
    else
        std::stable_sort(m_order.begin(), m_order.end(), [&](int left, int right) { return less(right, left); });
}

} // namespace codedesk::items
