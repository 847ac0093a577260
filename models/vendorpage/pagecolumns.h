// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace codedesk::vendorpage {

/** What a column of a table holds. */
enum class ColumnKind {
    Code,
    Aliases, ///< Further codes of the row, as in our own exports.
    Message,
    Action,
    Billing,
    Other, ///< Not known by its name.
};

/** Returns what a column of this name holds, as the vocabulary has it (core/names). */
[[nodiscard]] ColumnKind columnKind(QStringView name);

/** Where the columns of a table are; -1: there is none. */
struct Columns {
    qsizetype count = 0;
    qsizetype code = -1;
    qsizetype aliases = -1;
    qsizetype message = -1;
    qsizetype action = -1;
    qsizetype billing = -1;
    QStringList unread; ///< Names of the columns none of these stands for.
};

/** Returns the columns if the cells are the header of a table of codes. Of two columns of a kind the first counts.
 */
[[nodiscard]] std::optional<Columns> readHeader(const QStringList &cells);

} // namespace codedesk::vendorpage
