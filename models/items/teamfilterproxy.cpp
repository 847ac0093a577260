// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/teamfilterproxy.h"

#include "core/text.h"
#include "items/itemroles.h"
#include "items/teamtablemodel.h"

#include <algorithm>

namespace codedesk::items {

TeamFilterProxy::TeamFilterProxy(QObject *parent)
    : SteadyProxy(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void TeamFilterProxy::setKind(std::optional<TeamKind> kind)
{
    m_kind = kind;
    invalidateRowsFilter();
}

void TeamFilterProxy::setText(const QString &words)
{
    m_words = text::normalised(words).split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool TeamFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto textOf = [&](int column) {
        return sourceModel()->index(sourceRow, column, sourceParent).data().toString();
    };
    const QModelIndex first = sourceModel()->index(sourceRow, 0, sourceParent);
    if (m_kind && first.data(TeamTableModel::KindRole).toInt() != static_cast<int>(*m_kind))
        return false;
    QStringList texts;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column)
        texts << textOf(column);
    const QString all = text::normalised(texts.join(u'\n'));
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&all](const QString &word) { return all.contains(word); });
}

} // namespace codedesk::items
