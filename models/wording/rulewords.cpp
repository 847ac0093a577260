// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/rulewords.h"

#include "core/calltime.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace codedesk::wording {

namespace {

/** Returns a document with the place in it and, unless the vendor says so itself, how well it is known. */
QString sourceText(const QString &title, const QString &place, Evidence evidence)
{
    QStringList details;
    if (!place.isEmpty())
        details << place;
    if (evidence != Evidence::Documented)
        details << evidenceWord(evidence);
    if (details.isEmpty())
        return title;
    //: %1 is the title of a document, %2 a place in it.
    return QCoreApplication::translate("RuleText", "%1 (%2)").arg(title, details.join(QStringLiteral(", ")));
}

} // namespace

QString channelList(const QList<Channel> &channels, Language language)
{
    QStringList titles;
    for (const Channel channel : channels)
        titles << channelTitle(channel).in(language);
    return titles.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString tableScope(const Category &table, Language language)
{
    QStringList parts;
    if (!table.product.isEmpty())
        parts << table.product.in(language);
    if (!table.channels.isEmpty())
        parts << channelList(table.channels, language);
    return parts.isEmpty() ? table.title.in(language) : parts.join(QStringLiteral(" · "));
}

QString entrySource(const CodeEntry &entry, const Catalogue &catalogue, Language language)
{
    const Source *source = catalogue.source(entry.sourceId);
    return sourceText(source ? source->title.in(language) : entry.sourceId, entry.reference, entry.evidence);
}

QString ruleSpan(const BillingRule &rule)
{
    const QString last = rule.to == noDay ? QString() : isoDay(rule.to - 1);
    if (rule.from != noDay && rule.to != noDay)
        //: Days a billing rule holds: first and last.
        return QCoreApplication::translate("RuleText", "from %1 to %2").arg(isoDay(rule.from), last);
    if (rule.from != noDay)
        //: First day a billing rule holds.
        return QCoreApplication::translate("RuleText", "since %1").arg(isoDay(rule.from));
    if (rule.to != noDay)
        //: Last day a billing rule holds.
        return QCoreApplication::translate("RuleText", "until %1").arg(last);
    return {};
}

namespace {

/** Returns where and when a rule holds; `allChannels` is what every channel is called. */
QString scopeText(const BillingRule &rule, const QString &allChannels, Language language)
{
    QString channel = rule.channel ? channelTitle(*rule.channel).in(language) : allChannels;
    if (!rule.product.isEmpty())
        channel = rule.product.in(language);
    const QString span = ruleSpan(rule);
    if (span.isEmpty())
        return channel;
    //: %1 is a channel, %2 the days a billing rule holds.
    return QCoreApplication::translate("RuleText", "%1, %2").arg(channel, span);
}

} // namespace

QString ruleScope(const BillingRule &rule, Language language)
{
    return scopeText(rule, QCoreApplication::translate("RuleText", "every channel"), language);
}

QString ruleSource(const BillingRule &rule, const Catalogue &catalogue, Language language)
{
    const Source *source = catalogue.source(rule.sourceId);
    const QString title = source ? source->title.in(language) : rule.sourceId;
    // What a table row states refers to its table by id.
    const Category *table = catalogue.category(rule.reference);
    return sourceText(title, table ? table->title.in(language) : rule.reference, rule.evidence);
}

QString ruleSentence(const BillingRule &rule, std::optional<Channel> channel, const Catalogue &catalogue,
                     Language language)
{
    BillingRule named = rule;
    const bool isNamed = channel && *channel != Channel::Unknown;
    if (!rule.channel && isNamed && catalogue.rules().hasChannels(rule.code))
        named.channel = channel;
    // "Not stated in every channel" would read as if some channel did.
    const QString scope = rule.billable == Billable::Unstated
        //: Where nothing is said: "Not stated in any channel".
        ? scopeText(named, QCoreApplication::translate("RuleText", "any channel"), language)
        : ruleScope(named, language);
    const QString outcome = outcomeWord(outcomeOf(rule.billable));
    if (rule.precedence == Precedence::Fallback)
        return QCoreApplication::translate("RuleText", "%1 in %2. No source speaks of it.").arg(outcome, scope);
    //: %1 is "Billable" or "Free", %2 where and when that holds, %3 the title of the document that says so.
    return QCoreApplication::translate("RuleText", "%1 in %2. Source: %3.")
        .arg(outcome, scope, ruleSource(rule, catalogue, language));
}

QString rulingSentence(const BillingRuling &ruling, Channel channel, const Catalogue &catalogue, Language language)
{
    if (ruling.rule) {
        const QString sentence = ruleSentence(*ruling.rule, channel, catalogue, language);
        return ruling.dependsOnEdition
            //: %1 is a sentence such as "Free in every channel. Source: ..."
            ? QCoreApplication::translate("RuleText", "%1 An edition bills it otherwise: ask which one is used.")
                  .arg(sentence)
            : sentence;
    }
    if (ruling.dependsOnChannel)
        return QCoreApplication::translate(
            "RuleText", "It depends on the channel: the log gives this call none, and the channels differ.");
    if (ruling.dependsOnDay)
        return QCoreApplication::translate(
            "RuleText",
            "It depends on the day: the log gives this call no time, and the rules that held so far differ.");
    return QCoreApplication::translate(
        "RuleText", "The catalogue does not have this code, so nothing says whether it is billed.");
}

} // namespace codedesk::wording
