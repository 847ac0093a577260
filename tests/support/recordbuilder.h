// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbatch.h"

#include <string_view>

namespace codedesk::testing {

/** Moment of 2025-03-03 10:00:00 in the billing zone, plus milliseconds. */
inline constexpr CallTime someTime = 1'740'967'200'000;

/** Fills batches with records for tests of the store. */
class BatchBuilder {
public:
    /** Adds a call named by order, time and code, and returns it for further changes. */
    ingest::CallRecord &add(std::string_view orderNo, CallTime time, std::string_view code)
    {
        ingest::CallRecord record;
        record.identity = ingest::IdentityKind::OrderTimeCode;
        record.orderNo = m_batch.arena.store(orderNo);
        record.occurredAt = time;
        record.code = m_batch.arena.store(code);
        record.recordNumber = m_batch.nextRecordNumber++;
        m_batch.records.push_back(record);
        return m_batch.records.back();
    }

    std::string_view text(std::string_view value) { return m_batch.arena.store(value); }

    void addReject(ingest::RejectReason reason)
    {
        ingest::Reject reject;
        reject.recordNumber = m_batch.nextRecordNumber++;
        reject.line = reject.recordNumber + 1;
        reject.byteOffset = reject.recordNumber * 100;
        reject.reason = reason;
        reject.column = QStringLiteral("time");
        reject.excerpt = QByteArrayLiteral("excerpt");
        m_batch.rejects.push_back(reject);
    }

    void addBlank() { ++m_batch.blank; }

    /** Returns the batch; the next one goes on counting records. */
    ingest::RecordBatch take()
    {
        const qint64 next = m_batch.nextRecordNumber;
        ingest::RecordBatch batch = std::move(m_batch);
        m_batch = ingest::RecordBatch();
        m_batch.nextRecordNumber = next;
        return batch;
    }

private:
    ingest::RecordBatch m_batch;
};

} // namespace codedesk::testing
