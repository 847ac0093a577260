// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/lookup.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace codedesk {

namespace {

ChannelAnswer answerIn(const BillingRules &rules, const QString &code, Channel channel, DayNumber day)
{
    const BillingRule *rule = rules.find(code, channel, day);
    return { channel, rules.outcome(code, channel, day), rule ? std::optional(*rule) : std::nullopt };
}

/** Returns the answers of all channels if they are not all alike on that day. */
QList<ChannelAnswer> differingChannels(const BillingRules &rules, const QString &code, DayNumber day)
{
    QList<ChannelAnswer> answers;
    for (const Channel channel : allChannels)
        answers << answerIn(rules, code, channel, day);
    const bool isAlike = std::all_of(answers.cbegin(), answers.cend(), [&answers](const ChannelAnswer &answer) {
        return answer.outcome == answers.front().outcome;
    });
    return isAlike ? QList<ChannelAnswer>() : answers;
}

LookupAnswer answerForMask(const CodeMatch &match, const Catalogue &catalogue)
{
    LookupAnswer answer;
    answer.match = match;
    if (const Result<WarningMask> mask = parseWarningMask(match.code))
        answer.warnings = maskWarnings(*mask, catalogue);
    return answer;
}

/** What the source of a product's table says of it on a day: the rule that began last, else the row itself. */
MeaningAnswer answerOfProduct(const CodeEntry &entry, const Category &table, const QString &code,
                              const BillingRules &rules, DayNumber day)
{
    BillingRule best = entry.ruleFor(code);
    best.product = table.product;
    for (const BillingRule &rule : rules.specialRulesOf(code)) {
        if (rule.product == table.product && rule.holdsOn(day) && rule.from >= best.from)
            best = rule;
    }
    return { &entry, outcomeOf(best.billable), best };
}

MeaningAnswer answerOfMeaning(const CodeEntry &entry, const QString &code, const Catalogue &catalogue,
                              std::optional<Channel> channel, DayNumber day)
{
    const Category *table = catalogue.category(entry.categoryId);
    if (table->isApartFromCalls())
        return answerOfProduct(entry, *table, code, catalogue.rules(), day);
    const Channel asked = channelAskedOf(*table, channel).value_or(Channel::Unknown);
    const ChannelAnswer answer = answerIn(catalogue.rules(), code, asked, day);
    return { &entry, answer.outcome, answer.rule };
}

/** Returns the rules on editions, and on products that have no table of their own with this code. */
QList<BillingRule> editionRules(const QString &code, const QList<const CodeEntry *> &meanings,
                                const Catalogue &catalogue, std::optional<Channel> channel, DayNumber day)
{
    QList<BillingRule> rules;
    for (const BillingRule &rule : catalogue.rules().specialRulesOf(code)) {
        if (channel && rule.channel && rule.channel != channel)
            continue;
        const bool hasTable = std::any_of(meanings.cbegin(), meanings.cend(), [&](const CodeEntry *entry) {
            return !rule.product.isEmpty() && catalogue.category(entry->categoryId)->product == rule.product;
        });
        if (rule.holdsOn(day) && !hasTable)
            rules << rule;
    }
    return rules;
}

/** What an answer is about: a number with whatever it means, also elsewhere; one of FaceID; or one of the rows
 * that have it. */
enum class Subject { Number, Code, Row };

LookupAnswer answerForCode(const CodeMatch &match, Subject subject, const Catalogue &catalogue,
                           std::optional<Channel> channel, DayNumber day)
{
    if (channel == Channel::Unknown) // it may be any
        channel.reset();
    LookupAnswer answer;
    answer.match = match;
    answer.channel = channel;
    answer.entry = &catalogue.entries().at(match.entryPosition);
    QList<const CodeEntry *> meanings = catalogue.meanings(match.code, channel);
    if (subject != Subject::Row && !meanings.isEmpty()) // its meaning in the channel asked for
        answer.entry = meanings.first();
    answer.editionRules = editionRules(match.code, meanings, catalogue, channel, day);
    meanings.removeOne(answer.entry);
    if (subject == Subject::Code && match.doubt != Doubt::NothingSpeaksForIt) { // it was meant as one of FaceID
        meanings.removeIf([&catalogue](const CodeEntry *entry) { return catalogue.isForeign(*entry); });
    }
    for (const CodeEntry *entry : meanings)
        answer.otherMeanings << answerOfMeaning(*entry, match.code, catalogue, channel, day);
    const ChannelAnswer billing = answerIn(catalogue.rules(), match.code, channel.value_or(Channel::Unknown), day);
    answer.outcome = billing.outcome;
    answer.rule = billing.rule;
    const bool isOfTags = catalogue.category(answer.entry->categoryId)->isOfTags;
    const bool isAboutOneRow = subject == Subject::Row || isOfTags
        || std::all_of(meanings.cbegin(), meanings.cend(),
                       [&catalogue](const CodeEntry *entry) { return catalogue.isForeign(*entry); });
    if (isAboutOneRow && catalogue.category(answer.entry->categoryId)->isApartFromCalls()) {
        const MeaningAnswer only = answerOfMeaning(*answer.entry, match.code, catalogue, channel, day);
        if (channel && subject != Subject::Row) { // asked about its calls, which no product's table decides
            answer.otherMeanings.prepend(only);
        } else {
            answer.outcome = only.outcome;
            answer.rule = only.rule;
        }
    } else if (!channel && catalogue.rules().varies(match.code))
        answer.channels = differingChannels(catalogue.rules(), match.code, day);
    answer.dependsOnEdition =
        std::any_of(answer.editionRules.cbegin(), answer.editionRules.cend(), [&answer](const BillingRule &rule) {
            return !rule.edition.isEmpty() && rule.product.isEmpty() && outcomeOf(rule.billable) != answer.outcome;
        });
    return answer;
}

bool hasOutcome(const LookupAnswer &answer, Outcome outcome)
{
    return answer.outcome == outcome
        || std::any_of(answer.channels.cbegin(), answer.channels.cend(),
                       [outcome](const ChannelAnswer &channel) { return channel.outcome == outcome; });
}

/** Returns true if the words of one message belong to a code that is billed and to another that is free. */
bool isBillingDivided(const QList<LookupAnswer> &answers)
{
    for (qsizetype first = 0; first < answers.size();) {
        qsizetype behind = first;
        bool isBilled = false;
        bool isFree = false;
        for (; behind < answers.size() && answers.at(behind).match.start == answers.at(first).match.start;
             ++behind) {
            isBilled = isBilled || hasOutcome(answers.at(behind), Outcome::Billable);
            isFree = isFree || hasOutcome(answers.at(behind), Outcome::Free);
        }
        const bool isSeveral = behind - first > 1 && answers.at(first).match.foundBy == FoundBy::Message;
        if (isSeveral && isBilled && isFree)
            return true;
        first = behind;
    }
    return false;
}

/** Returns the answers to matches, place by place. */
QList<LookupAnswer> answersFor(const QList<CodeMatch> &matches, const Catalogue &catalogue,
                               std::optional<Channel> channel, DayNumber day, Subject ofCodes)
{
    QList<LookupAnswer> answers;
    std::map<std::tuple<int, FoundBy, QString>, LookupAnswer> known; // a log repeats few codes many times
    for (const CodeMatch &match : matches) {
        const auto [place, isNew] = known.try_emplace({ match.entryPosition, match.foundBy, match.code });
        LookupAnswer &answer = place->second;
        if (isNew && match.kind == MatchKind::IdMask)
            answer = answerForMask(match, catalogue);
        else if (isNew) {
            // The words of a message stand in one row; a code has all the meanings there are.
            const Subject subject = match.foundBy == FoundBy::Message ? Subject::Row : ofCodes;
            answer = answerForCode(match, subject, catalogue, channel, day);
        }
        answer.match = match;
        answers << answer;
    }
    return answers;
}

} // namespace

