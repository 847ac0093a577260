// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "catalogue/catalogue.h"

namespace codedesk::answers {

/** Returns what is remarked on the codes of a row, by the vendor and by the team: part of every answer about it.
 */
[[nodiscard]] QList<Note> notesOf(const CodeEntry &entry, const Catalogue &catalogue);

/** Returns notesOf() a row, and behind them the remarks on its table. */
[[nodiscard]] QList<Note> notesOfRowAndTable(const CodeEntry &entry, const Catalogue &catalogue);

/** Returns "The team notes" or "Note". */
[[nodiscard]] QString noteLabel(const Note &note);

/** Returns notes as programs read them in JSON; NotApplicable if there are none. */
[[nodiscard]] Cell noteObjects(const QList<Note> &notes);

/** Returns notes as one cell, with bars between them. */
[[nodiscard]] QString noteTexts(const QList<Note> &notes, Language language);

} // namespace codedesk::answers
