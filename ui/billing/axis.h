// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace codedesk::ui {

/**
 * Returns the values an axis from 0 to at least `maximum` is marked with: equal steps of 1, 2 or 5 times a power
 * of ten, 0 first, no more than `maxSteps` of them (at least 1). Counts are whole, so a step is never below 1.
 */
[[nodiscard]] QList<qint64> axisMarks(qint64 maximum, int maxSteps);

/** Returns every how many columns of `pitch` pixels a label of `labelWidth` pixels can stand without touching the
 * next. */
[[nodiscard]] int labelStep(qreal labelWidth, qreal pitch);

} // namespace codedesk::ui
