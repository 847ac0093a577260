// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "jobs/teamitems.h"

namespace codedesk::jobs {

/** Returns what a kind of entry is called: "Own code", "Rule", "Reply", "Note", "Mask position". */
[[nodiscard]] QString teamKindWord(TeamKind kind);

/** An entry of a team's knowledge as it is listed. It points to the knowledge, which has to outlive it. */
struct TeamView {
    const TeamKnowledge *team;
    TeamItem item;

    /** Returns what the entry states of billing; nothing if it is not about that. */
    [[nodiscard]] std::optional<Billable> billable() const;
};

/** Returns every entry of a kind, or of all kinds. */
[[nodiscard]] QList<TeamView> teamViews(const TeamKnowledge &team, std::optional<TeamKind> kind = std::nullopt);

/** What is shown of an entry, in the order of teamColumns(); programs read what applies to its kind. */
enum class TeamField {
    Codes,
    Code,
    Channel,
    From,
    To,
    Bit,
    Message,
    MessageEn,
    Action,
    ActionEn,
    User,
    UserEn,
    Integrator,
    IntegratorEn,
    HidesReason,
    Text,
    TextEn,
    Billable,
    Reference,
    // For people alone.
    Kind,
    Subject, ///< The codes it is about, or the position of the mask.
    Content, ///< What it says.
};

[[nodiscard]] answers::Columns<TeamView> teamColumns();
/** The columns of the window and of a terminal. */
[[nodiscard]] answers::FieldColumns<TeamView, TeamField> teamTable();

} // namespace codedesk::jobs
