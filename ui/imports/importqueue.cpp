// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importqueue.h"

#include "ingest/inputlisting.h"
#include "ingest/personkey.h"
#include "ingest/tabledoubt.h"
#include "jobs/filekind.h"
#include "jobs/importoptions.h"
#include "jobs/storeinput.h"
#include "jobs/threadpriority.h"
#include "store/storelocation.h"
#include "wording/importwords.h"
#include "wording/notewords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using State = QueuedFile::State;

namespace {

jobs::ImportSummary importInBackground(jobs::ImportRequest request, ProgressSink &progress,
                                       const std::stop_token &stop)
{
    request.options.personKey = ingest::PersonKeySource(store::personKeyPath());
    jobs::lowerThreadPriority();
    return jobs::runImport(request, progress, stop);
}

/** Returns true if nothing in the input is known to hold the return code, but something can be chosen to. */
bool needsCodeColumn(const ingest::Preview &preview)
{
    return preview.records.isEmpty() && !preview.shape.columns.isEmpty()
        && !preview.shape.mapping.contains(ingest::Field::Code);
}

QString countsText(const store::ImportCounts &counts)
{
    const QLocale locale;
    QStringList parts{ ImportQueue::tr("%Ln record(s) read", nullptr, static_cast<int>(counts.read)),
                       //: %1 is a number of records.
                       ImportQueue::tr("%1 stored").arg(locale.toString(counts.stored)) };
    if (counts.duplicate > 0)
        //: %1 is a number of records that were stored before.
        parts << ImportQueue::tr("%1 known already").arg(locale.toString(counts.duplicate));
    if (counts.completed > 0)
        //: %1 is how many of the records that were stored before told something the stored calls lacked.
        parts << ImportQueue::tr("%1 of these completed stored calls").arg(locale.toString(counts.completed));
    if (counts.conflict > 0)
        //: %1 is a number of records that contradict a stored call.
        parts << ImportQueue::tr("%1 in conflict").arg(locale.toString(counts.conflict));
    if (counts.rejected > 0)
        //: %1 is a number of records that cannot be read.
        parts << ImportQueue::tr("%1 rejected").arg(locale.toString(counts.rejected));
    if (counts.blank > 0)
        //: %1 is a number of empty lines.
        parts << ImportQueue::tr("%1 blank").arg(locale.toString(counts.blank));
    //: Between the counts of an import.
    return parts.join(ImportQueue::tr(", "));
}

QString durationText(double seconds)
{
    const int whole = std::max(1, static_cast<int>(seconds + 0.5));
    if (whole < 90)
        //: Time left of an import.
        return ImportQueue::tr("%Ln second(s) left", nullptr, whole);
    return ImportQueue::tr("%Ln minute(s) left", nullptr, (whole + 30) / 60);
}

} // namespace

QString importResultText(const jobs::ImportSummary &summary)
{
    QString notes;
    for (const QString &sentence : wording::noteSentences(jobs::importNotes(summary)))
        notes += u' ' + sentence;
    switch (summary.outcome) {
    case jobs::ImportOutcome::Done:
        if (summary.resumedFrom > 0)
            //: %1 is the number of an import that was interrupted before, %2 that of a record, %3 the counts.
            return ImportQueue::tr("Continued import %1 from record %2: %3.")
                       .arg(QString::number(summary.entry.id), QLocale().toString(summary.resumedFrom),
                            countsText(summary.counts))
                + notes;
        return ImportQueue::tr("Imported: %1.").arg(countsText(summary.counts)) + notes;
    case jobs::ImportOutcome::Cancelled:
        return ImportQueue::tr("Cancelled: %1. Import the file again to continue, or undo the import.")
            .arg(countsText(summary.counts));
    case jobs::ImportOutcome::Failed:
        return summary.error ? summary.error->inCurrentLanguage().toText() : ImportQueue::tr("The import failed.");
    case jobs::ImportOutcome::AlreadyImported:
        return ImportQueue::tr("The same file was imported on %1. Nothing was read.")
            .arg(toDisplayText(summary.entry.startedAt));
    }
    return {};
}

