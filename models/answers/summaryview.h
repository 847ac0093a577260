// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "report/summary.h"

#include <vector>

namespace codedesk::answers {

/** A line of a summary: a group, or the totals. It points to the catalogue, which has to outlive it. */
struct SummaryLine {
    QList<report::GroupKey> by;
    QStringList keys; ///< One for each of `by`; none in the totals.
    report::OutcomeCounts counts;
    const Catalogue *catalogue;

    [[nodiscard]] bool isTotals() const { return keys.isEmpty(); }
};

[[nodiscard]] SummaryLine groupLine(const report::Summary &summary, const report::SummaryRow &row,
                                    const Catalogue &catalogue);
[[nodiscard]] SummaryLine totalsLine(const report::Summary &summary, const Catalogue &catalogue);
/** Returns the lines of a table for programs: the groups, or the totals of a summary that has no groups. */
[[nodiscard]] QList<SummaryLine> summaryLines(const report::Summary &summary, const Catalogue &catalogue);

/** Returns the columns of a summary: its keys, all calls, and one for each outcome. */
[[nodiscard]] std::vector<Column<SummaryLine>> summaryColumns(const QList<report::GroupKey> &by);
/** Returns the columns of the counts alone. */
[[nodiscard]] Columns<SummaryLine> countColumns();

/** Returns a group text for people: a channel's title, an app or "no app", a category's title, a code as it is. */
[[nodiscard]] QString groupTitle(report::GroupKey key, const QString &text, const Catalogue &catalogue,
                                 Language language);
/** Returns the heading of a group key: "Day", "Code" and so on. */
[[nodiscard]] QString groupKeyTitle(report::GroupKey key);
/** Returns what stands before the totals. */
[[nodiscard]] QString totalsTitle();

} // namespace codedesk::answers
