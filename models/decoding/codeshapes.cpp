// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codeshapes.h"

#include "catalogue/catalogue.h"
#include "core/ascii.h"
#include "decoding/contextwords.h"
#include "decoding/sequencewords.h"
#include "decoding/surroundings.h"
#include "decoding/textunits.h"

#include <QDate>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr qsizetype mostDigitsOfCode = 10;
constexpr qsizetype digitsOfLoneCode = 8; // a longer number pasted alone is a phone, ID or order number

bool isBinary(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar unit) { return unit == u'0' || unit == u'1'; });
}

bool isLoneCode(QStringView number, NumberForm form)
{
    constexpr qsizetype digitsOfDate = 8;
    const bool isDate = number.size() == digitsOfDate && isDateLike(number);
    return form == NumberForm::Plain && digitsOf(number).size() <= digitsOfLoneCode && codeNumber(number)
        && !isDate;
}

bool isLineEdge(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at] == u'\n' || text[at] == u'\r';
}

bool isTab(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] == u'\t';
}

qsizetype endOfDigits(QStringView text, qsizetype at)
{
    constexpr qsizetype most = 7; // of a count
    qsizetype end = at;
    while (isDigit(unitAt(text, end)) && end - at < most)
        ++end;
    return end;
}

/** Returns the place behind a count of what was before ("1002×3", "1002 3次", "1002：3次"), or `at`. */
qsizetype endOfCount(QStringView text, qsizetype at)
{
    constexpr QStringView times = u"*\u00d7\u2715\u2716\u2a2f";
    constexpr QStringView counted = u"次笔个条人例单";
    qsizetype start = at;
    while (start - at < 3 && isOneOf(unitAt(text, start), u" :有共="))
        ++start;
    const bool isMultiplied = isOneOf(unitAt(text, start), times);
    start += isMultiplied ? 1 : 0;
    start += isMultiplied && unitAt(text, start) == u' ' ? 1 : 0;
    const qsizetype end = endOfDigits(text, start);
    if (end == start || isDigit(unitAt(text, end)))
        return at;
    const qsizetype unit = end + (unitAt(text, end) == u' ' ? 1 : 0);
    if (isOneOf(unitAt(text, unit), counted))
        return unit + 1;
    return isMultiplied ? end : at;
}

/** Returns the place behind the brackets or the count from `at` ("1004(35%), 1005×3"), or `at` if there are none.
 */
qsizetype endOfRemark(QStringView text, qsizetype at)
{
    constexpr qsizetype longestRemark = 12;
    if (unitAt(text, at) != u'(')
        return endOfCount(text, at);
    for (qsizetype end = at + 1; end < text.size() && end - at < longestRemark; ++end) {
        if (text[end] == u')')
            return end + 1;
    }
    return at;
}

/** Returns true if the trimmed words or marks between two numbers list alike things. */
bool joinsList(QStringView gap)
{
    static const QSet<QStringView> joiners{
        u"、和",    u"以及",       u"还有",     u"或者",       u"或者是",       u"然后",       u"再到",
        u"还是",    u"变成",       u"变成了",   u"and",        u"or",           u"then",       u"to",
        u"vs",      u"一个是",     u"另一个是", u"另外一个是", u"另外一个",     u"另一个",     u"还有一个",
        u"再有",    u"还有一个是", u"另外是",   u"另外还有",   u"一种是",       u"另一种是",   u"其次是",
        u"再是",    u"又是",       u"跟着是",   u"后来是",     u"the other is", u"another is", u"the other",
        u"another", u"one is",     u"and also", u"as well as", u"同埋",         u"と",         u"그리고",
        u"y",       u"e",          u"và",       u"และ",        u"完了又",       u"了又",       u"完又",
        u"过后又",  u"过了又",     u"之后又",   u"以后又",     u"然后又",       u"接着又",     u"后又",
        u"再又",    u"一直到",     u"through",  u"thru",
    };
    if (gap.size() == 1)
        return isOneOf(gap.front(), u"、/|;~&和或与及到至跟同。+又再—");
    return joiners.contains(gap) || sequenceWordAtEnd(gap) == gap.size();
}

} // namespace

