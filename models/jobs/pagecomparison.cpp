// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pagecomparison.h"

#include "store/openstore.h"
#include "store/storelocation.h"

namespace codedesk::jobs {

namespace {

/** Returns the counted store; nothing if there is none. */
Result<std::optional<report::Rollup>> readRollup(const store::StoreAddress &address)
{
    if (!store::mayExist(address))
        return std::optional<report::Rollup>();
    const auto opened = store::openStore(address, store::CallStore::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    const Result<report::Rollup> rollup = opened.value()->rollup({}, {});
    return rollup ? Result<std::optional<report::Rollup>>(*rollup) : rollup.error();
}

} // namespace

Comparison comparePage(const ComparisonRequest &request, const std::stop_token &stop)
{
    const Catalogue &catalogue = *request.catalogue;
    const PageDiff diff =
        diffPage(request.page, catalogue, request.sourceId, request.acceptance.channel, request.acceptance.from);
    Comparison comparison;
    comparison.tablesNotOnPage = diff.tablesNotOnPage;
    const Result<std::optional<report::Rollup>> rollup = readRollup(request.store);
    if (!rollup)
        comparison.storeTrouble = rollup.error();
    comparison.hasStore = rollup && rollup->has_value();
    for (const DiffLine &line : diffLines(diff, catalogue)) {
        ComparedLine compared{ line, std::nullopt };
        const QList<BillingRule> rules = rulesOf(line, request.acceptance);
        if (comparison.hasStore && !rules.isEmpty() && !stop.stop_requested())
            compared.effect = report::billingEffect(**rollup, catalogue.rules(), rules);
        comparison.lines << compared;
    }
    return comparison;
}

} // namespace codedesk::jobs
