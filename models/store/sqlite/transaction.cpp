// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/transaction.h"

#include <sqlite3.h>

namespace codedesk::store {

namespace {

constexpr int instructionsBetweenLooks = 4096;

int interruptIfStopped(void *stop)
{
    return static_cast<std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

/** SQLite itself rolls back after some failures. Where it cannot, the next transaction fails to begin and says so.
 */
void rollBack(const Connection &connection)
{
    try {
        if (connection.isInTransaction())
            connection.execute("ROLLBACK");
    } catch (const SqliteFailure &) {
        // told by the next transaction
    }
}

} // namespace

Transaction::Transaction(const Connection &connection)
    : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_isOpen)
        rollBack(m_connection);
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_isOpen = false;
}

ReadTransaction::ReadTransaction(const Connection &connection)
    : m_connection(connection.isInTransaction() ? nullptr : &connection)
{
    if (m_connection)
        m_connection->execute("BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    if (m_connection)
        rollBack(*m_connection);
}

InterruptGuard::InterruptGuard(const Connection &connection, std::stop_token stop)
    : m_connection(connection)
    , m_stop(std::move(stop))
{
    if (m_stop.stop_possible())
        sqlite3_progress_handler(m_connection.m_handle, instructionsBetweenLooks, &interruptIfStopped, &m_stop);
}

InterruptGuard::~InterruptGuard()
{
    sqlite3_progress_handler(m_connection.m_handle, 0, nullptr, nullptr);
}

} // namespace codedesk::store
