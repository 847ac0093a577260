// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/steadyproxy.h"
#include "team/teamentry.h"

#include <QStringList>

#include <optional>

namespace codedesk::items {

/** The rows of a TeamTableModel of one kind, with all the words typed in any of their columns. */
class TeamFilterProxy final : public SteadyProxy {
    Q_OBJECT
public:
    explicit TeamFilterProxy(QObject *parent = nullptr);

    void setKind(std::optional<TeamKind> kind);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    std::optional<TeamKind> m_kind;
    QStringList m_words;
};

} // namespace codedesk::items
