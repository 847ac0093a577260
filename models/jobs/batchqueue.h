// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/recordbatch.h"
#include "store/callstore.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace codedesk::jobs {

/** A batch as it was read, with what could be done ahead of storing it. */
struct ReadBatch {
    ingest::RecordBatch records;
    std::unique_ptr<store::PreparedBatch> prepared; ///< Null where the store does nothing ahead.
};

/**
 * Hands batches from the reading to the storing thread, one waiting at most, so that memory stays bounded.
 * Used batches travel back through recycle(), so that their memory is used again. Thread-safe.
 */
class BatchQueue {
public:
    /** Waits for room. Returns false if the queue was closed: nobody will take the batch. */
    bool push(ReadBatch &&batch);
    /** Says that no batch follows; `error` if reading ended badly. */
    void finish(std::optional<Error> error);
    /** Makes push() return false from now on. */
    void close();

    /** Waits for a batch; nothing when all were taken. */
    std::optional<ReadBatch> pop();
    /** Returns how reading ended; valid after pop() returned nothing. */
    [[nodiscard]] std::optional<Error> error() const;

    void recycle(ReadBatch &&batch);
    /** Returns a used batch, or a fresh one. */
    ReadBatch take();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<ReadBatch> m_waiting;
    std::deque<ReadBatch> m_used;
    std::optional<Error> m_error;
    bool m_isFinished = false;
    bool m_isClosed = false;
};

} // namespace codedesk::jobs
