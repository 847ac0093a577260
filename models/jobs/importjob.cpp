// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importjob.h"

#include "jobs/batchqueue.h"
#include "jobs/importoptions.h"
#include "store/store.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace codedesk::jobs {

namespace {

using ingest::RecordBatch;
using ingest::RecordReader;
using store::ImportState;
using store::Store;

constexpr qint64 firstBatchRecords = 4'096; // so that the first calls can be seen at once
constexpr qint64 largestBatchRecords = 65'536;

/** Reads batches into the queue until the input ends, fails, or nobody wants more. */
void readBatches(RecordReader &reader, BatchQueue &queue, const std::stop_token &stop)
{
    for (qint64 limit = firstBatchRecords;; limit = std::min(limit * 4, largestBatchRecords)) {
        ReadBatch batch = queue.take();
        const Result<bool> more = reader.read(batch.records, limit, stop);
        batch.keys.collect(batch.records.records);
        if (!more) {
            if (batch.records.readCount() > 0)
                queue.push(std::move(batch)); // what came before the fault is good
            queue.finish(more.error());
            return;
        }
        if (!*more || !queue.push(std::move(batch))) {
            queue.finish(std::nullopt);
            return;
        }
    }
}

/** One run of an import. */
class ImportRun {
public:
    ImportRun(const ImportRequest &request, ProgressSink &progress, std::stop_token stop)
        : m_request(request)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
        m_clock.start();
    }

    ImportSummary run();

private:
    ImportSummary ended(ImportOutcome outcome, std::optional<Error> error = std::nullopt);
    ImportSummary endedBy(const Error &error);
    Result<std::optional<store::ImportEntry>> findEarlierImport() const;
    std::optional<Error> storeBatches(store::ImportSession &session, RecordReader &reader);
    ImportSummary finish(store::ImportSession &session, const RecordReader &reader, std::optional<Error> error);
    void report(const RecordBatch &batch, const store::ImportCounts &counts, qint64 bytesTotal);

    const ImportRequest &m_request;
    ProgressSink &m_progress;
    std::stop_token m_stop;
    QElapsedTimer m_clock;
    std::unique_ptr<Store> m_store;
    ImportSummary m_summary;
};

ImportSummary ImportRun::ended(ImportOutcome outcome, std::optional<Error> error)
{
    m_summary.outcome = outcome;
    m_summary.error = std::move(error);
    m_summary.elapsedMs = m_clock.elapsed();
    return std::move(m_summary);
}

ImportSummary ImportRun::endedBy(const Error &error)
{
    return ended(error.kind == ErrorKind::Cancelled ? ImportOutcome::Cancelled : ImportOutcome::Failed, error);
}

Result<std::optional<store::ImportEntry>> ImportRun::findEarlierImport() const
{
    const std::optional<store::ImportEntry> none;
    if (m_request.again || m_request.filePath == u"-")
        return none;
    // Hashing a file costs reading it, so it is done only where a file of that size was imported before.
    const Result<bool> isLikely = m_store->hasImportOfSize(QFileInfo(m_request.filePath).size());
    if (!isLikely)
        return isLikely.error();
    if (!*isLikely)
        return none;
    const Result<QString> hash = ingest::hashFile(m_request.filePath, m_stop);
    if (!hash)
        return hash.error();
    return m_store->findImport(*hash, optionsKey(m_request.options));
}

