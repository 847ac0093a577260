// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callselection.h"

#include "report/summary.h"

namespace codedesk::answers {

namespace {

/** Returns selectors for what fits one of the given ones and has one of the codes. */
QList<report::CodeSelector> withCodes(const QList<report::CodeSelector> &selectors, const QStringList &codes)
{
    QList<report::CodeSelector> narrowed;
    for (report::CodeSelector selector : selectors) {
        QStringList common = codes;
        common.removeIf(
            [&selector](const QString &code) { return selector.codes.contains(code) == selector.excludeCodes; });
        if (common.isEmpty())
            continue;
        selector.codes = common;
        selector.excludeCodes = false;
        narrowed.append(selector);
    }
    return narrowed;
}

} // namespace

CallSelection callsOf(const CodeEntry &entry, std::optional<Channel> channel, const Catalogue &catalogue)
{
    const QList<Channel> &channels = catalogue.category(entry.categoryId)->channels;
    CallSelection selection;
    selection.codes = entry.allCodes();
    selection.channel = channels.size() == 1 ? std::optional(channels.first()) : channel;
    return selection;
}

QList<FilterPart> activeParts(const CallSelection &filter)
{
    QList<FilterPart> parts;
    const auto addIf = [&parts](bool isSet, FilterPart part) {
        if (isSet)
            parts.append(part);
    };
    addIf(!filter.orderNo.isEmpty(), FilterPart::OrderNo);
    addIf(!filter.codes.isEmpty(), FilterPart::Code);
    addIf(filter.categoryId.has_value(), FilterPart::Category);
    addIf(filter.channel.has_value(), FilterPart::Channel);
    addIf(filter.app.has_value(), FilterPart::App);
    addIf(filter.outcome.has_value(), FilterPart::Outcome);
    addIf(filter.from.isValid() || filter.to.isValid() || filter.withoutDay, FilterPart::Dates);
    addIf(filter.import.isSet(), FilterPart::Import);
    return parts;
}

CallSelection without(CallSelection filter, FilterPart part)
{
    switch (part) {
    case FilterPart::OrderNo:
        filter.orderNo.clear();
        break;
    case FilterPart::Code:
        filter.codes.clear();
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
        filter.import = {};
        break;
    }
    return filter;
}

store::CallCriteria toCriteria(const CallSelection &filter, const Catalogue &catalogue)
{
    store::CallCriteria query;
    query.orderNo = filter.orderNo;
    query.channel = filter.channel;
    query.appId = filter.app;
    query.import = filter.import;
    query.anyOf = report::selectCalls(catalogue, filter.outcome, filter.categoryId);
    if (filter.codes.size() == 1) {
        query.code = filter.codes.constFirst(); // The store finds one code faster than a selection.
    } else if (!filter.codes.isEmpty()) {
        report::CodeSelector every;
        every.excludeCodes = true;
        query.anyOf = withCodes(query.anyOf.value_or(QList{ every }), filter.codes);
    }
    query.withoutTime = filter.withoutDay;
    if (filter.from.isValid())
        query.from = dayStart(toDayNumber(filter.from));
    if (filter.to.isValid())
        query.to = dayStart(toDayNumber(filter.to) + 1);
    return query;
}

bool isCountable(const CallSelection &filter)
{
    return filter.orderNo.isEmpty() && !filter.import.isSet() && !filter.withoutDay;
}

qint64 countCalls(const CallSelection &filter, const report::Rollup &rollup, const Catalogue &catalogue)
{
    report::SummaryRequest request;
    request.from = filter.from;
    request.to = filter.to;
    request.channel = filter.channel;
    request.app = filter.app;
    request.categoryId = filter.categoryId;
    const auto count = [&] {
        const report::OutcomeCounts counts = report::summarise(rollup, catalogue, request).totals;
        return filter.outcome ? counts.of(*filter.outcome) : counts.total;
    };
    if (filter.codes.isEmpty())
        return count();
    qint64 sum = 0;
    for (const QString &code : filter.codes) {
        request.code = code;
        sum += count();
    }
    return sum;
}

} // namespace codedesk::answers
