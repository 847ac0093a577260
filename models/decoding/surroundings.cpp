// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/surroundings.h"

#include <algorithm>
#include <array>

namespace codedesk::decoding {

namespace {

constexpr qsizetype reachBefore = 28; // units looked at before a number
constexpr qsizetype reachOfOutcome = 10; // cost within which a word that only tells of an outcome counts
constexpr qsizetype reachOfCode = 16; // the same for a word that names a code
constexpr qsizetype reachOfOther = 5;
constexpr qsizetype commaCost = 6; // a comma parts a word from a number as much as so many characters
constexpr qsizetype lineBreakCost = 8;
constexpr qsizetype questionCost = 8;
constexpr qsizetype tightCost = 6;
constexpr qsizetype reachBehind = 24;

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isLetter(QChar unit)
{
    return unitClass(unit.unicode()) == UnitClass::Letter;
}

bool isSentenceEnd(QChar unit)
{
    static constexpr QStringView marks = u"。!;…";
    return marks.contains(unit);
}

bool isComma(QChar unit)
{
    return unit == u',' || unit == u'、';
}

/** Marks that part a name from its value and cost nothing: they keep a word tight. */
bool isBinder(QChar unit)
{
    static constexpr QStringView marks = u" \t:=\"'`[](){}<>#-";
    return marks.contains(unit);
}

/** Small Chinese words between a name and its value. */
bool isSmallWord(QChar unit)
{
    static constexpr QStringView words = u"是为了的个有出到成叫报过着给又都变值这那";
    return words.contains(unit);
}

bool isSmallLatinWord(QStringView word)
{
    static constexpr std::array words{ u"is",     u"was",   u"are",  u"of",   u"a",      u"an",  u"the", u"as",
                                       u"number", u"value", u"like", u"does", u"equals", u"and", u"or",  u"with" };
    return std::any_of(words.cbegin(), words.cend(), [word](const char16_t *small) {
        return word.compare(QStringView(small), Qt::CaseInsensitive) == 0;
    });
}

/** Reads backwards from a number to the nearest word that tells something. */
class BackwardReader {
public:
    BackwardReader(QStringView text, const Token &number)
        : m_text(text)
        , m_position(number.start)
        , m_first(std::max<qsizetype>(0, number.start - reachBefore))
        , m_mayBeHttpStatus(number.length == 3)
    {
    }

    WordBefore read()
    {
        while (m_position > m_first && m_cost <= reachOfCode) {
            const QChar unit = m_text[m_position - 1];
            if (isSentenceEnd(unit) || isDigit(unit))
                break;
            if (isLetter(unit)) {
                if (readWord())
                    return m_found;
            } else if (unitClass(unit.unicode()) == UnitClass::Script) {
                if (readScript())
                    return m_found;
            } else {
                readMark(unit);
            }
        }
        return m_found;
    }

private:
    /** Returns true if the search is over. */
    bool readWord()
    {
        qsizetype start = m_position;
        while (start > 0 && m_position - start < reachBefore
               && (isLetter(m_text[start - 1]) || isDigit(m_text[start - 1])))
            --start;
        const QStringView word = m_text.sliced(start, m_position - start);
        if (opensList(word)) {
            m_position = start;
            return false;
        }
        WordRole role = wordRole(word);
        if (role == WordRole::Code && isCodeOfOther(start))
            role = WordRole::Other;
        if (settle(role))
            return true;
        m_position = start;
        if (!isSmallLatinWord(word)) {
            m_isTight = false;
            m_cost += 5;
        }
        return false;
    }

    /** The "in" of "code in (1004, 2016)". */
    [[nodiscard]] bool opensList(QStringView word) const
    {
        if (word.compare(u"in", Qt::CaseInsensitive) != 0)
            return false;
        const QStringView behind = m_text.sliced(m_position, std::min<qsizetype>(2, m_text.size() - m_position));
        return behind.trimmed().startsWith(u'(');
    }

