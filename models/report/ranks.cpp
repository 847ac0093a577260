// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranks.h"

#include <algorithm>

namespace codedesk::report {

namespace {

/** A table of so many entries is filled faster than 100,000 values are sorted. */
constexpr quint64 tableLimit = 1U << 20;

Ranks rankByTable(const std::vector<qint64> &values, qint64 smallest, quint64 span)
{
    std::vector<quint32> table(span + 1, 0);
    for (const qint64 value : values)
        table[static_cast<std::size_t>(value - smallest)] = 1;
    Ranks result;
    for (quint32 &entry : table) {
        const bool occurs = entry != 0;
        entry = result.count;
        result.count += occurs ? 1 : 0;
    }
    result.ranks.reserve(values.size());
    for (const qint64 value : values)
        result.ranks.push_back(table[static_cast<std::size_t>(value - smallest)]);
    return result;
}

Ranks rankBySorting(const std::vector<qint64> &values)
{
    std::vector<qint64> distinct = values;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    Ranks result;
    result.count = static_cast<quint32>(distinct.size());
    result.ranks.reserve(values.size());
    for (const qint64 value : values) {
        const auto place = std::lower_bound(distinct.cbegin(), distinct.cend(), value);
        result.ranks.push_back(static_cast<quint32>(place - distinct.cbegin()));
    }
    return result;
}

} // namespace

Ranks rankValues(const std::vector<qint64> &values)
{
    if (values.empty())
        return {};
    const auto [smallest, largest] = std::minmax_element(values.cbegin(), values.cend());
    const quint64 span = static_cast<quint64>(*largest) - static_cast<quint64>(*smallest);
    return span < tableLimit ? rankByTable(values, *smallest, span) : rankBySorting(values);
}

} // namespace codedesk::report
