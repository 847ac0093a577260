// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "items/alignment.h"
#include "items/itemroles.h"
#include "items/tooltip.h"

namespace codedesk::items {

/** Returns what a cell shows by its column: its text on one line, the whole of it as tool tip, what it is sorted
 * by. */
template <typename Row>
[[nodiscard]] QVariant columnData(const answers::Column<Row> &column, const Row &row, int role, Language language)
{
    switch (role) {
    case Qt::DisplayRole:
        return answers::cellText(column, row, language).simplified();
    case Qt::ToolTipRole:
        return plainToolTip(answers::cellText(column, row, language));
    case Qt::TextAlignmentRole:
        return cellAlignment(column.isNumber);
    case SortRole:
        return answers::toVariant(column.value(row));
    default:
        return {};
    }
}

/** Returns the heading of a column. */
template <typename Row, typename Field>
[[nodiscard]] QVariant columnHeading(const answers::FieldColumns<Row, Field> &columns, int section,
                                     Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns.count())
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(columns.at(section).isNumber);
    return role == Qt::DisplayRole ? columns.at(section).title() : QVariant();
}

} // namespace codedesk::items
