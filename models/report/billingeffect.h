// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "report/rollup.h"

#include <QList>

#include <optional>

namespace codedesk::report {

/** Calls whose outcome would change in the same way. */
struct EffectChange {
    Outcome from = Outcome::Unknown;
    Outcome to = Outcome::Unknown;
    qint64 calls = 0;
    DayNumber firstDay = noDay; ///< Of the first such call with a day; noDay: none of them has one.
    DayNumber lastDay = noDay;

    bool operator==(const EffectChange &) const = default;
};

/** What new rules would do to the stored calls. */
struct CallEffect {
    QList<EffectChange> changes; ///< The one with the most calls first; only those with calls.
    qint64 calls = 0; ///< All that would change.
    qint64 callsOfCodes = 0; ///< All with a code of the new rules, changed or not.

    [[nodiscard]] bool isEmpty() const { return calls == 0; }
    bool operator==(const CallEffect &) const = default;
};

/**
 * Returns which of the counted calls would bill differently if `candidates` were added to the rules: the rules
 * decide before and after, so a candidate that is outranked changes nothing. A pure function.
 */
[[nodiscard]] CallEffect billingEffect(const Rollup &rollup, const BillingRules &before,
                                       const QList<BillingRule> &candidates);

} // namespace codedesk::report
