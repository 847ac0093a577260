// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/callid.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/transaction.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace codedesk::store {

/** How many sorted runs of one level are merged into one. */
inline constexpr std::size_t mergeFanIn = 8;

/** Returns the level of a run with so many entries: each holds eight times as many as the one below. */
[[nodiscard]] constexpr std::size_t levelOf(std::size_t entries)
{
    constexpr std::size_t smallestLevel = 4096;
    std::size_t level = 0;
    for (std::size_t size = smallestLevel; entries > size; size *= mergeFanIn)
        ++level;
    return level;
}

/** A table of blobs, numbered within each run. Part of one connection. Functions throw SqliteFailure. */
class BlockTable {
public:
    static constexpr std::int64_t perRun = std::int64_t(1) << 24;

    BlockTable(const Connection &connection, const std::string &table);

    void write(std::int64_t run, std::size_t number, std::span<const unsigned char> block);

    /** Calls `visit` with the bytes of a block, which are valid until it returns. A block that is missing is
     * damage. */
    template <typename Visitor> void read(std::int64_t run, std::size_t number, Visitor visit)
    {
        m_select.bindAll(run * perRun + static_cast<std::int64_t>(number));
        const RunOf reading(m_select);
        if (!m_select.step())
            throw SqliteFailure::damaged(QStringLiteral("a block of an index is missing"));
        visit(m_select.blob(0));
    }

    /** Calls `visit` with number and bytes of every block of a run, in order. */
    template <typename Visitor> void forEach(std::int64_t run, Visitor visit)
    {
        m_selectAll.bindAll(run * perRun, (run + 1) * perRun);
        const RunOf reading(m_selectAll);
        while (m_selectAll.step())
            visit(static_cast<std::size_t>(m_selectAll.integer(0) % perRun), m_selectAll.blob(1));
    }

    void remove(std::int64_t run);

private:
    Statement m_select;
    Statement m_selectAll;
    Statement m_insert;
    Statement m_remove;
};

/** What is known of a run before it is read. */
struct SortedRun {
    std::int64_t id = 0;
    std::size_t entries = 0;
    CallId firstCall = std::numeric_limits<CallId>::max();
    CallId lastCall = std::numeric_limits<CallId>::min();
};

/**
 * The runs of an index, written once and in order: for each a line, blocks, and a head, which is a block that says
 * where in the others what is. Runs of one size are merged as they grow in number.
 *
 * Part of one connection. Functions throw SqliteFailure.
 */
class SortedRuns {
public:
    /** `name` is what its tables begin with. */
    SortedRuns(const Connection &connection, const std::string &name);

    /** Returns all runs, oldest first. */
    [[nodiscard]] std::vector<SortedRun> all();
    [[nodiscard]] std::int64_t nextId();
    /** Adds the line and the head of a run whose blocks are written. */
    void add(const SortedRun &run, std::span<const unsigned char> head);
    void remove(std::int64_t run);

    [[nodiscard]] BlockTable &blocks() { return m_blocks; }
    /** As BlockTable::read(). */
    template <typename Visitor> void readHead(std::int64_t run, Visitor visit)
    {
        m_blocks.read(run, headNumber, visit);
    }

    /**
     * Merges the runs of the lowest level that has many of them, in a transaction of its own. Runs of more than
     * `largest` entries are left out. `write` is called with those to be merged, writes their entries as one run,
     * and returns false if it was stopped. Returns those that are gone: none if there is nothing to do or it was
     * stopped.
     */
    template <typename Run, typename Write>
    std::vector<std::int64_t> mergeOnce(const std::vector<Run> &runs, std::size_t largest, Write write)
    {
        std::vector<std::int64_t> merged;
        const std::vector<const Run *> old = toMerge(runs, largest);
        if (old.empty())
            return merged;
        Transaction transaction(m_connection);
        if (!write(old))
            return merged; // rolled back; the runs stay as they were
        for (const Run *run : old) {
            remove(run->id);
            merged.push_back(run->id);
        }
        transaction.commit();
        return merged;
    }

private:
    static constexpr std::size_t headNumber = BlockTable::perRun - 1; ///< Behind all other blocks.

    template <typename Run>
    static std::vector<const Run *> toMerge(const std::vector<Run> &runs, std::size_t largest)
    {
        std::map<std::size_t, std::vector<const Run *>> levels;
        for (const Run &run : runs) {
            if (run.entries <= largest)
                levels[levelOf(run.entries)].push_back(&run);
        }
        for (const auto &[level, ofLevel] : levels) {
            if (ofLevel.size() >= mergeFanIn)
                return ofLevel;
        }
        return {};
    }

    const Connection &m_connection;
    BlockTable m_blocks;
    Statement m_select;
    Statement m_nextId;
    Statement m_insert;
    Statement m_remove;
};

} // namespace codedesk::store
