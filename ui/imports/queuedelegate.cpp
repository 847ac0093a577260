// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/queuedelegate.h"

#include "imports/importqueue.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

namespace codedesk::ui {

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString name = std::exchange(ground.text, QString());
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const QRect inside =
        option.rect.adjusted(theme::spacing, theme::spacing / 2, -theme::spacing, -theme::spacing / 2);
    const int line = option.fontMetrics.height();
    const QRect first(inside.left(), inside.center().y() - line, inside.width(), line);
    const QRect second(inside.left(), inside.center().y() + 1, inside.width(), line);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(name, Qt::ElideMiddle, first.width()));
    painter->setPen(theme::quietText(option.palette));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(ImportQueue::StatusRole).toString(), Qt::ElideRight,
                                                    second.width()));
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 120, 2 * option.fontMetrics.height() + 2 * theme::spacing };
}

} // namespace codedesk::ui
