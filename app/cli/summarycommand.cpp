// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summarycommand.h"

#include "exporting/summarycsv.h"
#include "report/summary.h"
#include "texttable.h"
#include "wording/outcomewords.h"

namespace codedesk::cli {

namespace {

using report::GroupKey;
using report::OutcomeCounts;
using report::Summary;
using report::SummaryRequest;
using report::SummaryRow;

/** Reads --by, given several times or as a list with commas. */
Result<QList<GroupKey>> groupKeys(const Arguments &arguments)
{
    const QString option = QStringLiteral("by");
    QList<GroupKey> keys;
    for (const QString &list : arguments.values(option)) {
        for (const QString &name : list.split(u',')) {
            const std::optional<GroupKey> key = report::groupKeyFromName(name.trimmed());
            if (!key) {
                return badValue(option, name,
                                SummaryCommand::tr("It is day, week, month, code, category, channel or app, "
                                                   "or several of them with commas."));
            }
            if (!keys.contains(*key))
                keys << *key;
        }
    }
    return keys;
}

Result<SummaryRequest> requestOf(const Arguments &arguments, const Catalogue &catalogue)
{
    SummaryRequest request;
    const Result<QList<GroupKey>> by = groupKeys(arguments);
    const Result<QDate> from = dateOption(arguments, QStringLiteral("from"));
    const Result<QDate> to = dateOption(arguments, QStringLiteral("to"));
    const Result<std::optional<Channel>> channel = channelOption(arguments);
    const Result<std::optional<QString>> category = categoryOption(arguments, catalogue);
    if (!by)
        return by.error();
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    if (!channel)
        return channel.error();
    if (!category)
        return category.error();
    if (from->isValid() && to->isValid() && *from > *to)
        return endsBeforeItBegins(arguments);
    request = { *by, *from, *to, *channel, std::nullopt, std::nullopt, *category };
    if (arguments.has(QStringLiteral("app")))
        request.app = arguments.identifier(QStringLiteral("app"));
    if (arguments.has(QStringLiteral("code")))
        request.code = arguments.identifier(QStringLiteral("code"));
    return request;
}

void writeCounts(JsonWriter &json, const OutcomeCounts &counts)
{
    json.field("total", counts.total);
    for (const Outcome outcome : allOutcomes)
        json.field(outcomeKey(outcome), counts.of(outcome));
}

void writeJson(JsonWriter &json, const Summary &summary)
{
    json.beginObject();
    json.key("rows");
    json.beginArray();
    for (const SummaryRow &row : summary.rows) {
        json.beginObject();
        for (qsizetype i = 0; i < summary.by.size(); ++i)
            json.field(report::groupKeyName(summary.by.at(i)), row.keys.at(i));
        writeCounts(json, row.counts);
        json.endObject();
    }
    json.endArray();
    json.key("totals");
    json.beginObject();
    writeCounts(json, summary.totals);
    json.endObject();
    json.endObject();
}

QStringList countCells(const OutcomeCounts &counts)
{
    QStringList cells{ QString::number(counts.total) };
    for (const Outcome outcome : allOutcomes)
        cells << QString::number(counts.of(outcome));
    return cells;
}

QString keyTitle(GroupKey key)
{
    switch (key) {
    case GroupKey::Day:
        return SummaryCommand::tr("Day");
    case GroupKey::Week:
        return SummaryCommand::tr("Week");
    case GroupKey::Month:
        return SummaryCommand::tr("Month");
    case GroupKey::Code:
        return SummaryCommand::tr("Code");
    case GroupKey::Category:
        return SummaryCommand::tr("Table");
    case GroupKey::Channel:
        return SummaryCommand::tr("Channel");
    case GroupKey::App:
        break;
    }
    return SummaryCommand::tr("App");
}

QString humanTable(const Summary &summary)
{
    QList<TextTable::Column> columns;
    for (const GroupKey key : summary.by)
        columns << TextTable::Column{ keyTitle(key) };
    if (columns.isEmpty())
        columns << TextTable::Column{};
    columns << TextTable::Column{ SummaryCommand::tr("Total"), TextTable::Align::Right };
    for (const Outcome outcome : allOutcomes)
        columns << TextTable::Column{ wording::outcomeWord(outcome), TextTable::Align::Right };
    const qsizetype keyCount = columns.size() - 1 - static_cast<qsizetype>(allOutcomes.size());

    TextTable table(columns);
    for (const SummaryRow &row : summary.rows) {
        QStringList keys = row.keys;
        std::replace(keys.begin(), keys.end(), QString(), QStringLiteral("-"));
        table.addRow(keys + countCells(row.counts));
    }
    QStringList totalKeys(keyCount);
    totalKeys.first() = SummaryCommand::tr("all");
    table.addRow(totalKeys + countCells(summary.totals));
    return table.text();
}

} // namespace

QString SummaryCommand::summary() const
{
    return tr("Counts stored calls by outcome: billed, free, not stated, unknown code.");
}

QString SummaryCommand::details() const
{
    return tr(
        "Days are billing days of the vendor (UTC+8); the first and the last day are both counted. Calls without "
        "a time belong to no day: they are counted as long as no day is given.");
}

QList<OptionSpec> SummaryCommand::options() const
{
    return QList<OptionSpec>{
        { QStringLiteral("by"), QStringLiteral("KEY,..."),
          tr("Group by day, week, month, code, category, channel or app; several with commas.") },
        { QStringLiteral("from"), QStringLiteral("DAY"), tr("First day.") },
        { QStringLiteral("to"), QStringLiteral("DAY"), tr("Last day.") },
        { QStringLiteral("channel"), QStringLiteral("NAME"), tr("Only calls of this channel.") },
        { QStringLiteral("app"), QStringLiteral("ID"), tr("Only calls of this app."), true },
        { QStringLiteral("code"), QStringLiteral("CODE"), tr("Only calls with this code."), true },
        { QStringLiteral("category"), QStringLiteral("ID"), tr("Only calls with a code of this table.") },
        storeOption()
    }
    + csvOptions();
}

Result<ExitCode> SummaryCommand::run(Session &session) const
{
    const Arguments &arguments = session.arguments();
    for (const Result<void> &checked : { refuseWords(arguments), refuseTwoDocuments(session) }) {
        if (!checked)
            return checked.error();
    }
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    const Result<SummaryRequest> request = requestOf(arguments, **catalogue);
    if (!request)
        return request.error();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<report::Rollup> rollup = (*store)->rollup(request->from, request->to);
    if (!rollup)
        return rollup.error();
    const Summary summary = report::summarise(*rollup, **catalogue, *request);

    Result<void> done;
    if (arguments.has(QStringLiteral("csv"))) {
        done = session.writeCsv([&](exporting::CsvWriter &writer) -> Result<void> {
            exporting::writeSummary(summary, writer);
            return {};
        });
    }
    if (done && session.wantsJson())
        done = session.printJson([&](JsonWriter &json) { writeJson(json, summary); });
    else if (done && !arguments.has(QStringLiteral("csv")))
        done = session.print(humanTable(summary));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
