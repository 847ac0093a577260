// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/calltime.h"
#include "core/channel.h"

#include <QString>

#include <optional>

namespace codedesk::ui {

/** What the Lookup page asks: a text, and for which calls it is to be answered. */
struct LookupQuestion {
    QString text;
    std::optional<Channel> channel; ///< Nothing: any.
    DayNumber day = noDay; ///< noDay: as of now.
    DayNumber today = noDay; ///< What "now" means.
    CataloguePtr catalogue; ///< Answers it.

    bool operator==(const LookupQuestion &) const = default;
};

} // namespace codedesk::ui
