// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace codedesk::decoding {

/** Returns the length of the colour of a terminal that stands at a place of a text ("\x1b[33m"), also where its
 * escape character is written out or was lost ("\\033[33m", "[33m"); 0 if none does. */
[[nodiscard]] qsizetype lengthOfColour(QStringView text, qsizetype at);

} // namespace codedesk::decoding
