// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QCoreApplication>

namespace codedesk::cli {

/** Compares a page of the vendor with the catalogue, and takes over what is accepted. */
class CatalogueCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(CatalogueCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("catalogue"); }
    [[nodiscard]] QString synopsis() const override { return QStringLiteral("diff [options] FILE"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString details() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] Result<ExitCode> run(Session &session) const override;
};

} // namespace codedesk::cli
