// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringView>

namespace codedesk::decoding {

/**
 * Returns where the sign of the number at a place starts if it is a word or a dash ("负1102", "minus 1101",
 * "—1101"), else `at`. Nothing before `from` is looked at; the keys of `known` are the documented numbers, which
 * tell a minus from a dash between words.
 */
[[nodiscard]] qsizetype startOfSign(QStringView text, qsizetype from, qsizetype at,
                                    const QHash<qint64, int> &known);

} // namespace codedesk::decoding
