// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sortedruns.h"

namespace codedesk::store {

BlockTable::BlockTable(const Connection &connection, const std::string &table)
    : m_select(connection, "SELECT block FROM " + table + " WHERE id = ?1")
    , m_selectAll(connection, "SELECT id, block FROM " + table + " WHERE id >= ?1 AND id < ?2 ORDER BY id")
    , m_insert(connection, "INSERT INTO " + table + " (id, block) VALUES (?1, ?2)")
    , m_remove(connection, "DELETE FROM " + table + " WHERE id >= ?1 AND id < ?2")
{
}

void BlockTable::write(std::int64_t run, std::size_t number, std::span<const unsigned char> block)
{
    m_insert.run(run * perRun + static_cast<std::int64_t>(number), block);
}

void BlockTable::remove(std::int64_t run)
{
    m_remove.run(run * perRun, (run + 1) * perRun);
}

SortedRuns::SortedRuns(const Connection &connection, const std::string &name)
    : m_connection(connection)
    , m_blocks(connection, name + "_block")
    , m_select(connection, "SELECT id, entry_count, first_call, last_call FROM " + name + "_run ORDER BY id")
    , m_nextId(connection, "SELECT coalesce(max(id), 0) + 1 FROM " + name + "_run")
    , m_insert(connection,
               "INSERT INTO " + name + "_run (id, entry_count, first_call, last_call) VALUES (?1, ?2, ?3, ?4)")
    , m_remove(connection, "DELETE FROM " + name + "_run WHERE id = ?1")
{
}

std::vector<SortedRun> SortedRuns::all()
{
    std::vector<SortedRun> runs;
    const RunOf reading(m_select);
    while (m_select.step())
        runs.push_back({ m_select.integer(0), static_cast<std::size_t>(m_select.integer(1)), m_select.integer(2),
                         m_select.integer(3) });
    return runs;
}

std::int64_t SortedRuns::nextId()
{
    const RunOf reading(m_nextId);
    return m_nextId.step() ? m_nextId.integer(0) : 1;
}

void SortedRuns::add(const SortedRun &run, std::span<const unsigned char> head)
{
    m_blocks.write(run.id, headNumber, head);
    m_insert.run(run.id, run.entries, run.firstCall, run.lastCall);
}

void SortedRuns::remove(std::int64_t run)
{
    m_blocks.remove(run);
    m_remove.run(run);
}

} // namespace codedesk::store