QString endedText(const QueuedFile &file)
{
    switch (file.since) {
    case QueuedFile::Since::Undone:
        return wording::importStateText(store::ImportState::Undone);
    case QueuedFile::Since::Gone:
        return ImportQueue::tr("The store no longer has this import: it is another one now, or gone.");
    case QueuedFile::Since::Kept:
        break;
    }
    return importResultText(*file.summary);
}

QString speedText(const ImportSpeed &speed)
{
    const QLocale locale;
    const JobProgress &progress = speed.progress;
    const QString done = locale.formattedDataSize(progress.bytesDone);
    QStringList parts;
    if (progress.bytesTotal > 0)
        //: How much of a file was read: 12 MB of 40 MB.
        parts << ImportQueue::tr("%1 of %2").arg(done, locale.formattedDataSize(progress.bytesTotal));
    else
        parts << done;
    parts << ImportQueue::tr("%Ln row(s)", nullptr, static_cast<int>(progress.rowsRead));
    if (speed.rowsPerSecond >= 1)
        parts << ImportQueue::tr("%1 rows/s").arg(locale.toString(static_cast<qint64>(speed.rowsPerSecond)));
    if (speed.secondsLeft >= 0)
        parts << durationText(speed.secondsLeft);
    return parts.join(u" · "_s);
}

QString shapeText(const ingest::InputShape &shape)
{
    QStringList parts{ shape.name(), shape.encoding };
    if (!shape.columns.isEmpty())
        parts << ImportQueue::tr("%Ln column(s)", nullptr, static_cast<int>(shape.columns.size()));
    if (shape.isCompressed)
        //: The file is compressed with gzip.
        parts << ImportQueue::tr("compressed");
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

ImportQueue::ImportQueue(const store::StoreAddress &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(&m_importer, &jobs::JobRunner::progressChanged, this, &ImportQueue::takeProgress);
}

void ImportQueue::addFiles(const QStringList &paths)
{
    removeEnded();
    for (const QString &path : paths) {
        if (rowsOf(path).isEmpty())
            append(path, {});
    }
    readNext();
}

void ImportQueue::addFiles(const QStringList &paths, const ingest::ReadOptions &options)
{
    removeEnded();
    for (const QString &path : paths) {
        const QList<int> rows = rowsOf(path);
        for (const int row : rows)
            setOptions(row, options);
        if (rows.isEmpty())
            append(path, options);
    }
    readNext();
}

QList<int> ImportQueue::rowsOf(const QString &path) const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_files.at(row).path == path)
            rows << row;
    }
    return rows;
}

void ImportQueue::append(const QString &path, const ingest::ReadOptions &options)
{
    QueuedFile file;
    file.path = path;
    file.options = options;
    insert(rowCount(), file);
}

void ImportQueue::insert(int row, const QueuedFile &file)
{
    beginInsertRows({}, row, row);
    m_files.insert(row, file);
    endInsertRows();
}

void ImportQueue::remove(int row)
{
    if (!file(row) || file(row)->state == State::Importing)
        return;
    beginRemoveRows({}, row, row);
    m_files.removeAt(row);
    endRemoveRows();
}

void ImportQueue::removeEnded()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_files.at(row).state == State::Ended)
            remove(row);
    }
}

void ImportQueue::setOptions(int row, const ingest::ReadOptions &options)
{
    if (!file(row) || m_files.at(row).state == State::Importing || m_files.at(row).state == State::Ended)
        return;
    m_files[row].options = options;
    m_files[row].state = State::Reading;
    change(row);
    readNext();
}

/** Reads the beginning of the next file that waits for it. */
void ImportQueue::readNext()
{
    const int row = firstIn(State::Reading);
    if (row < 0 || m_previewer.isRunning())
        return;
    const ingest::InputName input = m_files.at(row).input();
    m_files[row].options.knownCodes = m_knownCodes;
    const ingest::ReadOptions options = m_files.at(row).options;
    m_previewer.start(
        [input, options, store = m_store](ProgressSink &, const std::stop_token &stop) -> PreviewAnswer {
            if (std::optional<Error> fault = jobs::storeAsInput(input.file, store))
                return { std::nullopt, std::move(fault), {}, {}, {} };
            return readFile(input, options, store, stop);
        },
        [this, input, options](PreviewAnswer answer) {
            takePreview(input, options, std::move(answer));
            readNext();
        });
}

