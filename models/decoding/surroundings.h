// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"
#include "decoding/tailwords.h"

#include <QStringView>

namespace codedesk::decoding {

/** Returns what the few characters behind a number say of it. */
[[nodiscard]] TailRole tailBehind(QStringView text, const Token &number);

/** Returns true if a word of warnings or masks stands within a few words before or behind a token. */
[[nodiscard]] bool isNearMaskWord(QStringView text, const Token &token);

/** What the units that touch a number, or nearly, make of it. */
enum class NumberForm {
    Plain, ///< Nothing against a code.
    Quantity, ///< With a unit, a currency or an ordinal mark, or masked with '*'.
    ItemNumber, ///< Numbers an item of a list ("1. First").
    DateOrTime,
    SmallList, ///< Part of "1/3": a fraction or a list, only words can tell.
    Index, ///< In brackets behind a name ("app[2016]", "string(4)").
    Joined, ///< Part of something longer: a path, a phone number, an address with a port, an error of SQL.
    ProcessId, ///< Before " --- ", as loggers write it.
};
[[nodiscard]] NumberForm numberForm(QStringView text, const Token &number);

} // namespace codedesk::decoding
