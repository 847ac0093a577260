// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace codedesk {

/**
 * Makes the folder of a file, readable by its owner alone; one that is there is left as it is. The folder a link
 * leads into is not made: it may be a drive that is not connected. `hint` says what to do if that fails, in the
 * language of the moment; nullptr: nothing. Errors: StoreNotWritable, DiskFull.
 */
[[nodiscard]] Result<void> createPrivateFolderOf(const QString &filePath, QString (*hint)());

} // namespace codedesk
