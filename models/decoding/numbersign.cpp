// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/numbersign.h"

#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr QStringView dashes = u"\u2014\u2015\u207b\u02d7\u2796\u30fc\ufe58\uff70";
constexpr QStringView lastUnitsOfSigns = u"\u2014\u2015\u207b\u02d7\u2796\u30fc\ufe58\uff70负負的sSeEス";
constexpr QStringView kanaDashes = u"\u30fc\uff70"; // they lengthen the syllable before them

/** A dash before digits is a minus unless it joins words, or is half of a long one. */
bool isDashASign(QStringView text, qsizetype at, const QHash<qint64, int> &known)
{
    const QChar before = unitAt(text, at - 2);
    const UnitClass kind = unitClass(before.unicode());
    if (before == text[at - 1] || kind == UnitClass::Letter || kind == UnitClass::Digit)
        return false;
    qsizetype end = at;
    while (isDigit(unitAt(text, end)))
        ++end;
    const qint64 value = text.sliced(at, end - at).toLongLong();
    const bool mayLengthen = isOneOf(text[at - 1], kanaDashes);
    return known.contains(-value) && (kind != UnitClass::Script || (!mayLengthen && !known.contains(value)));
}

} // namespace

qsizetype startOfSign(QStringView text, qsizetype from, qsizetype at, const QHash<qint64, int> &known)
{
    static constexpr QStringView words[]{ u"负", u"負", u"负的", u"minus", u"negative", u"マイナス" };
    const qsizetype end = unitAt(text, at - 1) == u' ' ? at - 1 : at;
    const QStringView before = text.sliced(from, std::max<qsizetype>(0, end - from));
    if (before.isEmpty() || !isOneOf(before.back(), lastUnitsOfSigns))
        return at;
    if (end == at && dashes.contains(before.back()))
        return isDashASign(text, at, known) ? at - 1 : at;
    for (const QStringView word : words) {
        if (!before.endsWith(word, Qt::CaseInsensitive))
            continue;
        const QChar ahead = unitAt(text, end - word.size() - 1);
        const bool isPartOfWord = isOneOf(ahead, u"正胜勝抱辜肩承") || (isLetter(ahead) && isLetter(word.front()));
        return isPartOfWord ? at : end - word.size();
    }
    return at;
}

} // namespace codedesk::decoding
