// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"

class QComboBox;

namespace codedesk::ui {

/** Fills a box with "billable", "free" and "not stated" in the language of the window; the choice stays. */
void showBillables(QComboBox *box);
[[nodiscard]] Billable chosenBillable(const QComboBox *box);
void chooseBillable(QComboBox *box, Billable billable);

} // namespace codedesk::ui
