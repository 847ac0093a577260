// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rejectsexport.h"

#include "answers/rejectview.h"
#include "core/outputdevice.h"
#include "jobs/entrypages.h"
#include "jobs/importoptions.h"
#include "wording/importwords.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>

namespace codedesk::jobs {

namespace {

/** Texts of this file, for translation. */
struct RejectTexts {
    Q_DECLARE_TR_FUNCTIONS(RejectsExport)
};

constexpr qsizetype listedLines = 20;

/** Hands every reject of an import to `take` until it returns an error. Returns how many there were. */
template <typename Take>
Result<qint64> forEachReject(const store::CallStore &store, const store::ImportKey &import,
                             const std::stop_token &stop, const Take &take)
{
    qint64 count = 0;
    const auto takePage = [&](const QList<store::RejectEntry> &page) -> Result<void> {
        for (const store::RejectEntry &entry : page) {
            const Result<void> taken = take(entry.reject);
            if (!taken)
                return taken;
        }
        count += page.size();
        return {};
    };
    const Result<void> done = forEachPage(store, &store::CallStore::rejects, import, stop,
                                          RejectTexts::tr("The export was cancelled."), takePage);
    return done ? Result<qint64>(count) : done.error();
}

/** Writes rows one a line, the header before the first of them. */
class RowWriter {
public:
    RowWriter(QIODevice &device, const QString &name, const store::ImportEntry &entry)
        : m_device(device)
        , m_name(name)
        , m_header(entry.header.toUtf8())
        , m_isCsv(formatOf(entry) == ingest::Format::Csv)
    {
    }

    Result<void> take(const ingest::Reject &reject)
    {
        if (reject.isCut) {
            m_rows.leftOutLines << reject.line;
            return {};
        }
        if (m_rows.written++ == 0 && !m_header.isEmpty())
            addLine(m_header);
        QByteArray row = reject.excerpt;
        if (!m_isCsv) // Sound JSON has line ends only between its values.
            row.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        addLine(row);
        return m_buffer.size() > bufferSize ? flush() : Result<void>();
    }

    Result<void> flush()
    {
        const bool isWritten = m_device.write(m_buffer) == m_buffer.size();
        m_buffer.clear();
        return isWritten ? Result<void>() : outputError(m_name, m_device);
    }

    [[nodiscard]] const RowsToCorrect &rows() const { return m_rows; }

private:
    static constexpr qsizetype bufferSize = 256 * 1024;

    void addLine(const QByteArray &line)
    {
        m_buffer += line;
        m_buffer += '\n';
    }

    QIODevice &m_device;
    QString m_name;
    QByteArray m_header;
    bool m_isCsv;
    QByteArray m_buffer;
    RowsToCorrect m_rows;
};

} // namespace

Result<qint64> exportRejects(const store::CallStore &store, const store::ImportKey &import,
                             exporting::CsvWriter &writer, const std::stop_token &stop)
{
    const store::CallStore::Snapshot oneState(store);
    writer.writeRow(answers::csvHeader(answers::rejectColumns()));
    const Result<qint64> count =
        forEachReject(store, import, stop, [&writer](const ingest::Reject &reject) -> Result<void> {
            writer.writeRow(answers::csvCells(answers::rejectColumns(), reject));
            return {};
        });
    const Result<void> whole = oneState.check();
    return whole ? count : whole.error();
}

QString RowsToCorrect::leftOutText() const
{
    if (leftOutLines.isEmpty())
        return {};
    QStringList lines;
    for (const qint64 line : leftOutLines.first(std::min(listedLines, leftOutLines.size())))
        lines << QString::number(line);
    if (leftOutLines.size() > listedLines) {
        //: Ends a list of lines of a file; %1 is how many more there are.
        lines << RejectTexts::tr("and %1 more").arg(QLocale::c().toString(leftOutLines.size() - listedLines));
    }
    //: %1 is how many records there are, %2 a list of line numbers.
    return RejectTexts::tr(
               "Left out, since they are not kept as a whole (too long, broken, or part of a larger "
               "document): %1. Correct them in the log itself and import it again. They begin on these "
               "lines: %2.")
        .arg(QLocale::c().toString(leftOutLines.size()), lines.join(QStringLiteral(", ")));
}

Result<RowsToCorrect> exportRowsToCorrect(const store::CallStore &store, const store::ImportKey &import,
                                          QIODevice &device, const QString &name, const std::stop_token &stop)
{
    const store::CallStore::Snapshot oneState(store);
    const Result<store::ImportEntry> entry = store.entryOf(import);
    if (!entry)
        return entry.error();
    RowWriter writer(device, name, *entry);
    const Result<qint64> read = forEachReject(
        store, import, stop, [&writer](const ingest::Reject &reject) { return writer.take(reject); });
    if (!read)
        return read.error();
    if (writer.rows().written == 0) {
        if (entry->state == store::ImportState::Undone)
            return sayable([state = entry->state] {
                return Error{ ErrorKind::NotFound,
                              RejectTexts::tr("There is no rejected row to write to a file."),
                              wording::importStateText(state),
                              {} };
            });
        return sayable([rows = writer.rows(), hasNone = *read == 0] {
            return Error{ ErrorKind::NotFound, RejectTexts::tr("There is no rejected row to write to a file."),
                          rows.leftOutText(),
                          hasNone ? RejectTexts::tr("This import has no rejected records.") : QString() };
        });
    }
    if (const Result<void> whole = oneState.check(); !whole)
        return whole.error();
    const Result<void> flushed = writer.flush();
    return flushed ? Result<RowsToCorrect>(writer.rows()) : flushed.error();
}

} // namespace codedesk::jobs
