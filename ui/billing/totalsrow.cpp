// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/totalsrow.h"

#include "items/summarytablemodel.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/totalsdelegate.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>

namespace codedesk::ui {

namespace {

/** Lets through the row of the totals alone. */
class TotalsProxy final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(items::SummaryTableModel::TotalsRowRole).toBool();
    }
};

} // namespace

TotalsRow::TotalsRow(QTableView *table, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
{
    setObjectName(QStringLiteral("totalsTableView"));
    auto *proxy = new TotalsProxy(this);
    proxy->setSourceModel(table->model());
    setModel(proxy);
    setupTable(this);
    setItemDelegate(new TotalsDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->hide();
    setFixedHeight(theme::rowHeight);
    QHeaderView *above = table->horizontalHeader();
    connect(above, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { setColumnWidth(column, width); });
    connect(above, &QHeaderView::sectionMoved, this,
            [this](int, int from, int to) { horizontalHeader()->moveSection(from, to); });
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, horizontalScrollBar(), &QScrollBar::setValue);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &TotalsRow::followTable);
    connect(table->model(), &QAbstractItemModel::layoutChanged, this, &TotalsRow::followTable);
    followTable();
}

void TotalsRow::followTable()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, m_table->columnWidth(column));
    // A table that was reset keeps the place of its hidden row, which may be that of another one by now.
    const int rows = m_table->model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (const bool isLast = row == rows - 1; m_table->isRowHidden(row) != isLast)
            m_table->setRowHidden(row, isLast);
    }
}

} // namespace codedesk::ui
