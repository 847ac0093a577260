// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbatch.h"
#include "store/sqlite/callbody.h"
#include "store/sqlite/callgroup.h"
#include "store/sqlite/callid.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/terms.h"

#include <array>
#include <optional>
#include <span>

namespace codedesk::store {

/** A stored row as a record, with what the store adds. Texts live in the arena given to CallTable::read(). */
struct CallRow {
    ingest::CallRecord record;
    CallId id = 0;
    CallGroup group; ///< Its import is the one that holds the call.
    Completion completion;
};

/** A record ready to be stored, and the id it is to be stored under. */
struct NewCall {
    CallId id = 0;
    const ingest::CallRecord *record = nullptr;
    TermId app = noTerm;
    TermId code = noTerm;
    CallTexts texts;
    std::string_view packedValues;
};

/**
 * Writes and reads single rows of the table of calls: the only place that knows its columns.
 * Part of one connection. Functions throw SqliteFailure.
 */
class CallTable {
public:
    static constexpr std::size_t groupSize = 16;

    CallTable(const Connection &connection, Terms &terms);

    /** Inserts a record under an id. Returns false if the id is taken. */
    bool insert(const NewCall &call, std::int64_t importId);

    /** Inserts groupSize records at once, which costs half, but for those whose id is taken. Returns how many were
     * inserted. */
    std::size_t insertGroup(std::span<const NewCall, groupSize> group, std::int64_t importId);

    /** Writes a call that is stored anew, but for its id and code. */
    void update(const CallRow &call);

    /** Returns a call as it is packed. */
    [[nodiscard]] std::string bodyOf(const CallRow &call);

    /** Returns whether the id holds this very record. */
    bool isStored(const NewCall &call, std::int64_t importId);

    /** Returns the row, or nothing if it does not exist. */
    std::optional<CallRow> read(CallId id, ingest::Arena &arena);

    /** The columns fill() expects a SELECT to begin with, in the order of Column. */
    static const char *const columns;
    enum Column {
        IdColumn,
        ImportColumn,
        RecordColumn,
        ChannelColumn,
        AppColumn,
        CodeColumn,
        BodyColumn,
        ColumnCount
    };

    /** Reads a row of a SELECT of `columns`. */
    CallRow fill(const Statement &row, ingest::Arena &arena);

private:
    static void bindRow(Statement &statement, int first, const NewCall &call, std::int64_t importId,
                        std::string &body);
    std::string_view termText(TermId term, ingest::Arena &arena);

    const Connection &m_connection;
    Terms &m_terms;
    std::array<std::string, groupSize> m_bodies; ///< Bound to a statement until it is stepped.
    Statement m_insert;
    Statement m_insertGroup;
    Statement m_select;
    Statement m_update;
};

} // namespace codedesk::store
