// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "decoding/lookup.h"

namespace codedesk::answers {

/** Returns the other codes of the row of an answer. */
[[nodiscard]] QStringList otherCodes(const LookupAnswer &answer);

/** Returns what has to be asked before it is known whether a call was billed: "channel", "day", "edition";
 * NotApplicable if nothing. */
[[nodiscard]] Cell dependsOn(bool onChannel, bool onDay, bool onEdition);
[[nodiscard]] Cell dependsOn(const LookupAnswer &answer);

/** Returns a rule as programs read it; nullptr: null. */
[[nodiscard]] Cell ruleObject(const BillingRule *rule);

/** Returns all that is answered of one place in a text, as programs read it. */
[[nodiscard]] Object answerObject(const LookupAnswer &answer, const Catalogue &catalogue);

/** Returns the answer to a text as programs read it. */
[[nodiscard]] Object lookupObject(const LookupResult &result);

/** Returns the codes of the catalogue next to one it does not have. */
[[nodiscard]] QStringList neighboursOf(const QString &code, const Catalogue &catalogue);

/** Returns the reply suggested to the code of an answer; nullptr if there is none. */
[[nodiscard]] const Reply *replyTo(const LookupAnswer &answer, const Catalogue &catalogue);

} // namespace codedesk::answers
