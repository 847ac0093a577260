// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "store/ledger.h"

namespace codedesk::answers {

/** What is shown of an import, in the order of importColumns(). Times are those of the billing zone. */
enum class ImportField {
    Id,
    File,
    State,
    Read,
    Stored,
    Duplicate,
    Completed,
    Conflict,
    Rejected,
    Blank,
    Bytes,
    Size,
    Format,
    Encoding,
    StartedAt,
    FinishedAt,
    ContentHash,
    Message,
    Notes,
    // For people alone.
    Kind, ///< Format and encoding.
};

[[nodiscard]] Columns<store::ImportEntry> importColumns();

/** What programs read of a note of an import. */
[[nodiscard]] Columns<store::ImportNote> noteColumns();

/** The columns of the ledger in the window, and in a terminal. */
[[nodiscard]] FieldColumns<store::ImportEntry, ImportField> importTable();
[[nodiscard]] FieldColumns<store::ImportEntry, ImportField> importTerminalTable();

/** Returns all the ledger has of an import besides its counts and notes, a fact a line. */
[[nodiscard]] QString importFacts(const store::ImportEntry &entry);

} // namespace codedesk::answers
