// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billingcontrols.h"
#include "catalogue/catalogue.h"
#include "core/calltime.h"
#include "report/summary.h"

namespace codedesk::ui {

/** What the Billing page asks the store. */
struct BillingQuestion {
    BillingView view;
    DayNumber today = noDay; ///< Until when rules decide calls without a time.
    CataloguePtr catalogue; ///< Whose rules decide.

    bool operator==(const BillingQuestion &) const = default;
};

/** One reading of the store; chart, table and exports all show this one summary. */
struct BillingAnswer {
    BillingQuestion question;
    report::Summary summary;
    qint64 allCalls = 0; ///< Of all days.
};

} // namespace codedesk::ui
