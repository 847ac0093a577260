// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifiershapes.h"

#include "core/ascii.h"
#include "core/personalnumber.h"
#include "decoding/textunits.h"

#include <QDate>

#include <algorithm>

namespace codedesk::decoding {

namespace {

/** 8-4-4-4-12 hexadecimal digits, whose letters are all large or all small. */
std::optional<IdentifierKind> kindOfUuid(QStringView text)
{
    constexpr QStringView form = u"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.size() != form.size())
        return std::nullopt;
    bool hasCapital = false;
    bool hasSmall = false;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const QChar unit = text[i];
        const bool isCapital = unit >= u'A' && unit <= u'F';
        const bool isSmall = unit >= u'a' && unit <= u'f';
        if (form[i] == u'-' ? unit != u'-' : !isDigit(unit) && !isCapital && !isSmall)
            return std::nullopt;
        hasCapital = hasCapital || isCapital;
        hasSmall = hasSmall || isSmall;
    }
    if (hasCapital == hasSmall)
        return std::nullopt;
    return hasCapital ? IdentifierKind::BizToken : IdentifierKind::RequestId;
}

/** Thirty-two digits that start with the day ("25030320001184453211150722000012"). */
bool isBizSeqNo(QStringView text)
{
    constexpr qsizetype digitsOfSeqNo = 32;
    constexpr int century = 2000;
    return text.size() == digitsOfSeqNo && ascii::areDigits(text)
        && QDate::isValid(century + text.first(2).toInt(), text.sliced(2, 2).toInt(), text.sliced(4, 2).toInt());
}

/** "order20250303150319000000000001". */
bool isNamedOrder(QStringView text)
{
    constexpr qsizetype fewestDigits = 8;
    qsizetype letters = 0;
    while (letters < text.size() && isLetter(text[letters]))
        ++letters;
    const bool isOrder = text.first(letters).startsWith(u"ord", Qt::CaseInsensitive);
    return isOrder && text.size() - letters >= fewestDigits && ascii::areDigits(text.sliced(letters));
}

} // namespace

bool hasIdentifierUnits(QStringView text)
{
    const auto isAllowed = [](QChar unit) {
        return isDigit(unit) || unit == u'-' || unit == u'_' || (unit.unicode() < 0x80 && isLetter(unit));
    };
    return std::any_of(text.cbegin(), text.cend(), isDigit) && std::all_of(text.cbegin(), text.cend(), isAllowed);
}

bool isNumberOfPerson(QStringView text)
{
    const std::optional<personalnumber::Meaning> meaning = personalnumber::meaningOfAll(text);
    return meaning && meaning->isSure;
}

std::optional<IdentifierKind> kindOfShape(QStringView text)
{
    if (isBizSeqNo(text))
        return IdentifierKind::RequestId;
    if (isNamedOrder(text))
        return IdentifierKind::OrderNumber;
    return kindOfUuid(text);
}

} // namespace codedesk::decoding
