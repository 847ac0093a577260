// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupjson.h"

#include "answers/warningview.h"
#include "catalogue/neighbours.h"
#include "catalogue/reply.h"
#include "decoding/answerwords.h"
#include "jsonvalues.h"

namespace codedesk::cli {

namespace {

constexpr int neighboursEachSide = 2;

void writeBillableOf(JsonWriter &json, Outcome outcome)
{
    writeBillable(json, billableOf(outcome));
}

void writeRule(JsonWriter &json, const std::optional<BillingRule> &rule)
{
    if (!rule) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("channel");
    if (rule->channel)
        json.value(channelKey(*rule->channel));
    else
        json.null();
    writeDay(json, "from", rule->from);
    writeDay(json, "to", rule->to);
    json.field("source", rule->sourceId);
    json.field("reference", rule->reference);
    json.field("confidence", evidenceKey(rule->evidence));
    json.endObject();
}

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

void writeText(JsonWriter &json, const char *key, const LocalizedText &text)
{
    json.key(key);
    json.beginObject();
    json.field("zh", text.zh);
    json.field("en", text.en);
    json.endObject();
}

void writeChannels(JsonWriter &json, const QList<ChannelAnswer> &channels)
{
    json.key("channels");
    json.beginArray();
    for (const ChannelAnswer &channel : channels) {
        json.beginObject();
        json.field("channel", channelKey(channel.channel));
        json.key("billable");
        writeBillableOf(json, channel.outcome);
        json.key("rule");
        writeRule(json, channel.rule);
        json.endObject();
    }
    json.endArray();
}

void writeMeanings(JsonWriter &json, const QList<MeaningAnswer> &meanings, const Catalogue &catalogue)
{
    json.key("other_meanings");
    json.beginArray();
    for (const MeaningAnswer &meaning : meanings) {
        const Category *table = catalogue.category(meaning.entry->categoryId);
        QStringList channels;
        for (const Channel channel : table->channels)
            channels << channelKey(channel);
        json.beginObject();
        json.field("category", meaning.entry->categoryId);
        json.field("source", meaning.entry->sourceId);
        writeText(json, "product", table->product);
        json.field("channels", channels);
        json.field("message", meaning.entry->message.zh);
        json.field("message_en", meaning.entry->message.en);
        json.field("action", meaning.entry->action.zh);
        json.key("billable");
        writeBillableOf(json, meaning.outcome);
        json.key("rule");
        writeRule(json, meaning.rule);
        json.endObject();
    }
    json.endArray();
}

void writeEditions(JsonWriter &json, const QList<BillingRule> &rules)
{
    json.key("editions");
    json.beginArray();
    for (const BillingRule &rule : rules) {
        json.beginObject();
        writeText(json, "edition", rule.edition.isEmpty() ? rule.product : rule.edition);
        json.key("billable");
        writeBillableOf(json, outcomeOf(rule.billable));
        json.key("rule");
        writeRule(json, rule);
        json.endObject();
    }
    json.endArray();
}

/** Returns what has to be asked before it is known whether a call was billed. */
QStringList dependences(const LookupAnswer &answer)
{
    QStringList names;
    if (!answer.channels.isEmpty())
        names << QStringLiteral("channel");
    if (answer.dependsOnEdition)
        names << QStringLiteral("edition");
    return names;
}

void writeReply(JsonWriter &json, const LookupAnswer &answer, const Reply &reply)
{
    const Outcome outcome = certainOutcome(answer);
    const auto rendered = [&answer, outcome](const LocalizedText &text) {
        const auto in = [&answer, &text, outcome](Language language) {
            return renderReply(
                text.in(language),
                { answer.match.code, answer.entry->message.in(language), {}, {}, billedWords(outcome, language) });
        };
        return LocalizedText{ in(Language::Chinese), in(Language::English) };
    };
    json.key("reply");
    json.beginObject();
    json.field("source", reply.sourceId);
    writeText(json, "user", rendered(reply.user));
    writeText(json, "integrator", rendered(reply.integrator));
    json.endObject();
}

void writeNotes(JsonWriter &json, const QList<Note> &notes)
{
    json.key("notes");
    json.beginArray();
    for (const Note &note : notes) {
        json.beginObject();
        json.field("source", note.sourceId);
        json.field("zh", note.text.zh);
        json.field("en", note.text.en);
        json.endObject();
    }
    json.endArray();
}

void writeAnswer(JsonWriter &json, const LookupAnswer &answer, const Catalogue &catalogue)
{
    const CodeEntry row = answer.entry ? *answer.entry : CodeEntry();
    json.beginObject();
    json.field("kind", matchKindKey(answer.match.kind));
    json.field("code", answer.match.code);
    json.field("aliases", otherCodes(answer));
    json.field("category", row.categoryId);
    json.field("source", row.sourceId);
    json.field("message", row.message.zh);
    json.field("action", row.action.zh);
    json.key("billable");
    writeBillableOf(json, answer.outcome);
    json.key("rule");
    writeRule(json, answer.rule);
    json.field("start", qint64(answer.match.start));
    json.field("length", qint64(answer.match.length));
    json.field("confidence", confidenceKey(answer.match.confidence));
    if (answer.match.doubt != Doubt::None)
        json.field("doubt", doubtKey(answer.match.doubt));
    json.field("message_en", row.message.en);
    json.field("action_en", row.action.en);
    if (answer.match.kind == MatchKind::IdMask) {
        writeRows(json, "warnings", answers::maskWarningColumns(), answer.warnings);
    }
    if (!answer.channels.isEmpty())
        writeChannels(json, answer.channels);
    if (!answer.otherMeanings.isEmpty())
        writeMeanings(json, answer.otherMeanings, catalogue);
    if (!answer.editionRules.isEmpty())
        writeEditions(json, answer.editionRules);
    if (const QStringList names = dependences(answer); !names.isEmpty())
        json.field("billing_depends_on", names);
    if (answer.entry) {
        if (const Reply *reply = catalogue.reply(row))
            writeReply(json, answer, *reply);
        if (const QList<Note> notes = catalogue.notesOn(row); !notes.isEmpty())
            writeNotes(json, notes);
    }
    json.endObject();
}

void writeForeign(JsonWriter &json, const LookupResult &result)
{
    json.key("foreign");
    json.beginArray();
    for (const ForeignMatch &foreign : result.foreign) {
        json.beginObject();
        json.field("text", foreign.text);
        json.field("system", foreign.system->id);
        json.field("start", qint64(foreign.start));
        json.field("length", qint64(foreign.length));
        writeText(json, "name", foreign.system->name);
        json.field("documented", foreign.system->documentedAt);
        if (foreign.entryPosition >= 0)
            writeText(json, "meaning", result.catalogue->entries().at(foreign.entryPosition).message);
        json.endObject();
    }
    json.endArray();
}

} // namespace

QStringList otherCodes(const LookupAnswer &answer)
{
    QStringList codes = answer.entry ? answer.entry->allCodes() : QStringList();
    codes.removeAll(answer.match.code);
    return codes;
}

void writeLookup(JsonWriter &json, const LookupResult &result)
{
    const auto writeAnswers = [&](const char *key, const QList<LookupAnswer> &answers) {
        json.key(key);
        json.beginArray();
        for (const LookupAnswer &answer : answers)
            writeAnswer(json, answer, *result.catalogue);
        json.endArray();
    };
    json.beginObject();
    writeDay(json, "as_of", result.day);
    writeAnswers("matches", result.answers);
    if (!result.tags.isEmpty())
        writeAnswers("tags", result.tags);
    json.key("unknown");
    json.beginArray();
    for (const UnknownMatch &unknown : result.unknown) {
        json.beginObject();
        json.field("text", unknown.text);
        json.field("start", qint64(unknown.start));
        json.field("length", qint64(unknown.length));
        json.field("neighbours", neighbouringCodes(*result.catalogue, unknown.text, neighboursEachSide));
        json.endObject();
    }
    json.endArray();
    writeForeign(json, result);
    json.key("identifiers");
    json.beginArray();
    for (const FoundIdentifier &identifier : result.identifiers) {
        json.beginObject();
        json.field("kind", identifierKindKey(identifier.kind));
        json.field("text", identifier.text);
        json.field("start", qint64(identifier.start));
        json.field("length", qint64(identifier.length));
        json.endObject();
    }
    json.endArray();
    json.key("billing_divided");
    json.value(result.isBillingDivided);
    json.endObject();
}

} // namespace codedesk::cli
