// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include "core/filename.h"

#include <QStringList>

namespace codedesk {

QString Error::toText() const
{
    QStringList lines{ what };
    if (!why.isEmpty())
        lines << why;
    if (where && where->line >= 0) // a file alone is named by what happened
        lines << filename::shown(where->file) + u':' + QString::number(where->line);
    if (!hint.isEmpty())
        lines << hint;
    return lines.join(u'\n');
}

} // namespace codedesk
