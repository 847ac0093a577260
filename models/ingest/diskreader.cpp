// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/diskreader.h"

#include "ingest/inputerrors.h"
#include "ingest/memberdevice.h"

#include <QFileDevice>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#endif

namespace codedesk::ingest {

DiskReader::DiskReader(std::unique_ptr<QIODevice> device, QString name, std::stop_token stop)
    : m_device(std::move(device))
    , m_name(std::move(name))
    , m_stop(std::move(stop))
{
    if (!m_device->isSequential()) {
        // Standard input can be a file another program has read the beginning of. Files the system makes up
        // (/proc) have a size of 0 and content.
        const qint64 left = m_device->size() - m_device->pos();
        m_sizeAtOpen = left > 0 ? left : -1;
        return;
    }
#ifdef Q_OS_UNIX
    if (const auto *file = qobject_cast<QFileDevice *>(m_device.get()))
        m_pipeHandle = file->handle();
#endif
}

Result<qint64> DiskReader::read(char *buffer, qint64 capacity)
{
    if (isStopRequested())
        return InputErrors::cancelled(m_name);
    auto count = m_pipeHandle >= 0 ? readPipe(m_pipeHandle, buffer, capacity) : readDevice(buffer, capacity);
    if (!count)
        return count;
    if (*count == 0 && m_consumed < m_sizeAtOpen)
        return InputErrors::becameShorter(m_name, m_consumed, m_sizeAtOpen);
    m_hasher.add(buffer, static_cast<std::size_t>(*count));
    m_consumed += *count;
    return count;
}

Result<qint64> DiskReader::readDevice(char *buffer, qint64 capacity)
{
    const qint64 count = m_device->read(buffer, capacity);
    if (count >= 0)
        return count;
    if (const auto *member = dynamic_cast<const MemberDevice *>(m_device.get()); member && member->fault())
        return *member->fault();
    return InputErrors::readFailed(m_name, m_device->errorString(), m_consumed);
}

#ifdef Q_OS_UNIX
// QFile would wait until the whole buffer is filled, deaf to a stop request.
Result<qint64> DiskReader::readPipe(int handle, char *buffer, qint64 capacity)
{
    constexpr int stopCheckMs = 20;
    for (;;) {
        pollfd request{ handle, POLLIN, 0 };
        const int ready = ::poll(&request, 1, stopCheckMs);
        if (isStopRequested())
            return InputErrors::cancelled(m_name);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const auto count = ready < 0 ? -1 : ::read(handle, buffer, static_cast<std::size_t>(capacity));
        if (count >= 0)
            return static_cast<qint64>(count);
        if (errno != EINTR && errno != EAGAIN)
            return InputErrors::readFailed(m_name, qt_error_string(errno), m_consumed);
    }
}
#else
Result<qint64> DiskReader::readPipe(int, char *buffer, qint64 capacity)
{
    return readDevice(buffer, capacity);
}
#endif

qint64 DiskReader::total() const
{
    return m_sizeAtOpen < 0 ? -1 : std::max(m_sizeAtOpen, m_consumed.load());
}

} // namespace codedesk::ingest
