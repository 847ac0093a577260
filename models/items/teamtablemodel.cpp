// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/teamtablemodel.h"

#include "items/columndata.h"

#include <algorithm>

namespace codedesk::items {

using jobs::TeamItem;
using jobs::TeamKind;

void TeamTableModel::setTeam(const TeamKnowledge &team)
{
    beginResetModel();
    m_team = team;
    m_items = jobs::itemsOf(team);
    endResetModel();
}

void TeamTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TeamTableModel::rowOf(TeamKind kind, const QString &subject) const
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(), [&](const TeamItem &item) {
        return item.kind == kind && jobs::subjectOf(m_team, item).contains(subject);
    });
    return found == m_items.cend() ? -1 : static_cast<int>(found - m_items.cbegin());
}

int TeamTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int TeamTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TeamTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const jobs::TeamView row{ &m_team, m_items.at(index.row()) };
    if (role == KindRole)
        return static_cast<int>(row.item.kind);
    if (role == OutcomeRole) {
        const auto stated = row.billable();
        return stated && index.column() == BillableColumn ? QVariant(static_cast<int>(outcomeOf(*stated)))
                                                          : QVariant();
    }
    const answers::Column<jobs::TeamView> &column = jobs::teamTable().at(index.column());
    if (role == SortRole && index.column() != KindColumn)
        return answers::cellText(column, row, m_language);
    return columnData(column, row, role, m_language);
}

QVariant TeamTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(jobs::teamTable(), section, orientation, role);
}

} // namespace codedesk::items
