// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/teamtablemodel.h"

#include "items/itemroles.h"
#include "items/tooltip.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::items {

using jobs::TeamItem;
using jobs::TeamKind;

QString teamKindWord(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        //: What a team has added: a return code of its own.
        return TeamTableModel::tr("Own code");
    case TeamKind::Rule:
        //: What a team has added: a rule of billing.
        return TeamTableModel::tr("Rule");
    case TeamKind::Reply:
        //: What a team has added: a reply to customers.
        return TeamTableModel::tr("Reply");
    case TeamKind::Note:
        //: What a team has added: a note on a code.
        return TeamTableModel::tr("Note");
    case TeamKind::MaskBit:
        break;
    }
    //: What a team has added: the meaning of a position of the ID-card mask.
    return TeamTableModel::tr("Mask position");
}

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
    const TeamItem &row = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column()).simplified();
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case SortRole:
        return index.column() == KindColumn ? QVariant(static_cast<int>(row.kind))
                                            : QVariant(text(row, index.column()));
    case KindRole:
        return static_cast<int>(row.kind);
    case OutcomeRole:
        if (const auto stated = billable(row); stated && index.column() == BillableColumn)
            return static_cast<int>(outcomeOf(*stated));
        return {};
    default:
        return {};
    }
}

QString TeamTableModel::text(const TeamItem &item, int column) const
{
    switch (column) {
    case KindColumn:
        return teamKindWord(item.kind);
    case SubjectColumn:
        return jobs::subjectOf(m_team, item).join(u'/');
    case ContentColumn:
        return content(item);
    case BillableColumn: {
        const auto stated = billable(item);
        return stated ? wording::outcomeWord(outcomeOf(*stated)) : QString();
    }
    case SourceColumn:
        if (item.kind == TeamKind::Rule)
            return m_team.rules.at(item.index).reference;
        return item.kind == TeamKind::Code ? m_team.codes.at(item.index).reference : QString();
    default:
        return {};
    }
}

QString TeamTableModel::content(const TeamItem &item) const
{
    switch (item.kind) {
    case TeamKind::Code:
        return m_team.codes.at(item.index).message.in(m_language);
    case TeamKind::Rule:
        return wording::ruleScope(m_team.rules.at(item.index), m_language);
    case TeamKind::Reply:
        return m_team.replies.at(item.index).user.in(m_language);
    case TeamKind::Note:
        return m_team.notes.at(item.index).text.in(m_language);
    case TeamKind::MaskBit:
        break;
    }
    return m_team.maskBits.at(item.index).text.in(m_language);
}

std::optional<Billable> TeamTableModel::billable(const TeamItem &item) const
{
    if (item.kind == TeamKind::Code)
        return m_team.codes.at(item.index).billable;
    if (item.kind == TeamKind::Rule)
        return m_team.rules.at(item.index).billable;
    return std::nullopt;
}

QVariant TeamTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        //: Column: code, rule, reply, note or mask position.
        return tr("Kind");
    case SubjectColumn:
        //: Column: the codes an entry is about, or the position of the mask.
        return tr("About");
    case ContentColumn:
        //: Column: what an entry says.
        return tr("Content");
    case BillableColumn:
        //: Column: whether the call is charged.
        return tr("Billing");
    case SourceColumn:
        //: Column: the page or the person behind an entry.
        return tr("Source");
    default:
        return {};
    }
}

} // namespace codedesk::items
