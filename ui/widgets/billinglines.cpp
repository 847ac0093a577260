// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/billinglines.h"

#include "items/outcomewords.h"
#include "widgets/ruletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace codedesk::ui {

namespace {

/** Channels of which the same source says the same. */
struct ChannelGroup {
    QList<Channel> channels;
    Outcome outcome = Outcome::Unknown;
    std::optional<BillingRule> rule; ///< Of the first channel; nothing if no source speaks for them.
};

QList<ChannelGroup> groupChannels(const QList<ChannelAnswer> &answers)
{
    QList<ChannelGroup> groups;
    for (const ChannelAnswer &answer : answers) {
        const bool isStated = answer.rule && answer.rule->precedence != Precedence::Fallback;
        const std::optional<BillingRule> rule = isStated ? answer.rule : std::nullopt;
        const auto isSame = [&answer, &rule](const ChannelGroup &group) {
            const bool isSameRule = group.rule.has_value() == rule.has_value()
                && (!rule || (group.rule->sourceId == rule->sourceId && group.rule->reference == rule->reference));
            return isSameRule && group.outcome == answer.outcome;
        };
        const auto group = std::find_if(groups.begin(), groups.end(), isSame);
        if (group == groups.end())
            groups << ChannelGroup{ { answer.channel }, answer.outcome, rule };
        else
            group->channels << answer.channel;
    }
    return groups;
}

} // namespace

QList<Outcome> outcomesOf(const LookupAnswer &answer)
{
    QList<Outcome> outcomes{ answer.outcome };
    for (const ChannelAnswer &channel : answer.channels) {
        if (!outcomes.contains(channel.outcome))
            outcomes << channel.outcome;
    }
    return outcomes;
}

QStringList billingLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QStringList lines;
    for (const ChannelGroup &group : groupChannels(answer.channels)) {
        QStringList titles;
        for (const Channel channel : group.channels)
            titles << channelTitle(channel).in(language);
        QString channels =
            titles.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
        if (group.rule && !ruleSpan(*group.rule).isEmpty())
            //: %1 is a list of channels, %2 the days on which the following holds.
            channels = QCoreApplication::translate("BillingLines", "%1, %2").arg(channels, ruleSpan(*group.rule));
        const QString outcome = items::outcomeWord(group.outcome);
        //: %1 is a list of channels, %2 "Billable" or "Free", %3 the document that says so.
        lines << (group.rule ? QCoreApplication::translate("BillingLines", "%1: %2. Source: %3.")
                                   .arg(channels, outcome, ruleSource(*group.rule, catalogue, language))
                             : QCoreApplication::translate("BillingLines", "%1: %2. No source speaks of it.").arg(channels, outcome));
    }
    if (lines.isEmpty() && answer.rule)
        lines << ruleSentence(*answer.rule, catalogue, language);
    return lines;
}

} // namespace codedesk::ui
