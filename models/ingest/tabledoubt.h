// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ingest/recordreader.h"

#include <optional>

namespace codedesk::ingest {

/** So many records at the beginning of an input tell whether it is a log. */
inline constexpr qint64 doubtedRecords = 1000;

/**
 * Returns why a table is hardly a log of calls, as an error that says how to insist: no row has a time, an order
 * or a request id (a list of codes is told to be one), or nearly no code is known. `beginning`: its first records.
 */
[[nodiscard]] std::optional<Error> tableDoubt(const QString &name, const InputShape &shape,
                                              const RecordBatch &beginning, const KnownCodes &knownCodes);

/**
 * Returns why an input is hardly a log, from its beginning; nothing if the options name no known codes, insist on
 * it or say where the code stands, or it cannot be read twice or at all.
 */
[[nodiscard]] std::optional<Error> inputDoubt(const InputName &input, const ReadOptions &options,
                                              std::stop_token stop);

} // namespace codedesk::ingest
