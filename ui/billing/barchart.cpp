// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/barchart.h"

#include "items/tooltip.h"
#include "theme.h"
#include "wording/outcomewords.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

BarChart::BarChart(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setMinimumHeight(200);
    layOut();
}

BarChart::~BarChart() = default;

void BarChart::setContent(const ChartContent &content)
{
    m_content = content;
    m_current = -1;
    horizontalScrollBar()->setValue(0);
    layOut();
}

void BarChart::layOut()
{
    const QSize view = viewport()->size();
    const qreal needed = ChartPicture::minimumWidth(m_content, look());
    const qreal width = std::max<qreal>(view.width(), needed);
    m_picture = std::make_unique<ChartPicture>(m_content, look(), QSizeF(width, view.height()));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(width) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(24);
    viewport()->update();
}

ChartLook BarChart::look() const
{
    return { font(), palette() };
}

qreal BarChart::scrolled() const
{
    return horizontalScrollBar()->value();
}

QString BarChart::columnText(int column) const
{
    const QLocale locale;
    const report::OutcomeCounts &counts = m_content.columns.at(column).counts;
    //: The figures of a column: what it stands for, and its number of calls.
    QStringList lines{ tr("%1: %Ln call(s)", nullptr, static_cast<int>(std::min<qint64>(counts.total, INT_MAX)))
                           .arg(m_content.labels.at(column)) };
    for (const Outcome outcome : allOutcomes) {
        const qint64 count = counts.of(outcome);
        if (count == 0)
            continue;
        const double share = 100.0 * static_cast<double>(count) / static_cast<double>(counts.total);
        //: One outcome of a column: its name, its number of calls, its share in percent.
        lines << tr("%1: %2 (%3 %)")
                     .arg(wording::outcomeWord(outcome), locale.toString(count), locale.toString(share, 'f', 1));
    }
    return lines.join(u'\n');
}

bool BarChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = m_picture->columnAt(help->pos(), scrolled());
        if (column >= 0)
            QToolTip::showText(help->globalPos(), items::plainToolTip(columnText(column)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave)
        setCurrent(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    m_picture->paint(painter, scrolled(), viewport()->width(), m_current);
}

void BarChart::resizeEvent(QResizeEvent *)
{
    layOut();
}

void BarChart::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        layOut();
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const int column = m_picture->columnAt(event->position(), scrolled());
    viewport()->setCursor(column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (column == m_current)
        return;
    setCurrent(column);
    if (column >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), items::plainToolTip(columnText(column)), viewport());
    else
        QToolTip::hideText();
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // the release that follows is ours
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int column = m_picture->columnAt(event->position(), scrolled());
    if (column >= 0 && m_content.columns.at(column).counts.total > 0)
        Q_EMIT columnActivated(column, m_picture->outcomeAt(event->position(), scrolled()));
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_content.columns.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCurrent(m_current < 0 ? last : m_current - 1);
    case Qt::Key_Right:
        return moveCurrent(m_current + 1);
    case Qt::Key_Home:
        return moveCurrent(0);
    case Qt::Key_End:
        return moveCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && m_content.columns.at(m_current).counts.total > 0)
            Q_EMIT columnActivated(m_current, std::nullopt);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void BarChart::moveCurrent(int column)
{
    if (m_content.columns.isEmpty())
        return;
    setCurrent(std::clamp(column, 0, static_cast<int>(m_content.columns.size()) - 1));
    const QRectF slot = m_picture->slot(m_current);
    const qreal left = m_picture->plot().left();
    if (slot.left() - scrolled() < left)
        horizontalScrollBar()->setValue(static_cast<int>(slot.left() - left));
    else if (slot.right() - scrolled() > viewport()->width())
        horizontalScrollBar()->setValue(static_cast<int>(slot.right() - viewport()->width()) + 1);
    const QPointF place(slot.center().x() - scrolled(), slot.top());
    QToolTip::showText(viewport()->mapToGlobal(place.toPoint()), items::plainToolTip(columnText(m_current)),
                       viewport());
}

void BarChart::setCurrent(int column)
{
    if (column == m_current)
        return;
    m_current = column;
    setAccessibleDescription(column >= 0 ? columnText(column) : QString());
    viewport()->update();
}

} // namespace codedesk::ui
