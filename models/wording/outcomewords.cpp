// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/outcomewords.h"

#include <QCoreApplication>

namespace codedesk::wording {

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

QString identifierWord(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::OrderNumber:
        return QCoreApplication::translate("Outcome", "Order number");
    case IdentifierKind::BizToken:
        return QCoreApplication::translate("Outcome", "BizToken");
    case IdentifierKind::RequestId:
        break;
    }
    return QCoreApplication::translate("Outcome", "Request id");
}

QString moreIdentifiers(qsizetype count)
{
    const int rest = static_cast<int>(count - mostIdentifiersShown);
    return rest > 0 ? QCoreApplication::translate("Outcome", "and %n more in the text", nullptr, rest) : QString();
}

QString evidenceWord(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented:
        //: How well a statement is known: the vendor says it.
        return QCoreApplication::translate("RuleText", "documented");
    case Evidence::ThirdParty:
        //: How well a statement is known: read in somebody else's code.
        return QCoreApplication::translate("RuleText", "from a third party");
    case Evidence::Inferred:
        break;
    }
    //: How well a statement is known: concluded, no source says it.
    return QCoreApplication::translate("RuleText", "inferred");
}

QString bitStatusWord(BitStatus status)
{
    switch (status) {
    case BitStatus::Documented:
        //: Of the meaning of a mask position: the vendor says it in text.
        return QCoreApplication::translate("BitStatus", "Documented");
    case BitStatus::Reported:
        //: Of the meaning of a mask position: one public integration uses it so.
        return QCoreApplication::translate("BitStatus", "Reported");
    case BitStatus::Unpublished:
        //: Of the meaning of a mask position: the vendor has not published it in text; it is a guess.
        return QCoreApplication::translate("BitStatus", "Unpublished");
    case BitStatus::Custom:
        break;
    }
    //: Of the meaning of a mask position: set by the user's team.
    return QCoreApplication::translate("BitStatus", "Set by your team");
}

QString codeKindWord(CodeKind kind)
{
    return kind == CodeKind::CardWarning ? QCoreApplication::translate("CodeKind", "Card warning")
                                         : QCoreApplication::translate("CodeKind", "Return code");
}

QString searchMatchWord(SearchMatch match)
{
    switch (match) {
    case SearchMatch::Exact:
        //: How a row fits a search: a code of it was typed.
        return QCoreApplication::translate("SearchMatch", "code");
    case SearchMatch::Words:
        return QCoreApplication::translate("SearchMatch", "words");
    case SearchMatch::Synonym:
        return QCoreApplication::translate("SearchMatch", "synonyms");
    case SearchMatch::Similar:
        break;
    }
    return QCoreApplication::translate("SearchMatch", "similar");
}

} // namespace codedesk::wording
