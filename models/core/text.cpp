// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include "core/ascii.h"
#include "core/han.h"

namespace codedesk::text {

namespace {

// Characters that format or join others and have no width of their own.
bool isWithoutWidth(char16_t unit)
{
    return unit == 0x00ad || unit == 0x061c || unit == 0x180e || (unit >= 0x200b && unit <= 0x200f)
        || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)
        || (unit >= 0xfe00 && unit <= 0xfe0f) || unit == 0xfeff || (unit >= 0xfff9 && unit <= 0xfffb)
        || unit == 0x20e3; // the frame of a keycap
}

/** Hyphens and dashes that stand for a minus before a number and for themselves anywhere else. */
bool isDash(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0xfe63 || unit == 0x2796;
}

/** Plain units, with spaces for gaps and minus for dashes before a digit; the case stays. */
QString inOneLine(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar unit : text) {
        const QChar its = isDash(unit) ? unit : QChar(plainUnit(unit.unicode()));
        if (its.isNull() && !unit.isNull())
            continue;
        if (ascii::isDigit(its) && !result.isEmpty() && isDash(result.back()))
            result.back() = u'-';
        const bool isGap = its.isSpace() || its.category() == QChar::Other_Control;
        result += isGap ? QChar(u' ') : its;
    }
    return result;
}

/** Returns the unit of a name as it is compared; a null unit for marks and blanks. */
char16_t nameUnit(QChar unit)
{
    const char16_t its = foldedUnit(unit.unicode());
    if (its < 0x80)
        return (its >= u'a' && its <= u'z') || (its >= u'0' && its <= u'9') ? its : u'\0';
    const QChar other(its);
    return han::isHan(its) || other.isLetterOrNumber() || other.isMark() || other.isSurrogate() ? its : u'\0';
}

bool opensRemark(QChar unit)
{
    return unit == u'(' || unit == u'[' || unit == u'（' || unit == u'［' || unit == u'【' || unit == u'〔';
}

bool closesRemark(QChar unit)
{
    return unit == u')' || unit == u']' || unit == u'）' || unit == u'］' || unit == u'】' || unit == u'〕';
}

bool isAround(QChar c)
{
    static constexpr QStringView marks = u"'\"`´‹›";
    return c == u' ' || marks.contains(c);
}

} // namespace

char16_t plainUnit(char16_t unit)
{
    if (unit < 0x80)
        return unit;
    if (unit >= 0xff01 && unit <= 0xff5e)
        return unit == 0xff02 || unit == 0xff07 ? u'"' : static_cast<char16_t>(unit - 0xfee0);
    if (isWithoutWidth(unit))
        return 0;
    if (unit >= 0x2000 && unit <= 0x200a) // spaces by their widths
        return u' ';
    switch (unit) {
    case 0x00a0:
    case 0x1680:
    case 0x202f:
    case 0x205f:
    case 0x3000:
        return u' ';
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return u'\n';
    case 0x2010: // hyphen
    case 0x2011: // hyphen that does not break
    case 0x2012: // figure dash
    case 0x2013: // en dash
    case 0x2212: // minus
    case 0xfe63: // small hyphen-minus
        return u'-';
    case 0x00ab:
    case 0x00bb:
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x300c:
    case 0x300d:
    case 0x300e:
    case 0x300f:
    case 0x301d:
    case 0x301e:
        return u'"';
    case 0x3010:
    case 0x3014:
        return u'[';
    case 0x3011:
    case 0x3015:
        return u']';
    case 0xffe5:
        return 0x00a5; // yen and yuan
    default:
        return unit;
    }
}

QString plain(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar unit : text) {
        const char16_t its = plainUnit(unit.unicode());
        if (its != 0 || unit.isNull())
            result.append(QChar(its));
    }
    return result;
}

char16_t foldedUnit(char16_t unit)
{
    const char16_t its = plainUnit(unit);
    if (its < 0x80)
        return its >= u'A' && its <= u'Z' ? static_cast<char16_t>(its - u'A' + u'a') : its;
    return han::isHan(its) ? han::simplified(its) : QChar(its).toLower().unicode();
}

QString folded(QStringView text)
{
    return inOneLine(text).toCaseFolded();
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
    const QString all = inOneLine(text);
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
    const QString all = inOneLine(text) + u' ';
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

Name::Name(QStringView text)
{
    read(text, false);
    if (m_size > 0 || m_remark.isEmpty())
        return;
    m_remark = {};
    read(text, true);
}

void Name::read(QStringView text, bool withRemark)
{
    qsizetype depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (!withRemark && opensRemark(unit)) {
            if (depth++ == 0 && m_remark.isEmpty())
                m_remark = text.sliced(at + 1);
        } else if (!withRemark && depth > 0 && closesRemark(unit)) {
            if (--depth == 0 && m_remark.end() == text.end())
                m_remark.chop(text.size() - at);
        } else if (depth == 0 && !append(unit)) {
            m_size = 0;
            m_remark = {};
            return;
        }
    }
    while (m_size > 0 && m_units[m_size - 1] == u'.')
        --m_size;
}

/** Takes a unit if it counts; false if the name has become too long for one. */
bool Name::append(QChar unit)
{
    const char16_t its = unit == u'.' && m_size > 0 ? u'.' : nameUnit(unit);
    if (its == 0)
        return true;
    if (m_size == m_units.size())
        return false;
    m_units[m_size++] = its;
    return true;
}

QString nameUnits(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar unit : text) {
        if (const char16_t its = nameUnit(unit); its != 0)
            result += QChar(its);
    }
    return result;
}

} // namespace codedesk::text
