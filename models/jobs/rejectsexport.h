// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/csvwriter.h"
#include "store/store.h"

#include <stop_token>

namespace codedesk::jobs {

/**
 * Writes the rejected records of an import as a table with fixed column names (line, byte_offset, record, reason,
 * explanation, column, excerpt), page by page. Returns how many there are. Blocks; call it on the thread of the
 * store. Errors: StoreDamaged, Cancelled; trouble of the device is told by the writer.
 */
[[nodiscard]] Result<qint64> exportRejects(const store::Store &store, qint64 importId,
                                           exporting::CsvWriter &writer, const std::stop_token &stop);

} // namespace codedesk::jobs
