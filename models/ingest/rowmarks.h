// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace codedesk::ingest {

/**
 * Counts how often the same row was met in one input, so that two lines that are alike stay two calls. Memory is
 * bounded: once too many different rows were met, new ones are no longer counted. One thread at a time.
 */
class RowRepetitions {
public:
    /** `mostRows`: different rows that are counted. */
    explicit RowRepetitions(std::size_t mostRows = 2'000'000);

    /** Counts a row, named by its hash; returns how often it was met by now, 0 if it is not counted. */
    [[nodiscard]] quint32 add(quint64 row);

private:
    struct Place {
        quint64 row = 0;
        quint32 count = 0;
    };

    [[nodiscard]] Place &placeOf(quint64 row);
    void grow();

    std::size_t m_mostRows;
    std::size_t m_rows = 0;
    std::vector<Place> m_places; ///< Open addressing; a power of two of them.
};

} // namespace codedesk::ingest
