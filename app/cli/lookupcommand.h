// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Finds the codes in a text and tells what they mean. */
class LookupCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(LookupCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("lookup"); }
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString details() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
