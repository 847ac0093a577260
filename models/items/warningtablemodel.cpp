// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/warningtablemodel.h"

#include "items/columndata.h"

namespace codedesk::items {

WarningTableModel::WarningTableModel(CataloguePtr catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(std::move(catalogue))
{
}

void WarningTableModel::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    m_warnings = answers::cardWarnings(m_codes, *m_catalogue);
    if (!m_codes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void WarningTableModel::setCodes(const QStringList &codes)
{
    if (codes == m_codes)
        return;
    beginResetModel();
    m_codes = codes;
    m_warnings = answers::cardWarnings(codes, *m_catalogue);
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
    if (role == KeyRole)
        return m_codes.at(index.row());
    return columnData(answers::cardWarningTable().at(index.column()), m_warnings.at(index.row()), role,
                      m_language);
}

QVariant WarningTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::cardWarningTable(), section, orientation, role);
}

} // namespace codedesk::items
