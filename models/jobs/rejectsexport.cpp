// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rejectsexport.h"

#include <QCoreApplication>

namespace codedesk::jobs {

namespace {

constexpr int pageSize = 1000;

QStringList cellsOf(const ingest::Reject &reject)
{
    return { reject.line > 0 ? QString::number(reject.line) : QString(),
             QString::number(reject.byteOffset),
             QString::number(reject.recordNumber),
             ingest::rejectReasonKey(reject.reason),
             ingest::rejectReasonText(reject.reason),
             reject.column,
             QString::fromUtf8(reject.excerpt) };
}

} // namespace

Result<qint64> exportRejects(const store::Store &store, qint64 importId, exporting::CsvWriter &writer,
                             const std::stop_token &stop)
{
    writer.writeRow({ QStringLiteral("line"), QStringLiteral("byte_offset"), QStringLiteral("record"),
                      QStringLiteral("reason"), QStringLiteral("explanation"), QStringLiteral("column"),
                      QStringLiteral("excerpt") });
    int written = 0;
    for (;;) {
        if (stop.stop_requested())
            return Error{ ErrorKind::Cancelled,
                          QCoreApplication::translate("RejectsExport", "The export was cancelled."),
                          {},
                          {} };
        const Result<QList<store::RejectEntry>> page = store.rejects(importId, written, pageSize);
        if (!page)
            return page.error();
        for (const store::RejectEntry &entry : *page)
            writer.writeRow(cellsOf(entry.reject));
        written += static_cast<int>(page->size());
        if (page->size() < pageSize || writer.hasFailed())
            return qint64{ written };
    }
}

} // namespace codedesk::jobs
