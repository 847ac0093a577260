// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace codedesk::report {

/** Values replaced by their place among the distinct ones: equal values share a rank, order is kept. */
struct Ranks {
    std::vector<quint32> ranks; ///< One per value, below `count`.
    quint32 count = 0; ///< How many distinct values there are.
};

/** Returns the ranks of the values. Linear where they lie close together, by sorting otherwise. */
[[nodiscard]] Ranks rankValues(const std::vector<qint64> &values);

} // namespace codedesk::report
