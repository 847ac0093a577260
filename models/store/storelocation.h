// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace codedesk::store {

/**
 * Returns the file of the store when the user names none: the environment variable CODEDESK_STORE, or
 * "codedesk.db" in the data folder of the user. Needs the application's name to be set.
 */
[[nodiscard]] QString defaultStorePath();

/** Returns the file of the key that person hashes are made with: in the user's configuration, apart from the
 * store. */
[[nodiscard]] QString personKeyPath();

/** Creates the folder of a store where it is missing, readable by its owner alone. Errors: StoreNotWritable. */
[[nodiscard]] Result<void> createFolderOfStore(const QString &storePath);

} // namespace codedesk::store
