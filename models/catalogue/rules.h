// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace codedesk {

/** What a source says of billing. "Unstated" is a value of its own: the source is silent. */
enum class Billable { No, Yes, Unstated };

/** What became of a call, for counting: a Billable, or a code the catalogue does not have. */
enum class Outcome { Billable, Free, Unstated, Unknown };

inline constexpr std::array allOutcomes{ Outcome::Billable, Outcome::Free, Outcome::Unstated, Outcome::Unknown };

/** Returns what a source states, as an outcome. */
[[nodiscard]] Outcome outcomeOf(Billable billable);

/** Returns "billable", "free", "unstated" or "unknown". */
[[nodiscard]] QString outcomeKey(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromKey(const QString &key);

/**
 * One dated statement: calls with `code` in `channel` were billed so from `from` until the day before `to`.
 * A rule of a channel outranks one for all channels; of two that fit, the later `from` wins, then the later added.
 */
struct BillingRule {
    QString code;
    std::optional<Channel> channel; ///< Nothing: every channel.
    DayNumber from = noDay; ///< First day; noDay: from the beginning.
    DayNumber to = noDay; ///< First day it no longer holds; noDay: still holds.
    Billable billable = Billable::Unstated;
    QString sourceId; ///< Source of the statement.
    QString reference; ///< Page or table inside the source, for people; may be empty.

    bool operator==(const BillingRule &) const = default;
};

/**
 * The rules of all sources, looked up by (code, channel, day). Pure data; safe to read from several threads.
 */
class BillingRules {
public:
    void add(const BillingRule &rule);

    /**
     * Returns the rule that decides a call, or nullptr if no rule knows the code.
     * A call without a known day (noDay) is decided by the rules that hold today's end of time (open `to`).
     */
    [[nodiscard]] const BillingRule *find(const QString &code, Channel channel, DayNumber day) const;

    /** Returns what became of a call: the billable value of find(), or Unknown. */
    [[nodiscard]] Outcome outcome(const QString &code, Channel channel, DayNumber day) const;

    /** Returns every rule of a code, in the order they were added. */
    [[nodiscard]] QList<BillingRule> rulesOf(const QString &code) const;

    /** True if the outcome of the code depends on channel or day. */
    [[nodiscard]] bool varies(const QString &code) const;

    [[nodiscard]] QStringList codes() const;

private:
    QHash<QString, std::vector<BillingRule>> m_rules;
};

} // namespace codedesk
