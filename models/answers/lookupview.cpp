// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/lookupview.h"

#include "answers/notes.h"
#include "answers/warningview.h"
#include "catalogue/neighbours.h"
#include "catalogue/reply.h"
#include "decoding/answerwords.h"

namespace codedesk::answers {

namespace {

constexpr int neighboursEachSide = 2;

QString confidenceKey(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return QStringLiteral("high");
    case Confidence::Medium:
        return QStringLiteral("medium");
    case Confidence::Low:
        break;
    }
    return QStringLiteral("low");
}

Cell ruleCell(const std::optional<BillingRule> &rule)
{
    return ruleObject(rule ? &*rule : nullptr);
}

Cell textCell(const LocalizedText &text)
{
    return Object{ { { "zh", text.zh }, { "en", text.en } } };
}

template <typename List, typename Describe> Objects objectsFrom(const List &values, const Describe &describe)
{
    Objects objects;
    for (const auto &value : values)
        objects.push_back(describe(value));
    return objects;
}

/** Returns a list, or nothing at all for an empty one. */
template <typename List, typename Describe> Cell optionalObjects(const List &values, const Describe &describe)
{
    return values.isEmpty() ? Cell(NotApplicable()) : Cell(objectsFrom(values, describe));
}

Object channelObject(const ChannelAnswer &answer)
{
    return { { { "channel", channelKey(answer.channel) },
               { "billable", billableOf(answer.outcome) },
               { "rule", ruleCell(answer.rule) } } };
}

Object meaningObject(const MeaningAnswer &meaning, const Catalogue &catalogue)
{
    const CodeEntry &entry = *meaning.entry;
    const Category *table = catalogue.category(entry.categoryId);
    return { { { "category", entry.categoryId },
               { "source", entry.sourceId },
               { "product", textCell(table->product) },
               { "channels", channelKeys(table->channels) },
               { "message", entry.message.zh },
               { "message_en", entry.message.en },
               { "action", entry.action.zh },
               { "billable", billableOf(meaning.outcome) },
               { "rule", ruleCell(meaning.rule) } } };
}

Object editionObject(const BillingRule &rule)
{
    return { { { "edition", textCell(rule.edition.isEmpty() ? rule.product : rule.edition) },
               { "billable", rule.billable },
               { "rule", ruleObject(&rule) } } };
}

Cell replyCell(const LookupAnswer &answer, const Catalogue &catalogue)
{
    const Reply *reply = replyTo(answer, catalogue);
    if (!reply)
        return NotApplicable();
    const Outcome outcome = outcomeOfOneCall(answer);
    const auto rendered = [&answer, outcome](const LocalizedText &text) {
        const auto in = [&answer, &text, outcome](Language language) {
            return renderReply(
                text.in(language),
                { answer.match.code, answer.entry->message.in(language), {}, {}, billedWords(outcome, language) });
        };
        return textCell({ in(Language::Chinese), in(Language::English) });
    };
    return Object{ { { "source", reply->sourceId },
                     { "user", rendered(reply->user) },
                     { "integrator", rendered(reply->integrator) } } };
}

Object unknownObject(const UnknownMatch &unknown, const Catalogue &catalogue)
{
    return { { { "text", unknown.text },
               { "start", qint64(unknown.start) },
               { "length", qint64(unknown.length) },
               { "neighbours", neighboursOf(unknown.text, catalogue) } } };
}

Object foreignObject(const ForeignMatch &foreign, const Catalogue &catalogue)
{
    return { { { "text", foreign.text },
               { "system", foreign.system->id },
               { "start", qint64(foreign.start) },
               { "length", qint64(foreign.length) },
               { "name", textCell(foreign.system->name) },
               { "documented", foreign.system->documentedAt },
               { "meaning",
                 foreign.entryPosition < 0 ? Cell(NotApplicable())
                                           : textCell(catalogue.entries().at(foreign.entryPosition).message) } } };
}

Object identifierObject(const FoundIdentifier &identifier)
{
    return { { { "kind", identifierKindKey(identifier.kind) },
               { "text", identifier.text },
               { "start", qint64(identifier.start) },
               { "length", qint64(identifier.length) } } };
}

} // namespace

