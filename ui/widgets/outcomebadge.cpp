// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outcomebadge.h"

#include "theme.h"
#include "wording/outcomewords.h"

#include <QEvent>
#include <QPainter>

namespace codedesk::ui {

namespace {

constexpr int padding = 8;
constexpr int signSize = 8;
constexpr int gap = 6;
constexpr int badgeHeight = 22;

/** Draws the sign before the word: a disc, a ring, a dash, a question mark. */
void drawSign(QPainter &painter, const QRectF &box, Outcome outcome)
{
    const QColor color = painter.pen().color();
    switch (outcome) {
    case Outcome::Billable:
        painter.setBrush(color);
        painter.drawEllipse(box);
        break;
    case Outcome::Free:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.6));
        painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8));
        break;
    case Outcome::Unstated:
        painter.setPen(QPen(color, 2));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case Outcome::Unknown:
        painter.drawText(box.adjusted(-4, -4, 4, 4), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    painter.setPen(color);
}

} // namespace

QSize outcomeBadgeSize(Outcome outcome, const QFont &font)
{
    const int textWidth = QFontMetrics(font).horizontalAdvance(wording::outcomeWord(outcome));
    return { padding + signSize + gap + textWidth + padding, badgeHeight };
}

void drawOutcomeBadge(QPainter &painter, const QRect &rect, Outcome outcome, const QPalette &palette)
{
    const QColor color = theme::outcomeColor(outcome, palette);
    QColor ground = color;
    ground.setAlphaF(theme::isDark(palette) ? 0.18F : 0.10F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.setPen(color);
    drawSign(painter, QRectF(rect.left() + padding, rect.center().y() - signSize / 2.0 + 0.5, signSize, signSize),
             outcome);
    painter.drawText(rect.adjusted(padding + signSize + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     wording::outcomeWord(outcome));
    painter.restore();
}

OutcomeBadge::OutcomeBadge(Outcome outcome, QWidget *parent)
    : QWidget(parent)
    , m_outcome(outcome)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setOutcome(outcome);
}

void OutcomeBadge::setOutcome(Outcome outcome)
{
    m_outcome = outcome;
    setAccessibleName(wording::outcomeWord(outcome));
    updateGeometry();
    update();
}

QSize OutcomeBadge::sizeHint() const
{
    return outcomeBadgeSize(m_outcome, font());
}

void OutcomeBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawOutcomeBadge(painter, rect(), m_outcome, palette());
}

void OutcomeBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setOutcome(m_outcome);
    QWidget::changeEvent(event);
}

} // namespace codedesk::ui
