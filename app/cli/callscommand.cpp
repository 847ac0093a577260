// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callscommand.h"

#include "answers/callsanswer.h"
#include "answers/callselection.h"
#include "answers/notes.h"
#include "columntable.h"
#include "jobs/callsexport.h"
#include "jsonvalues.h"
#include "wording/importwords.h"
#include "wording/querywords.h"

namespace codedesk::cli {

namespace {

using answers::CallView;
using store::CallCriteria;

constexpr qint64 defaultLimit = 100;

/** Returns the moment an option names; begins at noTime if it was not given. Errors: Usage. */
Result<NamedMoment> momentOption(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return NamedMoment();
    const std::optional<NamedMoment> moment = momentFromText(arguments.value(option));
    if (!moment) {
        return badDay(option, arguments.value(option),
                      CallsCommand::tr("Moments are written like 2025-03-31 or \"2025-03-31 10:15:22\"."));
    }
    return *moment;
}

/** Returns which calls are asked for, apart from their time. */
Result<answers::CallSelection> selectionOf(const Arguments &arguments, const Catalogue &catalogue)
{
    const Result<std::optional<Channel>> channel = channelOption(arguments);
    if (!channel)
        return channel.error();
    const Result<std::optional<QString>> category = categoryOption(arguments, catalogue);
    if (!category)
        return category.error();
    const Result<std::optional<Outcome>> outcome = outcomeOption(arguments);
    if (!outcome)
        return outcome.error();
    answers::CallSelection selection;
    selection.orderNo = arguments.identifier(QStringLiteral("order"));
    if (arguments.has(QStringLiteral("code")))
        selection.codes = QStringList{ arguments.identifier(QStringLiteral("code")) };
    if (arguments.has(QStringLiteral("app")))
        selection.app = arguments.identifier(QStringLiteral("app"));
    selection.categoryId = *category;
    selection.channel = *channel;
    selection.outcome = *outcome;
    return selection;
}

Result<CallCriteria> criteriaOf(const Arguments &arguments, const Catalogue &catalogue)
{
    const Result<answers::CallSelection> selection = selectionOf(arguments, catalogue);
    if (!selection)
        return selection.error();
    const Result<NamedMoment> from = momentOption(arguments, QStringLiteral("from"));
    if (!from)
        return from.error();
    const Result<NamedMoment> to = momentOption(arguments, QStringLiteral("to"));
    if (!to)
        return to.error();
    CallCriteria query = answers::toCriteria(*selection, catalogue);
    query.from = from->begin;
    query.to = to->begin == noTime ? noTime : to->begin + to->lengthMs;
    if (query.from != noTime && query.to != noTime && query.from >= query.to)
        return endsBeforeItBegins(arguments);
    return query;
}

/** The calls a run asks for, ready to be written in one of three forms. */
struct CallsRun {
    Session &session;
    CataloguePtr catalogue;
    const store::CallStore &store;
    CallCriteria query;
    qint64 limit = defaultLimit;
    std::optional<store::ImportEntry> import = std::nullopt; ///< That the calls are of, if one was named.
};

using Read = Result<jobs::CallsRead>;

Read writeAsCsv(const CallsRun &run)
{
    NoProgress progress;
    Read read = jobs::CallsRead{};
    const Result<void> done = run.session.writeCsv([&](exporting::CsvWriter &writer) -> Result<void> {
        read = jobs::exportCalls(run.store, run.query, run.limit, run.catalogue, writer, progress,
                                 run.session.stop());
        return read ? Result<void>() : read.error();
    });
    return done ? read : done.error();
}

Read writeAsJson(const CallsRun &run)
{
    NoProgress progress;
    Read read = jobs::CallsRead{};
    const Result<void> done = run.session.printJson([&](JsonWriter &json) {
        json.beginObject();
        json.key("calls");
        json.beginArray();
        read = jobs::readCalls(
            run.store, run.query, run.limit, run.catalogue,
            [&json](const CallView &call) { writeRow(json, answers::callColumns(), call); }, progress,
            run.session.stop());
        json.endArray();
        json.field("has_more", read && read->hasMore);
        json.endObject();
    });
    return done ? read : done.error();
}

/** Prints rows as they come, in tables of so many rows that memory stays small however many calls there are. */
class CallPrinter {
public:
    explicit CallPrinter(const CallsRun &run)
        : m_run(run)
        , m_table(columns().emptyTable())
    {
    }

    void add(const CallView &call)
    {
        m_table.addRow(columns().cells(call, m_run.session.language()));
        noteWhatIsRemarked(call);
        if (++m_rowCount == rowsPerTable)
            flush();
    }

    /** Prints what is left, and below the calls what is remarked on their codes. Returns the first trouble with
     * the output. */
    Result<void> finish()
    {
        if (m_rowCount > 0)
            flush();
        if (m_printed && !m_notes.isEmpty())
            m_printed = m_run.session.print(u'\n' + m_notes.join(u'\n') + u'\n');
        return m_printed;
    }

private:
    static constexpr int rowsPerTable = 1000;

    static ShownColumns<answers::CallView, answers::CallField> columns()
    {
        return { answers::callTerminalTable() };
    }