std::optional<qint64> codeNumber(QStringView text)
{
    const QStringView digits = digitsOf(text);
    if (digits.size() > mostDigitsOfCode || !ascii::areDigits(digits))
        return std::nullopt;
    if (digits.front() == u'0' && text.size() > 1)
        return std::nullopt;
    qint64 value = 0;
    for (const QChar digit : digits)
        value = value * 10 + (digit.unicode() - u'0');
    return text.size() == digits.size() ? value : -value;
}

QStringView digitsOf(QStringView number)
{
    return number.startsWith(u'-') ? number.sliced(1) : number;
}

bool isMaskText(QStringView text)
{
    return text.size() == maskBitCount && isBinary(text);
}

bool isFirstHalfOfMask(QStringView text, const Token &token)
{
    constexpr qsizetype half = maskBitCount / 2;
    const qsizetype end = token.end() + 1 + half;
    if (token.length != half || end > text.size() || text[token.end()] != u' ')
        return false;
    const bool endsThere = end == text.size() || unitClass(text[end].unicode()) != UnitClass::Digit;
    return endsThere && isBinary(text.sliced(token.start, half)) && isBinary(text.sliced(token.end() + 1, half));
}

bool isHyphenatedMask(QStringView text)
{
    constexpr qsizetype half = maskBitCount / 2;
    return text.size() == maskBitCount + 1 && text[half] == u'-' && isBinary(text.first(half))
        && isBinary(text.last(half));
}

bool isDateLike(QStringView number)
{
    if (number.size() != 4 && number.size() != 8)
        return false;
    const bool isCentury = (number[0] == u'1' && number[1] == u'9') || (number[0] == u'2' && number[1] == u'0');
    if (number.size() == 4 || !isCentury)
        return isCentury;
    return true && QDate::isValid(number.first(4).toInt(), number.sliced(4, 2).toInt(), number.sliced(6).toInt());
}

qsizetype countOfLoneCodes(QStringView text)
{
    constexpr qsizetype longestList = 4096;
    constexpr QStringView separators = u",、;|/\"'`[](){}。.:?!~";
    if (text.size() > longestList)
        return 0;
    CodeTokenizer tokenizer(text);
    qsizetype numbers = 0;
    bool hasWords = false;
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        if (token.kind == TokenKind::Number) {
            const NumberForm form = numberForm(text, token);
            if (form == NumberForm::ItemNumber)
                continue;
            if (!isLoneCode(text.sliced(token.start, token.length), form))
                return 0;
            ++numbers;
            continue;
        }
        const bool separates = token.kind == TokenKind::Space || token.kind == TokenKind::LineBreak
            || (token.kind == TokenKind::Mark && isOneOf(text[token.start], separators));
        const bool isWord = token.kind == TokenKind::Word || token.kind == TokenKind::Script;
        if (isWord && numbers > 0 && joinsList(text.sliced(token.start, token.length)))
            hasWords = true;
        else if (!separates)
            return 0;
    }
    return hasWords && numbers < 2 ? 0 : numbers;
}

bool isLine(QStringView text, const Token &token)
{
    return isLineEdge(text, token.start - 1) && isLineEdge(text, token.end());
}

bool isLineOfCodes(QStringView text, const Token &token, const QHash<qint64, int> &known)
{
    constexpr qsizetype longestLine = 80;
    constexpr qsizetype fewestDigits = 4;
    static constexpr QStringView separators = u" 、;/";
    const auto mayBeOfLine = [text](qsizetype at) {
        return isLineEdge(text, at) || isOneOf(text[at], separators);
    };
    if (!mayBeOfLine(token.start - 1) || !mayBeOfLine(token.end()))
        return false; // as nearly everywhere: no need to look for the ends of the line
    const qsizetype first = std::max<qsizetype>(0, token.start - longestLine);
    qsizetype start = token.start;
    while (start > first && !isLineEdge(text, start - 1))
        --start;
    if (!isLineEdge(text, start - 1))
        return false;
    for (qsizetype at = start; at - start <= longestLine;) {
        if (isLineEdge(text, at))
            return true;
        qsizetype end = at + (text[at] == u'-' ? 1 : 0);
        while (isDigit(unitAt(text, end)))
            ++end;
        const std::optional<qint64> number = end > at ? codeNumber(text.sliced(at, end - at)) : std::nullopt;
        if (end > at && (!number || end - at < fewestDigits || !known.contains(*number)))
            return false;
        if (end == at && !isOneOf(text[at], separators))
            return false;
        at = std::max(end, at + 1);
    }
    return false;
}

