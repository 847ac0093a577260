// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace codedesk::ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto taken = m_items.begin() + index;
    QLayoutItem *item = taken->release();
    m_items.erase(taken);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    int between = 0;
    for (const Line &line : lines(width - margins.left() - margins.right())) {
        height += between + line.height;
        between = gap();
    }
    return height;
}

/** All in one line. */
QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int between = size.isEmpty() ? 0 : gap();
        size = { size.width() + between + item->sizeHint().width(),
                 std::max(size.height(), item->sizeHint().height()) };
    }
    return withMargins(size);
}

/** One below the other. */
QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return withMargins(size);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = area.top();
    for (const Line &line : lines(area.width())) {
        int left = area.left();
        for (const auto &[item, size] : line.items) {
            const QRect place(QPoint(left, top + (line.height - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(direction, area, place));
            left += size.width() + gap();
        }
        top += line.height + gap();
    }
}

/** Returns the items that are not hidden, line by line, with the sizes they get. */
std::vector<FlowLayout::Line> FlowLayout::lines(int width) const
{
    std::vector<Line> lines;
    int used = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const int most = std::max(width, item->minimumSize().width());
        const QSize size = item->sizeHint().boundedTo({ most, QWIDGETSIZE_MAX });
        if (lines.empty() || used + gap() + size.width() > width) {
            lines.emplace_back();
            used = size.width();
        } else {
            used += gap() + size.width();
        }
        lines.back().items.emplace_back(item.get(), size);
        lines.back().height = std::max(lines.back().height, size.height());
    }
    return lines;
}

int FlowLayout::gap() const
{
    return std::max(0, spacing());
}

QSize FlowLayout::withMargins(const QSize &size) const
{
    return size.grownBy(contentsMargins());
}

} // namespace codedesk::ui
