// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "core/language.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace codedesk::answers {

struct Member;

/** A value of several named ones, in their order. */
struct Object {
    std::vector<Member> members;
};

using Objects = std::vector<Object>;

/** Rows of this kind have no such value at all: JSON leaves the name out. */
struct NotApplicable { };

/** A value as programs read it; std::monostate: there is none, null in JSON. */
using Cell = std::variant<std::monostate, NotApplicable, bool, qint64, double, Billable, QString, QStringList,
                          Object, Objects>;

struct Member {
    const char *key;
    Cell value;
};

/**
 * Returns a value as text that does not depend on language or locale, as CSV has it; lists joined by slashes, as
 * the codes of a row. Objects have none.
 */
[[nodiscard]] QString plainText(const Cell &cell);

/** Returns "yes", "no" or "unstated": the names of the command line and of exports. */
[[nodiscard]] QString billableKey(Billable billable);
[[nodiscard]] std::optional<Billable> billableFromKey(const QString &key);
/** Returns a day as programs read it; none for noDay. */
[[nodiscard]] Cell dayCell(DayNumber day);
/** Returns the names of channels as programs read them. */
[[nodiscard]] QStringList channelKeys(const QList<Channel> &channels);

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
    bool isNested = false; ///< Part of JSON alone: a cell of a table cannot hold it.
    bool isOfCsvAlone = false; ///< Part of CSV alone: what JSON has in another shape.

    [[nodiscard]] bool isInCsv() const { return isForPrograms && !isNested; }
    [[nodiscard]] bool isInJson() const { return isForPrograms && !isOfCsvAlone; }
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
        if (column.isInCsv())
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
        if (column.isInCsv())
            cells << plainText(column.value(row));
    }
    return cells;
}

/** Returns a row as an object of what programs read of it. */
template <typename Row> [[nodiscard]] Object objectOf(Columns<Row> columns, const Row &row)
{
    Object object;
    for (const Column<Row> &column : columns) {
        if (column.isInJson())
            object.members.push_back({ column.key, column.value(row) });
    }
    return object;
}

/** Returns rows as objects. */
template <typename Row, typename List> [[nodiscard]] Objects objectsOf(Columns<Row> columns, const List &rows)
{
    Objects objects;
    for (const Row &row : rows)
        objects.push_back(objectOf(columns, row));
    return objects;
}

/** Columns of a table chosen from all of its kind of row: those of a terminal, of the window. */
template <typename Row, typename Field> struct FieldColumns {
    Columns<Row> all; ///< In the order of `Field`.
    std::span<const Field> fields;

    [[nodiscard]] int count() const { return static_cast<int>(fields.size()); }
    [[nodiscard]] const Column<Row> &at(int place) const
    {
        return all[static_cast<std::size_t>(fields[static_cast<std::size_t>(place)])];
    }
};

} // namespace codedesk::answers
