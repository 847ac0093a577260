// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codescanner.h"

#include <QString>

namespace codedesk {

/** Returns the fixed name of a doubt, as the command line writes it; empty for Doubt::None. */
[[nodiscard]] QString doubtKey(Doubt doubt);

/** Returns a sentence that says why an answer is not sure; empty for a sure one. */
[[nodiscard]] QString doubtSentence(const CodeMatch &match);

/** Returns a sentence that says whose a number is. */
[[nodiscard]] QString foreignSentence(const ForeignMatch &match, Language language);

} // namespace codedesk
