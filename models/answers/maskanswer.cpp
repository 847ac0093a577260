// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/maskanswer.h"

#include "decoding/warninglist.h"

namespace codedesk::answers {

MaskAnswer answerMask(const MaskQuestion &question)
{
    MaskAnswer answer;
    answer.question = question;
    if (question.text.trimmed().isEmpty())
        return answer;
    const Result<WarningMask> mask = parseWarningMask(question.text);
    if (!mask) {
        answer.fault = mask.error();
        return answer;
    }
    answer.mask = *mask;
    answer.warnings = maskWarnings(*mask, *question.catalogue);
    return answer;
}

QString MaskAnswer::sentence(Language language) const
{
    return mask ? maskSentence(*mask, *question.catalogue, language) : QString();
}

CardAnswer answerCardList(const CardQuestion &question)
{
    CardAnswer answer;
    answer.question = question;
    const Result<QStringList> codes = parseWarningList(question.text);
    if (codes)
        answer.warnings = cardWarnings(*codes, *question.catalogue);
    else
        answer.fault = codes.error();
    return answer;
}

QStringList CardAnswer::codes() const
{
    QStringList codes;
    for (const CardWarning &warning : warnings)
        codes << warning.code;
    return codes;
}

QString CardAnswer::sentence(Language language) const
{
    return fault ? QString() : warningListSentence(codes(), *question.catalogue, language);
}

} // namespace codedesk::answers
