// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callview.h"
#include "core/progress.h"
#include "exporting/csvwriter.h"
#include "store/callstore.h"

#include <functional>
#include <stop_token>

namespace codedesk::jobs {

/** How many calls were handed over, and whether the query has more than the limit let through. */
struct CallsRead {
    qint64 count = 0;
    bool hasMore = false;
};

/**
 * Hands the calls of a query to `take`, newest first and at most `limit` of them (0: all), page by page, so that
 * memory does not grow with their number; a call points into the catalogue. All are of one state of the store,
 * whatever is written meanwhile. Blocks; call it on the thread of the store. Errors: StoreDamaged, StoreBusy (the
 * file was replaced meanwhile), Cancelled.
 */
[[nodiscard]] Result<CallsRead> readCalls(const store::CallStore &store, const store::CallCriteria &query,
                                          qint64 limit, const CataloguePtr &catalogue,
                                          const std::function<void(const answers::CallView &)> &take,
                                          ProgressSink &progress, const std::stop_token &stop);

/**
 * Writes the calls of a query as a table of answers::callColumns(). Times are ISO 8601 with offset, numbers as in
 * the C locale. Errors: as
 * readCalls(); trouble of the device is told by the writer.
 */
[[nodiscard]] Result<CallsRead> exportCalls(const store::CallStore &store, const store::CallCriteria &query,
                                            qint64 limit, const CataloguePtr &catalogue,
                                            exporting::CsvWriter &writer, ProgressSink &progress,
                                            const std::stop_token &stop);

} // namespace codedesk::jobs
