// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answertext.h"

#include "answers/answerlines.h"
#include "decoding/answerwords.h"

#include <QCoreApplication>

namespace codedesk::ui {

namespace {

QString entryText(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    //: First line of a copied answer: %1 the codes, %2 the meaning.
    QStringList parts{ QCoreApplication::translate("AnswerText", "%1: %2")
                           .arg(group.codes.join(QStringLiteral(" / ")),
                                group.answer.entry->message.in(language)) };
    if (const QString doubt = doubtSentence(group.answer.match); !doubt.isEmpty())
        parts << doubt;
    for (const answers::AnswerLine &line :
         answers::answerLines(group.answer, group.codes, group.day, catalogue, language)) {
        parts << QCoreApplication::translate("AnswerText", "%1: %2").arg(line.label, line.text).trimmed();
        parts << line.details;
    }
    return parts.join(QLatin1Char('\n'));
}

} // namespace

QString answerAsText(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    if (group.answer.entry)
        return entryText(group, catalogue, language);
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
