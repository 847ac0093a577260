// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Lists the codes of stored calls that no table has. */
class UnknownCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(UnknownCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("unknown"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString details() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
