// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undocommand.h"

#include "wording/importwords.h"

namespace codedesk::cli {

QString UndoCommand::synopsis() const
{
    return QStringLiteral("[options] IMPORT");
}

QString UndoCommand::summary() const
{
    return tr("Takes one import out of the store again.");
}

QList<OptionSpec> UndoCommand::options() const
{
    return { storeOption() };
}

Result<ExitCode> UndoCommand::run(Session &session) const
{
    const Result<qint64> id = importArgument(session.arguments());
    if (!id)
        return id.error();
    const auto store = session.openStore(store::CallStore::Mode::ReadWrite);
    if (!store)
        return store.error();
    const Result<store::ImportEntry> entry = (*store)->importEntry(*id);
    if (!entry)
        return entry.error();
    const Result<store::UndoneCalls> calls = (*store)->undoImport(entry->key());
    if (!calls)
        return calls.error();

    const Result<void> done = session.wantsJson() ? session.printJson([&](JsonWriter &json) {
        json.beginObject();
        json.field("import", *id);
        json.field("removed", calls->removed);
        json.field("kept", calls->kept);
        json.endObject();
    })
                                                  : session.print(wording::undoneText(*entry, *calls) + u'\n');
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
