// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/pastedtext.h"

#include "core/ascii.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace codedesk::decoding {

namespace {

struct Unescaped {
    char16_t first = 0;
    char16_t second = 0; // the other half of a surrogate pair, or 0
    qsizetype length = 0; // original units read; 0: not an escape
};

int hexValue(char16_t unit)
{
    if (unit >= u'0' && unit <= u'9')
        return unit - u'0';
    if (unit >= u'a' && unit <= u'f')
        return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'F')
        return unit - u'A' + 10;
    return -1;
}

/** Returns the number written in `count` hexadecimal digits from `from`, or -1. */
int hexNumber(QStringView text, qsizetype from, qsizetype count)
{
    if (from + count > text.size())
        return -1;
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const int value = hexValue(text[i].unicode());
        if (value < 0)
            return -1;
        number = number * 16 + value;
    }
    return number;
}

bool isAsciiAlphanumeric(int unit)
{
    return ascii::isDigit(unit) || ascii::isLetter(unit);
}

/** JSON and program escapes, any number of backslashes before them: \" \n \u8fd4 \\\". */
Unescaped readBackslashes(QStringView text, qsizetype at)
{
    constexpr qsizetype longestRun = 16; // JSON four times inside JSON; a longer run is no escape
    qsizetype end = at;
    while (end < text.size() && end - at < longestRun && text[end] == u'\\')
        ++end;
    if (end == text.size())
        return {};
    const char16_t unit = text[end].unicode();
    switch (unit) {
    case u'"':
    case u'\'':
    case u'/':
        return { unit, 0, end + 1 - at };
    case u'n':
    case u'r':
        return { u'\n', 0, end + 1 - at };
    case u't':
        return { u'\t', 0, end + 1 - at };
    case u'u':
        break;
    default:
        return {};
    }
    const int number = hexNumber(text, end + 1, 4);
    if (number <= 0)
        return {};
    return { static_cast<char16_t>(number), 0, end + 5 - at };
}

/** Returns the byte written as %XX, also encoded again (%25XX, %2525XX); `length` is 0 if there is none. */
std::pair<int, qsizetype> percentByte(QStringView text, qsizetype at)
{
    constexpr int deepestEncoding = 4;
    if (at >= text.size() || text[at] != u'%')
        return { 0, 0 };
    qsizetype digits = at + 1;
    for (int depth = 0;
         depth < deepestEncoding && hexNumber(text, digits, 2) == '%' && hexNumber(text, digits + 2, 2) >= 0;
         ++depth)
        digits += 2;
    const int byte = hexNumber(text, digits, 2);
    return byte < 0 ? std::pair<int, qsizetype>{ 0, 0 } : std::pair<int, qsizetype>{ byte, digits + 2 - at };
}

Unescaped fromCodePoint(char32_t codePoint, qsizetype length)
{
    if (!QChar::requiresSurrogates(codePoint))
        return { static_cast<char16_t>(codePoint), 0, length };
    return { QChar::highSurrogate(codePoint), QChar::lowSurrogate(codePoint), length };
}

/** URL escapes. Letters and digits are never escaped in URLs, so "20%30%" stays what it is. */
Unescaped readPercent(QStringView text, qsizetype at)
{
    const auto [lead, leadLength] = percentByte(text, at);
    if (leadLength == 0)
        return {};
    if (lead < 0x80)
        return lead == 0 || isAsciiAlphanumeric(lead) ? Unescaped{}
                                                      : Unescaped{ static_cast<char16_t>(lead), 0, leadLength };
    const int followers = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    if (followers == 0 || lead >= 0xf5)
        return {};
    char32_t codePoint = static_cast<char32_t>(lead & (0x3f >> followers));
    qsizetype length = leadLength;
    for (int i = 0; i < followers; ++i) {
        const auto [byte, byteLength] = percentByte(text, at + length);
        if (byteLength == 0 || (byte & 0xc0) != 0x80)
            return {};
        codePoint = (codePoint << 6) | static_cast<char32_t>(byte & 0x3f);
        length += byteLength;
    }
    if (codePoint > 0x10ffff || QChar::isSurrogate(codePoint))
        return {};
    return fromCodePoint(codePoint, length);
}

