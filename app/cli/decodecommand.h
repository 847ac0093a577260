// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Decodes an ID-card mask or a list of bank-card warnings. */
class DecodeCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(DecodeCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("decode"); }
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString details() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
