// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/warningtablemodel.h"

#include "items/columndata.h"

namespace codedesk::items {

void WarningTableModel::setAnswer(const answers::CardAnswer &answer)
{
    const bool hasSameRows = answer.codes() == m_answer.codes();
    if (!hasSameRows)
        beginResetModel();
    m_answer = answer;
    if (!hasSameRows)
        endResetModel();
    else if (!m_answer.warnings.isEmpty()) // their meanings may be other ones now
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void WarningTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_answer.warnings.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int WarningTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.warnings.size());
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
        return m_answer.warnings.at(index.row()).code;
    return columnData(answers::cardWarningTable().at(index.column()), m_answer.warnings.at(index.row()), role,
                      m_language);
}

QVariant WarningTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::cardWarningTable(), section, orientation, role);
}

} // namespace codedesk::items
