// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejectscommand.h"

#include "exporting/outputfile.h"
#include "jobs/rejectsexport.h"
#include "rejectsjson.h"
#include "texttable.h"

#include <QDir>

namespace codedesk::cli {

namespace {

using ingest::Reject;
using store::ConflictEntry;
using store::RejectEntry;

constexpr int pageSize = 1000;

/** Everything of an import that was not stored, apart from plain duplicates. */
struct NotStored {
    QList<RejectEntry> rejects;
    QList<store::RejectCount> reasons;
    QList<ConflictEntry> conflicts;
};

/** Reads all pages `read` has to give. */
template <typename Entry, typename ReadPage> Result<QList<Entry>> readAll(const ReadPage &read)
{
    QList<Entry> all;
    for (;;) {
        const Result<QList<Entry>> page = read(static_cast<int>(all.size()), pageSize);
        if (!page)
            return page;
        all += *page;
        if (page->size() < pageSize)
            return all;
    }
}

Result<NotStored> readNotStored(const store::Store &store, qint64 importId)
{
    const Result<store::ImportEntry> entry = store.importEntry(importId);
    if (!entry)
        return entry.error();
    const auto rejects =
        readAll<RejectEntry>([&](int offset, int limit) { return store.rejects(importId, offset, limit); });
    if (!rejects)
        return rejects.error();
    const auto reasons = store.rejectCounts(importId);
    if (!reasons)
        return reasons.error();
    const auto conflicts =
        readAll<ConflictEntry>([&](int offset, int limit) { return store.conflicts(importId, offset, limit); });
    if (!conflicts)
        return conflicts.error();
    return NotStored{ *rejects, *reasons, *conflicts };
}

void writeReject(JsonWriter &json, const Reject &reject)
{
    json.beginObject();
    json.field("record", reject.recordNumber);
    json.field("line", reject.line);
    json.field("byte_offset", reject.byteOffset);
    json.field("column", reject.column);
    json.field("reason", ingest::rejectReasonKey(reject.reason));
    json.field("text", ingest::rejectReasonText(reject.reason));
    json.field("excerpt", QString::fromUtf8(reject.excerpt));
    json.field("whole", !reject.isCut);
    json.endObject();
}

void writeConflict(JsonWriter &json, const ConflictEntry &conflict)
{
    json.beginObject();
    json.field("record", conflict.recordNumber);
    json.field("identity", conflict.identity);
    json.field("fields", conflict.fields);
    json.key("differences");
    json.beginArray();
    for (const store::FieldDifference &difference : conflict.differences) {
        json.beginObject();
        json.field("field", difference.field);
        json.field("stored", difference.stored);
        json.field("offered", difference.offered);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeJson(JsonWriter &json, qint64 importId, const NotStored &notStored)
{
    json.beginObject();
    json.field("import", importId);
    json.key("rejects");
    json.beginArray();
    for (const RejectEntry &entry : notStored.rejects)
        writeReject(json, entry.reject);
    json.endArray();
    json.key("rejected_by_reason");
    writeReasons(json, notStored.reasons);
    json.key("conflicts");
    json.beginArray();
    for (const ConflictEntry &conflict : notStored.conflicts)
        writeConflict(json, conflict);
    json.endArray();
    json.endObject();
}

QString conflictTable(const QList<ConflictEntry> &conflicts)
{
    TextTable table({ { RejectsCommand::tr("Record"), TextTable::Align::Right },
                      { RejectsCommand::tr("Call") },
                      { RejectsCommand::tr("Field") },
                      //: Column: the value of a call that was stored and kept.
                      { RejectsCommand::tr("Stored") },
                      //: Column: the value in the imported file, which was not stored.
                      { RejectsCommand::tr("In this file") } });
    for (const ConflictEntry &conflict : conflicts) {
        const QString record = QString::number(conflict.recordNumber);
        if (conflict.differences.isEmpty())
            table.addRow({ record, conflict.identity, conflict.fields, {}, {} });
        for (const store::FieldDifference &difference : conflict.differences)
            table.addRow({ record, conflict.identity, difference.field, difference.stored, difference.offered });
    }
    return table.text();
}

QString humanText(const NotStored &notStored)
{
    using Align = TextTable::Align;
    QStringList parts;
    if (!notStored.rejects.isEmpty()) {
        TextTable table({ { RejectsCommand::tr("Line"), Align::Right },
                          { RejectsCommand::tr("Byte"), Align::Right },
                          { RejectsCommand::tr("Reason") },
                          { RejectsCommand::tr("Column") },
                          { RejectsCommand::tr("Excerpt") } });
        for (const RejectEntry &entry : notStored.rejects) {
            const Reject &reject = entry.reject;
            table.addRow({ reject.line > 0 ? QString::number(reject.line) : QString(),
                           QString::number(reject.byteOffset), ingest::rejectReasonKey(reject.reason),
                           reject.column, QString::fromUtf8(reject.excerpt) });
        }
        parts << table.text();
        QString reasons;
        for (const store::RejectCount &count : notStored.reasons) {
            reasons += QStringLiteral("%1 (%2): %3\n")
                           .arg(ingest::rejectReasonKey(count.reason))
                           .arg(count.count)
                           .arg(ingest::rejectReasonText(count.reason));
        }
        parts << reasons;
    }
    if (!notStored.conflicts.isEmpty()) {
        parts << conflictTable(notStored.conflicts);
    }
    return parts.isEmpty() ? RejectsCommand::tr("No record was rejected.") + u'\n' : parts.join(u'\n');
}

const QString rowsOption = QStringLiteral("rows");

bool wantsRowsOnOutput(const Session &session)
{
    return session.arguments().value(rowsOption) == u"-";
}

/** Returns a word as a shell reads it. */
QString shellWord(const QString &word)
{
    static const QString plain = QStringLiteral("-_./,:+@%");
    const bool isPlain =
        std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber() || plain.contains(c); });
    return isPlain ? word : u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

/** Tells what to do with the rows that were written. */
void tellNextStep(Session &session, qint64 importId, const jobs::RowsToCorrect &rows)
{
    const QString path = session.arguments().value(rowsOption);
    const QString file = wantsRowsOnOutput(session) ? QStringLiteral("FILE") : shellWord(path);
    QString command = QStringLiteral("codedesk-cli import --like %1 ").arg(importId);
    if (session.arguments().has(QStringLiteral("store")))
        command +=
            QStringLiteral("--store ") + shellWord(session.arguments().value(QStringLiteral("store"))) + u' ';
    session.message(RejectsCommand::tr("Rows to correct: %1.").arg(rows.written));
    if (!rows.leftOutLines.isEmpty())
        session.message(rows.leftOutText());
    session.message(RejectsCommand::tr("Correct them in a text editor, not in a spreadsheet, then import them:"));
    session.message(QStringLiteral("  ") + terminalText(command + file));
}

/** Writes the rejected rows where --rows says. */
Result<void> writeRows(Session &session, const store::Store &store, qint64 importId)
{
    const QString path = session.arguments().value(rowsOption);
    const QString name = wantsRowsOnOutput(session) ? RejectsCommand::tr("standard output") : path;
    jobs::RowsToCorrect rows;
    const auto write = [&](QIODevice &device) -> Result<void> {
        const Result<jobs::RowsToCorrect> written =
            jobs::exportRowsToCorrect(store, importId, device, name, session.stop());
        if (!written)
            return written.error();
        rows = *written;
        return {};
    };
    const Result<void> done =
        wantsRowsOnOutput(session) ? write(*session.io().out) : exporting::writeFile(path, write);
    if (done)
        tellNextStep(session, importId, rows);
    return done;
}

} // namespace

QString RejectsCommand::synopsis() const
{
    return QStringLiteral("[options] IMPORT");
}

QString RejectsCommand::summary() const
{
    return tr("Lists what an import rejected or found in conflict with stored calls.");
}

QList<OptionSpec> RejectsCommand::options() const
{
    return { storeOption(),
             { rowsOption, QStringLiteral("FILE|-"),
               tr("Write the rejected rows as a log of their own, to be corrected and imported again.") } };
}

Result<ExitCode> RejectsCommand::run(Session &session) const
{
    const Result<qint64> id = importArgument(session.arguments());
    if (!id)
        return id.error();
    const auto store = session.openStore(store::Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    if (session.wantsJson() && wantsRowsOnOutput(session))
        return Error{ ErrorKind::Usage,
                      tr("\"--json\" and \"--rows -\" cannot both use standard output."),
                      tr("Name a file for the rows, or leave one of the two out."),
                      {} };
    if (session.arguments().has(rowsOption)) {
        const Result<void> written = writeRows(session, **store, *id);
        if (!written)
            return written.error();
        if (!session.wantsJson())
            return ExitOk;
    }
    const Result<NotStored> notStored = readNotStored(**store, *id);
    if (!notStored)
        return notStored.error();
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) { writeJson(json, *id, *notStored); })
        : session.print(humanText(*notStored));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
