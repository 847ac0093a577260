// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartseries.h"

#include "report/groupkeys.h"

namespace codedesk::report {

namespace {

constexpr qint64 mostDayColumns = 92; // three months
constexpr qint64 mostWeekColumns = 106; // two years

/** Returns the first day of the group after the one that begins at `start`. */
QDate nextStart(GroupKey key, QDate start)
{
    switch (key) {
    case GroupKey::Week:
        return start.addDays(7);
    case GroupKey::Month:
        return start.addMonths(1);
    default:
        return start.addDays(1);
    }
}

void add(OutcomeCounts &counts, const OutcomeCounts &more)
{
    for (const Outcome outcome : allOutcomes)
        counts.add(outcome, more.of(outcome));
}

/** Appends empty columns for the groups between the last column and the one that begins at `start`. */
void fillGap(QList<ChartColumn> &columns, GroupKey key, QDate start)
{
    if (columns.isEmpty())
        return;
    const auto last = groupRange(key, columns.constLast().key);
    if (!last)
        return;
    for (QDate day = nextStart(key, last->first); day < start; day = nextStart(key, day))
        columns << ChartColumn{ groupText(key, toDayNumber(day)), {} };
}

} // namespace

QList<ChartColumn> chartColumns(const Summary &summary)
{
    QList<ChartColumn> columns;
    if (summary.by.isEmpty())
        return columns;
    const GroupKey key = summary.by.constFirst();
    for (const SummaryRow &row : summary.rows) {
        const QString &text = row.keys.constFirst();
        if (columns.isEmpty() || columns.constLast().key != text) {
            if (const auto range = groupRange(key, text))
                fillGap(columns, key, range->first);
            columns << ChartColumn{ text, {} };
        }
        add(columns.last().counts, row.counts);
    }
    return columns;
}

GroupKey suggestedGrouping(QDate first, QDate last)
{
    const qint64 days = first.isValid() && last.isValid() ? first.daysTo(last) + 1 : 0;
    if (days <= mostDayColumns)
        return GroupKey::Day;
    return days <= mostWeekColumns * 7 ? GroupKey::Week : GroupKey::Month;
}

} // namespace codedesk::report
