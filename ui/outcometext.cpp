// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcometext.h"

#include <QCoreApplication>

namespace codedesk::ui {

QString outcomeTitle(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Billable:
        //: The call was charged. One word, on a badge and in tables.
        return QCoreApplication::translate("Outcome", "Billable");
    case Outcome::Free:
        //: The call was not charged.
        return QCoreApplication::translate("Outcome", "Free");
    case Outcome::Unstated:
        //: The source says nothing about billing.
        return QCoreApplication::translate("Outcome", "Not stated");
    case Outcome::Unknown:
        //: The code is not in the catalogue.
        return QCoreApplication::translate("Outcome", "Unknown");
    }
    return {};
}

Outcome toOutcome(Billable billable)
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

} // namespace codedesk::ui
