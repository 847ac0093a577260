// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/billinganswer.h"

#include "report/chartseries.h"

namespace codedesk::answers {

namespace {

/** Returns the grouping that suits the days asked for, or those the store has. */
report::GroupKey timeGrouping(const report::SummaryRequest &request, const store::StoreExtent &extent)
{
    const QDate first = request.from.isValid() ? request.from : toDate(extent.firstDay);
    const QDate last = request.to.isValid() ? request.to : toDate(extent.lastDay);
    return first.isValid() && last.isValid() ? report::suggestedGrouping(first, last) : report::GroupKey::Day;
}

} // namespace

Result<BillingAnswer> answerBilling(const BillingQuestion &question, const store::CallStore &store)
{
    const Result<store::StoreExtent> extent = store.extent();
    if (!extent)
        return extent.error();
    const Result<report::Rollup> rollup = store.rollup(question.request.from, question.request.to);
    if (!rollup)
        return rollup.error();
    report::SummaryRequest request = question.request;
    if (question.isByTime)
        request.by = { timeGrouping(request, *extent) };
    return BillingAnswer{ question, report::summarise(*rollup, *question.catalogue, request), extent->calls };
}

} // namespace codedesk::answers
