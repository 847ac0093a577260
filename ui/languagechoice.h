// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace codedesk::ui {

/** The language the user wants the window to speak; System follows the desktop. */
enum class LanguageChoice { System, Chinese, English };

} // namespace codedesk::ui
