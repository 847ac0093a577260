// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifiershapes.h"

#include "decoding/textunits.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace codedesk::decoding {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isDigit);
}

int digitAt(QStringView text, qsizetype at)
{
    return text[at].unicode() - u'0';
}

/** "13800138000", also with the number of the country. */
bool isPhone(QStringView text)
{
    constexpr qsizetype digitsOfPhone = 11;
    if (text.size() == digitsOfPhone + 2 && text.startsWith(u"86"))
        text = text.sliced(2);
    return text.size() == digitsOfPhone && isDigits(text) && text[0] == u'1' && text[1] >= u'3';
}

/** Eighteen units with a date of birth and the right check digit (GB 11643). */
bool isIdCard(QStringView text)
{
    constexpr std::array weights{ 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    constexpr QStringView checkDigits = u"10X98765432";
    constexpr auto length = static_cast<qsizetype>(weights.size());
    if (text.size() != length + 1 || !isDigits(text.first(length)))
        return false;
    const QDate birth(text.sliced(6, 4).toInt(), text.sliced(10, 2).toInt(), text.sliced(12, 2).toInt());
    if (!birth.isValid() || birth.year() < 1900)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < length; ++i)
        sum += digitAt(text, i) * weights[static_cast<std::size_t>(i)];
    return text.back().toUpper() == checkDigits[sum % 11];
}

/** Sixteen to nineteen digits that start like those of a bank and pass its check (Luhn). */
bool isBankCard(QStringView text)
{
    constexpr qsizetype fewest = 16;
    constexpr qsizetype most = 19;
    const bool startsLikeCard = text.startsWith(u"62") || text.startsWith(u'4') || text.startsWith(u'5');
    if (text.size() < fewest || text.size() > most || !startsLikeCard || !isDigits(text))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = digitAt(text, text.size() - 1 - i);
        const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
}

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
    return text.size() == digitsOfSeqNo && isDigits(text)
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
    return isOrder && text.size() - letters >= fewestDigits && isDigits(text.sliced(letters));
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
    return isPhone(text) || isIdCard(text) || isBankCard(text);
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
