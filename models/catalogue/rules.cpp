// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/rules.h"

#include <array>

namespace codedesk {

namespace {

bool holds(const BillingRule &rule, Channel channel, DayNumber day)
{
    if (rule.channel && *rule.channel != channel)
        return false;
    if (day == noDay)
        return rule.to == noDay;
    return (rule.from == noDay || day >= rule.from) && (rule.to == noDay || day < rule.to);
}

bool outranks(const BillingRule &rule, const BillingRule &other)
{
    if (rule.channel.has_value() != other.channel.has_value())
        return rule.channel.has_value();
    return rule.from >= other.from; // noDay is the smallest number; equal: the later added wins
}

constexpr std::array<const char *, 4> outcomeKeys{ "billable", "free", "unstated", "unknown" };

} // namespace

Outcome outcomeOf(Billable billable)
{
    switch (billable) {
    case Billable::Yes:
        return Outcome::Billable;
    case Billable::No:
        return Outcome::Free;
    case Billable::Unstated:
        break;
    }
    return Outcome::Unstated;
}

QString outcomeKey(Outcome outcome)
{
    return QString::fromLatin1(outcomeKeys[static_cast<std::size_t>(outcome)]);
}

std::optional<Outcome> outcomeFromKey(const QString &key)
{
    for (const Outcome outcome : allOutcomes) {
        if (outcomeKey(outcome) == key)
            return outcome;
    }
    return std::nullopt;
}

void BillingRules::add(const BillingRule &rule)
{
    m_rules[rule.code].push_back(rule);
}

const BillingRule *BillingRules::find(const QString &code, Channel channel, DayNumber day) const
{
    const auto rules = m_rules.constFind(code);
    if (rules == m_rules.cend())
        return nullptr;
    const BillingRule *best = nullptr;
    for (const BillingRule &rule : *rules) {
        if (holds(rule, channel, day) && (!best || outranks(rule, *best)))
            best = &rule;
    }
    return best;
}

Outcome BillingRules::outcome(const QString &code, Channel channel, DayNumber day) const
{
    const BillingRule *rule = find(code, channel, day);
    return rule ? outcomeOf(rule->billable) : Outcome::Unknown;
}

QList<BillingRule> BillingRules::rulesOf(const QString &code) const
{
    const auto rules = m_rules.constFind(code);
    return rules == m_rules.cend() ? QList<BillingRule>() : QList<BillingRule>(rules->cbegin(), rules->cend());
}

bool BillingRules::varies(const QString &code) const
{
    const auto rules = m_rules.constFind(code);
    if (rules == m_rules.cend())
        return false;
    for (const BillingRule &rule : *rules) {
        if (rule.billable != rules->front().billable)
            return true;
    }
    return false;
}

QStringList BillingRules::codes() const
{
    return m_rules.keys();
}

} // namespace codedesk
