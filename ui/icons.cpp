// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace codedesk::ui {

namespace {

constexpr int iconSize = 24;

void addPixmaps(QIcon &icon, const QString &name, const QColor &color, QIcon::State state)
{
    QFile file(QStringLiteral(":/codedesk/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    for (const int scale : { 1, 2, 3 }) {
        QPixmap pixmap(iconSize * scale, iconSize * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap, QIcon::Normal, state);
    }
}

} // namespace

QIcon lineIcon(const QString &name, const QColor &color)
{
    QIcon icon;
    addPixmaps(icon, name, color, QIcon::Off);
    return icon;
}

QIcon lineIcon(const QString &name, const QColor &color, const QColor &checkedColor)
{
    QIcon icon;
    addPixmaps(icon, name, color, QIcon::Off);
    addPixmaps(icon, name, checkedColor, QIcon::On);
    return icon;
}

} // namespace codedesk::ui
