// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonwriter.h"
#include "store/ledger.h"

namespace codedesk::cli {

/** Writes how many records were rejected for each reason, as one object of numbers. */
inline void writeReasons(JsonWriter &json, const QList<store::RejectCount> &reasons)
{
    json.beginObject();
    for (const store::RejectCount &count : reasons)
        json.field(ingest::rejectReasonKey(count.reason), count.count);
    json.endObject();
}

} // namespace codedesk::cli
