// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/groupfilter.h"

#include <algorithm>
#include <functional>

namespace codedesk::store {

namespace {

TermId termOf(Terms &terms, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    return terms.find({ utf8.constData(), static_cast<std::size_t>(utf8.size()) });
}

std::optional<TermId> termOf(Terms &terms, const std::optional<QString> &value)
{
    return value ? std::optional(termOf(terms, *value)) : std::nullopt;
}

CallSpan spanOf(const CallCriteria &query)
{
    CallSpan span;
    if (query.withoutTime) {
        span.before = 0;
        return span;
    }
    if (query.from != noTime)
        span.lowest = lowestCallId(query.from);
    else if (query.to != noTime)
        span.lowest = 0; // a call without a time lies in no span of time
    if (query.to != noTime)
        span.before = lowestCallId(query.to);
    return span;
}

bool contains(const CallSpan &span, CallId call)
{
    return call >= span.lowest && call < span.before;
}

} // namespace

GroupFilter::GroupFilter(const CallCriteria &query, Terms &terms)
    : m_span(spanOf(query))
    , m_app(termOf(terms, query.appId))
    , m_code(termOf(terms, query.code))
    , m_channel(query.channel)
    , m_importId(query.import.id)
{
    if (!query.anyOf)
        return;
    m_anyOf.emplace();
    for (const report::CodeSelector &selector : *query.anyOf)
        m_anyOf->push_back(toSelector(selector, terms));
}

GroupFilter::Selector GroupFilter::toSelector(const report::CodeSelector &selector, Terms &terms)
{
    Selector result;
    result.excludesCodes = selector.excludeCodes;
    result.channel = selector.channel;
    for (const QString &code : selector.codes)
        result.codes.push_back(termOf(terms, code)); // one the store does not have fits no call
    std::sort(result.codes.begin(), result.codes.end());
    if (selector.from != noDay)
        result.span.lowest = lowestCallId(dayStart(selector.from));
    if (selector.to != noDay)
        result.span.before = lowestCallId(dayStart(selector.to));
    return result;
}

void GroupFilter::continueAfter(CallId key)
{
    if (key != 0)
        m_span.before = std::min(m_span.before, key);
}

bool GroupFilter::choosesGroups() const
{
    return m_app || m_code || m_channel || m_importId != 0 || m_anyOf;
}

bool GroupFilter::Selector::fits(const CallGroup &group, CallId call) const
{
    return contains(span, call) && (!channel || *channel == group.channel)
        && std::binary_search(codes.begin(), codes.end(), group.code) != excludesCodes;
}

bool GroupFilter::fits(const CallGroup &group, CallId call) const
{
    return contains(m_span, call) && (!m_app || *m_app == group.app) && (!m_code || *m_code == group.code)
        && (!m_channel || *m_channel == group.channel) && (m_importId == 0 || m_importId == group.importId)
        && (!m_anyOf || std::any_of(m_anyOf->begin(), m_anyOf->end(), [&](const Selector &selector) {
               return selector.fits(group, call);
           }));
}

std::vector<CallSpan> GroupFilter::spans() const
{
    std::vector<CallId> edges;
    for (const Selector &selector : m_anyOf ? *m_anyOf : std::vector<Selector>()) {
        for (const CallId edge : { selector.span.lowest, selector.span.before }) {
            if (edge > m_span.lowest && edge < m_span.before)
                edges.push_back(edge);
        }
    }
    std::sort(edges.begin(), edges.end(), std::greater<>());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    edges.push_back(m_span.lowest);
    std::vector<CallSpan> spans;
    CallId before = m_span.before;
    for (const CallId edge : edges) {
        if (edge < before)
            spans.push_back({ edge, before });
        before = edge;
    }
    return spans;
}

} // namespace codedesk::store
