// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejectscommand.h"

#include "answers/rejectview.h"
#include "columntable.h"
#include "jobs/entrypages.h"
#include "jobs/rejectsexport.h"
#include "rejectsjson.h"
#include "wording/importwords.h"

namespace codedesk::cli {

namespace {

using store::ConflictEntry;
using store::RejectEntry;

template <typename Entry, typename Take>
Result<void> forEachPage(const Session &session, const store::CallStore &store, jobs::ReadPage<Entry> read,
                         const store::ImportEntry &entry, const Take &take)
{
    return jobs::forEachPage(store, read, entry.key(), session.stop(),
                             RejectsCommand::tr("The list was cancelled."), take);
}

/** Writes what was not stored; an error leaves the document unfinished. */
Result<void> writeJson(const Session &session, JsonWriter &json, const store::CallStore &store,
                       const store::ImportEntry &entry)
{
    json.beginObject();
    json.field("import", entry.id);
    json.field("state", store::importStateKey(entry.state));
    json.key("rejects");
    json.beginArray();
    const Result<void> rejects = forEachPage<RejectEntry>(
        session, store, &store::CallStore::rejects, entry, [&](const QList<RejectEntry> &page) -> Result<void> {
            for (const RejectEntry &row : page)
                writeRow(json, answers::rejectColumns(), row.reject);
            return {};
        });
    if (!rejects)
        return rejects;
    json.endArray();
    const auto reasons = store.rejectCounts(entry.key());
    if (!reasons)
        return reasons.error();
    json.key("rejected_by_reason");
    writeReasons(json, *reasons);
    json.key("conflicts");
    json.beginArray();
    const Result<void> conflicts =
        forEachPage<ConflictEntry>(session, store, &store::CallStore::conflicts, entry,
                                   [&](const QList<ConflictEntry> &page) -> Result<void> {
                                       for (const ConflictEntry &conflict : page)
                                           writeRow(json, answers::conflictColumns(), conflict);
                                       return {};
                                   });
    if (!conflicts)
        return conflicts;
    json.endArray();
    json.endObject();
    return {};
}

Result<void> printJson(Session &session, const store::CallStore &store, const store::ImportKey &import)
{
    const store::CallStore::Snapshot oneState(store);
    const Result<store::ImportEntry> entry = store.entryOf(import);
    if (!entry)
        return entry.error();
    Result<void> read;
    const Result<void> printed =
        session.printJson([&](JsonWriter &json) { read = writeJson(session, json, store, *entry); });
    return !read ? read : !printed ? printed : oneState.check();
}

QString rejectTable(const QList<RejectEntry> &rejects, Language language)
{
    const ShownColumns columns{ answers::rejectTerminalTable() };
    TextTable table = columns.emptyTable();
    for (const RejectEntry &entry : rejects)
        table.addRow(columns.cells(entry.reject, language));
    return table.text();
}

QString reasonsText(const QList<store::RejectCount> &counts)
{
    QString text;
    for (const store::RejectCount &count : counts)
        text += answers::reasonLine(count) + u'\n';
    return text;
}

QString conflictTable(const QList<ConflictEntry> &conflicts, Language language)
{
    const ShownColumns columns{ answers::conflictTerminalTable() };
    const ShownColumns differenceColumns{ answers::fieldDifferenceTable() };
    TextTable table(columns.headings() + differenceColumns.headings());
    for (const ConflictEntry &conflict : conflicts) {
        for (const store::FieldDifference &difference : answers::differencesOf(conflict))
            table.addRow(columns.cells(conflict, language) + differenceColumns.cells(difference, language));
    }
    return table.text();
}

/** Prints tables, each of one page, with an empty line between them. */
Result<void> printTables(Session &session, const store::CallStore &store, const store::ImportKey &import)
{
    const store::CallStore::Snapshot oneState(store);
    const Result<store::ImportEntry> entry = store.entryOf(import);
    if (!entry)
        return entry.error();
    QString before;
    const auto print = [&](const QString &text) -> Result<void> {
        const Result<void> printed = session.print(before + text);
        before = u'\n';
        return printed;
    };
    const Result<void> rejects = forEachPage<RejectEntry>(
        session, store, &store::CallStore::rejects, *entry,
        [&](const QList<RejectEntry> &page) { return print(rejectTable(page, session.language())); });
    if (!rejects)
        return rejects;
    const auto reasons = store.rejectCounts(import);
    if (!reasons)
        return reasons.error();
    if (!reasons->isEmpty()) {
        const Result<void> printed = print(reasonsText(*reasons));
        if (!printed)
            return printed;
    }
    const Result<void> conflicts = forEachPage<ConflictEntry>(
        session, store, &store::CallStore::conflicts, *entry,
        [&](const QList<ConflictEntry> &page) { return print(conflictTable(page, session.language())); });
    if (!conflicts || !before.isEmpty())
        return conflicts ? oneState.check() : conflicts;
    const QString nothing = entry->state == store::ImportState::Undone
        ? wording::importStateText(entry->state)
        : RejectsCommand::tr("No record was rejected.");
    return session.print(nothing + u'\n');
}

const QString rowsOption = QStringLiteral("rows");

bool wantsRowsOnOutput(const Session &session)
{
    return isStandardOutput(session.arguments().value(rowsOption));
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
Result<void> writeRows(Session &session, const store::CallStore &store, const store::ImportEntry &entry)
{
    const QString path = session.arguments().value(rowsOption);
    jobs::RowsToCorrect rows;
    const auto write = [&](QIODevice &device) -> Result<void> {
        const Result<jobs::RowsToCorrect> written = jobs::exportRowsToCorrect(
            store, entry.key(), device, wantsRowsOnOutput(session) ? QStringLiteral("-") : path, session.stop());
        if (!written)
            return written.error();
        rows = *written;
        return {};
    };
    const Result<void> done = session.writeOutput(path, write);
    if (done)
        tellNextStep(session, entry.id, rows);
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
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    if (session.wantsJson() && wantsRowsOnOutput(session))
        return Error{ ErrorKind::Usage,
                      tr("\"--json\" and \"--rows -\" cannot both use standard output."),
                      tr("Name a file for the rows, or leave one of the two out."),
                      {} };
    const Result<store::ImportEntry> entry = (*store)->importEntry(*id);
    if (!entry)
        return entry.error();
    if (session.arguments().has(rowsOption)) {
        const Result<void> written = writeRows(session, **store, *entry);
        if (!written)
            return written.error();
        if (!session.wantsJson())
            return ExitOk;
    }
    const Result<void> done = session.wantsJson() ? printJson(session, **store, entry->key())
                                                  : printTables(session, **store, entry->key());
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
