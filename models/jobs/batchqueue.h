// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/recordbatch.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace codedesk::jobs {

/**
 * Hands batches from the reading to the storing thread, one waiting at most, so that memory stays bounded.
 * Used batches travel back through recycle(), so that their memory is used again. Thread-safe.
 */
class BatchQueue {
public:
    /** Waits for room. Returns false if the queue was closed: nobody will take the batch. */
    bool push(ingest::RecordBatch &&batch);
    /** Says that no batch follows; `error` if reading ended badly. */
    void finish(std::optional<Error> error);
    /** Makes push() return false from now on. */
    void close();

    /** Waits for a batch; nothing when all were taken. */
    std::optional<ingest::RecordBatch> pop();
    /** Returns how reading ended; valid after pop() returned nothing. */
    [[nodiscard]] std::optional<Error> error() const;

    void recycle(ingest::RecordBatch &&batch);
    /** Returns a used batch, or a fresh one. */
    ingest::RecordBatch take();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<ingest::RecordBatch> m_waiting;
    std::deque<ingest::RecordBatch> m_used;
    std::optional<Error> m_error;
    bool m_isFinished = false;
    bool m_isClosed = false;
};

} // namespace codedesk::jobs
