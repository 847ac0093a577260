// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clirun.h"

#include <QString>

namespace codedesk::testing {

/**
 * A golden file of the command line: what a user types and sees, as in a terminal. Lines that begin with "$ " are
 * commands; under each stand its standard output, its standard error under "[stderr]", and "[exit N]". Lines
 * before the first command are remarks.
 */
class Transcript {
public:
    explicit Transcript(const QString &golden)
    {
        for (const QString &line : golden.split(u'\n')) {
            if (line.startsWith(QStringLiteral("$ ")))
                m_commands << line.mid(2);
            else if (m_commands.isEmpty())
                m_remarks << line;
        }
    }

    [[nodiscard]] const QStringList &commands() const { return m_commands; }

    /** Runs every command in turn and returns the transcript as it is now. */
    [[nodiscard]] QString replay() const
    {
        QString text = m_remarks.join(u'\n');
        if (!text.isEmpty())
            text += u'\n';
        for (const QString &command : m_commands) {
            const CliRun run = runCommandLine(command);
            text += QStringLiteral("$ ") + command + u'\n' + QString::fromUtf8(run.out);
            if (!run.err.isEmpty())
                text += QStringLiteral("[stderr]\n") + QString::fromUtf8(run.err);
            text += QStringLiteral("[exit %1]\n\n").arg(run.exitCode);
        }
        return text;
    }

private:
    QStringList m_remarks;
    QStringList m_commands;
};

} // namespace codedesk::testing
