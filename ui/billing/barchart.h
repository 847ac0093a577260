// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/chartpicture.h"

#include <QAbstractScrollArea>

#include <memory>

namespace codedesk::ui {

/**
 * Shows stacked columns; scrolls sideways where they do not fit. The column under the mouse, or chosen with the
 * arrow keys, tells its figures; a click or Enter asks for its calls.
 */
class BarChart : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit BarChart(QWidget *parent = nullptr);
    ~BarChart() override;

    void setContent(const ChartContent &content);
    [[nodiscard]] const ChartContent &content() const { return m_content; }
    /** Returns the marked column, or -1. */
    [[nodiscard]] int currentColumn() const { return m_current; }
    /** Returns what is told of a column: its label, its total and each outcome with its share. */
    [[nodiscard]] QString columnText(int column) const;
    /** Returns the picture as it is shown, in the coordinates of the viewport before scrolling. */
    [[nodiscard]] const ChartPicture &picture() const { return *m_picture; }

Q_SIGNALS:
    /** A column was clicked, on the part of an outcome or, without one, as a whole. */
    void columnActivated(int column, std::optional<codedesk::Outcome> outcome);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    [[nodiscard]] ChartLook look() const;
    [[nodiscard]] qreal scrolled() const;
    void setCurrent(int column);
    void moveCurrent(int column);

    ChartContent m_content;
    std::unique_ptr<ChartPicture> m_picture;
    int m_current = -1;
};

} // namespace codedesk::ui