ImportQueue::PreviewAnswer ImportQueue::readFile(const ingest::InputName &input,
                                                 const ingest::ReadOptions &options,
                                                 const store::StoreAddress &store, const std::stop_token &stop)
{
    if (input.isMember())
        return readInput(input, options, stop);
    const Result<ingest::InputListing> listing = ingest::listInputs(input.file, stop);
    if (!listing)
        return { std::nullopt, listing.error(), {}, {}, {} };
    if (listing->inputs == QList{ input }) {
        PreviewAnswer answer = readInput(input, options, stop);
        if (answer.error && answer.error->kind == ErrorKind::InputNotCalls)
            answer.error = jobs::withPlaceOf(input.file, jobs::FileKind::CallLog, *answer.error, store, stop);
        return answer;
    }
    return { std::nullopt, std::nullopt, {}, listing->inputs, ingest::skippedText(listing->skipped) };
}

ImportQueue::PreviewAnswer ImportQueue::readInput(const ingest::InputName &input,
                                                  const ingest::ReadOptions &options, const std::stop_token &stop)
{
    Result<ingest::Preview> read = ingest::readPreview(input, options);
    if (!read)
        return { std::nullopt, read.error(), {}, {}, {} };
    if (!needsCodeColumn(*read))
        return { std::move(read).value(), std::nullopt, ingest::inputDoubt(input, options, stop), {}, {} };
    Error error = sayable([input] {
        return Error{ ErrorKind::InputNotCalls, tr("\"%1\" cannot be imported yet.").arg(input.shortName()),
                      tr("None of its columns is known to hold the return code."),
                      tr("Choose the column of the code under Columns.") };
    });
    return { std::move(read).value(), std::move(error), {}, {}, {} };
}

void ImportQueue::takePreview(const ingest::InputName &input, const ingest::ReadOptions &options,
                              PreviewAnswer answer)
{
    for (int row = 0; row < rowCount(); ++row) {
        QueuedFile &file = m_files[row];
        // Options changed meanwhile: the file is read once more.
        const bool isMeant = file.input() == input && file.state == State::Reading
            && jobs::optionsKey(file.options) == jobs::optionsKey(options);
        if (!isMeant)
            continue;
        if (!answer.members.isEmpty()) {
            replaceByMembers(row, answer);
            return;
        }
        file.state = answer.error ? State::Unreadable : State::Ready;
        file.error = std::move(answer.error);
        file.doubt = std::move(answer.doubt);
        file.preview = std::move(answer.preview);
        change(row);
        return;
    }
}

void ImportQueue::replaceByMembers(int row, const PreviewAnswer &answer)
{
    QueuedFile member = m_files.at(row);
    // First the members, so that the list is never empty for a moment.
    for (qsizetype i = 0; i < answer.members.size(); ++i) {
        member.path = answer.members.at(i).file;
        member.members = answer.members.at(i).members;
        insert(row + 1 + static_cast<int>(i), member);
    }
    remove(row);
    if (!answer.skippedText.isEmpty())
        Q_EMIT membersSkipped(answer.skippedText);
}

void ImportQueue::importFile(int row)
{
    if (!file(row) || m_files.at(row).state != State::Ready)
        return;
    m_files[row].options.takesAnyTable = m_files.at(row).doubt.has_value(); // they have read why it may be none
    m_files[row].state = State::Waiting;
    change(row);
    importNext();
}

void ImportQueue::importAgain(int row)
{
    if (!file(row) || m_files.at(row).state != State::Ended)
        return;
    m_files[row].again = true;
    m_files[row].summary.reset();
    m_files[row].since = QueuedFile::Since::Kept;
    m_files[row].state = State::Waiting;
    change(row);
    importNext();
}

void ImportQueue::importAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isReady(m_files.at(row))) {
            m_files[row].state = State::Waiting;
            change(row);
        }
    }
    importNext();
}

void ImportQueue::takeLedger(const QList<store::ImportEntry> &entries)
{
    using Since = QueuedFile::Since;
    for (int row = 0; row < rowCount(); ++row) {
        QueuedFile &file = m_files[row];
        if (file.state != State::Ended || file.summary->entry.id == 0)
            continue;
        const store::ImportEntry &own = file.summary->entry;
        const auto line = std::find_if(entries.cbegin(), entries.cend(), [&own](const store::ImportEntry &entry) {
            return entry.key() == own.key();
        });
        const Since since = line == entries.cend()      ? Since::Gone
            : line->state == store::ImportState::Undone ? Since::Undone
                                                        : Since::Kept;
        if (std::exchange(file.since, since) != since)
            change(row);
    }
}

