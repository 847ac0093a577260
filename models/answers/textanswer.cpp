// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/textanswer.h"

namespace codedesk::answers {

TextAnswer answerText(const TextQuestion &question, const CodeScanner &scanner)
{
    const DayNumber day = question.day == noDay ? question.today : question.day;
    return { question, lookUp(scanner, question.text, question.channel, day) };
}

} // namespace codedesk::answers
