// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace codedesk::ui {

/**
 * Enables a button that does something now, and disables one that would do nothing; then its tool tip says why.
 * `toolTip` is what it says else.
 */
void setAvailable(QWidget *button, bool isAvailable, const QString &whyNot, const QString &toolTip = {});

/** The same, where a reason is all there is to know: a button without one is available. */
void setUsable(QWidget *button, const QString &whyNot, const QString &toolTip = {});

/** The same for an action of a menu that shows tool tips. */
void setUsable(QAction *action, const QString &whyNot, const QString &toolTip);

} // namespace codedesk::ui
