// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/keyroles.h"

#include "core/names.h"
#include "decoding/contextwords.h"
#include "decoding/textunits.h"

namespace codedesk::decoding {

namespace {

/** Returns what the key says whose name means this. */
KeyRole roleOf(const names::Meaning &meaning)
{
    switch (meaning.role) {
    case names::Role::Code:
        return meaning.isWeak ? KeyRole::WeakCode : KeyRole::Code;
    case names::Role::Verification:
        return KeyRole::Verification;
    case names::Role::CardWarnings:
    case names::Role::FrontMask:
    case names::Role::BackMask:
    case names::Role::Mask:
        return KeyRole::Warning;
    default:
        return KeyRole::NotCode;
    }
}

} // namespace

KeyRole keyRole(QStringView key)
{
    constexpr auto reader = names::Reader::PastedText;
    const text::Name name(key.sliced(key.lastIndexOf(u'.') + 1));
    if (name.isEmpty())
        return KeyRole::Other;
    if (const auto known = names::meaningOf(name, reader))
        return roleOf(*known);
    if (name.view().endsWith(u"codes")) { // a list of what the key of one names
        const auto single = names::meaningOf(text::Name(name.view().chopped(1)), reader);
        if (single && roleOf(*single) == KeyRole::Code)
            return KeyRole::Code;
    }
    const auto guessed = names::meaningOfPart(name.view(), reader);
    return guessed ? roleOf(*guessed) : KeyRole::Other;
}

namespace {

constexpr qsizetype longestLine = 160; // of a name with what stands around it

bool isLineUnit(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] != u'\n' && text[at] != u'\r';
}

/** Returns the line before `at`, blank ones left out, without blanks around; empty if it is too long. */
QStringView lineBefore(QStringView text, qsizetype at)
{
    constexpr int mostBlankUnits = 6;
    qsizetype end = at;
    for (int units = 0; units < mostBlankUnits && end > 0 && text[end - 1].isSpace(); ++units)
        --end;
    qsizetype start = end;
    while (end - start < longestLine && isLineUnit(text, start - 1))
        --start;
    return isLineUnit(text, start - 1) ? QStringView() : text.sliced(start, end - start).trimmed();
}

/** Returns the name a line consists of, without a number or a letter for its type before it; empty if it has more.
 */
QStringView nameOfLine(QStringView line)
{
    constexpr QStringView attribute = u"name=\"";
    if (const qsizetype at = line.lastIndexOf(attribute); at >= 0 && line.endsWith(u'"')) // a part of a form
        return line.sliced(at + attribute.size()).chopped(1);
    while (!line.isEmpty() && isOneOf(line.back(), u":=\"' "))
        line.chop(1);
    const qsizetype blank = line.lastIndexOf(u' ');
    constexpr qsizetype longestLead = 4; // "12) ", "t "
    if (blank >= longestLead)
        return {};
    QStringView name = line.sliced(blank + 1);
    while (!name.isEmpty() && isOneOf(name.front(), u"\"'-*"))
        name = name.sliced(1);
    return name;
}

} // namespace

KeyRole roleOfLineBefore(QStringView text, const Token &number)
{
    qsizetype start = number.start;
    qsizetype end = number.end();
    while (start > 0 && number.start - start < 6 && isOneOf(text[start - 1], u"\"' 0123456789)"))
        --start;
    while (isOneOf(unitAt(text, end), u"\"', "))
        ++end;
    if (isLineUnit(text, start - 1) || isLineUnit(text, end) || start == 0)
        return KeyRole::None;
    const QStringView name = nameOfLine(lineBefore(text, start));
    if (name.isEmpty())
        return KeyRole::None;
    if (unitClass(name.back().unicode()) == UnitClass::Script)
        return phraseAtEnd(name).role == WordRole::Other ? KeyRole::NotCode : KeyRole::None;
    const KeyRole role = isLetter(name.front()) ? keyRole(name) : KeyRole::None;
    return role == KeyRole::Code || role == KeyRole::NotCode ? role : KeyRole::None;
}

} // namespace codedesk::decoding
