// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/excerpt.h"
#include "ingest/inputreader.h"
#include "ingest/jsonshapes.h"
#include "ingest/piecesource.h"

#include <string>

namespace codedesk::ingest {

/**
 * Reads JSON values, one after the other or one a line. The calls of a value stay in one batch unless there are
 * more than a batch may have; then resumeOffset and nextLine are those of the value.
 */
class JsonReader final : public InputReader {
public:
    /** Errors: InputNotCalls (one document that is no answer about calls), as TextSource::read(). */
    [[nodiscard]] static Result<std::unique_ptr<InputReader>> open(ReaderSetup setup, Format format);

private:
    JsonReader(ReaderSetup &setup, Format format);

    [[nodiscard]] Result<bool> fill(RecordBatch &batch, std::stop_token stop) override;
    [[nodiscard]] Result<bool> nextPiece(std::stop_token stop);
    void examinePiece();
    [[nodiscard]] bool parsePiece();
    [[nodiscard]] std::optional<Fault> pieceFault() const;
    void describeShape(const JsonNode &root);
    void describeDate(const JsonNode &root);
    [[nodiscard]] Result<std::optional<Error>> documentError(bool isLenient);
    void holdPiece();
    void addCalls(RecordBatch &batch, qint64 count);
    [[nodiscard]] Reject makeReject(const Fault &fault, quint32 offset);
    [[nodiscard]] Excerpt excerptFrom(quint32 offset);
    void addPreviewRow();

    [[nodiscard]] qint64 callsLeft() const
    {
        return static_cast<qint64>(m_findings.calls.size() - m_nextCall) + m_findings.blank;
    }

    PieceSource m_pieces;
    JsonTree m_tree;
    JsonShapes m_shapes;
    KeyMap m_keys; ///< For previews and excerpts.
    JsonFindings m_findings; ///< Of the current piece.
    std::size_t m_nextCall = 0; ///< In the findings.
    JsonPiece m_piece;
    bool m_hasPrefixes = false; ///< A line before had one: lines without JSON are those of the program.
    std::size_t m_jsonBegin = 0; ///< Of the JSON in the piece: a line of a log has a prefix before it.
    std::string m_heldText; ///< Text of the current piece while the piece behind it is looked for.
    JsonPiece m_nextPiece; ///< Found ahead.
    bool m_hasNextPiece = false;
};

} // namespace codedesk::ingest
