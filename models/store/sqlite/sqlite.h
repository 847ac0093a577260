// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <cstdint>
#include <exception>
#include <span>
#include <stop_token>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace codedesk::store {

/**
 * A failed SQLite call. Thrown inside models/store only: the functions of Store and ImportSession turn it
 * into an Error (toError()).
 */
class SqliteFailure : public std::exception {
public:
    explicit SqliteFailure(sqlite3 *handle);
    /** `systemError` is the errno behind it, if one is known. */
    SqliteFailure(int code, const QString &message, int systemError = 0);

    [[nodiscard]] const char *what() const noexcept override { return "SQLite failure"; }
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] int primaryCode() const { return m_code & 0xff; }
    /** Returns the errno behind it; 0 if none is known. */
    [[nodiscard]] int systemError() const { return m_systemError; }

    /** Returns the failure in words for the user of the store `path`. */
    [[nodiscard]] Error toError(const QString &path) const;

private:
    int m_code;
    QString m_message;
    int m_systemError = 0; ///< errno of the call that failed; 0 if none is known.
};

/** A prepared statement of the C interface, for the few statements that run millions of times. */
class Statement {
public:
    Statement(sqlite3 *handle, const char *sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    /** The text must stay valid until the statement is stepped. */
    void bind(int index, std::string_view text);
    void bindBlob(int index, std::span<const unsigned char> bytes);
    void bindNull(int index);
    void bindTextOrNull(int index, std::string_view text);

    /** Runs to the next row; false when there is none. */
    bool step();
    /** Runs a statement without rows; false if it broke a constraint. Resets it. */
    bool execute();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isInteger(int column) const;
    /** Valid until the next step or reset. */
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const unsigned char> blob(int column) const;
    [[nodiscard]] QString string(int column) const;

private:
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
};

/** Runs one or several statements without parameters. */
void execute(sqlite3 *handle, const char *sql);

/** Rolls back unless committed. Takes the write lock at once. */
class Transaction {
public:
    explicit Transaction(sqlite3 *handle);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    sqlite3 *m_handle;
    bool m_isOpen = true;
};

/** While it lives, all reading sees one state of the store, whatever others write. Does nothing inside a
 * transaction.
 */
class ReadTransaction {
public:
    explicit ReadTransaction(sqlite3 *handle);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    sqlite3 *m_handle; ///< Null inside another transaction.
};

/** While it lives, statements of the connection fail with SQLITE_INTERRUPT soon after `stop` is requested. */
class InterruptGuard {
public:
    InterruptGuard(sqlite3 *handle, std::stop_token stop);
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

private:
    sqlite3 *m_handle;
    std::stop_token m_stop;
};

} // namespace codedesk::store
