// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/teamfilterproxy.h"
#include "items/teamtablemodel.h"

#include <QTableView>

namespace codedesk::ui {

class UiSettings;

/** What the team knows as a table: sorting, filter, and the entry that is selected. */
class TeamTable : public QTableView {
    Q_OBJECT
public:
    TeamTable(UiSettings &settings, QWidget *parent);

    /** Shows other knowledge; the selection stays on the same place among the entries of its kind. */
    void setTeam(const TeamKnowledge &team);
    void setLanguage(Language language) { m_model.setLanguage(language); }
    /** Shows the entries of a kind (nothing: of all) with all of the words in them. */
    void setFilter(std::optional<TeamKind> kind, const QString &words);
    [[nodiscard]] int rowCount() const { return m_proxy.rowCount(); }

    /** Returns the place of the selected entry in what the team knows. */
    [[nodiscard]] std::optional<int> selectedPlace() const;
    [[nodiscard]] std::optional<TeamEntry> selected() const;
    /** Selects an entry as it was written: of several about the same the last. Returns false if it is not shown.
     */
    bool select(const TeamEntry &entry);
    /** Returns the first entry of a kind about a code or position; nothing: there is none. */
    [[nodiscard]] std::optional<TeamEntry> find(TeamKind kind, const QString &subject) const;

Q_SIGNALS:
    void selectionMoved();

private:
    items::TeamTableModel m_model;
    items::TeamFilterProxy m_proxy;
};

} // namespace codedesk::ui
