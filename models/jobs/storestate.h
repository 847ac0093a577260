// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "store/storeaddress.h"

#include <optional>
#include <stop_token>

namespace codedesk::jobs {

/** How it stands with a store. */
enum class StoreCondition {
    Unknown, ///< Nobody has looked yet.
    Ok, ///< It can be read and written.
    ReadOnly, ///< It can be read; rights or the drive keep one from writing to it.
    Newer, ///< A newer version made it; it can be read as far as this one knows it, if at all.
    Replaced, ///< It can be read, and is another one than before.
    Busy, ///< Another program keeps everybody out.
    Unreadable, ///< Rights or the drive keep one from reading it.
    Damaged, ///< It is no store, or not a whole one.
    Gone, ///< There was one, and there is none any more.
};

/** What is known of a store. A plain value; a change of it is what a window tells. */
struct StoreState {
    StoreCondition condition = StoreCondition::Unknown;
    std::optional<Error> trouble = std::nullopt; ///< What to say of it; nothing where it is Unknown or Ok.
    std::optional<qint64> calls = std::nullopt; ///< How many it has; nothing: it was not, or cannot be, read.

    [[nodiscard]] bool isReadable() const { return calls.has_value(); }
    bool operator==(const StoreState &) const = default;
};

/** What whoever looks knows of a store from before. */
struct StorePast {
    bool existed = false; ///< There has been one: if there is none now, it is gone, and none is made.
    bool wasReady = false; ///< It has been made or brought up to date: only read it.
    bool mayPrepare = true; ///< It may be made or brought up to date: what fails again takes as long each time.
    std::optional<Error> unready = std::nullopt; ///< Why that failed the last time.
};

/** What was found of a store. A plain value. */
struct StoreFinding {
    StoreState state;
    std::optional<Error> unready = std::nullopt; ///< Why it could not be made, or brought up to date.

    bool operator==(const StoreFinding &) const = default;
};

/**
 * Finds out how it stands with a store. Until it has been ready, one that has never been there is made, and an
 * older one brought up to date, if that may be. Blocks; call it off the GUI thread. Never says Replaced, which
 * only a comparison can tell.
 */
[[nodiscard]] StoreFinding lookAtStore(const store::StoreAddress &address, const StorePast &past,
                                       const std::stop_token &stop);

/** Returns the condition of a store that could not be read, by the error of reading it. */
[[nodiscard]] StoreCondition conditionOf(const Error &error);

/** Returns what to say of a store that was there and is not any more. */
[[nodiscard]] Error storeIsGone(const store::StoreAddress &address);
/** Returns what to say where another store stands than before. */
[[nodiscard]] Error storeWasReplaced(const store::StoreAddress &address);

} // namespace codedesk::jobs
