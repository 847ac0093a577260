// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callfields.h"
#include "report/selection.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk::store {

/** Which calls to show. Conditions are joined by "and"; an empty query means all calls. */
struct CallQuery {
    QString orderNo; ///< Order number, BizToken or request id, compared exactly; empty: any.
    std::optional<QString> code;
    std::optional<Channel> channel;
    std::optional<QString> appId;
    CallTime from = noTime; ///< First moment; noTime: open.
    CallTime to = noTime; ///< First moment no longer meant; noTime: open.
    bool withoutTime = false; ///< Only calls whose log gave no time; `from` and `to` are then ignored.
    qint64 importId = 0; ///< 0: any.
    /** The call must fit one of these selectors, if the optional is set (none fits an empty list). */
    std::optional<QList<report::CodeSelector>> anyOf;

    bool operator==(const CallQuery &) const = default;
};

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
};

/** Calls, newest first, and whether there are more after the last. */
struct CallPage {
    QList<StoredCall> calls;
    bool hasMore = false;
};

} // namespace codedesk::store
