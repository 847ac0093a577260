// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "decoding/lookup.h"

namespace codedesk::answers {

/** What a row of the catalogue says of calls: of which channel, and by the rules of which day. */
struct EntryQuestion {
    int position = -1; ///< In Catalogue::entries(); -1: no row.
    std::optional<Channel> channel; ///< Nothing: any.
    DayNumber day = noDay; ///< noDay: today.
    DayNumber today = noDay; ///< What "today" means; noDay: by the clock of this machine.
    CataloguePtr catalogue = {};

    /** Returns what to ask about the first row that has a code, in any channel, as of today. */
    [[nodiscard]] static EntryQuestion of(const QString &code, const CataloguePtr &catalogue, DayNumber today);

    bool operator==(const EntryQuestion &) const = default;
};

/** Returns the answer, which points into the catalogue; nothing: there is no such row. */
[[nodiscard]] std::optional<LookupAnswer> answerEntry(const EntryQuestion &question);

} // namespace codedesk::answers
