// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outputdevice.h"

#include "core/systemerror.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace codedesk {

OutputDevice::OutputDevice(int descriptor, QString name, Ownership ownership)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
    , m_ownership(ownership)
{
    QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

OutputDevice::~OutputDevice()
{
    if (m_ownership == Ownership::Owned && m_descriptor >= 0)
        ::close(m_descriptor);
}

void OutputDevice::reserveStandardDescriptors()
{
    // Each is given the lowest free number, and the wrong direction: using it fails as on a closed one.
    for (const int wanted : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO }) {
        if (::fcntl(wanted, F_GETFD) < 0) [[maybe_unused]]
            const int opened = ::open("/dev/null", wanted == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

void OutputDevice::setSystemError(int systemError)
{
    if (m_systemError != 0)
        return;
    m_systemError = systemError;
    setErrorString(qt_error_string(systemError));
}

Result<void> OutputDevice::status() const
{
    return m_systemError == 0 ? Result<void>() : writeError(m_name, m_systemError);
}

Result<void> OutputDevice::finish()
{
    const bool isUnused = m_written == 0 && m_systemError == 0;
    // EINTR leaves the descriptor closed on Linux.
    if (m_descriptor >= 0 && ::close(m_descriptor) != 0 && errno != EINTR && !(isUnused && errno == EBADF))
        setSystemError(errno);
    m_descriptor = -1;
    return status();
}

bool OutputDevice::waitUntilWritable()
{
    pollfd request{ m_descriptor, POLLOUT, 0 };
    while (::poll(&request, 1, -1) < 0) {
        if (errno != EINTR)
            return false;
    }
    return true;
}

qint64 OutputDevice::writeData(const char *data, qint64 size)
{
    qint64 done = 0;
    while (m_systemError == 0 && done < size) {
        const ssize_t count = ::write(m_descriptor, data + done, static_cast<std::size_t>(size - done));
        if (count > 0)
            done += count;
        else if (count == 0)
            setSystemError(EIO);
        else if (errno == EAGAIN && waitUntilWritable())
            continue;
        else if (errno != EINTR)
            setSystemError(errno);
    }
    m_written += done;
    return m_systemError == 0 ? size : -1;
}

Error outputError(const QString &name, const QIODevice &device)
{
    const auto *output = dynamic_cast<const OutputDevice *>(&device);
    const int systemError = output ? output->systemError() : 0;
    return writeError(name, systemError != 0 ? systemError : EIO);
}

} // namespace codedesk
