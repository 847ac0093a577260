// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/offsetmap.h"

#include <algorithm>

namespace codedesk::ingest {

void OffsetMap::begin(int step)
{
    const Segment next{ m_textEnd, m_sourceEnd, step };
    if (m_segments.back().text == m_textEnd)
        m_segments.back() = next;
    else
        m_segments.push_back(next);
}

qint64 OffsetMap::sourceOffset(qint64 textOffset) const
{
    if (textOffset >= m_textEnd)
        return m_sourceEnd;
    auto segment = m_segments.end() - 1;
    if (segment->text > textOffset) {
        segment = std::upper_bound(m_segments.begin() + 1, segment, textOffset,
                                   [](qint64 offset, const Segment &other) { return offset < other.text; })
            - 1;
    }
    return segment->source + (textOffset - segment->text) * segment->step;
}

bool OffsetMap::hasInvalid(qint64 begin, qint64 end) const
{
    if (m_invalid.empty())
        return false;
    const auto first = std::lower_bound(m_invalid.begin(), m_invalid.end(), begin);
    return first != m_invalid.end() && *first < end;
}

void OffsetMap::forgetBefore(qint64 textOffset)
{
    const auto kept = std::upper_bound(m_segments.begin() + 1, m_segments.end(), textOffset,
                                       [](qint64 offset, const Segment &other) { return offset < other.text; })
        - 1;
    m_segments.erase(m_segments.begin(), kept);
    m_invalid.erase(m_invalid.begin(), std::lower_bound(m_invalid.begin(), m_invalid.end(), textOffset));
}

} // namespace codedesk::ingest
