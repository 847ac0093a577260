// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "decoding/lookup.h"

namespace codedesk::answers {

/** Whose billing is told, and of which day. */
struct AsOf {
    std::optional<Channel> channel; ///< Nothing: any.
    DayNumber day = noDay; ///< noDay: today, by the clock of this machine.

    bool operator==(const AsOf &) const = default;
};

/** What a row of the catalogue says of calls: of which channel, and by the rules of which day. */
struct EntryQuestion {
    int position = -1; ///< In Catalogue::entries(); -1: no row.
    std::optional<Channel> channel; ///< Nothing: any.
    DayNumber day = noDay; ///< noDay: today.
    DayNumber today = noDay; ///< What "today" means; noDay: by the clock of this machine.
    CataloguePtr catalogue = {};

    /** Returns what to ask about the row a code has, in any channel, as of today. */
    [[nodiscard]] static EntryQuestion of(const QString &code, const CataloguePtr &catalogue, DayNumber today);

    bool operator==(const EntryQuestion &) const = default;
};

/**
 * Returns what a row of the catalogue says of calls. A table of some channels is asked about those, whatever
 * channel is asked for; of another system's numbers and of tags no billing is told but what they state.
 */
[[nodiscard]] LookupAnswer answerRow(const CodeEntry &entry, const Catalogue &catalogue, const AsOf &asOf);

/**
 * Returns the row of a code: the one in the table named; else what calls in the channel mean by it; else, as
 * without a channel, the first there is. nullptr: no table has the code.
 */
[[nodiscard]] const CodeEntry *rowOf(const QString &code, const QString &categoryId,
                                     std::optional<Channel> channel, const Catalogue &catalogue);

/** Returns whether a table has the code. */
[[nodiscard]] bool isKnown(const QString &code, const Catalogue &catalogue);

/** Returns what a code means, in any channel; empty: no table has it. */
[[nodiscard]] QString meaningOf(const QString &code, const Catalogue &catalogue, Language language);

/** Returns the reply that is suggested to a code, in any channel; nullptr if there is none. */
[[nodiscard]] const Reply *replyToCode(const QString &code, const Catalogue &catalogue);

/** Notes of an answer without a day whether what it says of a call depends on it. */
void noteDependenceOnDay(LookupAnswer &answer, const Catalogue &catalogue);

/** Returns the answer, which points into the catalogue; nothing: there is no such row. */
[[nodiscard]] std::optional<LookupAnswer> answerEntry(const EntryQuestion &question);

} // namespace codedesk::answers
