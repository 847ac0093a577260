// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calltime.h"

#include "core/clock.h"

#include <QRegularExpression>

#include <optional>

namespace codedesk {

namespace {

constexpr qint64 msPerSecond = 1000;
constexpr qint64 msPerDay = 86'400 * msPerSecond;
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

DayNumber currentBillingDay()
{
    return billingDay(currentTime());
}

DayNumber dayOrToday(DayNumber day)
{
    return day == noDay ? currentBillingDay() : day;
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

QString isoDay(DayNumber day)
{
    return day == noDay ? QString() : toDate(day).toString(Qt::ISODate);
}

QString toIsoText(CallTime time)
{
    return time == noTime ? QString() : inBillingZone(time).toString(Qt::ISODateWithMs);
}

QString toDisplayText(CallTime time)
{
    return time == noTime ? QString() : inBillingZone(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

std::optional<QDate> dayFromText(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral(R"((\d{4})([-/])(\d{1,2})\2(\d{1,2}))")));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const QDate day(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    return match.hasMatch() && day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<NamedMoment> momentFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const std::optional<QDate> day = dayFromText(trimmed))
        return NamedMoment{ dayStart(toDayNumber(*day)), msPerDay };
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        R"(([-/\d]+)(?:T| +)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?\s*(Z|([+-])(\d\d):?(\d\d)?)?)")));
    const QRegularExpressionMatch match = form.match(trimmed);
    const std::optional<QDate> day = dayFromText(match.captured(1));
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (!match.hasMatch() || !day || !time.isValid())
        return std::nullopt;
    const QString fraction = match.captured(5);
    NamedMoment moment;
    moment.lengthMs = !fraction.isEmpty() ? 1 : match.hasCaptured(4) ? msPerSecond : 60 * msPerSecond;
    qint64 offsetMs = match.captured(6).isEmpty() ? zoneMs : 0;
    if (match.hasCaptured(7)) {
        const qint64 minutes = match.captured(8).toInt() * 60 + match.captured(9).toInt();
        offsetMs = minutes * 60 * msPerSecond * (match.captured(7) == u"-" ? -1 : 1);
    }
    moment.begin = toDayNumber(*day) * msPerDay + time.msecsSinceStartOfDay()
        + fraction.leftJustified(3, u'0').toInt() - offsetMs;
    return moment;
}

} // namespace codedesk
