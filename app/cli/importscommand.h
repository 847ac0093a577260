// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Lists the ledger of imports. */
class ImportsCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(ImportsCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("imports"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
