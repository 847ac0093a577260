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

Comparison comparePage(const ComparisonQuestion &question, const std::stop_token &stop)
{
    const Catalogue &catalogue = *question.catalogue;
    const PageDiff diff = diffPage(question.page, catalogue, question.sourceId, question.acceptance.channel,
                                   question.acceptance.from);
    Comparison comparison;
    comparison.question = question;
    comparison.tablesNotOnPage = diff.tablesNotOnPage;
    const Result<std::optional<report::Rollup>> rollup = readRollup(question.store.store);
    if (!rollup)
        comparison.storeTrouble = rollup.error();
    comparison.hasStore = rollup && rollup->has_value();
    for (const DiffLine &line : diffLines(diff, catalogue)) {
        DifferenceView view{ line, std::nullopt };
        view.findEntry(catalogue);
        const QList<BillingRule> rules = rulesOf(line, question.acceptance);
        const bool isAboutBilling = line.kind == DiffKind::Added || !rules.isEmpty();
        if (isAboutBilling && comparison.hasStore && !stop.stop_requested())
            view.effect =
                rules.isEmpty() ? report::CallEffect() : report::billingEffect(**rollup, catalogue.rules(), rules);
        comparison.lines << view;
    }
    return comparison;
}

void markAccepted(QList<DifferenceView> &lines, const TeamKnowledge &team, const ComparisonQuestion &question)
{
    for (DifferenceView &view : lines)
        view.isAccepted = isAccepted(view.line, team, *question.catalogue, question.acceptance);
}

} // namespace codedesk::jobs
