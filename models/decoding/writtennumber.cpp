// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/writtennumber.h"

#include "decoding/numbersign.h"
#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype mostDigits = 10; // of a code
constexpr qsizetype fewestDigits = 4; // of a code that is told from other numbers by being documented
constexpr qsizetype maskDigits = 8;
constexpr char16_t timesSign = 0x00d7;
constexpr QStringView lookalikes = u"OoQlI|";

qsizetype digitsFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (isDigit(unitAt(text, end)))
        ++end;
    return end - at;
}

bool isMaskDigits(QStringView digits)
{
    return digits.size() == maskDigits
        && std::all_of(digits.cbegin(), digits.cend(), [](QChar unit) { return unit == u'0' || unit == u'1'; });
}

/** Returns true if no digit stands before the mark before a place. */
bool isApart(const NumberPlace &place, QChar mark)
{
    return unitAt(place.text, place.at - 1) != mark || !isDigit(unitAt(place.text, place.at - 2));
}

/** Returns a number as programs write it, if it is documented. */
std::optional<WrittenNumber> valueOf(const NumberPlace &place, const QString &digits, qsizetype end)
{
    return place.isKnown(digits) ? std::optional(WrittenNumber{ end, digits, Writing::Odd }) : std::nullopt;
}

/** "6 6 6 6 0 0 1 0", and the digits of a mask also parted by commas. */
std::optional<WrittenNumber> spacedDigits(const NumberPlace &place)
{
    if (place.digits != 1)
        return std::nullopt;
    const QChar mark = unitAt(place.text, place.at + 1);
    if (!isOneOf(mark, u" ,、-") || !isApart(place, mark))
        return std::nullopt;
    QString digits(1, place.text[place.at]);
    qsizetype end = place.at + 1;
    while (digits.size() <= mostDigits && unitAt(place.text, end) == mark) {
        qsizetype next = end + 1;
        next += unitAt(place.text, next) == u' ' ? 1 : 0;
        if (digitsFrom(place.text, next) != 1 || isLetter(unitAt(place.text, next + 1)))
            break;
        digits += place.text[next];
        end = next + 1;
    }
    const bool isWhole = unitAt(place.text, end) != mark || !isDigit(unitAt(place.text, end + 1));
    const bool isCode = mark != u',' && mark != u'、' && digits.size() >= fewestDigits && place.isKnown(digits);
    if (!isWhole || !(isCode || isMaskDigits(digits)))
        return std::nullopt;
    return WrittenNumber{ end, digits, Writing::Spelled };
}

/** The digits of a number in groups, as far as they were read. */
struct Groups {
    QString digits;
    qsizetype end = 0;
    int count = 1;
    bool areThousands = true; // three digits in each but the first
    bool areAllKnown = false; // each could be a code by itself
    bool hasLeadingZero = false;
};

bool addGroup(const NumberPlace &place, Groups &groups)
{
    const qsizetype start = groups.end + 1;
    const qsizetype digits = digitsFrom(place.text, start);
    if (digits == 0)
        return false;
    const QString group = place.text.sliced(start, digits).toString();
    groups.areThousands = groups.areThousands && digits == 3;
    groups.areAllKnown = groups.areAllKnown && place.known.contains(group.toLongLong());
    groups.hasLeadingZero = groups.hasLeadingZero || group.startsWith(u'0');
    groups.digits += group;
    groups.end = start + digits;
    ++groups.count;
    return true;
}

bool isOneNumber(const NumberPlace &place, const Groups &groups, QChar mark)
{
    const bool isList = groups.areAllKnown && !groups.hasLeadingZero;
    if (place.isKnown(groups.digits) && groups.digits.size() >= fewestDigits && !isList)
        return groups.areThousands || (mark == u' ' && groups.digits.size() == maskDigits);
    // Unknown, but its first group is no code: "1,999" is not 1.
    const bool isInList =
        isOneOf(unitAt(place.text, place.at - 1), u"[(\n\r") || isOneOf(unitAt(place.text, groups.end), u"]),");
    return mark == u',' && groups.areThousands && !isList && !isInList;
}

