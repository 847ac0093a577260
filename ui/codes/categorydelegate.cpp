// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/categorydelegate.h"

#include "items/categorymodel.h"
#include "theme.h"

#include <QLocale>
#include <QPainter>

namespace codedesk::ui {

void CategoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const QRect content = option.rect.adjusted(theme::spacing, 0, -theme::spacing, 0);
    const int rows = index.data(items::CategoryModel::CountRole).toInt();
    const QString count = QLocale().toString(rows);
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    painter->save();
    painter->setPen(theme::quietText(option.palette));
    painter->drawText(content, Qt::AlignVCenter | Qt::AlignRight, count);
    if (rows > 0)
        painter->setPen(option.palette.color(QPalette::Text));
    const QRect text = content.adjusted(0, 0, -countWidth - theme::spacing, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize CategoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Titles are shortened to the width there is, which must not grow with them.
    return { theme::rowHeight, qMax(theme::rowHeight, QStyledItemDelegate::sizeHint(option, index).height()) };
}

} // namespace codedesk::ui
