// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answertext.h"

#include "catalogue/remedy.h"
#include "items/outcomewords.h"
#include "lookup/meaninglist.h"
#include "widgets/ruletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace codedesk::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("AnswerText", text);
}

QString remedyText(const QString &action)
{
    const Remedy remedy = splitRemedy(action);
    QStringList lines;
    if (!remedy.intro.isEmpty())
        lines << remedy.intro;
    for (qsizetype i = 0; i < remedy.steps.size(); ++i)
        lines << QStringLiteral("%1. %2").arg(i + 1).arg(remedy.steps.at(i));
    return lines.join(QLatin1Char('\n'));
}

/** Channels of which the same source says the same. */
struct ChannelGroup {
    QList<Channel> channels;
    Outcome outcome = Outcome::Unknown;
    std::optional<BillingRule> rule; ///< Of the first channel; nothing if no source speaks for them.
};

QList<ChannelGroup> groupChannels(const QList<ChannelAnswer> &answers)
{
    QList<ChannelGroup> groups;
    for (const ChannelAnswer &answer : answers) {
        const bool isStated = answer.rule && answer.rule->precedence != Precedence::Fallback;
        const std::optional<BillingRule> rule = isStated ? answer.rule : std::nullopt;
        const auto isSame = [&answer, &rule](const ChannelGroup &group) {
            const bool isSameRule = group.rule.has_value() == rule.has_value()
                && (!rule || (group.rule->sourceId == rule->sourceId && group.rule->reference == rule->reference));
            return isSameRule && group.outcome == answer.outcome;
        };
        const auto group = std::find_if(groups.begin(), groups.end(), isSame);
        if (group == groups.end())
            groups << ChannelGroup{ { answer.channel }, answer.outcome, rule };
        else
            group->channels << answer.channel;
    }
    return groups;
}

QString outcomeWords(const LookupAnswer &answer)
{
    if (!answer.channels.isEmpty())
        return translated(QT_TRANSLATE_NOOP("AnswerText", "depends on the channel"));
    return items::outcomeWord(answer.outcome);
}

QString entryText(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    const CodeEntry &entry = *group.answer.entry;
    //: First line of a copied answer: %1 the codes, %2 the meaning.
    QStringList parts{ QCoreApplication::translate("AnswerText", "%1: %2")
                           .arg(group.codes.join(QStringLiteral(" / ")), entry.message.in(language)) };
    if (!entry.action.isEmpty()) {
        parts << translated(QT_TRANSLATE_NOOP("AnswerText", "What to do:"));
        parts << remedyText(entry.action.in(language));
        for (const Link &link : entry.links)
            parts << QStringLiteral("%1 %2").arg(link.textIn(language), link.url);
    }
    //: Before "Billable", "Free", "Not stated".
    parts << translated(QT_TRANSLATE_NOOP("AnswerText", "Billing: %1")).arg(outcomeWords(group.answer));
    parts << billingLines(group.answer, catalogue, language);
    parts << meaningLines(group.answer, catalogue, language);
    return parts.join(QLatin1Char('\n'));
}

} // namespace

QList<Outcome> outcomesOf(const LookupAnswer &answer)
{
    QList<Outcome> outcomes{ answer.outcome };
    for (const ChannelAnswer &channel : answer.channels) {
        if (!outcomes.contains(channel.outcome))
            outcomes << channel.outcome;
    }
    return outcomes;
}

QStringList billingLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QStringList lines;
    for (const ChannelGroup &group : groupChannels(answer.channels)) {
        QStringList titles;
        for (const Channel channel : group.channels)
            titles << channelTitle(channel).in(language);
        QString channels =
            titles.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
        if (group.rule && !ruleSpan(*group.rule).isEmpty())
            //: %1 is a list of channels, %2 the days on which the following holds.
            channels = QCoreApplication::translate("AnswerText", "%1, %2").arg(channels, ruleSpan(*group.rule));
        const QString outcome = items::outcomeWord(group.outcome);
        //: %1 is a list of channels, %2 "Billable" or "Free", %3 the document that says so.
        lines << (group.rule ? QCoreApplication::translate("AnswerText", "%1: %2. Source: %3.")
                                   .arg(channels, outcome, ruleSource(*group.rule, catalogue, language))
                             : QCoreApplication::translate("AnswerText", "%1: %2.").arg(channels, outcome));
    }
    if (lines.isEmpty() && answer.rule)
        lines << ruleSentence(*answer.rule, catalogue, language);
    return lines;
}

QString answerAsText(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    if (group.answer.entry)
        return entryText(group, catalogue, language);
    const Result<WarningMask> mask = parseWarningMask(group.answer.match.code);
    return mask ? maskSentence(*mask, catalogue, language) : group.answer.match.code;
}

QString unknownAsText(const UnknownGroup &group)
{
    const QString text = QCoreApplication::translate("AnswerText", "%1 is not in the catalogue.").arg(group.text);
    if (group.neighbours.isEmpty())
        return text;
    //: %1 is the sentence that a code is not in the catalogue, %2 a list of codes.
    return QCoreApplication::translate("AnswerText", "%1 The nearest codes it has are %2.")
        .arg(text, group.neighbours.join(QStringLiteral(", ")));
}

} // namespace codedesk::ui
