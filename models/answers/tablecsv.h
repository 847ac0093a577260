// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "exporting/csvwriter.h"

namespace codedesk::answers {

/** Writes the names of the columns and the rows of a table. */
template <typename Row, typename List>
void writeTable(exporting::CsvWriter &writer, Columns<Row> columns, const List &rows)
{
    writer.writeRow(csvHeader<Row>(columns));
    for (const Row &row : rows)
        writer.writeRow(csvCells<Row>(columns, row));
}

} // namespace codedesk::answers
