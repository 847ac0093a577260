// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/selection.h"

#include "report/outcometimeline.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace codedesk::report {

namespace {

/** Channel, from and to of a selector; codes that share them share the selector. */
using Scope = std::tuple<std::optional<Channel>, DayNumber, DayNumber>;
using CodesByScope = std::map<Scope, QStringList>;

QString categoryOf(const Catalogue &catalogue, const QString &code, Channel channel)
{
    const Category *category = catalogue.categoryOfCalls(code, channel);
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

/** The days on which a call of a code and channel fits. */
using Spans = std::vector<std::pair<DayNumber, DayNumber>>;

/** Returns when calls of a code and channel have an outcome, if one is wanted, and a table, if one is. */
Spans fittingDays(const Catalogue &catalogue, const QString &code, Channel channel, std::optional<Outcome> outcome,
                  const std::optional<QString> &categoryId)
{
    if (categoryId && categoryOf(catalogue, code, channel) != *categoryId)
        return {};
    if (!outcome)
        return { { noDay, noDay } };
    const OutcomeTimeline timeline(catalogue.rules(), code, channel);
    const std::vector<OutcomeSpan> &spans = timeline.spans();
    Spans days;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].outcome == *outcome)
            days.emplace_back(spans[i].from, i + 1 < spans.size() ? spans[i + 1].from : noDay);
    }
    return days;
}

void addCode(CodesByScope &scopes, const QString &code, const std::vector<Spans> &daysOfChannels)
{
    const bool isAlike = std::all_of(daysOfChannels.cbegin(), daysOfChannels.cend(),
                                     [&](const Spans &days) { return days == daysOfChannels.front(); });
    for (std::size_t i = 0; i < (isAlike ? 1 : daysOfChannels.size()); ++i) {
        for (const auto &[from, to] : daysOfChannels[i])
            scopes[{ isAlike ? std::nullopt : std::optional(allChannels[i]), from, to }] << code;
    }
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
        std::vector<Spans> daysOfChannels;
        for (const Channel channel : allChannels)
            daysOfChannels.push_back(fittingDays(catalogue, code, channel, outcome, categoryId));
        addCode(scopes, code, daysOfChannels);
    }
    QList<CodeSelector> selectors = toSelectors(scopes);
    // Codes nobody names have no category and no rule.
    if ((!categoryId || categoryId->isEmpty()) && (!outcome || *outcome == Outcome::Unknown))
        selectors << CodeSelector{ named, true, std::nullopt, noDay, noDay };
    return selectors;
}

} // namespace codedesk::report
