// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/terminalcolours.h"

#include "decoding/textunits.h"

#include <QList>

#include <algorithm>

namespace codedesk::decoding {

namespace {

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

bool areColours(QStringView parameters)
{
    constexpr int highest = 107;
    const QList<QStringView> parts = parameters.split(u';');
    return std::all_of(parts.cbegin(), parts.cend(), [](QStringView part) {
        return !part.isEmpty() && part.size() <= 3 && part.toInt() <= highest;
    });
}

} // namespace

qsizetype lengthOfColour(QStringView text, qsizetype at)
{
    constexpr qsizetype longest = 16;
    if (text[at] == u'[' && !isDigit(unitAt(text, at + 1)))
        return 0;
    const QStringView rest = text.sliced(at, std::min(longest + 8, text.size() - at));
    const qsizetype escape = lengthOfEscape(rest);
    if (escape == 0 && rest.front() != u'[')
        return 0;
    const qsizetype start = std::max<qsizetype>(escape, 1);
    qsizetype end = start;
    while (end < rest.size() && (isDigit(rest[end]) || rest[end] == u';'))
        ++end;
    if (end >= rest.size() || !isOneOf(rest[end], escape > 0 ? QStringView(u"mKGHJ") : QStringView(u"m")))
        return 0;
    const bool isLost = escape == 0;
    if (isLost && (!areColours(rest.sliced(start, end - start)) || unitAt(text, at + end + 1) == u']'))
        return 0;
    return end + 1;
}

} // namespace codedesk::decoding
