// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include "core/han.h"

namespace codedesk::text {

namespace {

constexpr char16_t firstFullWidth = 0xFF01; // full-width '!'; the block follows the order of ASCII
constexpr char16_t lastFullWidth = 0xFF5E;
constexpr char16_t fullWidthOffset = 0xFEE0;

QChar narrowed(QChar c)
{
    const char16_t unit = c.unicode();
    return unit >= firstFullWidth && unit <= lastFullWidth ? QChar(char16_t(unit - fullWidthOffset)) : c;
}

// Hyphens and minus signs that editors, chats and input methods put in place of an ASCII minus.
bool isOtherMinus(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0xFE63 || unit == 0x2796;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** Width, minus signs, white space; the case stays. */
QString plain(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const QChar narrow = narrowed(c);
        if (narrow.category() == QChar::Other_Format)
            continue;
        if (isAsciiDigit(narrow) && !result.isEmpty() && isOtherMinus(result.back()))
            result.back() = u'-';
        const bool isGap = narrow.isSpace() || narrow.category() == QChar::Other_Control;
        result += isGap ? QChar(u' ') : narrow;
    }
    return result;
}

bool isAround(QChar c)
{
    static constexpr QStringView marks = u"'\"`´‘’“”„«»‹›「」『』";
    return c == u' ' || marks.contains(c);
}

} // namespace

QString folded(QStringView text)
{
    return plain(text).toCaseFolded();
}

QString normalised(QStringView text)
{
    QString result = folded(text);
    for (QChar &unit : result)
        unit = QChar(han::simplified(unit.unicode()));
    return result;
}

QString cleaned(QStringView text)
{
    const QString all = plain(text);
    QStringView inner = all;
    while (!inner.isEmpty() && isAround(inner.front()))
        inner = inner.sliced(1);
    while (!inner.isEmpty() && isAround(inner.back()))
        inner.chop(1);
    return inner.toString();
}

QStringList cleanedList(QStringView text)
{
    static constexpr QStringView separators = u" /,;、"; // wide ones are narrow by then
    QStringList parts;
    QString part;
    const QString all = plain(text) + u' ';
    for (const QChar unit : all) {
        if (!separators.contains(unit)) {
            part += unit;
            continue;
        }
        const QString its = cleaned(part);
        if (!its.isEmpty() && !parts.contains(its))
            parts << its;
        part.clear();
    }
    return parts;
}

} // namespace codedesk::text
