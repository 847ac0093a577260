// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"

#include "core/filename.h"

#include <QDeadlineTimer>

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace codedesk {

namespace {

constexpr int retryMs = 10;
constexpr int mostNoteBytes = 4096;

struct flock wholeFile(short type)
{
    struct flock lock { };
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool isUnknownHere(int systemError)
{
    return systemError == EINVAL || systemError == ENOLCK || systemError == EOPNOTSUPP || systemError == ENOSYS;
}

/** Locks belong to the open file, not to the process, so that threads and children do not share or lose them. */
int tryLock(int descriptor)
{
#ifdef F_OFD_SETLK
    struct flock lock = wholeFile(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_SETLK, &lock) == 0)
        return 0;
    if (!isUnknownHere(errno))
        return errno == EACCES ? EAGAIN : errno;
#endif
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

bool isLocked(int descriptor)
{
#ifdef F_OFD_GETLK
    struct flock lock = wholeFile(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_GETLK, &lock) == 0)
        return lock.l_type != F_UNLCK;
#endif
    return ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace

FileLock::FileLock(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

FileLock::~FileLock()
{
    // While it is held, so that nobody can take a lock on a file that is then removed without noticing.
    if (!m_isKept)
        ::unlink(filename::toBytes(m_path).constData());
    ::close(m_descriptor);
}

FileLock::Attempt FileLock::take(const QString &path, int waitMs, unsigned mode)
{
    const QByteArray name = filename::toBytes(path);
    const QDeadlineTimer deadline(waitMs);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);
        if (descriptor < 0)
            return { nullptr, false, errno };
        const int error = tryLock(descriptor);
        // Its last holder may have removed the file between the two steps.
        const bool isInPlace = filename::statusOf(descriptor).isSameAs(filename::statusOf(path));
        if (error == 0 && isInPlace) {
            if (mode != 0600)
                ::fchmod(descriptor, mode);
            return { std::unique_ptr<FileLock>(new FileLock(path, descriptor)), false, 0 };
        }
        ::close(descriptor);
        if (error != 0 && error != EAGAIN && error != EINTR)
            return { nullptr, false, error };
        if (error == EAGAIN) {
            if (deadline.hasExpired())
                return { nullptr, true, 0 };
            ::poll(nullptr, 0, retryMs);
        }
    }
}

bool FileLock::isHeld(const QString &path)
{
    const int descriptor = ::open(filename::toBytes(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return false;
    const bool isHeld = isLocked(descriptor);
    ::close(descriptor);
    return isHeld;
}

QByteArray FileLock::noteOf(const QString &path)
{
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    return file ? file->read(mostNoteBytes) : QByteArray();
}

int FileLock::setNote(const QByteArray &note)
{
    const auto size = static_cast<std::size_t>(note.size());
    if (::pwrite(m_descriptor, note.constData(), size, 0) != static_cast<ssize_t>(size))
        return errno != 0 ? errno : EIO;
    return ::ftruncate(m_descriptor, static_cast<off_t>(size)) == 0 ? 0 : errno;
}

int FileLock::flushNote()
{
    return ::fsync(m_descriptor) == 0 ? 0 : errno;
}

} // namespace codedesk
