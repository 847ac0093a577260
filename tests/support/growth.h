// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <ctime>
#include <limits>

namespace codedesk::testing {

/**
 * Returns nothing if work on a text takes about eight times as long as on an eighth of it, else both times. Counts
 * the time of the processor, so that other programs do not matter; quadratic time would be 64 times as long.
 */
template <typename Text, typename Work> QByteArray growthFault(const Text &text, Work work)
{
    const auto timeOf = [&work](const Text &part) {
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int i = 0; i < 3; ++i) {
            const std::clock_t begin = std::clock();
            work(part);
            best = std::min(best, std::clock() - begin);
        }
        return best;
    };
    const std::clock_t part = timeOf(text.first(text.size() / 8));
    const std::clock_t whole = timeOf(text);
    constexpr std::clock_t slack = CLOCKS_PER_SEC / 100; // of the clock, and of memory that is asked for once
    if (whole <= 20 * part + slack)
        return {};
    return QByteArray::number(qint64(part)) + " and " + QByteArray::number(qint64(whole)) + " ticks";
}

} // namespace codedesk::testing
