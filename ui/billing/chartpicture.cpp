// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/chartpicture.h"

#include "billing/axis.h"
#include "theme.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace codedesk::ui {

namespace {

constexpr qreal margin = 12;
constexpr qreal thinnestPitch = 3; ///< Of a time axis; below, neighbouring days could not be told apart.
constexpr qreal widestBar = 56;
constexpr qreal patternWidth = 5; ///< A pattern cannot be seen in thinner columns.
constexpr qreal longestTurnedLabel = 120;
constexpr qreal shortestColumn = 2; ///< A column with calls is always seen, beside whatever giant.
constexpr int pixelsPerMark = 56;

qreal widest(const QFontMetricsF &metrics, const QStringList &texts)
{
    qreal width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width;
}

qint64 largestTotal(const QList<report::ChartColumn> &columns)
{
    qint64 largest = 0;
    for (const report::ChartColumn &column : columns)
        largest = std::max(largest, column.counts.total);
    return largest;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QBrush outcomeBrush(Outcome outcome, const QPalette &palette)
{
    const QColor color = theme::outcomeColor(outcome, palette);
    switch (outcome) {
    case Outcome::Billable:
        return color;
    case Outcome::Free:
        return { color, Qt::BDiagPattern };
    case Outcome::Unstated:
        return { color, Qt::Dense5Pattern };
    case Outcome::Unknown:
        return { color, Qt::DiagCrossPattern };
    }
    return color;
}

ChartPicture::ChartPicture(const ChartContent &content, const ChartLook &look, QSizeF size)
    : m_content(content)
    , m_look(look)
{
    layOut(size);
}

qreal ChartPicture::minimumWidth(const ChartContent &content, const ChartLook &look)
{
    const QFontMetricsF metrics(look.font);
    const qreal axis = metrics.horizontalAdvance(number(largestTotal(content.columns))) + 3 * margin;
    const qreal perColumn = content.isTimeAxis ? thinnestPitch : metrics.height() + 6;
    return axis + perColumn * static_cast<qreal>(content.columns.size()) + margin;
}

void ChartPicture::layOut(QSizeF size)
{
    m_size = size;
    const QFontMetricsF metrics(m_look.font);
    const qint64 largest = largestTotal(m_content.columns);
    const qreal line = metrics.height();
    m_labelWidth = widest(metrics, m_content.labels);
    m_totalWidth = metrics.horizontalAdvance(number(largest));
    const qreal top = margin + 2 * line + 3 * margin;
    m_marks = axisMarks(largest, std::max(2, static_cast<int>((size.height() - top) / pixelsPerMark)));
    const qreal left = margin + metrics.horizontalAdvance(number(m_marks.constLast())) + margin;
    m_plot = QRectF(QPointF(left, top), QPointF(size.width() - margin, size.height() - line - 2 * margin));
    if (labelsAreTurned())
        m_plot.setBottom(size.height() - std::min(m_labelWidth, longestTurnedLabel) - 2 * margin);
    m_plot.setHeight(std::max<qreal>(m_plot.height(), 1));
    m_plot.setWidth(std::max<qreal>(m_plot.width(), 1));
}

qreal ChartPicture::pitch() const
{
    return m_plot.width() / static_cast<qreal>(std::max<qsizetype>(1, m_content.columns.size()));
}

qreal ChartPicture::barWidth() const
{
    const qreal width = pitch();
    return width < 8 ? std::max<qreal>(1, width - 1) : std::min(widestBar, width * 0.72);
}

qreal ChartPicture::yOf(qint64 count) const
{
    const qreal share = static_cast<qreal>(count) / static_cast<qreal>(m_marks.constLast());
    return m_plot.bottom() - share * m_plot.height();
}

bool ChartPicture::labelsAreTurned() const
{
    return !m_content.isTimeAxis && labelStep(m_labelWidth, pitch()) > 1;
}

QRectF ChartPicture::slot(int column) const
{
    return { m_plot.left() + pitch() * column, m_plot.top(), pitch(), m_plot.height() };
}

QList<std::pair<Outcome, QRectF>> ChartPicture::parts(int column) const
{
    QList<std::pair<Outcome, QRectF>> parts;
    const report::OutcomeCounts &counts = m_content.columns.at(column).counts;
    const qreal left = slot(column).center().x() - barWidth() / 2;
    qint64 below = 0;
    for (const Outcome outcome : allOutcomes) {
        const qint64 count = counts.of(outcome);
        if (count == 0)
            continue;
        const qreal bottom = yOf(below);
        below += count;
        parts.append({ outcome, QRectF(QPointF(left, yOf(below)), QPointF(left + barWidth(), bottom)) });
    }
    if (!parts.isEmpty() && m_plot.bottom() - yOf(below) < shortestColumn) {
        const auto largest = std::max_element(parts.cbegin(), parts.cend(), [](const auto &a, const auto &b) {
            return a.second.height() < b.second.height();
        });
        parts = { { largest->first, QRectF(left, m_plot.bottom() - shortestColumn, barWidth(), shortestColumn) } };
    }
    return parts;
}

int ChartPicture::columnAt(QPointF point, qreal scroll) const
{
    const QPointF place(point.x() + scroll, point.y());
    // The label below belongs to its column too.
    const bool isInside = point.x() >= m_plot.left() && place.x() < m_plot.right() && place.y() >= m_plot.top()
        && place.y() <= m_size.height();
    if (!isInside || m_content.columns.isEmpty())
        return -1;
    const int column = static_cast<int>((place.x() - m_plot.left()) / pitch());
    return std::clamp(column, 0, static_cast<int>(m_content.columns.size()) - 1);
}

std::optional<Outcome> ChartPicture::outcomeAt(QPointF point, qreal scroll) const
{
    const int column = columnAt(point, scroll);
    if (column < 0)
        return std::nullopt;
    const QList<std::pair<Outcome, QRectF>> places = parts(column);
    for (const auto &[outcome, rect] : places) {
        if (point.y() >= rect.top() && point.y() <= rect.bottom())
            return outcome;
    }
    return std::nullopt;
}

QList<std::pair<int, QRectF>> ChartPicture::labelPlaces() const
{
    QList<std::pair<int, QRectF>> places;
    const qreal line = QFontMetricsF(m_look.font).height();
    const qreal top = m_plot.bottom() + margin / 2;
    const int count = static_cast<int>(m_content.columns.size());
    if (labelsAreTurned()) {
        const qreal length = std::min(m_labelWidth, longestTurnedLabel);
        for (int column = 0; column < count; ++column)
            places.append({ column, QRectF(slot(column).center().x() - line / 2, top, line, length) });
        return places;
    }
    const int step = labelStep(m_labelWidth, pitch());
    for (int column = 0; column < count; column += step) {
        QRectF place(slot(column).center().x() - m_labelWidth / 2, top, m_labelWidth, line);
        // Labels at the edges lean inwards; where one would then touch its neighbour it is left out.
        if (place.right() > m_size.width())
            place.moveRight(m_size.width() - 1);
        if (place.left() < 0)
            place.moveLeft(0);
        if (places.isEmpty() || places.constLast().second.right() + 2 < place.left())
            places.append({ column, place });
    }
    return places;
}

void ChartPicture::paint(QPainter &painter, qreal scroll, qreal visibleWidth, int current) const
{
    const bool isWhole = visibleWidth < 0;
    const qreal right = isWhole ? m_size.width() : visibleWidth;
    painter.save();
    painter.setFont(m_look.font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintHeader(painter, right);
    paintGrid(painter, right - margin);
    if (!isWhole)
        painter.setClipRect(QRectF(m_plot.left(), 0, right - m_plot.left(), m_size.height()));
    painter.translate(-scroll, 0);
    paintColumns(painter, current);
    paintTotals(painter);
    if (!isWhole) // Labels may reach below the axis.
        painter.setClipRect(QRectF(scroll, m_plot.bottom(), right, m_size.height() - m_plot.bottom()));
    paintLabels(painter);
    painter.restore();
}

void ChartPicture::paintHeader(QPainter &painter, qreal visibleWidth) const
{
    const QFontMetricsF metrics(m_look.font);
    const qreal line = metrics.height();
    const qreal box = line * 0.8;
    QFont bold = m_look.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_look.palette.color(QPalette::WindowText));
    const qreal titleWidth = visibleWidth - 2 * margin;
    painter.drawText(QRectF(margin, margin, titleWidth, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(m_content.title, Qt::ElideRight, titleWidth));
    painter.setFont(m_look.font);
    qreal x = margin;
    const qreal y = margin + line + margin;
    for (const Outcome outcome : allOutcomes) {
        //: Legend of the chart: an outcome and its number of calls.
        const QString text = QCoreApplication::translate("ChartPicture", "%1: %2")
                                 .arg(wording::outcomeWord(outcome), number(m_content.totals.of(outcome)));
        const QRectF swatch(x, y + (line - box) / 2, box * 1.4, box);
        painter.setPen(theme::outcomeColor(outcome, m_look.palette));
        painter.setBrush(outcomeBrush(outcome, m_look.palette));
        painter.drawRect(swatch);
        painter.setPen(m_look.palette.color(QPalette::WindowText));
        const qreal width = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(swatch.right() + margin / 2, y, width + 2, line), Qt::AlignVCenter, text);
        x = swatch.right() + margin / 2 + width + 2 * margin;
    }
}

void ChartPicture::paintGrid(QPainter &painter, qreal right) const
{
    const qreal line = QFontMetricsF(m_look.font).height();
    for (const qint64 mark : m_marks) {
        const qreal y = yOf(mark);
        painter.setPen(mark == 0 ? theme::quietText(m_look.palette) : theme::separator(m_look.palette));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(right, y));
        painter.setPen(theme::quietText(m_look.palette));
        painter.drawText(QRectF(0, y - line / 2, m_plot.left() - margin / 2, line),
                         Qt::AlignRight | Qt::AlignVCenter, number(mark));
    }
}

void ChartPicture::paintColumns(QPainter &painter, int current) const
{
    if (current >= 0 && current < m_content.columns.size())
        painter.fillRect(slot(current), theme::accentTint(m_look.palette));
    const bool hasPattern = barWidth() >= patternWidth;
    for (int column = 0; column < m_content.columns.size(); ++column) {
        const QList<std::pair<Outcome, QRectF>> places = parts(column);
        for (const auto &[outcome, rect] : places) {
            const QColor color = theme::outcomeColor(outcome, m_look.palette);
            if (!hasPattern) {
                painter.fillRect(rect, color);
                continue;
            }
            painter.setPen(color);
            painter.setBrush(outcomeBrush(outcome, m_look.palette));
            painter.drawRect(rect.adjusted(0, 0, -1, rect.height() > 1 ? -1 : 0));
        }
    }
}

void ChartPicture::paintLabels(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.font);
    painter.setPen(theme::quietText(m_look.palette));
    const bool isTurned = labelsAreTurned();
    const QList<std::pair<int, QRectF>> places = labelPlaces();
    for (const auto &[column, place] : places) {
        const QString &label = m_content.labels.at(column);
        if (!isTurned) {
            painter.drawText(place.adjusted(-2, 0, 2, 0), Qt::AlignCenter, label);
            continue;
        }
        painter.save();
        painter.translate(place.left(), place.bottom());
        painter.rotate(-90);
        painter.drawText(QRectF(0, 0, place.height(), place.width()), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(label, Qt::ElideRight, place.height()));
        painter.restore();
    }
}

/** Writes the number above each column where there is room for it: small columns beside a giant can be read too.
 */
void ChartPicture::paintTotals(QPainter &painter) const
{
    if (m_totalWidth + 6 > pitch())
        return;
    const qreal line = QFontMetricsF(m_look.font).height();
    painter.setPen(m_look.palette.color(QPalette::WindowText));
    for (int column = 0; column < m_content.columns.size(); ++column) {
        const qint64 total = m_content.columns.at(column).counts.total;
        if (total == 0)
            continue;
        const QRectF whole = slot(column);
        painter.drawText(QRectF(whole.left(), yOf(total) - line - 3, whole.width(), line), Qt::AlignCenter,
                         number(total));
    }
}

} // namespace codedesk::ui
