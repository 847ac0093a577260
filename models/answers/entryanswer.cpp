// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/entryanswer.h"

namespace codedesk::answers {

EntryQuestion EntryQuestion::of(const QString &code, const CataloguePtr &catalogue, DayNumber today)
{
    EntryQuestion question;
    question.today = today;
    question.catalogue = catalogue;
    if (const CodeEntry *entry = catalogue->find(code))
        question.position = static_cast<int>(entry - catalogue->entries().constData());
    return question;
}

std::optional<LookupAnswer> answerEntry(const EntryQuestion &question)
{
    if (!question.catalogue || question.position < 0 || question.position >= question.catalogue->entries().size())
        return std::nullopt;
    const DayNumber day = question.day == noDay ? question.today : question.day;
    return answerForEntry(question.catalogue->entries().at(question.position), *question.catalogue,
                          question.channel, day);
}

} // namespace codedesk::answers
