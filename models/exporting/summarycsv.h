// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/csvwriter.h"
#include "report/summary.h"

namespace codedesk::exporting {

/**
 * Writes a summary as a table: a header of the key names and "total", "billable", "free", "unstated", "unknown",
 * then one line for each row; without keys, one line of totals. No line of sums, so that columns can be added up.
 */
void writeSummary(const report::Summary &summary, CsvWriter &writer);

} // namespace codedesk::exporting
