// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "report/summary.h"
#include "store/callstore.h"

namespace codedesk::answers {

/** What was billed: of which days and calls, in which groups, and by whose rules. */
struct BillingQuestion {
    report::SummaryRequest request;
    bool isByTime = false; ///< Instead of request.by: by days, weeks or months, as suits the days.
    DayNumber today = noDay; ///< Until when rules decide calls without a time.
    CataloguePtr catalogue; ///< Whose rules decide. Never null.

    bool operator==(const BillingQuestion &) const = default;
};

/** One reading of the store; chart, tables, JSON and exports all show this one summary. */
struct BillingAnswer {
    BillingQuestion question;
    report::Summary summary;
    qint64 allCalls = 0; ///< That are stored, of all days.

    bool operator==(const BillingAnswer &) const = default;
};

/** Errors: those of reading the store. */
[[nodiscard]] Result<BillingAnswer> answerBilling(const BillingQuestion &question, const store::CallStore &store);

} // namespace codedesk::answers
