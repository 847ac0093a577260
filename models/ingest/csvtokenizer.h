// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/csvscanner.h"
#include "ingest/textsource.h"

#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** One record of a CSV. All views are valid until the next call of CsvTokenizer::next(). */
struct CsvRecord {
    std::vector<std::string_view> fields; ///< Unquoted values, valid UTF-8; empty if isTooLong.
    std::string_view
        text; ///< As it stands in the file, without line end; its beginning, 4 KiB at most, if isTooLong.
    qint64 line = 0; ///< Line it begins on, from 1 (CsvDialect::numbersRecords: number of the record).
    qint64 byteOffset = 0; ///< Where it begins in the unpacked, undecoded input.
    bool isBlank = false; ///< One field of nothing but spaces and tabs.
    bool hasNul = false; ///< A NUL inside.
    bool hasInvalidEncoding = false; ///< Bytes that are no text; they are U+FFFD in the fields.
    bool hasBadQuote = false; ///< Its quoting is broken; it is one line, and its fields are not to be trusted.
    bool isTooLong = false; ///< Longer than the limit.
};

/**
 * Splits the text of a CSV into records, in one pass and without allocations per record.
 *
 * A record ends at CR, LF or CRLF outside quotes; the last one may do without. A field is quoted if the quote is
 * its first character, spaces aside; in it a doubled quote is a quote, and separators and line ends are text.
 * A quote elsewhere is a character. Spaces after a closing quote are left out.
 *
 * The quoting is broken where anything else follows a closing quote, and where a quoted field reaches the end of
 * the input, or makes a record of several lines longer than the limit. Such a record is its first line only, and
 * reading goes on with the next line, so that a stray quote costs one record. A single line longer than the limit
 * is passed over and flagged; memory is bounded by the limit and a block. Neither result depends on how the source
 * cuts its text. One thread at a time.
 */
class CsvTokenizer {
public:
    static constexpr std::size_t defaultBlockBytes = 256 * 1024;

    /** `source` must outlive the tokenizer and not be read by anyone else. `blockBytes`: what to read at once, at
     * least. */
    CsvTokenizer(TextSource &source, CsvDialect dialect, std::size_t blockBytes = defaultBlockBytes);

    /**
     * Moves to the next record; false at the end of the input.
     * Errors: as TextSource::read(), after all complete records before the error; one cut by it is not given.
     */
    [[nodiscard]] Result<bool> next(CsvRecord &record);

    /** Returns where the record after the current one begins, in the unpacked, undecoded input. */
    [[nodiscard]] qint64 nextByteOffset() const;

    /** Returns the line the record after the current one begins on. */
    [[nodiscard]] qint64 nextLine() const { return m_line; }

private:
    [[nodiscard]] const char *place() const { return m_buffer.data() + m_begin; }
    [[nodiscard]] std::size_t available() const { return m_end - m_begin; }

    [[nodiscard]] Result<void> readMore();
    [[nodiscard]] Result<bool> nextLineAsRecord(CsvRecord &record);
    [[nodiscard]] Result<bool> passOverLine(CsvRecord &record);
    void describe(CsvRecord &record, const ScannedRecord &scanned) const;
    void advance(const ScannedRecord &scanned);

    TextSource &m_source;
    CsvScanner m_scanner;
    std::size_t m_blockBytes;
    std::string m_buffer; ///< Text up to m_end, then padding for the scanner.
    std::size_t m_begin = 0; ///< Of the next record.
    std::size_t m_end = 0;
    qint64 m_textOffset = 0; ///< Of m_buffer[0].
    qint64 m_line = 1;
    std::string m_longHead; ///< Beginning of a record that is too long.
    bool m_isAtEnd = false;
};

} // namespace codedesk::ingest
