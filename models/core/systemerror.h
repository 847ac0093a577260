// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace codedesk {

/** Why something could not be written, and what to do about it, in words. */
struct WriteTrouble {
    ErrorKind kind = ErrorKind::OutputNotWritable; ///< Or DiskFull.
    QString why;
    QString hint;
};

/** Returns what an errno of the system means for whoever wanted to write. */
[[nodiscard]] WriteTrouble writeTrouble(int systemError);

/** Returns the error for an output that could not be written; `name` is the path of a file, "-"
 * for standard output. */
[[nodiscard]] Error writeError(const QString &name, int systemError);

} // namespace codedesk
