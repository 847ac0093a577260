// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/callsexport.h"

#include <QLocale>

#include <algorithm>

namespace codedesk::jobs {

namespace {

constexpr qint64 pageSize = 1000;

QString numberText(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

QStringList headerCells()
{
    return QStringLiteral(
               "occurred_at,order_no,request_id,channel,app_id,code,meaning,meaning_en,outcome,message,"
               "front_mask,back_mask,card_warnings,similarity,live_rate,vendor_charge,charge_type,person,"
               "import,record")
        .split(u',');
}

QStringList callCells(const store::StoredCall &call, const Catalogue &catalogue)
{
    const CodeEntry *entry = catalogue.find(call.code);
    return { toIsoText(call.occurredAt),
             call.orderNo,
             call.requestId,
             channelKey(call.channel),
             call.appId,
             call.code,
             entry ? entry->message.zh : QString(),
             entry ? entry->message.en : QString(),
             outcomeKey(outcomeOf(call, catalogue)),
             call.message,
             call.frontMask,
             call.backMask,
             call.cardWarnings,
             numberText(call.similarity),
             numberText(call.liveRate),
             vendorChargeKey(call.vendorCharge),
             call.chargeType,
             call.person,
             QString::number(call.importId),
             QString::number(call.recordNumber) };
}

} // namespace

Result<CallsRead> readCalls(const store::Store &store, const store::CallQuery &query, qint64 limit,
                            const std::function<void(const store::StoredCall &)> &take, ProgressSink &progress,
                            std::stop_token stop)
{
    const store::Store::Snapshot oneState(store);
    CallsRead read;
    read.hasMore = true;
    qint64 lastKey = 0;
    while (read.hasMore && (limit == 0 || read.count < limit)) {
        const qint64 wanted = limit == 0 ? pageSize : std::min(pageSize, limit - read.count);
        const Result<store::CallPage> page = store.calls(query, lastKey, static_cast<int>(wanted), stop);
        if (!page)
            return page.error();
        for (const store::StoredCall &call : page->calls)
            take(call);
        read.count += page->calls.size();
        read.hasMore = page->hasMore && !page->calls.isEmpty();
        if (!page->calls.isEmpty())
            lastKey = page->calls.constLast().key;
        JobProgress state;
        state.rowsRead = read.count;
        progress.report(state);
    }
    const Result<void> whole = oneState.check();
    return whole ? Result<CallsRead>(read) : whole.error();
}

Outcome outcomeOf(const store::StoredCall &call, const Catalogue &catalogue)
{
    return catalogue.rules().outcome(call.code, call.channel, billingDay(call.occurredAt));
}

QString vendorChargeKey(ingest::VendorCharge charge)
{
    switch (charge) {
    case ingest::VendorCharge::Yes:
        return QStringLiteral("yes");
    case ingest::VendorCharge::No:
        return QStringLiteral("no");
    case ingest::VendorCharge::Absent:
        break;
    }
    return {};
}

Result<CallsRead> exportCalls(const store::Store &store, const store::CallQuery &query, qint64 limit,
                              const Catalogue &catalogue, exporting::CsvWriter &writer, ProgressSink &progress,
                              std::stop_token stop)
{
    writer.writeRow(headerCells());
    return readCalls(
        store, query, limit, [&](const store::StoredCall &call) { writer.writeRow(callCells(call, catalogue)); },
        progress, std::move(stop));
}

} // namespace codedesk::jobs
