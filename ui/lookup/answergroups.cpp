// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answergroups.h"

#include "answers/lookupview.h"

#include <QHash>

#include <algorithm>

namespace codedesk::ui {

namespace {

QString groupKey(const LookupAnswer &answer)
{
    return answer.entry ? QString::number(answer.entry->position) : QLatin1Char('m') + answer.match.code;
}

QList<AnswerGroup> groupsOf(const QList<LookupAnswer> &answers, DayNumber day)
{
    QList<AnswerGroup> groups;
    QHash<QString, qsizetype> indexOf;
    for (const LookupAnswer &answer : answers) {
        const QString key = groupKey(answer);
        if (!indexOf.contains(key)) {
            indexOf.insert(key, groups.size());
            groups << AnswerGroup{ answer, {}, {}, day };
        }
        AnswerGroup &group = groups[indexOf.value(key)];
        if (answer.match.confidence < group.answer.match.confidence)
            group.answer = answer;
        if (!group.codes.contains(answer.match.code))
            group.codes << answer.match.code;
        group.places << TextPlace{ answer.match.start, answer.match.length };
    }
    return groups;
}

} // namespace

ShownAnswer shownAnswer(const LookupResult &result)
{
    ShownAnswer shown;
    shown.catalogue = result.catalogue;
    shown.groups = groupAnswers(result);
    shown.unknown = groupUnknown(result);
    shown.foreign = groupForeign(result);
    shown.identifiers = result.identifiers;
    shown.isBillingDivided = result.isBillingDivided;
    return shown;
}

ShownAnswer withoutPlaces(ShownAnswer answer)
{
    const auto forget = [](auto &place) {
        place.start = 0;
        place.length = 0;
    };
    for (AnswerGroup &group : answer.groups) {
        forget(group.answer.match);
        group.places.clear();
    }
    for (UnknownGroup &group : answer.unknown)
        group.places.clear();
    for (ForeignGroup &group : answer.foreign) {
        forget(group.match);
        group.places.clear();
    }
    for (FoundIdentifier &identifier : answer.identifiers)
        forget(identifier);
    return answer;
}

QList<AnswerGroup> groupAnswers(const LookupResult &result)
{
    QList<AnswerGroup> groups = groupsOf(result.answers, result.day);
    std::stable_sort(groups.begin(), groups.end(), [](const AnswerGroup &left, const AnswerGroup &right) {
        return left.answer.match.confidence < right.answer.match.confidence;
    });
    return groups + groupsOf(result.tags, result.day);
}

QList<UnknownGroup> groupUnknown(const LookupResult &result)
{
    QList<UnknownGroup> groups;
    QHash<QString, qsizetype> indexOf;
    for (const UnknownMatch &match : result.unknown) {
        if (isForeign(result, match))
            continue;
        if (!indexOf.contains(match.text)) {
            indexOf.insert(match.text, groups.size());
            groups << UnknownGroup{ match.text, answers::neighboursOf(match.text, *result.catalogue), {} };
        }
        groups[indexOf.value(match.text)].places << TextPlace{ match.start, match.length };
    }
    return groups;
}

QList<ForeignGroup> groupForeign(const LookupResult &result)
{
    QList<ForeignGroup> groups;
    QHash<QString, qsizetype> indexOf;
    for (const ForeignMatch &match : result.foreign) {
        const QString key = match.system->id + QLatin1Char(' ') + match.text;
        if (!indexOf.contains(key)) {
            indexOf.insert(key, groups.size());
            groups << ForeignGroup{ match, {} };
        }
        groups[indexOf.value(key)].places << TextPlace{ match.start, match.length };
    }
    return groups;
}

} // namespace codedesk::ui
