// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callbody.h"
#include "store/storeprivate.h"

#include <cstring>

namespace codedesk::store {

namespace {

/** Columns of the SELECT below. */
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

double scoreOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : row.real(column);
}

CallBody bodyOf(const Statement &row)
{
    CallBody body;
    const std::int64_t flags = row.integer(FlagsColumn);
    body.vendorCharge = static_cast<ingest::VendorCharge>(flags & 3);
    body.timePrecision = static_cast<ingest::TimePrecision>(flags >> 2 & 1);
    body.identity = static_cast<ingest::IdentityKind>(flags >> 3 & 3);
    body.orderNo = row.text(OrderColumn);
    body.requestId = row.text(RequestColumn);
    if (row.isInteger(MessageColumn))
        body.messageTerm = row.integer(MessageColumn);
    else
        body.message = row.text(MessageColumn);
    body.similarity = scoreOf(row, SimilarityColumn);
    body.liveRate = scoreOf(row, LiveRateColumn);
    body.frontMask = row.integer(FrontColumn); // NULL reads as 0, which is noTerm
    body.backMask = row.integer(BackColumn);
    body.cardWarnings = row.integer(WarningsColumn);
    body.chargeType = row.integer(ChargeTypeColumn);
    if (const auto person = row.blob(PersonColumn); person.size() == body.person.size())
        std::memcpy(body.person.data(), person.data(), person.size());
    return body;
}

} // namespace

void packCalls(sqlite3 *handle)
{
    {
        Statement select(
            handle,
            "SELECT id, import_id, record_no, channel, app, code, flags, order_no, request_id, message, "
            "similarity, live_rate, front_mask, back_mask, card_warnings, charge_type, person "
            "FROM call_1 ORDER BY id");
        Statement insert(handle, "INSERT INTO call VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        std::string bytes;
        while (select.step()) {
            for (int column = IdColumn; column <= CodeColumn; ++column)
                insert.bind(column + 1, select.integer(column));
            bytes.clear();
            packBody(bodyOf(select), bytes);
            insert.bindBlob(CodeColumn + 2,
                            { reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size() });
            insert.execute();
        }
    }
    execute(handle, "DROP TABLE call_1");
}

} // namespace codedesk::store
