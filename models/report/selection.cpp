// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/selection.h"

#include "report/outcometimeline.h"

#include <map>
#include <set>
#include <tuple>

namespace codedesk::report {

namespace {

/** Channel, from and to of a selector; codes that share them share the selector. */
using Scope = std::tuple<std::optional<Channel>, DayNumber, DayNumber>;
using CodesByScope = std::map<Scope, QStringList>;

QString categoryOf(const Catalogue &catalogue, const QString &code)
{
    const Category *category = catalogue.categoryOfCalls(code);
    return category ? category->id : QString();
}

/** Returns every code the catalogue or its rules name, in a fixed order. */
QStringList namedCodes(const Catalogue &catalogue)
{
    std::set<QString> codes;
    for (const CodeEntry &entry : catalogue.entries()) {
        for (const QString &code : entry.allCodes())
            codes.insert(code);
    }
    for (const QString &code : catalogue.rules().codes())
        codes.insert(code);
    return { codes.cbegin(), codes.cend() };
}

void addSpans(CodesByScope &scopes, const QString &code, const OutcomeTimeline &timeline,
              std::optional<Channel> channel, Outcome wanted)
{
    const std::vector<OutcomeSpan> &spans = timeline.spans();
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const DayNumber to = i + 1 < spans.size() ? spans[i + 1].from : noDay;
        if (spans[i].outcome == wanted)
            scopes[{ channel, spans[i].from, to }] << code;
    }
}

void addCode(CodesByScope &scopes, const BillingRules &rules, const QString &code, Outcome wanted)
{
    std::vector<OutcomeTimeline> timelines;
    for (const Channel channel : allChannels)
        timelines.emplace_back(rules, code, channel);
    const bool same = std::all_of(timelines.cbegin(), timelines.cend(),
                                  [&](const OutcomeTimeline &timeline) { return timeline == timelines.front(); });
    if (same) {
        addSpans(scopes, code, timelines.front(), std::nullopt, wanted);
        return;
    }
    for (std::size_t i = 0; i < timelines.size(); ++i)
        addSpans(scopes, code, timelines[i], allChannels[i], wanted);
}

QList<CodeSelector> toSelectors(const CodesByScope &scopes)
{
    QList<CodeSelector> selectors;
    for (const auto &[scope, codes] : scopes) {
        const auto &[channel, from, to] = scope;
        selectors << CodeSelector{ codes, false, channel, from, to };
    }
    return selectors;
}

} // namespace

bool matches(const CodeSelector &selector, const QString &code, Channel channel, DayNumber day)
{
    return selector.codes.contains(code) != selector.excludeCodes
        && (!selector.channel || *selector.channel == channel) && day >= selector.from
        && (selector.to == noDay || day < selector.to);
}

std::optional<QList<CodeSelector>> selectCalls(const Catalogue &catalogue, std::optional<Outcome> outcome,
                                               const std::optional<QString> &categoryId)
{
    if (!outcome && !categoryId)
        return std::nullopt;
    const QStringList named = namedCodes(catalogue);
    CodesByScope scopes;
    for (const QString &code : named) {
        if (categoryId && categoryOf(catalogue, code) != *categoryId)
            continue;
        if (outcome)
            addCode(scopes, catalogue.rules(), code, *outcome);
        else
            scopes[{ std::nullopt, noDay, noDay }] << code;
    }
    QList<CodeSelector> selectors = toSelectors(scopes);
    // Codes nobody names have no category and no rule.
    if ((!categoryId || categoryId->isEmpty()) && (!outcome || *outcome == Outcome::Unknown))
        selectors << CodeSelector{ named, true, std::nullopt, noDay, noDay };
    return selectors;
}

} // namespace codedesk::report
