// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/inputreader.h"
#include "ingest/keymap.h"
#include "ingest/piecesource.h"
#include "ingest/urlquery.h"

#include <string_view>

namespace codedesk::ingest {

/** Returns whether a text is lines of redirect addresses or queries with a return code. */
[[nodiscard]] bool looksLikeUrlLines(std::string_view sample);

/** Reads lines of redirect addresses, as the H5 pages call back with them. */
class UrlReader final : public InputReader {
public:
    explicit UrlReader(ReaderSetup &setup);

private:
    [[nodiscard]] Result<bool> fill(RecordBatch &batch, std::stop_token stop) override;
    void addLine(RecordBatch &batch);
    void markRow(const QueryItems &items, RawCall &raw);
    [[nodiscard]] Reject makeReject(const Fault &fault);
    void describeShape(const QueryItems &items);
    void addPreviewRow(const QueryItems &items);

    PieceSource m_lines;
    JsonPiece m_line;
    KeyMap m_keys;
};

} // namespace codedesk::ingest
