// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>
#include <variant>

namespace codedesk::answers {

/** A value as programs read it; std::monostate: there is none. */
using Cell = std::variant<std::monostate, bool, qint64, double, QString, QStringList>;

/** Returns a value as text that does not depend on language or locale, as CSV has it; lists joined by blanks. */
[[nodiscard]] QString plainText(const Cell &cell);

/** Returns a value as item models sort by it; nothing sorts first. */
[[nodiscard]] QVariant toVariant(const Cell &cell);

/**
 * One column of a table of `Row`, described once: item models, JSON, CSV and the tables of a terminal are made
 * from it, so they cannot differ.
 */
template <typename Row> struct Column {
    const char *key; ///< Its name in JSON and CSV.
    QString (*title)(); ///< Its heading for people, in the language of the program.
    Cell (*value)(const Row &row); ///< What programs read, and what people sort by.
    QString (*text)(const Row &row, Language language) = nullptr; ///< What people read; nullptr: plainText(value).
    bool isNumber = false; ///< Stands at the right.
    bool isForPrograms = true; ///< Part of JSON and CSV; else it repeats other columns for people.
};

template <typename Row> using Columns = std::span<const Column<Row>>;

/** Returns what people read in a cell. */
template <typename Row>
[[nodiscard]] QString cellText(const Column<Row> &column, const Row &row, Language language)
{
    return column.text ? column.text(row, language) : plainText(column.value(row));
}

/** Returns the names of the columns of a CSV file. */
template <typename Row> [[nodiscard]] QStringList csvHeader(Columns<Row> columns)
{
    QStringList names;
    for (const Column<Row> &column : columns) {
        if (column.isForPrograms)
            names << QString::fromLatin1(column.key);
    }
    return names;
}

/** Returns the cells of a row of a CSV file. */
template <typename Row> [[nodiscard]] QStringList csvCells(Columns<Row> columns, const Row &row)
{
    QStringList cells;
    cells.reserve(static_cast<qsizetype>(columns.size()));
    for (const Column<Row> &column : columns) {
        if (column.isForPrograms)
            cells << plainText(column.value(row));
    }
    return cells;
}

} // namespace codedesk::answers
