// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outcomedelegate.h"

#include "items/itemroles.h"
#include "theme.h"
#include "widgets/outcomebadge.h"

#include <QApplication>
#include <QPainter>

namespace codedesk::ui {

void OutcomeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant outcome = index.data(items::OutcomeRole);
    if (!outcome.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const auto value = static_cast<Outcome>(outcome.toInt());
    const QSize size = outcomeBadgeSize(value, option.font).boundedTo(option.rect.size());
    const QPoint topLeft(option.rect.left() + theme::spacing, option.rect.center().y() - size.height() / 2);
    drawOutcomeBadge(*painter, QRect(topLeft, size), value, option.palette);
}

QSize OutcomeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant outcome = index.data(items::OutcomeRole);
    if (!outcome.isValid())
        return QStyledItemDelegate::sizeHint(option, index);
    const QSize badge = outcomeBadgeSize(static_cast<Outcome>(outcome.toInt()), option.font);
    return badge + QSize(2 * theme::spacing, theme::spacing);
}

void MonospaceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = theme::monospace();
}

} // namespace codedesk::ui
