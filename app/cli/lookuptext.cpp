// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookuptext.h"

#include "catalogue/neighbours.h"
#include "decoding/answerwords.h"
#include "lookupjson.h"
#include "outcomewords.h"
#include "session.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QSet>

namespace codedesk::cli {

namespace {

constexpr int neighboursEachSide = 2;

struct LookupText {
    Q_DECLARE_TR_FUNCTIONS(LookupText)
};

/** Returns a sentence that names the rule behind an answer and its days. */
QString ruleText(const BillingRule &rule, const Catalogue &catalogue, Language language)
{
    const Source *source = catalogue.source(rule.sourceId);
    QString text = source ? source->title.in(language) : rule.sourceId;
    if (!rule.reference.isEmpty() && !catalogue.category(rule.reference))
        text += QStringLiteral(", ") + rule.reference;
    if (rule.from != noDay)
        //: %1 is the first day a rule holds
        text += LookupText::tr(", since %1").arg(toDate(rule.from).toString(Qt::ISODate));
    if (rule.to != noDay)
        //: %1 is the last day a rule held
        text += LookupText::tr(", until %1").arg(toDate(rule.to - 1).toString(Qt::ISODate));
    if (rule.evidence != Evidence::Documented)
        text += QStringLiteral(", ") + evidenceWord(rule.evidence);
    return text;
}

QString indented(const QString &label, const QString &text)
{
    return QStringLiteral("  ") + label + QStringLiteral(": ") + terminalText(text) + u'\n';
}

/** Returns a line that says why an answer is not sure; nothing for a sure one. */
QString doubtLine(const CodeMatch &match)
{
    const QString doubt = doubtSentence(match);
    return doubt.isEmpty() ? QString() : QStringLiteral("  ") + doubt + u'\n';
}

QString humanMask(const LookupAnswer &answer, const Session &session)
{
    QString text = answer.match.code + u'\n' + doubtLine(answer.match);
    for (const MaskWarning &warning : answer.warnings) {
        text += QStringLiteral("  %1. ").arg(warning.bit) + warning.text.in(session.language())
            + QStringLiteral(" (%1)\n").arg(bitStatusWord(warning.status));
    }
    if (answer.warnings.isEmpty())
        text += QStringLiteral("  ") + LookupText::tr("No warning.") + u'\n';
    return text;
}

QString billingText(Outcome outcome, const std::optional<BillingRule> &rule, const Catalogue &catalogue,
                    Language language)
{
    const QString word = outcomeWord(outcome);
    return rule ? word + QStringLiteral(" (%1)").arg(ruleText(*rule, catalogue, language)) : word;
}

/** Returns what a table is about: its product, its channels, or else its title. */
QString scopeText(const Category &table, Language language)
{
    QStringList parts;
    if (!table.product.isEmpty())
        parts << table.product.in(language);
    for (const Channel channel : table.channels)
        parts << channelTitle(channel).in(language);
    return parts.isEmpty() ? table.title.in(language) : parts.join(QStringLiteral(", "));
}

QString meaningsText(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QString text;
    for (const MeaningAnswer &meaning : answer.otherMeanings) {
        const Category *table = catalogue.category(meaning.entry->categoryId);
        text += indented(LookupText::tr("Elsewhere"),
                         scopeText(*table, language) + QStringLiteral(" – ") + meaning.entry->message.in(language)
                             + QStringLiteral(" – ")
                             + billingText(meaning.outcome, meaning.rule, catalogue, language));
    }
    for (const BillingRule &rule : answer.editionRules) {
        QString scope = (rule.edition.isEmpty() ? rule.product : rule.edition).in(language);
        if (rule.channel)
            scope += QStringLiteral(", ") + channelTitle(*rule.channel).in(language);
        text += indented(scope, billingText(outcomeOf(rule.billable), rule, catalogue, language));
    }
    return text;
}

QString humanAnswer(const LookupAnswer &answer, const Catalogue &catalogue, const Session &session)
{
    if (!answer.entry)
        return humanMask(answer, session);
    const Language language = session.language();
    const Category *table = catalogue.category(answer.entry->categoryId);
    QString text = answer.match.code + QStringLiteral("  ") + answer.entry->message.in(language) + u'\n'
        + doubtLine(answer.match);
    const QStringList others = otherCodes(answer);
    if (!others.isEmpty())
        text += indented(LookupText::tr("Also"), others.join(u'/'));
    if (!table->isGeneral())
        text += indented(LookupText::tr("Of"), scopeText(*table, language));
    if (!answer.entry->action.isEmpty())
        text += indented(LookupText::tr("Remedy"), answer.entry->action.in(language));
    text += indented(LookupText::tr("Billing"),
                     answer.channels.isEmpty() ? billingText(answer.outcome, answer.rule, catalogue, language)
                                               : LookupText::tr("depends on the channel"));
    for (const ChannelAnswer &channel : answer.channels) {
        text += indented(QStringLiteral("  ") + channelTitle(channel.channel).in(language),
                         outcomeWord(channel.outcome));
    }
    for (const Note &note : catalogue.notesOn(*answer.entry)) {
        const bool isTeam = note.sourceId == teamSourceId;
        text +=
            indented(isTeam ? LookupText::tr("The team notes") : LookupText::tr("Note"), note.text.in(language));
    }
    return text + meaningsText(answer, catalogue, language);
}

QString unknownText(const QList<UnknownMatch> &unknown, const Catalogue &catalogue)
{
    QString text;
    QStringList seen;
    for (const UnknownMatch &match : unknown) {
        if (seen.contains(match.text))
            continue;
        seen << match.text;
        text += match.text + QStringLiteral("  ") + LookupText::tr("No source has this code.") + u'\n';
        const QStringList neighbours = neighbouringCodes(catalogue, match.text, neighboursEachSide);
        if (!neighbours.isEmpty())
            text += indented(LookupText::tr("Nearest known codes"), neighbours.join(QStringLiteral(", ")));
    }
    return text;
}

QString foreignText(const LookupResult &result, Language language)
{
    QString text;
    QSet<QString> seen;
    for (const ForeignMatch &foreign : result.foreign) {
        const QString sentence = foreignSentence(foreign, language);
        if (seen.contains(sentence))
            continue;
        seen << sentence;
        text += sentence + u'\n';
        if (foreign.entryPosition >= 0)
            text += indented(LookupText::tr("Means there"),
                             result.catalogue->entries().at(foreign.entryPosition).message.in(language));
        text += indented(LookupText::tr("Documented"), foreign.system->documentedAt);
    }
    return text;
}

/** Returns the unknown codes of which nothing else is known either. */
QList<UnknownMatch> unknownAltogether(const LookupResult &result)
{
    QList<UnknownMatch> unknown = result.unknown;
    unknown.removeIf([&result](const UnknownMatch &match) { return isForeign(result, match); });
    return unknown;
}

} // namespace

QString lookupText(const LookupResult &result, const Session &session)
{
    QStringList parts;
    for (const LookupAnswer &answer : result.answers)
        parts << humanAnswer(answer, *result.catalogue, session);
    for (const LookupAnswer &tag : result.tags)
        parts << humanAnswer(tag, *result.catalogue, session);
    if (result.isBillingDivided) {
        parts << LookupText::tr(
                     "These words stand for several codes, which are billed differently. Ask for the code.")
                + u'\n';
    }
    if (const QList<UnknownMatch> unknown = unknownAltogether(result); !unknown.isEmpty())
        parts << unknownText(unknown, *result.catalogue);
    if (!result.foreign.isEmpty())
        parts << foreignText(result, session.language());
    return parts.isEmpty() ? LookupText::tr("No code was found in the text.") + u'\n' : parts.join(u'\n');
}

} // namespace codedesk::cli
