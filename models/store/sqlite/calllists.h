// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/callgroup.h"
#include "store/sqlite/callid.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sortedruns.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace codedesk::store {

/** Calls of one group or several, in any order. */
using CallsByGroup = std::map<CallGroup, std::vector<CallId>>;

/** A call that another import holds from now on. */
struct MovedCall {
    CallId call = 0;
    std::int64_t importId = 0;

    auto operator<=>(const MovedCall &) const = default;
};

/** A call that belongs to another group from now on; to none if it is taken out. */
struct RegroupedCall {
    CallId call = 0;
    std::optional<CallGroup> group;
};

/** A span of calls: from `lowest` to the last one below `before`. */
struct CallSpan {
    CallId lowest = std::numeric_limits<CallId>::min();
    CallId before = std::numeric_limits<CallId>::max();
};

/**
 * Finds the calls of a group newest first, without reading others: an index kept as runs, one for each batch,
 * merged as they grow in number. A run holds the lists of its groups, the short ones first, so that rare calls are
 * found by reading the first block of each run. Other than the identity index it is exact: every stored call is in
 * one list.
 *
 * Part of one connection. Functions throw SqliteFailure. Those that read want one read transaction around them.
 */
class CallLists {
public:
    explicit CallLists(const Connection &connection);

    /** Adds a run. Call inside a transaction. */
    void add(CallsByGroup calls);

    /** Merges runs where there are many of one size. Starts transactions of its own. Ends early when stopped. */
    void merge(const std::stop_token &stop);

    /** Takes the calls of an import out, but for those that move to another one; `moved` must be sorted. Call
     * inside a transaction. */
    void takeOut(std::int64_t importId, std::span<const MovedCall> moved);

    /** Puts calls, sorted and each but once, on the lists of other groups. Call inside a transaction. */
    void regroup(std::span<const RegroupedCall> calls);

    /** Calls `visit` with the calls of a span whose group `isWanted`, newest first, until it returns false. */
    void visitNewestFirst(const CallSpan &span, const std::function<bool(const CallGroup &)> &isWanted,
                          const std::function<bool(CallId)> &visit, const std::stop_token &stop);

    /** Returns the wrapping sum of checksum() over all that is listed; nothing if the lists are damaged. */
    [[nodiscard]] std::optional<std::uint64_t> sum();
    [[nodiscard]] static std::uint64_t checksum(const CallGroup &group, CallId call);

private:
    /** Where a list is; a group with many calls has several that follow each other. */
    struct List {
        CallGroup group;
        std::uint64_t count = 0;
        CallId first = 0;
        CallId last = 0; ///< The newest call; its bytes tell the distances of the others.
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
    };
    class ListReader;
    class Walk;

    std::vector<List> listsOf(const SortedRun &run);
    std::string bytes(const SortedRun &run, std::uint64_t offset, std::uint64_t size);
    void append(const SortedRun &run, CallsByGroup &calls);
    bool mergeOnce(const std::stop_token &stop);
    std::uint64_t sumOf(const SortedRun &run);

    SortedRuns m_runs; ///< The head of one says where its lists are.
};

} // namespace codedesk::store
