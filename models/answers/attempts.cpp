// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/attempts.h"

#include <QCoreApplication>

namespace codedesk::answers {

namespace {

struct StoredAttemptsWords {
    Q_DECLARE_TR_FUNCTIONS(StoredAttempts)
};

/** "2016 · Comparison similarity … · Billable · 2026-10-01 15:05:09", without what the call does not have. */
QString callLine(const CallView &call, Language language)
{
    QStringList parts;
    for (const CallField field :
         { CallField::Code, CallField::Meaning, CallField::Outcome, CallField::OccurredAt })
        parts << cellText(callColumn(field), call, language);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Result<QList<StoredAttempts>> attemptsOf(const QStringList &identifiers, const Catalogue &catalogue,
                                         const store::CallStore &store, const std::stop_token &stop)
{
    constexpr int mostCounted = 20;
    QList<StoredAttempts> all;
    for (const QString &identifier : identifiers) {
        store::CallCriteria query;
        query.orderNo = identifier;
        const Result<store::CallPage> page = store.calls(query, 0, mostCounted, stop);
        if (!page)
            return page.error();
        StoredAttempts attempts{ identifier, static_cast<int>(page->calls.size()), page->hasMore, {} };
        if (!page->calls.isEmpty())
            attempts.last = describeCall(page->calls.first(), catalogue);
        all << attempts;
    }
    return all;
}

std::optional<Channel> channelOf(const QList<StoredAttempts> &attempts)
{
    std::optional<Channel> channel;
    for (const StoredAttempts &found : attempts) {
        if (!found.last || found.last->call.channel == Channel::Unknown)
            continue;
        if (channel && channel != found.last->call.channel)
            return std::nullopt;
        channel = found.last->call.channel;
    }
    return channel;
}

QString attemptsLine(const StoredAttempts &attempts, Language language)
{
    if (!attempts.last)
        return StoredAttemptsWords::tr("No stored call has it.");
    const QString last = callLine(*attempts.last, language);
    if (attempts.hasMore)
        //: %1 is a number of calls, %2 what became of the last of them.
        return StoredAttemptsWords::tr("More than %1 stored calls; the last: %2").arg(attempts.count).arg(last);
    if (attempts.count == 1)
        //: %1 is what became of a call: its code, meaning, billing and time.
        return StoredAttemptsWords::tr("1 stored call: %1").arg(last);
    //: %1 is a number of calls, %2 what became of the last of them.
    return StoredAttemptsWords::tr("%1 stored calls; the last: %2").arg(attempts.count).arg(last);
}

} // namespace codedesk::answers
