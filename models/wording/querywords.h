// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace codedesk::wording {

/** Returns that there is no such day, where a text begins with one in form only (2026-11-31); else an empty text.
 */
[[nodiscard]] QString noSuchDay(const QString &text);

/** Returns why a part of an order number finds no call. */
[[nodiscard]] QString wholeNumberHint();

} // namespace codedesk::wording
