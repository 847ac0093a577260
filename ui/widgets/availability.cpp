// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/availability.h"

#include "items/tooltip.h"

#include <QAction>
#include <QWidget>

namespace codedesk::ui {

namespace {

/** Returns the tool tip: what a text from a log says is shown as it is. */
QString tipOf(bool isAvailable, const QString &whyNot, const QString &toolTip)
{
    return items::plainToolTip(isAvailable ? toolTip : whyNot);
}

} // namespace

void setAvailable(QWidget *button, bool isAvailable, const QString &whyNot, const QString &toolTip)
{
    button->setEnabled(isAvailable);
    button->setToolTip(tipOf(isAvailable, whyNot, toolTip));
    button->setAccessibleDescription(isAvailable ? QString() : whyNot);
}

void setUsable(QWidget *button, const QString &whyNot, const QString &toolTip)
{
    setAvailable(button, whyNot.isEmpty(), whyNot, toolTip);
}

void setUsable(QAction *action, const QString &whyNot, const QString &toolTip)
{
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(tipOf(whyNot.isEmpty(), whyNot, toolTip));
}

} // namespace codedesk::ui