/** The HTML entities that stand around values. */
Unescaped readEntity(QStringView text, qsizetype at)
{
    struct Entity {
        std::u16string_view name;
        char16_t unit;
    };
    static constexpr std::array entities{
        Entity{ u"&quot;", u'"' }, Entity{ u"&#34;", u'"' }, Entity{ u"&#39;", u'"' },
        Entity{ u"&apos;", u'"' }, Entity{ u"&amp;", u'&' }, Entity{ u"&nbsp;", u' ' },
        Entity{ u"&#160;", u' ' }, Entity{ u"&lt;", u'<' },  Entity{ u"&gt;", u'>' },
    };
    for (const Entity &entity : entities) {
        const auto length = static_cast<qsizetype>(entity.name.size());
        if (text.sliced(at).startsWith(QStringView(entity.name.data(), length)))
            return { entity.unit, 0, length };
    }
    return {};
}

Unescaped readEscape(QStringView text, qsizetype at)
{
    switch (text[at].unicode()) {
    case u'\\':
        return readBackslashes(text, at);
    case u'%':
        return readPercent(text, at);
    case u'&':
        return readEntity(text, at);
    default:
        return {};
    }
}

/** Units that stand for themselves and start no escape: nearly all of any text. */
bool isOrdinary(char16_t unit)
{
    if (unit < 0x80)
        return unit != u'\\' && unit != u'%' && unit != u'&';
    return unit >= 0x3040 && unit <= 0xdfff; // letters of Asia, and surrogates
}

} // namespace

PastedText::PastedText(QStringView original)
{
    m_text.reserve(original.size());
    qsizetype at = 0;
    while (at < original.size()) {
        qsizetype ordinaryEnd = at;
        while (ordinaryEnd < original.size() && isOrdinary(original[ordinaryEnd].unicode()))
            ++ordinaryEnd;
        if (ordinaryEnd > at) {
            append(original.sliced(at, ordinaryEnd - at), at, 1);
            at = ordinaryEnd;
        } else {
            at += readUnit(original, at);
        }
    }
}

/** Takes one unit, or all that an escape takes, and returns its length. */
qsizetype PastedText::readUnit(QStringView original, qsizetype at)
{
    const Unescaped escape = readEscape(original, at);
    const qsizetype length = std::max<qsizetype>(1, escape.length);
    const char16_t unit = escape.length > 0 ? escape.first : original[at].unicode();
    std::array<char16_t, 2> units{ text::plainUnit(unit), escape.second };
    const bool isDropped = units[0] == 0 && unit != 0;
    if (!isDropped)
        append(QStringView(units.data(), units[1] == 0 ? 1 : 2), at, length);
    return length;
}

void PastedText::append(QStringView units, qsizetype originalStart, qsizetype originalLength)
{
    const qsizetype position = m_text.size();
    const bool continues = !m_stretches.empty() && m_stretches.back().unitLength == originalLength
        && m_stretches.back().originalStart + (position - m_stretches.back().start) * originalLength
            == originalStart;
    if (!continues)
        m_stretches.push_back({ position, originalStart, originalLength });
    m_text.append(units);
}

const PastedText::Stretch &PastedText::stretchOf(qsizetype position) const
{
    const auto next = std::upper_bound(m_stretches.cbegin(), m_stretches.cend(), position,
                                       [](qsizetype at, const Stretch &stretch) { return at < stretch.start; });
    return *std::prev(next);
}

TextSpan PastedText::originalSpan(qsizetype start, qsizetype length) const
{
    const qsizetype last = start + length - 1;
    const Stretch &first = stretchOf(start);
    const Stretch &final = stretchOf(last);
    const qsizetype from = first.originalStart + (start - first.start) * first.unitLength;
    const qsizetype to = final.originalStart + (last - final.start + 1) * final.unitLength;
    return { from, to - from };
}

} // namespace codedesk::decoding
