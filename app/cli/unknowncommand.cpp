// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknowncommand.h"

#include "jsonvalues.h"
#include "report/unknowncodes.h"
#include "texttable.h"

namespace codedesk::cli {

namespace {

QStringList channelKeys(const QList<Channel> &channels)
{
    QStringList keys;
    for (const Channel channel : channels)
        keys << channelKey(channel);
    return keys;
}

void writeCode(JsonWriter &json, const report::UnknownCode &code)
{
    json.beginObject();
    json.field("code", code.code);
    json.field("calls", code.calls);
    writeDay(json, "first_day", code.firstDay);
    writeDay(json, "last_day", code.lastDay);
    json.field("channels", channelKeys(code.channels));
    json.field("apps", code.apps);
    json.field("neighbours", code.neighbours);
    json.endObject();
}

QString humanTable(const QList<report::UnknownCode> &codes)
{
    TextTable table({ { UnknownCommand::tr("Code") },
                      { UnknownCommand::tr("Calls"), TextTable::Align::Right },
                      { UnknownCommand::tr("First day") },
                      { UnknownCommand::tr("Last day") },
                      { UnknownCommand::tr("Channels") },
                      { UnknownCommand::tr("Apps") },
                      { UnknownCommand::tr("Next to") } });
    for (const report::UnknownCode &code : codes) {
        QStringList apps = code.apps;
        apps.removeAll(QString());
        table.addRow({ code.code, QString::number(code.calls), isoDay(code.firstDay), isoDay(code.lastDay),
                       channelKeys(code.channels).join(u' '), apps.join(u' '), code.neighbours.join(u' ') });
    }
    return table.text();
}

} // namespace

QString UnknownCommand::summary() const
{
    return tr("Lists the codes of stored calls that no table has.");
}

QString UnknownCommand::details() const
{
    return tr(
        "The code with the most calls comes first. \"Next to\" names documented codes near the number. In "
        "JSON: \"codes\", each with \"code\", \"calls\", \"first_day\", \"last_day\" (null: no call tells its "
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
    const Result<report::Rollup> rollup = (*store)->rollup({}, {});
    if (!rollup)
        return rollup.error();
    const QList<report::UnknownCode> codes = report::unknownCodes(*rollup, **catalogue);
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) {
              json.beginObject();
              json.key("codes");
              json.beginArray();
              for (const report::UnknownCode &code : codes)
                  writeCode(json, code);
              json.endArray();
              json.endObject();
          })
        : session.print(codes.isEmpty() ? tr("Every code of the stored calls is known.") + u'\n'
                                        : humanTable(codes));
    if (!done)
        return done.error();
    return codes.isEmpty() ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
