// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/csvwriter.h"
#include "store/callstore.h"

#include <QList>
#include <QString>

#include <stop_token>

class QIODevice;

namespace codedesk::jobs {

/**
 * Writes the rejected records of an import as a table of answers::rejectColumns(), page by page. Returns how many
 * there are. Blocks; call it on the thread of the store. Errors: StoreDamaged, Cancelled; trouble of the device is
 * told by the writer.
 */
[[nodiscard]] Result<qint64> exportRejects(const store::CallStore &store, const store::ImportKey &import,
                                           exporting::CsvWriter &writer, const std::stop_token &stop);

/** The rejected records of an import as rows to be corrected and imported again. */
struct RowsToCorrect {
    qint64 written = 0;
    QList<qint64> leftOutLines; ///< Lines in the log of the records whose excerpts are not whole, in their order.

    /** Returns the sentences that tell which records were left out, and what to do; empty if none was. */
    [[nodiscard]] QString leftOutText() const;
};

/**
 * Writes the rejected records of an import in the form of its log: the header of a CSV, then each excerpt as a
 * row, value or address, one a line, in UTF-8. Records whose excerpts are not whole (Reject::isCut) are left out.
 * Blocks; call it on the thread of the store. Errors: NotFound (no such import; no record that can be written:
 * nothing was written then), StoreDamaged, Cancelled, OutputNotWritable, DiskFull; `name` is what the user calls
 * the device.
 */
[[nodiscard]] Result<RowsToCorrect> exportRowsToCorrect(const store::CallStore &store,
                                                        const store::ImportKey &import, QIODevice &device,
                                                        const QString &name, const std::stop_token &stop);

} // namespace codedesk::jobs
