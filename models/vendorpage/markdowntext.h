// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace codedesk::vendorpage {

/** A heading of a Markdown text. */
struct Heading {
    int level = 1; ///< From 1.
    QString text;
};

/** Returns the heading a line is ("## Text", also without the space), without markup. */
[[nodiscard]] std::optional<Heading> headingOf(QStringView line);

/** Returns true for the line below the header of a pipe table ("| --- | :-: |"). */
[[nodiscard]] bool isTableRule(QStringView line);

/** Returns the cells of a row of a pipe table as they are written, a bar escaped by a backslash made a bar. */
[[nodiscard]] QStringList pipeCells(QStringView line);

/**
 * Returns what a reader of rendered Markdown sees: links and pictures by their words, no marks of emphasis and
 * code, no HTML tags, references and backslash escapes resolved, a space for a line break; see cleanText().
 */
[[nodiscard]] QString plainMarkdown(QStringView markdown);

} // namespace codedesk::vendorpage
