// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>

namespace codedesk::ui {

/** Returns how sure the meaning of a mask position is, in a word: "Documented", "Reported", "A guess". */
[[nodiscard]] QString bitStatusWord(BitStatus status);

} // namespace codedesk::ui
