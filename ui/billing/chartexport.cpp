// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/chartexport.h"

#include <QBuffer>
#include <QIODevice>
#include <QPainter>
#include <QSvgGenerator>

namespace codedesk::ui {

namespace {

constexpr QSizeF leastSize(1200, 560);
constexpr int scale = 2;
constexpr qreal widestImage = 12'000; ///< Beyond it an image would take more than 100 MB.

QSizeF sizeOf(const ChartContent &content, const ChartLook &look)
{
    const qreal needed = ChartPicture::minimumWidth(content, look);
    return { std::min(std::max(leastSize.width(), needed), widestImage), leastSize.height() };
}

} // namespace

QImage chartImage(const ChartContent &content, const ChartLook &look)
{
    const QSizeF size = sizeOf(content, look);
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(look.palette.color(QPalette::Base));
    QPainter painter(&image);
    ChartPicture(content, look, size).paint(painter);
    return image;
}

QByteArray chartAsPng(const ChartContent &content, const ChartLook &look)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return chartImage(content, look).save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

QByteArray chartAsSvg(const ChartContent &content, const ChartLook &look)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = sizeOf(content, look);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(content.title);
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    painter.fillRect(QRectF(QPointF(), size), look.palette.color(QPalette::Base));
    ChartPicture(content, look, size).paint(painter);
    return painter.end() ? buffer.data() : QByteArray();
}

} // namespace codedesk::ui
