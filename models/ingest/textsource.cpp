// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/textsource.h"

#include "ingest/bytesequence.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace codedesk::ingest {

namespace {

constexpr std::size_t firstTextBytes = 4 * 1024; // most pasted texts and answers are no longer
constexpr std::size_t largestBlockBytes = 256 * 1024;
constexpr std::size_t headBytes = 64 * 1024;

/** After so many runs of bytes that are no text in any encoding, more of them will not help. */
constexpr int strayRunLimit = 100;

Error unknownEncoding(const QString &name)
{
    return sayable([=] {
        return Error{
            ErrorKind::Usage,
            QCoreApplication::translate("TextSource", "\"%1\" is not an encoding CodeDesk can read.").arg(name),
            {},
            QCoreApplication::translate("TextSource", "Choose one of these: %1.")
                .arg(offeredEncodings().join(QStringLiteral(", ")))
        };
    });
}

} // namespace

/** Bytes between the source and the decoder. */
struct TextSource::Raw {
    std::vector<char> block;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t blockBytes = firstTextBytes; ///< Of the next block; doubles as long as blocks come full.
    bool isAtEnd = false;
    std::optional<Error> error; ///< Comes after the bytes that are here.

    [[nodiscard]] std::string_view view() const { return { block.data() + begin, end - begin }; }
    [[nodiscard]] bool isEmpty() const { return begin == end; }
    [[nodiscard]] bool hasMore() const { return !isAtEnd && !error; }

    /** Reads one block more. */
    void read(ByteSource &source)
    {
        if (begin > 0) {
            std::memmove(block.data(), block.data() + begin, end - begin);
            end -= begin;
            begin = 0;
        }
        if (block.size() < end + blockBytes)
            block.resize(end + blockBytes);
        const auto count = source.read(block.data() + end, static_cast<qint64>(blockBytes));
        if (!count)
            error = count.error();
        else if (*count == 0)
            isAtEnd = true;
        else
            end += static_cast<std::size_t>(*count);
        if (count && static_cast<std::size_t>(*count) == blockBytes)
            blockBytes = std::min(2 * blockBytes, largestBlockBytes);
    }

    void readUpTo(std::size_t wanted, ByteSource &source)
    {
        while (end - begin < wanted && hasMore())
            read(source);
    }
};

TextSource::TextSource(std::unique_ptr<ByteSource> bytes)
    : m_bytes(std::move(bytes))
    , m_raw(std::make_unique<Raw>())
    , m_decoder(makeDecoder(Encoding::Utf8))
{
}

TextSource::~TextSource() = default;
TextSource::TextSource(TextSource &&) noexcept = default;
TextSource &TextSource::operator=(TextSource &&) noexcept = default;

Result<void> TextSource::setEncoding(const QString &name)
{
    Q_ASSERT(!m_isStarted);
    const auto encoding = encodingFromName(name);
    if (!encoding)
        return unknownEncoding(name);
    m_encoding = encoding;
    m_decoder = makeDecoder(*encoding);
    return {};
}

Result<std::string_view> TextSource::peekBytes(std::size_t count)
{
    Q_ASSERT(!m_isStarted);
    skipNulsAtBegin();
    m_raw->readUpTo(count, *m_bytes);
    if (m_raw->isEmpty() && m_raw->error)
        return *m_raw->error;
    return m_raw->view().substr(0, count);
}

void TextSource::start()
{
    m_isStarted = true;
    skipNulsAtBegin();
    m_raw->readUpTo(headBytes, *m_bytes);
    const std::string_view head = m_raw->view().substr(0, headBytes);
    int bomBytes = 0;
    if (m_encoding) {
        bomBytes = bomLength(head, *m_encoding);
    } else {
        const EncodingStart found = detectEncodingStart(head);
        bomBytes = found.bomBytes;
        if (found.encoding)
            settle(*found.encoding);
    }
    m_raw->begin += static_cast<std::size_t>(bomBytes);
    m_map.skipSource(static_cast<std::size_t>(bomBytes));
}

/** Passes over NULs before all text. No text of UTF-16 begins with so many. */
void TextSource::skipNulsAtBegin()
{
    constexpr std::size_t fewest = 8;
    m_raw->readUpTo(fewest, *m_bytes);
    const std::string_view head = m_raw->view().substr(0, fewest);
    if (head.size() < fewest || head.find_first_not_of('\0') != std::string_view::npos)
        return;
    for (;;) {
        const std::size_t count = std::min(m_raw->view().find_first_not_of('\0'), m_raw->view().size());
        m_raw->begin += count;
        m_map.skipSource(count);
        m_skippedNuls += static_cast<qint64>(count);
        if (!m_raw->isEmpty() || !m_raw->hasMore())
            return;
        m_raw->read(*m_bytes);
    }
}

bool TextSource::hasByteEncoding() const
{
    return m_encoding != Encoding::Utf16LittleEndian && m_encoding != Encoding::Utf16BigEndian;
}

