// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/callrow.h"

namespace codedesk::store {

namespace {

using ingest::CallRecord;

std::string insertStatement(std::size_t rows)
{
    std::string row = "(?";
    for (int column = 1; column < CallTable::ColumnCount; ++column)
        row += ", ?";
    row += ')';
    // IGNORE spares SQLite the journal it would keep of every statement of several rows that can fail.
    std::string statement = std::string("INSERT OR IGNORE INTO call (") + CallTable::columns + ") VALUES " + row;
    for (std::size_t number = 1; number < rows; ++number)
        statement += ", " + row;
    return statement;
}

} // namespace

const char *const CallTable::columns = "id, import_id, record_no, channel, app, code, body";

CallTable::CallTable(const Connection &connection, Terms &terms)
    : m_connection(connection)
    , m_terms(terms)
    , m_insert(connection, insertStatement(1))
    , m_insertGroup(connection, insertStatement(groupSize))
    , m_select(connection, std::string("SELECT ") + columns + " FROM call WHERE id = ?1")
    , m_update(connection,
               "UPDATE call SET import_id = ?2, record_no = ?3, channel = ?4, app = ?5, body = ?6 WHERE id = ?1")
{
}

bool CallTable::insert(const NewCall &call, std::int64_t importId)
{
    bindRow(m_insert, 1, call, importId, m_bodies.front());
    m_insert.execute();
    return m_connection.changes() == 1;
}

std::size_t CallTable::insertGroup(std::span<const NewCall, groupSize> group, std::int64_t importId)
{
    int first = 1;
    auto body = m_bodies.begin();
    for (const NewCall &call : group) {
        bindRow(m_insertGroup, first, call, importId, *body++);
        first += ColumnCount;
    }
    m_insertGroup.execute();
    return static_cast<std::size_t>(m_connection.changes());
}

void CallTable::update(const CallRow &call)
{
    const std::string body = bodyOf(call);
    m_update.run(call.id, call.group.importId, call.record.recordNumber, call.group.channel, call.group.app,
                 bytesOf(body));
}

std::string CallTable::bodyOf(const CallRow &call)
{
    std::string body;
    packValues(call.record, body);
    CallTexts texts;
    forEachField([&]<std::size_t index>() {
        if constexpr (isTermField(index)) {
            const std::string_view text = valueOf<index>(call.record);
            if (text.empty())
                return;
            constexpr bool isMessage = kindOf<index> == FieldKind::Message;
            const TermId term = isMessage ? m_terms.addMessage(text) : m_terms.add(text);
            if (term < 0)
                texts.message = text;
            else
                texts.terms[static_cast<Field>(index)] = term;
        }
    });
    packTexts(texts, body);
    setCompletion(call.completion, body);
    return body;
}

bool CallTable::isStored(const NewCall &call, std::int64_t importId)
{
    m_select.bindAll(call.id);
    const RunOf run(m_select);
    return m_select.step() && m_select.integer(ImportColumn) == importId
        && m_select.integer(RecordColumn) == call.record->recordNumber;
}

void CallTable::bindRow(Statement &statement, int first, const NewCall &call, std::int64_t importId,
                        std::string &body)
{
    const CallRecord &record = *call.record;
    statement.bind(first + IdColumn, call.id);
    statement.bind(first + ImportColumn, importId);
    statement.bind(first + RecordColumn, record.recordNumber);
    statement.bind(first + ChannelColumn, record.channel);
    statement.bind(first + AppColumn, call.app);
    statement.bind(first + CodeColumn, call.code);
    body = call.packedValues;
    packTexts(call.texts, body);
    statement.bind(first + BodyColumn, bytesOf(body));
}

std::string_view CallTable::termText(TermId term, ingest::Arena &arena)
{
    return term == noTerm ? std::string_view() : arena.store(m_terms.text(term));
}

std::optional<CallRow> CallTable::read(CallId id, ingest::Arena &arena)
{
    m_select.bindAll(id);
    const RunOf run(m_select);
    return m_select.step() ? std::optional(fill(m_select, arena)) : std::nullopt;
}

CallRow CallTable::fill(const Statement &row, ingest::Arena &arena)
{
    CallRow result;
    result.id = row.integer(IdColumn);
    result.group = { row.integer(ImportColumn), row.integer(AppColumn), row.integer(CodeColumn),
                     static_cast<Channel>(row.integer(ChannelColumn)) };
    CallRecord &record = result.record;
    record.occurredAt = timeOfCallId(result.id);
    record.recordNumber = row.integer(RecordColumn);
    record.channel = result.group.channel;
    record.appId = termText(result.group.app, arena);
    record.code = termText(result.group.code, arena);
    const std::span<const unsigned char> blob = row.blob(BodyColumn);
    const std::string_view packed(reinterpret_cast<const char *>(blob.data()), blob.size());
    result.completion = completionOf(packed);
    CallTexts texts;
    if (!unpackBody(packed, record, texts, arena))
        throw SqliteFailure::damaged(QStringLiteral("a call cannot be unpacked"));
    forEachField([&]<std::size_t index>() {
        if constexpr (isTermField(index))
            valueOf<index>(record) = termText(texts.terms[static_cast<Field>(index)], arena);
    });
    if (!texts.message.empty())
        record.message = texts.message;
    return result;
}

} // namespace codedesk::store
