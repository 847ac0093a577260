// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codescommand.h"

#include "answers/codeview.h"
#include "answers/tablecsv.h"
#include "columntable.h"
#include "jsonvalues.h"
#include "search/codesearch.h"

namespace codedesk::cli {

namespace {

/** Returns the source to list: that of --source, none for "all", that of the table, else the main document. */
Result<QString> sourceOption(const Arguments &arguments, const Catalogue &catalogue, const QString &categoryId)
{
    const QString option = QStringLiteral("source");
    const QString wanted = arguments.value(option);
    if (!arguments.has(option))
        return categoryId.isEmpty() ? catalogue.mainSource()->id : catalogue.category(categoryId)->sourceId;
    if (wanted == QStringLiteral("all"))
        return QString();
    const QStringList ids = sourceIds(catalogue);
    if (ids.contains(wanted))
        return wanted;
    return badValue(option, wanted,
                    CodesCommand::tr("It is \"all\", or one of %1.").arg(ids.join(QStringLiteral(", "))));
}

Result<CodeQuery> queryOf(const Arguments &arguments, const Catalogue &catalogue)
{
    CodeQuery query;
    query.billingWords = CodeQuery::BillingWords::LeaveOut; // it depends on channel and day: billingOf()
    query.text = arguments.value(QStringLiteral("search"));
    const Result<std::optional<QString>> category = categoryOption(arguments, catalogue);
    if (!category)
        return category.error();
    query.categoryId = category->value_or(QString());
    const Result<QString> source = sourceOption(arguments, catalogue, query.categoryId);
    if (!source)
        return source.error();
    query.sourceId = *source;
    const QString option = QStringLiteral("billable");
    if (arguments.has(option)) {
        query.billable = answers::billableFromKey(arguments.value(option));
        if (!query.billable)
            return badValue(option, arguments.value(option), CodesCommand::tr("It is yes, no or unstated."));
    }
    return query;
}

/** Returns which billing is asked for: by an option, or by words in the text that is searched for. */
std::optional<Outcome> billingOf(std::optional<Outcome> option, const CodeQuery &query, const MatchedText &text)
{
    const std::optional<Billable> byWords = query.billable ? std::nullopt : billableOf(text.read.billing);
    return option || !byWords ? option : std::optional(outcomeOf(*byWords));
}

/** Returns how many rows have all that is searched for. */
qsizetype countSure(const QList<answers::CodeView> &rows)
{
    return std::count_if(rows.cbegin(), rows.cend(),
                         [](const answers::CodeView &row) { return row.match != SearchMatch::Similar; });
}

/** Returns the rows as a table; that of a search says how each row fits. */
QString listed(const QList<answers::CodeView> &rows, bool isSearch, Language language)
{
    const ShownColumns columns{ isSearch ? answers::foundCodeTerminalTable() : answers::codeTerminalTable() };
    return columns.text(rows, language);
}

} // namespace

QString CodesCommand::summary() const
{
    return tr("Lists return codes and card warnings.");
}

QList<OptionSpec> CodesCommand::options() const
{
    return QList<OptionSpec>{
        { QStringLiteral("category"), QStringLiteral("ID"), tr("Only the codes of this table.") },
        { QStringLiteral("source"), QStringLiteral("ID|all"),
          tr("Codes of another source than the main document, or of all.") },
        { QStringLiteral("search"), QStringLiteral("TEXT"),
          tr("Only rows with all of these words in code, meaning or remedy; an exact code comes first.") },
        { QStringLiteral("billable"), QStringLiteral("yes|no|unstated"),
          tr("Only rows of which the document states this.") },
        { QStringLiteral("outcome"), QStringLiteral("NAME"),
          tr("Only codes whose calls can be billable, free or unstated, by all rules.") },
        { QStringLiteral("channel"), QStringLiteral("NAME"), tr("Judge billing in this channel.") },
        { QStringLiteral("at"), QStringLiteral("DAY"), tr("Judge billing on this day instead of today.") }
    }
    + csvOptions();
}

Result<ExitCode> CodesCommand::run(Session &session) const
{
    const Arguments &arguments = session.arguments();
    for (const Result<void> &checked : { refuseWords(arguments), refuseTwoDocuments(session) }) {
        if (!checked)
            return checked.error();
    }
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    const Result<CodeQuery> query = queryOf(arguments, **catalogue);
    if (!query)
        return query.error();
    const Result<answers::AsOf> asOf = asOfOptions(arguments);
    if (!asOf)
        return asOf.error();
    const Result<std::optional<Outcome>> outcome = outcomeOption(arguments);
    if (!outcome)
        return outcome.error();
    const CodeSearch search(*catalogue);
    const MatchedText text = search.match(*query);
    const auto rowsOf = [&](const CodeQuery &asked) {
        return answers::describeCodes(search.find(asked, text), **catalogue, *asOf,
                                      billingOf(*outcome, asked, text));
    };
    const QList<answers::CodeView> rows = rowsOf(*query);

    Result<void> done;
    if (arguments.has(QStringLiteral("csv"))) {
        done = session.writeCsv([&](exporting::CsvWriter &writer) -> Result<void> {
            answers::writeTable(writer, answers::codeColumns(), rows);
            return {};
        });
    }
    if (done && session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) { writeRows(json, answers::codeColumns(), rows); });
    } else if (done && !arguments.has(QStringLiteral("csv"))) {
        done = session.print(rows.isEmpty() ? tr("No code fits.") + u'\n'
                                            : listed(rows, !query->text.isEmpty(), session.language()));
    }
    const bool isSearch = !query->text.isEmpty() && !query->sourceId.isEmpty();
    if (isSearch && !arguments.has(QStringLiteral("source"))) {
        CodeQuery everywhere = *query;
        everywhere.sourceId.clear();
        if (const qsizetype others = countSure(rowsOf(everywhere)) - countSure(rows); others > 0)
            session.message(
                tr("%n row(s) of other sources fit, too; --source all lists them.", nullptr, int(others)));
    }
    if (!done)
        return done.error();
    return rows.isEmpty() ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
