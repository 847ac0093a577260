// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ruletext.h"

#include "core/calltime.h"
#include "items/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace codedesk::ui {

namespace {

QString dayText(DayNumber day)
{
    return toDate(day).toString(Qt::ISODate);
}

/** Returns the span a rule holds in; empty if it always holds. */
QString ruleSpan(const BillingRule &rule)
{
    const QString last = rule.to == noDay ? QString() : dayText(rule.to - 1);
    if (rule.from != noDay && rule.to != noDay)
        //: Days a billing rule holds: first and last.
        return QCoreApplication::translate("RuleText", "from %1 to %2").arg(dayText(rule.from), last);
    if (rule.from != noDay)
        //: First day a billing rule holds.
        return QCoreApplication::translate("RuleText", "since %1").arg(dayText(rule.from));
    if (rule.to != noDay)
        //: Last day a billing rule holds.
        return QCoreApplication::translate("RuleText", "until %1").arg(last);
    return {};
}

} // namespace

QString ruleScope(const BillingRule &rule, Language language)
{
    const QString channel = rule.channel ? channelTitle(*rule.channel).in(language)
                                         : QCoreApplication::translate("RuleText", "every channel");
    const QString span = ruleSpan(rule);
    if (span.isEmpty())
        return channel;
    //: %1 is a channel, %2 the days a billing rule holds.
    return QCoreApplication::translate("RuleText", "%1, %2").arg(channel, span);
}

QString ruleSource(const BillingRule &rule, const Catalogue &catalogue, Language language)
{
    const Source *source = catalogue.source(rule.sourceId);
    const QString title = source ? source->title.in(language) : rule.sourceId;
    if (rule.reference.isEmpty())
        return title;
    // What a table row states refers to its table by id.
    const Category *table = catalogue.category(rule.reference);
    //: %1 is the title of a document, %2 a place in it.
    return QCoreApplication::translate("RuleText", "%1 (%2)")
        .arg(title, table ? table->title.in(language) : rule.reference);
}

QString ruleSentence(const BillingRule &rule, const Catalogue &catalogue, Language language)
{
    //: %1 is "Billable" or "Free", %2 where and when that holds, %3 the title of the document that says so.
    return QCoreApplication::translate("RuleText", "%1 in %2. Source: %3.")
        .arg(items::outcomeWord(outcomeOf(rule.billable)), ruleScope(rule, language),
             ruleSource(rule, catalogue, language));
}

} // namespace codedesk::ui
