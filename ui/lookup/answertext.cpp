// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answertext.h"

#include "answers/answerlines.h"
#include "decoding/answerwords.h"

#include <QCoreApplication>

namespace codedesk::ui {

QString answerAsText(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    if (group.answer.entry)
        return answers::entryText(group.answer, group.codes, group.day, catalogue, language);
    const Result<WarningMask> mask = parseWarningMask(group.answer.match.code);
    const QString sentence = mask ? maskSentence(*mask, catalogue, language) : group.answer.match.code;
    const QString doubt = doubtSentence(group.answer.match);
    return doubt.isEmpty() ? sentence : sentence + u'\n' + doubt;
}

QString foreignAsText(const ForeignGroup &group, const Catalogue &catalogue, Language language)
{
    const QString sentence = foreignSentence(group.match, language);
    if (group.match.entryPosition < 0)
        return sentence;
    //: %1 is the sentence that a number is of another system, %2 what it means there.
    return QCoreApplication::translate("AnswerText", "%1 There it means: %2")
        .arg(sentence, catalogue.entries().at(group.match.entryPosition).message.in(language));
}

QString unknownAsText(const UnknownGroup &group)
{
    const QString text = answers::unknownSentence(group.text);
    if (group.neighbours.isEmpty())
        return text;
    //: %1 is the sentence that a code is not in the catalogue, %2 a list of codes.
    return QCoreApplication::translate("AnswerText", "%1 The nearest codes it has are %2.")
        .arg(text, group.neighbours.join(QStringLiteral(", ")));
}

} // namespace codedesk::ui
