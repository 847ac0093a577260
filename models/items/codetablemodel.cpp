// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/codetablemodel.h"

#include "decoding/lookup.h"
#include "items/itemroles.h"
#include "items/tooltip.h"
#include "wording/outcomewords.h"

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
    const CodeEntry &shown = entry(row);
    if (!m_asOf.isSet())
        return outcomeOf(shown.billable);
    return answerForEntry(shown, *m_catalogue, m_asOf.channel, m_asOf.day).outcome;
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
        return cellText(index.row(), index.column()).simplified();
    case Qt::ToolTipRole:
        return plainToolTip(cellText(index.row(), index.column()));
    case KeyRole:
        return row.code;
    case OutcomeRole:
        return index.column() == BillableColumn ? QVariant(static_cast<int>(outcome(index.row()))) : QVariant();
    default:
        return {};
    }
}

QString CodeTableModel::cellText(int row, int column) const
{
    const CodeEntry &shown = entry(row);
    switch (column) {
    case CodeColumn:
        return shown.allCodes().join(u'/');
    case MessageColumn:
        return shown.message.in(m_language);
    case ActionColumn:
        return shown.action.in(m_language);
    case BillableColumn:
        return wording::outcomeWord(outcome(row));
    case CategoryColumn: {
        const Category *category = m_catalogue->category(shown.categoryId);
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
