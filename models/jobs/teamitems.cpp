// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/teamitems.h"

#include "team/teamfile.h"

#include <QSet>

#include <algorithm>

namespace codedesk::jobs {

using namespace Qt::StringLiterals;

namespace {

int countOf(const TeamKnowledge &team, TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        return static_cast<int>(team.codes.size());
    case TeamKind::Rule:
        return static_cast<int>(team.rules.size());
    case TeamKind::Reply:
        return static_cast<int>(team.replies.size());
    case TeamKind::Note:
        return static_cast<int>(team.notes.size());
    case TeamKind::MaskBit:
        return static_cast<int>(team.maskBits.size());
    }
    return 0;
}

void remove(TeamKnowledge &team, const TeamItem &item)
{
    switch (item.kind) {
    case TeamKind::Code:
        return team.codes.removeAt(item.index);
    case TeamKind::Rule:
        return team.rules.removeAt(item.index);
    case TeamKind::Reply:
        return team.replies.removeAt(item.index);
    case TeamKind::Note:
        return team.notes.removeAt(item.index);
    case TeamKind::MaskBit:
        return team.maskBits.removeAt(item.index);
    }
}

} // namespace

QString teamKindKey(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        return u"code"_s;
    case TeamKind::Rule:
        return u"rule"_s;
    case TeamKind::Reply:
        return u"reply"_s;
    case TeamKind::Note:
        return u"note"_s;
    case TeamKind::MaskBit:
        return u"mask-bit"_s;
    }
    return {};
}

QList<TeamItem> itemsOf(const TeamKnowledge &team)
{
    QList<TeamItem> items;
    for (const TeamKind kind : allTeamKinds) {
        for (int i = 0; i < countOf(team, kind); ++i)
            items << TeamItem{ kind, i };
    }
    return items;
}

QStringList subjectOf(const TeamKnowledge &team, const TeamItem &item)
{
    switch (item.kind) {
    case TeamKind::Code:
        return team.codes.at(item.index).allCodes();
    case TeamKind::Rule:
        return { team.rules.at(item.index).code };
    case TeamKind::Reply:
        return team.replies.at(item.index).codes;
    case TeamKind::Note:
        return team.notes.at(item.index).codes;
    case TeamKind::MaskBit:
        return { QString::number(team.maskBits.at(item.index).bit) };
    }
    return {};
}

TeamKnowledge only(const TeamKnowledge &team, const TeamItem &item)
{
    TeamKnowledge result;
    switch (item.kind) {
    case TeamKind::Code:
        result.codes << team.codes.at(item.index);
        break;
    case TeamKind::Rule:
        result.rules << team.rules.at(item.index);
        break;
    case TeamKind::Reply:
        result.replies << team.replies.at(item.index);
        break;
    case TeamKind::Note:
        result.notes << team.notes.at(item.index);
        break;
    case TeamKind::MaskBit:
        result.maskBits << team.maskBits.at(item.index);
        break;
    }
    return result;
}

TeamKnowledge withEntry(const TeamKnowledge &team, const TeamKnowledge &replaced, const TeamKnowledge &entry)
{
    TeamKnowledge result = team;
    const QByteArray content = writeTeamKnowledge(replaced);
    for (const TeamItem &item : replaced.isEmpty() ? QList<TeamItem>() : itemsOf(team)) {
        if (writeTeamKnowledge(only(team, item)) == content) {
            remove(result, item);
            break;
        }
    }
    return merged(result, entry);
}

TeamKnowledge without(const TeamKnowledge &team, const TeamItem &item, const Catalogue &builtin)
{
    TeamKnowledge result = team;
    remove(result, item);
    if (item.kind != TeamKind::Code)
        return result;
    QStringList orphans = team.codes.at(item.index).allCodes();
    orphans.removeIf([&builtin](const QString &code) { return builtin.find(code) != nullptr; });
    const auto isOrphan = [&orphans](const QString &code) { return orphans.contains(code); };
    const auto strip = [&isOrphan](auto &list) {
        for (auto &entry : list)
            entry.codes.removeIf(isOrphan);
        list.removeIf([](const auto &entry) { return entry.codes.isEmpty(); });
    };
    result.rules.removeIf([&isOrphan](const BillingRule &rule) { return isOrphan(rule.code); });
    strip(result.replies);
    strip(result.notes);
    return result;
}

Result<void> updateTeamFile(const QString &path, const Catalogue &builtin, const TeamChange &change)
{
    const Result<TeamFileLock> lock = TeamFileLock::take(path);
    if (!lock)
        return lock.error();
    const Result<TeamKnowledge> now = loadTeamFile(path, builtin);
    if (!now)
        return now.error();
    const Result<TeamKnowledge> changed = change(*now);
    if (!changed)
        return changed.error();
    const QByteArray content = writeTeamKnowledge(*changed);
    if (content == writeTeamKnowledge(*now))
        return {};
    const Result<TeamKnowledge> checked = readTeamKnowledge(path, content, builtin);
    return checked ? lock->save(*checked) : Result<void>(checked.error());
}

QList<MergeLine> mergePreview(const TeamKnowledge &own, const TeamKnowledge &other)
{
    const QList<TeamItem> ownItems = itemsOf(own);
    QSet<QByteArray> ownContents;
    for (const TeamItem &item : ownItems)
        ownContents << writeTeamKnowledge(only(own, item));
    QList<MergeLine> lines;
    for (const TeamItem &item : itemsOf(other)) {
        const TeamKnowledge single = only(other, item);
        MergeLine line{ item, MergeEffect::Same };
        if (!ownContents.contains(writeTeamKnowledge(single))) {
            const bool isNew = itemsOf(merged(own, single)).size() > ownItems.size();
            line.effect = isNew ? MergeEffect::Added : MergeEffect::Replaced;
        }
        lines << line;
    }
    return lines;
}

} // namespace codedesk::jobs
