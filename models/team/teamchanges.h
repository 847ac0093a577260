// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teamknowledge.h"

#include <optional>

// What becomes of a team's knowledge when entries are added, replaced, removed or taken over from another file.

namespace codedesk {

/** Returns `own` with everything of `other` added; what is about the same thing (identitiesOf()) gives way to it.
 */
[[nodiscard]] TeamKnowledge merged(const TeamKnowledge &own, const TeamKnowledge &other);

/** Returns the knowledge with entries added instead of `replaced`; what is about the same thing gives way. */
[[nodiscard]] TeamKnowledge withEntries(const TeamKnowledge &team, const std::optional<TeamEntry> &replaced,
                                        const QList<TeamEntry> &entries);

/**
 * Returns the knowledge without the entry in a place. With an own code goes what is about it and no other table
 * has: a rule, a reply, a note on a code nobody knows would be refused.
 */
[[nodiscard]] TeamKnowledge without(const TeamKnowledge &team, int place, const Catalogue &builtin);

/** What merging does with one entry. */
enum class MergeEffect {
    Added, ///< There is none about the same thing yet.
    Replaced, ///< It takes the place of one that says something else.
    Same, ///< It is there already.
};

/** Returns what merged(own, other) does with each entry of `other`, in their order. */
[[nodiscard]] QList<MergeEffect> mergePreview(const TeamKnowledge &own, const TeamKnowledge &other);

} // namespace codedesk
