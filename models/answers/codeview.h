// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "catalogue/catalogue.h"
#include "search/wordmatcher.h"

namespace codedesk::answers {

/** Whose billing is read, and of which day. */
struct AsOf {
    std::optional<Channel> channel; ///< Nothing: any.
    DayNumber day = noDay; ///< noDay: what holds now.

    [[nodiscard]] bool isSet() const { return channel || day != noDay; }
    bool operator==(const AsOf &) const = default;
};

/** A row of the catalogue as it is listed. It points into the catalogue, which has to outlive it. */
struct CodeView {
    const CodeEntry *entry;
    const Catalogue *catalogue;
    SearchMatch match = SearchMatch::Words; ///< How well it fits what was searched for.
    AsOf asOf = {}; ///< Not set: what the row itself states.

    /** Returns how calls with the code are billed in the channel and on the day asked for. */
    [[nodiscard]] Outcome outcome() const;
};

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
    // For people alone.
    Codes, ///< All codes of the row.
    Outcome, ///< How it is billed in the channel and on the day asked for.
    Table, ///< The title of its table.
};

[[nodiscard]] Columns<CodeView> codeColumns();
/** The columns of the window, of a terminal, and of a terminal after a search. */
[[nodiscard]] FieldColumns<CodeView, CodeField> codeTable();
[[nodiscard]] FieldColumns<CodeView, CodeField> codeTerminalTable();
[[nodiscard]] FieldColumns<CodeView, CodeField> foundCodeTerminalTable();

} // namespace codedesk::answers
