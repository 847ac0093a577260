// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/codetablemodel.h"

#include "items/columndata.h"

namespace codedesk::items {

CodeTableModel::CodeTableModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
{
}

void CodeTableModel::setCatalogue(CataloguePtr catalogue)
{
    beginResetModel();
    m_catalogue = std::move(catalogue);
    endResetModel();
}

void CodeTableModel::setAsOf(const AsOf &asOf)
{
    m_asOf = asOf;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, BillableColumn), index(rowCount() - 1, BillableColumn));
}

Outcome CodeTableModel::outcome(int row) const
{
    return answers::CodeView{ &entry(row), m_catalogue.get(), SearchMatch::Words, m_asOf }.outcome();
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
    const answers::CodeView row{ &entry(index.row()), m_catalogue.get(), SearchMatch::Words, m_asOf };
    if (role == KeyRole)
        return row.entry->code;
    if (role == OutcomeRole)
        return index.column() == BillableColumn ? QVariant(static_cast<int>(row.outcome())) : QVariant();
    return columnData(answers::codeTable().at(index.column()), row, role, m_language);
}

QVariant CodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::codeTable(), section, orientation, role);
}

} // namespace codedesk::items
