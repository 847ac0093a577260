// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filelock.h"
#include "core/result.h"
#include "team/teamknowledge.h"

#include <QString>

#include <functional>
#include <memory>

namespace codedesk {

/**
 * Returns the team's file: the environment variable CODEDESK_TEAM, for a file shared by several people, or
 * "team.json" in the data folder of the user. Needs the application's name to be set.
 */
[[nodiscard]] QString teamFilePath();

/**
 * Reads a team's file; one that is not there is empty knowledge, one of which that cannot be said is an error
 * (isFileThere()). `catalogue` is the built-in one. Errors: InputNotReadable, CatalogueInvalid.
 */
[[nodiscard]] Result<TeamKnowledge> loadTeamFile(const QString &path, const Catalogue &catalogue);

/**
 * The right to change a team's file, which one program has at a time: whoever reads it to write it takes this
 * first. The folder of the file is made if it is not there.
 */
class TeamFileLock {
public:
    /** Waits at most so long for another program. Errors: StoreBusy, StoreNotWritable, DiskFull. */
    [[nodiscard]] static Result<TeamFileLock> take(const QString &path, int waitMs = 10'000);

    /**
     * Writes the file as a whole. A new one is readable by its owner alone. On an error the earlier file is
     * untouched. Errors: OutputNotWritable, DiskFull.
     */
    [[nodiscard]] Result<void> save(const TeamKnowledge &knowledge) const;

private:
    TeamFileLock(QString path, std::unique_ptr<FileLock> lock);

    QString m_path;
    std::unique_ptr<FileLock> m_lock;
};

/** Takes the lock and writes the file. Errors: as TeamFileLock. */
[[nodiscard]] Result<void> saveTeamFile(const QString &path, const TeamKnowledge &knowledge);

/** Returns what a team's file is to hold after it held `now`. */
using TeamChange = std::function<Result<TeamKnowledge>(const TeamKnowledge &now)>;

/**
 * Reads a team's file, changes it and writes it, while no other program can do so. Makes sure that what is written
 * can be read again: what was merged may contradict itself. Nothing is written if nothing changes. Errors: those
 * of `change`, loadTeamFile(), readTeamKnowledge() and TeamFileLock; the earlier file is then untouched.
 */
[[nodiscard]] Result<void> updateTeamFile(const QString &path, const Catalogue &builtin, const TeamChange &change);

/**
 * Returns the built-in catalogue with the team's file laid over it. Errors: as loadTeamFile(); the caller decides
 * whether to go on with the built-in catalogue alone.
 */
[[nodiscard]] Result<CataloguePtr> catalogueWithTeamFile(const QString &path);

} // namespace codedesk