void ImportQueue::importNext()
{
    const int row = firstIn(State::Waiting);
    if (row < 0 || m_importer.isRunning())
        return;
    QueuedFile &file = m_files[row];
    file.state = State::Importing;
    m_speed = {};
    m_importTime.start();
    const jobs::ImportRequest request{ m_store, file.path, file.options, file.again, file.members };
    m_importer.start(
        [request](ProgressSink &progress, const std::stop_token &stop) {
            return importInBackground(request, progress, stop);
        },
        [this](const jobs::ImportSummary &summary) { takeSummary(summary); });
    change(row);
    Q_EMIT importStarted(row);
}

void ImportQueue::cancel()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_files.at(row).state == State::Waiting) {
            m_files[row].state = State::Ready;
            change(row);
        }
    }
    m_importer.cancel();
}

void ImportQueue::takeSummary(const jobs::ImportSummary &summary)
{
    const int row = importingRow();
    m_files[row].state = State::Ended;
    m_files[row].summary = summary;
    change(row);
    Q_EMIT importEnded(row);
    importNext();
}

void ImportQueue::takeProgress(const JobProgress &progress)
{
    const double seconds = static_cast<double>(m_importTime.elapsed()) / 1000.0;
    m_speed.progress = progress;
    m_speed.secondsLeft = -1;
    m_speed.rowsPerSecond = seconds > 0 ? static_cast<double>(progress.rowsRead) / seconds : 0;
    // The first moments say little about the rest.
    if (seconds >= 1 && progress.bytesDone > 0 && progress.bytesTotal > 0)
        m_speed.secondsLeft = seconds * static_cast<double>(progress.bytesTotal - progress.bytesDone)
            / static_cast<double>(progress.bytesDone);
    if (const int row = importingRow(); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT progressChanged(m_speed);
}

const QueuedFile *ImportQueue::file(int row) const
{
    return row >= 0 && row < m_files.size() ? &m_files.at(row) : nullptr;
}

QStringList ImportQueue::paths() const
{
    QStringList paths;
    for (const QueuedFile &file : m_files) {
        if (file.state != State::Ended)
            paths << file.path;
    }
    return paths;
}

int ImportQueue::readyCount() const
{
    return static_cast<int>(std::count_if(m_files.cbegin(), m_files.cend(), isReady));
}

bool ImportQueue::isReady(const QueuedFile &file)
{
    return file.state == State::Ready && !file.doubt;
}

int ImportQueue::importingRow() const
{
    return firstIn(State::Importing);
}

int ImportQueue::firstIn(State state) const
{
    const auto found = std::find_if(m_files.cbegin(), m_files.cend(),
                                    [state](const QueuedFile &file) { return file.state == state; });
    return found == m_files.cend() ? -1 : static_cast<int>(found - m_files.cbegin());
}

void ImportQueue::change(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT fileChanged(row);
}

void ImportQueue::retranslate()
{
    if (!m_files.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ImportQueue::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant ImportQueue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedFile &file = m_files.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return file.input().shortName();
    case StatusRole:
        return statusText(file);
    case StateRole:
        return static_cast<int>(file.state);
    case Qt::AccessibleTextRole:
        return QString(file.input().shortName() + u". "_s + statusText(file));
    default:
        return {};
    }
}

QString ImportQueue::statusText(const QueuedFile &file) const
{
    switch (file.state) {
    case State::Reading:
        //: State of a file: its beginning is being read.
        return tr("Reading…");
    case State::Ready:
        return shapeText(file.preview->shape);
    case State::Unreadable:
        return file.error->inCurrentLanguage().what;
    case State::Waiting:
        //: State of a file: it will be imported after others.
        return tr("Waiting");
    case State::Importing:
        //: State of a file that is being imported; %1 is its progress.
        return tr("Importing: %1").arg(speedText(m_speed));
    case State::Ended:
        return file.summary->error ? file.summary->error->inCurrentLanguage().what : endedText(file);
    }
    return {};
}

} // namespace codedesk::ui
