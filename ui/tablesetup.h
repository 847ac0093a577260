// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uisettings.h"

#include <QList>
#include <QString>

class QAction;
class QLineEdit;
class QSplitter;
class QTableView;

namespace codedesk::ui {

/** Sets up a table the way every page shows one: whole rows, no grid, generous rows, movable columns, elided text.
 */
void setupTable(QTableView *view);

/**
 * Restores the columns of a table from the settings and keeps them there on each change.
 * Call after the model is set. `key` names the table ("codes/table"); the settings must outlive the view.
 */
void rememberColumns(QTableView *view, UiSettings &settings, const QString &key);

/** Restores the sizes of a splitter from the settings, or sets the first ones, and keeps what the user drags. */
void rememberSplitter(QSplitter *splitter, UiSettings &settings, const QString &key, const QList<int> &firstSizes);

/** Returns a line edit for searching: clear button, search icon. Texts are set by the page. */
[[nodiscard]] QLineEdit *makeSearchField(QWidget *parent);

} // namespace codedesk::ui
