// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ascii.h"

#include "decoding/codetokenizer.h"

#include <QStringView>

namespace codedesk::decoding {

// Questions about single units of the text of a PastedText, asked for nearly every unit.

using ascii::isDigit;

[[nodiscard]] inline bool isLetter(QChar unit)
{
    return unitClass(unit.unicode()) == UnitClass::Letter;
}

/** Letters, digits and '_': what names of programs are made of. */
[[nodiscard]] inline bool isNameUnit(QChar unit)
{
    const UnitClass kind = unitClass(unit.unicode());
    return kind == UnitClass::Letter || kind == UnitClass::Digit;
}

/** Returns true if `units` has `unit`; for a few units faster than QStringView::contains(). */
[[nodiscard]] inline bool isOneOf(QChar unit, QStringView units)
{
    for (const QChar other : units) {
        if (unit == other)
            return true;
    }
    return false;
}

[[nodiscard]] inline bool isComma(QChar unit)
{
    return unit == u',' || unit == u'、';
}

/** Marks that part a name from its value and nothing else. */
[[nodiscard]] inline bool isBinder(QChar unit)
{
    return isOneOf(unit, u" \t:=\"'`[](){}<>#-");
}

/** Returns the unit at a place of `text`; a line break outside of it. */
[[nodiscard]] inline QChar unitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at] : QChar(u'\n');
}

} // namespace codedesk::decoding
