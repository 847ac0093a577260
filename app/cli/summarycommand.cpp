// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summarycommand.h"

#include "answers/billinganswer.h"
#include "answers/summaryview.h"
#include "answers/tablecsv.h"
#include "columntable.h"
#include "jsonvalues.h"

namespace codedesk::cli {

namespace {

using answers::SummaryLine;
using report::GroupKey;
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

void writeJson(JsonWriter &json, const Summary &summary, const Catalogue &catalogue)
{
    const std::vector<answers::Column<SummaryLine>> columns = answers::summaryColumns(summary.by);
    QList<SummaryLine> groups;
    for (const SummaryRow &row : summary.rows)
        groups << answers::groupLine(summary, row, catalogue);
    json.beginObject();
    writeRows(json, "rows", answers::Columns<SummaryLine>(columns), groups);
    json.key("totals");
    writeRow(json, answers::countColumns(), answers::totalsLine(summary, catalogue));
    json.endObject();
}

QString humanTable(const Summary &summary, const Catalogue &catalogue, Language language)
{
    const std::vector<answers::Column<SummaryLine>> columns = answers::summaryColumns(summary.by);
    // Without groups there is one line, and the word for it has a column of its own.
    const QStringList before = summary.by.isEmpty() ? QStringList{ answers::totalsTitle() } : QStringList();
    QList<TextTable::Column> headings(before.size());
    for (const answers::Column<SummaryLine> &column : columns)
        headings << headingOf(column);
    TextTable table(headings);
    const auto add = [&](const SummaryLine &line) {
        QStringList cells = before;
        for (const answers::Column<SummaryLine> &column : columns)
            cells << terminalCell(column, line, language);
        table.addRow(cells);
    };
    for (const SummaryRow &row : summary.rows)
        add(answers::groupLine(summary, row, catalogue));
    add(answers::totalsLine(summary, catalogue));
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
    const Result<answers::BillingAnswer> answer =
        answers::answerBilling({ *request, false, noDay, *catalogue }, **store);
    if (!answer)
        return answer.error();
    const Summary &summary = answer->summary;

    Result<void> done;
    if (arguments.has(QStringLiteral("csv"))) {
        done = session.writeCsv([&](exporting::CsvWriter &writer) -> Result<void> {
            const auto columns = answers::summaryColumns(summary.by);
            answers::writeTable(writer, answers::Columns<SummaryLine>(columns),
                                answers::summaryLines(summary, **catalogue));
            return {};
        });
    }
    if (done && session.wantsJson())
        done = session.printJson([&](JsonWriter &json) { writeJson(json, summary, **catalogue); });
    else if (done && !arguments.has(QStringLiteral("csv")))
        done = session.print(humanTable(summary, **catalogue, session.language()));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
