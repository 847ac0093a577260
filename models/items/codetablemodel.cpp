// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/codetablemodel.h"

#include "items/columndata.h"
#include "wording/billingwords.h"

#include <utility>

namespace codedesk::items {

CodeTableModel::CodeTableModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
{
    forgetViews();
}

void CodeTableModel::setCatalogue(CataloguePtr catalogue)
{
    beginResetModel();
    const CataloguePtr before = std::exchange(m_catalogue, std::move(catalogue)); // the views point into it
    forgetViews();
    endResetModel();
}

void CodeTableModel::setAsOf(const AsOf &asOf)
{
    m_asOf = asOf;
    forgetViews();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, BillableColumn), index(rowCount() - 1, BillableColumn));
}

const answers::CodeView &CodeTableModel::view(int row) const
{
    std::optional<answers::CodeView> &known = m_views.at(static_cast<std::size_t>(row));
    if (!known)
        known = answers::describeCode(entry(row), *m_catalogue, m_asOf);
    return *known;
}

/** Nothing of what was told of another catalogue, channel or day stays. */
void CodeTableModel::forgetViews()
{
    m_views.assign(static_cast<std::size_t>(m_catalogue->entries().size()), std::nullopt);
}

void CodeTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CodeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_catalogue->entries().size());
}

int CodeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CodeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == KeyRole)
        return entry(index.row()).code;
    const answers::CodeView &row = view(index.row());
    if (role == OutcomeRole) {
        const bool isOne = index.column() == BillableColumn && row.outcomes().size() == 1;
        return isOne ? QVariant(static_cast<int>(row.outcome())) : QVariant();
    }
    if (role == Qt::ToolTipRole && index.column() == BillableColumn)
        return plainToolTip(wording::dependenceSentence(row.answer));
    return columnData(answers::codeTable().at(index.column()), row, role, m_language);
}

QVariant CodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::codeTable(), section, orientation, role);
}

} // namespace codedesk::items
