// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"

#include <array>
#include <cmath>
#include <limits>
#include <string_view>

namespace codedesk::ingest {

/** What the vendor's own log says of charging, where it says anything. Values are stored: append only. */
enum class VendorCharge : quint8 { Absent, No, Yes };

/** How exact the time of a record is; two logs of one call often differ in it. Values are stored. */
enum class TimePrecision : quint8 { Milliseconds, Seconds };

/** How a record can be recognised in another log (models/README.md, "Identity"). Values are stored. */
enum class IdentityKind : quint8 {
    RequestId, ///< `requestId` names this very call and no other.
    OrderTimeCode, ///< Order, time and code name the call; `requestId`, if any, may be that of a query about it.
    WholeRow, ///< Nothing names the call; only a record equal in every field is the same.
};

/** A keyed hash of a person's ID number, or all zero where the log has none (or only a masked one). */
using PersonHash = std::array<unsigned char, 16>;

/**
 * One attempt as a log tells it, already masked. Texts are UTF-8 and point into the arena of the batch the
 * record belongs to: a record must not outlive its RecordBatch. Empty text means the log has no value.
 */
struct CallRecord {
    CallTime occurredAt = noTime;
    TimePrecision timePrecision = TimePrecision::Milliseconds;
    IdentityKind identity = IdentityKind::WholeRow;
    Channel channel = Channel::Unknown;
    VendorCharge vendorCharge = VendorCharge::Absent;
    std::string_view orderNo;
    std::string_view requestId;
    std::string_view appId;
    std::string_view code; ///< As sent; never empty in a valid record.
    std::string_view message;
    std::string_view frontMask;
    std::string_view backMask;
    std::string_view cardWarnings;
    std::string_view chargeType;
    double similarity = std::numeric_limits<double>::quiet_NaN(); ///< 0-100; NaN: absent.
    double liveRate = std::numeric_limits<double>::quiet_NaN(); ///< 0-100; NaN: absent.
    PersonHash person{};
    qint64 recordNumber = 0; ///< Counts the records of the input from 1, rejected ones included.
    qint64 byteOffset = 0; ///< Where the record begins in the decoded input (bytes of the unpacked file).
};

} // namespace codedesk::ingest