ImportSummary ImportRun::run()
{
    auto opened = Store::open(m_request.storePath, Store::Mode::ReadWrite);
    if (!opened)
        return ended(ImportOutcome::Failed, opened.error());
    m_store = std::move(*opened);

    const auto earlier = findEarlierImport();
    if (!earlier)
        return endedBy(earlier.error());
    if (*earlier) {
        m_summary.entry = **earlier;
        return ended(ImportOutcome::AlreadyImported);
    }

    auto reader = RecordReader::open(m_request.filePath, m_request.options, m_stop);
    if (!reader)
        return endedBy(reader.error());
    m_summary.shape = (*reader)->shape();

    store::ImportEntry entry;
    entry.fileName = m_request.filePath == u"-" ? m_request.filePath : QFileInfo(m_request.filePath).fileName();
    entry.fileSize = (*reader)->bytesTotal();
    entry.optionsKey = optionsKey(m_request.options);
    entry.format = m_summary.shape.name;
    entry.encoding = m_summary.shape.encoding;
    entry.header = m_summary.shape.header;
    entry.startedAt = QDateTime::currentMSecsSinceEpoch();
    auto session = m_store->beginImport(entry);
    if (!session)
        return ended(ImportOutcome::Failed, session.error());
    const std::optional<Error> error = storeBatches(**session, **reader);
    return finish(**session, **reader, error);
}

std::optional<Error> ImportRun::storeBatches(store::ImportSession &session, RecordReader &reader)
{
    BatchQueue queue;
    std::stop_source readerStop;
    const std::stop_callback forwardStop(m_stop, [&readerStop] { readerStop.request_stop(); });
    std::jthread readingThread([&] { readBatches(reader, queue, readerStop.get_token()); });

    std::optional<Error> storeError;
    while (std::optional<ReadBatch> batch = queue.pop()) {
        if (storeError)
            continue; // only empties the queue, so that the reading thread can end
        if (const Result<void> written = session.write(batch->records, batch->keys, m_stop); !written) {
            storeError = written.error();
            readerStop.request_stop();
            queue.close();
            continue;
        }
        report(batch->records, session.counts(), reader.bytesTotal());
        queue.recycle(std::move(*batch));
    }
    readingThread.join();
    return storeError ? storeError : queue.error();
}

void ImportRun::report(const RecordBatch &batch, const store::ImportCounts &counts, qint64 bytesTotal)
{
    for (std::size_t kind = 0; kind < batch.notes.size(); ++kind)
        m_summary.notes[kind] += batch.notes[kind];
    m_summary.bytes = batch.bytesConsumed;
    m_progress.report({ batch.bytesConsumed, bytesTotal, counts.read, counts.stored, counts.rejected });
}

ImportSummary ImportRun::finish(store::ImportSession &session, const RecordReader &reader,
                                std::optional<Error> error)
{
    ImportState state = ImportState::Done;
    ImportOutcome outcome = ImportOutcome::Done;
    if (error) {
        const bool isCancelled = error->kind == ErrorKind::Cancelled;
        state = isCancelled ? ImportState::Cancelled : ImportState::Failed;
        outcome = isCancelled ? ImportOutcome::Cancelled : ImportOutcome::Failed;
    }
    m_summary.counts = session.counts();
    m_summary.shape.encoding = reader.shape().encoding; // may have shown only where the text was no longer ASCII
    session.setEncoding(m_summary.shape.encoding);
    const QString message = error && state == ImportState::Failed ? error->toText() : QString();
    // A half-read file has no whole hash; it must not be taken for imported.
    const QString hash = state == ImportState::Done ? reader.contentHash() : QString();
    const auto entry = session.finish(state, hash, message);
    if (!entry)
        return ended(ImportOutcome::Failed, error ? error : entry.error());
    m_summary.entry = *entry;
    return ended(outcome, outcome == ImportOutcome::Failed ? error : std::nullopt);
}

} // namespace

QString importOutcomeKey(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Done:
        return QStringLiteral("done");
    case ImportOutcome::Cancelled:
        return QStringLiteral("cancelled");
    case ImportOutcome::Failed:
        return QStringLiteral("failed");
    case ImportOutcome::AlreadyImported:
        break;
    }
    return QStringLiteral("already-imported");
}

ImportSummary runImport(const ImportRequest &request, ProgressSink &progress, std::stop_token stop)
{
    return ImportRun(request, progress, std::move(stop)).run();
}

} // namespace codedesk::jobs
