// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/unitclass.h"

#include <QChar>

namespace codedesk::decoding {

UnitClass classBeyondAscii(char16_t unit)
{
    const QChar character(unit);
    if (character.isSurrogate() || !character.isLetterOrNumber())
        return UnitClass::Mark;
    switch (character.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return UnitClass::Letter;
    default:
        return UnitClass::Script;
    }
}

} // namespace codedesk::decoding
