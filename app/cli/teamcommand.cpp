// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "teamcommand.h"

#include "catalogue/builtincatalogue.h"
#include "columntable.h"
#include "core/filename.h"
#include "jobs/filekind.h"
#include "jobs/teamcolumns.h"
#include "jsonvalues.h"
#include "team/teamchanges.h"
#include "team/teamfile.h"

#include <QIODevice>

namespace codedesk::cli {

namespace {

answers::Objects objectsOf(const TeamKnowledge &team, TeamKind kind)
{
    answers::Objects objects;
    for (const TeamEntry &entry : team.entries()) {
        if (teamKindOf(entry) == kind)
            objects.push_back(jobs::teamObject(entry));
    }
    return objects;
}

Result<ExitCode> show(Session &session, const QString &path, const TeamKnowledge &team)
{
    if (session.wantsJson()) {
        const Result<void> done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("file", filename::shown(path));
            for (const TeamKind kind : allTeamKinds) {
                json.key(describe(kind).programList);
                writeObjects(json, objectsOf(team, kind));
            }
            json.endObject();
        });
        return done ? Result<ExitCode>(ExitOk) : done.error();
    }
    const ShownColumns columns{ jobs::teamTable() };
    const Result<void> done =
        session.print(team.isEmpty() ? TeamCommand::tr("The team has added nothing yet.") + u'\n'
                                     : columns.text(team.entries(), session.language()));
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
        return jobs::withPlaceOf(file, jobs::FileKind::TeamFile, other.error(), session.storeAddress(),
                                 session.stop());
    QList<MergeEffect> effects;
    const Result<void> saved =
        updateTeamFile(teamPath, builtin, [&](const TeamKnowledge &now) -> Result<TeamKnowledge> {
            effects = mergePreview(now, *other);
            return merged(now, *other);
        });
    if (!saved)
        return saved.error();
    const qint64 added = effects.count(MergeEffect::Added);
    const qint64 replaced = effects.count(MergeEffect::Replaced);
    const qint64 unchanged = effects.count(MergeEffect::Same);
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) {
              json.beginObject();
              json.field("file", filename::shown(teamPath));
              json.field("added", added);
              json.field("replaced", replaced);
              json.field("unchanged", unchanged);
              json.endObject();
          })
        : session.print(
            TeamCommand::tr("Added: %1, replaced: %2, unchanged: %3.").arg(added).arg(replaced).arg(unchanged)
            + u'\n');
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Error needsAnAction()
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
        return needsAnAction();
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
