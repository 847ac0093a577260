// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"

#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace codedesk::store {

/** A call a record can be the same as, and where it was told. */
struct Candidate {
    std::int64_t importId = 0;
    std::int64_t recordNumber = 0;
    std::int64_t id = 0; ///< Whatever the caller knows it by.

    /** Returns whether it was told before another, whatever the batches were. */
    [[nodiscard]] bool isOlderThan(const Candidate &other) const
    {
        return std::tie(importId, recordNumber) < std::tie(other.importId, other.recordNumber);
    }
};

/**
 * The calls of one order number within one second, where there are so many that a record cannot be compared with
 * each: a log may give one number to all its calls. Which of them a record is, by rule 2 of "Identity" in
 * models/store/README.md, is told from the few that were told first; memory and time are those of the calls.
 * One thread at a time.
 */
class OrderSecond {
public:
    void add(const ingest::CallRecord &record, const Candidate &candidate);

    /**
     * Appends calls to `found`: those that share order, code, row mark and time with the record, and not two
     * names, are there by the one of them that was told first. Of calls with the record's request id only those.
     */
    void find(const ingest::CallRecord &record, std::vector<Candidate> &found) const;

private:
    /** The first told of the calls alike but for their time. */
    struct First {
        std::unordered_map<CallTime, Candidate> exact; ///< By time, of those with a time of milliseconds.
        std::vector<Candidate> inSeconds; ///< Of those with one of seconds; one at most.
        std::vector<Candidate> all; ///< One at most.

        void add(const ingest::CallRecord &record, const Candidate &candidate);
        void find(const ingest::CallRecord &record, std::vector<Candidate> &found) const;
    };

    std::unordered_map<std::string, First> m_all;
    std::unordered_map<std::string, First> m_unnamed; ///< Those whose request id, if any, names no call.
};

} // namespace codedesk::store
