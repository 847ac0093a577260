// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"
#include "core/language.h"
#include "core/outcome.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace codedesk {

/** How well a statement is known. */
enum class Evidence {
    Documented, ///< Read in a page of the vendor.
    ThirdParty, ///< Read in somebody else's code.
    Inferred, ///< Concluded; no source says it.
};

/** Returns "documented", "third-party" or "inferred", the names used by the catalogue files. */
[[nodiscard]] QString evidenceKey(Evidence evidence);

/** Which of two rules decides, before channel and day are looked at; the stronger last. */
enum class Precedence : quint8 {
    Fallback, ///< The code is known, but no source speaks for all channels.
    Catalogue, ///< A source says so.
    Team, ///< The user's team says so.
};

/**
 * One dated statement: calls with `code` in `channel` were billed so from `from` until the day before `to`.
 * Of the rules with the highest precedence, one for a channel outranks one for all channels; of two that fit, the
 * later `from` wins, then the later added. A rule about an edition or a product decides no call, since a call
 * tells neither.
 */
struct BillingRule {
    QString code;
    std::optional<Channel> channel; ///< Nothing: every channel.
    DayNumber from = noDay; ///< First day; noDay: from the beginning.
    DayNumber to = noDay; ///< First day it no longer holds; noDay: still holds.
    Billable billable = Billable::Unstated;
    QString sourceId; ///< Source of the statement.
    QString reference; ///< Page or table inside the source, for people; may be empty.
    LocalizedText edition = {}; ///< The edition of the product it is about; empty: all.
    LocalizedText product = {}; ///< The product or interface it is about; empty: any a call can come from.
    Evidence evidence = Evidence::Documented;
    Precedence precedence = Precedence::Catalogue;

    /** Returns true if the rule holds on a day; of noDay, a day nobody knows, if it always holds. */
    [[nodiscard]] bool holdsOn(DayNumber day) const;
    /** Returns true if calls can be told to fall under the rule. */
    [[nodiscard]] bool decidesCalls() const { return edition.isEmpty() && product.isEmpty(); }
    bool operator==(const BillingRule &) const = default;
};

/** What the rules say of a call. */
struct BillingRuling {
    Outcome outcome = Outcome::Unknown;
    const BillingRule *rule = nullptr; ///< What it rests on; nothing: no rule knows the code, or it depends.
    bool dependsOnDay = false; ///< The day is not known, and the rules that held so far do not agree.
    bool dependsOnChannel = false; ///< The channel is not known, and channels differ.
    bool dependsOnEdition =
        false; ///< The outcome is that of most editions; one of the channel's is billed otherwise.

    /** Returns the outcome, or Unstated where something nobody knows of the call would have to be asked. */
    [[nodiscard]] Outcome certainOutcome() const { return dependsOnEdition ? Outcome::Unstated : outcome; }

    bool operator==(const BillingRuling &) const = default;
};

/**
 * The rules of all sources, looked up by (code, channel, day). Pure data; safe to read from several threads.
 */
class BillingRules {
public:
    void add(const BillingRule &rule);

    /**
     * Returns what became of a call. One without a known day (noDay) was made on some day until today: it is what
     * all rules that decided such calls so far agree on, else not stated; likewise one of Channel::Unknown was
     * made in some channel, and is what all channels agree on. A rule that has not begun decides nothing.
     */
    [[nodiscard]] BillingRuling ruling(const QString &code, Channel channel, DayNumber day) const;

    /** Returns the rule of ruling(). */
    [[nodiscard]] const BillingRule *find(const QString &code, Channel channel, DayNumber day) const;

    /** Returns the outcome of ruling(). */
    [[nodiscard]] Outcome outcome(const QString &code, Channel channel, DayNumber day) const;

    /** Returns every rule of a code that decides calls, in the order they were added. */
    [[nodiscard]] QList<BillingRule> rulesOf(const QString &code) const;

    /** Returns the rules of a code about an edition or product, in the order they were added. */
    [[nodiscard]] QList<BillingRule> specialRulesOf(const QString &code) const;

    /** Returns true if more than a fallback decides the code on every day, in every channel or in `channel`. */
    [[nodiscard]] bool isDecided(const QString &code, std::optional<Channel> channel) const;

    /** Returns true if some rule of the code is about one channel. */
    [[nodiscard]] bool hasChannels(const QString &code) const;

    /** Returns true if the outcome of the code can depend on channel or day. */
    [[nodiscard]] bool varies(const QString &code) const;

    [[nodiscard]] QStringList codes() const;

    /** Returns true if some rule decides calls with the code in the channel and has no last day. */
    [[nodiscard]] bool isOpenEnded(const QString &code, Channel channel) const;

private:
    [[nodiscard]] bool dependsOnEdition(const QString &code, Channel channel, DayNumber day,
                                        Outcome outcome) const;

    QHash<QString, std::vector<BillingRule>> m_rules; // those that decide calls
    QHash<QString, QList<BillingRule>> m_specialRules;
};

} // namespace codedesk
