// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"

#include <cstdint>
#include <limits>

namespace codedesk::store {

/**
 * The id of a stored call: its time in milliseconds since 2000, followed by 22 bits that tell calls of the
 * same millisecond apart. The table of calls, whose key it is, is thereby in order of time: appending is
 * cheap, spans of time are spans of ids, and a page continues from the last id. Calls without a time have
 * negative ids, made of import and record, so that none is given twice.
 */
using CallId = std::int64_t;

inline constexpr int callIdSequenceBits = 22;
inline constexpr std::int64_t callIdSequences = std::int64_t(1) << callIdSequenceBits;
inline constexpr CallId firstIdWithoutTime = std::numeric_limits<std::int64_t>::min();

/** Returns the smallest id a call of this time can have. Times outside the accepted range give the nearest end. */
[[nodiscard]] constexpr CallId lowestCallId(CallTime time)
{
    if (time < earliestTime)
        return callIdSequences;
    if (time > latestTime)
        time = latestTime;
    return (time - earliestTime + 1) << callIdSequenceBits;
}

[[nodiscard]] constexpr CallId makeCallId(CallTime time, std::int64_t sequence)
{
    return lowestCallId(time) | (sequence & (callIdSequences - 1));
}

/** Returns the id of a call without a time. `attempt` gives others where one is taken. */
[[nodiscard]] constexpr CallId makeCallIdWithoutTime(std::int64_t importId, std::int64_t recordNumber,
                                                     std::int64_t attempt)
{
    constexpr int importShift = 36; // four thousand million records of 67 million imports, sixteen times each
    constexpr int attemptShift = 32;
    constexpr std::int64_t attempts = std::int64_t(1) << (importShift - attemptShift);
    constexpr std::int64_t records = std::int64_t(1) << attemptShift;
    return firstIdWithoutTime + (importId << importShift) + (attempt % attempts) * records
        + recordNumber % records;
}

[[nodiscard]] constexpr CallTime timeOfCallId(CallId id)
{
    return id < 0 ? noTime : (id >> callIdSequenceBits) - 1 + earliestTime;
}

} // namespace codedesk::store
