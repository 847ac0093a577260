// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/diskreader.h"
#include "ingest/unpacker.h"

#include <zlib.h>

#include <string>

namespace codedesk::ingest {

/** Unpacks a gzip file of one or several members as it is read. One thread at a time. */
class GzipUnpacker final : public Unpacker {
public:
    /** `disk` must outlive the unpacker; `head` is what was read of it already. */
    GzipUnpacker(DiskReader &disk, std::string head);
    ~GzipUnpacker() override;

    /** Returns whether a file that begins with `head` is gzip. */
    [[nodiscard]] static bool isGzip(std::string_view head);

    /**
     * Reads at most `capacity` unpacked bytes; 0 at the end.
     * Errors: InputNotReadable (truncated, damaged, other bytes after the last member), Cancelled.
     */
    [[nodiscard]] Result<qint64> read(char *buffer, qint64 capacity) override;

private:
    enum class State { InMember, BetweenMembers, Ended };

    [[nodiscard]] Result<void> refill();
    [[nodiscard]] Result<void> startNextMember();
    [[nodiscard]] Result<void> inflateSome();
    [[nodiscard]] qint64 inputOffset() const;

    DiskReader &m_disk;
    std::string m_input;
    z_stream m_stream{};
    State m_state = State::InMember;
    int m_membersDone = 0;
    qint64 m_memberOffset = 0; ///< Where the current member begins.
    bool m_isDiskAtEnd = false;
};

} // namespace codedesk::ingest
