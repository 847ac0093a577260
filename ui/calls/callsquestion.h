// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callselection.h"
#include "catalogue/catalogue.h"
#include "core/calltime.h"

namespace codedesk::ui {

/** What the Calls page asks the store. */
struct CallsQuestion {
    CallSelection filter;
    DayNumber today = noDay; ///< Until when rules decide calls without a time.
    CataloguePtr catalogue; ///< Turns categories and outcomes into codes.

    bool operator==(const CallsQuestion &) const = default;
};

} // namespace codedesk::ui
