// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/callsexport.h"

#include "answers/callview.h"

#include <algorithm>

namespace codedesk::jobs {

namespace {

constexpr qint64 pageSize = 1000;

} // namespace

Result<CallsRead> readCalls(const store::CallStore &store, const store::CallCriteria &query, qint64 limit,
                            const std::function<void(const store::StoredCall &)> &take, ProgressSink &progress,
                            std::stop_token stop)
{
    const store::CallStore::Snapshot oneState(store);
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

Result<CallsRead> exportCalls(const store::CallStore &store, const store::CallCriteria &query, qint64 limit,
                              const Catalogue &catalogue, exporting::CsvWriter &writer, ProgressSink &progress,
                              std::stop_token stop)
{
    writer.writeRow(answers::csvHeader(answers::callColumns()));
    return readCalls(
        store, query, limit,
        [&](const store::StoredCall &call) {
            writer.writeRow(answers::csvCells(answers::callColumns(), answers::describeCall(call, catalogue)));
        },
        progress, std::move(stop));
}

} // namespace codedesk::jobs