    bool readScript()
    {
        const qsizetype from = std::max<qsizetype>(0, m_position - reachBefore);
        const EndingPhrase phrase = phraseAtEnd(m_text.sliced(from, m_position - from));
        const bool isWord =
            phrase.length > 1 || (phrase.length == 1 && m_isTight && !isInsideWord(m_position - 1));
        if (isWord) {
            const bool isOther = phrase.role == WordRole::Code && isCodeOfOther(m_position - phrase.length);
            if (settle(isOther ? WordRole::Other : phrase.role))
                return true;
        }
        const bool isSmall = isSmallWord(m_text[m_position - 1]);
        --m_position;
        ++m_cost;
        if (!isSmall || m_cost > tightCost)
            m_isTight = false;
        return false;
    }

    void readMark(QChar unit)
    {
        --m_position;
        if (unit == u'\n' || unit == u'\r') {
            m_cost += lineBreakCost;
            m_isTight = false;
            m_crossesLine = true;
        } else if (isComma(unit) || unit == u'?') {
            m_cost += unit == u'?' ? questionCost : commaCost;
            m_isTight = false;
        } else if (!isBinder(unit)) {
            ++m_cost;
            m_isTight = false;
        }
    }

    /**
     * Takes a word of `role` as the answer if it is near enough to say it; returns true if the search is over.
     * Behind a mere hint it goes on: a word that says more can stand before it ("order number is 1004").
     */
    bool settle(WordRole role)
    {
        if (m_cost > reachOf(role) || (role == WordRole::Other && !m_isTight))
            return false;
        const bool isHint = role == WordRole::Hint || role == WordRole::Mask;
        if (!isHint || m_found.role == WordRole::None)
            m_found = { role, m_isTight, m_cost <= tightCost, m_crossesLine };
        return !isHint;
    }

    static qsizetype reachOf(WordRole role)
    {
        switch (role) {
        case WordRole::Code:
            return reachOfCode;
        case WordRole::Report:
        case WordRole::Outcome:
        case WordRole::Hint:
        case WordRole::Mask:
            return reachOfOutcome;
        case WordRole::Other:
            return reachOfOther;
        case WordRole::None:
            break;
        }
        return -1;
    }

    /** Returns true if one of the two words before a word that names a code makes it the code of something else.
     */
    [[nodiscard]] bool isCodeOfOther(qsizetype start) const
    {
        qsizetype end = start;
        for (int words = 0; words < 2; ++words) {
            while (end > 0 && (m_text[end - 1] == u' ' || m_text[end - 1] == u'/'))
                --end;
            qsizetype from = end;
            while (from > 0 && end - from < reachBefore && isLetter(m_text[from - 1]))
                --from;
            if (from == end)
                return false;
            const QStringView word = m_text.sliced(from, end - from);
            if (turnsCodeIntoOther(word) || (m_mayBeHttpStatus && isWordOfHttpStatus(word)))
                return true;
            end = from;
        }
        return false;
    }

    static bool isWordOfHttpStatus(QStringView word)
    {
        return word.compare(u"status", Qt::CaseInsensitive) == 0
            || word.compare(u"response", Qt::CaseInsensitive) == 0;
    }

    /** Single characters tell only where they are words of their own: not the last one of "news report". */
    [[nodiscard]] bool isInsideWord(qsizetype at) const
    {
        static constexpr QStringView partners =
            u"海日周月年预情汇警电举播申填通简快号密编数条维代证验口请区但可若如只于";
        return at > 0 && partners.contains(m_text[at - 1]);
    }

    QStringView m_text;
    qsizetype m_position;
    qsizetype m_first;
    qsizetype m_cost = 0;
    bool m_isTight = true;
    bool m_crossesLine = false;
    bool m_mayBeHttpStatus;
    WordBefore m_found;
};

/** Returns the position behind spaces from `at`. */
qsizetype skipSpaces(QStringView text, qsizetype at, qsizetype atMost)
{
    qsizetype end = at;
    while (end < text.size() && end - at < atMost && (text[end] == u' ' || text[end] == u'\t'))
        ++end;
    return end;
}

QChar unitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at] : QChar(u'\n');
}

