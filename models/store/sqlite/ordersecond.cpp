// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/ordersecond.h"

#include "store/sqlite/identity.h"

namespace codedesk::store {

namespace {

using ingest::CallRecord;

/** Returns what has to be equal in calls of one second that are the same by their order number. */
std::string likeness(const CallRecord &record)
{
    std::string text(record.orderNo);
    (text += '\x1f') += record.code;
    (text += '\x1f') += std::to_string(record.rowMark);
    return text;
}

void keepOlder(std::vector<Candidate> &one, const Candidate &candidate)
{
    if (one.empty())
        one.push_back(candidate);
    else if (candidate.isOlderThan(one.front()))
        one.front() = candidate;
}

} // namespace

void OrderSecond::First::add(const CallRecord &record, const Candidate &candidate)
{
    keepOlder(all, candidate);
    if (record.timePrecision == TimePrecision::Seconds) {
        keepOlder(inSeconds, candidate);
        return;
    }
    const auto [place, isNew] = exact.try_emplace(record.occurredAt, candidate);
    if (!isNew && candidate.isOlderThan(place->second))
        place->second = candidate;
}

void OrderSecond::First::find(const CallRecord &record, std::vector<Candidate> &found) const
{
    if (record.timePrecision == TimePrecision::Seconds) {
        found.insert(found.end(), all.begin(), all.end());
        return;
    }
    found.insert(found.end(), inSeconds.begin(), inSeconds.end());
    if (const auto place = exact.find(record.occurredAt); place != exact.end())
        found.push_back(place->second);
}

void OrderSecond::add(const CallRecord &record, const Candidate &candidate)
{
    const std::string alike = likeness(record);
    m_all[alike].add(record, candidate);
    if (!isNamed(record))
        m_unnamed[alike].add(record, candidate);
}

void OrderSecond::find(const CallRecord &record, std::vector<Candidate> &found) const
{
    const auto &calls = isNamed(record) ? m_unnamed : m_all;
    if (const auto alike = calls.find(likeness(record)); alike != calls.end())
        alike->second.find(record, found);
}

} // namespace codedesk::store
