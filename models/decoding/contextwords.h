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
    Sequence, ///< Tells one time of several: behind it stands a code if one stood before ("later", "again").
    Vendor, ///< Names the vendor of FaceID: a long number that it gave is a code.
    Platform, ///< Names a system or an SDK: a short number behind it is its version, a long one may be its code.
    Mask, ///< Names warnings or a mask.
    Other, ///< Names something else: the number behind it is no code ("order", "line", "phone").
};

/** Returns the role of a word of Latin letters; case, '_' and '-' do not matter. */
[[nodiscard]] WordRole wordRole(QStringView word);

struct EndingPhrase {
    WordRole role = WordRole::None;
    qsizetype length = 0;
    bool namesOtherCode = false; ///< "verification code": says so as clearly as a word that names a code.
};

/** Returns the longest known Chinese phrase that ends where `text` ends; its length is 0 if there is none. */
[[nodiscard]] EndingPhrase phraseAtEnd(QStringView text);

/** True for words with a colon behind them that are no key of a program, but tell whose the codes behind them are,
 * or that codes follow ("iOS: 42104", "TOP3: 1102", "erro: 1303"). */
[[nodiscard]] bool isLabelOfCodes(QStringView word);

/** True if a number behind "`word` code" is the code of something else ("exit code 1", "zip code 400101"). */
[[nodiscard]] bool turnsCodeIntoOther(QStringView word);

} // namespace codedesk::decoding
