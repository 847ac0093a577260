// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callfields.h"

namespace codedesk::ingest {

using codedesk::PersonHash;
using codedesk::TimePrecision;
using codedesk::VendorCharge;

/** How a record can be recognised in another log (models/README.md, "Identity"). Values are stored. */
enum class IdentityKind : quint8 {
    RequestId, ///< `requestId` names this very call and no other.
    OrderTimeCode, ///< Order, time and code name the call; `requestId`, if any, may be that of a query about it.
    WholeRow, ///< Nothing names the call; only a record equal in every field is the same.
};

/**
 * One attempt as a log tells it, already masked. Texts are UTF-8 and point into the arena of the batch the
 * record belongs to: a record must not outlive its RecordBatch. Empty text means the log has no value.
 */
struct CallRecord : CallFields<RecordTypes> {
    IdentityKind identity = IdentityKind::WholeRow;
    quint64 rowMark =
        0; ///< What else tells the row from others where nothing names the call: values nobody reads, repetitions.
    qint64 recordNumber = 0; ///< Counts the records of the input from 1, rejected ones included.
    qint64 byteOffset = 0; ///< Where the record begins in the decoded input (bytes of the unpacked file).
};

} // namespace codedesk::ingest
