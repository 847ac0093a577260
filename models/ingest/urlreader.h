// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/inputreader.h"
#include "ingest/keymap.h"
#include "ingest/piecesource.h"

#include <string>
#include <utility>
#include <vector>

namespace codedesk::ingest {

/** The names and values of a query, percent-decoded. */
using QueryItems = std::vector<std::pair<std::string, std::string>>;

/** Returns the query of an address, or of a line that is nothing but a query. */
[[nodiscard]] QueryItems queryItems(std::string_view line);

/** Returns whether a text is lines of redirect addresses or queries with a return code. */
[[nodiscard]] bool looksLikeUrlLines(std::string_view sample);

/** Reads lines of redirect addresses, as the H5 pages call back with them. */
class UrlReader final : public InputReader {
public:
    explicit UrlReader(ReaderSetup &setup);

private:
    [[nodiscard]] Result<bool> fill(RecordBatch &batch, std::stop_token stop) override;
    void addLine(RecordBatch &batch);
    [[nodiscard]] Reject makeReject(const Fault &fault) const;
    void describeShape(const QueryItems &items);
    void addPreviewRow(const QueryItems &items);

    PieceSource m_lines;
    JsonPiece m_line;
    KeyMap m_keys;
};

} // namespace codedesk::ingest
