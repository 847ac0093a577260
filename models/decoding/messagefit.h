// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QStringView>

namespace codedesk::decoding {

/** From here on a message is taken to be worded after a row. */
inline constexpr double fittingShare = 0.5;

/** Returns the value of a key whose name ends at `keyEnd`, on the same line: of `errmsg=no camera`, "no camera".
 */
[[nodiscard]] QStringView valueBehindKey(QStringView text, qsizetype keyEnd);

/**
 * Returns which share of the words of a message the texts of a row have, from 0 to 1: words of three letters and
 * more, and pairs of Chinese characters.
 */
[[nodiscard]] double sharedWords(QStringView message, const CodeEntry &entry);

} // namespace codedesk::decoding
