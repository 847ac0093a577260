// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace codedesk::items {

/**
 * Returns a tool tip that shows the text as it is. Qt guesses whether a tip is markup; a text from a log must not
 * be taken for any, so it is handed over as markup that says just this text.
 */
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))
        + QStringLiteral("</qt>");
}

} // namespace codedesk::items
