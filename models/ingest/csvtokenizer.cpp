// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvtokenizer.h"

#include "core/utf8.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** With a line end of two bytes, a record within the limit can still need so many more to be complete. */
constexpr std::size_t longestLineEnd = 2;

bool isBlankText(std::string_view text)
{
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

} // namespace

CsvTokenizer::CsvTokenizer(TextSource &source, CsvDialect dialect, std::size_t blockBytes)
    : m_source(source)
    , m_scanner(dialect)
    , m_blockBytes(blockBytes)
    , m_textOffset(source.textPosition())
{
}

Result<bool> CsvTokenizer::next(TableRow &record)
{
    const std::size_t limit = m_scanner.dialect().recordLimit;
    for (;;) {
        if (available() > 0) {
            const ScannedRecord scanned = m_scanner.scan(place(), place() + available(), m_isAtEnd, record.fields);
            if (scanned.state == ScannedRecord::State::Complete && scanned.textBytes <= limit) {
                describe(record, scanned);
                advance(scanned);
                return true;
            }
            if (scanned.state != ScannedRecord::State::NeedsMore || available() > limit + longestLineEnd)
                return nextLineAsRecord(record);
        }
        if (m_isAtEnd)
            return false;
        if (auto read = readMore(); !read)
            return read.error();
    }
}

/** Takes one line, whatever its quotes: the way out of broken quoting and of records that are too long. */
Result<bool> CsvTokenizer::nextLineAsRecord(TableRow &record)
{
    const std::size_t limit = m_scanner.dialect().recordLimit;
    for (;;) {
        const ScannedRecord line = CsvScanner::measureLine(place(), place() + available(), m_isAtEnd);
        const bool isComplete = line.state == ScannedRecord::State::Complete;
        if (isComplete && line.textBytes <= limit) {
            const ScannedRecord scanned =
                m_scanner.scanLine(place(), place() + line.textBytes, true, record.fields);
            describe(record, scanned);
            record.hasBadQuote = true;
            advance(line);
            return true;
        }
        if (isComplete || available() > limit + longestLineEnd)
            return passOverLine(record);
        if (auto read = readMore(); !read)
            return read.error();
    }
}

/** Keeps the beginning of a line that is too long and drops the rest as it comes. */
Result<bool> CsvTokenizer::passOverLine(TableRow &record)
{
    record.fields.clear();
    describe(record, {});
    record.isTooLong = true;
    m_longHead = utf8::wholeCharacters({ place(), available() },
                                       std::min(longRowHeadBytes, m_scanner.dialect().recordLimit));
    record.text = m_longHead;
    for (;;) {
        const ScannedRecord line = CsvScanner::measureLine(place(), place() + available(), m_isAtEnd);
        if (line.state == ScannedRecord::State::Complete) {
            advance(line);
            return true;
        }
        // A CR at the very end may be half of a line end.
        m_begin = m_end - (m_buffer[m_end - 1] == '\r' ? 1 : 0);
        if (auto read = readMore(); !read)
            return read.error();
    }
}

void CsvTokenizer::describe(TableRow &record, const ScannedRecord &scanned) const
{
    const qint64 begin = m_textOffset + static_cast<qint64>(m_begin);
    record.text = { place(), scanned.textBytes };
    record.line = m_line;
    record.byteOffset = m_source.sourceOffset(begin);
    record.isBlank = record.fields.size() == 1 && isBlankText(record.text);
    record.hasNul = scanned.hasNul;
    record.hasInvalidEncoding = m_source.hasInvalid(begin, begin + static_cast<qint64>(scanned.textBytes));
    record.hasBadQuote = false;
    record.isTooLong = false;
}

void CsvTokenizer::advance(const ScannedRecord &scanned)
{
    m_begin += scanned.size;
    m_line += scanned.lines;
}

/** Drops what is done with and doubles what is left, but for a block, so that scanning again stays cheap. */
Result<void> CsvTokenizer::readMore()
{
    m_buffer.resize(m_end);
    m_buffer.erase(0, m_begin);
    m_textOffset += static_cast<qint64>(m_begin);
    m_begin = 0;
    m_source.forgetBefore(m_textOffset);
    const std::size_t doubled = std::min(2 * m_buffer.size(), m_scanner.dialect().recordLimit);
    const std::size_t wanted = std::max(m_buffer.size() + m_blockBytes, doubled);
    const std::size_t kept = m_buffer.size();
    Result<void> result;
    while (m_buffer.size() < wanted && !m_isAtEnd) {
        const auto read = m_source.read(m_buffer);
        if (!read) {
            // What came before the error goes out first; the source gives the error again.
            if (m_buffer.size() == kept)
                result = read.error();
            break;
        }
        m_isAtEnd = !*read;
    }
    m_end = m_buffer.size();
    m_buffer.append(CsvScanner::padding, '\0');
    return result;
}

qint64 CsvTokenizer::nextByteOffset() const
{
    return m_source.sourceOffset(m_textOffset + static_cast<qint64>(m_begin));
}

} // namespace codedesk::ingest
