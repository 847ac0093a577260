// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/answerwords.h"

#include <QCoreApplication>

namespace codedesk {

namespace {

struct AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(codedesk::AnswerWords)
};

} // namespace

QString doubtKey(Doubt doubt)
{
    switch (doubt) {
    case Doubt::NothingSpeaksForIt:
        return QStringLiteral("nothing-speaks-for-it");
    case Doubt::WordsAlone:
        return QStringLiteral("words-alone");
    case Doubt::SimilarWords:
        return QStringLiteral("similar-words");
    case Doubt::LostZeros:
        return QStringLiteral("lost-zeros");
    case Doubt::None:
        break;
    }
    return {};
}

QString doubtSentence(const CodeMatch &match)
{
    switch (match.doubt) {
    case Doubt::NothingSpeaksForIt:
        return AnswerWords::tr(
            "Uncertain: many systems have such a number, and nothing near it speaks for FaceID.");
    case Doubt::WordsAlone:
        return AnswerWords::tr("Found by its words: the text names no code.");
    case Doubt::SimilarWords:
        return AnswerWords::tr("Likely: the text names no code, and its words are nearly those of this one.");
    case Doubt::LostZeros:
        return AnswerWords::tr(
            "Uncertain: a mask has 8 digits, and zeros are missing at the left of this one, as spreadsheets drop "
            "them. Compare it with the answer of the service.");
    case Doubt::None:
        break;
    }
    return match.confidence == Confidence::Low
        ? AnswerWords::tr("Uncertain: nothing around it says that this is meant as a code.")
        : QString();
}

QString foreignSentence(const ForeignMatch &match, Language language)
{
    //: %1 is a system such as "iOS network error (NSURLErrorDomain)", %2 a number.
    return AnswerWords::tr("%1: %2. This is not a FaceID code.").arg(match.system->name.in(language), match.text);
}

} // namespace codedesk
