// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

#include <stop_token>

namespace codedesk::store {

/** Rolls back unless committed. Takes the write lock at once. Throws SqliteFailure. */
class Transaction {
public:
    explicit Transaction(const Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    const Connection &m_connection;
    bool m_isOpen = true;
};

/** While it lives, all reading sees one state of the store, whatever others write. Does nothing inside a
 * transaction. Throws SqliteFailure. */
class ReadTransaction {
public:
    explicit ReadTransaction(const Connection &connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    const Connection *m_connection; ///< Null inside another transaction.
};

/** While it lives, statements of the connection fail with SqliteFailure::stopped() soon after `stop` is requested.
 */
class InterruptGuard {
public:
    InterruptGuard(const Connection &connection, std::stop_token stop);
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

private:
    const Connection &m_connection;
    std::stop_token m_stop;
};

} // namespace codedesk::store
