// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "team/teamknowledge.h"

#include <QString>

namespace codedesk {

/**
 * Returns the team's file: the environment variable CODEDESK_TEAM, for a file shared by several people, or
 * "team.json" in the data folder of the user. Needs the application's name to be set.
 */
[[nodiscard]] QString teamFilePath();

/**
 * Reads a team's file; one that is not there is empty knowledge. `catalogue` is the built-in one.
 * Errors: InputNotReadable, CatalogueInvalid.
 */
[[nodiscard]] Result<TeamKnowledge> loadTeamFile(const QString &path, const Catalogue &catalogue);

/**
 * Writes a team's file as a whole, readable by its owner alone; its folder is made if it is not there. On an error
 * the earlier file is untouched. Errors: OutputNotWritable, DiskFull, StoreNotWritable (the folder).
 */
[[nodiscard]] Result<void> saveTeamFile(const QString &path, const TeamKnowledge &knowledge);

/**
 * Returns the built-in catalogue with the team's file laid over it. Errors: as loadTeamFile(); the caller decides
 * whether to go on with the built-in catalogue alone.
 */
[[nodiscard]] Result<CataloguePtr> catalogueWithTeamFile(const QString &path);

} // namespace codedesk
