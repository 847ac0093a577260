// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/identifiers.h"
#include "ingest/callrecord.h"
#include "search/wordmatcher.h"

#include <QString>

/** The words people read for what the program knows, in the language of the program: each said once. */
namespace codedesk::wording {

/** Returns "Billable", "Free", "Not stated" or "Unknown". */
[[nodiscard]] QString outcomeWord(Outcome outcome);

/** Returns what the vendor's own log says of charging; empty if it says nothing. */
[[nodiscard]] QString vendorChargeWord(ingest::VendorCharge charge);

/** Returns how well a statement is known: "documented", "from a third party", "inferred". */
[[nodiscard]] QString evidenceWord(Evidence evidence);

/** Returns how sure the meaning of a mask position is: "Documented", "Reported", "Unpublished", "Set by your
 * team". */
[[nodiscard]] QString bitStatusWord(BitStatus status);

/** Returns "Return code" or "Card warning". */
[[nodiscard]] QString codeKindWord(CodeKind kind);

/** Returns "Order number", "BizToken" or "Request id". */
[[nodiscard]] QString identifierWord(IdentifierKind kind);

/** So many identifiers of a text are shown: a log names hundreds, and who pastes one wants those less. */
inline constexpr qsizetype mostIdentifiersShown = 4;
/** Returns what is said of those that are not shown: "and 3 more in the text"; nothing if all are. */
[[nodiscard]] QString moreIdentifiers(qsizetype count);

/** Returns how a row fits what was searched for: "code", "words", "synonyms", "similar". */
[[nodiscard]] QString searchMatchWord(SearchMatch match);

} // namespace codedesk::wording
