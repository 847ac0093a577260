// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/bytesource.h"
#include "ingest/encoding.h"
#include "ingest/offsetmap.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace codedesk::ingest {

/**
 * The text of an input as valid UTF-8 without byte order mark, whatever its encoding; line ends are left as
 * they are. Bytes that are no text in the encoding become U+FFFD and are remembered (hasInvalid()).
 *
 * An input that begins with nothing but ASCII leaves its encoding open: it is decided at the first bytes that
 * are not, by a window of encodingWindowBytes from there on. Memory is bounded. One thread at a time.
 */
class TextSource {
public:
    explicit TextSource(std::unique_ptr<ByteSource> bytes);
    ~TextSource();
    TextSource(TextSource &&) noexcept;
    TextSource &operator=(TextSource &&) noexcept;

    /**
     * Fixes the encoding by hand; to be called before the first peek() or read().
     * Errors: Usage (an unknown name; the hint lists what can be chosen).
     */
    [[nodiscard]] Result<void> setEncoding(const QString &name);

    /**
     * Returns the first bytes of the input as they are, unpacked and not decoded, at most `count`; for
     * binaryKind(). Consumes nothing; to be called before the first read(). Valid until the next call of any
     * function. Errors: as ByteSource::read().
     */
    [[nodiscard]] Result<std::string_view> peekBytes(std::size_t count);

    /**
     * Returns the text from here on: at least `count` bytes, fewer only if the input ends (or breaks off) before.
     * Never ends inside a character. Consumes nothing. Valid until the next call of any function.
     * Errors: as ByteSource::read(), but only if there is no text before the error.
     */
    [[nodiscard]] Result<std::string_view> peek(std::size_t count);

    /**
     * Appends the next stretch of text to `appendTo`: what was peeked at, or about 256 KiB, but less where the
     * input hands out less at once. Never ends inside a character. Returns false, and appends nothing, at the end.
     * Errors: as ByteSource::read(), after all text before the error was delivered.
     */
    [[nodiscard]] Result<bool> read(std::string &appendTo);

    /** Returns the ICU name of the encoding; "UTF-8" as long as all was ASCII. */
    [[nodiscard]] QString encoding() const;

    /** Returns whether the text read() has delivered so far ends with the end of a line; true if there was none.
     */
    [[nodiscard]] bool endsWithLine() const { return m_lastByte == '\n' || m_lastByte == '\r'; }

    /** Returns how many NULs before and behind the text of lines were passed over so far: a log that was cut while
     * it was written has them at its beginning, one that was being written in a crash anywhere. One stays where
     * NULs stand inside a line. Those of UTF-16 are left as they are. */
    [[nodiscard]] qint64 skippedNuls() const { return m_skippedNuls; }

    /** Returns the number of text bytes read() has delivered. */
    [[nodiscard]] qint64 textPosition() const;

    /** Returns the offset, in the unpacked and undecoded bytes, of a place in the text; exact for ASCII
     * characters. */
    [[nodiscard]] qint64 sourceOffset(qint64 textOffset) const { return m_map.sourceOffset(textOffset); }

    /** Returns whether bytes in [begin, end) of the text replace something that could not be decoded. */
    [[nodiscard]] bool hasInvalid(qint64 begin, qint64 end) const { return m_map.hasInvalid(begin, end); }

    /** Lets the source forget places before `textOffset`; readers call it now and then to bound memory. */
    void forgetBefore(qint64 textOffset) { m_map.forgetBefore(textOffset); }

    [[nodiscard]] ByteSource &bytes() { return *m_bytes; }
    [[nodiscard]] const ByteSource &bytes() const { return *m_bytes; }

private:
    struct Raw;

    void start();
    void skipNulsAtBegin();
    [[nodiscard]] bool skipNuls(std::string &text);
    [[nodiscard]] bool hasByteEncoding() const;
    void settle(Encoding encoding);
    [[nodiscard]] Result<bool> fill(std::string &text);
    void decode(std::string &text);
    void decodeUnsettled(std::string &text);

    std::unique_ptr<ByteSource> m_bytes;
    std::unique_ptr<Raw> m_raw; ///< Bytes read, not yet decoded.
    std::unique_ptr<Decoder> m_decoder; ///< That of UTF-8 while the encoding is open.
    std::optional<Encoding> m_encoding; ///< Nothing while the encoding is open.
    OffsetMap m_map;
    std::string m_peeked; ///< Text peeked at, not yet delivered.
    qint64 m_delivered = 0;
    char m_lastByte = '\n';
    int m_strayRuns = 0; ///< Runs of bytes that spoke for no encoding.
    bool m_isStarted = false;
    qint64 m_skippedNuls = 0;
    char m_lastDecoded = '\n';
};

} // namespace codedesk::ingest
