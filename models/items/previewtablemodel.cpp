// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/previewtablemodel.h"

#include "items/itemroles.h"
#include "items/tooltip.h"

#include <algorithm>

namespace codedesk::items {

using ingest::Preview;

void PreviewTableModel::showRows(const Preview &preview)
{
    QStringList fields(preview.shape.columns.size());
    for (auto field = preview.shape.mapping.cbegin(); field != preview.shape.mapping.cend(); ++field) {
        if (const qsizetype column = preview.shape.columns.indexOf(field.value()); column >= 0)
            fields[column] = ingest::fieldKey(field.key());
    }
    if (const qsizetype date = preview.shape.columns.indexOf(preview.shape.dateColumn); date >= 0)
        fields[date] = ingest::fieldKey(Field::OccurredAt);
    show(preview.shape.columns, fields, preview.rows);
}

void PreviewTableModel::showCalls(const Preview &preview)
{
    show(preview.recordFields, preview.recordFields, preview.records);
}

void PreviewTableModel::clear()
{
    show({}, {}, {});
}

void PreviewTableModel::show(const QStringList &headings, const QStringList &fields,
                             const QList<QStringList> &rows)
{
    beginResetModel();
    m_headings = headings;
    m_fields = fields;
    m_rows = rows;
    // A ragged row may be wider than the header; its surplus is part of what the user has to see.
    for (const QStringList &row : rows) {
        while (m_headings.size() < row.size()) {
            m_headings.append(QString::number(m_headings.size() + 1));
            m_fields.append(QString());
        }
    }
    endResetModel();
}

int PreviewTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant PreviewTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString cell = m_rows.at(index.row()).value(index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(cell);
    if (role == SortRole)
        return cell;
    return role == Qt::DisplayRole ? QVariant(cell.simplified()) : QVariant();
}

QVariant PreviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_headings.at(section);
    if (role == Qt::ToolTipRole)
        return plainToolTip(m_headings.at(section));
    return role == KeyRole ? QVariant(m_fields.value(section)) : QVariant();
}

} // namespace codedesk::items