    /** Remembers each remark once for a code, however many calls have it. */
    void noteWhatIsRemarked(const CallView &call)
    {
        for (const Note &note : call.notes) {
            //: A remark on a code: %1 the code, %2 "The team notes" or "Note", %3 the remark.
            const QString line = CallsCommand::tr("%1  %2: %3")
                                     .arg(terminalText(call.call.code), answers::noteLabel(note),
                                          terminalText(note.text.in(m_run.session.language())));
            if (!m_notes.contains(line))
                m_notes << line;
        }
    }

    void flush()
    {
        if (m_printed)
            m_printed = m_run.session.print(m_table.text());
        m_table = columns().emptyTable();
        m_rowCount = 0;
    }

    const CallsRun &m_run;
    TextTable m_table;
    QStringList m_notes;
    int m_rowCount = 0;
    Result<void> m_printed;
};

/** Returns what is said where no call was found. */
Result<QString> whyNothing(const CallsRun &run)
{
    if (run.import && run.import->state == store::ImportState::Undone)
        return CallsCommand::tr("No call fits.") + u' ' + wording::importStateText(run.import->state);
    const Result<bool> hasCalls = answers::hasCalls(run.store);
    if (!hasCalls)
        return hasCalls.error();
    if (!*hasCalls)
        return CallsCommand::tr("No calls are stored yet.");
    const QString noCall = CallsCommand::tr("No call fits.");
    return run.query.orderNo.isEmpty() ? noCall : noCall + u' ' + wording::wholeNumberHint();
}

Read writeAsTable(const CallsRun &run)
{
    CallPrinter printer(run);
    NoProgress progress;
    const Read read = jobs::readCalls(
        run.store, run.query, run.limit, run.catalogue, [&printer](const CallView &call) { printer.add(call); },
        progress, run.session.stop());
    if (!read)
        return read;
    if (read->count > 0) {
        const Result<void> done = printer.finish();
        return done ? read : done.error();
    }
    const Result<QString> nothing = whyNothing(run);
    if (!nothing)
        return nothing.error();
    const Result<void> done = run.session.print(*nothing + u'\n');
    return done ? read : done.error();
}

} // namespace

QString CallsCommand::summary() const
{
    return tr("Lists stored calls, newest first.");
}

QString CallsCommand::details() const
{
    return tr(
        "Times are those of UTC+8 unless they name another offset; \"--to\" includes the day, minute or second "
        "it names.");
}

QList<OptionSpec> CallsCommand::options() const
{
    return QList<OptionSpec>{
        { QStringLiteral("order"), QStringLiteral("NUMBER"),
          tr("Only calls with this order number, BizToken or request id.") },
        { QStringLiteral("code"), QStringLiteral("CODE"), tr("Only calls with this code."), true },
        { QStringLiteral("category"), QStringLiteral("ID"), tr("Only calls with a code of this table.") },
        { QStringLiteral("outcome"), QStringLiteral("NAME"),
          tr("Only calls that are billable, free, unstated or unknown.") },
        { QStringLiteral("channel"), QStringLiteral("NAME"), tr("Only calls of this channel.") },
        { QStringLiteral("app"), QStringLiteral("ID"), tr("Only calls of this app."), true },
        { QStringLiteral("import"), QStringLiteral("IMPORT"), tr("Only calls of this import.") },
        { QStringLiteral("from"), QStringLiteral("TIME"), tr("First day or moment.") },
        { QStringLiteral("to"), QStringLiteral("TIME"), tr("Last day or moment.") },
        { QStringLiteral("limit"), QStringLiteral("N"),
          tr("At most so many calls; 0 means all. Without it, 100, or all with --csv.") },
        storeOption()
    }
    + csvOptions();
}

Result<ExitCode> CallsCommand::run(Session &session) const
{
    const Arguments &arguments = session.arguments();
    const bool wantsCsv = arguments.has(QStringLiteral("csv"));
    for (const Result<void> &checked : { refuseWords(arguments), refuseTwoDocuments(session) }) {
        if (!checked)
            return checked.error();
    }
    const Result<qint64> limit = numberOption(arguments, QStringLiteral("limit"), 0, wantsCsv ? 0 : defaultLimit);
    if (!limit)
        return limit.error();
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    Result<CallCriteria> query = criteriaOf(arguments, **catalogue);
    if (!query)
        return query.error();
    const Result<qint64> importId = numberOption(arguments, QStringLiteral("import"), 1, 0);
    if (!importId)
        return importId.error();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();

    CallsRun run{ session, *catalogue, **store, *query, *limit };
    if (*importId != 0) {
        const Result<store::ImportEntry> entry = (*store)->importEntry(*importId);
        if (!entry)
            return entry.error();
        run.import = *entry;
        run.query.import = entry->key();
    }
    Read read = wantsCsv ? writeAsCsv(run) : jobs::CallsRead{};
    if (read && session.wantsJson())
        read = writeAsJson(run);
    else if (read && !wantsCsv)
        read = writeAsTable(run);
    if (!read)
        return read.error();
    if (read->hasMore)
        //: %1 is a number of calls
        session.message(tr("These are the newest %1; \"--limit\" shows more.").arg(read->count));
    return read->count == 0 ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
