// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"
#include "decoding/contextwords.h"

#include <QStringView>

namespace codedesk::decoding {

/** The nearest telling word before a number, in the same clause. */
struct WordBefore {
    WordRole role = WordRole::None;
    bool isTight = false; ///< Only separators and small words stand between word and number.
    bool isNear = false; ///< At most a few characters stand between them.
    bool crossesLine = false; ///< The word stands on the line before.
    bool namesError = false; ///< The word is one for errors ("error", "错误"), not for answers of any kind.
};

/** Returns the nearest telling word within a few words before `number`; the cost does not depend on the text's
 * length. */
[[nodiscard]] WordBefore wordBefore(QStringView text, const Token &number);

} // namespace codedesk::decoding
