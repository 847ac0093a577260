// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <stop_token>

class QIODevice;

namespace codedesk::cli {

/** Where a run of the command line reads and writes. Nothing is owned. */
struct CliIo {
    QIODevice *in = nullptr;
    QIODevice *out = nullptr;
    QIODevice *err = nullptr;
    bool isTerminal = false; ///< `err` is a terminal: progress may be drawn over itself.
    /** Gives the token that cancels a job; asked for only by commands that can be cancelled. Empty: nothing
     * cancels. */
    std::function<std::stop_token()> stop = {};
};

/** What a run returns to the shell. */
enum ExitCode {
    ExitOk = 0,
    ExitUsage = 1,
    ExitInput = 2, ///< Input cannot be read.
    ExitStore = 3, ///< The store or an output cannot be used, or is not sound.
    ExitRejected = 4, ///< Finished, but some rows were rejected.
    ExitNotFound = 5,
    ExitCancelled = 130,
};

/**
 * Runs one command, `args` without the name of the program, and returns its exit code. Needs a QCoreApplication
 * and its name; besides that it keeps no state, so that tests can call it as often as they like.
 */
[[nodiscard]] int runCli(const QStringList &args, const CliIo &io);

} // namespace codedesk::cli
