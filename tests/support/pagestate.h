// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "prompts.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace codedesk::testing {

/** Waits until nothing shown on these pages will change by itself. Returns false if that takes minutes. */
[[nodiscard]] bool settle(const QList<ui::Page *> &pages);

/** Returns all that a user sees of a page: texts, what can be pressed, rows, selections; sorted. */
[[nodiscard]] QStringList seenOn(const ui::Page &page, const QStringList &ignored);

/** The same of any part of a window, without actions. */
[[nodiscard]] QStringList seenIn(const QWidget &place, const QStringList &ignored);

/** Returns what every way to copy puts on the clipboard this moment, whatever the page still waits for; nothing of
 * a way that copies nothing. */
[[nodiscard]] QStringList copiedAtOnce(ui::Page &page);

/** Returns what every way to copy puts on the clipboard. Settles the page. */
[[nodiscard]] QStringList copiedFrom(ui::Page &page);

/** Returns what every button and action of these names writes into the file at `path`. Settles the page. */
[[nodiscard]] QStringList exportedFrom(ui::Page &page, const QList<QByteArray> &names, const QString &path,
                                       ui::prompts::ScriptedAnswers &answers);

/** Chooses on `to` the rows, tabs, order and ticks chosen on `from`, which shows the same tables. */
void chooseAlike(const ui::Page &from, ui::Page &to);
/** Sorts the tables of `to` as those of `from` are. */
void sortAlike(const ui::Page &from, ui::Page &to);

} // namespace codedesk::testing
