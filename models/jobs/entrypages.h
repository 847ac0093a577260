// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"

#include <QList>

#include <stop_token>

namespace codedesk::jobs {

/** What of the store reads a page: &store::CallStore::rejects or &store::CallStore::conflicts. */
template <typename Entry>
using ReadPage = Result<QList<Entry>> (store::CallStore::*)(const store::ImportKey &import, qint64 afterRecord,
                                                            int limit) const;

/**
 * Hands all rejected records (`read` is &store::CallStore::rejects) or conflicts (&store::CallStore::conflicts) of
 * an import to `take`, page by page, none of them empty, so that few are held at a time; a file may have millions.
 * Ends with the first error `take` returns, or as Cancelled with the sentence `whenStopped`.
 */
template <typename Entry, typename Take>
[[nodiscard]] Result<void> forEachPage(const store::CallStore &store, ReadPage<Entry> read,
                                       const store::ImportKey &import, const std::stop_token &stop,
                                       const QString &whenStopped, const Take &take)
{
    constexpr int pageSize = 1000;
    for (qint64 last = 0;;) {
        if (stop.stop_requested())
            return Error{ ErrorKind::Cancelled, whenStopped, {}, {} };
        const Result<QList<Entry>> page = (store.*read)(import, last, pageSize);
        if (!page)
            return page.error();
        if (page->isEmpty())
            return {};
        const Result<void> taken = take(*page);
        if (!taken || page->size() < pageSize)
            return taken;
        last = recordNumberOf(page->constLast());
    }
}

} // namespace codedesk::jobs
