// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storeaddress.h"

namespace codedesk::store {

/**
 * Which store is asked, and in which of its states: what is answered of one is no answer of another. Part of every
 * question that reads a store.
 */
struct StoreRevision {
    StoreAddress store;
    quint64 change = 0; ///< Counts the changes that whoever asks has been told of.

    bool operator==(const StoreRevision &) const = default;
};

} // namespace codedesk::store
