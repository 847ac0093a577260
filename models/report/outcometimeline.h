// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"

#include <vector>

namespace codedesk::report {

/** The first number a real day can have: below it lie only the calls without a day. */
inline constexpr DayNumber firstPossibleDay = noDay + 1;

/** A run of days with one outcome: from `from` until the day before the next span. */
struct OutcomeSpan {
    DayNumber from = noDay;
    Outcome outcome = Outcome::Unknown;

    bool operator==(const OutcomeSpan &) const = default;
};

/**
 * What became of the calls of one code in one channel, day by day, worked out once from the rules. The first
 * span begins at noDay, so calls without a day are part of it; neighbouring spans differ in outcome.
 * A plain value without reference to the rules.
 */
class OutcomeTimeline {
public:
    OutcomeTimeline(const BillingRules &rules, const QString &code, Channel channel);

    [[nodiscard]] const std::vector<OutcomeSpan> &spans() const { return m_spans; }

    /** Returns the same as BillingRules::outcome() of the code and channel. */
    [[nodiscard]] Outcome at(DayNumber day) const;

    bool operator==(const OutcomeTimeline &) const = default;

private:
    std::vector<OutcomeSpan> m_spans;
};

} // namespace codedesk::report
