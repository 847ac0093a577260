// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/chinesenumber.h"

#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

// The words for the digits, each list in order: in daily life, on the telephone, on forms, in traditional
// characters.
constexpr QStringView numerals[]{
    u"零一二三四五六七八九",
    u"洞幺两三四五六拐八勾",
    u"〇壹贰叁肆伍陆柒捌玖",
    u"○么兩參肆伍陸柒捌玖",
};
constexpr QStringView allNumerals = u"零一二三四五六七八九洞幺两拐勾〇壹贰叁肆伍陆柒捌玖○兩參陸";
constexpr QStringView scales = u"十百千万拾佰仟萬";
constexpr qint64 scaleValues[]{ 10, 100, 1000, 10000, 10, 100, 1000, 10000 };
constexpr qint64 myriad = 10000;
constexpr qsizetype longest = 16; // units; longer runs are no code

int digitOf(QChar unit)
{
    for (const QStringView list : numerals) {
        if (const qsizetype digit = list.indexOf(unit); digit >= 0)
            return static_cast<int>(digit);
    }
    return -1;
}

qint64 scaleOf(QChar unit)
{
    const qsizetype place = scales.indexOf(unit);
    return place < 0 ? 0 : scaleValues[place];
}

/** "两千零六": digits before their scales, the last one by itself. */
qint64 amountOf(QStringView words)
{
    qint64 total = 0;
    qint64 part = 0; // below the next myriad
    qint64 digit = -1;
    for (const QChar unit : words) {
        const qint64 scale = scaleOf(unit);
        if (scale == 0) {
            if (digit > 0)
                return -1; // two digits in a row
            digit = digitOf(unit);
        } else if (scale == myriad) {
            total += (part + std::max<qint64>(0, digit)) * myriad;
            part = 0;
            digit = -1;
        } else {
            part += (digit < 0 ? 1 : digit) * scale;
            digit = -1;
        }
    }
    return total + part + std::max<qint64>(0, digit);
}

} // namespace

QStringView chineseNumerals()
{
    return allNumerals;
}

ChineseNumber chineseNumberAt(QStringView text, qsizetype at)
{
    constexpr qsizetype fewest = 4;
    qsizetype length = 0;
    bool hasScale = false;
    qint64 digits = 0;
    for (; length <= longest; ++length) {
        const QChar unit = unitAt(text, at + length);
        const int digit = digitOf(unit);
        const bool isScale = digit < 0 && scaleOf(unit) > 0;
        if (digit < 0 && !isScale)
            break;
        hasScale = hasScale || isScale;
        digits = digits * 10 + std::max(0, digit);
    }
    const QStringView words = text.sliced(at, length);
    if (length < fewest || length > longest)
        return { -1, length };
    if (hasScale)
        return { amountOf(words), length };
    return { digitOf(words.front()) == 0 || length > 10 ? -1 : digits, length };
}

} // namespace codedesk::decoding
