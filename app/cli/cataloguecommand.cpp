// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguecommand.h"

#include "catalogue/builtincatalogue.h"
#include "core/filename.h"
#include "diffoutput.h"
#include "store/storelocation.h"
#include "team/teamchanges.h"
#include "team/teamfile.h"

#include <QDate>

#include <algorithm>

namespace codedesk::cli {

namespace {

/** What the command line asks for. */
struct DiffRequest {
    QString file;
    QString sourceId;
    jobs::Acceptance acceptance;
    QStringList accept; ///< Codes, or "all", or "billing"; empty: nothing is accepted.
};

Error needsOneFile()
{
    return { ErrorKind::Usage,
             CatalogueCommand::tr("\"catalogue diff\" needs the name of one file."),
             CatalogueCommand::tr("\"-\" stands for standard input."),
             {} };
}

Result<QString> sourceOption(const Arguments &arguments, const Catalogue &catalogue)
{
    const QString option = QStringLiteral("source");
    if (!arguments.has(option))
        return catalogue.mainSource()->id;
    const QString wanted = arguments.value(option);
    const QStringList ids = sourceIds(catalogue);
    if (ids.contains(wanted))
        return wanted;
    return badValue(option, wanted,
                    CatalogueCommand::tr("The sources are %1.").arg(ids.join(QStringLiteral(", "))));
}

Result<DiffRequest> diffRequestOf(const Arguments &arguments, const Catalogue &catalogue)
{
    const QStringList &words = arguments.positionals();
    if (words.size() != 2 || words.first() != u"diff")
        return needsOneFile();
    DiffRequest request;
    request.file = words.at(1);
    const Result<QString> source = sourceOption(arguments, catalogue);
    const Result<std::optional<Channel>> channel = channelOption(arguments);
    const Result<QDate> from = dateOption(arguments, QStringLiteral("from"));
    if (!source || !channel || !from)
        return !source ? source.error() : !channel ? channel.error() : from.error();
    request.sourceId = *source;
    if (*channel == Channel::Unknown)
        return badValue(QStringLiteral("channel"), arguments.value(QStringLiteral("channel")),
                        CatalogueCommand::tr("A page is about a channel, or about all of them."));
    request.acceptance.channel = *channel;
    request.acceptance.from = from->isValid() ? toDayNumber(*from) : noDay;
    for (const QString &value : arguments.values(QStringLiteral("accept")))
        request.accept << value.split(u',', Qt::SkipEmptyParts);
    return request;
}

Result<VendorPage> readPage(const Session &session, const QString &file)
{
    const Result<QByteArray> content =
        file == u"-" ? jobs::readPageBytes(*session.io().in, file) : jobs::readPageFile(file);
    return content ? readVendorPage(*content) : content.error();
}

bool isWanted(const jobs::DiffLine &line, const QStringList &accept)
{
    if (accept.contains(QStringLiteral("all")))
        return true;
    if (accept.contains(QStringLiteral("billing")) && line.kind == jobs::DiffKind::Billing)
        return true;
    return std::any_of(line.codes.cbegin(), line.codes.cend(),
                       [&accept](const QString &code) { return accept.contains(code); });
}

/** Errors: Usage for a code of --accept no difference is about: it would be passed over in silence. */
Result<void> refuseStrangers(const QStringList &accept, const QList<jobs::DifferenceView> &lines)
{
    for (const QString &wanted : accept) {
        const bool isMeant = wanted == u"all" || wanted == u"billing"
            || std::any_of(lines.cbegin(), lines.cend(), [&wanted](const jobs::DifferenceView &view) {
                                 return view.line.codes.contains(wanted);
                             });
        if (!isMeant)
            return badValue(QStringLiteral("accept"), wanted,
                            CatalogueCommand::tr("The page says nothing new of it. Nothing was accepted."));
    }
    return {};
}

/** Returns the team's knowledge with what is accepted, and marks the lines of the report. */
TeamKnowledge withAccepted(TeamKnowledge team, DiffReport &report, const QStringList &accept)
{
    const jobs::ComparisonQuestion &question = report.comparison.question;
    report.acceptedNow = 0;
    jobs::markAccepted(report.comparison.lines, team, question);
    for (const jobs::DifferenceView &view : std::as_const(report.comparison.lines)) {
        if (!view.isAccepted && isWanted(view.line, accept)) {
            team = merged(team, jobs::accepted(view.line, *question.catalogue, question.acceptance));
            ++report.acceptedNow;
        }
    }
    jobs::markAccepted(report.comparison.lines, team, question);
    return team;
}

/** Adds what is accepted to the team's file and marks the lines of the report. Errors: those of the file. */
Result<void> acceptLines(DiffReport &report, const QStringList &accept)
{
    const Catalogue &builtin = *builtinCatalogue();
    const QString path = teamFilePath();
    if (!accept.isEmpty()) {
        return updateTeamFile(path, builtin, [&](const TeamKnowledge &now) -> Result<TeamKnowledge> {
            return withAccepted(now, report, accept);
        });
    }
    const Result<TeamKnowledge> read = loadTeamFile(path, builtin);
    if (!read)
        return read.error();
    withAccepted(*read, report, accept);
    return {};
}

/** Errors: of the page, of a store that is named but not there, of one that cannot be read. */
Result<jobs::Comparison> compare(const Session &session, const DiffRequest &request, const CataloguePtr &catalogue)
{
    const Result<VendorPage> page = readPage(session, request.file);
    if (!page)
        return page.error();
    if (session.arguments().has(QStringLiteral("store")) && !store::mayExist(session.storeAddress()))
        return session.openStore(store::CallStore::Mode::ReadOnly).error();
    const QString fileName = request.file == u"-" ? QString() : filename::shown(filename::lastPart(request.file));
    jobs::Acceptance acceptance = request.acceptance;
    acceptance.reference = jobs::pageReference(page->title, fileName, QDate::currentDate());
    jobs::Comparison comparison = jobs::comparePage(
        { *page, catalogue, request.sourceId, acceptance, session.storeAddress() }, session.stop());
    if (comparison.storeTrouble)
        return *comparison.storeTrouble;
    return comparison;
}

/** Compares the page, and takes over what is accepted. */
Result<DiffReport> reportOn(const Session &session, const DiffRequest &request, const CataloguePtr &catalogue)
{
    Result<jobs::Comparison> comparison = compare(session, request, catalogue);
    if (!comparison)
        return comparison.error();
    DiffReport report{ *std::move(comparison) };
    if (const Result<void> checked = refuseStrangers(request.accept, report.comparison.lines); !checked)
        return checked.error();
    if (const Result<void> done = acceptLines(report, request.accept); !done)
        return done.error();
    return report;
}

} // namespace

QString CatalogueCommand::summary() const
{
    return tr("Compares a page of the vendor with the catalogue, and takes over what is accepted.");
}

QString CatalogueCommand::details() const
{
    return tr(
        "FILE is the page as Markdown, saved HTML, text copied from a browser, or CSV. What it bills "
        "differently comes first, with what that would do to the stored calls; then rows it adds, rows with "
        "other codes, rows it drops, and other wordings. What is accepted is added to the team's file: a rule "
        "for other billing, a code for a new row, a note for a wording. It ends with 0 whether there are "
        "differences or not. In JSON: \"page\", \"source\", \"channel\", \"from\", \"reference\", "
        "\"differences\", \"accepted_now\", \"bills_differently\", \"added\", \"aliases\", \"dropped\", "
        "\"reworded\", \"tables_not_on_page\" and \"remarks\".");
}

QList<OptionSpec> CatalogueCommand::options() const
{
    return { { QStringLiteral("channel"), QStringLiteral("NAME"), tr("The page is about this channel.") },
             { QStringLiteral("from"), QStringLiteral("DAY"), tr("What it says holds from this day.") },
             { QStringLiteral("source"), QStringLiteral("ID"),
               tr("Compare it with this source instead of the main document.") },
             { QStringLiteral("accept"), QStringLiteral("all|billing|CODE,..."),
               tr("Accept everything, other billing, or what is about these codes.") },
             storeOption() };
}

Result<ExitCode> CatalogueCommand::run(Session &session) const
{
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    const Result<DiffRequest> request = diffRequestOf(session.arguments(), **catalogue);
    if (!request)
        return request.error();
    const Result<DiffReport> report = reportOn(session, *request, *catalogue);
    if (!report)
        return report.error();
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) { writeDiff(json, *report); })
        : session.print(diffText(*report, session.language()));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
