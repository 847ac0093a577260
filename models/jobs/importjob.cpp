// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importjob.h"

#include "core/filename.h"
#include "ingest/privacy.h"
#include "ingest/tabledoubt.h"
#include "jobs/batchqueue.h"
#include "jobs/filekind.h"
#include "jobs/importoptions.h"
#include "jobs/storeinput.h"
#include "store/openstore.h"
#include "wording/notewords.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <thread>

namespace codedesk::jobs {

namespace {

using ingest::NoteKind;
using ingest::RecordBatch;
using ingest::RecordReader;
using store::CallStore;
using store::ImportState;

constexpr qint64 firstBatchRecords = 4'096; // so that the first calls can be seen at once
constexpr qint64 skippedAtOnce = 16'384;
constexpr qsizetype longestName = 200; ///< Of a column, as far as a note keeps it.

/** Texts of this file, for translation. */
struct ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

using Notes = std::array<qint64, ingest::noteKindCount>;

/** Reads batches into the queue until the input ends, fails, or nobody wants more. Returns the notes of what came
 * behind the last record. */
Notes readBatches(RecordReader &reader, const CallStore &store, BatchQueue &queue, qint64 largest,
                  const std::stop_token &stop)
{
    for (qint64 limit = std::min(firstBatchRecords, largest);; limit = std::min(limit * 4, largest)) {
        ReadBatch batch = queue.take();
        const Result<bool> more = reader.read(batch.records, limit, stop);
        if (!batch.prepared)
            batch.prepared = store.newPreparation();
        if (batch.prepared)
            batch.prepared->prepare(batch.records);
        if (!more) {
            if (batch.records.readCount() > 0)
                queue.push(std::move(batch)); // what came before the fault is good
            queue.finish(more.error());
            return {};
        }
        if (!*more) {
            queue.finish(std::nullopt);
            return batch.records.notes;
        }
        if (!queue.push(std::move(batch))) {
            queue.finish(std::nullopt);
            return {};
        }
    }
}

Error storeIsNoLog(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotCalls,
                      ImportTexts::tr("\"%1\" holds no log of calls.").arg(filename::shown(path)),
                      ImportTexts::tr("It is the store itself."),
                      ImportTexts::tr("Choose a log; the calls of the store are there.") };
    });
}

/** Returns the columns or lines a note is about, the first of them and one to tell that there are more. */
QStringList namesOf(NoteKind kind, const ingest::InputShape &shape)
{
    QStringList names;
    if (kind == NoteKind::LineAboveHeader)
        names = shape.linesAbove;
    else if (kind == NoteKind::UnreadColumn)
        names = shape.unreadColumns;
    else if (kind == NoteKind::ChosenColumn && !shape.chosenColumn.isEmpty())
        names = QStringList{ shape.chosenColumn };
    names = names.first(std::min(names.size(), wording::mostNoteNames + 1));
    for (QString &name : names)
        name = ingest::maskedText(name).left(longestName);
    return names;
}

