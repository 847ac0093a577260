// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/rejectview.h"
#include "jsonvalues.h"

namespace codedesk::cli {

/** Writes how many records were rejected for each reason, as one object of numbers. */
inline void writeReasons(JsonWriter &json, const QList<store::RejectCount> &reasons)
{
    json.beginObject();
    for (const auto &[reason, count] : answers::countsByReason(reasons)) {
        json.key(reason);
        writeCell(json, count);
    }
    json.endObject();
}

} // namespace codedesk::cli
