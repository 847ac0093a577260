// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"

#include <QByteArray>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::store {

/** The keys a record can be found by; 0 stands for none. */
struct RecordKeys {
    std::uint64_t requestId = 0;
    std::uint64_t orderNo = 0;
    std::uint64_t wholeRow = 0; ///< Only where neither a request id nor order and time tell calls apart.
};

[[nodiscard]] RecordKeys keysOf(const ingest::CallRecord &record);
[[nodiscard]] std::uint64_t requestIdKey(std::string_view requestId);
[[nodiscard]] std::uint64_t orderNoKey(std::string_view orderNo);

/** Returns the share of a stored call in the sums that guard the identity index (KeySums). */
[[nodiscard]] std::uint64_t checksumOfKeys(const ingest::CallRecord &record, std::int64_t callId);

/** Returns whether a record has a request id that names its call, and no query about it. */
[[nodiscard]] bool isNamed(const ingest::CallRecord &record);

/** Returns whether two records tell of the same call. The rules stand in models/store/README.md, "Identity". */
[[nodiscard]] bool isSameCall(const ingest::CallRecord &left, const ingest::CallRecord &right);

/** A field in which a record and the stored call differ, as bytes of UTF-8. */
struct Difference {
    std::string field;
    std::string stored;
    std::string offered;

    bool operator==(const Difference &) const = default;
};

/**
 * Returns what two records of the same call tell differently; empty if they agree. A value only one of them has is
 * no difference. Messages are compared only if `compareMessages`: the vendor words them differently in each kind
 * of log.
 */
[[nodiscard]] std::vector<Difference> differences(const ingest::CallRecord &stored,
                                                  const ingest::CallRecord &offered, bool compareMessages);

/** Returns whether two records of the same call agree in all that is filled in, and in what they can be told by.
 */
[[nodiscard]] bool tellsTheSame(const ingest::CallRecord &left, const ingest::CallRecord &right);

/** Gives a call the values it lacks and another record of it has. Its time, by which it is kept, stays. Returns
 * whether there were any. */
bool fillIn(ingest::CallRecord &call, const ingest::CallRecord &other);

/** Returns differences as the store keeps them: a list of lists in JSON, [["code","0","2016"]]. */
[[nodiscard]] QByteArray packedDifferences(const std::vector<Difference> &differences);

} // namespace codedesk::store
