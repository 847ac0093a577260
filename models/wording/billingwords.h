// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/lookup.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace codedesk::wording {

/** Returns what can have become of such calls: one outcome, or each there is if that depends on something. */
[[nodiscard]] QList<Outcome> outcomesOf(const LookupAnswer &answer);

/** Returns the heading of billing lines: "Billing today", or of the day they are about. */
[[nodiscard]] QString billingTitle(DayNumber day);

/** Returns what has to be asked before it is known whether a call was billed, as a sentence; empty if nothing. */
[[nodiscard]] QString dependenceSentence(const LookupAnswer &answer);

/** Returns what decides the billing of an answer, one sentence for each channel or edition that differs. */
[[nodiscard]] QStringList billingLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language);

/** What a code means or how it is billed elsewhere: of whom, what, how it is billed, and who says so. */
struct MeaningLine {
    QString scope; ///< Product, channels or edition.
    QString message; ///< Empty: about billing alone.
    std::optional<Outcome> outcome; ///< Nothing: it is a code of another system, which is never billed here.
    QString source;

    /** Returns the line as one sentence. */
    [[nodiscard]] QString text() const;
};

/** Returns the further meanings of a code, and the editions and products whose billing no other line tells. */
[[nodiscard]] QList<MeaningLine> meaningLines(const LookupAnswer &answer, const Catalogue &catalogue,
                                              Language language);

} // namespace codedesk::wording
