// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/codetablemodel.h"

#include "items/itemroles.h"
#include "items/outcomewords.h"
#include "items/tooltip.h"

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
    const CodeEntry &row = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column()).simplified();
    case Qt::ToolTipRole:
        return plainToolTip(cellText(row, index.column()));
    case KeyRole:
        return row.code;
    case OutcomeRole:
        return index.column() == BillableColumn ? QVariant(static_cast<int>(outcomeOf(row.billable))) : QVariant();
    default:
        return {};
    }
}

QString CodeTableModel::cellText(const CodeEntry &entry, int column) const
{
    switch (column) {
    case CodeColumn:
        return entry.allCodes().join(u'/');
    case MessageColumn:
        return entry.message.in(m_language);
    case ActionColumn:
        return entry.action.in(m_language);
    case BillableColumn:
        return outcomeWord(outcomeOf(entry.billable));
    case CategoryColumn: {
        const Category *category = m_catalogue->category(entry.categoryId);
        return category ? category->title.in(m_language) : QString();
    }
    default:
        return {};
    }
}

QVariant CodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CodeColumn:
        //: Column: the return code.
        return tr("Code");
    case MessageColumn:
        //: Column: what the code means.
        return tr("Meaning");
    case ActionColumn:
        //: Column: what to do about it.
        return tr("Remedy");
    case BillableColumn:
        //: Column: whether the call was charged.
        return tr("Billing");
    case CategoryColumn:
        //: Column: the table of the source document.
        return tr("Category");
    default:
        return {};
    }
}

} // namespace codedesk::items
