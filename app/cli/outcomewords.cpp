// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomewords.h"

#include <QCoreApplication>

namespace codedesk::cli {

namespace {

/** Texts of this file, for translation. */
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutcomeWords)
};

} // namespace

QString billableWord(Billable billable)
{
    switch (billable) {
    case Billable::Yes:
        //: answer to "is the call billed?"
        return Words::tr("yes");
    case Billable::No:
        //: answer to "is the call billed?"
        return Words::tr("no");
    case Billable::Unstated:
        break;
    }
    //: answer to "is the call billed?": the document does not say
    return Words::tr("not stated");
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Billable:
        return Words::tr("billed");
    case Outcome::Free:
        return Words::tr("free");
    case Outcome::Unstated:
        return Words::tr("not stated");
    case Outcome::Unknown:
        break;
    }
    //: outcome of a call whose code the catalogue does not have
    return Words::tr("unknown code");
}

QString evidenceWord(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented:
        //: how well a statement is known: the vendor says it
        return Words::tr("documented");
    case Evidence::ThirdParty:
        //: how well a statement is known: read in somebody else's code
        return Words::tr("from a third party");
    case Evidence::Inferred:
        break;
    }
    //: how well a statement is known: no source says it
    return Words::tr("inferred");
}

QString bitStatusWord(BitStatus status)
{
    switch (status) {
    case BitStatus::Documented:
        //: how sure a meaning is: the vendor says it
        return Words::tr("documented");
    case BitStatus::Reported:
        //: how sure a meaning is: others use it so
        return Words::tr("reported");
    case BitStatus::Unpublished:
        //: how sure a meaning is: a guess
        return Words::tr("unpublished");
    case BitStatus::Custom:
        break;
    }
    //: how sure a meaning is: the user's team set it
    return Words::tr("custom");
}

void writeBillable(JsonWriter &json, Billable billable)
{
    if (billable == Billable::Unstated)
        json.null();
    else
        json.value(billable == Billable::Yes);
}

void writeDay(JsonWriter &json, const char *key, DayNumber day)
{
    json.key(key);
    if (day == noDay)
        json.null();
    else
        json.value(toDate(day).toString(Qt::ISODate));
}

} // namespace codedesk::cli