/**
 * Passes over a run of NULs, however long. Returns false if more has to be read to tell what follows it. One
 * inside a line leaves a NUL, so that the record is known to be torn.
 */
bool TextSource::skipNuls(std::string &text)
{
    const std::size_t count = std::min(m_raw->view().find_first_not_of('\0'), m_raw->view().size());
    const bool isAtLineBegin = m_lastDecoded == '\n' || m_lastDecoded == '\r';
    // The last one is kept until what follows is known.
    const bool isOpen = count == m_raw->view().size() && m_raw->hasMore();
    const std::size_t passed = isOpen ? count - 1 : count;
    const bool isAtLineEnd =
        count == m_raw->view().size() || m_raw->view()[count] == '\n' || m_raw->view()[count] == '\r';
    const bool isInside = !isOpen && !isAtLineBegin && !isAtLineEnd;
    const std::size_t skipped = isInside ? passed - 1 : passed;
    m_map.skipSource(skipped);
    m_skippedNuls += static_cast<qint64>(skipped);
    m_raw->begin += passed;
    if (isInside) {
        text += '\0';
        m_map.addLinear(1, 1);
        m_lastDecoded = '\0';
    }
    return !isOpen;
}

void TextSource::settle(Encoding encoding)
{
    m_encoding = encoding;
    m_decoder = makeDecoder(encoding);
}

Result<std::string_view> TextSource::peek(std::size_t count)
{
    while (m_peeked.size() < count) {
        const auto filled = fill(m_peeked);
        if (!filled && m_peeked.empty())
            return filled.error();
        if (!filled || !*filled)
            break;
    }
    return std::string_view(m_peeked);
}

Result<bool> TextSource::read(std::string &appendTo)
{
    const std::size_t before = appendTo.size();
    if (!m_peeked.empty()) {
        appendTo += m_peeked;
        m_peeked.clear();
    } else {
        const auto filled = fill(appendTo);
        if (!filled || !*filled)
            return filled;
    }
    m_delivered += static_cast<qint64>(appendTo.size() - before);
    if (appendTo.size() > before)
        m_lastByte = appendTo.back();
    return true;
}

/** Appends some text; false at the end. */
Result<bool> TextSource::fill(std::string &text)
{
    if (!m_isStarted)
        start();
    const std::size_t before = text.size();
    for (;;) {
        const bool hasNuls = !m_raw->isEmpty() && m_raw->view().front() == '\0' && hasByteEncoding();
        if (hasNuls && !skipNuls(text)) {
            m_raw->read(*m_bytes);
            continue;
        }
        if (!m_raw->isEmpty() && text.size() == before)
            decode(text);
        if (text.size() > before) {
            m_lastDecoded = text.back();
            return true;
        }
        if (m_raw->error)
            return *m_raw->error;
        if (m_raw->isAtEnd)
            return false;
        m_raw->read(*m_bytes);
    }
}

void TextSource::decode(std::string &text)
{
    if (!m_encoding)
        decodeUnsettled(text);
    if (!m_encoding)
        return;
    const std::string_view bytes = m_raw->view();
    const std::size_t nul = hasByteEncoding() ? bytes.find('\0') : std::string_view::npos;
    const bool isLast = nul != std::string_view::npos || m_raw->isAtEnd;
    m_raw->begin += m_decoder->decode(bytes.substr(0, nul), isLast, text, m_map);
}

/** Passes ASCII on; at the first byte that is none, tries to find out the encoding from what follows. */
void TextSource::decodeUnsettled(std::string &text)
{
    const std::size_t ascii = std::min(asciiPrefix(m_raw->view()), m_raw->view().find('\0'));
    if (ascii > 0) {
        text += m_raw->view().substr(0, ascii);
        m_map.addLinear(ascii, 1);
        m_raw->begin += ascii;
        return;
    }
    m_raw->readUpTo(encodingWindowBytes + 1, *m_bytes);
    const std::string_view window = m_raw->view().substr(0, encodingWindowBytes);
    const bool isWhole = m_raw->isAtEnd && window.size() == m_raw->view().size();
    if (const auto encoding = detectMultibyte(window, isWhole)) {
        settle(*encoding);
        return;
    }
    if (++m_strayRuns > strayRunLimit)
        settle(Encoding::Utf8);
    const auto runEnd = std::find_if(window.begin(), window.end(), [](char byte) {
        return asciiPrefix({ &byte, 1 }) == 1;
    });
    const auto run = static_cast<std::size_t>(runEnd - window.begin());
    m_raw->begin += m_decoder->decode(window.substr(0, run), true, text, m_map);
}

QString TextSource::encoding() const
{
    return encodingName(m_encoding.value_or(Encoding::Utf8));
}

qint64 TextSource::textPosition() const
{
    return m_delivered;
}

} // namespace codedesk::ingest