/** "66,660,010", "1 004", "1.004", "6666 0010". */
std::optional<WrittenNumber> groups(const NumberPlace &place)
{
    constexpr qsizetype mostInGroup = 4;
    const QChar mark = unitAt(place.text, place.at + place.digits);
    if (place.digits > mostInGroup || place.text[place.at] == u'0' || !isOneOf(mark, u",. '\"")
        || !isApart(place, mark) || (mark != u' ' && unitAt(place.text, place.at - 1) == mark))
        return std::nullopt;
    if (digitsFrom(place.text, place.at + place.digits + 1) < 2)
        return std::nullopt;
    Groups all{ place.firstDigits(), place.at + place.digits };
    all.areAllKnown = place.isKnown(all.digits);
    all.areThousands = place.digits < mostInGroup;
    while (all.digits.size() <= mostDigits && unitAt(place.text, all.end) == mark)
        if (!addGroup(place, all))
            break;
    const QChar behind = unitAt(place.text, all.end);
    const bool isWhole =
        !isLetter(behind) && !isDigit(behind) && (behind != u'.' || !isDigit(unitAt(place.text, all.end + 1)));
    if (all.count < 2 || !isWhole || !isOneNumber(place, all, mark))
        return std::nullopt;
    return WrittenNumber{ all.end, all.digits, mark == u' ' ? Writing::Spelled : Writing::Odd };
}

/** "1004.0". */
std::optional<WrittenNumber> decimals(const NumberPlace &place)
{
    constexpr qsizetype mostZeros = 6;
    const qsizetype point = place.at + place.digits;
    if (unitAt(place.text, point) != u'.' || !isApart(place, u'.'))
        return std::nullopt;
    qsizetype end = point + 1;
    while (unitAt(place.text, end) == u'0')
        ++end;
    const bool isOnlyZeros =
        end > point + 1 && end - point - 1 <= mostZeros && !isNameUnit(unitAt(place.text, end));
    const bool goesOn = isOneOf(unitAt(place.text, end), u".-") && isNameUnit(unitAt(place.text, end + 1));
    const QString digits = place.firstDigits();
    const bool isZeroOfColumn = digits == u"0" && unitAt(place.text, place.at - 1) == u'\n' && place.at > 0
        && (end == place.text.size() || isOneOf(place.text[end], u"\r\n"));
    const bool isCodeLike = isZeroOfColumn
        || (place.text[place.at] != u'0' && (place.digits >= fewestDigits || place.isKnown(digits)));
    if (!isOnlyZeros || goesOn || !isCodeLike || unitAt(place.text, place.at - 1) == u'/')
        return std::nullopt;
    return WrittenNumber{ end, digits, Writing::Odd };
}

/** "6.6660023E7", "1.004e+03": what has no further digits. */
std::optional<WrittenNumber> exponent(const NumberPlace &place)
{
    qsizetype end = place.at + place.digits;
    const qsizetype places = unitAt(place.text, end) == u'.' ? digitsFrom(place.text, end + 1) : 0;
    end += places > 0 ? 1 + places : 0;
    if (unitAt(place.text, end) != u'e' && unitAt(place.text, end) != u'E')
        return std::nullopt;
    const QString digits = place.firstDigits() + place.text.sliced(end - places, places).toString();
    end += unitAt(place.text, end + 1) == u'+' ? 2 : 1;
    const qsizetype length = digitsFrom(place.text, end);
    if (length == 0 || length > 2 || isNameUnit(unitAt(place.text, end + length)))
        return std::nullopt;
    const qsizetype zeros = place.text.sliced(end, length).toInt() - places;
    if (zeros < 0) // decimals that are all zeros may be left over
        return digits.endsWith(QString(-zeros, u'0')) ? valueOf(place, digits.chopped(-zeros), end + length)
                                                      : std::nullopt;
    return zeros <= mostDigits ? valueOf(place, digits + QString(zeros, u'0'), end + length) : std::nullopt;
}

/** "6666⏎0010". */
std::optional<WrittenNumber> brokenNumber(const NumberPlace &place)
{
    constexpr qsizetype fewestOfBroken = 8;
    qsizetype next = place.at + place.digits;
    if (place.digits < 2 || (unitAt(place.text, next) != u'\n' && unitAt(place.text, next) != u'\r'))
        return std::nullopt;
    next += unitAt(place.text, next) == u'\r' && unitAt(place.text, next + 1) == u'\n' ? 2 : 1;
    for (int blanks = 0; blanks < 4 && unitAt(place.text, next) == u' '; ++blanks)
        ++next;
    const qsizetype length = digitsFrom(place.text, next);
    if (next >= place.text.size() || length == 0 || length > mostDigits
        || isNameUnit(unitAt(place.text, next + length)))
        return std::nullopt;
    const QStringView first = place.text.sliced(place.at, place.digits);
    const QStringView rest = place.text.sliced(next, length);
    const QString digits = first.toString() + rest.toString();
    const bool isUnlikeTwo = digits.size() >= fewestOfBroken || rest.startsWith(u'0');
    if (!place.isKnown(digits) || place.isKnown(first.toString()) || place.isKnown(rest.toString())
        || !isUnlikeTwo)
        return std::nullopt;
    return WrittenNumber{ next + length, digits, Writing::Spelled };
}

