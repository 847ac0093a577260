// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/callsexport.h"

#include "answers/callsanswer.h"

#include <algorithm>

namespace codedesk::jobs {

namespace {

constexpr qint64 pageSize = 1000;

} // namespace

Result<CallsRead> readCalls(const store::CallStore &store, const store::CallCriteria &query, qint64 limit,
                            const CataloguePtr &catalogue,
                            const std::function<void(const answers::CallView &)> &take, ProgressSink &progress,
                            const std::stop_token &stop)
{
    const store::CallStore::Snapshot oneState(store);
    CallsRead read;
    read.hasMore = true;
    answers::CallPageQuestion question{ query, 0, 0, catalogue };
    while (read.hasMore && (limit == 0 || read.count < limit)) {
        question.limit = static_cast<int>(limit == 0 ? pageSize : std::min(pageSize, limit - read.count));
        const Result<answers::CallPageAnswer> page = answers::answerCallPage(question, store, stop);
        if (!page)
            return page.error();
        for (const answers::CallView &call : page->calls)
            take(call);
        read.count += page->calls.size();
        read.hasMore = page->hasMore && !page->calls.isEmpty();
        if (!page->calls.isEmpty())
            question.afterKey = page->calls.constLast().call.key;
        JobProgress state;
        state.rowsRead = read.count;
        progress.report(state);
    }
    const Result<void> whole = oneState.check();
    return whole ? Result<CallsRead>(read) : whole.error();
}

Result<CallsRead> exportCalls(const store::CallStore &store, const store::CallCriteria &query, qint64 limit,
                              const CataloguePtr &catalogue, exporting::CsvWriter &writer, ProgressSink &progress,
                              const std::stop_token &stop)
{
    writer.writeRow(answers::csvHeader(answers::callColumns()));
    return readCalls(
        store, query, limit, catalogue,
        [&writer](const answers::CallView &call) {
            writer.writeRow(answers::csvCells(answers::callColumns(), call));
        },
        progress, stop);
}

} // namespace codedesk::jobs
