// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/surroundings.h"

#include "decoding/codeshapes.h"
#include "decoding/textunits.h"
#include "decoding/wordbefore.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr qsizetype reachBefore = 28; // units
constexpr qsizetype reachBehind = 24;
constexpr qsizetype longestDomain = 40; // "WBFaceErrorDomainGetInfoNetwork/"

/** Returns the position behind spaces from `at`. */
qsizetype skipSpaces(QStringView text, qsizetype at, qsizetype atMost)
{
    qsizetype end = at;
    while (end < text.size() && end - at < atMost && (text[end] == u' ' || text[end] == u'\t'))
        ++end;
    return end;
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
    constexpr QStringView itemMarks = u".)、:";
    constexpr qsizetype fewestDigitsOfItem = 3; // "5、6、9" is a list of codes, "1、1004" an item
    if (number.length > 2 || text[number.start] == u'0' || !isOneOf(unitAt(text, number.end()), itemMarks))
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

bool isTimes(QChar unit)
{
    return isOneOf(unit, u"*\u00d7\u2715\u2716\u2a2f");
}

/** "1101****1004": marks that stand for digits, rather than two that make a text bold, or one that multiplies. */
bool isMaskedOut(QStringView text, const Token &number)
{
    constexpr qsizetype mostMarksOfStyle = 2;
    const auto hides = [&text](qsizetype at, qsizetype step) {
        qsizetype marks = 0;
        while (unitAt(text, at) == u'*' && marks <= mostMarksOfStyle) {
            at += step;
            ++marks;
        }
        const bool joinsDigits = marks > 1 && isDigit(unitAt(text, at));
        return marks > mostMarksOfStyle || joinsDigits || (marks > 0 && isLetter(unitAt(text, at)));
    };
    return hides(number.start - 1, -1) || hides(number.end(), 1);
}

/** How often a code came: the 3 of "1002×3", "1002 * 3" and "1002(3)". */
bool isCountOfCode(QStringView text, const Token &number)
{
    constexpr qsizetype mostDigitsInBrackets = 3; // longer ones may be another name of the code
    qsizetype before = number.start - 1;
    if (unitAt(text, before) == u'(')
        return number.length <= mostDigitsInBrackets && unitAt(text, number.end()) == u')'
            && isDigit(unitAt(text, before - 1));
    before -= unitAt(text, before) == u' ' ? 1 : 0;
    if (!isTimes(unitAt(text, before)))
        return false;
    return isDigit(unitAt(text, before - 1))
        || (unitAt(text, before - 1) == u' ' && isDigit(unitAt(text, before - 2)));
}

bool isQuantity(QStringView text, const Token &number)
{
    constexpr QStringView quantityMarks = u"$¥€£+^≥≤≈@第";
    const QChar before = unitAt(text, number.start - 1);
    const bool isAbout = before == u'~' && !isDigit(unitAt(text, number.start - 2));
    if (isAbout || isOneOf(before, quantityMarks) || isMaskedOut(text, number) || isCountOfCode(text, number))
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

constexpr int mostPartsOfDate = 3;

struct SlashGroup {
    /** Returns true if further parts change nothing: too many for a date, and not a list of long codes. */
    [[nodiscard]] bool isDecided() const { return parts > mostPartsOfDate && shortParts > 0; }

    int parts = 1;
    int shortParts = 0; // of one or two digits
    int yearParts = 0;
};

void countPart(SlashGroup &group, QStringView part)
{
    if (part.size() <= 2)
        ++group.shortParts;
    else if (part.size() == 4 && isDateLike(part))
        ++group.yearParts;
}

/** Reads the numbers that '/' joins to `number` on both sides, a few of them. */
SlashGroup slashGroup(QStringView text, const Token &number)
{
    constexpr qsizetype reach = 40;
    SlashGroup group;
    countPart(group, text.sliced(number.start, number.length));
    qsizetype end = number.end();
    while (!group.isDecided() && unitAt(text, end) == u'/' && end - number.end() < reach) {
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
    while (!group.isDecided() && unitAt(text, start - 1) == u'/' && number.start - start < reach) {
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
    const SlashGroup group = slashGroup(text, number);
    if (group.parts == 1)
        return NumberForm::Plain;
    if (group.yearParts == 1 && group.shortParts == group.parts - 1 && group.parts <= mostPartsOfDate)
        return NumberForm::DateOrTime;
    return group.shortParts > 0 ? NumberForm::SmallList : NumberForm::Plain;
}

/** The port in "10.0.0.1:41000" and "telnet 10.0.0.1 41000". */
bool isPort(QStringView text, const Token &number)
{
    const QChar before = unitAt(text, number.start - 1);
    qsizetype start = number.start - 2;
    if ((before != u':' && before != u' ') || !isDigit(unitAt(text, start)))
        return false;
    int dots = 0;
    for (; number.start - start < reachBehind && (isDigit(unitAt(text, start)) || unitAt(text, start) == u'.');
         --start)
        dots += unitAt(text, start) == u'.' ? 1 : 0;
    constexpr int dotsOfAddress = 3;
    return dots == dotsOfAddress;
}

/** "1045 (28000)": databases write the state of SQL behind their own number. */
bool isBeforeSqlState(QStringView text, const Token &number)
{
    constexpr qsizetype unitsOfState = 5;
    const qsizetype state = number.end() + 2;
    if (unitAt(text, number.end()) != u' ' || unitAt(text, state - 1) != u'('
        || unitAt(text, state + unitsOfState) != u')')
        return false;
    for (qsizetype at = state; at < state + unitsOfState; ++at) {
        if (!isDigit(unitAt(text, at)) && !isLetter(unitAt(text, at)))
            return false;
    }
    return true;
}

bool isJoined(QStringView text, const Token &number)
{
    const QChar before = unitAt(text, number.start - 1);
    if (before == u'-' && text[number.start] != u'-') {
        const QChar beforeMinus = unitAt(text, number.start - 2);
        return beforeMinus == u'-' || isDigit(beforeMinus); // "--1102"; behind a word a hyphen is no part of it
    }
    if (before == u'/' && isLetter(unitAt(text, number.start - 2))) {
        const bool isOfDomain = text.sliced(std::max<qsizetype>(0, number.start - longestDomain),
                                            std::min(number.start, longestDomain))
                                    .contains(u"ErrorDomain", Qt::CaseInsensitive);
        return !isOfDomain && wordBefore(text, number).role != WordRole::Code;
    }
    if (before == u'\\' || (unitAt(text, number.end()) == u'#' && isDigit(unitAt(text, number.end() + 1))))
        return true; // "2016#0", as nginx writes process and thread
    return isPort(text, number) || isBeforeSqlState(text, number);
}

bool isIndex(QStringView text, const Token &number)
{
    const QChar before = unitAt(text, number.start - 1);
    const bool isArgument = before == u'(' && isComma(unitAt(text, number.end())); // "PlatformException(41002, …"
    return (before == u'[' || before == u'(') && isLetter(unitAt(text, number.start - 2)) && !isArgument;
}

/** Bills and charges are spoken of near a number. */
bool isInTalkOfMoney(QStringView text, const Token &number)
{
    static constexpr QStringView words[]{ u"账", u"帐", u"财务", u"计费", u"收费", u"扣费", u"费用" };
    const qsizetype from = std::max<qsizetype>(0, number.start - reachBefore);
    const QStringView around = text.sliced(from, std::min(text.size(), number.end() + reachBehind) - from);
    return std::any_of(std::begin(words), std::end(words),
                       [around](QStringView word) { return around.contains(word); });
}

bool isProcessId(QStringView text, const Token &number)
{
    const qsizetype behind = skipSpaces(text, number.end(), reachBehind);
    return behind != number.end() && text.sliced(behind).startsWith(u"--- ");
}

} // namespace

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
    const TailRole role =
        tailRole(text.sliced(behind, std::min<qsizetype>(reachBehind, text.size() - behind)), hasComma);
    return role == TailRole::Charge && isInTalkOfMoney(text, number) ? TailRole::Remark : role;
}

bool isNearMaskWord(QStringView text, const Token &token)
{
    static constexpr QStringView words[]{ u"告警",   u"警告",   u"掩码",   u"mask",   u"warn", u"8位",
                                          u"八位",   u"复印件", u"翻拍",   u"边框",   u"正面", u"反面",
                                          u"人像面", u"国徽面", u"國徽面", u"告警碼", u"遮罩" };
    const qsizetype from = std::max<qsizetype>(0, token.start - reachBefore);
    const qsizetype to = std::min(text.size(), token.end() + reachBehind);
    const QStringView around = text.sliced(from, to - from);
    return std::any_of(std::begin(words), std::end(words),
                       [around](QStringView word) { return around.contains(word, Qt::CaseInsensitive); });
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
