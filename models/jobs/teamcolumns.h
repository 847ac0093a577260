// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "team/teamentry.h"

namespace codedesk::jobs {

/** What people see of an entry in a list. */
enum class TeamColumn {
    Kind,
    Subject, ///< The codes it is about, or the position of the mask.
    Content, ///< What it says.
    Billable,
    Source,
};

/** The columns of the window and of a terminal. */
[[nodiscard]] answers::FieldColumns<TeamEntry, TeamColumn> teamTable();

/** Returns what programs read of an entry. */
[[nodiscard]] answers::Object teamObject(const TeamEntry &entry);

} // namespace codedesk::jobs
