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

} // namespace

const char *const CallTable::columns =
    "id, import_id, record_no, channel, app, code, flags, order_no, request_id, message, similarity, live_rate, "
    "front_mask, back_mask, card_warnings, charge_type, person";

CallTable::CallTable(sqlite3 *handle, Terms &terms)
    : m_terms(terms)
    , m_insert(
          handle,
          "INSERT INTO call (id, import_id, record_no, channel, app, code, flags, order_no, request_id, message, "
          "similarity, live_rate, front_mask, back_mask, card_warnings, charge_type, person) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)")
    , m_select(handle, (std::string("SELECT ") + columns + " FROM call WHERE id = ?1").c_str())
{
}

bool CallTable::insert(CallId id, std::int64_t importId, const CallRecord &record)
{
    m_insert.bind(IdColumn + 1, id);
    m_insert.bind(ImportColumn + 1, importId);
    m_insert.bind(RecordColumn + 1, static_cast<std::int64_t>(record.recordNumber));
    m_insert.bind(ChannelColumn + 1, static_cast<std::int64_t>(record.channel));
    m_insert.bind(AppColumn + 1, m_terms.add(record.appId));
    m_insert.bind(CodeColumn + 1, m_terms.add(record.code));
    m_insert.bind(FlagsColumn + 1, flagsOf(record));
    m_insert.bindTextOrNull(OrderColumn + 1, record.orderNo);
    m_insert.bindTextOrNull(RequestColumn + 1, record.requestId);
    bindMessage(MessageColumn + 1, record.message);
    bindScore(m_insert, SimilarityColumn + 1, record.similarity);
    bindScore(m_insert, LiveRateColumn + 1, record.liveRate);
    bindTerm(FrontColumn + 1, record.frontMask);
    bindTerm(BackColumn + 1, record.backMask);
    bindTerm(WarningsColumn + 1, record.cardWarnings);
    bindTerm(ChargeTypeColumn + 1, record.chargeType);
    if (record.person == ingest::PersonHash{})
        m_insert.bindNull(PersonColumn + 1);
    else
        m_insert.bindBlob(PersonColumn + 1, record.person);
    return m_insert.execute();
}

void CallTable::bindTerm(int index, std::string_view text)
{
    if (text.empty())
        m_insert.bindNull(index);
    else
        m_insert.bind(index, m_terms.add(text));
}

void CallTable::bindMessage(int index, std::string_view message)
{
    if (message.empty())
        m_insert.bindNull(index);
    else if (m_terms.knownCount() < messageTermLimit)
        m_insert.bind(index, m_terms.add(message));
    else if (const std::int64_t known = m_terms.find(message); known >= 0)
        m_insert.bind(index, known);
    else
        m_insert.bind(index, message);
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
