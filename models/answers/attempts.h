// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callview.h"
#include "core/result.h"
#include "store/callstore.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace codedesk::answers {

/** What the store has of an order number, a BizToken or a request id. */
struct StoredAttempts {
    QString identifier; ///< As it was asked for.
    int count = 0; ///< Of the calls that have it, as far as they were counted.
    bool hasMore = false; ///< There are more than `count`.
    std::optional<CallView> last; ///< The last call; nothing: no call has it.

    bool operator==(const StoredAttempts &) const = default;
};

/**
 * Says what the store has of each of some identifiers, in their order. At most twenty calls of each are counted.
 * The answer points into the catalogue. Errors: those of reading the store.
 */
[[nodiscard]] Result<QList<StoredAttempts>> attemptsOf(const QStringList &identifiers, const Catalogue &catalogue,
                                                       const store::CallStore &store, const std::stop_token &stop);

/** Returns the channel of the last calls that were found; nothing if none is known, or they are of several. */
[[nodiscard]] std::optional<Channel> channelOf(const QList<StoredAttempts> &attempts);

/** Returns what is known of the calls in one line: how many they are, and what became of the last. */
[[nodiscard]] QString attemptsLine(const StoredAttempts &attempts, Language language);

} // namespace codedesk::answers
