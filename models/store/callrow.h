// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbatch.h"
#include "store/callid.h"
#include "store/sqlite.h"
#include "store/terms.h"

#include <optional>

namespace codedesk::store {

/** A stored row as a record, with what the store adds. Texts live in the arena given to CallTable::read(). */
struct CallRow {
    ingest::CallRecord record;
    CallId id = 0;
    std::int64_t importId = 0;
};

/**
 * Writes and reads single rows of the table of calls: the only place that knows its columns.
 * Part of one connection. Functions throw SqliteFailure.
 */
class CallTable {
public:
    CallTable(sqlite3 *handle, Terms &terms);

    /** Inserts a record under `id`. Returns false if the id is taken. */
    bool insert(CallId id, std::int64_t importId, const ingest::CallRecord &record);

    /** Returns the row, or nothing if it does not exist. */
    std::optional<CallRow> read(CallId id, ingest::Arena &arena);

    /** The columns fill() expects a SELECT to begin with. */
    static const char *const columns;
    /** Reads a row of a SELECT of `columns`. */
    CallRow fill(const Statement &row, ingest::Arena &arena);

private:
    void bindTerm(int index, std::string_view text);
    void bindMessage(int index, std::string_view message);
    std::string_view termText(const Statement &row, int column, ingest::Arena &arena);

    Terms &m_terms;
    Statement m_insert;
    Statement m_select;
};

} // namespace codedesk::store
