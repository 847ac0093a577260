// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/batchqueue.h"

#include <utility>

namespace codedesk::jobs {

bool BatchQueue::push(ReadBatch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() || m_isClosed; });
    if (m_isClosed)
        return false;
    m_waiting.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

void BatchQueue::finish(std::optional<Error> error)
{
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
    m_isFinished = true;
    m_changed.notify_all();
}

void BatchQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_changed.notify_all();
}

std::optional<ReadBatch> BatchQueue::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isFinished; });
    if (m_waiting.empty())
        return std::nullopt;
    std::optional<ReadBatch> batch(std::move(m_waiting.front()));
    m_waiting.pop_front();
    m_changed.notify_all();
    return batch;
}

std::optional<Error> BatchQueue::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void BatchQueue::recycle(ReadBatch &&batch)
{
    const std::lock_guard lock(m_mutex);
    m_used.push_back(std::move(batch));
}

ReadBatch BatchQueue::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_used.empty())
        return {};
    ReadBatch batch = std::move(m_used.front());
    m_used.pop_front();
    return batch;
}

} // namespace codedesk::jobs
