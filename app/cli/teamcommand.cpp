// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "teamcommand.h"

#include "catalogue/catalogueloader.h"
#include "core/filename.h"
#include "jobs/teamitems.h"
#include "jsonvalues.h"
#include "team/teamfile.h"
#include "texttable.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QIODevice>

#include <algorithm>

namespace codedesk::cli {

using jobs::MergeEffect;
using jobs::TeamItem;
using jobs::TeamKind;

namespace {

QString kindWord(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        //: What a team has added: a return code of its own.
        return TeamCommand::tr("code");
    case TeamKind::Rule:
        //: What a team has added: a rule of billing.
        return TeamCommand::tr("rule");
    case TeamKind::Reply:
        //: What a team has added: a suggested reply.
        return TeamCommand::tr("reply");
    case TeamKind::Note:
        //: What a team has added: a note on a code.
        return TeamCommand::tr("note");
    case TeamKind::MaskBit:
        break;
    }
    //: What a team has added: the meaning of a position of the ID-card mask.
    return TeamCommand::tr("mask position");
}

QString ruleText(const BillingRule &rule, Language language)
{
    return wording::outcomeWord(outcomeOf(rule.billable)) + QStringLiteral(", ")
        + wording::ruleScope(rule, language) + QStringLiteral(" (") + rule.reference + u')';
}

QString contentOf(const TeamKnowledge &team, const TeamItem &item, Language language)
{
    switch (item.kind) {
    case TeamKind::Code:
        return team.codes.at(item.index).message.in(language);
    case TeamKind::Rule:
        return ruleText(team.rules.at(item.index), language);
    case TeamKind::Reply:
        return team.replies.at(item.index).user.in(language);
    case TeamKind::Note:
        return team.notes.at(item.index).text.in(language);
    case TeamKind::MaskBit:
        break;
    }
    return team.maskBits.at(item.index).text.in(language);
}

void writeText(JsonWriter &json, const char *name, const LocalizedText &text)
{
    json.field(name, text.zh);
    json.field(QString::fromLatin1(name) + QStringLiteral("_en"), text.en);
}

void writeItem(JsonWriter &json, const CodeEntry &entry)
{
    json.field("codes", entry.allCodes());
    writeText(json, "message", entry.message);
    writeText(json, "action", entry.action);
    json.key("billable");
    writeBillable(json, entry.billable);
    json.field("reference", entry.reference);
}

void writeItem(JsonWriter &json, const BillingRule &rule)
{
    json.field("code", rule.code);
    json.key("channel");
    if (rule.channel)
        json.value(channelKey(*rule.channel));
    else
        json.null();
    writeDay(json, "from", rule.from);
    writeDay(json, "to", rule.to);
    json.key("billable");
    writeBillable(json, rule.billable);
    json.field("reference", rule.reference);
}

void writeItem(JsonWriter &json, const Reply &reply)
{
    json.field("codes", reply.codes);
    writeText(json, "user", reply.user);
    writeText(json, "integrator", reply.integrator);
    json.field("hides_reason", reply.hidesReason);
}

void writeItem(JsonWriter &json, const Note &note)
{
    json.field("codes", note.codes);
    writeText(json, "text", note.text);
}

void writeItem(JsonWriter &json, const MaskBit &bit)
{
    json.field("bit", qint64(bit.bit));
    writeText(json, "text", bit.text);
}

template <typename List> void writeList(JsonWriter &json, const char *name, const List &list)
{
    json.key(name);
    json.beginArray();
    for (const auto &element : list) {
        json.beginObject();
        writeItem(json, element);
        json.endObject();
    }
    json.endArray();
}

Result<ExitCode> show(Session &session, const QString &path, const TeamKnowledge &team)
{
    if (session.wantsJson()) {
        const Result<void> done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("file", filename::shown(path));
            writeList(json, "codes", team.codes);
            writeList(json, "rules", team.rules);
            writeList(json, "replies", team.replies);
            writeList(json, "notes", team.notes);
            writeList(json, "mask_bits", team.maskBits);
            json.endObject();
        });
        return done ? Result<ExitCode>(ExitOk) : done.error();
    }
    TextTable table({ { TeamCommand::tr("Kind") }, { TeamCommand::tr("About") }, { TeamCommand::tr("Content") } });
    for (const TeamItem &item : jobs::itemsOf(team))
        table.addRow({ kindWord(item.kind), jobs::subjectOf(team, item).join(u'/'),
                       contentOf(team, item, session.language()) });
    const Result<void> done =
        session.print(team.isEmpty() ? TeamCommand::tr("The team has added nothing yet.") + u'\n' : table.text());
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
    const Result<CataloguePtr> builtin = builtinCatalogue();
    if (!builtin)
        return builtin.error();
    const QString path = teamFilePath();
    const Result<TeamKnowledge> team = loadTeamFile(path, **builtin);
    if (!team)
        return team.error();
    if (verb == u"show")
        return show(session, path, *team);
    if (verb == u"export")
        return exportTo(session, words.at(1), *team);
    return importFrom(session, words.at(1), path, **builtin);
}

} // namespace codedesk::cli
