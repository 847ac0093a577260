// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/importtablemodel.h"

#include "answers/importview.h"
#include "items/columndata.h"

#include <algorithm>

namespace codedesk::items {

using store::ImportEntry;

void ImportTableModel::setEntries(const QList<ImportEntry> &entries)
{
    const bool sameRows =
        std::equal(m_entries.cbegin(), m_entries.cend(), entries.cbegin(), entries.cend(),
                   [](const ImportEntry &a, const ImportEntry &b) { return a.key() == b.key(); });
    if (sameRows) {
        m_entries = entries;
        update();
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

const ImportEntry *ImportTableModel::entry(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int ImportTableModel::rowOf(const store::ImportKey &import) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&import](const ImportEntry &entry) { return entry.key() == import; });
    return found == m_entries.cend() ? -1 : static_cast<int>(found - m_entries.cbegin());
}

void ImportTableModel::setLanguage(Language language)
{
    m_language = language;
    update();
}

void ImportTableModel::update()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ImportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ImportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportEntry &entry = m_entries.at(index.row());
    const answers::Column<ImportEntry> &column = answers::importTable().at(index.column());
    switch (role) {
    case Qt::DisplayRole: // as it is: a name of a file may hold several spaces
        return answers::cellText(column, entry, m_language);
    case Qt::ToolTipRole:
        return plainToolTip(answers::importFacts(entry));
    case KeyRole:
        return entry.id;
    default:
        return columnData(column, entry, role, m_language);
    }
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::importTable(), section, orientation, role);
}

} // namespace codedesk::items
