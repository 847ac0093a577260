// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/warningmask.h"
#include "jsonwriter.h"

namespace codedesk::cli {

/** Writes the warnings of a mask as an array, the same for every command that shows one. */
inline void writeWarnings(JsonWriter &json, const QList<MaskWarning> &warnings)
{
    json.beginArray();
    for (const MaskWarning &warning : warnings) {
        json.beginObject();
        json.field("bit", qint64(warning.bit));
        json.field("text", warning.text.zh);
        json.field("status", bitStatusKey(warning.status));
        json.field("text_en", warning.text.en);
        json.endObject();
    }
    json.endArray();
}

} // namespace codedesk::cli
