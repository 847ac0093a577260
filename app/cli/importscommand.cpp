// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importscommand.h"

#include "answers/importview.h"
#include "columntable.h"
#include "jsonvalues.h"

namespace codedesk::cli {

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
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
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
                  writeRow(json, answers::importColumns(), entry);
              json.endArray();
              json.endObject();
          })
        : session.print(entries->isEmpty()
                            ? tr("Nothing was imported yet.") + u'\n'
                            : ShownColumns{ answers::importTerminalTable() }.text(*entries, session.language()));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
