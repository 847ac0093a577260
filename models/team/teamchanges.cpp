// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamchanges.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace codedesk {

namespace {

/** Where entries stand, by what they are about (identitiesOf()). */
using EntryPlaces = QHash<QString, QList<qsizetype>>;

void addPlace(EntryPlaces &places, const TeamEntry &entry, qsizetype place)
{
    for (const QString &identity : identitiesOf(entry))
        places[identity] << place;
}

EntryPlaces placesOf(const QList<TeamEntry> &entries)
{
    EntryPlaces places;
    places.reserve(entries.size());
    for (qsizetype place = 0; place < entries.size(); ++place)
        addPlace(places, entries.at(place), place);
    return places;
}

MergeEffect effectOn(const TeamKnowledge &own, const EntryPlaces &places, const TeamEntry &entry)
{
    MergeEffect effect = MergeEffect::Added;
    for (const QString &identity : identitiesOf(entry)) {
        for (const qsizetype place : places.value(identity)) {
            if (saysTheSame(own.entries().at(place), entry))
                return MergeEffect::Same;
            effect = MergeEffect::Replaced;
        }
    }
    return effect;
}

} // namespace

TeamKnowledge merged(const TeamKnowledge &own, const TeamKnowledge &other)
{
    QList<TeamEntry> entries = own.entries();
    EntryPlaces places = placesOf(entries);
    QSet<qsizetype> replaced;
    for (const TeamEntry &entry : other.entries()) {
        for (const QString &identity : identitiesOf(entry)) {
            for (const qsizetype place : places.take(identity))
                replaced << place;
        }
        addPlace(places, entry, entries.size());
        entries << entry;
    }
    QList<TeamEntry> left;
    left.reserve(entries.size() - replaced.size());
    for (qsizetype place = 0; place < entries.size(); ++place) {
        if (!replaced.contains(place))
            left << entries.at(place);
    }
    return TeamKnowledge(left);
}

TeamKnowledge withEntries(const TeamKnowledge &team, const std::optional<TeamEntry> &replaced,
                          const QList<TeamEntry> &entries)
{
    QList<TeamEntry> others = team.entries();
    const auto found = std::find_if(others.cbegin(), others.cend(), [&replaced](const TeamEntry &entry) {
        return replaced && saysTheSame(entry, *replaced);
    });
    if (found != others.cend())
        others.erase(found);
    return merged(TeamKnowledge(others), TeamKnowledge(entries));
}

TeamKnowledge without(const TeamKnowledge &team, int place, const Catalogue &builtin)
{
    QStringList orphans;
    if (const auto *code = std::get_if<CodeEntry>(&team.entries().at(place)))
        orphans = code->allCodes();
    orphans.removeIf([&builtin](const QString &code) { return builtin.find(code) != nullptr; });
    QList<TeamEntry> left;
    for (qsizetype i = 0; i < team.entries().size(); ++i) {
        TeamEntry entry = team.entries().at(i);
        const TeamField &subject = describe(entry).subject();
        if (subject.type == TeamFieldType::Codes || subject.type == TeamFieldType::EachCode) {
            QStringList codes = subjectOf(entry);
            codes.removeIf([&orphans](const QString &code) { return orphans.contains(code); });
            subject.access.setValue(entry, codes);
        }
        if (i != place && !subjectOf(entry).value(0).isEmpty())
            left << entry;
    }
    return TeamKnowledge(left);
}

QList<MergeEffect> mergePreview(const TeamKnowledge &own, const TeamKnowledge &other)
{
    const EntryPlaces places = placesOf(own.entries());
    QList<MergeEffect> effects;
    effects.reserve(other.entries().size());
    for (const TeamEntry &entry : other.entries())
        effects << effectOn(own, places, entry);
    return effects;
}

} // namespace codedesk
