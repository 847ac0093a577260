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
    std::string_view text; ///< As it stands in the file, without line end; the first 4 KiB if isTooLong.
    qint64 line = 0; ///< Line it begins on, from 1.
    qint64 byteOffset = 0; ///< Where it begins in the unpacked, undecoded input.
    bool isBlank = false; ///< Nothing but spaces.
    bool hasNul = false; ///< A NUL inside.
    bool hasInvalidEncoding = false; ///< Bytes that are no text; they are U+FFFD in the fields.
    bool hasBadQuote = false; ///< A quoted field never ends, or goes on after its closing quote: the
                              ///< record is the first line of what stands there, its fields not to be trusted.
    bool isTooLong = false; ///< Longer than the limit.
};

/**
 * Splits the text of a CSV into records, in one pass and without allocations per record.
 *
 * Rules: a record ends at CR, LF or CRLF outside quotes. A field whose first character, spaces aside, is the quote
 * is quoted; in it a doubled quote is a quote, and separators and line ends are text. A quote elsewhere is a
 * character. Spaces after a closing quote are left out; any other character there makes the quoting bad. A record
 * with bad quoting, or with a quoted field that reaches the limit or the end of input, is cut at its first line
 * end, so that it costs only itself. A longer record than the limit is skipped up to its line end and flagged. How
 * the source cuts its chunks does not matter. One thread at a time.
 */
class CsvTokenizer {
public:
    /** `source` must outlive the tokenizer and not be read by anyone else. `blockBytes` is what is read at once.
     */
    CsvTokenizer(TextSource& source, CsvDialect dialect, std::size_t blockBytes = 256 * 1024);

    /**
     * Moves to the next record; false at the end of input.
     * Errors: as TextSource::read(), after all complete records before the error; the record the error cut is not
     * given.
     */
    [[nodiscard]] Result<bool> next(CsvRecord& record);

    /** Returns where the record after the current one begins, in the unpacked, undecoded input. */
    [[nodiscard]] qint64 nextByteOffset() const;

    /** Returns the line the record after the current one begins on. */
    [[nodiscard]] qint64 nextLine() const { return m_line; }

private:
    [[nodiscard]] Result<bool> refill();
    [[nodiscard]] Result<void> skipLine(CsvRecord& record);

    TextSource& m_source;
    CsvScanner m_scanner;
    std::size_t m_blockBytes;
    std::size_t m_recordLimit;
    std::string m_buffer;
    std::size_t m_begin = 0; ///< Of the next record, in m_buffer.
    qint64 m_textBegin = 0; ///< Offset of m_buffer[0] in the text.
    qint64 m_line = 1;
    bool m_isAtEnd = false;
};

} // namespace codedesk::ingest
