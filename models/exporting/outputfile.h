// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

class QIODevice;

namespace codedesk::exporting {

/**
 * Writes a file as a whole: `write` fills a device, and only if it returns success does the file take the place
 * of an earlier one; a device or pipe is written into. The file is readable and writable by its owner alone, since
 * exports may hold personal data. Errors: OutputNotWritable, DiskFull, and those of `write`; the earlier file is
 * then untouched.
 */
[[nodiscard]] Result<void> writeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

/** Returns the error for an output device that refused data; `name` is what the user calls it. */
[[nodiscard]] Error outputError(const QString &name, const QString &systemText);

} // namespace codedesk::exporting
