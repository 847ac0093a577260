// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/numbertext.h"

#include "decoding/chinesenumber.h"
#include "decoding/textunits.h"

#include <algorithm>
#include <bitset>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr qsizetype mostDigits = 10; // of a code
constexpr qsizetype fewestDigits = 4; // of a code that is told from other numbers by being documented
constexpr qsizetype maskDigits = 8;
constexpr char16_t escapeUnit = 0x1b;
constexpr char16_t timesSign = 0x00d7;
constexpr QStringView lookalikes = u"OoQlI|";
constexpr QStringView dashes = u"\u2014\u2015\u207b\u02d7\u2796\u30fc\ufe58\uff70";
constexpr QStringView lastUnitsOfSigns = u"\u2014\u2015\u207b\u02d7\u2796\u30fc\ufe58\uff70负負的sSeEス";
constexpr QStringView kanaDashes = u"\u30fc\uff70"; // they lengthen the syllable before them

bool isLookalike(QChar unit)
{
    return isOneOf(unit, lookalikes);
}

qsizetype digitsFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (isDigit(unitAt(text, end)))
        ++end;
    return end - at;
}

/** The units at which something may have to be made plain; all others are passed over. */
const std::bitset<0x10000> &firstUnits()
{
    static const std::bitset<0x10000> units = [] {
        std::bitset<0x10000> result;
        for (const QChar unit : QStringView(u"0123456789OlI[\\^#\u241b"))
            result.set(unit.unicode());
        result.set(escapeUnit);
        for (const QChar unit : chineseNumerals())
            result.set(unit.unicode());
        return result;
    }();
    return units;
}

/** Returns the length of what starts a colour where its escape character is written out, or 0. */
qsizetype lengthOfEscape(QStringView text)
{
    const QChar second = unitAt(text, 1);
    if (!isOneOf(second, u"[x0e"))
        return 0;
    static constexpr QStringView escapes[]{ u"\x1b[", u"\\x1b[", u"\\x1B[", u"\\033[",
                                            u"\\e[",  u"^[[",    u"#033[",  u"\u241b[" };
    for (const QStringView escape : escapes) {
        if (text.startsWith(escape))
            return escape.size();
    }
    return 0;
}

} // namespace

/** Reads a text once, from its start, and hands what has to be changed to a NumberText. */
class NumberReader {
public:
    NumberReader(NumberText &result, QStringView text, const QHash<qint64, int> &known)
        : m_result(result)
        , m_text(text)
        , m_known(known)
    {
    }

    void read()
    {
        const std::bitset<0x10000> &first = firstUnits();
        while (m_at < m_text.size()) {
            if (!first.test(m_text[m_at].unicode()))
                ++m_at;
            else
                readFrom(m_text[m_at]);
        }
    }

private:
    void readFrom(QChar unit)
    {
        if (isDigit(unit) || isLookalike(unit)) {
            if (m_at > 0 && isNameUnit(m_text[m_at - 1]) && !isEndOfColour())
                skipName();
            else if (isDigit(unit) ? !readNumber() : !readLookalikes())
                skipName();
        } else if (unitClass(unit.unicode()) == UnitClass::Script) {
            readWords();
        } else if (!readColour()) {
            ++m_at;
        }
    }

    void skipName()
    {
        while (m_at < m_text.size() && isNameUnit(m_text[m_at]))
            ++m_at;
    }

    /** Returns true if the unit before the next one belongs to a colour that was left out. */
    [[nodiscard]] bool isEndOfColour() const { return m_result.m_copied == m_at; }

    bool readNumber()
    {
        m_digits = digitsFrom(m_text, m_at);
        if (m_digits <= mostDigits && readByUnitBehind())
            return true;
        if (const qsizetype start = startOfSign(m_at); start < m_at)
            replace(start, m_at + m_digits, m_text.sliced(m_at, m_digits).toString(), Writing::Digits);
        return false;
    }

    /** What follows the first digits tells how the number may be written; most are plain ones. */
    bool readByUnitBehind()
    {
        const qsizetype end = m_at + m_digits;
        switch (unitAt(m_text, end).unicode()) {
        case u' ':
        case u',':
        case u'、':
        case u'-':
        case u'\'':
        case u'"':
            return isDigit(unitAt(m_text, end + 1)) || unitAt(m_text, end + 1) == u' '
                ? readSpacedDigits() || readGroups()
                : false;
        case u'.':
            return isDigit(unitAt(m_text, end + 1)) && (readGroups() || readDecimals() || readExponent());
        case u'e':
        case u'E':
            return readExponent();
        case u'\n':
        case u'\r':
            return readBroken();
        case u'L':
        case u'n':
            return readSuffix();
        default:
            return isLookalike(unitAt(m_text, end)) || isOneOf(unitAt(m_text, end), u"xXbB") ? readLookalikes()
                                                                                             : false;
        }
    }

