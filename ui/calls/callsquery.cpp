// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/callsquery.h"

#include "report/summary.h"

namespace codedesk::ui {

QList<FilterPart> activeParts(const CallsFilter &filter)
{
    QList<FilterPart> parts;
    const auto addIf = [&parts](bool isSet, FilterPart part) {
        if (isSet)
            parts.append(part);
    };
    addIf(!filter.orderNo.isEmpty(), FilterPart::OrderNo);
    addIf(filter.code.has_value(), FilterPart::Code);
    addIf(filter.categoryId.has_value(), FilterPart::Category);
    addIf(filter.channel.has_value(), FilterPart::Channel);
    addIf(filter.app.has_value(), FilterPart::App);
    addIf(filter.outcome.has_value(), FilterPart::Outcome);
    addIf(filter.from.isValid() || filter.to.isValid() || filter.withoutDay, FilterPart::Dates);
    addIf(filter.importId != 0, FilterPart::Import);
    return parts;
}

CallsFilter without(CallsFilter filter, FilterPart part)
{
    switch (part) {
    case FilterPart::OrderNo:
        filter.orderNo.clear();
        break;
    case FilterPart::Code:
        filter.code.reset();
        break;
    case FilterPart::Category:
        filter.categoryId.reset();
        break;
    case FilterPart::Channel:
        filter.channel.reset();
        break;
    case FilterPart::App:
        filter.app.reset();
        break;
    case FilterPart::Outcome:
        filter.outcome.reset();
        break;
    case FilterPart::Dates:
        filter.from = {};
        filter.to = {};
        filter.withoutDay = false;
        break;
    case FilterPart::Import:
        filter.importId = 0;
        break;
    }
    return filter;
}

store::CallQuery toQuery(const CallsFilter &filter, const Catalogue &catalogue)
{
    store::CallQuery query;
    query.orderNo = filter.orderNo;
    query.code = filter.code;
    query.channel = filter.channel;
    query.appId = filter.app;
    query.importId = filter.importId;
    query.anyOf = report::selectCalls(catalogue, filter.outcome, filter.categoryId);
    query.withoutTime = filter.withoutDay;
    if (filter.from.isValid())
        query.from = dayStart(toDayNumber(filter.from));
    if (filter.to.isValid())
        query.to = dayStart(toDayNumber(filter.to) + 1);
    return query;
}

bool isCountable(const CallsFilter &filter)
{
    return filter.orderNo.isEmpty() && filter.importId == 0 && !filter.withoutDay;
}

qint64 countCalls(const CallsFilter &filter, const report::Rollup &rollup, const Catalogue &catalogue)
{
    report::SummaryRequest request;
    request.from = filter.from;
    request.to = filter.to;
    request.channel = filter.channel;
    request.app = filter.app;
    request.code = filter.code;
    request.categoryId = filter.categoryId;
    const report::OutcomeCounts counts = report::summarise(rollup, catalogue, request).totals;
    return filter.outcome ? counts.of(*filter.outcome) : counts.total;
}

} // namespace codedesk::ui
