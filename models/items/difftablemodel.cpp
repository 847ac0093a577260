// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/difftablemodel.h"

#include "items/columndata.h"

namespace codedesk::items {

using jobs::DiffKind;
using jobs::DiffLine;

void DiffTableModel::setLines(const QList<jobs::DifferenceView> &lines, CataloguePtr catalogue)
{
    beginResetModel();
    m_rows.clear();
    m_catalogue = std::move(catalogue);
    for (const jobs::DifferenceView &shown : lines)
        m_rows << Row{ shown, false };
    endResetModel();
    Q_EMIT ticksChanged();
}

void DiffTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const jobs::DifferenceView *DiffTableModel::line(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).shown : nullptr;
}

QList<DiffLine> DiffTableModel::tickedLines() const
{
    QList<DiffLine> lines;
    for (const Row &row : m_rows) {
        if (row.isTicked)
            lines << row.shown.line;
    }
    return lines;
}

void DiffTableModel::tickAll(std::optional<DiffKind> kind, bool isTicked)
{
    for (Row &row : m_rows) {
        if (!row.shown.isAccepted && (!kind || row.shown.line.kind == *kind))
            row.isTicked = isTicked;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, KindColumn), index(rowCount() - 1, KindColumn), { Qt::CheckStateRole });
    Q_EMIT ticksChanged();
}

int DiffTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiffTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::CheckStateRole:
        if (index.column() == KindColumn && !row.shown.isAccepted)
            return static_cast<int>(row.isTicked ? Qt::Checked : Qt::Unchecked);
        return {};
    case KeyRole:
        return row.shown.line.codes;
    case OutcomeRole: {
        const auto shown = outcome(row.shown.line, index.column());
        return shown ? QVariant(static_cast<int>(*shown)) : QVariant();
    }
    default:
        return columnData(jobs::differenceTable().at(index.column()), row.shown, role, m_language);
    }
}

bool DiffTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[index.row()].isTicked = value.toInt() == static_cast<int>(Qt::Checked);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags DiffTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags result = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == KindColumn && !m_rows.at(index.row()).shown.isAccepted)
        result |= Qt::ItemIsUserCheckable;
    return result;
}

std::optional<Outcome> DiffTableModel::outcome(const DiffLine &line, int column) const
{
    if (line.kind == DiffKind::Billing && (column == WasColumn || column == IsColumn))
        return column == WasColumn ? line.was : line.is;
    return std::nullopt;
}

QVariant DiffTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(jobs::differenceTable(), section, orientation, role);
}

} // namespace codedesk::items
