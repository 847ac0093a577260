// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/totalsdelegate.h"

#include "items/summarytablemodel.h"
#include "theme.h"

#include <QPainter>

namespace codedesk::ui {

namespace {

bool isTotals(const QModelIndex &index)
{
    return index.data(items::SummaryTableModel::TotalsRowRole).toBool();
}

} // namespace

void TotalsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!isTotals(index))
        return;
    painter->save();
    painter->setPen(theme::quietText(option.palette));
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    painter->restore();
}

void TotalsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (isTotals(index))
        option->font.setWeight(QFont::DemiBold);
}

} // namespace codedesk::ui
