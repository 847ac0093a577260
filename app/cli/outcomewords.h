// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "jsonwriter.h"

#include <QString>

namespace codedesk::cli {

/** Returns "yes", "no" or "not stated" for people. */
[[nodiscard]] QString billableWord(Billable billable);

/** Returns "billed", "free", "not stated" or "unknown code" for people. */
[[nodiscard]] QString outcomeWord(Outcome outcome);

/** Returns how well a statement is known, for people. */
[[nodiscard]] QString evidenceWord(Evidence evidence);

/** Returns how sure the meaning of a mask position is, for people. */
[[nodiscard]] QString bitStatusWord(BitStatus status);

/** Writes true, false, or null for what no source states. */
void writeBillable(JsonWriter &json, Billable billable);

/** Writes a key and its day, or null for noDay. */
void writeDay(JsonWriter &json, const char *key, DayNumber day);

} // namespace codedesk::cli
