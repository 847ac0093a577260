// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/billingeffect.h"

#include "report/outcometimeline.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace codedesk::report {

namespace {

/** What becomes of the calls of one code in one channel, before and after. */
struct TimelinePair {
    OutcomeTimeline before;
    OutcomeTimeline after;
};

/** The changes by outcome before and outcome after. */
class ChangeTable {
public:
    void add(Outcome from, Outcome to, const RollupCell &cell)
    {
        EffectChange &change = m_changes[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
        change.from = from;
        change.to = to;
        change.calls += cell.count;
        if (cell.day == noDay)
            return;
        change.firstDay = change.firstDay == noDay ? cell.day : std::min(change.firstDay, cell.day);
        change.lastDay = std::max(change.lastDay, cell.day);
    }

    [[nodiscard]] QList<EffectChange> largestFirst() const
    {
        QList<EffectChange> changes;
        for (const auto &row : m_changes)
            std::copy_if(row.cbegin(), row.cend(), std::back_inserter(changes),
                         [](const EffectChange &change) { return change.calls > 0; });
        std::stable_sort(changes.begin(), changes.end(), [](const EffectChange &left, const EffectChange &right) {
            return left.calls > right.calls;
        });
        return changes;
    }

private:
    std::array<std::array<EffectChange, allOutcomes.size()>, allOutcomes.size()> m_changes;
};

} // namespace

CallEffect billingEffect(const Rollup &rollup, const BillingRules &before, const QList<BillingRule> &candidates)
{
    BillingRules after = before;
    QSet<QString> codes;
    for (const BillingRule &rule : candidates) {
        after.add(rule);
        codes << rule.code;
    }
    std::vector<char> isWanted;
    isWanted.reserve(static_cast<std::size_t>(rollup.codes.size()));
    for (const QString &code : rollup.codes)
        isWanted.push_back(codes.contains(code) ? 1 : 0);

    CallEffect effect;
    ChangeTable changes;
    std::vector<std::optional<TimelinePair>> timelines(isWanted.size() * allChannels.size());
    for (const RollupCell &cell : rollup.cells) {
        const auto code = static_cast<std::size_t>(cell.code);
        if (!isWanted[code])
            continue;
        auto &timeline = timelines[code * allChannels.size() + static_cast<std::size_t>(cell.channel)];
        if (!timeline) {
            const QString &text = rollup.codes.at(cell.code);
            timeline.emplace(TimelinePair{ OutcomeTimeline(before, text, cell.channel),
                                           OutcomeTimeline(after, text, cell.channel) });
        }
        const Outcome from = timeline->before.at(cell.day);
        const Outcome to = timeline->after.at(cell.day);
        effect.callsOfCodes += cell.count;
        if (from == to)
            continue;
        effect.calls += cell.count;
        changes.add(from, to, cell);
    }
    effect.changes = changes.largestFirst();
    return effect;
}

} // namespace codedesk::report
