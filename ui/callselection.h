// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "core/channel.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace codedesk::ui {

/** What the Calls page shows, as other pages ask for it. Everything absent means all calls. */
struct CallSelection {
    QString orderNo; ///< Order number, BizToken or request id; empty: any.
    QStringList codes; ///< Any of these; empty: any code.
    std::optional<QString> categoryId; ///< "" means codes of no category.
    std::optional<Channel> channel;
    std::optional<QString> app;
    std::optional<Outcome> outcome;
    QDate from; ///< First billing day; invalid: open.
    QDate to; ///< Last billing day; invalid: open.
    bool withoutDay = false; ///< Only calls whose log gives no time; `from` and `to` are then open.
    qint64 importId = 0; ///< 0: any.

    bool operator==(const CallSelection &) const = default;
};

} // namespace codedesk::ui
