// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <QVariant>

namespace codedesk::items {

/** Returns where cells and headings of a column stand, for Qt::TextAlignmentRole: numbers at the right. */
[[nodiscard]] inline QVariant cellAlignment(bool isNumber)
{
    return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace codedesk::items
