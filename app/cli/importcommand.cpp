// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"

#include "answers/importview.h"
#include "ingest/inputlisting.h"
#include "ingest/linepattern.h"
#include "ingest/openarchives.h"
#include "ingest/personkey.h"
#include "ingest/privacy.h"
#include "jobs/importjob.h"
#include "jobs/importoptions.h"
#include "rejectsjson.h"
#include "store/storelocation.h"
#include "terminalprogress.h"
#include "texttable.h"
#include "wording/notewords.h"

#include <array>

namespace codedesk::cli {

namespace {

using jobs::ImportOutcome;
using jobs::ImportRequest;
using jobs::ImportSummary;

/** One input of the run and what became of it. */
struct ImportedFile {
    QString name; ///< As the user typed it, with the members of an archive behind it.
    ImportSummary summary;
    QList<store::RejectCount> reasons;
};

QString allFieldKeys()
{
    QStringList keys;
    for (const auto &row : callFields)
        keys << ingest::fieldKey(row.field);
    return keys.join(QStringLiteral(", "));
}

Result<void> readMapping(ingest::ReadOptions &options, const QStringList &mappings)
{
    for (const QString &mapping : mappings) {
        const qsizetype equals = mapping.indexOf(u'=');
        const auto field = ingest::fieldFromKey(mapping.left(equals).trimmed());
        if (equals < 0 || !field || mapping.mid(equals + 1).isEmpty()) {
            return badValue(
                QStringLiteral("map"), mapping,
                //: %1 is a list of names
                ImportCommand::tr("It is written field=column; the fields are %1.").arg(allFieldKeys()));
        }
        options.columns.insert(*field, mapping.mid(equals + 1));
    }
    return {};
}

Result<std::optional<char>> separatorOption(const Arguments &arguments)
{
    const QString option = QStringLiteral("separator");
    if (!arguments.has(option))
        return std::optional<char>();
    const QString text = arguments.value(option);
    if (text == u"tab" || text == u"\\t")
        return std::optional('\t');
    if (text.size() == 1 && QStringLiteral(",;|\t").contains(text))
        return std::optional(text.front().toLatin1());
    return badValue(option, text, ImportCommand::tr("It is a comma, a semicolon, a bar or \"tab\"."));
}

/** Lays what the user asks for over `options`. */
Result<ingest::ReadOptions> readOptions(const Arguments &arguments, ingest::ReadOptions options)
{
    const Result<std::optional<Channel>> channel = channelOption(arguments);
    if (!channel)
        return channel.error();
    if (*channel)
        options.channel = *channel;
    const QString format = QStringLiteral("format");
    if (arguments.has(format)) {
        options.format = ingest::formatFromKey(arguments.value(format));
        // A pattern has an option of its own.
        if (!options.format || *options.format == ingest::Format::Pattern)
            return badValue(format, arguments.value(format),
                            ImportCommand::tr("It is csv, jsonl, json, urls or logfmt."));
    }
    options.encoding = arguments.value(QStringLiteral("encoding"));
    const Result<std::optional<char>> separator = separatorOption(arguments);
    if (!separator)
        return separator.error();
    if (*separator)
        options.separator = *separator;
    if (arguments.has(QStringLiteral("no-header")))
        options.hasHeader = false;
    const QString as = QStringLiteral("as");
    options.takesAnyTable = arguments.value(as) == u"calls";
    if (arguments.has(as) && !options.takesAnyTable)
        return badValue(as, arguments.value(as), ImportCommand::tr("It is calls."));
    const Result<void> mapped = readMapping(options, arguments.values(QStringLiteral("map")));
    if (!mapped)
        return mapped.error();
    const QString pattern = QStringLiteral("pattern");
    if (arguments.has(pattern) || arguments.has(format))
        options.pattern = arguments.value(pattern);
    if (arguments.has(pattern)) {
        const Result<ingest::LinePattern> checked = ingest::LinePattern::make(options.pattern, options.columns);
        if (!checked)
            return checked.error();
    }
    return options;
}

ExitCode exitCodeOf(const ImportSummary &summary)
{
    switch (summary.outcome) {
    case ImportOutcome::Cancelled:
        return ExitCancelled;
    case ImportOutcome::Failed:
        return summary.error ? cli::exitCodeOf(summary.error->kind) : ExitInput;
    case ImportOutcome::AlreadyImported:
        return ExitOk;
    case ImportOutcome::Done:
        break;
    }
    return summary.counts.rejected > 0 ? ExitRejected : ExitOk;
}

/** Returns the worse of two endings: cancelled, store trouble, unreadable input, rejected rows, fine. */
ExitCode worse(ExitCode left, ExitCode right)
{
    constexpr std::array order{
        ExitOk, ExitNotFound, ExitRejected, ExitInput, ExitUsage, ExitStore, ExitCancelled
    };
    const auto rank = [&](ExitCode code) { return std::find(order.cbegin(), order.cend(), code); };
    return rank(left) < rank(right) ? right : left;
}

QString messageOf(const ImportSummary &summary)
{
    return summary.error ? summary.error->toText().replace(u'\n', u' ') : store::failureText(summary.entry);
}

/** Writes which column feeds which field, which nobody knows, and what else is worth telling. */
void writeShape(JsonWriter &json, const ImportSummary &summary)
{
    json.key("mapping");
    json.beginObject();
    for (const Field field : summary.shape.fieldsRead())
        json.field(ingest::fieldKey(field).toLatin1().constData(), summary.shape.columnsOf(field));
    json.endObject();
    QStringList unread;
    for (const QString &column : summary.shape.unreadColumns)
        unread << ingest::maskedText(column);
    json.field("unread_columns", unread);
    json.key("notes");
    json.beginArray();
    for (const store::ImportNote &note : jobs::importNotes(summary))
        writeRow(json, answers::noteColumns(), note);
    json.endArray();
}

void writeImport(JsonWriter &json, const ImportedFile &file)
{
    const ImportSummary &summary = file.summary;
    json.beginObject();
    json.field("file", file.name);
    json.field("state", jobs::importOutcomeKey(summary.outcome));
    json.field("read", summary.counts.read);
    json.field("stored", summary.counts.stored);
    json.field("duplicate", summary.counts.duplicate);
    json.field("completed", summary.counts.completed);
    json.field("conflict", summary.counts.conflict);
    json.field("rejected", summary.counts.rejected);
    json.field("blank", summary.counts.blank);
    json.field("bytes", summary.bytes);
    json.field("elapsed_ms", summary.elapsedMs);
    json.key("id");
    if (summary.entry.id > 0)
        json.value(summary.entry.id);
    else
        json.null();
    json.field("resumed", summary.resumedFrom > 0);
    json.key("resumed_from");
    if (summary.resumedFrom > 0)
        json.value(summary.resumedFrom);
    else
        json.null();
    json.field("format", summary.shape.name());
    json.field("encoding", summary.shape.encoding);
    writeShape(json, summary);
    json.field("message", messageOf(summary));
    json.key("rejected_by_reason");
    writeReasons(json, file.reasons);
    json.endObject();
}

QString stateSentence(const ImportedFile &file)
{
    const qint64 id = file.summary.entry.id;
    switch (file.summary.outcome) {
    case ImportOutcome::Done:
        if (file.summary.resumedFrom > 0)
            //: %1 is the number of an import that was interrupted before, %2 that of a record
            return ImportCommand::tr("done, continued import %1 from record %2")
                .arg(id)
                .arg(file.summary.resumedFrom);
        //: %1 is the number of an import
        return ImportCommand::tr("done, import %1").arg(id);
    case ImportOutcome::Cancelled:
        if (id == 0)
            return ImportCommand::tr("cancelled; nothing was stored");
        if (file.name == u"-")
            return ImportCommand::tr("cancelled, import %1 keeps what was stored before").arg(id);
        //: %1 is the number of an import
        return ImportCommand::tr("cancelled; import the file again to continue import %1, or undo it").arg(id);
    case ImportOutcome::AlreadyImported:
        return ImportCommand::tr("already imported as import %1; nothing was read").arg(id);
    case ImportOutcome::Failed:
        break;
    }
    return ImportCommand::tr("failed");
}

/** Returns which column feeds which field; empty for the vendor's documents. */
QString mappingText(const ImportSummary &summary)
{
    QStringList parts;
    for (const Field field : summary.shape.fieldsRead())
        parts << ingest::fieldKey(field) + QStringLiteral(" <- ") + terminalText(summary.shape.columnsOf(field));
    return parts.join(QStringLiteral(", "));
}

QString humanText(const ImportedFile &file)
{
    const store::ImportCounts &counts = file.summary.counts;
    QString text = terminalText(file.name) + QStringLiteral(": ") + stateSentence(file) + u'\n';
    if (counts.read > 0) {
        text += QStringLiteral("  ")
            + ImportCommand::tr("read %1 = stored %2 + duplicate %3 + conflict %4 + rejected %5 + blank %6")
                  .arg(counts.read)
                  .arg(counts.stored)
                  .arg(counts.duplicate)
                  .arg(counts.conflict)
                  .arg(counts.rejected)
                  .arg(counts.blank)
            + u'\n';
    }
    if (counts.completed > 0)
        text += QStringLiteral("  ")
            + ImportCommand::tr("%Ln duplicate(s) completed stored calls by what these lacked.", nullptr,
                                static_cast<int>(counts.completed))
            + u'\n';
    for (const store::RejectCount &count : file.reasons)
        text += QStringLiteral("  ") + answers::reasonLine(count) + u'\n';
    if (const QString mapping = mappingText(file.summary); !mapping.isEmpty() && file.summary.counts.read > 0)
        //: %1 is a list of fields of a call and the columns they are read from
        text += QStringLiteral("  ") + ImportCommand::tr("columns: %1").arg(mapping) + u'\n';
    for (const QString &sentence : wording::noteSentences(jobs::importNotes(file.summary)))
        //: %1 is a sentence
        text += QStringLiteral("  ") + ImportCommand::tr("note: %1").arg(terminalText(sentence)) + u'\n';
    return text;
}

/** Imports one input, showing progress where it can be drawn. */
ImportSummary importFile(const Session &session, const ImportRequest &request, const QString &name)
{
    if (!session.io().isTerminal) {
        NoProgress progress;
        return jobs::runImport(request, progress, session.stop());
    }
    TerminalProgress progress(*session.io().err, name);
    return jobs::runImport(request, progress, session.stop());
}

Result<QList<store::RejectCount>> reasonsOf(const Session &session, const ImportSummary &summary)
{
    if (summary.counts.rejected == 0 || summary.entry.id == 0)
        return QList<store::RejectCount>();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    return store ? (*store)->rejectCounts(summary.entry.key()) : store.error();
}

/** Returns the options of the import --like names; none if it was not given. */
Result<ingest::ReadOptions> optionsOfEarlier(const Session &session)
{
    const Result<qint64> id = numberOption(session.arguments(), QStringLiteral("like"), 1, 0);
    if (!id)
        return id.error();
    if (*id == 0)
        return ingest::ReadOptions();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<store::ImportEntry> entry = (*store)->importEntry(*id);
    return entry ? Result<ingest::ReadOptions>(jobs::optionsLike(*entry)) : entry.error();
}

/** Makes ready what all files share: how they are read, and the folder of the store. */
Result<ImportRequest> prepare(Session &session)
{
    const Result<ingest::ReadOptions> earlier = optionsOfEarlier(session);
    if (!earlier)
        return earlier.error();
    Result<ingest::ReadOptions> options = readOptions(session.arguments(), *earlier);
    if (!options)
        return options.error();
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    options->knownCodes = jobs::knownCodes(**catalogue);
    if (!session.arguments().has(QStringLiteral("store"))) {
        const Result<void> made = store::createFolderOfStore(session.storeAddress());
        if (!made)
            return made.error();
    }
    options->personKey = ingest::PersonKeySource(store::personKeyPath());
    return ImportRequest{ session.storeAddress(), {}, *options, session.arguments().has(QStringLiteral("again")) };
}

/** Imports what the command line names, input by input. */
class ImportRun {
public:
    ImportRun(Session &session, ImportRequest request)
        : m_session(session)
        , m_request(std::move(request))
    {
    }

