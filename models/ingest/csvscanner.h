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
    std::size_t recordLimit = 1 << 20; ///< Longest record in bytes of UTF-8.
};

/** The record at the beginning of a stretch of text, as CsvScanner found it. */
struct ScannedRecord {
    bool isComplete = false; ///< False: the stretch ends inside the record; scan again with more text.
    std::size_t textBytes = 0; ///< Length without line end.
    std::size_t size = 0; ///< Length with line end.
    int lines = 0; ///< Line ends in it, its own included.
    bool hasNul = false;
    bool hasBadQuote = false;
};

/**
 * Finds the fields of one record in memory; the rules are those of CsvTokenizer. Knows nothing of limits, files
 * and offsets.
 */
class CsvScanner {
public:
    explicit CsvScanner(CsvDialect dialect);

    /**
     * Scans the record at `begin`. `isLast` says that nothing follows `end`. 16 bytes from `end` on must be
     * readable. The fields point into the stretch or into the scanner and are valid until the next scan.
     */
    [[nodiscard]] ScannedRecord scan(const char* begin, const char* end, bool isLast);

    /** Scans a record whose quoting is bad: its first line, quotes taken as characters. */
    [[nodiscard]] ScannedRecord scanLine(const char* begin, const char* end, bool isLast);

    [[nodiscard]] const std::vector<std::string_view>& fields() const { return m_fields; }

private:
    std::vector<std::string_view> m_fields;
    CsvDialect m_dialect;
};

} // namespace codedesk::ingest
