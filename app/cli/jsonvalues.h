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
/** Writes a key and its value; neither where it is not applicable. */
void writeMember(JsonWriter &json, const char *key, const answers::Cell &cell);
void writeObject(JsonWriter &json, const answers::Object &object);
void writeObjects(JsonWriter &json, const answers::Objects &objects);

/** Writes a row as an object, each column under its key. */
template <typename Row> void writeRow(JsonWriter &json, answers::Columns<Row> columns, const Row &row)
{
    json.beginObject();
    for (const answers::Column<Row> &column : columns) {
        if (column.isInJson())
            writeMember(json, column.key, column.value(row));
    }
    json.endObject();
}

/** Writes the rows of a table as an array of objects. */
template <typename Row, typename List>
void writeRows(JsonWriter &json, answers::Columns<Row> columns, const List &rows)
{
    json.beginArray();
    for (const Row &row : rows)
        writeRow<Row>(json, columns, row);
    json.endArray();
}

/** Writes a key and the rows of a table as an array. */
template <typename Row, typename List>
void writeRows(JsonWriter &json, const char *key, answers::Columns<Row> columns, const List &rows)
{
    json.key(key);
    writeRows(json, columns, rows);
}

} // namespace codedesk::cli
