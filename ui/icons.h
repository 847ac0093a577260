// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace codedesk::ui {

/** Returns an icon of resources/icons/window in one colour: "copy" for copy.svg. */
[[nodiscard]] QIcon lineIcon(const QString &name, const QColor &color);

/** Returns an icon that changes its colour where the button that shows it is checked. */
[[nodiscard]] QIcon lineIcon(const QString &name, const QColor &color, const QColor &checkedColor);

} // namespace codedesk::ui
