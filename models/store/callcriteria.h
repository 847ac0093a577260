// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"
#include "report/selection.h"
#include "store/ledger.h"

#include <QList>
#include <QString>

#include <optional>

namespace codedesk::store {

/** Which calls to show. Conditions are joined by "and"; an empty query means all calls. */
struct CallCriteria {
    QString orderNo; ///< Order number, BizToken or request id, compared exactly; empty: any.
    std::optional<QString> code;
    std::optional<Channel> channel;
    std::optional<QString> appId;
    CallTime from = noTime; ///< First moment; noTime: open.
    CallTime to = noTime; ///< First moment no longer meant; noTime: open.
    bool withoutTime = false; ///< Only calls whose log gave no time; `from` and `to` are then ignored.
    ImportKey import; ///< Not set: any.
    /** The call must fit one of these selectors, if the optional is set (none fits an empty list). */
    std::optional<QList<report::CodeSelector>> anyOf;

    bool operator==(const CallCriteria &) const = default;
};

} // namespace codedesk::store
