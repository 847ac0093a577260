// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codescommand.h"

#include "exporting/codesexport.h"
#include "jsonvalues.h"
#include "search/codesearch.h"
#include "texttable.h"
#include "wording/outcomewords.h"

namespace codedesk::cli {

namespace {

void writeEntry(JsonWriter &json, const CodeEntry &entry, SearchMatch match)
{
    json.beginObject();
    json.field("code", entry.code);
    json.field("aliases", entry.aliases);
    json.field("category", entry.categoryId);
    json.field("kind", codeKindKey(entry.kind));
    json.field("message", entry.message.zh);
    json.field("action", entry.action.zh);
    json.key("billable");
    writeBillable(json, entry.billable);
    json.field("message_en", entry.message.en);
    json.field("action_en", entry.action.en);
    json.key("links");
    json.beginArray();
    for (const Link &link : entry.links) {
        json.beginObject();
        json.field("text", link.text);
        json.field("url", link.url);
        json.endObject();
    }
    json.endArray();
    json.field("source", entry.sourceId);
    json.field("match", searchMatchKey(match));
    json.endObject();
}

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
        query.billable = exporting::billableFromKey(arguments.value(option));
        if (!query.billable)
            return badValue(option, arguments.value(option), CodesCommand::tr("It is yes, no or unstated."));
    }
    return query;
}

/** Returns how many rows of other sources have all of the query. */
qsizetype countElsewhere(const CodeSearch &search, CodeQuery query, const MatchedText &text,
                         const QList<CodeHit> &here)
{
    const auto isSure = [](const CodeHit &hit) { return hit.match != SearchMatch::Similar; };
    query.sourceId.clear();
    const QList<CodeHit> everywhere = search.find(query, text);
    return std::count_if(everywhere.cbegin(), everywhere.cend(), isSure)
        - std::count_if(here.cbegin(), here.cend(), isSure);
}

QString matchWord(SearchMatch match)
{
    switch (match) {
    case SearchMatch::Exact:
        return CodesCommand::tr("code");
    case SearchMatch::Words:
        return CodesCommand::tr("words");
    case SearchMatch::Synonym:
        return CodesCommand::tr("synonyms");
    case SearchMatch::Similar:
        break;
    }
    return CodesCommand::tr("similar");
}

/** Returns the rows as a table; that of a search says how each row fits. */
QString listed(const QList<CodeHit> &hits, const QList<CodeEntry> &entries, bool isSearch, Language language)
{
    QList<TextTable::Column> columns{ { CodesCommand::tr("Code") },
                                      { CodesCommand::tr("Billing") },
                                      { CodesCommand::tr("Table") } };
    if (isSearch) //: Heading of a column: how well a row fits what was searched for.
        columns << TextTable::Column{ CodesCommand::tr("Fits by") };
    columns << TextTable::Column{ CodesCommand::tr("Meaning") };
    TextTable table(columns);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const CodeEntry &entry = entries.at(i);
        QStringList cells{ entry.allCodes().join(u'/'), wording::outcomeWord(outcomeOf(entry.billable)),
                           entry.categoryId };
        if (isSearch)
            cells << matchWord(hits.at(i).match);
        table.addRow(cells << entry.message.in(language));
    }
    return table.text();
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
          tr("Only rows of which the document states this.") }
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
    QList<CodeEntry> entries;
    const CodeSearch search(*catalogue);
    const MatchedText text = search.match(*query);
    const QList<CodeHit> hits = search.find(*query, text);
    for (const CodeHit &hit : hits)
        entries << (*catalogue)->entries().at(hit.position);

    Result<void> done;
    if (arguments.has(QStringLiteral("csv"))) {
        done = session.writeCsv([&](exporting::CsvWriter &writer) -> Result<void> {
            exporting::writeCodes(entries, writer);
            return {};
        });
    }
    if (done && session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginArray();
            for (qsizetype i = 0; i < entries.size(); ++i)
                writeEntry(json, entries.at(i), hits.at(i).match);
            json.endArray();
        });
    } else if (done && !arguments.has(QStringLiteral("csv"))) {
        done =
            session.print(entries.isEmpty() ? tr("No code fits.") + u'\n'
                                            : listed(hits, entries, !query->text.isEmpty(), session.language()));
    }
    const bool isSearch = !query->text.isEmpty() && !query->sourceId.isEmpty();
    if (isSearch && !arguments.has(QStringLiteral("source"))) {
        if (const qsizetype others = countElsewhere(search, *query, text, hits); others > 0)
            session.message(
                tr("%n row(s) of other sources fit, too; --source all lists them.", nullptr, int(others)));
    }
    if (!done)
        return done.error();
    return entries.isEmpty() ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
