// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <vector>

namespace codedesk::store {

/** How many sorted runs of one level are merged into one. */
inline constexpr std::size_t mergeFanIn = 8;

/** Returns the level of a run with so many entries: each holds eight times as many as the one below. */
[[nodiscard]] constexpr std::size_t levelOf(std::size_t entries)
{
    constexpr std::size_t smallestLevel = 4096;
    std::size_t level = 0;
    for (std::size_t size = smallestLevel; entries > size; size *= mergeFanIn)
        ++level;
    return level;
}

/**
 * Returns the runs of the lowest level that has at least mergeFanIn of them, or none. Runs of more than `largest`
 * entries are left out; `entriesOf` tells how many a run has.
 */
template <typename Run, typename EntriesOf>
[[nodiscard]] std::vector<const Run *> runsToMerge(const std::vector<Run> &runs, std::size_t largest,
                                                   EntriesOf entriesOf)
{
    std::map<std::size_t, std::vector<const Run *>> levels;
    for (const Run &run : runs) {
        if (entriesOf(run) <= largest)
            levels[levelOf(entriesOf(run))].push_back(&run);
    }
    for (const auto &[level, ofLevel] : levels) {
        if (ofLevel.size() >= mergeFanIn)
            return ofLevel;
    }
    return {};
}

} // namespace codedesk::store
