// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/importview.h"

#include "core/calltime.h"
#include "wording/importwords.h"
#include "wording/notewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct ImportColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(ImportColumns)
};

using store::ImportEntry;
using store::ImportNote;
using Entry = const ImportEntry &;
using Title = QString (*)();

/** A column of a count. */
template <qint64 store::ImportCounts::*count>
constexpr Column<ImportEntry> countColumn(const char *key, Title title)
{
    return { key, title, [](Entry entry) -> Cell { return entry.counts.*count; },
             [](Entry entry, Language) { return QLocale().toString(entry.counts.*count); }, true };
}

QString kindOf(Entry entry)
{
    return entry.encoding.isEmpty() ? entry.format : entry.format + QStringLiteral(", ") + entry.encoding;
}

/** Returns why an import failed, on one line. */
QString failureLine(Entry entry)
{
    return store::failureText(entry).replace(u'\n', u' ');
}

const Column<ImportNote> notes[] = {
    { "kind", [] { return ImportColumnsWords::tr("Kind"); },
      [](const ImportNote &note) -> Cell { return ingest::noteKindKey(note.kind); } },
    { "count", [] { return ImportColumnsWords::tr("Count"); },
      [](const ImportNote &note) -> Cell { return note.count; }, nullptr, true },
    { "text", [] { return ImportColumnsWords::tr("Notes on the file"); },
      [](const ImportNote &note) -> Cell { return wording::noteText(note); } },
};

const Column<ImportEntry> columnsOfImport[] = {
    { "id", [] { return ImportColumnsWords::tr("Import"); }, [](Entry entry) -> Cell { return entry.id; }, nullptr,
      true },
    { "file", [] { return ImportColumnsWords::tr("File"); }, [](Entry entry) -> Cell { return entry.fileName; } },
    { "state", [] { return ImportColumnsWords::tr("State"); },
      [](Entry entry) -> Cell { return store::importStateKey(entry.state); },
      [](Entry entry, Language) { return wording::importStateWord(entry.state); } },
    countColumn<&store::ImportCounts::read>("read",
                                            //: Column: records read.
                                            [] { return ImportColumnsWords::tr("Read"); }),
    countColumn<&store::ImportCounts::stored>("stored",
                                              //: Column: records stored.
                                              [] { return ImportColumnsWords::tr("Stored"); }),
    countColumn<&store::ImportCounts::duplicate>("duplicate",
                                                 //: Column: records that were stored before.
                                                 [] { return ImportColumnsWords::tr("Duplicate"); }),
    countColumn<&store::ImportCounts::completed>("completed",
                                                 //: Column: duplicates that told something a stored call lacked.
                                                 [] { return ImportColumnsWords::tr("Completed"); }),
    countColumn<&store::ImportCounts::conflict>("conflict",
                                                //: Column: records that contradict a stored call.
                                                [] { return ImportColumnsWords::tr("Conflict"); }),
    countColumn<&store::ImportCounts::rejected>("rejected",
                                                //: Column: records that cannot be read.
                                                [] { return ImportColumnsWords::tr("Rejected"); }),
    countColumn<&store::ImportCounts::blank>("blank",
                                             //: Column: empty lines.
                                             [] { return ImportColumnsWords::tr("Blank"); }),
    { "bytes", [] { return ImportColumnsWords::tr("Bytes read"); },
      [](Entry entry) -> Cell { return entry.bytesRead; }, nullptr, true },
    { "size", [] { return ImportColumnsWords::tr("Size"); }, [](Entry entry) -> Cell { return entry.fileSize; },
      [](Entry entry, Language) {
          return entry.fileSize < 0 ? QString() : QLocale().formattedDataSize(entry.fileSize);
      },
      true },
    { "format", [] { return ImportColumnsWords::tr("Format"); },
      [](Entry entry) -> Cell { return entry.format; } },
    { "encoding", [] { return ImportColumnsWords::tr("Encoding"); },
      [](Entry entry) -> Cell { return entry.encoding; } },
    { "started_at",
      //: Column: when the import was started.
      [] { return ImportColumnsWords::tr("Imported"); },
      [](Entry entry) -> Cell { return toIsoText(entry.startedAt); },
      [](Entry entry, Language) { return toDisplayText(entry.startedAt); } },
    { "finished_at", [] { return ImportColumnsWords::tr("Ended"); },
      [](Entry entry) -> Cell { return entry.finishedAt == 0 ? QString() : toIsoText(entry.finishedAt); },
      [](Entry entry, Language) { return entry.finishedAt == 0 ? QString() : toDisplayText(entry.finishedAt); } },
    { "content_hash", [] { return ImportColumnsWords::tr("Contents"); },
      [](Entry entry) -> Cell { return entry.contentHash; } },
    { "message", [] { return ImportColumnsWords::tr("Message"); },
      [](Entry entry) -> Cell { return failureLine(entry); } },
    { "notes", [] { return ImportColumnsWords::tr("Notes on the file"); },
      [](Entry entry) -> Cell { return objectsOf(noteColumns(), entry.notes); },
      [](Entry entry, Language) { return wording::noteSentences(entry.notes).join(u' '); }, false, true, true },
    { "kind", [] { return ImportColumnsWords::tr("Format"); }, [](Entry entry) -> Cell { return kindOf(entry); },
      nullptr, false, false },
};

static_assert(std::size(columnsOfImport) == static_cast<std::size_t>(ImportField::Kind) + 1);

} // namespace

Columns<ImportEntry> importColumns()
{
    return columnsOfImport;
}

Columns<ImportNote> noteColumns()
{
    return notes;
}

FieldColumns<ImportEntry, ImportField> importTable()
{
    using enum ImportField;
    static constexpr std::array fields{ Id,        File,     StartedAt, State, Read, Stored, Duplicate,
                                        Completed, Conflict, Rejected,  Blank, Size, Kind };
    return { columnsOfImport, fields };
}

FieldColumns<ImportEntry, ImportField> importTerminalTable()
{
    using enum ImportField;
    static constexpr std::array fields{ Id,        StartedAt, State,    Read,  Stored, Duplicate,
                                        Completed, Conflict,  Rejected, Blank, File };
    return { columnsOfImport, fields };
}

QString importFacts(const ImportEntry &entry)
{
    QStringList lines{ entry.fileName };
    //: %1 is the number of an import, %2 a time.
    lines << ImportColumnsWords::tr("Import %1, begun %2").arg(entry.id).arg(toDisplayText(entry.startedAt));
    if (entry.finishedAt > 0) {
        const double seconds = static_cast<double>(entry.finishedAt - entry.startedAt) / 1000;
        //: %1 is a time, %2 a number of seconds.
        lines << ImportColumnsWords::tr("Ended %1, after %2 s")
                     .arg(toDisplayText(entry.finishedAt), QLocale().toString(seconds, 'f', 1));
    }
    if (entry.fileSize >= 0)
        //: Size of a file.
        lines << ImportColumnsWords::tr("%1 bytes").arg(QLocale().toString(entry.fileSize));
    lines << kindOf(entry);
    if (!entry.contentHash.isEmpty())
        //: %1 is a checksum of a file; XXH3 is the name of its kind.
        lines << ImportColumnsWords::tr("Contents (XXH3): %1").arg(entry.contentHash);
    if (const QString failure = store::failureText(entry); !failure.isEmpty())
        lines << failure;
    return lines.join(u'\n');
}

} // namespace codedesk::answers