    /** "6 6 6 6 0 0 1 0", and the digits of a mask also parted by commas. */
    bool readSpacedDigits()
    {
        if (m_digits != 1)
            return false;
        const QChar mark = unitAt(m_text, m_at + 1);
        if (!isOneOf(mark, u" ,、-") || !isApart(m_at, mark))
            return false;
        QString digits(1, m_text[m_at]);
        qsizetype end = m_at + 1;
        while (digits.size() <= mostDigits && unitAt(m_text, end) == mark) {
            qsizetype next = end + 1;
            next += unitAt(m_text, next) == u' ' ? 1 : 0;
            if (digitsFrom(m_text, next) != 1 || isLetter(unitAt(m_text, next + 1)))
                break;
            digits += m_text[next];
            end = next + 1;
        }
        const bool isWhole = unitAt(m_text, end) != mark || !isDigit(unitAt(m_text, end + 1));
        const bool isCode = mark != u',' && mark != u'、' && digits.size() >= fewestDigits && isKnown(digits);
        if (!isWhole || !(isCode || isMaskDigits(digits)))
            return false;
        return replace(startOfSign(m_at), end, digits, Writing::Spelled);
    }

    static bool isMaskDigits(QStringView digits)
    {
        return digits.size() == maskDigits && std::all_of(digits.cbegin(), digits.cend(), [](QChar unit) {
                   return unit == u'0' || unit == u'1';
               });
    }

    /** Returns true if no digit stands before the mark before a place. */
    [[nodiscard]] bool isApart(qsizetype at, QChar mark) const
    {
        return unitAt(m_text, at - 1) != mark || !isDigit(unitAt(m_text, at - 2));
    }

    /** "66,660,010", "1 004", "1.004", "6666 0010". */
    bool readGroups()
    {
        constexpr qsizetype mostInGroup = 4;
        const QChar mark = unitAt(m_text, m_at + m_digits);
        if (m_digits > mostInGroup || m_text[m_at] == u'0' || !isOneOf(mark, u",. '\"") || !isApart(m_at, mark)
            || (mark != u' ' && unitAt(m_text, m_at - 1) == mark))
            return false;
        if (digitsFrom(m_text, m_at + m_digits + 1) < 2)
            return false;
        Groups groups{ m_text.sliced(m_at, m_digits).toString(), m_at + m_digits };
        groups.areAllKnown = isKnown(groups.digits);
        groups.areThousands = m_digits < mostInGroup;
        while (groups.digits.size() <= mostDigits && unitAt(m_text, groups.end) == mark)
            if (!addGroup(groups))
                break;
        const QChar behind = unitAt(m_text, groups.end);
        const bool isWhole =
            !isLetter(behind) && !isDigit(behind) && (behind != u'.' || !isDigit(unitAt(m_text, groups.end + 1)));
        if (groups.count < 2 || !isWhole || !isOneNumber(groups, mark))
            return false;
        return replace(startOfSign(m_at), groups.end, groups.digits,
                       mark == u' ' ? Writing::Spelled : Writing::Odd);
    }

    struct Groups {
        QString digits;
        qsizetype end = 0;
        int count = 1;
        bool areThousands = true; // three digits in each but the first
        bool areAllKnown = false; // each could be a code by itself
        bool hasLeadingZero = false;
    };

    bool addGroup(Groups &groups) const
    {
        const qsizetype start = groups.end + 1;
        const qsizetype digits = digitsFrom(m_text, start);
        if (digits == 0)
            return false;
        const QString group = m_text.sliced(start, digits).toString();
        groups.areThousands = groups.areThousands && digits == 3;
        groups.areAllKnown = groups.areAllKnown && m_known.contains(group.toLongLong());
        groups.hasLeadingZero = groups.hasLeadingZero || group.startsWith(u'0');
        groups.digits += group;
        groups.end = start + digits;
        ++groups.count;
        return true;
    }

