// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undocommand.h"

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
    const Result<qint64> removed = (*store)->undoImport(*id);
    if (!removed)
        return removed.error();

    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) {
              json.beginObject();
              json.field("import", *id);
              json.field("removed", *removed);
              json.endObject();
          })
        //: %1 is the number of an import, %2 a count of calls
        : session.print(tr("Import %1 was taken out. Calls removed: %2.").arg(*id).arg(*removed) + u'\n');
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
