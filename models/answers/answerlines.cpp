// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/answerlines.h"

#include "answers/notes.h"
#include "catalogue/remedy.h"
#include "decoding/answerwords.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace codedesk::answers {

namespace {

struct AnswerLinesWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerLines)
};

AnswerLine remedyLine(const CodeEntry &entry, Language language)
{
    const Remedy remedy = splitRemedy(entry.action.in(language));
    AnswerLine line{ AnswerLinesWords::tr("What to do"), remedy.intro, {} };
    for (qsizetype i = 0; i < remedy.steps.size(); ++i)
        line.details << u"%1. %2"_s.arg(QString::number(i + 1), remedy.steps.at(i));
    for (const Link &link : entry.links)
        line.details << u"%1 %2"_s.arg(link.textIn(language), link.url);
    return line;
}

/** Returns what decides the billing: the rule, or what has to be asked and the rule for each answer. */
AnswerLine billingLine(const LookupAnswer &answer, DayNumber day, const Catalogue &catalogue, Language language)
{
    QStringList rules = wording::billingLines(answer, catalogue, language);
    if (rules.isEmpty())
        rules << wording::outcomeWord(answer.outcome);
    const QString dependence = wording::dependenceSentence(answer);
    return dependence.isEmpty() ? AnswerLine{ wording::billingTitle(day), rules.join(u' '), {} }
                                : AnswerLine{ wording::billingTitle(day), dependence, rules };
}

} // namespace

QList<AnswerLine> answerLines(const LookupAnswer &answer, const QStringList &shownCodes, DayNumber day,
                              const Catalogue &catalogue, Language language)
{
    const CodeEntry &entry = *answer.entry;
    const Category *table = catalogue.category(entry.categoryId);
    QList<AnswerLine> lines;
    QStringList others = entry.allCodes();
    others.removeIf([&shownCodes](const QString &code) { return shownCodes.contains(code); });
    if (!others.isEmpty())
        lines << AnswerLine{ AnswerLinesWords::tr("Also"), others.join(u'/'), {} };
    if (!table->isGeneral())
        lines << AnswerLine{ AnswerLinesWords::tr("Of"), wording::tableScope(*table, language), {} };
    if (!entry.action.isEmpty())
        lines << remedyLine(entry, language);
    lines << billingLine(answer, day, catalogue, language);
    for (const Note &note : notesOf(entry, catalogue))
        lines << AnswerLine{ noteLabel(note), note.text.in(language), {} };
    for (const wording::MeaningLine &line : wording::meaningLines(answer, catalogue, language))
        lines << AnswerLine{ AnswerLinesWords::tr("Elsewhere"), line.text(), {} };
    return lines;
}

QString entryText(const LookupAnswer &answer, const QStringList &shownCodes, DayNumber day,
                  const Catalogue &catalogue, Language language)
{
    //: First line of a copied answer: %1 the codes, %2 the meaning.
    QStringList parts{ QCoreApplication::translate("AnswerText", "%1: %2")
                           .arg(shownCodes.join(QStringLiteral(" / ")), answer.entry->message.in(language)) };
    if (const QString doubt = doubtSentence(answer.match); !doubt.isEmpty())
        parts << doubt;
    for (const AnswerLine &line : answerLines(answer, shownCodes, day, catalogue, language)) {
        parts << QCoreApplication::translate("AnswerText", "%1: %2").arg(line.label, line.text).trimmed();
        parts << line.details;
    }
    return parts.join(u'\n');
}

QString unknownSentence(const QString &code)
{
    return AnswerLinesWords::tr("%1 is not in the catalogue.").arg(code);
}

QString dividedSentence()
{
    return AnswerLinesWords::tr(
        "These words stand for several codes, which are billed differently. Ask for the code.");
}

} // namespace codedesk::answers
