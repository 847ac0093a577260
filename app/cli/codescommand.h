// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Lists rows of the catalogue. */
class CodesCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(CodesCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("codes"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