    [[nodiscard]] bool isOneNumber(const Groups &groups, QChar mark) const
    {
        const bool isList = groups.areAllKnown && !groups.hasLeadingZero;
        if (isKnown(groups.digits) && groups.digits.size() >= fewestDigits && !isList)
            return groups.areThousands || (mark == u' ' && groups.digits.size() == maskDigits);
        // Unknown, but its first group is no code: "1,999" is not 1.
        const bool isInList =
            isOneOf(unitAt(m_text, m_at - 1), u"[(\n\r") || isOneOf(unitAt(m_text, groups.end), u"]),");
        return mark == u',' && groups.areThousands && !isList && !isInList;
    }

    /** "1004.0". */
    bool readDecimals()
    {
        constexpr qsizetype mostZeros = 6;
        const qsizetype point = m_at + m_digits;
        if (unitAt(m_text, point) != u'.' || !isApart(m_at, u'.'))
            return false;
        qsizetype end = point + 1;
        while (unitAt(m_text, end) == u'0')
            ++end;
        const bool isOnlyZeros =
            end > point + 1 && end - point - 1 <= mostZeros && !isNameUnit(unitAt(m_text, end));
        const bool goesOn = isOneOf(unitAt(m_text, end), u".-") && isNameUnit(unitAt(m_text, end + 1));
        const QString digits = m_text.sliced(m_at, m_digits).toString();
        const bool isZeroOfColumn = digits == u"0" && unitAt(m_text, m_at - 1) == u'\n' && m_at > 0
            && (end == m_text.size() || isOneOf(m_text[end], u"\r\n"));
        const bool isCodeLike =
            isZeroOfColumn || (m_text[m_at] != u'0' && (m_digits >= fewestDigits || isKnown(digits)));
        if (!isOnlyZeros || goesOn || !isCodeLike || unitAt(m_text, m_at - 1) == u'/')
            return false;
        return replace(startOfSign(m_at), end, digits, Writing::Odd);
    }

    /** "6.6660023E7", "1.004e+03": what has no further digits. */
    bool readExponent()
    {
        qsizetype end = m_at + m_digits;
        const qsizetype decimals = unitAt(m_text, end) == u'.' ? digitsFrom(m_text, end + 1) : 0;
        end += decimals > 0 ? 1 + decimals : 0;
        if (unitAt(m_text, end) != u'e' && unitAt(m_text, end) != u'E')
            return false;
        const QString digits =
            m_text.sliced(m_at, m_digits).toString() + m_text.sliced(end - decimals, decimals).toString();
        end += unitAt(m_text, end + 1) == u'+' ? 2 : 1;
        const qsizetype length = digitsFrom(m_text, end);
        if (length == 0 || length > 2 || isNameUnit(unitAt(m_text, end + length)))
            return false;
        const qsizetype zeros = m_text.sliced(end, length).toInt() - decimals;
        if (zeros < 0) // decimals that are all zeros may be left over
            return digits.endsWith(QString(-zeros, u'0')) && readValue(digits.chopped(-zeros), end + length);
        return zeros <= mostDigits && readValue(digits + QString(zeros, u'0'), end + length);
    }

    bool readValue(const QString &digits, qsizetype end)
    {
        return isKnown(digits) && replace(startOfSign(m_at), end, digits, Writing::Odd);
    }

    /** "6666⏎0010". */
    bool readBroken()
    {
        constexpr qsizetype fewestOfBroken = 8;
        qsizetype next = m_at + m_digits;
        if (m_digits < 2 || (unitAt(m_text, next) != u'\n' && unitAt(m_text, next) != u'\r'))
            return false;
        next += unitAt(m_text, next) == u'\r' && unitAt(m_text, next + 1) == u'\n' ? 2 : 1;
        for (int blanks = 0; blanks < 4 && unitAt(m_text, next) == u' '; ++blanks)
            ++next;
        const qsizetype length = digitsFrom(m_text, next);
        if (next >= m_text.size() || length == 0 || length > mostDigits
            || isNameUnit(unitAt(m_text, next + length)))
            return false;
        const QStringView first = m_text.sliced(m_at, m_digits);
        const QStringView rest = m_text.sliced(next, length);
        const QString digits = first.toString() + rest.toString();
        const bool isUnlikeTwo = digits.size() >= fewestOfBroken || rest.startsWith(u'0');
        if (!isKnown(digits) || isKnown(first.toString()) || isKnown(rest.toString()) || !isUnlikeTwo)
            return false;
        return replace(startOfSign(m_at), next + length, digits, Writing::Spelled);
    }

