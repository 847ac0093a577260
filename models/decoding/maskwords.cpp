// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/maskwords.h"

#include "catalogue/catalogue.h"
#include "decoding/textunits.h"

namespace codedesk::decoding {

namespace {

/** Returns the number of a bit from 1 to 8, or 0. */
int bitOf(QChar unit)
{
    constexpr QStringView words = u"一二三四五六七八";
    if (unit >= u'1' && unit <= u'8')
        return unit.unicode() - u'0';
    return static_cast<int>(words.indexOf(unit)) + 1;
}

qsizetype skip(QStringView text, qsizetype at, QStringView units)
{
    while (at < text.size() && isOneOf(text[at], units))
        ++at;
    return at;
}

} // namespace

DescribedMask describedMaskAt(QStringView text, qsizetype at)
{
    QString mask(maskBitCount, u'0');
    bool namesPlaces = false;
    qsizetype place = skip(text, at, u"第");
    for (int bit = bitOf(unitAt(text, place)); bit > 0; bit = bitOf(unitAt(text, place))) {
        if (isDigit(text[place]) && isDigit(unitAt(text, place + 1)))
            return {};
        mask[bit - 1] = u'1';
        namesPlaces = namesPlaces || unitAt(text, place + 1) == u'位';
        place = skip(text, place + 1, u"位 、,和与與及跟第");
    }
    place = skip(text, place, u" 都均全分别別的值");
    const qsizetype value = skip(text, place, u" 是为為等于於=:");
    const bool isSet = unitAt(text, value) == u'1' || unitAt(text, value) == u'一';
    if (place == at + 1 || value == place || !namesPlaces || !isSet || isDigit(unitAt(text, value + 1)))
        return {};
    return { mask, value + 1 };
}

} // namespace codedesk::decoding