bool isFollowedByUnit(QStringView text, const Token &number)
{
    qsizetype end = number.end();
    while (unitAt(text, end) == u',' && isDigit(unitAt(text, end + 1)) && isDigit(unitAt(text, end + 2))
           && isDigit(unitAt(text, end + 3)) && !isDigit(unitAt(text, end + 4))
           && end - number.end() < reachBehind)
        end += 4; // thousands: "1,004 yuan"
    const qsizetype behind = skipSpaces(text, end, 2);
    return startsWithUnit(text.sliced(behind, std::min<qsizetype>(reachBehind, text.size() - behind)),
                          number.length, behind != end);
}

/** "1. First", "(2) second" at the start of a line or behind a space. */
bool isItemNumber(QStringView text, const Token &number)
{
    static constexpr QStringView itemMarks = u".)、:";
    constexpr qsizetype fewestDigitsOfItem = 3; // "5、6、9" is a list of codes, "1、1004" an item
    if (number.length > 2 || text[number.start] == u'0' || !itemMarks.contains(unitAt(text, number.end())))
        return false;
    const bool isBracketed = unitAt(text, number.start - 1) == u'(';
    const QChar before = unitAt(text, number.start - (isBracketed ? 2 : 1));
    const bool leads =
        before == u'\n' || before == u'\r' || (before == u' ' && (isBracketed || number.start == 1));
    const qsizetype next = skipSpaces(text, number.end() + 1, 2);
    qsizetype digitsEnd = next;
    while (isDigit(unitAt(text, digitsEnd)) && digitsEnd - next < fewestDigitsOfItem)
        ++digitsEnd;
    const bool isItem = digitsEnd == next ? !unitAt(text, next).isSpace() : digitsEnd - next == fewestDigitsOfItem;
    return leads && isItem && unitAt(text, next) != u'\n';
}

/** "1101****1004": marks that stand for digits, rather than two that make a text bold. */
bool isMaskedOut(QStringView text, const Token &number)
{
    constexpr qsizetype mostMarksOfStyle = 2;
    const auto hides = [&text](qsizetype at, qsizetype step) {
        qsizetype marks = 0;
        while (unitAt(text, at) == u'*' && marks <= mostMarksOfStyle) {
            at += step;
            ++marks;
        }
        return marks > mostMarksOfStyle
            || (marks > 0 && (isDigit(unitAt(text, at)) || isLetter(unitAt(text, at))));
    };
    return hides(number.start - 1, -1) || hides(number.end(), 1);
}

bool isQuantity(QStringView text, const Token &number)
{
    static constexpr QStringView quantityMarks = u"$¥€£+^≥≤≈@第";
    const QChar before = unitAt(text, number.start - 1);
    const bool isAbout = before == u'~' && !isDigit(unitAt(text, number.start - 2));
    if (isAbout || quantityMarks.contains(before) || isMaskedOut(text, number))
        return true;
    return isFollowedByUnit(text, number);
}

/** "15:09" and "15:09:17", read from any of its numbers. */
bool isTime(QStringView text, const Token &number)
{
    if (number.length > 2)
        return false;
    const bool leads = unitAt(text, number.end()) == u':' && isDigit(unitAt(text, number.end() + 1))
        && isDigit(unitAt(text, number.end() + 2));
    const bool follows = unitAt(text, number.start - 1) == u':' && isDigit(unitAt(text, number.start - 2));
    return leads || follows;
}

struct SlashGroup {
    int parts = 1;
    int shortParts = 0; // of one or two digits
    int yearParts = 0;
};

void countPart(SlashGroup &group, QStringView part)
{
    if (part.size() <= 2)
        ++group.shortParts;
    else if (part.size() == 4 && (part.startsWith(u"19") || part.startsWith(u"20")))
        ++group.yearParts;
}

