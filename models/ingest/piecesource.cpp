// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/piecesource.h"

#include "ingest/inputerrors.h"

#include <algorithm>

namespace codedesk::ingest {

PieceSource::PieceSource(TextSource &source, JsonSplitter::Mode mode, std::size_t pieceLimit)
    : m_source(source)
    , m_splitter(mode, pieceLimit)
    , m_pieceLimit(pieceLimit)
{
}

Result<bool> PieceSource::next(JsonPiece &piece, std::stop_token stop)
{
    for (;;) {
        switch (m_splitter.next(piece)) {
        case JsonSplitter::Status::HasPiece:
            m_keptFrom = piece.textOffset;
            return true;
        case JsonSplitter::Status::AtEnd:
            return false;
        case JsonSplitter::Status::NeedsMore:
            break;
        }
        if (stop.stop_requested())
            return InputErrors::cancelled(m_source.bytes().name());
        std::string &buffer = m_splitter.buffer();
        forgetPlaces();
        const Result<bool> hasMore = m_source.read(buffer);
        if (!hasMore)
            return hasMore.error();
        if (!*hasMore)
            m_splitter.finish();
    }
}

/** Lets the source forget all but the last piece given and the one being cut, or the beginning of one too long. */
void PieceSource::forgetPlaces()
{
    const qint64 begin = m_splitter.pieceBegin();
    if (m_begin.text != begin)
        m_begin = { begin, m_source.sourceOffset(begin) };
    const qint64 reach = m_splitter.position() - 2 * static_cast<qint64>(m_pieceLimit);
    m_source.forgetBefore(std::max(m_keptFrom, reach));
}

bool PieceSource::hasInvalid(const JsonPiece &piece) const
{
    return m_source.hasInvalid(piece.textOffset, piece.textOffset + static_cast<qint64>(piece.text.size()));
}

qint64 PieceSource::sourceOffset(const JsonPiece &piece, std::size_t at) const
{
    if (at == 0 && piece.textOffset == m_begin.text)
        return m_begin.source;
    return m_source.sourceOffset(piece.textOffset + static_cast<qint64>(at));
}

} // namespace codedesk::ingest
