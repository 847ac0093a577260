// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace codedesk {

/** How far a job is. Bytes are those of the input as it lies on disk, so a gz file never passes 100 %. */
struct JobProgress {
    qint64 bytesDone = 0;
    qint64 bytesTotal = -1; ///< -1: not known (standard input).
    qint64 rowsRead = 0;
    qint64 rowsStored = 0;
    qint64 rowsRejected = 0;

    bool operator==(const JobProgress &) const = default;
};

/** Receives progress on the thread the job runs on; an implementation decides how often to pass it on. */
class ProgressSink {
public:
    virtual ~ProgressSink() = default;
    virtual void report(const JobProgress &progress) = 0;
};

/** For callers that do not show progress. */
class NoProgress final : public ProgressSink {
public:
    void report(const JobProgress &) override { }
};

} // namespace codedesk
