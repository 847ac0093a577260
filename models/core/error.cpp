// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QDir>
#include <QStringList>

namespace codedesk {

QString Error::toText() const
{
    QStringList lines{ what };
    if (!why.isEmpty())
        lines << why;
    if (where) {
        QString place = QDir::toNativeSeparators(where->file);
        if (where->line >= 0)
            place += u':' + QString::number(where->line);
        if (!place.isEmpty())
            lines << place;
    }
    if (!hint.isEmpty())
        lines << hint;
    return lines.join(u'\n');
}

} // namespace codedesk
