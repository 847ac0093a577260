// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk {

/** One row of a table of codes, as a page of the vendor has it. Texts are plain, links by their words alone. */
struct PageRow {
    QStringList codes; ///< In ASCII, in the order of the page; at least one.
    QString message; ///< Empty if the table has no such column.
    QString action; ///< Empty if the table has no such column.
    std::optional<Billable> billable; ///< Nothing: no such column, or the cell says neither yes nor no (a remark
                                      ///< tells).
    qint64 line = 0; ///< Line of the content it begins on, from 1.

    bool operator==(const PageRow &) const = default;
};

/** One table of codes. */
struct PageTable {
    QString heading; ///< The last heading before it; may be empty.
    bool hasMessage = false; ///< There is a column of meanings.
    bool hasAction = false; ///< There is a column of remedies.
    bool statesBilling = false; ///< There is a column of billing.
    QList<PageRow> rows;

    bool operator==(const PageTable &) const = default;
};

/** Something of a table that could not be read, or not in full. */
struct PageRemark {
    qint64 line = 0; ///< From 1; 0: it concerns the page.
    QString text; ///< A full sentence in the language of the program.
    QStringList codes; ///< What seem to be the codes of a row that was not read; may be empty.

    bool operator==(const PageRemark &) const = default;
};

/** What a page of the vendor says of codes. A plain value. */
struct VendorPage {
    QString title; ///< May be empty.
    QList<PageTable> tables; ///< Those with a column of codes, in the order of the page.
    QList<PageRemark> remarks; ///< In the order of the page; at most maxPageRemarks, and one that counts the rest.

    bool operator==(const VendorPage &) const = default;
};

inline constexpr qsizetype maxPageRemarks = 1000;

/** Longest page that is read; longer ones are refused. A long table of codes has some 100 KB. */
inline constexpr qsizetype maxPageBytes = 50 * 1000 * 1000;

/** The forms a page comes in. */
enum class PageFormat {
    Detect, ///< Told by content.
    Markdown, ///< Pipe tables and HTML tables between Markdown headings.
    Html, ///< As a browser saves it.
    Text, ///< Copied from a browser: cells parted by tabs, or each on a line of its own.
    Csv, ///< With comma, semicolon, TAB or bar.
};

/**
 * Reads the tables of codes out of a page in any encoding of ingest/encoding.h. A pure function: nothing is
 * fetched or executed, and time and memory are bounded whatever the content is.
 *
 * A table is one of codes if its header names a column of codes and one of meanings, remedies or billing, in
 * Chinese or English. Other tables, rows and columns that cannot be read are remarked.
 * Errors: InputEmpty; InputNotReadable (too long, no text, a web archive, too deeply nested, no table of codes).
 */
[[nodiscard]] Result<VendorPage> readVendorPage(const QByteArray &content, PageFormat format = PageFormat::Detect);

} // namespace codedesk
