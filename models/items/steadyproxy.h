// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace codedesk::items {

/** Sorts rows that are alike in the order of their source, whatever they were sorted by before. */
class SteadyProxy : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    /** Returns which of two rows of the source comes first, unless they are alike. */
    [[nodiscard]] virtual bool isBefore(const QModelIndex &left, const QModelIndex &right) const
    {
        return QSortFilterProxyModel::lessThan(left, right);
    }
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const final
    {
        return isBefore(left, right) || (!isBefore(right, left) && left.row() < right.row());
    }
};

} // namespace codedesk::items
