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

CallValues valuesOf(const Statement &row)
{
    CallValues values;
    const std::int64_t flags = row.integer(FlagsColumn);
    values.vendorCharge = static_cast<ingest::VendorCharge>(flags & 3);
    values.timePrecision = static_cast<ingest::TimePrecision>(flags >> 2 & 1);
    values.identity = static_cast<ingest::IdentityKind>(flags >> 3 & 3);
    values.orderNo = row.text(OrderColumn);
    values.requestId = row.text(RequestColumn);
    values.similarity = scoreOf(row, SimilarityColumn);
    values.liveRate = scoreOf(row, LiveRateColumn);
    if (const auto person = row.blob(PersonColumn); person.size() == values.person.size())
        std::memcpy(values.person.data(), person.data(), person.size());
    return values;
}

CallTexts textsOf(const Statement &row)
{
    CallTexts texts;
    if (row.isInteger(MessageColumn))
        texts.messageTerm = row.integer(MessageColumn);
    else
        texts.message = row.text(MessageColumn);
    texts.frontMask = row.integer(FrontColumn); // NULL reads as 0, which is noTerm
    texts.backMask = row.integer(BackColumn);
    texts.cardWarnings = row.integer(WarningsColumn);
    texts.chargeType = row.integer(ChargeTypeColumn);
    return texts;
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
            packValues(valuesOf(select), bytes);
            packTexts(textsOf(select), bytes);
            insert.bindBlob(CodeColumn + 2,
                            { reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size() });
            insert.execute();
        }
    }
    execute(handle, "DROP TABLE call_1");
}

} // namespace codedesk::store
