// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callrow.h"

#include <sqlite3.h>

namespace codedesk::store {

namespace {

using ingest::CallRecord;

// Beyond so many different texts messages are no vocabulary any more and are stored in place.
constexpr std::size_t messageTermLimit = 10'000;

std::string insertStatement(std::size_t rows)
{
    std::string row = "(?";
    for (int column = 1; column < CallTable::ColumnCount; ++column)
        row += ", ?";
    row += ')';
    std::string statement = std::string("INSERT INTO call (") + CallTable::columns + ") VALUES " + row;
    for (std::size_t number = 1; number < rows; ++number)
        statement += ", " + row;
    return statement;
}

} // namespace

const char *const CallTable::columns = "id, import_id, record_no, channel, app, code, body";

CallTable::CallTable(sqlite3 *handle, Terms &terms)
    : m_terms(terms)
    , m_insert(handle, insertStatement(1).c_str())
    , m_insertGroup(handle, insertStatement(groupSize).c_str())
    , m_select(handle, (std::string("SELECT ") + columns + " FROM call WHERE id = ?1").c_str())
{
}

bool CallTable::insert(const NewCall &call, std::int64_t importId)
{
    bindRow(m_insert, 1, call, importId, m_bodies.front());
    return m_insert.execute();
}

bool CallTable::insertGroup(std::span<const NewCall, groupSize> group, std::int64_t importId)
{
    int first = 1;
    auto body = m_bodies.begin();
    for (const NewCall &call : group) {
        bindRow(m_insertGroup, first, call, importId, *body++);
        first += ColumnCount;
    }
    return m_insertGroup.execute();
}

void CallTable::bindRow(Statement &statement, int first, const NewCall &call, std::int64_t importId,
                        std::string &body)
{
    const CallRecord &record = *call.record;
    statement.bind(first + IdColumn, call.id);
    statement.bind(first + ImportColumn, importId);
    statement.bind(first + RecordColumn, static_cast<std::int64_t>(record.recordNumber));
    statement.bind(first + ChannelColumn, static_cast<std::int64_t>(record.channel));
    statement.bind(first + AppColumn, m_terms.add(record.appId));
    statement.bind(first + CodeColumn, m_terms.add(record.code));
    body.clear();
    packRecord(record, body);
    statement.bindBlob(first + BodyColumn, { reinterpret_cast<const unsigned char *>(body.data()), body.size() });
}

void CallTable::packRecord(const CallRecord &record, std::string &bytes)
{
    CallBody body;
    body.vendorCharge = record.vendorCharge;
    body.timePrecision = record.timePrecision;
    body.identity = record.identity;
    body.orderNo = record.orderNo;
    body.requestId = record.requestId;
    if (m_terms.knownCount() < messageTermLimit)
        body.messageTerm = term(record.message);
    else if (const TermId known = m_terms.find(record.message); known >= 0)
        body.messageTerm = known;
    else
        body.message = record.message;
    body.similarity = record.similarity;
    body.liveRate = record.liveRate;
    body.frontMask = term(record.frontMask);
    body.backMask = term(record.backMask);
    body.cardWarnings = term(record.cardWarnings);
    body.chargeType = term(record.chargeType);
    body.person = record.person;
    packBody(body, bytes);
}

TermId CallTable::term(std::string_view text)
{
    return text.empty() ? noTerm : m_terms.add(text);
}

std::string_view CallTable::termText(TermId term, ingest::Arena &arena)
{
    return term == noTerm ? std::string_view() : arena.store(m_terms.text(term));
}

std::optional<CallRow> CallTable::read(CallId id, ingest::Arena &arena)
{
    m_select.bind(1, id);
    std::optional<CallRow> row;
    if (m_select.step())
        row = fill(m_select, arena);
    m_select.reset();
    return row;
}

CallRow CallTable::fill(const Statement &row, ingest::Arena &arena)
{
    CallRow result;
    result.id = row.integer(IdColumn);
    result.importId = row.integer(ImportColumn);
    CallRecord &record = result.record;
    record.occurredAt = timeOfCallId(result.id);
    record.recordNumber = row.integer(RecordColumn);
    record.channel = static_cast<Channel>(row.integer(ChannelColumn));
    record.appId = termText(row.integer(AppColumn), arena);
    record.code = termText(row.integer(CodeColumn), arena);
    const std::span<const unsigned char> packed = row.blob(BodyColumn);
    CallBody body;
    if (!unpackBody({ reinterpret_cast<const char *>(packed.data()), packed.size() }, body, arena))
        throw SqliteFailure(SQLITE_CORRUPT, QStringLiteral("a call cannot be unpacked"));
    record.vendorCharge = body.vendorCharge;
    record.timePrecision = body.timePrecision;
    record.identity = body.identity;
    record.orderNo = body.orderNo;
    record.requestId = body.requestId;
    record.message = body.message.empty() ? termText(body.messageTerm, arena) : body.message;
    record.similarity = body.similarity;
    record.liveRate = body.liveRate;
    record.frontMask = termText(body.frontMask, arena);
    record.backMask = termText(body.backMask, arena);
    record.cardWarnings = termText(body.cardWarnings, arena);
    record.chargeType = termText(body.chargeType, arena);
    record.person = body.person;
    return result;
}

} // namespace codedesk::store
