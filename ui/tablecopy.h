// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QTableView;

namespace codedesk::ui {

/** Which rows of a table to copy. */
enum class CopyScope { SelectedRows, AllRows };

/** Returns the rows that are selected, from the top down. */
[[nodiscard]] QList<int> selectedRows(const QTableView &view);

/**
 * Returns rows of a table as they are shown, with the headings and in the order of the visible columns: cells
 * separated by tabs, as chats and spreadsheets take them. Empty if there is no row.
 */
[[nodiscard]] QString rowsAsText(const QTableView &view, CopyScope scope);

} // namespace codedesk::ui
