// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/lookup.h"

#include <QList>
#include <QStringList>

namespace codedesk::ui {

/** A place in the pasted text, in UTF-16 units. */
struct TextPlace {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextPlace &) const = default;
};

/** All places of a text that have one answer: the same row of the catalogue, or the same mask. */
struct AnswerGroup {
    LookupAnswer answer; ///< Of the surest place.
    QStringList codes; ///< The codes of the row that were found, in the order they were found.
    QList<TextPlace> places;
    DayNumber day = noDay; ///< The day whose billing is told.

    bool operator==(const AnswerGroup &) const = default;
};

/** All places of one text that stands where a code stands and is not in the catalogue. */
struct UnknownGroup {
    QString text;
    QStringList neighbours; ///< Codes of the catalogue next to it.
    QList<TextPlace> places;

    bool operator==(const UnknownGroup &) const = default;
};

/** All places of one number of another system. */
struct ForeignGroup {
    ForeignMatch match; ///< At the first of the places.
    QList<TextPlace> places;

    bool operator==(const ForeignGroup &) const = default;
};

/** All that is shown of an answer, or what there is to say instead of one. */
struct ShownAnswer {
    CataloguePtr catalogue; ///< Keeps the rows alive that the groups point to.
    QList<AnswerGroup> groups;
    QList<UnknownGroup> unknown;
    QList<ForeignGroup> foreign;
    QList<FoundIdentifier> identifiers;
    bool isBillingDivided = false;
    DayNumber today = noDay; ///< The day that is called today.
    QString title; ///< Where there is no answer: why, in short.
    QString sentence; ///< The same in full.

    [[nodiscard]] qsizetype groupCount() const { return groups.size() + unknown.size() + foreign.size(); }
    bool operator==(const ShownAnswer &) const = default;
};

/** Returns a result as it is shown. */
[[nodiscard]] ShownAnswer shownAnswer(const LookupResult &result);

/** Returns an answer without the places in its text: two texts may have the same. */
[[nodiscard]] ShownAnswer withoutPlaces(ShownAnswer answer);

/** Returns the answers without repetition, the surest first, then in the order of the text. */
[[nodiscard]] QList<AnswerGroup> groupAnswers(const LookupResult &result);

/** Returns the unknown codes without repetition, in the order of the text; without those of another system. */
[[nodiscard]] QList<UnknownGroup> groupUnknown(const LookupResult &result);

/** Returns the numbers of other systems without repetition, in the order of the text. */
[[nodiscard]] QList<ForeignGroup> groupForeign(const LookupResult &result);

} // namespace codedesk::ui
