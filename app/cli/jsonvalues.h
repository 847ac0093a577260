// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "catalogue/catalogue.h"
#include "jsonwriter.h"

namespace codedesk::cli {

/** Writes true, false, or null for what no source states. */
void writeBillable(JsonWriter &json, Billable billable);

/** Writes a key and its day, or null for noDay. */
void writeDay(JsonWriter &json, const char *key, DayNumber day);

/** Writes a value; nothing as null. */
void writeCell(JsonWriter &json, const answers::Cell &cell);

/** Writes a row as an object, each column under its key. */
template <typename Row> void writeRow(JsonWriter &json, answers::Columns<Row> columns, const Row &row)
{
    json.beginObject();
    for (const answers::Column<Row> &column : columns) {
        if (!column.isForPrograms)
            continue;
        json.key(column.key);
        writeCell(json, column.value(row));
    }
    json.endObject();
}

} // namespace codedesk::cli
