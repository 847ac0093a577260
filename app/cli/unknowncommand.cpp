// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknowncommand.h"

#include "answers/unknownanswer.h"
#include "answers/unknownview.h"
#include "columntable.h"
#include "jsonvalues.h"

namespace codedesk::cli {

QString UnknownCommand::summary() const
{
    return tr("Lists the codes of stored calls that no table has.");
}

QString UnknownCommand::details() const
{
    return tr("The code with the most calls comes first. \"Next to\" names documented codes near the number. In "
              "JSON: \"has_calls\" (false: no call is stored), and \"codes\", each with \"code\", \"calls\", "
              "\"first_day\", \"last_day\" (null: no call tells its "
              "day), \"channels\", \"apps\" and \"neighbours\".");
}

QList<OptionSpec> UnknownCommand::options() const
{
    return { storeOption() };
}

Result<ExitCode> UnknownCommand::run(Session &session) const
{
    if (const Result<void> checked = refuseWords(session.arguments()); !checked)
        return checked.error();
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<answers::UnknownAnswer> answer = answers::answerUnknown({ *catalogue }, **store);
    if (!answer)
        return answer.error();
    const QList<report::UnknownCode> &codes = answer->codes;
    const QString nothing =
        answer->hasCalls ? tr("Every code of the stored calls is known.") : tr("No calls are stored yet.");
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) {
              json.beginObject();
              json.field("has_calls", answer->hasCalls);
              writeRows(json, "codes", answers::unknownCodeColumns(), codes);
              json.endObject();
          })
        : session.print(codes.isEmpty()
                            ? nothing + u'\n'
                            : ShownColumns{ answers::unknownCodeTable() }.text(codes, session.language()));
    if (!done)
        return done.error();
    return codes.isEmpty() ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
