// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/lookup.h"
#include "jsonwriter.h"

#include <QStringList>

namespace codedesk::cli {

/** Returns the other codes of the row an answer stands in. */
[[nodiscard]] QStringList otherCodes(const LookupAnswer &answer);

/** Writes the answers to a text as one JSON document. */
void writeLookup(JsonWriter &json, const LookupResult &result);

} // namespace codedesk::cli
