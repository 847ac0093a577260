// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace codedesk::decoding {

/** What a word beside a number says of it. */
enum class WordRole {
    None, ///< Nothing.
    Code, ///< Names a code: the number behind it is one ("error code", "fan hui ma").
    Report, ///< Reports an outcome: a number behind it is nearly always a code ("returned", "failed").
    Outcome, ///< Tells of an outcome: a number behind it is probably a code ("got", "what does").
    Hint, ///< A number behind it may be a code ("shows", "what is").
    Mask, ///< Names warnings or a mask.
    Other, ///< Names something else: the number behind it is no code ("order", "line", "phone").
};

/** Returns the role of a word of Latin letters; case, '_' and '-' do not matter. */
[[nodiscard]] WordRole wordRole(QStringView word);

struct EndingPhrase {
    WordRole role = WordRole::None;
    qsizetype length = 0;
};

/** Returns the longest known Chinese phrase that ends where `text` ends; its length is 0 if there is none. */
[[nodiscard]] EndingPhrase phraseAtEnd(QStringView text);

/** True if a number behind "`word` code" is the code of something else ("exit code 1", "zip code 400101"). */
[[nodiscard]] bool turnsCodeIntoOther(QStringView word);

/** How a text goes on behind a number. */
enum class TailRole {
    None,
    Question, ///< Asks or tells what a number of any length means.
    Code, ///< Calls it a code.
    Remark, ///< Calls it an error, asks what to do or whether it is billed; common behind short numbers of any
            ///< kind.
};
[[nodiscard]] TailRole tailRole(QStringView textBehind, bool afterComma);

/**
 * Returns true if a unit of measure or a counted thing ("ms", "%", the Chinese word for "times") starts
 * `textBehind`, the text behind a number of `digits` digits; `afterSpace` tells that spaces were left out between
 * the two.
 */
[[nodiscard]] bool startsWithUnit(QStringView textBehind, qsizetype digits, bool afterSpace);

/** What the key of a value says of it ("code": 0, orderNo=1). */
enum class KeyRole {
    None, ///< There is no key.
    Code, ///< Holds a code.
    WeakCode, ///< May hold a code, or something of HTTP ("status").
    Warning, ///< Holds card warnings or a mask.
    NotCode, ///< Never holds a code.
    Other, ///< Not known.
};

/** Returns the role of a key; of "Response.Text.ErrCode" the last part counts, and case, '_' and '-' do not
 * matter. */
[[nodiscard]] KeyRole keyRole(QStringView key);

} // namespace codedesk::decoding
