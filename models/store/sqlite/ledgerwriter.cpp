// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/ledgerwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::RecordBatch;

ImportCounts countsAfter(ImportCounts counts, const RecordBatch &batch, const std::vector<Verdict> &verdicts)
{
    counts.read += batch.readCount();
    counts.rejected += static_cast<qint64>(batch.rejects.size());
    counts.blank += batch.blank;
    for (const Verdict verdict : verdicts) {
        counts.stored += verdict == Verdict::New ? 1 : 0;
        counts.duplicate += verdict == Verdict::Duplicate ? 1 : 0;
        counts.conflict += verdict == Verdict::Conflict ? 1 : 0;
    }
    return counts;
}

/** Kinds are told by name, so that a list of kinds can grow at any place. */
QString packedNotes(const QList<ImportNote> &notes)
{
    QJsonArray list;
    for (const ImportNote &note : notes)
        list.append(
            QJsonArray{ ingest::noteKindKey(note.kind), note.count, QJsonArray::fromStringList(note.names) });
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace

LedgerWriter::LedgerWriter(const Connection &connection)
    : m_connection(connection)
    , m_insertConflict(connection,
                       "INSERT INTO conflict (import_id, record_no, call_id, identity, fields) "
                       "VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_insertDuplicates(connection, "INSERT INTO duplicate_block (import_id, pairs) VALUES (?1, ?2)")
    , m_insertReject(connection,
                     "INSERT INTO reject (import_id, record_no, line, byte_offset, column_name, reason, "
                     "excerpt, is_cut) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_updateLine(
          connection,
          "UPDATE import_run SET read_count = ?2, stored_count = ?3, duplicate_count = ?4, "
          "conflict_count = ?5, rejected_count = ?6, blank_count = ?7, bytes_read = ?8, resume_offset = ?9, "
          "next_record = ?10, next_line = ?11, prefix_hash = ?12 WHERE id = ?1")
{
}

ImportCounts LedgerWriter::write(const ImportEntry &entry, const RecordBatch &batch, const BatchResolver &resolved,
                                 const std::vector<CallId> &ids)
{
    storeMatches(entry.id, batch, resolved.matches(), ids);
    storeRejects(entry.id, batch);
    const ImportCounts counts = countsAfter(entry.counts, batch, resolved.verdicts());
    updateLine(entry.id, batch, counts);
    return counts;
}

void LedgerWriter::storeMatches(qint64 importId, const RecordBatch &batch, const std::vector<Match> &matches,
                                const std::vector<CallId> &ids)
{
    std::vector<std::int64_t> pairs;
    for (const Match &match : matches) {
        const CallRecord &record = batch.records[match.index];
        if (!match.differences.empty())
            storeConflict(importId, record, match,
                          match.storedCall != 0 ? match.storedCall : ids[match.earlierIndex]);
        else if (isOfOtherImport(match, importId))
            pairs.insert(pairs.end(), { match.storedCall, record.recordNumber });
    }
    if (!pairs.empty())
        m_insertDuplicates.run(importId, bytesOf(pairs));
}

void LedgerWriter::storeConflict(qint64 importId, const CallRecord &record, const Match &match, CallId call)
{
    m_insertConflict.run(importId, record.recordNumber, call,
                         match.sharesRequestId ? record.requestId : record.orderNo,
                         QString::fromUtf8(packedDifferences(match.differences)));
}

void LedgerWriter::storeRejects(qint64 importId, const RecordBatch &batch)
{
    for (const ingest::Reject &reject : batch.rejects) {
        m_insertReject.run(importId, reject.recordNumber, reject.line, reject.byteOffset, reject.column,
                           reject.reason, bytesOf(reject.excerpt), reject.isCut);
    }
}

void LedgerWriter::updateLine(qint64 importId, const RecordBatch &batch, const ImportCounts &counts)
{
    m_updateLine.run(importId, counts.read, counts.stored, counts.duplicate, counts.conflict, counts.rejected,
                     counts.blank, batch.bytesConsumed, batch.resumeOffset, batch.nextRecordNumber, batch.nextLine,
                     batch.prefixHash);
}

void LedgerWriter::close(const ImportEntry &entry, qint64 reopened)
{
    m_connection.run(
        "UPDATE import_run SET state = ?1, content_hash = ?2, message = ?3, failure = ?4, finished_at = ?5, "
        "encoding = ?6, next_record = next_record - ?7, notes = ?8 WHERE id = ?9",
        entry.state, entry.contentHash, entry.message, entry.failure, entry.finishedAt, entry.encoding, reopened,
        packedNotes(entry.notes), entry.id);
}

} // namespace codedesk::store