bool isBetweenSemicolons(QStringView text, const Token &token)
{
    constexpr qsizetype mostSpaces = 2;
    qsizetype before = token.start - 1;
    qsizetype behind = token.end();
    while (unitAt(text, before) == u' ' && token.start - before <= mostSpaces)
        --before;
    while (unitAt(text, behind) == u' ' && behind - token.end() < mostSpaces)
        ++behind;
    const bool opens = unitAt(text, before) == u';';
    const bool ends = unitAt(text, behind) == u';';
    return (opens || ends) && (opens || isLineEdge(text, before)) && (ends || isLineEdge(text, behind));
}

bool isHeading(QStringView text, const Token &token)
{
    const bool isBracketed = unitAt(text, token.start - 1) == u'(' && unitAt(text, token.end()) == u')';
    const qsizetype start = isBracketed ? token.start - 1 : token.start;
    qsizetype behind = token.end() + 1;
    if (start != 0 || (!isBracketed && unitAt(text, token.end()) != u':'))
        return false;
    while (unitAt(text, behind) == u' ')
        ++behind;
    return unitClass(unitAt(text, behind).unicode()) == UnitClass::Script;
}

bool isCell(QStringView text, const Token &token)
{
    const bool afterTab = isTab(text, token.start - 1);
    const bool beforeTab = isTab(text, token.end());
    return (afterTab && (beforeTab || isLineEdge(text, token.end())))
        || (beforeTab && isLineEdge(text, token.start - 1));
}

std::vector<Token> partsOfCompound(QStringView text, const Token &token)
{
    constexpr qsizetype mostParts = 16;
    constexpr qsizetype fewestDigits = 4;
    std::vector<Token> parts;
    for (qsizetype start = token.start; start < token.end();) {
        qsizetype end = start + (text[start] == u'-' ? 1 : 0);
        while (end < token.end() && isDigit(text[end]))
            ++end;
        const Token part{ TokenKind::Number, start, end - start };
        const qsizetype digits = digitsOf(text.sliced(start, part.length)).size();
        const bool isAlike =
            parts.empty() || digits == digitsOf(text.sliced(parts.front().start, parts.front().length)).size();
        const bool isPointed = end < token.end() && text[end] == u'.';
        if (digits == 0 || !isAlike || (isPointed && digits < fewestDigits) || std::ssize(parts) == mostParts)
            return {};
        parts.push_back(part);
        start = end + 1;
    }
    return parts;
}

ListGap listGap(QStringView text, const Token &previous, const Token &token)
{
    constexpr qsizetype widestGap = 16;
    constexpr QStringView fillers = u" ,\t\"'[]()";
    const qsizetype start = endOfRemark(text, previous.end());
    const bool hasRemark = start > previous.end();
    if (token.start < start || (token.start == start && !hasRemark) || token.start - start > widestGap)
        return ListGap::None;
    QStringView gap = text.sliced(start, token.start - start);
    while (!gap.isEmpty() && isOneOf(gap.front(), fillers))
        gap = gap.sliced(1);
    while (!gap.isEmpty() && isOneOf(gap.back(), fillers))
        gap.chop(1);
    const bool isRange = gap == u"-" && text[token.start] == u'-';
    if (isRange || (gap.isEmpty() && hasRemark))
        return ListGap::Separated;
    if (!gap.isEmpty())
        return joinsList(gap) ? ListGap::Separated : ListGap::None;
    const auto digits = [text](const Token &number) {
        return digitsOf(text.sliced(number.start, number.length)).size();
    };
    const auto isSizedLikeCode = [&](const Token &number) {
        constexpr qsizetype fewestDigits = 5;
        const bool isNegative = text[number.start] == u'-';
        return digits(number) >= fewestDigits - (isNegative ? 1 : 0);
    };
    const bool areAlike =
        digits(previous) == digits(token) || (isSizedLikeCode(previous) && isSizedLikeCode(token));
    return areAlike ? ListGap::Spaces : ListGap::None;
}

