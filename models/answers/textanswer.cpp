// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/textanswer.h"

#include "answers/entryanswer.h"

namespace codedesk::answers {

TextAnswer answerText(const TextQuestion &question, const CodeScanner &scanner)
{
    const DayNumber day = question.day == noDay ? question.today : question.day;
    TextAnswer answer{ question, lookUp(scanner, question.text, question.channel, day) };
    if (question.day == noDay) {
        for (QList<LookupAnswer> *list : { &answer.result.answers, &answer.result.tags }) {
            for (LookupAnswer &found : *list)
                noteDependenceOnDay(found, *answer.result.catalogue);
        }
    }
    return answer;
}

} // namespace codedesk::answers
