// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"
#include "ingest/recordbatch.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace codedesk::store {

/** The number of a text in the dictionary of the store (Terms); noTerm: the field has no value. */
using TermId = std::int64_t;
inline constexpr TermId noTerm = 0;

/** What a stored call tells that needs no dictionary, besides the columns that are searched by SQL. */
struct CallValues {
    ingest::VendorCharge vendorCharge = ingest::VendorCharge::Absent;
    ingest::TimePrecision timePrecision = ingest::TimePrecision::Milliseconds;
    ingest::IdentityKind identity = ingest::IdentityKind::WholeRow;
    std::string_view orderNo;
    std::string_view requestId;
    double similarity = std::numeric_limits<double>::quiet_NaN();
    double liveRate = std::numeric_limits<double>::quiet_NaN();
    ingest::PersonHash person{};
};

/** What a stored call tells in texts that occur in many calls. */
struct CallTexts {
    TermId messageTerm = noTerm;
    std::string_view message; ///< In place, where there are too many different ones for terms.
    TermId frontMask = noTerm;
    TermId backMask = noTerm;
    TermId cardWarnings = noTerm;
    TermId chargeType = noTerm;
};

/**
 * Appends values as bytes: only those that are there; order numbers and request ids that are hex digits or UUIDs
 * take half their length, scores of at most two decimals two bytes. Every value comes back exactly.
 */
void packValues(const CallValues &values, std::string &bytes);

/** Appends texts behind packed values: together they are the body of a call. */
void packTexts(const CallTexts &texts, std::string &bytes);

/**
 * Reads the body of a call; texts go into `arena`. Returns false if the bytes are no such body, as in a damaged
 * store.
 */
[[nodiscard]] bool unpackBody(std::string_view bytes, CallValues &values, CallTexts &texts, ingest::Arena &arena);

} // namespace codedesk::store
