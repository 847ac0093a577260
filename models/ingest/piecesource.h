// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/jsonsplitter.h"
#include "ingest/textsource.h"

#include <stop_token>

namespace codedesk::ingest {

/** Reads a text piece by piece: JSON values, or lines. One thread at a time. */
class PieceSource {
public:
    /** `source` must outlive this and not be read by anyone else. */
    PieceSource(TextSource &source, JsonSplitter::Mode mode, std::size_t pieceLimit = jsonPieceLimitBytes);

    /**
     * Moves to the next piece, which is valid until the next call; false at the end of the input.
     * Errors: as TextSource::read(), after all complete pieces before the error.
     */
    [[nodiscard]] Result<bool> next(JsonPiece &piece, std::stop_token stop);

    /** Returns whether bytes of a piece were no text in the encoding. */
    [[nodiscard]] bool hasInvalid(const JsonPiece &piece) const;

    /** Returns the offset of a place in a piece, in the unpacked, undecoded input. */
    [[nodiscard]] qint64 sourceOffset(const JsonPiece &piece, std::size_t at) const;

    [[nodiscard]] qint64 textPosition() const { return m_splitter.position(); }
    [[nodiscard]] qint64 nextByteOffset() const { return m_source.sourceOffset(m_splitter.position()); }
    [[nodiscard]] qint64 nextLine() const { return m_splitter.line(); }

private:
    struct Place {
        qint64 text = -1;
        qint64 source = 0;
    };

    void forgetPlaces();

    TextSource &m_source;
    JsonSplitter m_splitter;
    std::size_t m_pieceLimit;
    qint64 m_keptFrom = 0; ///< Where in the text the last piece given begins.
    Place m_begin; ///< Where the piece being cut begins; a long one outlives what the source remembers.
};

} // namespace codedesk::ingest
