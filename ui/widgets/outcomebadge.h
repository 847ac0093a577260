// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outcome.h"

#include <QPalette>
#include <QWidget>

class QPainter;

namespace codedesk::ui {

/** Returns the size of a badge in the ordinary font of the program. */
[[nodiscard]] QSize outcomeBadgeSize(Outcome outcome, const QFont &font);

/** Draws a badge: a sign of its own for each outcome, its word, its colour. */
void drawOutcomeBadge(QPainter &painter, const QRect &rect, Outcome outcome, const QPalette &palette);

/** Says what became of a call by sign, word and colour. */
class OutcomeBadge : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeBadge(Outcome outcome, QWidget *parent = nullptr);

    void setOutcome(Outcome outcome);
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Outcome m_outcome;
};

} // namespace codedesk::ui
