// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <exception>
#include <stop_token>

struct sqlite3;

namespace codedesk::store {

/**
 * A failed SQLite call. Thrown inside models/store only: the functions of SqliteStore and ImportSession turn it
 * into an Error (toError()).
 */
class SqliteFailure : public std::exception {
public:
    /** Takes the last failure of a connection. */
    explicit SqliteFailure(sqlite3 *handle);
    /** `systemError` is the errno behind it, if one is known. */
    SqliteFailure(int code, const QString &message, int systemError = 0);

    /** What is read makes no sense. */
    [[nodiscard]] static SqliteFailure damaged(const QString &message);
    /** Someone has asked to stop. */
    [[nodiscard]] static SqliteFailure stopped();

    [[nodiscard]] const char *what() const noexcept override { return "SQLite failure"; }
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] int primaryCode() const { return m_code & 0xff; }
    [[nodiscard]] bool isDamage() const; ///< As of damaged().
    /** Returns the errno behind it; 0 if none is known. */
    [[nodiscard]] int systemError() const { return m_systemError; }

    /** Returns the failure in words for the user of the store `path`. */
    [[nodiscard]] Error toError(const QString &path) const;

private:
    int m_code;
    QString m_message;
    int m_systemError = 0; ///< errno of the call that failed; 0 if none is known.
};

/** Throws SqliteFailure::stopped() if it is requested to stop. */
inline void throwIfStopped(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw SqliteFailure::stopped();
}

/** Returns the error of a store that can be read, but not written to because of `systemError` (an errno). */
[[nodiscard]] Error cannotBeWritten(const QString &path, int systemError);

} // namespace codedesk::store
