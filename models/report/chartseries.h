// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/summary.h"

#include <QDate>
#include <QList>
#include <QString>

namespace codedesk::report {

/** One stacked column of a chart. */
struct ChartColumn {
    QString key; ///< The group text of the summary ("2025-03-03", "2016", "app-sdk"); "" for none.
    OutcomeCounts counts;

    bool operator==(const ChartColumn &) const = default;
};

/**
 * Returns the columns that draw a summary by its first key. Days, weeks and months between the first and
 * the last that occur are all there, those without calls with zero counts; calls without a day come first,
 * under the key "". Every count of the summary is in exactly one column.
 */
[[nodiscard]] QList<ChartColumn> chartColumns(const Summary &summary);

/** Returns Day, Week or Month: the finest of which the days from `first` to `last` make no more than some 120
 * columns. */
[[nodiscard]] GroupKey suggestedGrouping(QDate first, QDate last);

} // namespace codedesk::report
