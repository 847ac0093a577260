// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"

#include <QHash>
#include <QStringView>

#include <optional>
#include <vector>

namespace codedesk::decoding {

// What tokens look like by themselves, without the words around them. All texts are those of a PastedText.

/** Returns the value of a number as codes are written: a minus at most, no leading zero, at most 10 digits. */
[[nodiscard]] std::optional<qint64> codeNumber(QStringView text);

/** Returns the number without its minus. */
[[nodiscard]] QStringView digitsOf(QStringView number);

/** Returns true for eight digits 0 and 1. */
[[nodiscard]] bool isMaskText(QStringView text);

/** Returns true if `token` and the number behind the next space are the halves of a mask ("1001 0100"). */
[[nodiscard]] bool isFirstHalfOfMask(QStringView text, const Token &token);

/** Returns true for the halves of a mask with a hyphen between them ("1001-0100"). */
[[nodiscard]] bool isHyphenatedMask(QStringView text);

/** Returns true for years ("2016") and compact dates ("20250303") from 1900 to 2099. */
[[nodiscard]] bool isDateLike(QStringView number);

/** Returns how many codes `text` holds if it holds nothing but codes and what separates them; else 0. */
[[nodiscard]] qsizetype countOfLoneCodes(QStringView text);

/** Returns true if `token` is alone on its line. */
[[nodiscard]] bool isLine(QStringView text, const Token &token);

/** Returns true if the line of `token` has nothing but documented numbers of four digits or more, and blanks or
 * strokes between them; the keys of `known` are the documented ones. */
[[nodiscard]] bool isLineOfCodes(QStringView text, const Token &token, const QHash<qint64, int> &known);

/** Returns true if `token` is alone between semicolons, or between one and the end of its line. */
[[nodiscard]] bool isBetweenSemicolons(QStringView text, const Token &token);

/** Returns true if `token` opens the text and a colon or brackets part it from what is said of it. */
[[nodiscard]] bool isHeading(QStringView text, const Token &token);

/** Returns true if `token` is alone between tabs or line ends, with a tab on one side at least. */
[[nodiscard]] bool isCell(QStringView text, const Token &token);

/** Returns the numbers of a Compound if they have as many digits each, and four at least if points part them. */
[[nodiscard]] std::vector<Token> partsOfCompound(QStringView text, const Token &token);

/** How a number follows another. */
enum class ListGap {
    None,
    Spaces, ///< Only spaces or commas part them, as between unrelated numbers too; they have as many digits.
    Separated, ///< A sign or word that lists or joins alike things parts them.
};
[[nodiscard]] ListGap listGap(QStringView text, const Token &previous, const Token &token);

/** Returns true if a word that lists alike things and then a word for codes stand between two numbers ("404 and
 * code 2007"): what the second is called, the first is, too. */
[[nodiscard]] bool leadsToName(QStringView text, const Token &last, const Token &item);

/** Returns true for an error code of the vendor's API 3.0 ("FailedOperation.X"), or for the name of a family of
 * them. */
[[nodiscard]] bool isApiErrorCode(QStringView word);

/** Returns the length of the letters of a word that names a code and has the code grown to it ("code15 是不是"),
 * else 0. A name of a program such as "code2" stands beside marks or Latin words. */
[[nodiscard]] qsizetype lettersOfGrownCode(QStringView text, const Token &token);

/** Returns the length of the code a word starts with if a hyphen and letters alone follow ("66660023-timeout"),
 * else 0. */
[[nodiscard]] qsizetype codeWithRemark(QStringView word);

} // namespace codedesk::decoding
