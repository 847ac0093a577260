// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguecommand.h"

#include "catalogue/catalogueloader.h"
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

Error wrongWords()
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

Result<DiffRequest> requestOf(const Arguments &arguments, const Catalogue &catalogue)
{
    const QStringList &words = arguments.positionals();
    if (words.size() != 2 || words.first() != u"diff")
        return wrongWords();
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
Result<void> refuseStrangers(const QStringList &accept, const QList<jobs::DiffLine> &lines)
{
    for (const QString &wanted : accept) {
        const bool isMeant = wanted == u"all" || wanted == u"billing"
            || std::any_of(lines.cbegin(), lines.cend(),
                           [&wanted](const jobs::DiffLine &line) { return line.codes.contains(wanted); });
        if (!isMeant)
            return badValue(QStringLiteral("accept"), wanted,
                            CatalogueCommand::tr("The page says nothing new of it. Nothing was accepted."));
    }
    return {};
}

/** Returns the counted store; nothing if there is none yet. */
Result<std::optional<report::Rollup>> rollupOf(const Session &session)
{
    const bool isNamed = session.arguments().has(QStringLiteral("store"));
    if (!isNamed && !store::mayExist(session.storeAddress()))
        return std::optional<report::Rollup>();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<report::Rollup> rollup = (*store)->rollup({}, {});
    return rollup ? Result<std::optional<report::Rollup>>(*rollup) : rollup.error();
}

/** Returns the team's knowledge with what is accepted, and marks the lines of the report. */
TeamKnowledge withAccepted(TeamKnowledge team, DiffReport &report, const DiffRequest &request,
                           const Catalogue &catalogue)
{
    report.acceptedNow = 0;
    for (jobs::DifferenceView &reported : report.lines) {
        const bool wasAccepted = jobs::isAccepted(reported.line, team, catalogue, report.acceptance);
        if (!wasAccepted && isWanted(reported.line, request.accept)) {
            team = merged(team, jobs::accepted(reported.line, catalogue, report.acceptance));
            ++report.acceptedNow;
        }
        reported.isAccepted = jobs::isAccepted(reported.line, team, catalogue, report.acceptance);
    }
    return team;
}

/** Adds what is accepted to the team's file and marks the lines of the report. Errors: those of the file. */
Result<void> acceptLines(DiffReport &report, const DiffRequest &request, const Catalogue &builtin,
                         const Catalogue &catalogue)
{
    const QString path = teamFilePath();
    if (!request.accept.isEmpty()) {
        return updateTeamFile(path, builtin, [&](const TeamKnowledge &now) -> Result<TeamKnowledge> {
            return withAccepted(now, report, request, catalogue);
        });
    }
    const Result<TeamKnowledge> read = loadTeamFile(path, builtin);
    if (!read)
        return read.error();
    withAccepted(*read, report, request, catalogue);
    return {};
}

Result<DiffReport> compare(const Session &session, const DiffRequest &request, const Catalogue &builtin,
                           const Catalogue &catalogue)
{
    const Result<VendorPage> page = readPage(session, request.file);
    if (!page)
        return page.error();
    DiffReport report;
    report.page = *page;
    report.sourceId = request.sourceId;
    report.acceptance = request.acceptance;
    const QString fileName = request.file == u"-" ? QString() : filename::shown(filename::lastPart(request.file));
    report.acceptance.reference = jobs::pageReference(page->title, fileName, QDate::currentDate());
    report.diff =
        diffPage(*page, catalogue, request.sourceId, request.acceptance.channel, request.acceptance.from);
    const QList<jobs::DiffLine> lines = jobs::diffLines(report.diff, catalogue);
    if (const Result<void> checked = refuseStrangers(request.accept, lines); !checked)
        return checked.error();
    const Result<std::optional<report::Rollup>> rollup = rollupOf(session);
    if (!rollup)
        return rollup.error();
    for (const jobs::DiffLine &line : lines) {
        jobs::DifferenceView reported{ line, std::nullopt };
        reported.findEntry(catalogue);
        if (rollup->has_value())
            reported.effect =
                report::billingEffect(**rollup, catalogue.rules(), jobs::rulesOf(line, report.acceptance));
        report.lines << reported;
    }
    if (const Result<void> done = acceptLines(report, request, builtin, catalogue); !done)
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
    const Result<CataloguePtr> builtin = builtinCatalogue();
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!builtin || !catalogue)
        return !builtin ? builtin.error() : catalogue.error();
    const Result<DiffRequest> request = requestOf(session.arguments(), **catalogue);
    if (!request)
        return request.error();
    const Result<DiffReport> report = compare(session, *request, **builtin, **catalogue);
    if (!report)
        return report.error();
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) { writeDiff(json, *report); })
        : session.print(diffText(*report, session.language()));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

} // namespace codedesk::cli
