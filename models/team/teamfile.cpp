// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamfile.h"

#include "catalogue/builtincatalogue.h"
#include "catalogue/cataloguefile.h"
#include "core/filename.h"
#include "core/filepresence.h"
#include "core/filewriter.h"
#include "core/privatefolder.h"
#include "core/systemerror.h"
#include "core/userfolders.h"

#include <QCoreApplication>

namespace codedesk {

namespace {

constexpr unsigned ownerOnlyMode = 0600;
constexpr unsigned readWriteMask = 0666;

struct TeamFileText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::TeamFile)
};

} // namespace

QString teamFilePath()
{
    const QByteArray chosen = qgetenv("CODEDESK_TEAM");
    if (!chosen.isEmpty())
        return filename::fromBytes(chosen);
    return userDataFolder() + QStringLiteral("/team.json");
}

Result<TeamKnowledge> loadTeamFile(const QString &path, const Catalogue &catalogue)
{
    const Result<bool> isThere = isFileThere(path);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return TeamKnowledge();
    const Result<QByteArray> content = cataloguefile::readContent(path);
    if (!content)
        return content.error();
    return readTeamKnowledge(path, *content, catalogue);
}

TeamFileLock::TeamFileLock(QString path, std::unique_ptr<FileLock> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

Result<TeamFileLock> TeamFileLock::take(const QString &path, int waitMs)
{
    const QString target = filewriter::targetOf(path);
    const auto hint = [] {
        return TeamFileText::tr(
            "Name a place you may write to with the variable CODEDESK_TEAM, or ask for the right to write there.");
    };
    if (const Result<void> made = createPrivateFolderOf(path, hint); !made)
        return made.error();
    // Colleagues who may write the file may lock it.
    const filename::Status file = filename::statusOf(target);
    const QString lockPath = target + QStringLiteral(".lock");
    FileLock::Attempt attempt = file.isFile()
        ? FileLock::take(lockPath, waitMs, file.mode & readWriteMask, file.group)
        : FileLock::take(lockPath, waitMs, ownerOnlyMode);
    if (attempt.lock)
        return TeamFileLock(path, std::move(attempt.lock));
    //: %1 is a file name
    const auto what = [path] {
        return TeamFileText::tr("The team's file \"%1\" was not changed.").arg(filename::shown(path));
    };
    if (attempt.isBusy) {
        return sayable([=] {
            return Error{ ErrorKind::StoreBusy, what(), TeamFileText::tr("Another program is writing to it."),
                          TeamFileText::tr("Wait until it has finished, and try again.") };
        });
    }
    return sayable([=, systemError = attempt.systemError] {
        const WriteTrouble trouble = FileLock::troubleOf(systemError, lockPath, hint());
        return Error{ trouble.kind == ErrorKind::DiskFull ? trouble.kind : ErrorKind::StoreNotWritable, what(),
                      trouble.why, trouble.hint };
    });
}

Result<void> TeamFileLock::save(const TeamKnowledge &knowledge) const
{
    return filewriter::replace(m_path, writeTeamKnowledge(knowledge));
}

Result<void> saveTeamFile(const QString &path, const TeamKnowledge &knowledge)
{
    const Result<TeamFileLock> lock = TeamFileLock::take(path);
    return lock ? lock->save(knowledge) : lock.error();
}

Result<void> updateTeamFile(const QString &path, const Catalogue &builtin, const TeamChange &change)
{
    const Result<TeamFileLock> lock = TeamFileLock::take(path);
    if (!lock)
        return lock.error();
    const Result<TeamKnowledge> now = loadTeamFile(path, builtin);
    if (!now)
        return now.error();
    const Result<TeamKnowledge> changed = change(*now);
    if (!changed)
        return changed.error();
    if (*changed == *now)
        return {};
    const Result<TeamKnowledge> checked = readTeamKnowledge(path, writeTeamKnowledge(*changed), builtin);
    return checked ? lock->save(*checked) : Result<void>(checked.error());
}

Result<CataloguePtr> catalogueWithTeamFile(const QString &path)
{
    const CataloguePtr &builtin = builtinCatalogue();
    const Result<TeamKnowledge> knowledge = loadTeamFile(path, *builtin);
    if (!knowledge)
        return knowledge.error();
    return withTeamKnowledge(*builtin, *knowledge);
}

} // namespace codedesk
