// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outcome.h"

namespace codedesk {

namespace {

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

Billable billableOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Billable:
        return Billable::Yes;
    case Outcome::Free:
        return Billable::No;
    case Outcome::Unstated:
    case Outcome::Unknown:
        break;
    }
    return Billable::Unstated;
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

} // namespace codedesk
