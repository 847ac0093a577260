// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/strictjson.h"

#include <QList>
#include <QString>

// Values that occur inside catalogue files. Each function notes a fault in the node for a value that is none.

namespace codedesk {

/** Reads the stable name of a source or category: "return-codes.zh". */
[[nodiscard]] QString readId(const JsonNode &node);

/** Reads one code in ASCII: "-1101", "FailedOperation.CompareFail". */
[[nodiscard]] QString readCode(const JsonNode &node);

[[nodiscard]] CodeKind readKind(const JsonNode &node);

/** Reads a status a source can give; "custom" is for the user's team alone. */
[[nodiscard]] BitStatus readBitStatus(const JsonNode &node);

/** Reads the fixed name of a channel; "unknown" is none. */
[[nodiscard]] Channel readChannel(const JsonNode &node);

/** Reads true, false, or null for unstated. */
[[nodiscard]] Billable readBillable(const JsonNode &node);

/** Reads a date, or null for noDay. */
[[nodiscard]] DayNumber readDay(const JsonNode &node);

/** Reads a list of links to https addresses. */
[[nodiscard]] QList<Link> readLinks(const JsonNode &node);

/** Reads "documented", "third-party" or "inferred". */
[[nodiscard]] Evidence readEvidence(const JsonNode &node);

/** Reads a list of codes with at least one in it, none of them twice. */
[[nodiscard]] QStringList readCodeList(const JsonNode &node);

/** How the texts of a file are given. */
enum class TextRule {
    BothLanguages,
    OneIsEnough, ///< The other language may be left out, and then gets the same text.
};
[[nodiscard]] LocalizedText readText(const JsonNode &node, TextRule rule);

/** Notes a fault in the day a rule ends before, unless that is later than its first day. */
void checkDays(const BillingRule &rule, const JsonNode &to);

/** Reads what one rule says, for the codes it says it of. The source is left empty. */
[[nodiscard]] QList<BillingRule> readRules(const JsonNode &node);

/** Reads a text of a reply and checks its variables. */
[[nodiscard]] LocalizedText readReplyText(const JsonNode &node, TextRule rule);

/** Reads one suggested reply. */
[[nodiscard]] Reply readReply(const JsonNode &node);

} // namespace codedesk
