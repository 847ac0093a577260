// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/language.h"

#include <QString>

#include <vector>

namespace codedesk {

/** Where a wording of a row stands. */
enum class WordingKind {
    Message, ///< What the row says.
    Code, ///< The words in a code that is a name ("FailedOperation.LipVoiceLow": also "lip voice low").
    Remedy, ///< What it says to do.
    Elsewhere, ///< The message or remedy of the same code in another source.
    Note, ///< A remark on the row's codes; earlier wordings among them.
    Table, ///< The title of its table, or the product it is about.
    Reply, ///< What support can answer, and notes of the user's team.
};

/** A text that says something of one row of a catalogue, normalised (text::normalised()). */
struct Wording {
    int row = 0; ///< CodeEntry::position.
    WordingKind kind = WordingKind::Message;
    Language language = Language::Chinese;
    QString text;
};

/** Returns every text the catalogue has on its rows, row by row, the messages of a row first. */
[[nodiscard]] std::vector<Wording> wordingsOf(const Catalogue &catalogue);

} // namespace codedesk
