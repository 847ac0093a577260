// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importscommand.h"

#include "texttable.h"

#include <QFileInfo>

namespace codedesk::cli {

namespace {

void writeImport(JsonWriter &json, const store::ImportEntry &entry)
{
    json.beginObject();
    json.field("id", entry.id);
    json.field("file", entry.fileName);
    json.field("state", store::importStateKey(entry.state));
    json.field("read", entry.counts.read);
    json.field("stored", entry.counts.stored);
    json.field("duplicate", entry.counts.duplicate);
    json.field("conflict", entry.counts.conflict);
    json.field("rejected", entry.counts.rejected);
    json.field("blank", entry.counts.blank);
    json.field("bytes", entry.bytesRead);
    json.field("size", entry.fileSize);
    json.field("format", entry.format);
    json.field("encoding", entry.encoding);
    json.field("started_at", toIsoText(entry.startedAt));
    json.field("finished_at", entry.finishedAt == 0 ? QString() : toIsoText(entry.finishedAt));
    json.field("content_hash", entry.contentHash);
    json.field("message", store::failureText(entry).replace(u'\n', u' '));
    json.endObject();
}

QString stateWord(store::ImportState state)
{
    switch (state) {
    case store::ImportState::Running:
        //: state of an import
        return ImportsCommand::tr("running");
    case store::ImportState::Done:
        //: state of an import
        return ImportsCommand::tr("done");
    case store::ImportState::Cancelled:
        //: state of an import
        return ImportsCommand::tr("cancelled");
    case store::ImportState::Failed:
        //: state of an import
        return ImportsCommand::tr("failed");
    case store::ImportState::Undone:
        break;
    }
    //: state of an import
    return ImportsCommand::tr("undone");
}

QString humanTable(const QList<store::ImportEntry> &entries)
{
    using Align = TextTable::Align;
    TextTable table({ { ImportsCommand::tr("Import"), Align::Right },
                      { ImportsCommand::tr("Started") },
                      { ImportsCommand::tr("State") },
                      { ImportsCommand::tr("Read"), Align::Right },
                      { ImportsCommand::tr("Stored"), Align::Right },
                      { ImportsCommand::tr("Duplicate"), Align::Right },
                      { ImportsCommand::tr("Conflict"), Align::Right },
                      { ImportsCommand::tr("Rejected"), Align::Right },
                      { ImportsCommand::tr("Blank"), Align::Right },
                      { ImportsCommand::tr("File") } });
    for (const store::ImportEntry &entry : entries) {
        const store::ImportCounts &counts = entry.counts;
        table.addRow({ QString::number(entry.id), toDisplayText(entry.startedAt), stateWord(entry.state),
                       QString::number(counts.read), QString::number(counts.stored),
                       QString::number(counts.duplicate), QString::number(counts.conflict),
                       QString::number(counts.rejected), QString::number(counts.blank), entry.fileName });
    }
    return table.text();
}

} // namespace

QString ImportsCommand::summary() const
{
    return tr("Lists the imports, newest first.");
}

QList<OptionSpec> ImportsCommand::options() const
{
    return { storeOption() };
}

Result<ExitCode> ImportsCommand::run(Session &session) const
{
    const Result<void> checked = refuseWords(session.arguments());
    if (!checked)
        return checked.error();
    const auto store = session.openStore(store::Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<QList<store::ImportEntry>> entries = (*store)->imports();
    if (!entries)
        return entries.error();
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) {
              json.beginObject();
              json.key("imports");
              json.beginArray();
              for (const store::ImportEntry &entry : *entries)
                  writeImport(json, entry);
              json.endArray();
              json.endObject();
          })
        : session.print(entries->isEmpty() ? tr("Nothing was imported yet.") + u'\n' : humanTable(*entries));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
