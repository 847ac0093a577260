// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tooltip.h"

#include <QAbstractButton>
#include <QAction>

namespace codedesk::ui {

/** Lets a button be pressed; with `whyNot` it cannot be, and its tool tip says why. Else the tip is `usualTip`. */
inline void setUsable(QAbstractButton *button, const QString &whyNot, const QString &usualTip = {})
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(items::plainToolTip(whyNot.isEmpty() ? usualTip : whyNot));
    button->setAccessibleDescription(whyNot);
}

/** The same for an action of a menu that shows tool tips. */
inline void setUsable(QAction *action, const QString &whyNot, const QString &usualTip)
{
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(items::plainToolTip(whyNot.isEmpty() ? usualTip : whyNot));
}

} // namespace codedesk::ui
