// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/openarchives.h"

#include "core/filename.h"
#include "ingest/inputfile.h"

#include <mutex>

namespace codedesk::ingest {

namespace {

/** An archive nobody uses at the moment, and the file it was read from. */
struct Idle {
    std::shared_ptr<ZipArchive> archive;
    QString path;
    filename::Status file;
};

std::mutex mutex;
Idle idle;
int keepers = 0;

bool isUnchanged(const filename::Status &before, const filename::Status &now)
{
    return before.exists() && now == before;
}

/** Returns the archive that stayed open, if it is still that of the file; whatever it is, it is idle no more. */
std::shared_ptr<ZipArchive> takeIdle(const QString &path, const filename::Status &file)
{
    const std::lock_guard guard(mutex);
    const Idle taken = std::exchange(idle, {});
    return taken.archive && taken.path == path && isUnchanged(taken.file, file) ? taken.archive : nullptr;
}

void giveBack(std::shared_ptr<ZipArchive> archive, const QString &path, const filename::Status &file)
{
    const std::lock_guard guard(mutex);
    if (keepers > 0)
        idle = { std::move(archive), path, file };
}

} // namespace

OpenArchives::OpenArchives()
{
    const std::lock_guard guard(mutex);
    ++keepers;
}

OpenArchives::~OpenArchives()
{
    const std::lock_guard guard(mutex);
    if (--keepers == 0)
        idle = {};
}

Result<std::shared_ptr<ZipArchive>> openArchive(const QString &path)
{
    const filename::Status file = filename::statusOf(path);
    std::shared_ptr<ZipArchive> archive = takeIdle(path, file);
    if (!archive) {
        Result<std::unique_ptr<QIODevice>> device = openFile(path);
        if (!device)
            return device.error();
        Result<std::shared_ptr<ZipArchive>> opened = ZipArchive::open(std::move(*device), path);
        if (!opened)
            return opened;
        archive = std::move(*opened);
    }
    ZipArchive *const users = archive.get();
    return std::shared_ptr<ZipArchive>(users, [archive = std::move(archive), path, file](ZipArchive *) mutable {
        giveBack(std::move(archive), path, file);
    });
}

} // namespace codedesk::ingest
