// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace codedesk::testing {

/** A table of a Markdown text. Cells are as written, but for white space at their edges. */
struct MarkdownTable {
    QString heading; ///< The last heading above it, without its marks.
    QStringList columns;
    QList<QStringList> rows;
};

/** Returns the pipe tables of a text. A row keeps the number of cells it has. */
[[nodiscard]] QList<MarkdownTable> readTables(const QString &markdown);

/** Returns what is left beside headings, tables, bold captions, quote and list marks: the remarks, one for each
 * line. */
[[nodiscard]] QStringList readRemarks(const QString &markdown);

} // namespace codedesk::testing