/** Letters between digits: "0b" before a mask, "x" between a code and how often it came. */
std::optional<WrittenNumber> prefixedNumber(const NumberPlace &place, qsizetype at)
{
    const QChar mark = unitAt(place.text, at);
    const qsizetype length = digitsFrom(place.text, at + 1);
    if (length == 0 || isNameUnit(unitAt(place.text, at + 1 + length)))
        return std::nullopt;
    const QString first = place.firstDigits();
    const QString rest = place.text.sliced(at + 1, length).toString();
    if ((mark == u'b' || mark == u'B') && first == u"0" && isMaskDigits(rest))
        return WrittenNumber{ at + 1 + length, rest, Writing::Odd, place.at };
    const bool isCount = (mark == u'x' || mark == u'X') && place.digits >= fewestDigits && place.isKnown(first);
    if (!isCount)
        return std::nullopt;
    return WrittenNumber{ at + 1, QString(QChar(timesSign)), Writing::Digits, at };
}

/** "1004L", as programs write long numbers. */
std::optional<WrittenNumber> suffixedNumber(const NumberPlace &place)
{
    const qsizetype end = place.at + place.digits;
    if (place.digits < fewestDigits || !isOneOf(unitAt(place.text, end), u"Ln")
        || isNameUnit(unitAt(place.text, end + 1)))
        return std::nullopt;
    return valueOf(place, place.firstDigits(), end + 1);
}

/** Blanks or marks behind the first digits lead to more of them. */
std::optional<WrittenNumber> spacedOrGrouped(const NumberPlace &place, qsizetype end)
{
    const QChar next = unitAt(place.text, end + 1);
    if (!isDigit(next) && next != u' ')
        return std::nullopt;
    const std::optional<WrittenNumber> spaced = spacedDigits(place);
    return spaced ? spaced : groups(place);
}

/** The same behind a point. */
std::optional<WrittenNumber> pointed(const NumberPlace &place, qsizetype end)
{
    if (!isDigit(unitAt(place.text, end + 1)))
        return std::nullopt;
    if (const std::optional<WrittenNumber> grouped = groups(place))
        return grouped;
    const std::optional<WrittenNumber> whole = decimals(place);
    return whole ? whole : exponent(place);
}

} // namespace

bool isLookalike(QChar unit)
{
    return isOneOf(unit, lookalikes);
}

bool NumberPlace::isKnown(QStringView number) const
{
    if (number.size() > mostDigits || (number.startsWith(u'0') && number.size() > 1))
        return false;
    const qint64 value = number.toLongLong();
    if (known.contains(value))
        return true;
    const bool isNegative = unitAt(text, at - 1) == u'-' || startOfSign(text, signFrom, at, known) < at;
    return isNegative && known.contains(-value);
}

std::optional<WrittenNumber> writtenNumber(const NumberPlace &place)
{
    const qsizetype end = place.at + place.digits;
    if (place.digits > mostDigits)
        return std::nullopt;
    switch (unitAt(place.text, end).unicode()) {
    case u' ':
    case u',':
    case u'、':
    case u'-':
    case u'\'':
    case u'"':
        return spacedOrGrouped(place, end);
    case u'.':
        return pointed(place, end);
    case u'e':
    case u'E':
        return exponent(place);
    case u'\n':
    case u'\r':
        return brokenNumber(place);
    case u'L':
    case u'n':
        return suffixedNumber(place);
    default:
        break;
    }
    const bool mayHaveLetters = isLookalike(unitAt(place.text, end)) || isOneOf(unitAt(place.text, end), u"xXbB");
    return mayHaveLetters ? numberWithLetters(place) : std::nullopt;
}

std::optional<WrittenNumber> numberWithLetters(const NumberPlace &place)
{
    QString digits;
    bool hasDigit = false;
    qsizetype end = place.at;
    for (;
         digits.size() <= mostDigits && (isDigit(unitAt(place.text, end)) || isLookalike(unitAt(place.text, end)));
         ++end) {
        const QChar unit = place.text[end];
        hasDigit = hasDigit || isDigit(unit);
        digits += isDigit(unit) ? unit : isOneOf(unit, u"OoQ") ? QChar(u'0') : QChar(u'1');
    }
    if (end == place.at + place.digits && isDigit(place.text[place.at]))
        return prefixedNumber(place, end);
    if (!hasDigit || isNameUnit(unitAt(place.text, end)) || digits.size() < fewestDigits)
        return std::nullopt;
    if (!place.isKnown(digits) && !isMaskDigits(digits))
        return std::nullopt;
    return WrittenNumber{ end, digits, Writing::Spelled };
}

} // namespace codedesk::decoding
