// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"

#include <QString>

namespace codedesk::ui {

/** Returns "Billable", "Free", "Not stated" or "Unknown" in the language of the window; the words every page uses.
 */
[[nodiscard]] QString outcomeTitle(Outcome outcome);

/** Returns what a source states, as an outcome. */
[[nodiscard]] Outcome toOutcome(Billable billable);

} // namespace codedesk::ui
