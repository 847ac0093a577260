// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputreader.h"

#include <algorithm>
#include <utility>

namespace codedesk::ingest {

namespace {

/** Text after which a batch ends, however few records it has: long records must not add up. */
constexpr qint64 batchTextBytes = 24 << 20;

constexpr qint64 recordsReserved = 100'000;

/** Empties a batch; the room for its records stays. */
void clear(RecordBatch &batch, qint64 maxRecords)
{
    std::vector<CallRecord> records = std::move(batch.records);
    batch = RecordBatch();
    records.clear();
    records.reserve(static_cast<std::size_t>(std::clamp<qint64>(maxRecords, 0, recordsReserved)));
    batch.records = std::move(records);
}

} // namespace

InputReader::InputReader(ReaderSetup &setup)
    : m_source(std::move(setup.source))
    , m_builder(setup.options)
{
    m_shape.encoding = m_source->encoding();
    m_shape.isCompressed = m_source->bytes().isCompressed();
    m_shape.isSheet = m_source->bytes().isSheet();
}

Result<bool> InputReader::read(RecordBatch &batch, qint64 maxRecords, std::stop_token stop)
{
    clear(batch, maxRecords);
    m_builder.startBatch();
    if (m_error)
        return *m_error;
    m_maxRecords = maxRecords;
    m_textAtBegin = textPosition();
    m_source->bytes().setStopToken(stop);
    if (!m_isAtEnd) {
        const Result<bool> filled = fill(batch, stop);
        if (m_builder.keyError()) {
            clear(batch, 0); // nothing is stored without the hash it should have
            m_error = m_builder.keyError();
            return *m_error;
        }
        if (!filled && (filled.error().kind == ErrorKind::Cancelled || batch.readCount() == 0))
            return filled.error();
        if (!filled)
            m_error = filled.error();
        else
            m_isAtEnd = !*filled;
    }
    m_shape.encoding = m_source->encoding();
    const qint64 nuls = m_source->skippedNuls();
    batch.notes[static_cast<std::size_t>(NoteKind::SkippedNul)] += nuls - std::exchange(m_skippedNuls, nuls);
    batch.bytesConsumed = m_source->bytes().bytesConsumed();
    batch.prefixHash = m_source->bytes().contentHash().toStdString();
    batch.nextRecordNumber = m_nextRecord;
    return batch.readCount() > 0;
}

qint64 InputReader::recordsOfOpenLine() const
{
    const bool hasLines = m_shape.format != Format::Json && !m_shape.isSheet;
    const bool isOpen = hasLines && m_isAtEnd && !m_error && !m_isLastBlank && !m_source->endsWithLine();
    return isOpen ? std::min(m_recordsOfLine, m_nextRecord - 1) : 0;
}

Result<bool> InputReader::skip(RecordBatch &batch, qint64 maxRecords, std::stop_token stop)
{
    m_isSkipping = true;
    Result<bool> skipped = read(batch, maxRecords, std::move(stop));
    m_isSkipping = false;
    return skipped;
}

bool InputReader::isFull(const RecordBatch &batch, qint64 textPosition) const
{
    return batch.readCount() >= m_maxRecords
        || (textPosition - m_textAtBegin > batchTextBytes && batch.readCount() > 0);
}

} // namespace codedesk::ingest
