// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvscanner.h"

#include <algorithm>

#ifdef __SSE2__
#include <bit>
#include <emmintrin.h>
#endif

namespace codedesk::ingest {

namespace {

/**
 * Returns the first place that holds `wanted` or a control character up to CR, or `end`. NUL, LF and CR are what
 * is meant by the latter; one comparison finds them all, and callers pass over the rest. Reads up to
 * CsvScanner::padding bytes behind `end`.
 */
inline const char *findStop(const char *place, const char *end, char wanted)
{
#ifdef __SSE2__
    const __m128i wantedBytes = _mm_set1_epi8(wanted);
    const __m128i lastControl = _mm_set1_epi8('\r');
    for (; place < end; place += sizeof(__m128i)) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(place));
        const __m128i isControl = _mm_cmpeq_epi8(_mm_min_epu8(bytes, lastControl), bytes);
        const int stops = _mm_movemask_epi8(_mm_or_si128(isControl, _mm_cmpeq_epi8(bytes, wantedBytes)));
        if (stops != 0)
            return std::min(place + std::countr_zero(static_cast<unsigned>(stops)), end);
    }
    return end;
#else
    return std::find_if(
        place, end, [wanted](char byte) { return byte == wanted || static_cast<unsigned char>(byte) <= '\r'; });
#endif
}

const char *skipSpaces(const char *place, const char *end)
{
    while (place < end && *place == ' ')
        ++place;
    return place;
}

std::string_view stretch(const char *begin, const char *end)
{
    return { begin, static_cast<std::size_t>(end - begin) };
}

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

} // namespace

/** Where a scan is. The functions that move it return false when they set the state to other than Complete. */
struct CsvScanner::Cursor {
    const char *place;
    const char *end;
    bool isLast;
    ScannedRecord record{};

    bool stop(ScannedRecord::State state)
    {
        record.state = state;
        return false;
    }

    /** Passes the line end the cursor stands on. */
    bool passLineEnd()
    {
        const bool isCr = *place == '\r';
        if (isCr && place + 1 == end && !isLast)
            return stop(ScannedRecord::State::NeedsMore);
        ++place;
        if (isCr && place < end && *place == '\n')
            ++place;
        ++record.lines;
        return true;
    }
};

CsvScanner::CsvScanner(CsvDialect dialect)
    : m_dialect(dialect)
{
}

ScannedRecord CsvScanner::scan(const char *begin, const char *end, bool isLast, Fields &fields)
{
    return scanRecord<true>({ begin, end, isLast }, fields);
}

ScannedRecord CsvScanner::scanLine(const char *begin, const char *end, bool isLast, Fields &fields)
{
    return scanRecord<false>({ begin, end, isLast }, fields);
}

ScannedRecord CsvScanner::measureLine(const char *begin, const char *end, bool isLast)
{
    Cursor cursor{ begin, end, isLast };
    while (cursor.place < end && !isLineEnd(*cursor.place))
        cursor.place = findStop(cursor.place + 1, end, '\n');
    cursor.record.textBytes = static_cast<std::size_t>(cursor.place - begin);
    if (cursor.place == end ? isLast || cursor.stop(ScannedRecord::State::NeedsMore) : cursor.passLineEnd())
        cursor.record.size = static_cast<std::size_t>(cursor.place - begin);
    return cursor.record;
}

template <bool honoursQuotes> ScannedRecord CsvScanner::scanRecord(Cursor cursor, Fields &fields)
{
    const char *const begin = cursor.place;
    fields.clear();
    m_withDoubledQuotes.clear();
    for (;;) {
        bool isQuoted = false;
        if constexpr (honoursQuotes) {
            const char *const first = skipSpaces(cursor.place, cursor.end);
            isQuoted = first < cursor.end && *first == m_dialect.quote;
            if (isQuoted)
                cursor.place = first;
        }
        if (!(isQuoted ? scanQuoted(cursor, fields) : scanPlain(cursor, fields)))
            return cursor.record;
        if (cursor.place == cursor.end || *cursor.place != m_dialect.separator)
            break;
        ++cursor.place;
    }
    cursor.record.textBytes = static_cast<std::size_t>(cursor.place - begin);
    if (cursor.place < cursor.end && !cursor.passLineEnd())
        return cursor.record;
    cursor.record.size = static_cast<std::size_t>(cursor.place - begin);
    if (!m_withDoubledQuotes.empty())
        resolveDoubledQuotes(fields);
    return cursor.record;
}

/** Leaves the cursor at the separator, the line end or the end behind the field. */
bool CsvScanner::scanPlain(Cursor &cursor, Fields &fields) const
{
    const char *place = cursor.place;
    for (;; ++place) {
        place = findStop(place, cursor.end, m_dialect.separator);
        if (place == cursor.end && !cursor.isLast)
            return cursor.stop(ScannedRecord::State::NeedsMore);
        if (place == cursor.end || *place == m_dialect.separator || isLineEnd(*place))
            break;
        cursor.record.hasNul |= *place == '\0';
    }
    fields.push_back(stretch(cursor.place, place));
    cursor.place = place;
    return true;
}

/** The same for a field that begins with a quote. */
bool CsvScanner::scanQuoted(Cursor &cursor, Fields &fields)
{
    ++cursor.place;
    const char *const begin = cursor.place;
    bool hasDoubledQuotes = false;
    const char *const closing = closingQuote(cursor, hasDoubledQuotes);
    if (closing == nullptr)
        return false;
    cursor.place = skipSpaces(closing + 1, cursor.end);
    if (cursor.place == cursor.end && !cursor.isLast)
        return cursor.stop(ScannedRecord::State::NeedsMore);
    if (cursor.place < cursor.end && *cursor.place != m_dialect.separator && !isLineEnd(*cursor.place))
        return cursor.stop(ScannedRecord::State::BadQuote);
    if (hasDoubledQuotes)
        m_withDoubledQuotes.push_back(fields.size());
    fields.push_back(stretch(begin, closing));
    return true;
}

/** Returns null when it stops the scan. */
const char *CsvScanner::closingQuote(Cursor &cursor, bool &hasDoubledQuotes) const
{
    for (;;) {
        cursor.place = findStop(cursor.place, cursor.end, m_dialect.quote);
        if (cursor.place == cursor.end) {
            cursor.stop(cursor.isLast ? ScannedRecord::State::BadQuote : ScannedRecord::State::NeedsMore);
            return nullptr;
        }
        if (isLineEnd(*cursor.place)) {
            if (!cursor.passLineEnd())
                return nullptr;
            continue;
        }
        cursor.record.hasNul |= *cursor.place == '\0';
        const char *const place = cursor.place++;
        if (*place != m_dialect.quote)
            continue;
        if (cursor.place == cursor.end || *cursor.place != m_dialect.quote)
            return place;
        hasDoubledQuotes = true;
        ++cursor.place;
    }
}

void CsvScanner::resolveDoubledQuotes(Fields &fields)
{
    std::size_t size = 0;
    for (const std::size_t index : m_withDoubledQuotes)
        size += fields[index].size();
    m_resolved.clear();
    m_resolved.reserve(size); // The views below must not move.
    for (const std::size_t index : m_withDoubledQuotes) {
        const std::size_t begin = m_resolved.size();
        const std::string_view raw = fields[index];
        for (std::size_t i = 0; i < raw.size(); ++i) {
            m_resolved += raw[i];
            if (raw[i] == m_dialect.quote)
                ++i;
        }
        fields[index] = std::string_view(m_resolved).substr(begin);
    }
}

} // namespace codedesk::ingest