    /** "1OO4", "l004", and "0b10010100", "1002x3". */
    bool readLookalikes()
    {
        QString digits;
        bool hasDigit = false;
        qsizetype end = m_at;
        for (; digits.size() <= mostDigits && (isDigit(unitAt(m_text, end)) || isLookalike(unitAt(m_text, end)));
             ++end) {
            const QChar unit = m_text[end];
            hasDigit = hasDigit || isDigit(unit);
            digits += isDigit(unit) ? unit : isOneOf(unit, u"OoQ") ? QChar(u'0') : QChar(u'1');
        }
        if (end == m_at + m_digits && isDigit(m_text[m_at]))
            return readPrefixed(end);
        if (!hasDigit || isNameUnit(unitAt(m_text, end)) || digits.size() < fewestDigits)
            return false;
        return (isKnown(digits) || isMaskDigits(digits))
            && replace(startOfSign(m_at), end, digits, Writing::Spelled);
    }

    /** Letters between digits: "0b" before a mask, "x" between a code and how often it came. */
    bool readPrefixed(qsizetype at)
    {
        const QChar mark = unitAt(m_text, at);
        const qsizetype length = digitsFrom(m_text, at + 1);
        if (length == 0 || isNameUnit(unitAt(m_text, at + 1 + length)))
            return false;
        const QString first = m_text.sliced(m_at, m_digits).toString();
        const QString rest = m_text.sliced(at + 1, length).toString();
        if ((mark == u'b' || mark == u'B') && first == u"0" && isMaskDigits(rest))
            return replace(m_at, at + 1 + length, rest, Writing::Odd);
        const bool isCount = (mark == u'x' || mark == u'X') && m_digits >= fewestDigits && isKnown(first);
        if (!isCount)
            return false;
        replace(at, at + 1, QString(QChar(timesSign)), Writing::Digits);
        return true;
    }

    /** "1004L", as programs write long numbers. */
    bool readSuffix()
    {
        const qsizetype end = m_at + m_digits;
        if (m_digits < fewestDigits || !isOneOf(unitAt(m_text, end), u"Ln") || isNameUnit(unitAt(m_text, end + 1)))
            return false;
        return readValue(m_text.sliced(m_at, m_digits).toString(), end + 1);
    }

    /** "一零零四", "负一一零一", "两千零六". */
    void readWords()
    {
        const ChineseNumber number = chineseNumberAt(m_text, m_at);
        const qsizetype end = m_at + number.length;
        const bool isCode = number.value >= 1000 && isKnown(QString::number(number.value));
        if (!isCode || !replace(startOfSign(m_at), end, QString::number(number.value), Writing::Spelled))
            m_at = std::max(end, m_at + 1);
    }

    /** "\x1b[33m", also where the escape character was lost. */
    bool readColour()
    {
        constexpr qsizetype longest = 16;
        if (m_text[m_at] == u'[' && !isDigit(unitAt(m_text, m_at + 1)))
            return false;
        const QStringView rest = m_text.sliced(m_at, std::min(longest + 8, m_text.size() - m_at));
        const qsizetype escape = lengthOfEscape(rest);
        if (escape == 0 && rest.front() != u'[')
            return false;
        const qsizetype start = std::max<qsizetype>(escape, 1);
        qsizetype end = start;
        while (end < rest.size() && (isDigit(rest[end]) || rest[end] == u';'))
            ++end;
        if (end >= rest.size() || !isOneOf(rest[end], escape > 0 ? QStringView(u"mKGHJ") : QStringView(u"m")))
            return false;
        if (escape == 0
            && (!areColours(rest.sliced(start, end - start)) || unitAt(m_text, m_at + end + 1) == u']'))
            return false;
        return replace(m_at, m_at + end + 1, QString(), Writing::Digits);
    }

    static bool areColours(QStringView parameters)
    {
        constexpr int highest = 107;
        const QList<QStringView> parts = parameters.split(u';');
        return std::all_of(parts.cbegin(), parts.cend(), [](QStringView part) {
            return !part.isEmpty() && part.size() <= 3 && part.toInt() <= highest;
        });
    }

