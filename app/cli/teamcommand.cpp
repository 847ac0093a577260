// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "teamcommand.h"

#include "catalogue/builtincatalogue.h"
#include "columntable.h"
#include "core/filename.h"
#include "jobs/teamcolumns.h"
#include "jsonvalues.h"
#include "team/teamfile.h"

#include <QIODevice>

#include <algorithm>

namespace codedesk::cli {

using jobs::MergeEffect;
using jobs::TeamKind;

namespace {

/** Returns the name of a list of entries in JSON. */
const char *listName(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        return "codes";
    case TeamKind::Rule:
        return "rules";
    case TeamKind::Reply:
        return "replies";
    case TeamKind::Note:
        return "notes";
    case TeamKind::MaskBit:
        break;
    }
    return "mask_bits";
}

Result<ExitCode> show(Session &session, const QString &path, const TeamKnowledge &team)
{
    if (session.wantsJson()) {
        const Result<void> done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("file", filename::shown(path));
            for (const TeamKind kind : jobs::allTeamKinds)
                writeRows(json, listName(kind), jobs::teamColumns(), jobs::teamViews(team, kind));
            json.endObject();
        });
        return done ? Result<ExitCode>(ExitOk) : done.error();
    }
    const ShownColumns columns{ jobs::teamTable() };
    const Result<void> done =
        session.print(team.isEmpty() ? TeamCommand::tr("The team has added nothing yet.") + u'\n'
                                     : columns.text(jobs::teamViews(team), session.language()));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Result<ExitCode> exportTo(Session &session, const QString &path, const TeamKnowledge &team)
{
    const Result<void> done = session.writeOutput(path, [&team](QIODevice &device) -> Result<void> {
        device.write(writeTeamKnowledge(team));
        return {};
    });
    if (!done)
        return done.error();
    if (!isStandardOutput(path))
        session.message(TeamCommand::tr("The team's knowledge was written to \"%1\".")
                            .arg(terminalText(filename::shown(path))));
    return ExitOk;
}

/** What merging did with the entries of a file, by MergeEffect. */
struct MergeCounts {
    qint64 added = 0;
    qint64 replaced = 0;
    qint64 unchanged = 0;
};

MergeCounts countsOf(const QList<jobs::MergeLine> &lines)
{
    const auto count = [&lines](MergeEffect effect) {
        return std::count_if(lines.cbegin(), lines.cend(),
                             [effect](const jobs::MergeLine &line) { return line.effect == effect; });
    };
    return { count(MergeEffect::Added), count(MergeEffect::Replaced), count(MergeEffect::Same) };
}

Result<ExitCode> importFrom(Session &session, const QString &file, const QString &teamPath,
                            const Catalogue &builtin)
{
    if (!filename::exists(file)) {
        return Error{ ErrorKind::InputNotReadable,
                      TeamCommand::tr("There is no file \"%1\".").arg(filename::shown(file)),
                      {},
                      TeamCommand::tr("Check the name of the file.") };
    }
    const Result<TeamKnowledge> other = loadTeamFile(file, builtin);
    if (!other)
        return other.error();
    MergeCounts counts;
    const Result<void> saved =
        jobs::updateTeamFile(teamPath, builtin, [&](const TeamKnowledge &now) -> Result<TeamKnowledge> {
            counts = countsOf(jobs::mergePreview(now, *other));
            return merged(now, *other);
        });
    if (!saved)
        return saved.error();
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) {
              json.beginObject();
              json.field("file", filename::shown(teamPath));
              json.field("added", counts.added);
              json.field("replaced", counts.replaced);
              json.field("unchanged", counts.unchanged);
              json.endObject();
          })
        : session.print(TeamCommand::tr("Added: %1, replaced: %2, unchanged: %3.")
                            .arg(counts.added)
                            .arg(counts.replaced)
                            .arg(counts.unchanged)
                        + u'\n');
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Error wrongWords()
{
    return { ErrorKind::Usage,
             TeamCommand::tr("\"team\" needs \"show\", or \"export\" or \"import\" with the name of a file."),
             {},
             {} };
}

} // namespace

QString TeamCommand::summary() const
{
    return tr("Shows the team's own knowledge, writes it to a file, or takes in another team's.");
}

QString TeamCommand::details() const
{
    return tr(
        "The team's file is that of CODEDESK_TEAM, or team.json in the data folder. \"export\" writes it to a "
        "file, or to standard output for \"-\"; \"import\" merges another one into it: of two entries about the "
        "same thing the imported one is kept. In JSON, \"show\" gives \"file\", \"codes\", \"rules\", "
        "\"replies\", \"notes\" and \"mask_bits\"; \"import\" gives \"file\", \"added\", \"replaced\" and "
        "\"unchanged\".");
}

QList<OptionSpec> TeamCommand::options() const
{
    return {};
}

Result<ExitCode> TeamCommand::run(Session &session) const
{
    const QStringList &words = session.arguments().positionals();
    const QString verb = words.value(0);
    const bool takesFile = verb == u"export" || verb == u"import";
    if ((verb != u"show" && !takesFile) || words.size() != (takesFile ? 2 : 1))
        return wrongWords();
    const CataloguePtr &builtin = builtinCatalogue();
    const QString path = teamFilePath();
    const Result<TeamKnowledge> team = loadTeamFile(path, *builtin);
    if (!team)
        return team.error();
    if (verb == u"show")
        return show(session, path, *team);
    if (verb == u"export")
        return exportTo(session, words.at(1), *team);
    return importFrom(session, words.at(1), path, *builtin);
}

} // namespace codedesk::cli
