// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/calltime.h"
#include "core/channel.h"
#include "decoding/codescanner.h"
#include "decoding/identifiers.h"
#include "decoding/warningmask.h"

#include <QList>
#include <QString>

#include <optional>

namespace codedesk {

/** What became of a call with a code in one channel, and the rule that says so. */
struct ChannelAnswer {
    Channel channel = Channel::Unknown;
    Outcome outcome = Outcome::Unknown;
    std::optional<BillingRule> rule; ///< Nothing: no rule knows the code.

    bool operator==(const ChannelAnswer &) const = default;
};

/** One of the meanings a code has in different tables. */
struct MeaningAnswer {
    const CodeEntry *entry = nullptr; ///< Never null; the LookupResult keeps it.
    Outcome outcome = Outcome::Unknown; ///< Of calls or products the table is about, on the day asked for.
    std::optional<BillingRule> rule; ///< What `outcome` rests on.

    bool operator==(const MeaningAnswer &) const = default;
};

/** Everything there is to show for one place in a pasted text. */
struct LookupAnswer {
    CodeMatch match;
    const CodeEntry *entry =
        nullptr; ///< The row of the catalogue, which the LookupResult keeps; nullptr for a mask.
    Outcome outcome = Outcome::Unknown; ///< In the channel asked for; without one, in calls of an unknown channel.
    std::optional<BillingRule> rule; ///< The rule behind `outcome`.
    std::optional<Channel> channel = std::nullopt; ///< The one asked for.
    QList<ChannelAnswer>
        channels; ///< Every channel, if none was asked for and they differ on that day; else empty.
    QList<MeaningAnswer> otherMeanings; ///< Further rows with this code, as Catalogue::meanings() orders them.
    QList<BillingRule> editionRules; ///< What single editions and other products say of this code on that day.
    bool dependsOnEdition = false; ///< An edition of the product of such calls bills the code differently.
    QList<MaskWarning> warnings; ///< Of a mask.
    bool dependsOnDay = false; ///< No day was named, and the rules there have been do not agree on calls with it.

    bool operator==(const LookupAnswer &) const = default;
};

/** Returns the outcome of an answer; Unstated where it depends on the channel or edition, which nobody has named.
 */
[[nodiscard]] Outcome certainOutcome(const LookupAnswer &answer);

/** Returns what became of the one call somebody asks about; Unstated also where that depends on its day, which
 * nobody has named. */
[[nodiscard]] Outcome outcomeOfOneCall(const LookupAnswer &answer);

struct LookupResult {
    DayNumber day = noDay; ///< The day whose billing is told; that of today if none was asked for.
    CataloguePtr catalogue; ///< Keeps the rows alive that the answers point to.
    QList<LookupAnswer> answers;
    QList<LookupAnswer> tags; ///< Of the tags beside the codes; no return codes themselves.
    QList<UnknownMatch> unknown;
    QList<ForeignMatch> foreign; ///< Numbers of other systems.
    QList<FoundIdentifier> identifiers; ///< What the stored calls can be searched by.
    bool isBillingDivided = false; ///< A message without a code belongs to several, and their billing differs.

    bool operator==(const LookupResult &) const = default;
};

/**
 * Answers a pasted text: what stands where, what it means, and what was billed in `channel` on `day`.
 * Without a channel an answer that depends on it lists each one; noDay means today, by the clock of this machine.
 */
[[nodiscard]] LookupResult lookUp(const CodeScanner &scanner, const QString &text, std::optional<Channel> channel,
                                  DayNumber day);

/** Returns true if an unknown code is known to be the number of another system. */
[[nodiscard]] bool isForeign(const LookupResult &result, const UnknownMatch &unknown);

/** Returns the channel a table is asked about: one of some channels about those, whatever `channel` is asked for.
 */
[[nodiscard]] std::optional<Channel> channelAskedOf(const Category &table, std::optional<Channel> channel);

/** Answers for one row of the catalogue, as lookUp() does for a text that names it. */
[[nodiscard]] LookupAnswer answerForEntry(const CodeEntry &entry, const Catalogue &catalogue,
                                          std::optional<Channel> channel, DayNumber day);

} // namespace codedesk
