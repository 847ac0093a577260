// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/language.h"

#include <QList>
#include <QString>

namespace codedesk::exporting {

/** Returns the rows as a Markdown table in one language; what a cell holds is shown as it is, never as markup. */
[[nodiscard]] QString codesAsMarkdown(const QList<CodeEntry> &entries, Language language);

/** Returns the rows as plain text in one language, one paragraph each: code, meaning, remedy, billing. */
[[nodiscard]] QString codesAsText(const QList<CodeEntry> &entries, Language language);

} // namespace codedesk::exporting
