// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/warningtablemodel.h"

#include "items/itemroles.h"

namespace codedesk::items {

WarningTableModel::WarningTableModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
{
}

void WarningTableModel::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    if (!m_codes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void WarningTableModel::setCodes(const QStringList &codes)
{
    if (codes == m_codes)
        return;
    beginResetModel();
    m_codes = codes;
    endResetModel();
}

void WarningTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_codes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int WarningTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
}

int WarningTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WarningTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString &code = m_codes.at(index.row());
    if (role == KeyRole)
        return code;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == CodeColumn ? code : meaning(code);
}

QString WarningTableModel::meaning(const QString &code) const
{
    const CodeEntry *entry = m_catalogue->find(code);
    return entry ? entry->message.in(m_language) : tr("Not in the catalogue");
}

QVariant WarningTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Column: the code of a bank-card warning, then what it means.
    return section == CodeColumn ? tr("Code") : tr("Meaning");
}

} // namespace codedesk::items
