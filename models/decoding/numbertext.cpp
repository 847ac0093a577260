// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/numbertext.h"

#include "decoding/chinesenumber.h"
#include "decoding/numbersign.h"
#include "decoding/terminalcolours.h"
#include "decoding/textunits.h"
#include "decoding/writtennumber.h"

#include <algorithm>
#include <bitset>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr char16_t escapeUnit = 0x1b;

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
        qsizetype end = m_at;
        while (isDigit(unitAt(m_text, end)))
            ++end;
        const NumberPlace place{ m_text, m_at, end - m_at, m_result.m_copied, m_known };
        if (take(writtenNumber(place)))
            return true;
        if (const qsizetype start = signBefore(m_at); start < m_at)
            replace(start, end, place.firstDigits(), Writing::Digits);
        return false;
    }

    bool readLookalikes() { return take(numberWithLetters({ m_text, m_at, 0, m_result.m_copied, m_known })); }

    bool take(const std::optional<WrittenNumber> &number)
    {
        if (number)
            replace(number->start < 0 ? signBefore(m_at) : number->start, number->end, number->digits,
                    number->writing);
        return number.has_value();
    }

    /** "一零零四", "负一一零一", "两千零六". */
    void readWords()
    {
        const ChineseNumber number = chineseNumberAt(m_text, m_at);
        const qsizetype end = m_at + number.length;
        const QString digits = QString::number(number.value);
        const NumberPlace place{ m_text, m_at, 0, m_result.m_copied, m_known };
        if (number.value >= 1000 && place.isKnown(digits))
            replace(signBefore(m_at), end, digits, Writing::Spelled);
        else
            m_at = std::max(end, m_at + 1);
    }

    bool readColour()
    {
        const qsizetype length = lengthOfColour(m_text, m_at);
        if (length > 0)
            replace(m_at, m_at + length, QString(), Writing::Digits);
        return length > 0;
    }

    [[nodiscard]] qsizetype signBefore(qsizetype at) const
    {
        return startOfSign(m_text, m_result.m_copied, at, m_known);
    }

    /** Puts digits in the place of what stands from `start`, with a minus if its sign does, too. */
    void replace(qsizetype start, qsizetype end, QString digits, Writing writing)
    {
        if (start < m_at)
            digits.prepend(u'-');
        m_result.replace(start, end - start, digits, writing);
        m_at = end;
    }

    NumberText &m_result;
    QStringView m_text;
    const QHash<qint64, int> &m_known;
    qsizetype m_at = 0;
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