    /** Imports a file, or the members of an archive. Returns false if nothing else would get into the store. */
    bool importPath(const QString &path);

    [[nodiscard]] Result<void> print() const;
    [[nodiscard]] ExitCode code() const { return m_code; }

private:
    void add(const QString &name, ImportSummary summary);
    [[nodiscard]] bool canGoOn() const { return m_code != ExitCancelled && m_code != ExitStore; }
    void writeJson(JsonWriter &json) const;

    Session &m_session;
    ImportRequest m_request;
    ingest::OpenArchives m_openArchives;
    QList<ImportedFile> m_imported;
    QList<ingest::SkippedMember> m_skipped;
    ExitCode m_code = ExitOk;
};

bool ImportRun::importPath(const QString &path)
{
    const Result<ingest::InputListing> listing = ingest::listInputs(path, m_session.stop());
    if (!listing) {
        ImportSummary summary;
        const bool isCancelled = listing.error().kind == ErrorKind::Cancelled;
        summary.outcome = isCancelled ? ImportOutcome::Cancelled : ImportOutcome::Failed;
        summary.error = listing.error();
        add(path, summary);
        return canGoOn();
    }
    m_skipped += listing->skipped;
    if (const QString text = ingest::skippedText(listing->skipped); !text.isEmpty())
        m_session.message(terminalText(text));
    qsizetype done = 0;
    for (const ingest::InputName &input : listing->inputs) {
        if (!canGoOn())
            break;
        m_request.filePath = input.file;
        m_request.members = input.members;
        add(input.path(), importFile(m_session, m_request, input.path()));
        ++done;
    }
    if (done < listing->inputs.size())
        //: %1 is the name of an archive, %2 a number of files
        m_session.message(ImportCommand::tr("Members of \"%1\" not imported: %2.")
                              .arg(terminalText(path))
                              .arg(listing->inputs.size() - done));
    return canGoOn();
}

void ImportRun::add(const QString &name, ImportSummary summary)
{
    if (summary.isDoubted)
        summary.error->hint += u' ' + ImportCommand::tr("With \"--as calls\" it is imported all the same.");
    const Result<QList<store::RejectCount>> reasons = reasonsOf(m_session, summary);
    m_imported << ImportedFile{ name, summary, reasons ? *reasons : QList<store::RejectCount>() };
    if (summary.error && summary.outcome == ImportOutcome::Failed)
        m_session.showError(*summary.error);
    m_code = worse(m_code, exitCodeOf(summary));
    if (!reasons) {
        m_session.showError(reasons.error());
        m_code = worse(m_code, ExitStore);
    }
}

void ImportRun::writeJson(JsonWriter &json) const
{
    json.beginObject();
    json.key("imports");
    json.beginArray();
    for (const ImportedFile &file : m_imported)
        writeImport(json, file);
    json.endArray();
    if (!m_skipped.isEmpty()) {
        json.key("skipped");
        json.beginArray();
        for (const ingest::SkippedMember &member : m_skipped) {
            json.beginObject();
            json.field("file", member.name.path());
            json.field("reason", ingest::skipReasonKey(member.reason));
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

Result<void> ImportRun::print() const
{
    if (m_session.wantsJson())
        return m_session.printJson([this](JsonWriter &json) { writeJson(json); });
    QString text;
    for (const ImportedFile &file : m_imported)
        text += humanText(file);
    return m_session.print(text);
}

} // namespace

QString ImportCommand::synopsis() const
{
    return QStringLiteral("[options] FILE...");
}

QString ImportCommand::summary() const
{
    return tr("Imports call logs into the store; \"-\" reads standard input.");
}

QString ImportCommand::details() const
{
    return tr(
        "Format, encoding and columns are found out; the options correct what was found. Of a ZIP archive every "
        "file is imported, of an Excel workbook every sheet, each as an import of its own. Importing the same "
        "calls again adds nothing; an import that was interrupted goes on where it ended when its file is "
        "imported "
        "again. Names, ID numbers and phone numbers are masked before anything is stored.");
}

QList<OptionSpec> ImportCommand::options() const
{
    return {
        storeOption(),
        { QStringLiteral("channel"), QStringLiteral("NAME"), tr("The channel of calls that do not name one.") },
        { QStringLiteral("format"), QStringLiteral("csv|jsonl|json|urls|logfmt"),
          tr("Read the files in this format.") },
        { QStringLiteral("pattern"), QStringLiteral("REGEX"),
          tr("Read each line by this regular expression, whose groups are named as columns: "
             "(?<time>...) ... (?<code>\\d+).") },
        { QStringLiteral("encoding"), QStringLiteral("NAME"), tr("Read the files in this encoding (GB18030).") },
        { QStringLiteral("separator"), QStringLiteral("CHAR"), tr("The separator of a CSV: , ; | or tab.") },
        { QStringLiteral("no-header"),
          {},
          tr("The first line of a CSV is a record; columns are called 1, 2, ...") },
        { QStringLiteral("as"), QStringLiteral("calls"),
          tr("Import a table even if it does not look like a log of calls.") },
        { QStringLiteral("map"), QStringLiteral("FIELD=COLUMN"),
          tr("Take a field from this column; can be given several times.") },
        { QStringLiteral("like"), QStringLiteral("IMPORT"),
          tr("Read the files as this import was read, but for the encoding; other options come on top.") },
        { QStringLiteral("again"), {}, tr("Read a file again that the ledger already has.") }
    };
}

Result<ExitCode> ImportCommand::run(Session &session) const
{
    const QStringList &files = session.arguments().positionals();
    if (files.isEmpty())
        return Error{ ErrorKind::Usage, tr("There is no file to import."), tr("Name one or more files."), {} };
    Result<ImportRequest> request = prepare(session);
    if (!request)
        return request.error();

    ImportRun run(session, *request);
    qsizetype tried = 0;
    bool canGoOn = true;
    for (; tried < files.size() && canGoOn; ++tried)
        canGoOn = run.importPath(files.at(tried));
    if (tried < files.size())
        //: %1 is a number of files
        session.message(tr("Files not imported: %1.").arg(files.size() - tried));
    const Result<void> printed = run.print();
    return printed ? Result<ExitCode>(run.code()) : printed.error();
}

} // namespace codedesk::cli
