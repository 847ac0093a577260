// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/unknowncodemodel.h"

#include "answers/unknownview.h"
#include "items/columndata.h"
#include "report/summary.h"

#include <algorithm>
#include <numeric>

namespace codedesk::items {

void UnknownCodeModel::setCodes(const QList<report::UnknownCode> &codes)
{
    beginResetModel();
    m_codes = codes;
    std::vector<int> order(static_cast<std::size_t>(codes.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&codes](int left, int right) {
        return report::codeLessThan(codes.at(left).code, codes.at(right).code);
    });
    m_rankOfCode.resize(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        m_rankOfCode[static_cast<std::size_t>(order[rank])] = static_cast<int>(rank);
    endResetModel();
}

void UnknownCodeModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_codes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const report::UnknownCode *UnknownCodeModel::code(int row) const
{
    return row >= 0 && row < m_codes.size() ? &m_codes.at(row) : nullptr;
}

int UnknownCodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
}

int UnknownCodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnknownCodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const report::UnknownCode &row = m_codes.at(index.row());
    if (role == KeyRole)
        return row.code;
    if (role == SortRole)
        return sortValue(index.row(), index.column());
    return columnData(answers::unknownCodeTable().at(index.column()), row, role, m_language);
}

QVariant UnknownCodeModel::sortValue(int row, int column) const
{
    const report::UnknownCode &code = m_codes.at(row);
    switch (column) {
    case CodeColumn:
    case NeighboursColumn:
        return m_rankOfCode[static_cast<std::size_t>(row)];
    case CallsColumn:
        return code.calls;
    case FirstDayColumn:
        return code.firstDay;
    case LastDayColumn:
        return code.lastDay;
    default:
        return answers::cellText(answers::unknownCodeTable().at(column), code, m_language);
    }
}

QVariant UnknownCodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::unknownCodeTable(), section, orientation, role);
}

} // namespace codedesk::items
