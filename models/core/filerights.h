// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"

#include <QByteArray>

namespace codedesk::filerights {

/**
 * Gives an open file that will take the place of another one the rights that one has: mode, group, where the
 * system lets it owner, and the access list (ACL). Nobody gets a right by it that he did not have: where the group
 * cannot be kept, the new one gets what all others have, and where the list cannot be kept, the group gets what
 * the list gives it. `earlier` is the status of the file of the name `path`. Returns errno; 0 for success.
 */
[[nodiscard]] int keep(int descriptor, const QByteArray &path, const filename::Status &earlier);

} // namespace codedesk::filerights
