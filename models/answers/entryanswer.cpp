// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/entryanswer.h"

namespace codedesk::answers {

EntryQuestion EntryQuestion::of(const QString &code, const CataloguePtr &catalogue, DayNumber today)
{
    EntryQuestion question;
    question.today = today;
    question.catalogue = catalogue;
    if (const CodeEntry *entry = rowOf(code, {}, std::nullopt, *catalogue))
        question.position = static_cast<int>(entry - catalogue->entries().constData());
    return question;
}

const CodeEntry *rowOf(const QString &code, const QString &categoryId, std::optional<Channel> channel,
                       const Catalogue &catalogue)
{
    for (const CodeEntry *entry : catalogue.meanings(code)) {
        if (!categoryId.isEmpty() && entry->categoryId == categoryId)
            return entry;
    }
    const CodeEntry *ofCalls = channel ? catalogue.meaning(code, *channel) : nullptr;
    return ofCalls ? ofCalls : catalogue.find(code);
}

bool isKnown(const QString &code, const Catalogue &catalogue)
{
    return catalogue.find(code) != nullptr;
}

QString meaningOf(const QString &code, const Catalogue &catalogue, Language language)
{
    const CodeEntry *entry = catalogue.find(code);
    return entry ? entry->message.in(language) : QString();
}

const Reply *replyToCode(const QString &code, const Catalogue &catalogue)
{
    const CodeEntry *entry = catalogue.find(code);
    return entry ? catalogue.reply(*entry) : nullptr;
}

LookupAnswer answerRow(const CodeEntry &entry, const Catalogue &catalogue, const AsOf &asOf)
{
    const Category &table = *catalogue.category(entry.categoryId);
    LookupAnswer answer = answerForEntry(entry, catalogue, channelAskedOf(table, asOf.channel), asOf.day);
    if (table.isForeign || table.isOfTags) { // no call has its codes: what rules say is of others
        answer.outcome = outcomeOf(entry.billable);
        answer.rule.reset();
        answer.channels.clear();
        answer.editionRules.clear();
        answer.dependsOnEdition = false;
    }
    return answer;
}

void noteDependenceOnDay(LookupAnswer &answer, const Catalogue &catalogue)
{
    const bool isOfCalls = answer.entry && !catalogue.category(answer.entry->categoryId)->isApartFromCalls();
    const Channel channel = answer.channel.value_or(Channel::Unknown);
    answer.dependsOnDay = isOfCalls && catalogue.rules().ruling(answer.match.code, channel, noDay).dependsOnDay;
}

std::optional<LookupAnswer> answerEntry(const EntryQuestion &question)
{
    if (!question.catalogue || question.position < 0 || question.position >= question.catalogue->entries().size())
        return std::nullopt;
    const DayNumber day = question.day == noDay ? question.today : question.day;
    LookupAnswer answer = answerRow(question.catalogue->entries().at(question.position), *question.catalogue,
                                    { question.channel, day });
    if (question.day == noDay)
        noteDependenceOnDay(answer, *question.catalogue);
    return answer;
}

} // namespace codedesk::answers