Outcome certainOutcome(const LookupAnswer &answer)
{
    return answer.channels.isEmpty() && !answer.dependsOnEdition ? answer.outcome : Outcome::Unstated;
}

Outcome outcomeOfOneCall(const LookupAnswer &answer)
{
    return answer.dependsOnDay ? Outcome::Unstated : certainOutcome(answer);
}

bool isForeign(const LookupResult &result, const UnknownMatch &unknown)
{
    const auto found =
        std::lower_bound(result.foreign.cbegin(), result.foreign.cend(), unknown.start,
                         [](const ForeignMatch &match, qsizetype start) { return match.start < start; });
    return found != result.foreign.cend() && found->start == unknown.start;
}

std::optional<Channel> channelAskedOf(const Category &table, std::optional<Channel> channel)
{
    const bool isAmongThem = table.channels.isEmpty() || (channel && table.channels.contains(*channel));
    return isAmongThem ? channel : table.channels.first();
}

LookupAnswer answerForEntry(const CodeEntry &entry, const Catalogue &catalogue, std::optional<Channel> channel,
                            DayNumber day)
{
    CodeMatch match;
    match.kind = entry.kind == CodeKind::CardWarning ? MatchKind::CardWarning : MatchKind::ReturnCode;
    match.code = entry.code;
    match.entryPosition = entry.position;
    match.confidence = Confidence::High;
    return answerForCode(match, Subject::Row, catalogue, channel, dayOrToday(day));
}

LookupResult lookUp(const CodeScanner &scanner, const QString &text, std::optional<Channel> channel, DayNumber day)
{
    const ScanResult found = scanner.scan(text);
    LookupResult result;
    result.day = dayOrToday(day);
    result.catalogue = scanner.catalogue();
    result.unknown = found.unknown;
    result.foreign = found.foreign;
    result.identifiers = found.identifiers;
    // A number that is all there is tells nothing of whose it is.
    const bool isBare = found.matches.size() == 1 && found.matches.front().code == text.trimmed();
    result.answers = answersFor(found.matches, *result.catalogue, channel, result.day,
                                isBare ? Subject::Number : Subject::Code);
    result.tags = answersFor(found.tags, *result.catalogue, channel, result.day, Subject::Code);
    result.isBillingDivided = isBillingDivided(result.answers);
    return result;
}

} // namespace codedesk