QStringList otherCodes(const LookupAnswer &answer)
{
    QStringList codes = answer.entry ? answer.entry->allCodes() : QStringList();
    codes.removeAll(answer.match.code);
    return codes;
}

Cell dependsOn(bool onChannel, bool onDay, bool onEdition)
{
    QStringList names;
    if (onChannel)
        names << QStringLiteral("channel");
    if (onDay)
        names << QStringLiteral("day");
    if (onEdition)
        names << QStringLiteral("edition");
    return names.isEmpty() ? Cell(NotApplicable()) : Cell(names);
}

Cell dependsOn(const LookupAnswer &answer)
{
    return dependsOn(!answer.channels.isEmpty(), answer.dependsOnDay, answer.dependsOnEdition);
}

Cell ruleObject(const BillingRule *rule)
{
    if (!rule)
        return {};
    return Object{ { { "channel", rule->channel ? Cell(channelKey(*rule->channel)) : Cell() },
                     { "from", dayCell(rule->from) },
                     { "to", dayCell(rule->to) },
                     { "source", rule->sourceId },
                     { "reference", rule->reference },
                     { "confidence", evidenceKey(rule->evidence) } } };
}

Object answerObject(const LookupAnswer &answer, const Catalogue &catalogue)
{
    const CodeEntry row = answer.entry ? *answer.entry : CodeEntry();
    const bool isMask = answer.match.kind == MatchKind::IdMask;
    const QString doubt = doubtKey(answer.match.doubt);
    return {
        { { "kind", matchKindKey(answer.match.kind) },
          { "code", answer.match.code },
          { "aliases", otherCodes(answer) },
          { "category", row.categoryId },
          { "source", row.sourceId },
          { "message", row.message.zh },
          { "action", row.action.zh },
          { "billable", billableOf(answer.outcome) },
          { "rule", ruleCell(answer.rule) },
          { "start", qint64(answer.match.start) },
          { "length", qint64(answer.match.length) },
          { "confidence", confidenceKey(answer.match.confidence) },
          { "doubt", doubt.isEmpty() ? Cell(NotApplicable()) : Cell(doubt) },
          { "message_en", row.message.en },
          { "action_en", row.action.en },
          { "outcome", isMask ? Cell(NotApplicable()) : Cell(outcomeKey(answer.outcome)) },
          { "warnings", isMask ? Cell(objectsOf(maskWarningColumns(), answer.warnings)) : Cell(NotApplicable()) },
          { "channels", optionalObjects(answer.channels, channelObject) },
          { "other_meanings",
            optionalObjects(
                answer.otherMeanings,
                [&catalogue](const MeaningAnswer &meaning) { return meaningObject(meaning, catalogue); }) },
          { "editions", optionalObjects(answer.editionRules, editionObject) },
          { "billing_depends_on", dependsOn(answer) },
          { "reply", replyCell(answer, catalogue) },
          { "notes", answer.entry ? noteObjects(notesOf(*answer.entry, catalogue)) : Cell(NotApplicable()) } }
    };
}

Object lookupObject(const LookupResult &result)
{
    const Catalogue &catalogue = *result.catalogue;
    const auto describe = [&catalogue](const LookupAnswer &answer) { return answerObject(answer, catalogue); };
    const auto tellUnknown = [&catalogue](const UnknownMatch &match) { return unknownObject(match, catalogue); };
    const auto tellForeign = [&catalogue](const ForeignMatch &match) { return foreignObject(match, catalogue); };
    return { { { "as_of", dayCell(result.day) },
               { "matches", objectsFrom(result.answers, describe) },
               { "tags", optionalObjects(result.tags, describe) },
               { "unknown", objectsFrom(result.unknown, tellUnknown) },
               { "foreign", objectsFrom(result.foreign, tellForeign) },
               { "identifiers", objectsFrom(result.identifiers, identifierObject) },
               { "billing_divided", result.isBillingDivided } } };
}

QStringList neighboursOf(const QString &code, const Catalogue &catalogue)
{
    return neighbouringCodes(catalogue, code, neighboursEachSide);
}

const Reply *replyTo(const LookupAnswer &answer, const Catalogue &catalogue)
{
    return answer.entry ? catalogue.reply(*answer.entry) : nullptr;
}

} // namespace codedesk::answers
