// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Tells about the store, and copies one. */
class StoreCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(StoreCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("store"); }
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString details() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