/** Reads the numbers that '/' joins to `number` on both sides, a few of them. */
SlashGroup slashGroup(QStringView text, const Token &number)
{
    constexpr qsizetype reach = 40;
    SlashGroup group;
    countPart(group, text.sliced(number.start, number.length));
    qsizetype end = number.end();
    while (unitAt(text, end) == u'/' && end - number.end() < reach) {
        qsizetype partEnd = end + 1;
        while (isDigit(unitAt(text, partEnd)) && partEnd - end < reach)
            ++partEnd;
        if (partEnd == end + 1)
            break;
        countPart(group, text.sliced(end + 1, partEnd - end - 1));
        ++group.parts;
        end = partEnd;
    }
    qsizetype start = number.start;
    while (unitAt(text, start - 1) == u'/' && number.start - start < reach) {
        qsizetype partStart = start - 1;
        while (isDigit(unitAt(text, partStart - 1)) && start - partStart < reach)
            --partStart;
        if (partStart == start - 1)
            break;
        countPart(group, text.sliced(partStart, start - 1 - partStart));
        ++group.parts;
        start = partStart;
    }
    return group;
}

NumberForm slashForm(QStringView text, const Token &number)
{
    constexpr int mostPartsOfDate = 3;
    const SlashGroup group = slashGroup(text, number);
    if (group.parts == 1)
        return NumberForm::Plain;
    if (group.yearParts == 1 && group.shortParts == group.parts - 1 && group.parts <= mostPartsOfDate)
        return NumberForm::DateOrTime;
    return group.shortParts > 0 ? NumberForm::SmallList : NumberForm::Plain;
}

bool isJoined(QStringView text, const Token &number)
{
    const QChar before = unitAt(text, number.start - 1);
    if (before == u'-' && text[number.start] != u'-') {
        const QChar beforeMinus = unitAt(text, number.start - 2);
        return beforeMinus == u'-' || isDigit(beforeMinus); // "--1102"; behind a word a hyphen is no part of it
    }
    if (before == u'/' && isLetter(unitAt(text, number.start - 2)))
        return wordBefore(text, number).role != WordRole::Code;
    if (before == u'\\')
        return true;
    if (before != u':' || !isDigit(unitAt(text, number.start - 2)))
        return false;
    qsizetype start = number.start - 2; // "10.0.0.1:41000"
    while (isDigit(unitAt(text, start)) && number.start - start < reachBehind)
        --start;
    return unitAt(text, start) == u'.';
}

bool isIndex(QStringView text, const Token &number)
{
    const QChar before = unitAt(text, number.start - 1);
    return (before == u'[' || before == u'(') && isLetter(unitAt(text, number.start - 2));
}

bool isProcessId(QStringView text, const Token &number)
{
    const qsizetype behind = skipSpaces(text, number.end(), reachBehind);
    return behind != number.end() && text.sliced(behind).startsWith(u"--- ");
}

} // namespace

WordBefore wordBefore(QStringView text, const Token &number)
{
    return BackwardReader(text, number).read();
}

TailRole tailBehind(QStringView text, const Token &number)
{
    qsizetype behind = number.end();
    bool hasComma = false;
    while (behind < text.size() && behind - number.end() < 6) {
        const QChar unit = text[behind];
        if (isComma(unit) && !hasComma)
            hasComma = true;
        else if (!isBinder(unit))
            break;
        ++behind;
    }
    return tailRole(text.sliced(behind, std::min<qsizetype>(reachBehind, text.size() - behind)), hasComma);
}

bool isNearMaskWord(QStringView text, const Token &token)
{
    static constexpr std::array words{ u"告警", u"警告", u"掩码",   u"mask", u"warn",
                                       u"8位",  u"八位", u"复印件", u"翻拍", u"边框" };
    const qsizetype from = std::max<qsizetype>(0, token.start - reachBefore);
    const qsizetype to = std::min(text.size(), token.end() + reachBehind);
    const QStringView around = text.sliced(from, to - from);
    return std::any_of(words.cbegin(), words.cend(), [around](const char16_t *word) {
        return around.contains(QStringView(word), Qt::CaseInsensitive);
    });
}

NumberForm numberForm(QStringView text, const Token &number)
{
    if (isItemNumber(text, number))
        return NumberForm::ItemNumber;
    if (isQuantity(text, number))
        return NumberForm::Quantity;
    if (isTime(text, number))
        return NumberForm::DateOrTime;
    if (isJoined(text, number))
        return NumberForm::Joined;
    if (isIndex(text, number))
        return NumberForm::Index;
    if (isProcessId(text, number))
        return NumberForm::ProcessId;
    return slashForm(text, number);
}

} // namespace codedesk::decoding
