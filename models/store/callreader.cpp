// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity.h"
#include "store/storeprivate.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace codedesk::store {

namespace {

/** A condition in SQL with the values it binds. */
struct Condition {
    QStringList parts;
    std::vector<std::int64_t> values;
    bool isImpossible = false;

    void add(const QString &sql, std::int64_t value)
    {
        parts << sql;
        values.push_back(value);
    }
};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::optional<double> score(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::int64_t termOf(Terms &terms, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    return terms.find({ utf8.constData(), static_cast<std::size_t>(utf8.size()) });
}

QString codeCondition(Terms &terms, const report::CodeSelector &selector)
{
    QStringList ids;
    for (const QString &code : selector.codes) {
        const std::int64_t id = termOf(terms, code);
        if (id >= 0)
            ids << QString::number(id);
    }
    return QStringLiteral("code %1 (%2)")
        .arg(selector.excludeCodes ? QStringLiteral("NOT IN") : QStringLiteral("IN"), ids.join(u','));
}

void addSelectors(Condition &condition, Terms &terms, const QList<report::CodeSelector> &selectors)
{
    QStringList alternatives;
    for (const report::CodeSelector &selector : selectors) {
        QStringList parts{ codeCondition(terms, selector) };
        if (selector.channel)
            parts << QStringLiteral("channel = %1").arg(int(*selector.channel));
        if (selector.from != noDay)
            parts << QStringLiteral("id >= %1").arg(lowestCallId(dayStart(selector.from)));
        if (selector.to != noDay)
            parts << QStringLiteral("id < %1").arg(lowestCallId(dayStart(selector.to)));
        alternatives << parts.join(QStringLiteral(" AND "));
    }
    if (alternatives.isEmpty())
        condition.isImpossible = true;
    else
        condition.parts << u'(' + alternatives.join(QStringLiteral(" OR ")) + u')';
}

void addTerm(Condition &condition, Terms &terms, const QString &column, const std::optional<QString> &value)
{
    if (!value)
        return;
    const std::int64_t id = termOf(terms, *value);
    if (id < 0)
        condition.isImpossible = true;
    condition.add(column + QStringLiteral(" = ?"), id);
}

void addSpan(Condition &condition, const CallQuery &query)
{
    if (query.from != noTime)
        condition.add(QStringLiteral("id >= ?"), lowestCallId(query.from));
    if (query.to != noTime)
        condition.add(QStringLiteral("id < ?"), lowestCallId(query.to));
    if (query.from == noTime && query.to != noTime)
        condition.parts << QStringLiteral("id > 0"); // a call without a time lies in no span of time
}

Condition conditionFor(const CallQuery &query, Terms &terms)
{
    Condition condition;
    if (query.withoutTime)
        condition.parts << QStringLiteral("id < 0");
    else
        addSpan(condition, query);
    addTerm(condition, terms, QStringLiteral("code"), query.code);
    addTerm(condition, terms, QStringLiteral("app"), query.appId);
    if (query.channel)
        condition.add(QStringLiteral("channel = ?"), std::int64_t(*query.channel));
    if (query.importId != 0)
        condition.add(QStringLiteral("import_id = ?"), query.importId);
    if (query.anyOf)
        addSelectors(condition, terms, *query.anyOf);
    return condition;
}

/** Reads calls that meet a condition. */
class CallSearch {
public:
    CallSearch(sqlite3 *handle, CallTable &calls, Condition condition, int limit)
        : m_handle(handle)
        , m_calls(calls)
        , m_condition(std::move(condition))
        , m_limit(limit)
    {
    }

    CallPage newestFirst(CallId after)
    {
        if (after != 0)
            m_condition.add(QStringLiteral("id < ?"), after);
        collect({});
        return std::move(m_page);
    }

    /** Looks only at the calls of one order or request, which are few. */
    CallPage ofOrder(std::vector<CallId> candidates, std::string_view orderNo, CallId after)
    {
        std::sort(candidates.begin(), candidates.end(), std::greater<>());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const CallId id : candidates) {
            if (after != 0 && id >= after)
                continue;
            if (m_page.hasMore)
                break;
            Condition narrowed = m_condition;
            narrowed.add(QStringLiteral("id = ?"), id);
            std::swap(narrowed, m_condition);
            collect(orderNo);
            std::swap(narrowed, m_condition);
        }
        return std::move(m_page);
    }

private:
    /** Adds the calls that meet the condition; if `orderNo` is not empty, only those it names. */
    void collect(std::string_view orderNo)
    {
        QStringList parts = m_condition.parts;
        int parameter = 1;
        for (QString &part : parts) {
            if (part.endsWith(u'?'))
                part += QString::number(parameter++);
        }
        const QString where =
            parts.isEmpty() ? QString() : QStringLiteral(" WHERE ") + parts.join(QStringLiteral(" AND "));
        const QString sql = QStringLiteral("SELECT %1 FROM call%2 ORDER BY id DESC LIMIT %3")
                                .arg(QString::fromLatin1(CallTable::columns), where)
                                .arg(m_limit + 1 - m_page.calls.size());
        Statement select(m_handle, sql.toUtf8().constData());
        parameter = 1;
        for (const std::int64_t value : m_condition.values)
            select.bind(parameter++, value);
        while (select.step()) {
            const CallRow row = m_calls.fill(select, m_arena);
            if (orderNo.empty() || row.record.orderNo == orderNo || row.record.requestId == orderNo)
                take(row);
        }
    }

    void take(const CallRow &row)
    {
        if (m_page.calls.size() < m_limit)
            m_page.calls << toStoredCall(row);
        else
            m_page.hasMore = true;
    }

    sqlite3 *m_handle;
    CallTable &m_calls;
    Condition m_condition;
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
    call.occurredAt = record.occurredAt;
    call.timePrecision = record.timePrecision;
    call.orderNo = text(record.orderNo);
    call.requestId = text(record.requestId);
    call.channel = record.channel;
    call.appId = text(record.appId);
    call.code = text(record.code);
    call.message = text(record.message);
    call.frontMask = text(record.frontMask);
    call.backMask = text(record.backMask);
    call.cardWarnings = text(record.cardWarnings);
    call.similarity = score(record.similarity);
    call.liveRate = score(record.liveRate);
    call.vendorCharge = record.vendorCharge;
    call.chargeType = text(record.chargeType);
    if (record.person != ingest::PersonHash{}) {
        call.person = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(record.person.data()),
                                                     static_cast<qsizetype>(record.person.size()))
                                              .toHex());
    }
    call.importId = row.importId;
    call.recordNumber = record.recordNumber;
    return call;
}

Result<CallPage> Store::calls(const CallQuery &query, qint64 afterKey, int limit, std::stop_token stop) const
{
    return d->guarded([&]() -> Result<CallPage> {
        const InterruptGuard guard(d->handle(), stop);
        Condition condition = conditionFor(query, d->terms);
        if (condition.isImpossible)
            return CallPage{};
        CallSearch search(d->handle(), d->calls, std::move(condition), limit);
        if (query.orderNo.isEmpty())
            return search.newestFirst(afterKey);
        const std::string wanted = query.orderNo.toStdString();
        d->keys.forget(); // another connection may have added runs
        std::vector<CallId> candidates = d->keys.find(orderNoKey(wanted));
        const std::vector<CallId> byRequest = d->keys.find(requestIdKey(wanted));
        candidates.insert(candidates.end(), byRequest.begin(), byRequest.end());
        return search.ofOrder(std::move(candidates), wanted, afterKey);
    });
}

} // namespace codedesk::store
