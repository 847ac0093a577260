// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/lookup.h"

#include <algorithm>

namespace codedesk {

namespace {

ChannelAnswer answerIn(const BillingRules &rules, const QString &code, Channel channel, DayNumber day)
{
    const BillingRule *rule = rules.find(code, channel, day);
    return { channel, rules.outcome(code, channel, day), rule ? std::optional(*rule) : std::nullopt };
}

/** Returns the answers of all channels if they are not all alike on that day. */
QList<ChannelAnswer> differingChannels(const BillingRules &rules, const QString &code, DayNumber day)
{
    QList<ChannelAnswer> answers;
    for (const Channel channel : allChannels)
        answers << answerIn(rules, code, channel, day);
    const bool isAlike = std::all_of(answers.cbegin(), answers.cend(), [&answers](const ChannelAnswer &answer) {
        return answer.outcome == answers.front().outcome;
    });
    return isAlike ? QList<ChannelAnswer>() : answers;
}

LookupAnswer answerForMask(const CodeMatch &match, const Catalogue &catalogue)
{
    LookupAnswer answer;
    answer.match = match;
    if (const Result<WarningMask> mask = parseWarningMask(match.code))
        answer.warnings = maskWarnings(*mask, catalogue);
    return answer;
}

LookupAnswer answerForCode(const CodeMatch &match, const Catalogue &catalogue, std::optional<Channel> channel,
                           DayNumber day)
{
    LookupAnswer answer;
    answer.match = match;
    answer.entry = &catalogue.entries().at(match.entryPosition);
    answer.otherMeanings = catalogue.meanings(match.code, channel);
    // A text without a code names one row; a code names its meaning in the channel asked for.
    if (match.foundBy == FoundBy::Code && !answer.otherMeanings.isEmpty())
        answer.entry = answer.otherMeanings.first();
    answer.otherMeanings.removeOne(answer.entry);
    for (const BillingRule &rule : catalogue.rules().specialRulesOf(match.code)) {
        if (rule.holdsOn(day))
            answer.specialRules << rule;
    }
    const ChannelAnswer billing = answerIn(catalogue.rules(), match.code, channel.value_or(Channel::Unknown), day);
    answer.outcome = billing.outcome;
    answer.rule = billing.rule;
    if (!channel && catalogue.rules().varies(match.code))
        answer.channels = differingChannels(catalogue.rules(), match.code, day);
    return answer;
}

} // namespace

LookupResult lookUp(const CodeScanner &scanner, const QString &text, std::optional<Channel> channel, DayNumber day)
{
    const ScanResult found = scanner.scan(text);
    LookupResult result;
    result.catalogue = scanner.catalogue();
    result.unknown = found.unknown;
    for (const CodeMatch &match : found.matches) {
        result.answers << (match.kind == MatchKind::IdMask
                               ? answerForMask(match, *result.catalogue)
                               : answerForCode(match, *result.catalogue, channel, day));
    }
    return result;
}

} // namespace codedesk
