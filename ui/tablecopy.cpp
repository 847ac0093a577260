// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecopy.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

namespace codedesk::ui {

namespace {

QList<int> columnsShown(const QTableView &view)
{
    QList<int> columns;
    const QHeaderView *header = view.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<int> rowsMeant(const QTableView &view, CopyScope scope)
{
    QList<int> rows;
    if (scope == CopyScope::AllRows) {
        for (int row = 0; row < view.model()->rowCount(); ++row)
            rows.append(row);
        return rows;
    }
    return selectedRows(view);
}

/** Returns the headings and the rows; nothing if there is no row. */
QList<QStringList> cellsOf(const QTableView &view, CopyScope scope)
{
    const QAbstractItemModel &model = *view.model();
    const QList<int> columns = columnsShown(view);
    const QList<int> rows = rowsMeant(view, scope);
    QList<QStringList> cells;
    if (rows.isEmpty())
        return cells;
    QStringList line;
    for (const int column : columns)
        line.append(model.headerData(column, Qt::Horizontal).toString());
    cells.append(line);
    for (const int row : rows) {
        line.clear();
        for (const int column : columns)
            line.append(model.index(row, column).data().toString());
        cells.append(line);
    }
    return cells;
}

} // namespace

QList<int> selectedRows(const QTableView &view)
{
    QList<int> rows;
    const QModelIndexList selected = view.selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString rowsAsText(const QTableView &view, CopyScope scope)
{
    QString text;
    const QList<QStringList> lines = cellsOf(view, scope);
    for (QStringList line : lines) {
        for (QString &cell : line)
            cell = cell.simplified(); // A tab or line break inside a cell would make more cells of it.
        text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace codedesk::ui
