// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/availability.h"

#include <QWidget>

namespace codedesk::ui {

void setAvailable(QWidget *button, bool isAvailable, const QString &whyNot, const QString &toolTip)
{
    button->setEnabled(isAvailable);
    button->setToolTip(isAvailable ? toolTip : whyNot);
    button->setAccessibleDescription(isAvailable ? QString() : whyNot);
}

} // namespace codedesk::ui
