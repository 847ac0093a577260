// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "store/storeaddress.h"

#include <QString>

#include <optional>

namespace codedesk::jobs {

/**
 * Returns whether a name means the file of a store, or one of those beside it, by device and inode; also one that
 * leads on into it as into an archive. To be asked before a program that may have the store open reads a file of
 * the user's choice: closing another descriptor of such a file lets go of the locks SQLite has on it in this
 * process. Opens nothing.
 */
[[nodiscard]] bool isPartOfStore(const QString &path, const store::StoreAddress &store);

/** Returns the error for a log, page or team's file that isPartOfStore(); nothing if it is none. */
[[nodiscard]] std::optional<Error> storeAsInput(const QString &path, const store::StoreAddress &store);

} // namespace codedesk::jobs
