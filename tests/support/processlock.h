// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace codedesk::testing {

/** A lock as SQLite has one on a store in use: it is the process's, and goes when that closes the file anywhere.
 */
class ProcessLock {
public:
    explicit ProcessLock(const QString &path)
        : m_path(path.toUtf8())
        , m_descriptor(::open(m_path.constData(), O_RDWR | O_CLOEXEC))
    {
        struct flock lock = wholeFile();
        if (m_descriptor < 0 || ::fcntl(m_descriptor, F_SETLK, &lock) != 0)
            qFatal("Cannot lock a file of the test.");
    }
    ~ProcessLock() { ::close(m_descriptor); }
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /** Returns whether another process finds it locked. */
    [[nodiscard]] bool isHeld() const
    {
        const pid_t child = ::fork();
        if (child == 0) {
            struct flock lock = wholeFile();
            const int descriptor = ::open(m_path.constData(), O_RDWR | O_CLOEXEC);
            const bool isLocked = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
            ::_exit(isLocked ? 0 : 1);
        }
        int status = -1;
        return ::waitpid(child, &status, 0) == child && status == 0;
    }

private:
    static struct flock wholeFile()
    {
        struct flock lock { };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        return lock;
    }

    QByteArray m_path;
    int m_descriptor;
};

} // namespace codedesk::testing
