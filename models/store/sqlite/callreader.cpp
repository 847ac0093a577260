// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/calllists.h"
#include "store/sqlite/groupfilter.h"
#include "store/sqlite/identity.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/transaction.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace codedesk::store {

namespace {

// What a value of a record is in a StoredCall.
QString forPeople(std::string_view text)
{
    return QString::fromUtf8(text);
}

std::optional<double> forPeople(double score)
{
    return std::isnan(score) ? std::nullopt : std::optional(score);
}

QString forPeople(const PersonHash &person)
{
    if (person == PersonHash{})
        return {};
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(person.data()), static_cast<qsizetype>(person.size())).toHex());
}

template <typename Value> Value forPeople(Value value)
{
    return value;
}

/** Reads the calls that fit a filter. */
class CallSearch {
public:
    CallSearch(const Connection &connection, CallTable &calls, const GroupFilter &filter, int limit)
        : m_connection(connection)
        , m_calls(calls)
        , m_filter(filter)
        , m_limit(limit)
    {
    }

    /** Reads the calls of a span as they stand in the table. */
    CallPage ofSpan()
    {
        const std::string sql =
            std::string("SELECT ") + CallTable::columns + " FROM call WHERE id >= ?1 AND id < ?2 ORDER BY id DESC";
        Statement select(m_connection, sql);
        select.bindAll(m_filter.span().lowest, m_filter.span().before);
        while (!m_page.hasMore && select.step())
            take(m_calls.fill(select, m_arena));
        return std::move(m_page);
    }

    /** Reads only the calls that are listed for the groups that fit. */
    CallPage ofGroups(CallLists &lists, const std::stop_token &stop)
    {
        for (const CallSpan &span : m_filter.spans()) {
            lists.visitNewestFirst(
                span, [&](const CallGroup &group) { return m_filter.fits(group, span.lowest); },
                [this](CallId call) {
                    take(listed(call));
                    return !m_page.hasMore;
                },
                stop);
            if (m_page.hasMore)
                break;
        }
        return std::move(m_page);
    }

    /** Looks only at the calls of one order or request, which are few. */
    CallPage ofOrder(std::vector<CallId> candidates, std::string_view orderNo)
    {
        std::sort(candidates.begin(), candidates.end(), std::greater<>());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const CallId id : candidates) {
            if (m_page.hasMore)
                break;
            if (id >= m_filter.span().before)
                continue; // on a page before
            const std::optional<CallRow> row = m_calls.read(id, m_arena);
            if (row && m_filter.fits(row->group, id)
                && (row->record.orderNo == orderNo || row->record.requestId == orderNo))
                take(*row);
        }
        return std::move(m_page);
    }

private:
    CallRow listed(CallId id)
    {
        const std::optional<CallRow> row = m_calls.read(id, m_arena);
        if (!row)
            throw SqliteFailure::damaged(QStringLiteral("a listed call is missing"));
        return *row;
    }

    void take(const CallRow &row)
    {
        if (m_page.calls.size() < m_limit)
            m_page.calls << toStoredCall(row);
        else
            m_page.hasMore = true;
    }

    const Connection &m_connection;
    CallTable &m_calls;
    const GroupFilter &m_filter;
    int m_limit;
    CallPage m_page;
    ingest::Arena m_arena;
};

} // namespace

StoredCall toStoredCall(const CallRow &row)
{
    const ingest::CallRecord &record = row.record;
    StoredCall call;
    call.key = row.id;
    call.timePrecision = record.timePrecision;
    forEachField([&]<std::size_t index>() { valueOf<index>(call) = forPeople(valueOf<index>(record)); });
    call.importId = row.group.importId;
    call.recordNumber = record.recordNumber;
    return call;
}

Result<CallPage> SqliteStore::calls(const CallCriteria &query, qint64 afterKey, int limit,
                                    std::stop_token stop) const
{
    return d->guarded([&]() -> Result<CallPage> {
        const InterruptGuard guard(d->connection, stop);
        const ReadTransaction oneState(d->connection);
        if (query.import.isSet()) {
            if (const Result<void> known = d->checkImport(query.import); !known)
                return known.error();
        }
        GroupFilter filter(query, d->terms);
        filter.continueAfter(afterKey);
        CallSearch search(d->connection, d->calls, filter, limit);
        if (query.orderNo.isEmpty())
            return filter.choosesGroups() ? search.ofGroups(d->lists, stop) : search.ofSpan();
        const std::string wanted = query.orderNo.toStdString();
        d->keys.forget(); // another connection may have added runs
        std::vector<CallId> candidates = d->keys.find(orderNoKey(wanted));
        const std::vector<CallId> byRequest = d->keys.find(requestIdKey(wanted));
        candidates.insert(candidates.end(), byRequest.begin(), byRequest.end());
        return search.ofOrder(std::move(candidates), wanted);
    });
}

} // namespace codedesk::store
