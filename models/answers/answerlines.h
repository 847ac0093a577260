// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "decoding/lookup.h"

#include <QString>
#include <QStringList>

namespace codedesk::answers {

/** One thing that is said of a code: "What to do: ...", with more lines below it where there are some. */
struct AnswerLine {
    QString label; ///< What it is about; translated, without a colon.
    QString text; ///< May be empty where there are details.
    QStringList details;

    bool operator==(const AnswerLine &) const = default;
};

/**
 * Returns all that is said of a code below its meaning: other codes of its row than the shown ones, whose it is,
 * what to do, billing on `day`, notes, and what it means elsewhere. `answer` has a row of `catalogue`.
 */
[[nodiscard]] QList<AnswerLine> answerLines(const LookupAnswer &answer, const QStringList &shownCodes,
                                            DayNumber day, const Catalogue &catalogue, Language language);

/** Returns all that is said of a code as text: the codes and the meaning, why that is in doubt, and answerLines().
 */
[[nodiscard]] QString entryText(const LookupAnswer &answer, const QStringList &shownCodes, DayNumber day,
                                const Catalogue &catalogue, Language language);

/** Says that the catalogue does not have a code. */
[[nodiscard]] QString unknownSentence(const QString &code);

/** Says that a message belongs to several codes with different billing (LookupResult::isBillingDivided). */
[[nodiscard]] QString dividedSentence();

} // namespace codedesk::answers
