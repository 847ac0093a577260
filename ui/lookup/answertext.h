// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookup/answergroups.h"

#include <QString>
#include <QStringList>

namespace codedesk::ui {

/** Returns an answer as plain text to be pasted into a chat: code, meaning, remedy, billing. */
[[nodiscard]] QString answerAsText(const AnswerGroup &group, const Catalogue &catalogue, Language language);

/** Returns whose a number of another system is, and what it means there if that is known. */
[[nodiscard]] QString foreignAsText(const ForeignGroup &group, const Catalogue &catalogue, Language language);

/** Returns what can be said of a code that the catalogue does not have. */
[[nodiscard]] QString unknownAsText(const UnknownGroup &group);

} // namespace codedesk::ui
