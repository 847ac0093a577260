// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "answers/entryanswer.h"
#include "search/codesearch.h"

namespace codedesk::answers {

/**
 * A row of the catalogue with what it says of calls: everything anybody shows or copies of it. A plain value; it
 * points into the catalogue, which has to outlive it.
 */
struct CodeView {
    const CodeEntry *entry;
    const Catalogue *catalogue;
    AsOf asOf; ///< What was asked; its day is never noDay.
    LookupAnswer answer; ///< What the row says then, as answerEntry().
    SearchMatch match = SearchMatch::Words; ///< How well it fits what was searched for.

    /** Returns what may have become of calls with the code: one outcome, or several if it depends on something. */
    [[nodiscard]] QList<Outcome> outcomes() const;
    /** Returns what is counted of calls of which nothing more is known; Unstated if channels differ. */
    [[nodiscard]] Outcome outcome() const;
    /** Returns "Billable" and so on, or that it depends. */
    [[nodiscard]] QString outcomeText() const;
};

/** Says what a row of the catalogue says of calls. The one place that does. */
[[nodiscard]] CodeView describeCode(const CodeEntry &entry, const Catalogue &catalogue, const AsOf &asOf,
                                    SearchMatch match = SearchMatch::Words);

/** Returns the rows a search has found that fit a billing, if one is asked for: what depends on something fits
 * each outcome it may have. */
[[nodiscard]] QList<CodeView> describeCodes(const QList<CodeHit> &hits, const Catalogue &catalogue,
                                            const AsOf &asOf, std::optional<codedesk::Outcome> outcome);

/** What is shown of a row of the catalogue, in the order of codeColumns(). */
enum class CodeField {
    Code,
    Aliases,
    Category,
    Kind,
    Message,
    Action,
    Billable,
    MessageEn,
    ActionEn,
    Links,
    Source,
    Match,
    Outcome, ///< How it is billed in the channel and on the day asked for.
    DependsOn, ///< What would have to be asked to know.
    Channel, ///< The one asked for.
    AsOf, ///< The day asked for.
    Notes,
    Note, ///< As one cell.
    NoteEn,
    // For people alone.
    Codes, ///< All codes of the row.
    Table, ///< The title of its table.
};

[[nodiscard]] Columns<CodeView> codeColumns();
/** The columns of the window, of a terminal, and of a terminal after a search. */
[[nodiscard]] FieldColumns<CodeView, CodeField> codeTable();
[[nodiscard]] FieldColumns<CodeView, CodeField> codeTerminalTable();
[[nodiscard]] FieldColumns<CodeView, CodeField> foundCodeTerminalTable();

} // namespace codedesk::answers
