// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "texttable.h"

#include <span>

namespace codedesk::cli {

/** The columns of a table in a terminal: which of all, and where they are described. */
template <typename Row, typename Field> struct ShownColumns {
    std::span<const Field> fields;
    const answers::Column<Row> &(*columnOf)(Field);

    /** Returns a table with the headings, and no rows. */
    [[nodiscard]] TextTable emptyTable() const
    {
        QList<TextTable::Column> titles;
        for (const Field field : fields) {
            const answers::Column<Row> &column = columnOf(field);
            titles << TextTable::Column{ column.title(),
                                         column.isNumber ? TextTable::Align::Right : TextTable::Align::Left };
        }
        return TextTable(titles);
    }

    /** Returns the cells of a row, as people read them. */
    [[nodiscard]] QStringList cells(const Row &row, Language language) const
    {
        QStringList cells;
        for (const Field field : fields)
            cells << answers::cellText(columnOf(field), row, language);
        return cells;
    }
};

} // namespace codedesk::cli
