// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "jobs/teamcolumns.h"
#include "team/teamknowledge.h"

#include <QAbstractTableModel>

namespace codedesk::items {

/** Everything a team has added, one entry for each row, kind by kind. GUI thread. */
class TeamTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As jobs::teamTable(). */
    enum Column { KindColumn, SubjectColumn, ContentColumn, BillableColumn, SourceColumn, ColumnCount };
    enum TeamRole { KindRole = Qt::UserRole + 100 }; ///< int(TeamKind).

    using QAbstractTableModel::QAbstractTableModel;

    void setTeam(const TeamKnowledge &team);
    void setLanguage(Language language);
    /** Returns what the rows show; a row is the place of its entry. */
    [[nodiscard]] const TeamKnowledge &team() const { return m_team; }
    [[nodiscard]] const TeamEntry &entry(int row) const { return m_team.entries().at(row); }
    /** Returns the first row of an entry about this code, or position of the mask; -1 if there is none. */
    [[nodiscard]] int rowOf(TeamKind kind, const QString &subject) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /** Display: on one line; ToolTip: the whole text; OutcomeRole: in BillableColumn of codes and rules. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    TeamKnowledge m_team;
    Language m_language = Language::English;
};

} // namespace codedesk::items
