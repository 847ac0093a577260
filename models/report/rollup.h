// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"
#include "ingest/callrecord.h"

#include <QStringList>

#include <vector>

namespace codedesk::report {

/** How many stored calls share day, channel, app, code and vendor flag. `app` and `code` index the lists of the
 * Rollup. */
struct RollupCell {
    DayNumber day = noDay;
    Channel channel = Channel::Unknown;
    ingest::VendorCharge vendorCharge = ingest::VendorCharge::Absent;
    int app = 0;
    int code = 0;
    qint64 count = 0;
};

/**
 * The counted store: all that billing is computed from. A plain value; cells are in no order, and the same
 * key may occur in several cells (one per import).
 */
struct Rollup {
    QStringList apps;
    QStringList codes;
    std::vector<RollupCell> cells;
};

} // namespace codedesk::report