/** The ledger keeps what ended an import: the file that is named there may be named after a person. */
Error withoutPersons(Error error)
{
    for (QString *text : { &error.what, &error.why, &error.hint })
        *text = ingest::maskedText(*text);
    if (error.where)
        error.where->file = ingest::maskedText(error.where->file);
    return error;
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
    [[nodiscard]] Error withPlace(const Error &error) const;
    Result<std::optional<store::ImportEntry>> findEarlierImport() const;
    Result<std::optional<store::ImportEntry>> findInterruptedImport() const;
    Result<std::unique_ptr<store::ImportSession>> openSession();
    Result<std::unique_ptr<store::ImportSession>> resume(store::ImportEntry entry);
    Result<std::unique_ptr<store::ImportSession>> beginAnew();
    Result<void> openReader();
    Result<bool> passOver(const store::ImportEntry &stored);
    std::optional<Error> storeBatches(store::ImportSession &session);
    ImportSummary finish(store::ImportSession &session, std::optional<Error> error);
    void addWayOn(Error &error, qint64 importId) const;
    void report(const RecordBatch &batch, const store::ImportCounts &counts);
    void addNotes(const Notes &notes);
    void setNote(NoteKind kind, qint64 count) { m_summary.notes[static_cast<std::size_t>(kind)] = count; }
    [[nodiscard]] bool isStandardInput() const { return m_request.input().isStandardInput(); }
    /** Returns the name the ledger keeps: what it holds of persons is masked there, too. */
    [[nodiscard]] QString fileName() const { return ingest::maskedText(m_request.input().shortName()); }

    const ImportRequest &m_request;
    ProgressSink &m_progress;
    std::stop_token m_stop;
    QElapsedTimer m_clock;
    std::unique_ptr<CallStore> m_store;
    std::unique_ptr<RecordReader> m_reader;
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

/** Says where a file goes that is no log. */
Error ImportRun::withPlace(const Error &error) const
{
    const bool isFile = !isStandardInput() && m_request.members.isEmpty();
    return isFile && error.kind == ErrorKind::InputNotCalls
        ? withPlaceOf(m_request.filePath, FileKind::CallLog, error, m_request.store, m_stop)
        : error;
}

Result<std::optional<store::ImportEntry>> ImportRun::findEarlierImport() const
{
    const std::optional<store::ImportEntry> none;
    const ingest::InputName input = m_request.input();
    if (m_request.again || input.isStandardInput())
        return none;
    const Result<qint64> size = ingest::inputSize(input);
    if (!size)
        return size.error();
    // Hashing a file costs reading it, so it is done only where a file of that size was imported before.
    const Result<bool> isLikely = m_store->hasImportOfSize(*size);
    if (!isLikely)
        return isLikely.error();
    if (!*isLikely)
        return none;
    const Result<QString> hash = ingest::hashFile(input, m_stop);
    if (!hash)
        return hash.error();
    return m_store->findImport(*hash, optionsKey(m_request.options));
}

ImportSummary ImportRun::run()
{
    if (isPartOfStore(m_request.filePath, m_request.store))
        return ended(ImportOutcome::Failed, storeIsNoLog(m_request.filePath));
    auto opened = store::openStore(m_request.store, CallStore::Mode::ReadWrite, m_stop);
    if (!opened)
        return endedBy(opened.error());
    m_store = std::move(*opened);

    const auto earlier = findEarlierImport();
    if (!earlier)
        return endedBy(earlier.error());
    if (*earlier) {
        m_summary.entry = **earlier;
        return ended(ImportOutcome::AlreadyImported);
    }

    if (const auto doubt = ingest::inputDoubt(m_request.input(), m_request.options, m_stop)) {
        m_summary.isDoubted = true;
        return endedBy(*doubt);
    }
    const auto session = openSession();
    if (!session)
        return endedBy(withPlace(session.error()));
    const std::optional<Error> error = storeBatches(**session);
    return finish(**session, error);
}

/** Returns the import that read the beginning of this very file and did not come to its end, or ended in an open
 * line. */
Result<std::optional<store::ImportEntry>> ImportRun::findInterruptedImport() const
{
    const std::optional<store::ImportEntry> none;
    if (m_request.again || isStandardInput())
        return none;
    const Result<qint64> fileSize = ingest::inputSize(m_request.input());
    if (!fileSize)
        return fileSize.error();
    auto candidates = m_store->interruptedImports(optionsKey(m_request.options), *fileSize);
    if (!candidates)
        return candidates.error();
    // One that stored nothing yet is known by its name.
    candidates->removeIf([&](const store::ImportEntry &entry) {
        return entry.counts.read == 0 && (entry.fileName != fileName() || entry.fileSize != *fileSize);
    });
    // Of several, the one that has read most is continued; of those, the newest.
    std::stable_sort(candidates->begin(), candidates->end(),
                     [](const auto &left, const auto &right) { return left.bytesRead > right.bytesRead; });
    QList<qint64> lengths;
    for (const store::ImportEntry &entry : std::as_const(*candidates)) {
        if (entry.counts.read > 0)
            lengths << entry.bytesRead;
    }
    std::sort(lengths.begin(), lengths.end());
    const Result<QStringList> hashes = ingest::hashPrefixes(m_request.input(), lengths, m_stop);
    if (!hashes)
        return hashes.error();
    const auto begins = [&](const store::ImportEntry &entry) {
        return entry.counts.read == 0 || hashes->at(lengths.indexOf(entry.bytesRead)) == entry.prefixHash;
    };
    const auto found = std::find_if(candidates->cbegin(), candidates->cend(), begins);
    return found == candidates->cend() ? none : *found;
}

/** Opens the input, and begins an import of it or continues one. */
Result<std::unique_ptr<store::ImportSession>> ImportRun::openSession()
{
    for (;;) {
        const auto interrupted = findInterruptedImport();
        if (!interrupted)
            return interrupted.error();
        if (const Result<void> opened = openReader(); !opened)
            return opened.error();
        if (!*interrupted)
            return beginAnew();
        const Result<bool> isAtPlace = passOver(**interrupted);
        if (!isAtPlace) {
            m_summary.entry = **interrupted;
            m_summary.counts = m_summary.entry.counts;
            return isAtPlace.error();
        }
        if (!*isAtPlace) {
            const Result<void> opened = openReader();
            return opened ? beginAnew() : opened.error();
        }
        auto session = resume(**interrupted);
        // Another program was faster; what it has left is looked at anew.
        if (session || session.error().kind != ErrorKind::NotFound)
            return session;
    }
}

Result<void> ImportRun::openReader()
{
    auto reader = RecordReader::open(m_request.input(), m_request.options, m_stop);
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    m_summary.shape = m_reader->shape();
    return {};
}

/**
 * Reads past the records that are stored. Returns false if they do not end where they ended then: a last line that
 * was cut short has grown, or another version of the program counts records otherwise.
 */
Result<bool> ImportRun::passOver(const store::ImportEntry &stored)
{
    RecordBatch batch;
    qint64 left = stored.nextRecord - 1;
    while (left > 0) {
        const Result<bool> more = m_reader->skip(batch, std::min(left, skippedAtOnce), m_stop);
        if (!more)
            return more.error();
        if (!*more)
            return false;
        left -= batch.readCount();
        m_progress.report({ batch.bytesConsumed, m_reader->bytesTotal(), batch.nextRecordNumber - 1,
                            stored.counts.stored, stored.counts.rejected });
    }
    return batch.resumeOffset <= stored.resumeOffset;
}

Result<std::unique_ptr<store::ImportSession>> ImportRun::resume(store::ImportEntry entry)
{
    entry.fileName = fileName();
    entry.fileSize = m_reader->bytesTotal();
    auto session = m_store->resumeImport(entry);
    if (session)
        m_summary.resumedFrom = entry.nextRecord;
    return session;
}

Result<std::unique_ptr<store::ImportSession>> ImportRun::beginAnew()
{
    store::ImportEntry entry;
    entry.fileName = fileName();
    entry.fileSize = m_reader->bytesTotal();
    entry.optionsKey = optionsKey(m_request.options);
    entry.format = m_summary.shape.name();
    entry.encoding = m_summary.shape.encoding;
    entry.header = m_summary.shape.header;
    return m_store->beginImport(entry);
}

std::optional<Error> ImportRun::storeBatches(store::ImportSession &session)
{
    BatchQueue queue;
    std::stop_source readerStop;
    const std::stop_callback forwardStop(m_stop, [&readerStop] { readerStop.request_stop(); });
    Notes lastNotes{};
    std::jthread readingThread([&] {
        lastNotes = readBatches(*m_reader, *m_store, queue, m_request.largestBatchRecords, readerStop.get_token());
    });

    std::optional<Error> storeError;
    while (std::optional<ReadBatch> batch = queue.pop()) {
        if (storeError)
            continue; // only empties the queue, so that the reading thread can end
        if (const Result<void> written = session.write(batch->records, batch->prepared.get(), m_stop); !written) {
            storeError = written.error();
            readerStop.request_stop();
            queue.close();
            continue;
        }
        report(batch->records, session.counts());
        queue.recycle(std::move(*batch));
    }
    readingThread.join();
    addNotes(lastNotes);
    return storeError ? storeError : queue.error();
}

void ImportRun::addNotes(const Notes &notes)
{
    for (std::size_t kind = 0; kind < notes.size(); ++kind)
        m_summary.notes[kind] += notes[kind];
}

void ImportRun::report(const RecordBatch &batch, const store::ImportCounts &counts)
{
    addNotes(batch.notes);
    m_summary.bytes = batch.bytesConsumed;
    m_progress.report(
        { batch.bytesConsumed, m_reader->bytesTotal(), counts.read, counts.stored, counts.rejected });
}

/** Adds to the hint of an error what can be done about the import it ended. */
void ImportRun::addWayOn(Error &error, qint64 importId) const
{
    error = changed(error, [importId, isStream = isStandardInput()](Error &ended) {
        const QString wayOn = isStream
            //: %1 is the number of an import.
            ? ImportTexts::tr(
                  "Import %1 keeps what was stored: undo it, or import all calls once more; nothing is "
                  "stored twice.")
                  .arg(importId)
            //: %1 is the number of an import.
            : ImportTexts::tr("Import %1 keeps what was stored: import the file again to continue it, or undo it.")
                  .arg(importId);
        ended.hint = ended.hint.isEmpty() ? wayOn : ended.hint + u' ' + wayOn;
    });
}

ImportSummary ImportRun::finish(store::ImportSession &session, std::optional<Error> error)
{
    ImportState state = ImportState::Done;
    ImportOutcome outcome = ImportOutcome::Done;
    if (error) {
        const bool isCancelled = error->kind == ErrorKind::Cancelled;
        state = isCancelled ? ImportState::Cancelled : ImportState::Failed;
        outcome = isCancelled ? ImportOutcome::Cancelled : ImportOutcome::Failed;
        if (!isCancelled)
            addWayOn(*error, session.importId());
    }
    m_summary.counts = session.counts();
    m_summary.shape = m_reader->shape(); // some of it shows only while it is read
    session.setEncoding(m_summary.shape.encoding);
    const qint64 openRecords =
        state == ImportState::Done && !isStandardInput() ? m_reader->recordsOfOpenLine() : 0;
    session.setOpenRecords(openRecords);
    setNote(NoteKind::OpenLastLine, openRecords > 0 ? 1 : 0);
    setNote(NoteKind::DuplicateKnowsMore, session.duplicatesKnowingMore());
    setNote(NoteKind::UnreadColumn, m_summary.shape.unreadColumns.size());
    if (!m_summary.shape.chosenColumn.isEmpty())
        setNote(NoteKind::ChosenColumn, 1);
    setNote(NoteKind::NothingThere, state == ImportState::Done && m_summary.counts.read == m_summary.counts.blank);
    session.setNotes(importNotes(m_summary));
    // A half-read file has no whole hash; it must not be taken for imported.
    const QString hash = state == ImportState::Done ? m_reader->contentHash() : QString();
    const auto entry = session.finish(
        state, hash, state == ImportState::Failed ? std::optional(withoutPersons(*error)) : std::nullopt);
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

QList<store::ImportNote> importNotes(const ImportSummary &summary)
{
    QList<store::ImportNote> notes;
    for (std::size_t i = 0; i < ingest::noteKindCount; ++i) {
        const auto kind = static_cast<NoteKind>(i);
        if (summary.notes[i] > 0)
            notes << store::ImportNote{ kind, summary.notes[i], namesOf(kind, summary.shape) };
    }
    return notes;
}

ImportSummary runImport(const ImportRequest &request, ProgressSink &progress, std::stop_token stop)
{
    return ImportRun(request, progress, std::move(stop)).run();
}

} // namespace codedesk::jobs
