// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"

#include <QStringView>

namespace codedesk::decoding {

/** What the key of a value says of it ("code": 0, orderNo=1). */
enum class KeyRole {
    None, ///< There is no key.
    Code, ///< Holds a code.
    WeakCode, ///< May hold a code, or something of HTTP ("status").
    Warning, ///< Holds card warnings or a mask.
    Verification, ///< Holds the outcome of a verification, or what was sent to a phone for one ("verifyCode").
    NotCode, ///< Never holds a code.
    Other, ///< Not known.
};

/** Returns the role of a key as the vocabulary has it (core/names); of "Response.Text.ErrCode" the last part
 * counts.
 */
[[nodiscard]] KeyRole keyRole(QStringView key);

/** Returns what the line before says of a number that has its line for itself, if that line is a name alone
 * ("orderNo⏎1004", a part of a form); None: nothing. */
[[nodiscard]] KeyRole roleOfLineBefore(QStringView text, const Token &number);

} // namespace codedesk::decoding