    /** Returns where the sign of a number starts if it is a word or a dash, else `at`. */
    [[nodiscard]] qsizetype startOfSign(qsizetype at) const
    {
        static constexpr QStringView words[]{ u"负", u"負", u"负的", u"minus", u"negative", u"マイナス" };
        const qsizetype end = unitAt(m_text, at - 1) == u' ' ? at - 1 : at;
        const QStringView before =
            m_text.sliced(m_result.m_copied, std::max<qsizetype>(0, end - m_result.m_copied));
        if (before.isEmpty() || !isOneOf(before.back(), lastUnitsOfSigns))
            return at;
        if (end == at && dashes.contains(before.back()))
            return isDashASign(at) ? at - 1 : at;
        for (const QStringView word : words) {
            if (!before.endsWith(word, Qt::CaseInsensitive))
                continue;
            const QChar ahead = unitAt(m_text, end - word.size() - 1);
            return isOneOf(ahead, u"正胜勝抱辜肩承") || (isLetter(ahead) && isLetter(word.front()))
                ? at
                : end - word.size();
        }
        return at;
    }

    /** A dash before digits is a minus unless it joins words, or is half of a long one. */
    [[nodiscard]] bool isDashASign(qsizetype at) const
    {
        const QChar before = unitAt(m_text, at - 2);
        const UnitClass kind = unitClass(before.unicode());
        if (before == m_text[at - 1] || kind == UnitClass::Letter || kind == UnitClass::Digit)
            return false;
        const qint64 value = m_text.sliced(at, digitsFrom(m_text, at)).toLongLong();
        const bool mayLengthen = isOneOf(m_text[at - 1], kanaDashes);
        return m_known.contains(-value)
            && (kind != UnitClass::Script || (!mayLengthen && !m_known.contains(value)));
    }

    [[nodiscard]] bool isKnown(QStringView digits) const
    {
        if (digits.size() > mostDigits || (digits.startsWith(u'0') && digits.size() > 1))
            return false;
        const qint64 value = digits.toLongLong();
        if (m_known.contains(value))
            return true;
        const bool isNegative = unitAt(m_text, m_at - 1) == u'-' || startOfSign(m_at) < m_at;
        return isNegative && m_known.contains(-value);
    }

    /** Puts digits in the place of what stands from `start`, with a minus if its sign does, too. */
    bool replace(qsizetype start, qsizetype end, QString digits, Writing writing)
    {
        const bool isSigned = start < m_at;
        if (isSigned)
            digits.prepend(u'-');
        m_result.replace(start, end - start, digits, writing);
        m_at = end;
        return true;
    }

    NumberText &m_result;
    QStringView m_text;
    const QHash<qint64, int> &m_known;
    qsizetype m_at = 0;
    qsizetype m_digits = 0; // that start at m_at
};

NumberText::NumberText(QStringView original, const QHash<qint64, int> &known)
    : m_pasted(original)
{
    NumberReader(*this, m_pasted.text(), known).read();
    if (!m_changes.empty())
        m_text.append(m_pasted.text().sliced(m_copied));
}

void NumberText::replace(qsizetype from, qsizetype length, QStringView units, Writing writing)
{
    if (m_changes.empty())
        m_text.reserve(m_pasted.text().size());
    m_text.append(m_pasted.text().sliced(m_copied, from - m_copied));
    m_changes.push_back({ m_text.size(), units.size(), from, length, writing });
    m_text.append(units);
    m_copied = from + length;
}

/** Returns the last change that starts at a place or before it; nullptr if none does. */
const NumberText::Change *NumberText::changeBefore(qsizetype position) const
{
    const auto next = std::upper_bound(m_changes.cbegin(), m_changes.cend(), position,
                                       [](qsizetype at, const Change &change) { return at < change.start; });
    return next == m_changes.cbegin() ? nullptr : &*std::prev(next);
}

TextSpan NumberText::originalSpan(qsizetype start, qsizetype length) const
{
    qsizetype from = start;
    if (const Change *change = changeBefore(start)) {
        const bool isInside = start < change->start + change->length;
        from = isInside ? change->pastedStart
                        : change->pastedStart + change->pastedLength + (start - change->start - change->length);
    }
    const qsizetype last = start + length - 1;
    qsizetype behind = last + 1;
    if (const Change *change = changeBefore(last)) {
        const qsizetype end = change->pastedStart + change->pastedLength;
        behind = last < change->start + change->length ? end : end + (last + 1 - change->start - change->length);
    }
    return m_pasted.originalSpan(from, behind - from);
}

Writing NumberText::writingAt(qsizetype start) const
{
    const Change *change = changeBefore(start);
    return change && start < change->start + change->length ? change->writing : Writing::Digits;
}

} // namespace codedesk::decoding
