// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/storeaddress.h"

#include <QString>

namespace codedesk::store {

/**
 * Returns the store when the user names none: that of the environment variable CODEDESK_STORE, or "codedesk.db" in
 * the data folder of the user. Needs the application's name to be set.
 */
[[nodiscard]] StoreAddress defaultStore();

/** Returns whether there is a store as far as can be said without opening it: one on a server may be there. */
[[nodiscard]] bool mayExist(const StoreAddress &store);

/** Returns the file of the key that person hashes are made with: in the user's configuration, apart from the
 * store. */
[[nodiscard]] QString personKeyPath();

/** Creates the folder of a store that is a file where it is missing, readable by its owner alone. Errors:
 * StoreNotWritable. */
[[nodiscard]] Result<void> createFolderOfStore(const StoreAddress &store);

} // namespace codedesk::store
