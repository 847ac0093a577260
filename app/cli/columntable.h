// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "texttable.h"

#include <span>

namespace codedesk::cli {

/** Returns the heading of a column. */
template <typename Row> [[nodiscard]] TextTable::Column headingOf(const answers::Column<Row> &column)
{
    return { column.title(), column.isNumber ? TextTable::Align::Right : TextTable::Align::Left };
}

/** Returns what a terminal shows in a cell: whole numbers as in the C locale, else what people read. */
template <typename Row>
[[nodiscard]] QString terminalCell(const answers::Column<Row> &column, const Row &row, Language language)
{
    const answers::Cell value = column.isNumber ? column.value(row) : answers::Cell();
    return std::holds_alternative<qint64>(value) ? answers::plainText(value)
                                                 : answers::cellText(column, row, language);
}

/** The columns of a table in a terminal: which of all, and where they are described. */
template <typename Row, typename Field> struct ShownColumns : answers::FieldColumns<Row, Field> {
    [[nodiscard]] QList<TextTable::Column> headings() const
    {
        QList<TextTable::Column> titles;
        for (int place = 0; place < this->count(); ++place)
            titles << headingOf(this->at(place));
        return titles;
    }

    /** Returns a table with the headings, and no rows. */
    [[nodiscard]] TextTable emptyTable() const { return TextTable(headings()); }

    /** Returns the cells of a row, as people read them. */
    [[nodiscard]] QStringList cells(const Row &row, Language language) const
    {
        QStringList cells;
        for (int place = 0; place < this->count(); ++place)
            cells << terminalCell(this->at(place), row, language);
        return cells;
    }

    /** Returns rows as a table. */
    template <typename List> [[nodiscard]] QString text(const List &rows, Language language) const
    {
        TextTable table = emptyTable();
        for (const Row &row : rows)
            table.addRow(cells(row, language));
        return table.text();
    }
};

template <typename Row, typename Field>
ShownColumns(answers::FieldColumns<Row, Field>) -> ShownColumns<Row, Field>;

} // namespace codedesk::cli
