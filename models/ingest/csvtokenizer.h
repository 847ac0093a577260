// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csvscanner.h"
#include "ingest/rowsource.h"
#include "ingest/textsource.h"

#include <string>

namespace codedesk::ingest {

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
class CsvTokenizer final : public RowSource {
public:
    static constexpr std::size_t defaultBlockBytes = 256 * 1024;

    /** `source` must outlive the tokenizer and not be read by anyone else. `blockBytes`: what to read at once, at
     * least. */
    CsvTokenizer(TextSource &source, CsvDialect dialect, std::size_t blockBytes = defaultBlockBytes);

    [[nodiscard]] Result<bool> next(TableRow &record) override;
    [[nodiscard]] qint64 nextByteOffset() const override;
    [[nodiscard]] qint64 nextLine() const override { return m_line; }
    [[nodiscard]] qint64 textPosition() const override { return m_source.textPosition(); }

private:
    [[nodiscard]] const char *place() const { return m_buffer.data() + m_begin; }
    [[nodiscard]] std::size_t available() const { return m_end - m_begin; }

    [[nodiscard]] Result<void> readMore();
    [[nodiscard]] Result<bool> nextLineAsRecord(TableRow &record);
    [[nodiscard]] Result<bool> passOverLine(TableRow &record);
    void describe(TableRow &record, const ScannedRecord &scanned) const;
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
