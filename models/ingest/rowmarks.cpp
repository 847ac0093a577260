// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rowmarks.h"

#include <utility>

namespace codedesk::ingest {

namespace {

constexpr std::size_t firstPlaces = 1024;

} // namespace

RowRepetitions::RowRepetitions(std::size_t mostRows)
    : m_mostRows(mostRows)
{
}

RowRepetitions::Place &RowRepetitions::placeOf(quint64 row)
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t at = static_cast<std::size_t>(row) & mask;
    while (m_places[at].count != 0 && m_places[at].row != row)
        at = (at + 1) & mask;
    return m_places[at];
}

void RowRepetitions::grow()
{
    std::vector<Place> former = std::exchange(m_places, {});
    m_places.resize(former.empty() ? firstPlaces : 2 * former.size());
    for (const Place &place : former) {
        if (place.count != 0)
            placeOf(place.row) = place;
    }
}

quint32 RowRepetitions::add(quint64 row)
{
    if (m_rows * 3 >= m_places.size() * 2)
        grow();
    Place &place = placeOf(row);
    if (place.count == 0) {
        if (m_rows >= m_mostRows)
            return 0;
        ++m_rows;
        place.row = row;
    }
    return ++place.count;
}

} // namespace codedesk::ingest
