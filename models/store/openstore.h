// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"
#include "store/storeaddress.h"

#include <memory>
#include <stop_token>

namespace codedesk::store {

/**
 * Opens a store: the one way to come by a CallStore. One of an older version is copied to a backup first and
 * brought up to date, which takes some seconds for each million calls; stopped, it stays as it was. Errors:
 * StoreNotWritable, StoreTooNew (ReadOnly: it cannot even be read), StoreDamaged, DiskFull, StoreBusy, NotFound
 * (ReadOnly, there is none), Cancelled.
 */
[[nodiscard]] Result<std::unique_ptr<CallStore>> openStore(const StoreAddress &address, CallStore::Mode mode,
                                                           std::stop_token stop = {});

/**
 * Copies a store that is a file into another file, as it is now and whatever others write meanwhile. The copy
 * takes the place of a file of that name: ask exporting::OutputGuard before. Errors: as openStore() for reading;
 * OutputNotWritable, DiskFull, StoreBusy, StoreDamaged, Cancelled.
 */
[[nodiscard]] Result<void> copyStoreFile(const StoreAddress &from, const QString &to, std::stop_token stop = {});

} // namespace codedesk::store
