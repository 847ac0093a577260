// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/outcometimeline.h"

#include <algorithm>
#include <set>

namespace codedesk::report {

OutcomeTimeline::OutcomeTimeline(const BillingRules &rules, const QString &code, Channel channel)
{
    std::set<DayNumber> starts{ noDay, firstPossibleDay };
    for (const BillingRule &rule : rules.rulesOf(code)) {
        // Calls of no known channel are what all channels agree on.
        if (rule.channel && *rule.channel != channel && channel != Channel::Unknown)
            continue;
        starts.insert(rule.from);
        if (rule.to != noDay)
            starts.insert(rule.to);
    }
    for (const DayNumber start : starts) {
        const Outcome outcome = rules.outcome(code, channel, start);
        if (m_spans.empty() || m_spans.back().outcome != outcome)
            m_spans.push_back({ start, outcome });
    }
}

Outcome OutcomeTimeline::at(DayNumber day) const
{
    if (m_spans.size() == 1)
        return m_spans.front().outcome;
    const auto next = std::upper_bound(m_spans.cbegin(), m_spans.cend(), day,
                                       [](DayNumber left, const OutcomeSpan &right) { return left < right.from; });
    return std::prev(next)->outcome;
}

} // namespace codedesk::report
