// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/axis.h"

#include <algorithm>
#include <cmath>

namespace codedesk::ui {

namespace {

constexpr qreal labelGap = 12;

/** Returns the smallest of 1, 2, 5, 10, 20, 50 … that is no less than `value`. */
qint64 roundUp(qint64 value)
{
    qint64 power = 1;
    while (power * 10 <= value)
        power *= 10;
    for (const qint64 factor : { 1, 2, 5 }) {
        if (factor * power >= value)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

QList<qint64> axisMarks(qint64 maximum, int maxSteps)
{
    const qint64 steps = std::max(1, maxSteps);
    const qint64 top = std::max<qint64>(1, maximum);
    const qint64 step = roundUp((top + steps - 1) / steps);
    QList<qint64> marks{ 0 };
    while (marks.constLast() < top)
        marks.append(marks.constLast() + step);
    return marks;
}

int labelStep(qreal labelWidth, qreal pitch)
{
    return std::max(1, static_cast<int>(std::ceil((labelWidth + labelGap) / std::max(pitch, 0.01))));
}

} // namespace codedesk::ui
