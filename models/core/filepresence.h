// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace codedesk {

/**
 * Returns whether a file of the program is there, for what is made anew if it is not. That the system cannot say,
 * or that a link leads into a folder that is not there, such as a drive that is not connected, is no answer.
 * Errors: InputNotReadable.
 */
[[nodiscard]] Result<bool> isFileThere(const QString &path);

/** Returns why nothing can be made under a name: it is a link into a folder that is not there. Nothing: it can.
 * The kind of the error is InputNotReadable. */
[[nodiscard]] std::optional<Error> linkFault(const QString &path);

} // namespace codedesk
