// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/billinganswer.h"

#include <QFont>
#include <QList>
#include <QPalette>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace codedesk::ui {

/** What a chart shows, in words and numbers. */
struct ChartContent {
    QString title;
    QList<report::ChartColumn> columns;
    QStringList labels; ///< Below the columns, one for each.
    bool isTimeAxis = true; ///< Labels may be left out where there is no room; otherwise they are turned.
    report::OutcomeCounts totals;
};

/** How a picture looks. */
struct ChartLook {
    QFont font;
    QPalette palette;
};

/**
 * A chart of stacked columns laid out for one size: where everything is, and how to draw it. The window, the PNG
 * and the SVG all draw this one picture.
 *
 * Why not Qt Charts: a QStackedBarSeries makes one graphics item per part, 4,400 for three years of days, and
 * shortens labels that do not fit to "..."; here a column costs four rectangles and labels never touch.
 */
class ChartPicture {
public:
    ChartPicture(const ChartContent &content, const ChartLook &look, QSizeF size);

    /** Returns the width below which columns would be too thin to be seen or their labels to be read. */
    [[nodiscard]] static qreal minimumWidth(const ChartContent &content, const ChartLook &look);

    /**
     * Draws the picture: all of it, or, given a `visibleWidth`, what a view of that width shows of it with the
     * columns scrolled by `scroll` pixels while title and axis stay. `current` is a column to mark; -1: none.
     */
    void paint(QPainter &painter, qreal scroll = 0, qreal visibleWidth = -1, int current = -1) const;

    /** Returns the column whose slot a point lies in, or -1. */
    [[nodiscard]] int columnAt(QPointF point, qreal scroll = 0) const;
    /** Returns the part of a column a point lies on; nothing beside and above it. */
    [[nodiscard]] std::optional<Outcome> outcomeAt(QPointF point, qreal scroll = 0) const;
    /** Returns the slot of a column: as wide as its share of the axis, as high as the plot. */
    [[nodiscard]] QRectF slot(int column) const;
    /** Returns where the parts of a column are drawn, from the bottom up; parts without calls are left out. */
    [[nodiscard]] QList<std::pair<Outcome, QRectF>> parts(int column) const;
    /** Returns the columns that have a label, and where the label is. */
    [[nodiscard]] QList<std::pair<int, QRectF>> labelPlaces() const;
    [[nodiscard]] QRectF plot() const { return m_plot; }
    [[nodiscard]] const QList<qint64> &marks() const { return m_marks; }

private:
    void layOut(QSizeF size);
    [[nodiscard]] qreal pitch() const;
    [[nodiscard]] qreal barWidth() const;
    [[nodiscard]] qreal yOf(qint64 count) const;
    [[nodiscard]] bool labelsAreTurned() const;
    void paintHeader(QPainter &painter, qreal visibleWidth) const;
    void paintGrid(QPainter &painter, qreal right) const;
    void paintColumns(QPainter &painter, int current) const;
    void paintLabels(QPainter &painter) const;
    void paintTotals(QPainter &painter) const;

    const ChartContent &m_content;
    ChartLook m_look;
    QSizeF m_size;
    QRectF m_plot;
    QList<qint64> m_marks;
    qreal m_labelWidth = 0;
    qreal m_totalWidth = 0;
};

/** Returns the filling of an outcome: a colour and, from a certain width on, a pattern of its own. */
[[nodiscard]] QBrush outcomeBrush(Outcome outcome, const QPalette &palette);

} // namespace codedesk::ui
