// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answertext.h"

#include "catalogue/remedy.h"
#include "decoding/answerwords.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>

namespace codedesk::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("AnswerText", text);
}

QString remedyText(const QString &action)
{
    const Remedy remedy = splitRemedy(action);
    QStringList lines;
    if (!remedy.intro.isEmpty())
        lines << remedy.intro;
    for (qsizetype i = 0; i < remedy.steps.size(); ++i)
        lines << QStringLiteral("%1. %2").arg(i + 1).arg(remedy.steps.at(i));
    return lines.join(QLatin1Char('\n'));
}

QString entryText(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    const CodeEntry &entry = *group.answer.entry;
    //: First line of a copied answer: %1 the codes, %2 the meaning.
    QStringList parts{ QCoreApplication::translate("AnswerText", "%1: %2")
                           .arg(group.codes.join(QStringLiteral(" / ")), entry.message.in(language)) };
    if (!entry.action.isEmpty()) {
        parts << translated(QT_TRANSLATE_NOOP("AnswerText", "What to do:"));
        parts << remedyText(entry.action.in(language));
        for (const Link &link : entry.links)
            parts << QStringLiteral("%1 %2").arg(link.textIn(language), link.url);
    }
    const QString dependence = wording::dependenceSentence(group.answer);
    parts << QCoreApplication::translate("AnswerText", "%1: %2")
                 .arg(wording::billingTitle(group.day),
                      dependence.isEmpty() ? wording::outcomeWord(group.answer.outcome) : dependence);
    parts << wording::billingLines(group.answer, catalogue, language);
    for (const wording::MeaningLine &line : wording::meaningLines(group.answer, catalogue, language))
        parts << line.text();
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
    const QString text = QCoreApplication::translate("AnswerText", "%1 is not in the catalogue.").arg(group.text);
    if (group.neighbours.isEmpty())
        return text;
    //: %1 is the sentence that a code is not in the catalogue, %2 a list of codes.
    return QCoreApplication::translate("AnswerText", "%1 The nearest codes it has are %2.")
        .arg(text, group.neighbours.join(QStringLiteral(", ")));
}

} // namespace codedesk::ui
