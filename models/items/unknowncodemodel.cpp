// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/unknowncodemodel.h"

#include "items/alignment.h"
#include "items/itemroles.h"
#include "items/tooltip.h"
#include "report/summary.h"
#include "wording/rulewords.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

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
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case Qt::TextAlignmentRole:
        return cellAlignment(index.column() == CallsColumn);
    case KeyRole:
        return row.code;
    case SortRole:
        return sortValue(index.row(), index.column());
    default:
        return {};
    }
}

QString UnknownCodeModel::text(const report::UnknownCode &code, int column) const
{
    switch (column) {
    case CodeColumn:
        return code.code;
    case CallsColumn:
        return QLocale().toString(code.calls);
    case FirstDayColumn:
        return isoDay(code.firstDay);
    case LastDayColumn:
        return isoDay(code.lastDay);
    case ChannelsColumn:
        return wording::channelList(code.channels, m_language);
    case AppsColumn: {
        QStringList apps = code.apps;
        apps.removeAll(QString());
        return apps.join(u", "_s);
    }
    case NeighboursColumn:
        return code.neighbours.join(u' ');
    default:
        return {};
    }
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
        return text(code, column);
    }
}

QVariant UnknownCodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section == CallsColumn);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CodeColumn:
        return tr("Code");
    case CallsColumn:
        return tr("Calls");
    case FirstDayColumn:
        return tr("First day");
    case LastDayColumn:
        return tr("Last day");
    case ChannelsColumn:
        return tr("Channels");
    case AppsColumn:
        return tr("Apps");
    case NeighboursColumn:
        //: Column: documented codes next to an unknown number.
        return tr("Next to");
    default:
        return {};
    }
}

} // namespace codedesk::items
