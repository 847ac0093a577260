// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/billingwords.h"

#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace codedesk::wording {

namespace {

struct BillingLinesWords {
    Q_DECLARE_TR_FUNCTIONS(BillingLines)
};

/** Channels of which the same source says the same, of one edition or of all. */
struct ChannelGroup {
    LocalizedText edition; // empty: all
    QList<Channel> channels; // none: every channel
    Outcome outcome = Outcome::Unknown;
    std::optional<BillingRule> rule; // of the first channel; nothing if no source speaks for them
};

bool isSameSource(const std::optional<BillingRule> &left, const std::optional<BillingRule> &right)
{
    return left.has_value() == right.has_value()
        && (!left || (left->sourceId == right->sourceId && left->reference == right->reference));
}

void addTo(QList<ChannelGroup> &groups, const ChannelGroup &added)
{
    const auto group = std::find_if(groups.begin(), groups.end(), [&added](const ChannelGroup &other) {
        return other.edition == added.edition && other.outcome == added.outcome
            && isSameSource(other.rule, added.rule);
    });
    if (group == groups.end())
        groups << added;
    else
        group->channels << added.channels;
}

QList<ChannelGroup> groupChannels(const QList<ChannelAnswer> &answers)
{
    QList<ChannelGroup> groups;
    for (const ChannelAnswer &answer : answers) {
        if (answer.channel == Channel::Unknown) // its calls are what the others agree on, and they do not
            continue;
        const bool isStated = answer.rule && answer.rule->precedence != Precedence::Fallback;
        addTo(groups, { {}, { answer.channel }, answer.outcome, isStated ? answer.rule : std::nullopt });
    }
    return groups;
}

/** An edition differs from what decides calls, which tell no edition. */
bool isDecisive(const BillingRule &rule, const LookupAnswer &answer)
{
    return answer.dependsOnEdition && !rule.edition.isEmpty() && rule.product.isEmpty();
}

QList<ChannelGroup> groupEditions(const LookupAnswer &answer)
{
    QList<ChannelGroup> groups;
    for (const BillingRule &rule : answer.editionRules) {
        if (isDecisive(rule, answer))
            addTo(groups,
                  { rule.edition, rule.channel ? QList{ *rule.channel } : QList<Channel>(),
                    outcomeOf(rule.billable), rule });
    }
    return groups;
}

QString scopeOf(const ChannelGroup &group, Language language)
{
    QString scope = channelList(group.channels, language);
    if (!group.edition.isEmpty()) {
        const QString edition = group.edition.in(language);
        //: %1 is an edition of the product, %2 a list of channels.
        scope = scope.isEmpty() ? edition : BillingLinesWords::tr("%1 of %2").arg(edition, scope);
    }
    const QString span = group.rule ? ruleSpan(*group.rule) : QString();
    //: %1 is a list of channels, %2 the days on which the following holds.
    return span.isEmpty() ? scope : BillingLinesWords::tr("%1, %2").arg(scope, span);
}

QString lineOf(const ChannelGroup &group, const Catalogue &catalogue, Language language)
{
    const QString scope = scopeOf(group, language);
    const QString outcome = outcomeWord(group.outcome);
    if (!group.rule)
        return BillingLinesWords::tr("%1: %2. No source speaks of it.").arg(scope, outcome);
    //: %1 is a list of channels, %2 "Billable" or "Free", %3 the document that says so.
    return BillingLinesWords::tr("%1: %2. Source: %3.")
        .arg(scope, outcome, ruleSource(*group.rule, catalogue, language));
}

QString editionScope(const BillingRule &rule, Language language)
{
    const QString scope = (rule.edition.isEmpty() ? rule.product : rule.edition).in(language);
    return rule.channel ? scope + QStringLiteral(" · ") + channelTitle(*rule.channel).in(language) : scope;
}

} // namespace

QList<Outcome> outcomesOf(const LookupAnswer &answer)
{
    QList<Outcome> outcomes;
    const auto add = [&outcomes](Outcome outcome) {
        if (!outcomes.contains(outcome))
            outcomes << outcome;
    };
    if (answer.channels.isEmpty())
        add(answer.outcome);
    for (const ChannelAnswer &channel : answer.channels) {
        if (channel.channel != Channel::Unknown) // calls of one of the others
            add(channel.outcome);
    }
    for (const BillingRule &rule : answer.editionRules) {
        if (isDecisive(rule, answer))
            add(outcomeOf(rule.billable));
    }
    return outcomes;
}

QString billingTitle(DayNumber day)
{
    if (day == noDay || day == currentBillingDay())
        return BillingLinesWords::tr("Billing today");
    //: Heading: how calls of a day are billed; %1 is the day.
    return BillingLinesWords::tr("Billing on %1").arg(isoDay(day));
}

QString dependenceSentence(const LookupAnswer &answer)
{
    if (!answer.channels.isEmpty() && answer.dependsOnEdition)
        return BillingLinesWords::tr("Whether it is billed depends on the channel and the edition: ask for both.");
    if (!answer.channels.isEmpty())
        return BillingLinesWords::tr("Whether it is billed depends on the channel: ask for it.");
    //: "edition" is that of the face-verification product, such as the Plus edition.
    return answer.dependsOnEdition
        ? BillingLinesWords::tr("Whether it is billed depends on the edition: ask which one is used.")
        : QString();
}

QStringList billingLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QStringList lines;
    for (const ChannelGroup &group : groupEditions(answer) + groupChannels(answer.channels))
        lines << lineOf(group, catalogue, language);
    if (!answer.channels.isEmpty() || !answer.rule)
        return lines;
    const QString sentence = ruleSentence(*answer.rule, answer.channel, catalogue, language);
    //: %1 is a sentence such as "Free in every channel. Source: ..."
    return lines << (lines.isEmpty() ? sentence : BillingLinesWords::tr("Other editions: %1").arg(sentence));
}

QString MeaningLine::text() const
{
    if (message.isEmpty())
        return BillingLinesWords::tr("%1: %2. Source: %3.")
            .arg(scope, outcomeWord(outcome.value_or(Outcome::Unknown)), source);
    if (!outcome)
        //: What a number means in another system: %1 the system, %2 the meaning, %3 the source.
        return BillingLinesWords::tr("%1: %2. Not a FaceID code there. Source: %3.").arg(scope, message, source);
    //: A further meaning of a code: %1 product or channel, %2 meaning, %3 "Billable" or "Free", %4 the source.
    return BillingLinesWords::tr("%1: %2 (%3). Source: %4.").arg(scope, message, outcomeWord(*outcome), source);
}

QList<MeaningLine> meaningLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QList<MeaningLine> lines;
    for (const MeaningAnswer &meaning : answer.otherMeanings) {
        const Category *table = catalogue.category(meaning.entry->categoryId);
        const bool isForeign = catalogue.isForeign(*meaning.entry);
        lines << MeaningLine{ tableScope(*table, language), meaning.entry->message.in(language),
                              isForeign ? std::nullopt : std::optional(meaning.outcome),
                              isForeign || !meaning.rule ? entrySource(*meaning.entry, catalogue, language)
                                                         : ruleSource(*meaning.rule, catalogue, language) };
    }
    for (const BillingRule &rule : answer.editionRules) {
        if (!isDecisive(rule, answer))
            lines << MeaningLine{
                editionScope(rule, language), {}, outcomeOf(rule.billable), ruleSource(rule, catalogue, language)
            };
    }
    return lines;
}

} // namespace codedesk::wording
