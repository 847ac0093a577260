// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookuptext.h"

#include "answers/answerlines.h"
#include "answers/lookupview.h"
#include "decoding/answerwords.h"
#include "session.h"
#include "texttable.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace codedesk::cli {

namespace {

struct LookupText {
    Q_DECLARE_TR_FUNCTIONS(LookupText)
};

QString indented(const QString &label, const QString &text)
{
    return QStringLiteral("  ") + label + (text.isEmpty() ? QStringLiteral(":") : QStringLiteral(": "))
        + terminalText(text) + u'\n';
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
            + QStringLiteral(" (%1)\n").arg(wording::bitStatusWord(warning.status));
    }
    if (answer.warnings.isEmpty())
        text += QStringLiteral("  ") + LookupText::tr("No warning.") + u'\n';
    return text;
}

QString humanAnswer(const LookupAnswer &answer, const LookupResult &result, const Session &session)
{
    const Catalogue &catalogue = *result.catalogue;
    if (!answer.entry)
        return humanMask(answer, session);
    const Language language = session.language();
    QString text = answer.match.code + QStringLiteral("  ") + answer.entry->message.in(language) + u'\n'
        + doubtLine(answer.match);
    for (const answers::AnswerLine &line :
         answers::answerLines(answer, { answer.match.code }, result.day, catalogue, language)) {
        text += indented(line.label, line.text);
        for (const QString &detail : line.details)
            text += QStringLiteral("    ") + terminalText(detail) + u'\n';
    }
    return text;
}

QString unknownText(const QList<UnknownMatch> &unknown, const Catalogue &catalogue)
{
    QString text;
    QStringList seen;
    for (const UnknownMatch &match : unknown) {
        if (seen.contains(match.text))
            continue;
        seen << match.text;
        text += answers::unknownSentence(match.text) + u'\n';
        const QStringList neighbours = answers::neighboursOf(match.text, catalogue);
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

/** Returns what a call is named by in a text without codes, and how to see the call. */
QString identifiersText(const QList<FoundIdentifier> &identifiers)
{
    QString text;
    for (const FoundIdentifier &identifier :
         identifiers.first(std::min(wording::mostIdentifiersShown, identifiers.size()))) {
        text += indented(wording::identifierWord(identifier.kind), identifier.text);
        //: %1 is a command that can be typed.
        text += QStringLiteral("    ")
            + LookupText::tr("Its stored calls: %1")
                  .arg(QStringLiteral("codedesk-cli calls --order ") + terminalText(identifier.text))
            + u'\n';
    }
    if (const QString more = wording::moreIdentifiers(identifiers.size()); !more.isEmpty())
        text += QStringLiteral("  ") + more + u'\n';
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
        parts << humanAnswer(answer, result, session);
    for (const LookupAnswer &tag : result.tags)
        parts << humanAnswer(tag, result, session);
    if (result.isBillingDivided) {
        parts << answers::dividedSentence() + u'\n';
    }
    if (const QList<UnknownMatch> unknown = unknownAltogether(result); !unknown.isEmpty())
        parts << unknownText(unknown, *result.catalogue);
    if (!result.foreign.isEmpty())
        parts << foreignText(result, session.language());
    if (parts.isEmpty())
        return LookupText::tr("No code was found in the text.") + u'\n' + identifiersText(result.identifiers);
    return parts.join(u'\n');
}

} // namespace codedesk::cli
