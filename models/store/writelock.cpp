// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeprivate.h"
#include "store/storetexts.h"

#include <QDir>
#include <QFile>

namespace codedesk::store {

namespace {

constexpr int lockWaitMs = 300;

QString holderOf(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program))
        return ErrorTexts::tr("Another program is writing to it.");
    return ErrorTexts::tr("The program \"%1\" (process %2 on %3) is writing to it.")
        .arg(program)
        .arg(pid)
        .arg(host);
}

/**
 * Takes a lock whose file names nobody: its program was killed between making the file and writing into it. A
 * program that lives still holds the lock of the system on the file, which is then not removed.
 */
bool takeOverNameless(QLockFile &lock)
{
    if (lock.error() != QLockFile::LockFailedError || lock.getLockInfo(nullptr, nullptr, nullptr))
        return false;
    return lock.removeStaleLockFile() && lock.tryLock(lockWaitMs);
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockForWriting(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a lock is stale only when its process is gone
    if (lock->tryLock(lockWaitMs) || takeOverNameless(*lock)) {
        QFile::setPermissions(lock->fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return lock;
    }
    if (lock->error() == QLockFile::PermissionError || lock->error() == QLockFile::UnknownError) {
        return Error{
            ErrorKind::StoreNotWritable,
            ErrorTexts::tr("The store \"%1\" cannot be locked for writing.").arg(QDir::toNativeSeparators(path)),
            ErrorTexts::tr("Its folder cannot be written."),
            ErrorTexts::tr("Check that the drive is connected and that you may write to the folder.")
        };
    }
    return Error{ ErrorKind::StoreBusy,
                  ErrorTexts::tr("The store \"%1\" is in use.").arg(QDir::toNativeSeparators(path)),
                  holderOf(*lock), ErrorTexts::tr("Wait until it has finished, and try again.") };
}

Error readOnlyError(const QString &path)
{
    return { ErrorKind::StoreNotWritable,
             ErrorTexts::tr("The store \"%1\" is open for reading only.").arg(QDir::toNativeSeparators(path)),
             ErrorTexts::tr("It was opened that way, or you may not write to it."),
             ErrorTexts::tr("Choose a store you may write to.") };
}

void closeAbandonedImports(const Connection &connection)
{
    connection.query(QStringLiteral("UPDATE import_run SET state = ?, failure = ? WHERE state = ?"),
                     { int(ImportState::Failed), int(ErrorKind::Interrupted), int(ImportState::Running) });
}

} // namespace codedesk::store
