// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outcomewords.h"

#include <QCoreApplication>

namespace codedesk::items {

QString outcomeWord(Outcome outcome)
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

QString vendorChargeWord(ingest::VendorCharge charge)
{
    switch (charge) {
    case ingest::VendorCharge::Yes:
        //: The vendor's log says that the call was charged.
        return QCoreApplication::translate("Outcome", "Charged");
    case ingest::VendorCharge::No:
        //: The vendor's log says that the call was not charged.
        return QCoreApplication::translate("Outcome", "Not charged");
    case ingest::VendorCharge::Absent:
        break;
    }
    return {};
}

} // namespace codedesk::items
