// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Shows the team's own knowledge, writes it to a file, or takes in another team's. */
class TeamCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(TeamCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("team"); }
    [[nodiscard]] QString synopsis() const override
    {
        return QStringLiteral("show|export|import [options] [FILE]");
    }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString details() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
