// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace codedesk::testing {

/** The source document in every form staff may have it in. All are made of the copy in tests/data. */
struct DocumentCopies {
    QByteArray markdown; ///< The document itself.
    QByteArray html; ///< As a browser saves it: links, joined cells for what stands twice below each other.
    QByteArray markdownWithHtml; ///< Markdown headings with tables in HTML.
    QByteArray tabbed; ///< As a browser copies it: cells parted by tabs, steps of a remedy on lines of their own.
    QByteArray stacked; ///< As a browser copies cells that hold paragraphs: each on a line of its own.
    QByteArray csv; ///< With the headings as titles above each table.
};

/** Reads the document and makes the copies. Empty copies if it cannot be read. */
[[nodiscard]] DocumentCopies readDocumentCopies();

} // namespace codedesk::testing