bool leadsToName(QStringView text, const Token &last, const Token &item)
{
    constexpr qsizetype widestGap = 24; // units
    constexpr qsizetype fewestDigits = 3; // fewer may count something
    static constexpr QStringView names[]{ u"return code", u"error code", u"result code", u"status code",
                                          u"code",        u"error",      u"错误代码",    u"返回码",
                                          u"错误码",      u"状态码",     u"结果码",      u"代码" };
    if (last.length < fewestDigits || item.start <= last.end() || item.start - last.end() > widestGap)
        return false;
    QStringView gap = text.sliced(last.end(), item.start - last.end());
    while (!gap.isEmpty() && isOneOf(gap.back(), u" :=#是为"))
        gap.chop(1);
    for (const QStringView name : names) {
        if (gap.endsWith(name, Qt::CaseInsensitive))
            return joinsList(gap.chopped(name.size()).trimmed());
    }
    return false;
}

bool isApiErrorCode(QStringView word)
{
    static constexpr QStringView families[]{
        u"FailedOperation",
        u"InvalidParameterValue",
        u"InvalidParameter",
        u"AuthFailure",
        u"InternalError",
        u"LimitExceeded",
        u"MissingParameter",
        u"OperationDenied",
        u"RequestLimitExceeded",
        u"ResourceInsufficient",
        u"ResourceNotFound",
        u"ResourceUnavailable",
        u"ResourceInUse",
        u"ResourcesSoldOut",
        u"UnauthorizedOperation",
        u"UnknownParameter",
        u"UnsupportedOperation",
        u"UnsupportedProtocol",
        u"UnsupportedRegion",
        u"InvalidAction",
        u"InvalidRequest",
        u"ActionOffline",
        u"IpInBlacklist",
        u"IpNotInWhitelist",
        u"NoSuchVersion",
        u"NoSuchProduct",
        u"RequestSizeLimitExceeded",
        u"ResponseSizeLimitExceeded",
        u"ServiceUnavailable",
        u"DryRunOperation",
        u"ClientNetworkError", // of the vendor's clients, before a request reaches it
        u"ServerNetworkError",
        u"ClientParamsError",
        u"ClientInternalError",
        u"ClientError",
    };
    if (word.isEmpty() || !isLetter(word.front()))
        return false;
    const qsizetype dot = word.indexOf(u'.');
    const QStringView family = dot < 0 ? word : word.first(dot);
    return std::any_of(std::begin(families), std::end(families), [family](QStringView its) {
        return its.size() == family.size() && its.compare(family, Qt::CaseInsensitive) == 0;
    });
}

qsizetype lettersOfGrownCode(QStringView text, const Token &token)
{
    constexpr qsizetype fewestLetters = 3;
    constexpr qsizetype fewestDigits = 2;
    constexpr qsizetype mostDigits = 3; // the tokenizer parts longer ones
    const qsizetype start = token.start;
    qsizetype digits = token.end();
    while (digits > start && isDigit(text[digits - 1]))
        --digits;
    const qsizetype letters = digits - start;
    const qsizetype count = token.end() - digits;
    if (letters < fewestLetters || count < fewestDigits || count > mostDigits
        || !std::all_of(text.cbegin() + start, text.cbegin() + digits, isLetter))
        return 0;
    const auto isText = [text](qsizetype at, qsizetype step) {
        const qsizetype next = at + (unitAt(text, at) == u' ' ? step : 0);
        const QChar unit = unitAt(text, next);
        return unitClass(unit.unicode()) == UnitClass::Script || unit == u'\n' || unit == u'\r'
            || isOneOf(unit, u",。?!:");
    };
    if (!isText(start - 1, -1) || unitAt(text, token.end()) == u':' || !isText(token.end(), 1))
        return 0;
    const WordRole role = wordRole(text.sliced(start, letters));
    return role == WordRole::Code || role == WordRole::Report ? letters : 0;
}

qsizetype codeWithRemark(QStringView word)
{
    const qsizetype hyphen = word.indexOf(u'-', 1);
    if (hyphen < 0 || !codeNumber(word.first(hyphen)))
        return 0;
    const QStringView remark = word.sliced(hyphen + 1);
    const bool isRemark = std::all_of(remark.cbegin(), remark.cend(),
                                      [](QChar unit) { return unitClass(unit.unicode()) == UnitClass::Letter; });
    return isRemark ? hyphen : 0;
}

} // namespace codedesk::decoding
