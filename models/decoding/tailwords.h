// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace codedesk::decoding {

/** How a text goes on behind a number. */
enum class TailRole {
    None,
    Question, ///< Asks or tells what a number of any length means.
    Code, ///< Calls it a code.
    Remark, ///< Calls it an error, asks what to do or whether it is billed; common behind short numbers of any
            ///< kind.
    Charge, ///< Tells that something was taken or not, as one speaks of money; or of a parcel.
    Happened, ///< Nothing but the word for "has come to be" ("又 1004 了").
    Doubt, ///< The clause asks something, perhaps about it.
};
[[nodiscard]] TailRole tailRole(QStringView textBehind, bool afterComma);

/**
 * Returns true if a unit of measure or a counted thing ("ms", "%", the Chinese word for "times") starts
 * `textBehind`, the text behind a number of `digits` digits; `afterSpace` tells that spaces were left out between
 * the two.
 */
[[nodiscard]] bool startsWithUnit(QStringView textBehind, qsizetype digits, bool afterSpace);

} // namespace codedesk::decoding
