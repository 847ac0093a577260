// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runcli.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace codedesk::testing {

/** What one run of the command line gave back. */
struct CliRun {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /** Returns standard output read as JSON; a null document if it is none. */
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/** Runs the command line inside this process, `input` being its standard input. */
inline CliRun runCommandLine(const QStringList &args, const QByteArray &input = {},
                             const std::stop_token &stop = {})
{
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    CliRun run;
    run.exitCode = cli::runCli(args, { &in, &out, &err, false, [stop] { return stop; } });
    run.out = out.data();
    run.err = err.data();
    return run;
}

/** Runs a line as it is typed into a shell ("codedesk-cli lookup 0", double quotes around words with spaces). */
inline CliRun runCommandLine(const QString &line, const QByteArray &input = {})
{
    return runCommandLine(QProcess::splitCommand(line).mid(1), input);
}

} // namespace codedesk::testing
