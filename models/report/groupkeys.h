// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ranks.h"
#include "report/summary.h"

#include <vector>

namespace codedesk::report {

/** The group texts of chosen cells under one GroupKey: texts in ascending order, and which one each cell has. */
struct GroupColumn {
    QStringList texts;
    std::vector<quint32> ranks; ///< Index into `texts`, one per cell.
};

/** Returns the text of the day, week or month that begins at `start`; "" for noDay. */
[[nodiscard]] QString groupText(GroupKey key, DayNumber start);

/** Returns the group texts of the cells under `key`, each distinct text made once. */
[[nodiscard]] GroupColumn groupColumn(GroupKey key, const std::vector<const RollupCell *> &cells,
                                      const Rollup &rollup, const Catalogue &catalogue);

} // namespace codedesk::report
