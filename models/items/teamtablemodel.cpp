// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/teamtablemodel.h"

#include "items/columndata.h"

#include <algorithm>

namespace codedesk::items {

void TeamTableModel::setTeam(const TeamKnowledge &team)
{
    beginResetModel();
    m_team = team;
    endResetModel();
}

void TeamTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_team.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TeamTableModel::rowOf(TeamKind kind, const QString &subject) const
{
    const QList<TeamEntry> &entries = m_team.entries();
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [&](const TeamEntry &entry) {
        return teamKindOf(entry) == kind && subjectOf(entry).contains(subject);
    });
    return found == entries.cend() ? -1 : static_cast<int>(found - entries.cbegin());
}

int TeamTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_team.entries().size());
}

int TeamTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TeamTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TeamEntry &row = entry(index.row());
    if (role == KindRole)
        return static_cast<int>(teamKindOf(row));
    if (role == OutcomeRole) {
        const auto stated = billableOf(row);
        return stated && index.column() == BillableColumn ? QVariant(static_cast<int>(outcomeOf(*stated)))
                                                          : QVariant();
    }
    const answers::Column<TeamEntry> &column = jobs::teamTable().at(index.column());
    if (role == SortRole && index.column() != KindColumn)
        return answers::cellText(column, row, m_language);
    return columnData(column, row, role, m_language);
}

QVariant TeamTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(jobs::teamTable(), section, orientation, role);
}

} // namespace codedesk::items
