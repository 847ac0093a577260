// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace codedesk::ui {

namespace {

constexpr int noColumn = -1;

int minimumOf(const QList<ElasticColumn> &columns)
{
    int sum = 0;
    for (const ElasticColumn &column : columns)
        sum += column.minimumWidth;
    return sum;
}

} // namespace

ColumnFit::ColumnFit(QTableView *view, QList<ElasticColumn> elastic)
    : QObject(view)
    , m_view(view)
    , m_elastic(std::move(elastic))
{
    view->horizontalHeader()->setStretchLastSection(false);
    view->viewport()->installEventFilter(this);
    connect(view->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) { fit(column); });
    fit(noColumn);
}

void ColumnFit::setElastic(const QList<ElasticColumn> &elastic)
{
    m_elastic = elastic;
    fit(noColumn);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit(noColumn);
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fit(int draggedColumn)
{
    if (m_isFitting)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    hideOptional();
    QList<ElasticColumn> shared;
    for (const ElasticColumn &elastic : std::as_const(m_elastic)) {
        if (elastic.column != draggedColumn && !m_view->isColumnHidden(elastic.column))
            shared.append(elastic);
    }
    int room = roomFor(shared);
    int widths = 0;
    for (const ElasticColumn &elastic : std::as_const(shared))
        widths += m_view->columnWidth(elastic.column);
    // The narrowest first: what its minimum takes, the wider ones after it give.
    std::sort(shared.begin(), shared.end(), [this](const ElasticColumn &a, const ElasticColumn &b) {
        return m_view->columnWidth(a.column) - a.minimumWidth < m_view->columnWidth(b.column) - b.minimumWidth;
    });
    for (const ElasticColumn &elastic : std::as_const(shared)) {
        const int before = m_view->columnWidth(elastic.column);
        const int share = static_cast<int>(static_cast<qint64>(room) * before / std::max(1, widths));
        const int width = std::max(elastic.minimumWidth, share);
        m_view->setColumnWidth(elastic.column, width);
        room -= width;
        widths -= before;
    }
}

/** Hides optional columns, the last first, until the others have their smallest widths. */
void ColumnFit::hideOptional()
{
    QList<ElasticColumn> shown = m_elastic;
    for (const ElasticColumn &elastic : std::as_const(m_elastic)) {
        if (elastic.isOptional)
            m_view->setColumnHidden(elastic.column, false);
    }
    for (auto elastic = m_elastic.crbegin(); elastic != m_elastic.crend(); ++elastic) {
        if (!elastic->isOptional || roomFor(shown) >= minimumOf(shown))
            continue;
        m_view->setColumnHidden(elastic->column, true);
        shown.removeIf([&](const ElasticColumn &other) { return other.column == elastic->column; });
    }
}

/** Returns the width the other columns leave to these. */
int ColumnFit::roomFor(const QList<ElasticColumn> &shared) const
{
    const QHeaderView *header = m_view->horizontalHeader();
    int room = m_view->viewport()->width();
    for (int column = 0; column < header->count(); ++column) {
        const bool isShared = std::any_of(shared.cbegin(), shared.cend(),
                                          [column](const ElasticColumn &one) { return one.column == column; });
        if (!isShared)
            room -= header->sectionSize(column); // 0 while hidden
    }
    return room;
}

} // namespace codedesk::ui
