// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/summarycsv.h"

namespace codedesk::exporting {

namespace {

QStringList countCells(const report::OutcomeCounts &counts)
{
    QStringList cells{ QString::number(counts.total) };
    for (const Outcome outcome : allOutcomes)
        cells << QString::number(counts.of(outcome));
    return cells;
}

} // namespace

void writeSummary(const report::Summary &summary, CsvWriter &writer)
{
    QStringList header;
    for (const report::GroupKey key : summary.by)
        header << report::groupKeyName(key);
    header << QStringLiteral("total");
    for (const Outcome outcome : allOutcomes)
        header << outcomeKey(outcome);
    writer.writeRow(header);
    for (const report::SummaryRow &row : summary.rows)
        writer.writeRow(row.keys + countCells(row.counts));
    if (summary.by.isEmpty())
        writer.writeRow(countCells(summary.totals));
}

} // namespace codedesk::exporting
