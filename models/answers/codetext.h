// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/codeview.h"

#include <QList>
#include <QString>

namespace codedesk::answers {

/**
 * Returns rows as text in one language, one paragraph each, as the answer to a text that names them: codes and
 * meaning, what to do, billing, notes.
 */
[[nodiscard]] QString codesAsText(const QList<CodeView> &codes, Language language);

/**
 * Returns rows as a Markdown table in one language; what a cell holds is shown as it is, never as markup. The
 * heading of the billing tells channel and day.
 */
[[nodiscard]] QString codesAsMarkdown(const QList<CodeView> &codes, Language language);

/** Returns rows as CSV, as exports have it. */
[[nodiscard]] QString codesAsCsv(const QList<CodeView> &codes);

} // namespace codedesk::answers
