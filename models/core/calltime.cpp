// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calltime.h"

#include <optional>

namespace codedesk {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr qint64 zoneMs = qint64(billingZoneSeconds) * 1000;

QDateTime inBillingZone(CallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::OffsetFromUTC, billingZoneSeconds);
}

} // namespace

DayNumber billingDay(CallTime time)
{
    if (time == noTime)
        return noDay;
    const qint64 local = time + zoneMs;
    const qint64 day = local / msPerDay - (local % msPerDay < 0 ? 1 : 0);
    return static_cast<DayNumber>(day);
}

CallTime dayStart(DayNumber day)
{
    return day == noDay ? noTime : qint64(day) * msPerDay - zoneMs;
}

QDate toDate(DayNumber day)
{
    return day == noDay ? QDate() : QDate(1970, 1, 1).addDays(day);
}

DayNumber toDayNumber(QDate date)
{
    return date.isValid() ? static_cast<DayNumber>(QDate(1970, 1, 1).daysTo(date)) : noDay;
}

QString toIsoText(CallTime time)
{
    return time == noTime ? QString() : inBillingZone(time).toString(Qt::ISODateWithMs);
}

QString toDisplayText(CallTime time)
{
    return time == noTime ? QString() : inBillingZone(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

std::optional<CallTime> callTimeFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const QDate date = QDate::fromString(trimmed, Qt::ISODate); date.isValid() && trimmed.size() == 10)
        return dayStart(toDayNumber(date));
    QString iso = trimmed;
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    QDateTime parsed = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!parsed.isValid())
        parsed = QDateTime::fromString(iso, Qt::ISODate);
    if (!parsed.isValid())
        return std::nullopt;
    if (parsed.timeSpec() == Qt::LocalTime) {
        parsed = QDateTime(parsed.date(), parsed.time(), Qt::OffsetFromUTC, billingZoneSeconds);
    }
    return parsed.toMSecsSinceEpoch();
}

} // namespace codedesk
