// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace codedesk::decoding {

/** A number in Chinese words. */
struct ChineseNumber {
    qint64 value = -1; ///< -1: the words are no number.
    qsizetype length = 0; ///< Of all words that numbers are made of, in UTF-16 units.
};

/** Returns the characters Chinese numbers start with. */
[[nodiscard]] QStringView chineseNumerals();

/**
 * Reads the words from a place of a text: digit by digit, as codes are read out over the telephone, or as an
 * amount in thousands. Words for fewer than four digits are no number.
 */
[[nodiscard]] ChineseNumber chineseNumberAt(QStringView text, qsizetype at);

} // namespace codedesk::decoding
