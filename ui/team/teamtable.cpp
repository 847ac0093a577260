// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamtable.h"

#include "tablesetup.h"
#include "widgets/columnfit.h"
#include "widgets/outcomedelegate.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::TeamTableModel;

TeamTable::TeamTable(UiSettings &settings, QWidget *parent)
    : QTableView(parent)
{
    m_proxy.setSourceModel(&m_model);
    setObjectName(u"teamTableView"_s);
    setModel(&m_proxy);
    setupTable(this);
    setItemDelegateForColumn(TeamTableModel::SubjectColumn, new MonospaceDelegate(this));
    setItemDelegateForColumn(TeamTableModel::BillableColumn, new OutcomeDelegate(this));
    const QList<int> widths{ 110, 150, 260, 104, 130 };
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths.at(column));
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    rememberColumns(this, settings, u"team/table"_s);
    new ColumnFit(this,
                  { { TeamTableModel::ContentColumn, 140, false }, { TeamTableModel::SourceColumn, 90, true } });
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TeamTable::selectionMoved);
}

void TeamTable::setTeam(const TeamKnowledge &team)
{
    int place = -1;
    if (const std::optional<int> before = selectedPlace()) {
        const TeamKind kind = teamKindOf(m_model.entry(*before));
        place = *before - m_model.team().firstOf(kind) + team.firstOf(kind);
        if (place >= team.entries().size() || teamKindOf(team.entries().at(place)) != kind)
            place = -1;
    }
    m_model.setTeam(team);
    selectRow(qMax(0, m_proxy.mapFromSource(m_model.index(place, 0)).row()));
}

void TeamTable::setFilter(std::optional<TeamKind> kind, const QString &words)
{
    m_proxy.setKind(kind);
    m_proxy.setText(words);
    if (!currentIndex().isValid())
        selectRow(0);
}

std::optional<int> TeamTable::selectedPlace() const
{
    const QModelIndex index = m_proxy.mapToSource(currentIndex());
    return index.isValid() ? std::optional(index.row()) : std::nullopt;
}

std::optional<TeamEntry> TeamTable::selected() const
{
    const std::optional<int> place = selectedPlace();
    return place ? std::optional(m_model.entry(*place)) : std::nullopt;
}

bool TeamTable::select(const TeamEntry &entry)
{
    const QList<TeamEntry> &entries = m_model.team().entries();
    int place = -1;
    for (int i = 0; i < entries.size(); ++i) {
        const bool isSame =
            teamKindOf(entries.at(i)) == teamKindOf(entry) && subjectOf(entries.at(i)) == subjectOf(entry);
        if (isSame && (place < 0 || entries.at(place) != entry))
            place = i;
    }
    const QModelIndex index = place < 0 ? QModelIndex() : m_proxy.mapFromSource(m_model.index(place, 0));
    if (!index.isValid())
        return false;
    selectRow(index.row());
    scrollTo(index);
    return true;
}

std::optional<TeamEntry> TeamTable::find(TeamKind kind, const QString &subject) const
{
    const int row = m_model.rowOf(kind, subject);
    return row < 0 ? std::nullopt : std::optional(m_model.entry(row));
}

} // namespace codedesk::ui
