// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QString>
#include <QStringList>

namespace codedesk::wording {

inline constexpr qsizetype mostNoteNames = 12; ///< So many columns or lines a note lists; it keeps one more.

/** Returns what a note of an import says, as sentences. */
[[nodiscard]] QString noteText(const store::ImportNote &note);

/** Returns the notes a person should read; what holds for nearly every log is left out. */
[[nodiscard]] QStringList noteSentences(const QList<store::ImportNote> &notes);

} // namespace codedesk::wording
