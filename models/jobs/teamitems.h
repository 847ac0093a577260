// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teamknowledge.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

#include <functional>

namespace codedesk::jobs {

/** What a team can add, in the order it is listed. */
enum class TeamKind { Code, Rule, Reply, Note, MaskBit };

inline constexpr std::array allTeamKinds{ TeamKind::Code, TeamKind::Rule, TeamKind::Reply, TeamKind::Note,
                                          TeamKind::MaskBit };

/** Returns "code", "rule", "reply", "note" or "mask-bit". */
[[nodiscard]] QString teamKindKey(TeamKind kind);

/** One entry of a team's knowledge: its place in the list of its kind. */
struct TeamItem {
    TeamKind kind = TeamKind::Code;
    int index = 0;

    bool operator==(const TeamItem &) const = default;
};

/** Returns every entry, kind by kind in the order of the lists. */
[[nodiscard]] QList<TeamItem> itemsOf(const TeamKnowledge &team);

/** Returns the codes an entry is about; for a position of the mask, its number. */
[[nodiscard]] QStringList subjectOf(const TeamKnowledge &team, const TeamItem &item);

/** Returns knowledge of this one entry alone. */
[[nodiscard]] TeamKnowledge only(const TeamKnowledge &team, const TeamItem &item);

/**
 * Returns the knowledge with one entry (knowledge of that entry alone) added, in the place of `replaced` if that
 * is there; what is about the same thing gives way.
 */
[[nodiscard]] TeamKnowledge withEntry(const TeamKnowledge &team, const TeamKnowledge &replaced,
                                      const TeamKnowledge &entry);

/**
 * Returns the knowledge without an entry. With an own code goes what is about it and no other table has:
 * a rule, a reply, a note on a code nobody knows would be refused.
 */
[[nodiscard]] TeamKnowledge without(const TeamKnowledge &team, const TeamItem &item, const Catalogue &builtin);

/** Returns what a team's file is to hold after it held `now`. */
using TeamChange = std::function<Result<TeamKnowledge>(const TeamKnowledge &now)>;

/**
 * Reads a team's file, changes it and writes it, while no other program can do so. Makes sure that what is written
 * can be read again: what was merged may contradict itself. Nothing is written if nothing changes. Errors: those
 * of `change`, loadTeamFile(), readTeamKnowledge() and TeamFileLock; the earlier file is then untouched.
 */
[[nodiscard]] Result<void> updateTeamFile(const QString &path, const Catalogue &builtin, const TeamChange &change);

/** What merging does with one entry. */
enum class MergeEffect {
    Added, ///< There is none about the same thing yet.
    Replaced, ///< It takes the place of one that says something else.
    Same, ///< It is there already.
};

/** What merging would do with the entry of this place in the other knowledge. */
struct MergeLine {
    TeamItem item;
    MergeEffect effect = MergeEffect::Added;

    bool operator==(const MergeLine &) const = default;
};

/** Returns what merged(own, other) does with each entry of `other`. */
[[nodiscard]] QList<MergeLine> mergePreview(const TeamKnowledge &own, const TeamKnowledge &other);

} // namespace codedesk::jobs
