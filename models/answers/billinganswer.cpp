// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/billinganswer.h"

#include <algorithm>

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

QList<report::ChartColumn> chartColumns(const BillingAnswer &answer)
{
    return report::chartColumns(answer.summary);
}

CallSelection callsOfGroup(const BillingAnswer &answer, const QString &key, std::optional<Outcome> outcome)
{
    CallSelection calls;
    calls.from = answer.question.request.from;
    calls.to = answer.question.request.to;
    calls.outcome = outcome;
    const report::GroupKey by = answer.summary.by.constFirst();
    switch (by) {
    case report::GroupKey::Day:
    case report::GroupKey::Week:
    case report::GroupKey::Month:
        if (const auto range = report::groupRange(by, key)) {
            calls.from = calls.from.isValid() ? std::max(calls.from, range->first) : range->first;
            calls.to = calls.to.isValid() ? std::min(calls.to, range->second) : range->second;
        } else {
            calls.withoutDay = true;
        }
        break;
    case report::GroupKey::Code:
        calls.codes = { key };
        break;
    case report::GroupKey::Category:
        calls.categoryId = key;
        break;
    case report::GroupKey::Channel:
        calls.channel = channelFromText(key);
        break;
    case report::GroupKey::App:
        calls.app = key;
        break;
    }
    return calls;
}

} // namespace codedesk::answers
