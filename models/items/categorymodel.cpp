// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/categorymodel.h"

#include "items/itemroles.h"
#include "items/tooltip.h"

namespace codedesk::items {

CategoryModel::CategoryModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalogue(std::move(catalogue))
{
    listTables();
    countAll();
}

void CategoryModel::setCatalogue(CataloguePtr catalogue)
{
    beginResetModel();
    m_catalogue = std::move(catalogue);
    listTables();
    countAll();
    endResetModel();
}

void CategoryModel::setSource(const QString &sourceId)
{
    if (sourceId == m_sourceId)
        return;
    beginResetModel();
    m_sourceId = sourceId;
    listTables();
    countAll();
    endResetModel();
}

void CategoryModel::listTables()
{
    m_tables = m_catalogue->categories();
    if (!m_sourceId.isEmpty())
        m_tables.removeIf([this](const Category &table) { return table.sourceId != m_sourceId; });
}

void CategoryModel::countAll()
{
    m_counts.clear();
    m_total = 0;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (!m_sourceId.isEmpty() && entry.sourceId != m_sourceId)
            continue;
        ++m_counts[entry.categoryId];
        ++m_total;
    }
}

void CategoryModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void CategoryModel::setMatches(const QList<int> &positions)
{
    m_counts.clear();
    m_total = static_cast<int>(positions.size());
    for (const int position : positions)
        ++m_counts[m_catalogue->entries().at(position).categoryId];
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), { CountRole, Qt::AccessibleTextRole });
}

int CategoryModel::rowOf(const QString &categoryId) const
{
    for (int row = 1; row < rowCount(); ++row) {
        if (key(row) == categoryId)
            return row;
    }
    return 0;
}

int CategoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size()) + 1;
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return title(index.row());
    case Qt::ToolTipRole:
        return plainToolTip(title(index.row()));
    case Qt::AccessibleTextRole:
        //: Spoken: %1 is the title of a category, %n the number of its codes.
        return tr("%1, %n row(s)", nullptr, count(index.row())).arg(title(index.row()));
    case KeyRole:
        return key(index.row());
    case CountRole:
        return count(index.row());
    default:
        return {};
    }
}

QString CategoryModel::title(int row) const
{
    //: First line of the list of categories: codes of every category.
    return row == 0 ? tr("All codes") : m_tables.at(row - 1).title.in(m_language);
}

QString CategoryModel::key(int row) const
{
    return row == 0 ? QString() : m_tables.at(row - 1).id;
}

int CategoryModel::count(int row) const
{
    return row == 0 ? m_total : m_counts.value(key(row));
}

} // namespace codedesk::items
