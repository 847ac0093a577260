// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callsanswer.h"

namespace codedesk::answers {

namespace {

/** Returns how many calls are selected; nothing where only reading them would tell. */
Result<std::optional<qint64>> countSelected(const CallsQuestion &question, qint64 allCalls,
                                            const store::CallStore &store)
{
    const CallSelection &selection = question.selection;
    if (activeParts(selection).isEmpty())
        return std::optional(allCalls);
    if (!isCountable(selection))
        return std::optional<qint64>();
    const Result<report::Rollup> rollup = store.rollup(selection.from, selection.to);
    if (!rollup)
        return rollup.error();
    return std::optional(countCalls(selection, *rollup, *question.catalogue));
}

} // namespace

Result<CallPageAnswer> answerCallPage(const CallPageQuestion &question, const store::CallStore &store,
                                      const std::stop_token &stop)
{
    const Result<store::CallPage> page = store.calls(question.criteria, question.afterKey, question.limit, stop);
    if (!page)
        return page.error();
    CallPageAnswer answer;
    answer.question = question;
    answer.hasMore = page->hasMore;
    answer.calls = describeCalls(page->calls, *question.catalogue);
    return answer;
}

Result<CallsOverview> answerOverview(const std::optional<CallsQuestion> &question, const store::CallStore &store)
{
    const auto extent = store.extent();
    const auto codes = store.codes();
    const auto apps = store.appIds();
    if (!extent || !codes || !apps)
        return !extent ? extent.error() : !codes ? codes.error() : apps.error();
    CallsOverview overview{ question, *codes, *apps, extent->calls, std::nullopt };
    if (!question)
        return overview;
    const Result<std::optional<qint64>> count = countSelected(*question, extent->calls, store);
    if (!count)
        return count.error();
    overview.count = *count;
    return overview;
}

Result<NoCallsAnswer> answerNoCalls(const CallsQuestion &question, const store::CallStore &store,
                                    const std::stop_token &stop)
{
    NoCallsAnswer answer{ question };
    if (question.selection.import.isSet()) {
        const Result<store::ImportEntry> entry = store.entryOf(question.selection.import);
        if (!entry)
            return entry.error();
        answer.isOfUndoneImport = entry->state == store::ImportState::Undone;
    }
    for (const FilterPart part : activeParts(question.selection)) {
        const CallSelection wider = without(question.selection, part);
        const auto page = store.calls(toCriteria(wider, *question.catalogue), 0, 1, stop);
        if (!page)
            return page.error();
        if (!page->calls.isEmpty())
            answer.hiding << part;
    }
    return answer;
}

Result<bool> hasCalls(const store::CallStore &store)
{
    const Result<report::Rollup> rollup = store.rollup();
    return rollup ? Result<bool>(!rollup->cells.empty()) : rollup.error();
}

} // namespace codedesk::answers
