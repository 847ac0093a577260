// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/language.h"
#include "exporting/csvwriter.h"

#include <QList>
#include <QString>

namespace codedesk::exporting {

/** Returns "yes", "no" or "unstated": the names of the command line and of exports. */
[[nodiscard]] QString billableKey(Billable billable);
[[nodiscard]] std::optional<Billable> billableFromKey(const QString &key);

/**
 * Writes rows of the catalogue with fixed column names, Chinese texts first and English beside them. Aliases are
 * separated by '/' as in the document.
 */
void writeCodes(const QList<CodeEntry> &entries, CsvWriter &writer);

/** Returns the rows as a Markdown table in one language; what a cell holds is shown as it is, never as markup. */
[[nodiscard]] QString codesAsMarkdown(const QList<CodeEntry> &entries, Language language);

/** Returns the rows as plain text in one language, one paragraph each: code, meaning, remedy, billing. */
[[nodiscard]] QString codesAsText(const QList<CodeEntry> &entries, Language language);

} // namespace codedesk::exporting
