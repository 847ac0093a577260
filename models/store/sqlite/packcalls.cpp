// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/callbody.h"
#include "store/sqlite/identity.h"
#include "store/sqlite/storeparts.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace codedesk::store {

namespace {

constexpr std::size_t keysPerRun = 65'536;

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

ingest::CallRecord valuesOf(const Statement &row)
{
    ingest::CallRecord values;
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
        texts.terms[Field::Message] = row.integer(MessageColumn);
    else
        texts.message = row.text(MessageColumn);
    texts.terms[Field::FrontMask] = row.integer(FrontColumn); // NULL reads as 0, which is noTerm
    texts.terms[Field::BackMask] = row.integer(BackColumn);
    texts.terms[Field::CardWarnings] = row.integer(WarningsColumn);
    texts.terms[Field::ChargeType] = row.integer(ChargeTypeColumn);
    return texts;
}

/** The key that schema 1 found a call by where nothing names it: it knew less of the row than keysOf() does. */
std::uint64_t formerWholeRowKey(const ingest::CallRecord &record)
{
    constexpr std::uint64_t seed = 3;
    std::string row;
    const auto add = [&row](std::string_view field) { (row += field) += '\x1f'; };
    add({ reinterpret_cast<const char *>(&record.occurredAt), sizeof record.occurredAt });
    add(record.code);
    add(record.message);
    add(record.appId);
    add(record.frontMask);
    add(record.backMask);
    add({ reinterpret_cast<const char *>(record.person.data()), record.person.size() });
    const std::uint64_t hash = XXH3_64bits_withSeed(row.data(), row.size(), seed);
    return hash == 0 ? 1 : hash;
}

/** Adds today's keys of calls that nothing names to the index; the former ones stay as entries of no call. */
void renewWholeRowKeys(sqlite3 *handle)
{
    Terms terms(handle);
    CallTable calls(handle, terms);
    KeyIndex index(handle);
    KeySums sums = readKeySums(handle);
    std::vector<KeyEntry> entries;
    const auto addRun = [&] {
        std::sort(entries.begin(), entries.end());
        index.add(entries);
        entries.clear();
    };
    Statement select(handle, (std::string("SELECT ") + CallTable::columns + " FROM call").c_str());
    ingest::Arena scratch;
    while (select.step()) {
        scratch.clear();
        const CallRow row = calls.fill(select, scratch);
        const std::uint64_t key = keysOf(row.record).wholeRow;
        if (key == 0)
            continue;
        const std::uint64_t former = checksum({ formerWholeRowKey(row.record), row.id });
        entries.push_back({ key, row.id });
        sums.live += checksum(entries.back()) - former;
        sums.dead += former;
        if (entries.size() == keysPerRun)
            addRun();
    }
    addRun();
    writeKeySums(handle, sums);
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
    renewWholeRowKeys(handle);
}

} // namespace codedesk::store
