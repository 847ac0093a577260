// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callrow.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::IdentityKind;
using ingest::TimePrecision;
using ingest::VendorCharge;

// Beyond so many different texts messages are no vocabulary any more and are stored in place.
constexpr std::size_t messageTermLimit = 10'000;

/** Column numbers of CallTable::columns. */
enum Column {
    IdColumn,
    ImportColumn,
    RecordColumn,
    ChannelColumn,
    AppColumn,
    CodeColumn,
    FlagsColumn,
    OrderColumn,
    RequestColumn,
    MessageColumn,
    SimilarityColumn,
    LiveRateColumn,
    FrontColumn,
    BackColumn,
    WarningsColumn,
    ChargeTypeColumn,
    PersonColumn,
    ColumnCount,
};

// flags: bits 0-1 vendor charge, bit 2 time in seconds, bits 3-4 kind of identity
std::int64_t flagsOf(const CallRecord &record)
{
    return static_cast<int>(record.vendorCharge) | static_cast<int>(record.timePrecision) << 2
        | static_cast<int>(record.identity) << 3;
}

void setFlags(CallRecord &record, std::int64_t flags)
{
    record.vendorCharge = static_cast<VendorCharge>(flags & 3);
    record.timePrecision = static_cast<TimePrecision>(flags >> 2 & 1);
    record.identity = static_cast<IdentityKind>(flags >> 3 & 3);
}

void bindScore(Statement &statement, int index, double score)
{
    if (std::isnan(score))
        statement.bindNull(index);
    else
        statement.bind(index, score);
}

double scoreOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : row.real(column);
}

std::string insertStatement(std::size_t rows)
{
    std::string row = "(?";
    for (int column = 1; column < ColumnCount; ++column)
        row += ", ?";
    row += ')';
    std::string statement = std::string("INSERT INTO call (") + CallTable::columns + ") VALUES " + row;
    for (std::size_t number = 1; number < rows; ++number)
        statement += ", " + row;
    return statement;
}

} // namespace

const char *const CallTable::columns =
    "id, import_id, record_no, channel, app, code, flags, order_no, request_id, message, similarity, live_rate, "
    "front_mask, back_mask, card_warnings, charge_type, person";

CallTable::CallTable(sqlite3 *handle, Terms &terms)
    : m_terms(terms)
    , m_insert(handle, insertStatement(1).c_str())
    , m_insertGroup(handle, insertStatement(groupSize).c_str())
    , m_select(handle, (std::string("SELECT ") + columns + " FROM call WHERE id = ?1").c_str())
{
}

bool CallTable::insert(const NewCall &call, std::int64_t importId)
{
    bindRow(m_insert, 1, call, importId);
    return m_insert.execute();
}

bool CallTable::insertGroup(std::span<const NewCall, groupSize> group, std::int64_t importId)
{
    int first = 1;
    for (const NewCall &call : group) {
        bindRow(m_insertGroup, first, call, importId);
        first += ColumnCount;
    }
    return m_insertGroup.execute();
}

void CallTable::bindRow(Statement &statement, int first, const NewCall &call, std::int64_t importId)
{
    const CallRecord &record = *call.record;
    statement.bind(first + IdColumn, call.id);
    statement.bind(first + ImportColumn, importId);
    statement.bind(first + RecordColumn, static_cast<std::int64_t>(record.recordNumber));
    statement.bind(first + ChannelColumn, static_cast<std::int64_t>(record.channel));
    statement.bind(first + AppColumn, m_terms.add(record.appId));
    statement.bind(first + CodeColumn, m_terms.add(record.code));
    statement.bind(first + FlagsColumn, flagsOf(record));
    statement.bindTextOrNull(first + OrderColumn, record.orderNo);
    statement.bindTextOrNull(first + RequestColumn, record.requestId);
    bindMessage(statement, first + MessageColumn, record.message);
    bindScore(statement, first + SimilarityColumn, record.similarity);
    bindScore(statement, first + LiveRateColumn, record.liveRate);
    bindTerm(statement, first + FrontColumn, record.frontMask);
    bindTerm(statement, first + BackColumn, record.backMask);
    bindTerm(statement, first + WarningsColumn, record.cardWarnings);
    bindTerm(statement, first + ChargeTypeColumn, record.chargeType);
    if (record.person == ingest::PersonHash{})
        statement.bindNull(first + PersonColumn);
    else
        statement.bindBlob(first + PersonColumn, record.person);
}

void CallTable::bindTerm(Statement &statement, int index, std::string_view text)
{
    if (text.empty())
        statement.bindNull(index);
    else
        statement.bind(index, m_terms.add(text));
}

void CallTable::bindMessage(Statement &statement, int index, std::string_view message)
{
    if (message.empty())
        statement.bindNull(index);
    else if (m_terms.knownCount() < messageTermLimit)
        statement.bind(index, m_terms.add(message));
    else if (const std::int64_t known = m_terms.find(message); known >= 0)
        statement.bind(index, known);
    else
        statement.bind(index, message);
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

std::string_view CallTable::termText(const Statement &row, int column, ingest::Arena &arena)
{
    if (row.isNull(column))
        return {};
    return arena.store(row.isInteger(column) ? m_terms.text(row.integer(column)) : row.text(column));
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
    record.appId = termText(row, AppColumn, arena);
    record.code = termText(row, CodeColumn, arena);
    setFlags(record, row.integer(FlagsColumn));
    record.orderNo = arena.store(row.text(OrderColumn));
    record.requestId = arena.store(row.text(RequestColumn));
    record.message = termText(row, MessageColumn, arena);
    record.similarity = scoreOf(row, SimilarityColumn);
    record.liveRate = scoreOf(row, LiveRateColumn);
    record.frontMask = termText(row, FrontColumn, arena);
    record.backMask = termText(row, BackColumn, arena);
    record.cardWarnings = termText(row, WarningsColumn, arena);
    record.chargeType = termText(row, ChargeTypeColumn, arena);
    if (const auto person = row.blob(PersonColumn); person.size() == record.person.size())
        std::memcpy(record.person.data(), person.data(), person.size());
    return result;
}

} // namespace codedesk::store
