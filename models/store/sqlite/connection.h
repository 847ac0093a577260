// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"
#include "store/sqlite/sqlitefailure.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace codedesk::store {

/** Returns a text, or values as they lie in memory, as bytes. */
template <typename Container> [[nodiscard]] std::span<const unsigned char> bytesOf(const Container &values)
{
    const std::span all(values);
    return { reinterpret_cast<const unsigned char *>(all.data()), all.size_bytes() };
}

/** What shows that a file was written to or replaced. */
struct FileState {
    filename::Status file;
    bool hasLog = false;

    bool operator==(const FileState &) const = default;
};

/**
 * One connection to a store file: with Statement and the transactions the only place that calls SQLite. Whatever
 * SQLite reports but success is thrown as SqliteFailure. Belongs to the thread that opened it, and outlives its
 * statements.
 */
class Connection {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Still, ///< Reads a file nobody writes to, without its log and without writing anything beside it.
    };

    /** Opens the file without looking inside. */
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /** Runs one or several statements without parameters. */
    void execute(const std::string &sql) const;
    /** Runs one statement without rows, with values bound in order. Returns how many rows it has changed. */
    template <typename... Values> std::int64_t run(std::string_view sql, const Values &...values) const;
    /** Returns the single number a statement gives; 0 if it gives none. */
    template <typename... Values>
    [[nodiscard]] std::int64_t number(std::string_view sql, const Values &...values) const;

    /** Returns how many rows the last statement has changed. */
    [[nodiscard]] std::int64_t changes() const;
    /** Returns how many rows all statements have changed. */
    [[nodiscard]] std::int64_t totalChanges() const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] bool isInTransaction() const;

    /** Sets from how many pages on a commit moves the log into the store; 0: never. */
    void setAutoCheckpoint(int pages) const;
    /** Moves the log into the store and empties it, if no reader looks into it. Returns false if not all of it
     * could be moved, for want of room or because a reader needs it still: what was committed is safe in the log.
     */
    bool emptyLog() const;
    /** Returns the first 100 bytes of the file itself, whatever its log says; nothing if there are fewer. */
    [[nodiscard]] std::optional<QByteArray> fileHeader() const;

    /** Throws if the file was moved or removed since it was opened: SQLite would write on, to a file nobody will
     * find. */
    void throwIfMoved() const;
    /** Returns whether a file opened as Still is another by now: what was read of it may be wrong. */
    [[nodiscard]] bool hasChangedUnnoticed() const;

private:
    friend class InterruptGuard;
    friend class Statement;

    void check(int code) const
    {
        if (code != 0) // SQLITE_OK
            fail();
    }
    [[noreturn]] void fail() const;

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::optional<FileState> m_still; ///< What a file opened as Still was then.
};

/** A prepared statement. What SQLite reports is thrown as SqliteFailure, a broken constraint included. */
class Statement {
public:
    Statement(const Connection &connection, std::string_view sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /** Begins anew, whether or not the run before was read to its end: binds values to the parameters in order. */
    template <typename... Values> void bindAll(const Values &...values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }

    /** Binds a value. Texts and bytes other than a QString must stay valid until the statement has run. */
    void bind(int index, std::int64_t value);
    template <typename Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void bind(int index, Number value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::string_view text);
    void bind(int index, const std::string &text) { bind(index, std::string_view(text)); }
    void bind(int index, const QString &text); ///< A null text is an empty one.
    void bind(int index, std::span<const unsigned char> bytes);
    void bind(int index, std::nullopt_t);
    template <typename Value> void bind(int index, const std::optional<Value> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }

    /** Runs to the next row; false when there is none: then it can be bound and run again. */
    bool step();
    /** Runs a statement without rows. */
    void execute();
    /** The same, with these values. */
    template <typename... Values> void run(const Values &...values)
    {
        bindAll(values...);
        execute();
    }
    /** Ends a run before its last row: until then the connection holds on to the state of the store it reads. */
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /** Valid until the next step or reset. */
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const unsigned char> blob(int column) const;
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] QByteArray byteArray(int column) const;

private:
    friend class RunOf;

    void throwIfOutOfMemory() const;

    const Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

/** Ends the run of a statement with the block that reads it, however that is left. */
class RunOf {
public:
    explicit RunOf(Statement &statement)
        : m_statement(statement)
    {
    }
    ~RunOf();
    RunOf(const RunOf &) = delete;
    RunOf &operator=(const RunOf &) = delete;

private:
    Statement &m_statement;
};

template <typename... Values> std::int64_t Connection::run(std::string_view sql, const Values &...values) const
{
    Statement(*this, sql).run(values...);
    return changes();
}

template <typename... Values> std::int64_t Connection::number(std::string_view sql, const Values &...values) const
{
    Statement statement(*this, sql);
    statement.bindAll(values...);
    return statement.step() ? statement.integer(0) : 0;
}

} // namespace codedesk::store
