// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/**
 * Makes calls to the system fail. A program that links faultinjection.cpp has its own open(), write(), rename(),
 * ... in front of those of the C library, also for Qt and SQLite: what concerns a file below a folder, or a
 * descriptor opened there, fails from the chosen call on. Any thread; one plan at a time.
 */
namespace codedesk::testing {

enum class SystemCall {
    Write, ///< write(), pwrite(), making room (ftruncate(), fallocate()).
    Open, ///< Opening for whatever purpose, making temporary files and folders.
    Rename, ///< rename(), link(): giving a name.
    Sync, ///< fsync(), fdatasync().
    Lock, ///< fcntl() and flock() with a lock.
};

struct FaultPlan {
    QByteArray folder; ///< Nothing outside is touched.
    SystemCall call = SystemCall::Write;
    int systemError = 0;
    int nth = 1; ///< The first call that fails, from 1.
    bool isLasting = false; ///< All later ones fail, too, as on a full drive; else that one alone.
};

/** While it lives, the plan is carried out. */
class FaultScope {
public:
    explicit FaultScope(const FaultPlan &plan);
    ~FaultScope();
    FaultScope(const FaultScope &) = delete;
    FaultScope &operator=(const FaultScope &) = delete;

    /** Returns how many calls were made to fail so far. */
    [[nodiscard]] int injected() const;
};

} // namespace codedesk::testing
