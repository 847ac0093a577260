// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** How a CSV is written. */
struct CsvDialect {
    char separator = ',';
    char quote = '"';
    std::size_t recordLimit = 1 << 20; ///< Longest record in bytes of UTF-8, without its line end.
};

/** The record at the beginning of a stretch of text, as CsvScanner found it. */
struct ScannedRecord {
    enum class State {
        Complete,
        NeedsMore, ///< The stretch ends inside the record: scan again with more text.
        BadQuote, ///< A quoted field goes on after its closing quote, or never ends: use CsvScanner::scanLine().
    };

    State state = State::Complete;
    std::size_t textBytes = 0; ///< Length without line end. The lengths hold for complete records only.
    std::size_t size = 0; ///< Length with line end.
    int lines = 0; ///< Line ends in it, its own included.
    bool hasNul = false;
};

/**
 * Finds the fields of one record in memory; the rules are those of CsvTokenizer. Knows nothing of limits, files
 * and offsets. One thread at a time.
 */
class CsvScanner {
public:
    /** Bytes that must be readable behind the end of a stretch. */
    static constexpr std::size_t padding = 16;

    using Fields = std::vector<std::string_view>;

    explicit CsvScanner(CsvDialect dialect);

    /**
     * Scans the record at `begin`, which is not `end`. `isLast` says that nothing follows `end`. `fields` point
     * into the stretch or into the scanner and are valid until the next scan.
     */
    [[nodiscard]] ScannedRecord scan(const char *begin, const char *end, bool isLast, Fields &fields);

    /** Scans one line as if quotes were ordinary characters. */
    [[nodiscard]] ScannedRecord scanLine(const char *begin, const char *end, bool isLast, Fields &fields);

    /** Finds the end of one line, whatever its quotes, without its fields. */
    [[nodiscard]] static ScannedRecord measureLine(const char *begin, const char *end, bool isLast);

    [[nodiscard]] const CsvDialect &dialect() const { return m_dialect; }

private:
    struct Cursor;

    template <bool honoursQuotes> [[nodiscard]] ScannedRecord scanRecord(Cursor cursor, Fields &fields);
    [[nodiscard]] bool scanPlain(Cursor &cursor, Fields &fields) const;
    [[nodiscard]] bool scanQuoted(Cursor &cursor, Fields &fields);
    [[nodiscard]] const char *closingQuote(Cursor &cursor, bool &hasDoubledQuotes) const;
    void resolveDoubledQuotes(Fields &fields);

    CsvDialect m_dialect;
    std::vector<std::size_t> m_withDoubledQuotes; ///< Indexes of fields of the current record.
    std::string m_resolved; ///< Text of those fields.
};

} // namespace codedesk::ingest
