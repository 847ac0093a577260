// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/rules.h"

#include <algorithm>
#include <set>

namespace codedesk {

namespace {

bool holds(const BillingRule &rule, Channel channel, DayNumber day)
{
    return (!rule.channel || *rule.channel == channel) && rule.holdsOn(day);
}

bool outranks(const BillingRule &rule, const BillingRule &other)
{
    if (rule.precedence != other.precedence)
        return rule.precedence > other.precedence;
    if (rule.channel.has_value() != other.channel.has_value())
        return rule.channel.has_value();
    return rule.from >= other.from; // noDay is the smallest number; equal: the later added wins
}

/** Returns the rule that decides calls of a day; nullptr if none holds. */
const BillingRule *bestOf(const std::vector<BillingRule> &rules, Channel channel, DayNumber day)
{
    const BillingRule *best = nullptr;
    for (const BillingRule &rule : rules) {
        if (holds(rule, channel, day) && (!best || outranks(rule, *best)))
            best = &rule;
    }
    return best;
}

/** Returns what the rules that decided calls of a channel until `today` agree on. */
BillingRuling rulingOfAllDays(const std::vector<BillingRule> &rules, Channel channel, DayNumber today)
{
    std::set<DayNumber> changes{ noDay + 1, today };
    for (const BillingRule &rule : rules) {
        for (const DayNumber day : { rule.from, rule.to }) {
            if (day != noDay && day <= today)
                changes.insert(day);
        }
    }
    BillingRuling ruling;
    for (const DayNumber day : changes) {
        const BillingRule *rule = bestOf(rules, channel, day);
        if (!rule)
            continue;
        if (ruling.rule && ruling.rule->billable != rule->billable)
            return { Outcome::Unstated, nullptr, /*dependsOnDay=*/true };
        ruling = { outcomeOf(rule->billable), rule };
    }
    return ruling;
}

/** Returns the ruling of calls of one channel. */
BillingRuling rulingIn(const std::vector<BillingRule> &rules, Channel channel, DayNumber day)
{
    if (day == noDay)
        return rulingOfAllDays(rules, channel, currentBillingDay());
    const BillingRule *rule = bestOf(rules, channel, day);
    return rule ? BillingRuling{ outcomeOf(rule->billable), rule } : BillingRuling();
}

/** Returns what the channels agree on. */
BillingRuling rulingOfAllChannels(const std::vector<BillingRule> &rules, DayNumber day)
{
    BillingRuling ruling = rulingIn(rules, Channel::Unknown, day);
    for (const Channel channel : allChannels) {
        const BillingRuling other = rulingIn(rules, channel, day);
        ruling.dependsOnDay |= other.dependsOnDay;
        ruling.dependsOnChannel |= other.outcome != ruling.outcome;
    }
    if (ruling.dependsOnChannel) {
        ruling.outcome = Outcome::Unstated;
        ruling.rule = nullptr;
    }
    return ruling;
}

} // namespace

QString evidenceKey(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented:
        return QStringLiteral("documented");
    case Evidence::ThirdParty:
        return QStringLiteral("third-party");
    case Evidence::Inferred:
        break;
    }
    return QStringLiteral("inferred");
}

bool BillingRule::holdsOn(DayNumber day) const
{
    if (day == noDay)
        return from == noDay && to == noDay;
    return (from == noDay || day >= from) && (to == noDay || day < to);
}

void BillingRules::add(const BillingRule &rule)
{
    if (rule.decidesCalls())
        m_rules[rule.code].push_back(rule);
    else
        m_specialRules[rule.code] << rule;
}

BillingRuling BillingRules::ruling(const QString &code, Channel channel, DayNumber day) const
{
    const auto rules = m_rules.constFind(code);
    if (rules == m_rules.cend())
        return {};
    const bool isKnown = channel != Channel::Unknown || !hasChannels(code);
    BillingRuling ruling = isKnown ? rulingIn(*rules, channel, day) : rulingOfAllChannels(*rules, day);
    ruling.dependsOnEdition = dependsOnEdition(code, channel, day, ruling.outcome);
    return ruling;
}

bool BillingRules::dependsOnEdition(const QString &code, Channel channel, DayNumber day, Outcome outcome) const
{
    const auto rules = m_specialRules.constFind(code);
    const DayNumber known = day == noDay ? currentBillingDay() : day;
    return rules != m_specialRules.cend()
        && std::any_of(rules->cbegin(), rules->cend(), [&](const BillingRule &rule) {
               const bool isOfChannel = channel == Channel::Unknown || !rule.channel || *rule.channel == channel;
               return !rule.edition.isEmpty() && rule.product.isEmpty() && isOfChannel && rule.holdsOn(known)
                   && codedesk::outcomeOf(rule.billable) != outcome;
           });
}

const BillingRule *BillingRules::find(const QString &code, Channel channel, DayNumber day) const
{
    return ruling(code, channel, day).rule;
}

Outcome BillingRules::outcome(const QString &code, Channel channel, DayNumber day) const
{
    return ruling(code, channel, day).outcome;
}

bool BillingRules::isOpenEnded(const QString &code, Channel channel) const
{
    const auto rules = m_rules.constFind(code);
    return rules != m_rules.cend()
        && std::any_of(rules->cbegin(), rules->cend(), [channel](const BillingRule &rule) {
               return rule.to == noDay && (!rule.channel || *rule.channel == channel);
           });
}

QList<BillingRule> BillingRules::rulesOf(const QString &code) const
{
    const auto rules = m_rules.constFind(code);
    return rules == m_rules.cend() ? QList<BillingRule>() : QList<BillingRule>(rules->cbegin(), rules->cend());
}

QList<BillingRule> BillingRules::specialRulesOf(const QString &code) const
{
    return m_specialRules.value(code);
}

bool BillingRules::isDecided(const QString &code, std::optional<Channel> channel) const
{
    const auto rules = m_rules.constFind(code);
    return rules != m_rules.cend()
        && std::any_of(rules->cbegin(), rules->cend(), [channel](const BillingRule &rule) {
               const bool isAlways = rule.from == noDay && rule.to == noDay;
               return isAlways && (!rule.channel || rule.channel == channel)
                   && rule.precedence != Precedence::Fallback;
           });
}

bool BillingRules::hasChannels(const QString &code) const
{
    const auto rules = m_rules.constFind(code);
    return rules != m_rules.cend() && std::any_of(rules->cbegin(), rules->cend(), [](const BillingRule &rule) {
               return rule.channel.has_value();
           });
}

bool BillingRules::varies(const QString &code) const
{
    const auto rules = m_rules.constFind(code);
    if (rules == m_rules.cend())
        return false;
    const BillingRule &first = rules->front();
    const bool coversAll = !first.channel && first.from == noDay && first.to == noDay;
    return !coversAll || std::any_of(rules->cbegin(), rules->cend(), [&first](const BillingRule &rule) {
        return rule.billable != first.billable;
    });
}

QStringList BillingRules::codes() const
{
    return m_rules.keys();
}

} // namespace codedesk
