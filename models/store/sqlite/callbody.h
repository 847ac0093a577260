// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"
#include "ingest/recordbatch.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace codedesk::store {

/** The number of a text in the dictionary of the store (Terms); noTerm: the field has no value. */
using TermId = std::int64_t;
inline constexpr TermId noTerm = 0;

/** How many fields are texts that the dictionary keeps. */
inline constexpr std::size_t termFieldCount = [] {
    std::size_t count = 0;
    for (const auto &row : callFields)
        count += row.tag != 0 && isTermKind(row.kind);
    return count;
}();

/** Returns whether a text of a call is kept as a number of the dictionary in its body. */
[[nodiscard]] constexpr bool isTermField(std::size_t field)
{
    return callFields[field].tag != 0 && isTermKind(callFields[field].kind);
}

/** A value for each such field. */
template <typename Value> class TermFields {
public:
    [[nodiscard]] constexpr Value &operator[](Field field) { return m_values[slot(indexOf(field))]; }
    [[nodiscard]] constexpr const Value &operator[](Field field) const { return m_values[slot(indexOf(field))]; }

private:
    static constexpr std::size_t slot(std::size_t field)
    {
        std::size_t number = 0;
        for (std::size_t i = 0; i < field; ++i)
            number += isTermField(i);
        return number;
    }

    std::array<Value, termFieldCount> m_values{};
};

/** What a stored call tells in texts that occur in many calls. */
struct CallTexts {
    TermFields<TermId> terms;
    std::string_view message; ///< In place, where there are too many different ones for terms.
};

/** What of a call other records have told than the one it is stored from. */
struct Completion {
    bool isThere = false;
    bool hasMessage = false; ///< The message as well, from another import.

    bool operator==(const Completion &) const = default;
};

/**
 * Appends the values that need no dictionary as bytes: only those that are there; order numbers and request ids
 * that are hex digits or UUIDs take half their length, scores of at most two decimals two bytes. Every value comes
 * back exactly.
 */
void packValues(const ingest::CallRecord &record, std::string &bytes);

/** Appends texts behind packed values: together they are the body of a call. */
void packTexts(const CallTexts &texts, std::string &bytes);

/** Notes in a body what others have told. */
void setCompletion(const Completion &completion, std::string &body);
[[nodiscard]] Completion completionOf(std::string_view body);

/**
 * Reads the body of a call: what needs no dictionary into `record`, the rest into `texts`; texts go into `arena`.
 * Returns false if the bytes are no such body, as in a damaged store.
 */
[[nodiscard]] bool unpackBody(std::string_view bytes, ingest::CallRecord &record, CallTexts &texts,
                              ingest::Arena &arena);

} // namespace codedesk::store
