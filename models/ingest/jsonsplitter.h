// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace codedesk::ingest {

/** Longest JSON record in bytes of UTF-8; a vendor's answer with a video inside takes a few MiB. */
inline constexpr std::size_t jsonPieceLimitBytes = 16 << 20;

/** A stretch of text that should be one JSON value. */
struct JsonPiece {
    std::string_view text; ///< Without blanks around it; only its beginning if isTooLong.
    qint64 textOffset = 0; ///< Where it begins in the text.
    qint64 line = 1; ///< Line it begins on, from 1.
    bool isBroken =
        false; ///< Cannot be JSON: a string goes over a line end, brackets do not match, the end is missing.
    bool isTooLong = false;
    bool isElement = false; ///< Of a top-level array.
};

/**
 * Cuts text into JSON values without reading them: the elements of a top-level array, concatenated values, or
 * lines. Memory is bounded by the longest value allowed, and how the text arrives does not matter.
 *
 * A broken value costs itself where its end can be told: the next line that opens a value no deeper than the
 * broken one did, or, in an array of plain objects, the next "},{". Commas between values are not insisted on. An
 * array that is not closed at the end of the text gives one last, empty, broken piece. One thread at a time.
 */
class JsonSplitter {
public:
    enum class Mode { Values, Lines };
    enum class Status { HasPiece, NeedsMore, AtEnd };

    explicit JsonSplitter(Mode mode, std::size_t pieceLimit = jsonPieceLimitBytes);

    /** Returns the place to append more text to, after NeedsMore; all pieces become invalid. */
    [[nodiscard]] std::string &buffer();

    /** Says that no more text follows. */
    void finish() { m_isFinished = true; }

    /** Moves to the next piece, which is valid until buffer() is called. */
    [[nodiscard]] Status next(JsonPiece &piece);

    /** Returns where in the text the search for the next piece goes on. */
    [[nodiscard]] qint64 position() const { return m_bufferOffset + static_cast<qint64>(m_scan); }
    [[nodiscard]] qint64 line() const { return m_line; }

    /** Returns where in the text the piece being cut begins; nothing before it is needed any more. */
    [[nodiscard]] qint64 pieceBegin() const { return m_place == Place::Outside ? position() : m_pieceOffset; }

    /** Returns the number of bytes held, for tests. */
    [[nodiscard]] std::size_t bufferCapacity() const { return m_buffer.capacity(); }

private:
    enum class Place { Outside, InValue, InGarbage, Resyncing };
    /** What stands before the current character inside a value, blanks apart. */
    enum class Before { Open, Comma, Colon, Value, Literal };

    [[nodiscard]] Status nextLine(JsonPiece &piece);
    [[nodiscard]] bool findBegin();
    [[nodiscard]] bool scanValue();
    [[nodiscard]] bool scanString();
    [[nodiscard]] bool scanGarbage();
    [[nodiscard]] bool resync();
    [[nodiscard]] bool resyncsAt(char c);
    [[nodiscard]] bool fits(char c) const;
    void beginPiece(Place place);
    void breakPiece();
    void dropIfTooLong();
    void passLineEnd();
    void finishPiece(JsonPiece &piece, bool isBroken);

    Mode m_mode;
    std::size_t m_limit;
    std::string m_buffer;
    std::size_t m_scan = 0; ///< Next character to look at, in m_buffer.
    std::size_t m_begin = 0; ///< Of the current piece, in m_buffer.
    qint64 m_bufferOffset = 0; ///< Of m_buffer[0] in the text.
    qint64 m_line = 1;
    bool m_isFinished = false;
    bool m_isInArray = false;

    Place m_place = Place::Outside;
    std::string m_open; ///< Brackets open in the current value.
    Before m_before = Before::Open;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isBroken = false;
    bool m_isElement = false;

    qint64 m_pieceOffset = 0;
    qint64 m_pieceLine = 1;
    qint64 m_pieceIndent = 0;
    std::string m_head; ///< Beginning of a piece that is too long; the rest is not kept.
    bool m_isTooLong = false;

    qint64 m_indent = 0; ///< Blanks at the beginning of the current line.
    bool m_isAtLineBegin = true;
    int m_separatorSeen = 0; ///< While resyncing: 1 after '}', 2 after "},".
    bool m_hasInnerArray = false;
};

} // namespace codedesk::ingest
