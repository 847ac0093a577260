// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callfields.h"

#include <QList>
#include <QString>

#include <optional>

namespace codedesk::store {

/** What the values of a StoredCall are. */
struct StoredTypes {
    using Text = QString;
    using Score = std::optional<double>;
    using Person = QString; ///< As hex; empty if the log had none.
    static constexpr std::nullopt_t noScore = std::nullopt;
};

/** One stored call, as text for people and exports. */
struct StoredCall : CallFields<StoredTypes> {
    qint64 key = 0; ///< Opaque, unique in the store, larger for later calls; pages continue from it.
    qint64 importId = 0;
    qint64 recordNumber = 0;

    bool operator==(const StoredCall &) const = default;
};

/** Calls, newest first, and whether there are more after the last. */
struct CallPage {
    QList<StoredCall> calls;
    bool hasMore = false;
};

} // namespace codedesk::store
