// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codetable.h"

#include "items/codetablemodel.h"
#include "theme.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>

namespace codedesk::ui {

using Codes = items::CodeTableModel;

void CodeTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == Codes::CodeColumn)
            verticalHeader()->resizeSections(QHeaderView::ResizeToContents);
    });
}

/** Asks one column only: with every cell of 700 rows, a key typed into the search would take 50 ms. */
int CodeTable::sizeHintForRow(int row) const
{
    if (!model())
        return theme::rowHeight; // The model goes before the view.
    const QModelIndex index = model()->index(row, Codes::CodeColumn);
    if (!index.data().toString().contains(u'/'))
        return theme::rowHeight;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return itemDelegateForIndex(index)->sizeHint(option, index).height();
}

} // namespace codedesk::ui
