// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace codedesk::ui {

/** The totals of a summary table, in sight below it however far it is scrolled; its columns follow the table's. */
class TotalsRow : public QTableView {
    Q_OBJECT
public:
    /** The table shows a SummaryTableModel and has to outlive the row; it no longer shows the totals itself. */
    TotalsRow(QTableView *table, QWidget *parent);

private:
    void followTable();

    QTableView *m_table;
};

} // namespace codedesk::ui
