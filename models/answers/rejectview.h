// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "store/ledger.h"

namespace codedesk::answers {

/** What is shown of a rejected record, in the order of rejectColumns(). */
enum class RejectField { Record, Line, ByteOffset, Column, Reason, Text, Excerpt, Whole };

[[nodiscard]] Columns<ingest::Reject> rejectColumns();
/** The columns of the window, which explains each reason, and of a terminal, which names it. */
[[nodiscard]] FieldColumns<ingest::Reject, RejectField> rejectTable();
[[nodiscard]] FieldColumns<ingest::Reject, RejectField> rejectTerminalTable();

/** What is shown of a reason with its number of records. */
enum class RejectCountField { Reason, Count, Text };

/** Returns how many records were rejected for each reason, under the name of the reason. */
[[nodiscard]] QList<std::pair<QString, Cell>> countsByReason(const QList<store::RejectCount> &counts);
/** Returns a reason in one line: its number of records, a word for it, what it means and what to do. */
[[nodiscard]] QString reasonLine(const store::RejectCount &count);

/** What is shown of a conflict, in the order of conflictColumns(). */
enum class ConflictField {
    Record,
    Identity,
    Fields,
    Differences,
    // For people alone.
    Explanation, ///< The differences, both sides named.
};

[[nodiscard]] Columns<store::ConflictEntry> conflictColumns();
[[nodiscard]] FieldColumns<store::ConflictEntry, ConflictField> conflictTable();
/** The columns of a terminal; those of the differences follow, a row for each. */
[[nodiscard]] FieldColumns<store::ConflictEntry, ConflictField> conflictTerminalTable();

/** What is shown of a field that differs, in the order of fieldDifferenceColumns(). */
enum class FieldDifferenceField { Field, Stored, Offered };

[[nodiscard]] Columns<store::FieldDifference> fieldDifferenceColumns();
[[nodiscard]] FieldColumns<store::FieldDifference, FieldDifferenceField> fieldDifferenceTable();
/** Returns the differences; for a conflict of an old store, which has them as one text, that text as a field. */
[[nodiscard]] QList<store::FieldDifference> differencesOf(const store::ConflictEntry &conflict);

} // namespace codedesk::answers
