// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outcome.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace codedesk::ui::theme {

inline constexpr int spacing = 8; ///< The unit of all distances, in device-independent pixels.
inline constexpr int pageMargin = 16; ///< Around the content of a page.
inline constexpr int rowHeight = 32; ///< Of a table.

/** Light or dark; System follows the desktop as it was at the start of the program. */
enum class Appearance { System, Light, Dark };

/** Sets style, palette and the few style rules of the window; can be called again to change the appearance. */
void apply(QApplication &application, Appearance appearance = Appearance::System);

/** Returns true if the palette has light text on a dark ground. */
[[nodiscard]] bool isDark(const QPalette &palette);

/** Returns the one colour that marks what is active; legible on the window's ground. */
[[nodiscard]] QColor accent(const QPalette &palette);

/** Returns the pale ground under what is selected or found; ordinary text is legible on it. */
[[nodiscard]] QColor accentTint(const QPalette &palette);

/** Returns the colour of an outcome for charts and badges, at least 3:1 against the ground. Never the only sign:
 * show wording::outcomeWord() too. */
[[nodiscard]] QColor outcomeColor(Outcome outcome, const QPalette &palette);

/** Returns the colour of quiet text (captions, second language), at least 4.5:1 against the ground. */
[[nodiscard]] QColor quietText(const QPalette &palette);

/** Returns the colour of a sentence that says what is wrong with an input. */
[[nodiscard]] QColor faultText(const QPalette &palette);

/** Returns the colour of thin lines between parts. */
[[nodiscard]] QColor separator(const QPalette &palette);

/** Returns the fixed-width font of codes, masks and numbers of orders; `scale` is relative to the ordinary size.
 */
[[nodiscard]] QFont monospace(qreal scale = 1.0);

/** Returns the ordinary font in another size and weight, for headings. */
[[nodiscard]] QFont heading(qreal scale);

} // namespace codedesk::ui::theme
