// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callselection.h"
#include "core/result.h"
#include "report/chartseries.h"
#include "report/summary.h"
#include "store/callstore.h"
#include "store/storerevision.h"

namespace codedesk::answers {

/** What was billed: of which days and calls, in which groups, and by whose rules. */
struct BillingQuestion {
    report::SummaryRequest request;
    bool isByTime = false; ///< Instead of request.by: by days, weeks or months, as suits the days.
    DayNumber today = noDay; ///< Until when rules decide calls without a time.
    CataloguePtr catalogue; ///< Whose rules decide. Never null.
    store::StoreRevision store = {}; ///< What is asked.

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

/** Returns what a chart draws: the groups of the first key, of time without gaps. */
[[nodiscard]] QList<report::ChartColumn> chartColumns(const BillingAnswer &answer);

/**
 * Returns the calls that one group of the first key counts, of one outcome if one is given. `key`: of a row or a
 * column; a group of time that is none ("") has the calls whose log gives no time.
 */
[[nodiscard]] CallSelection callsOfGroup(const BillingAnswer &answer, const QString &key,
                                         std::optional<Outcome> outcome);

} // namespace codedesk::answers
