// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/plantedvalues.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

namespace codedesk::testing {

inline constexpr int typedFormCount = 20;

/** A number parted into groups of these sizes; the last takes what is left. */
inline QString grouped(const QString &digits, const QList<int> &sizes, const QString &between)
{
    QStringList groups;
    qsizetype at = 0;
    for (const int size : sizes) {
        groups << digits.mid(at, size);
        at += size;
    }
    if (at < digits.size())
        groups << digits.mid(at);
    return groups.join(between);
}

/** A number with each digit moved to where another script has its digits, and its X made wide. */
inline QString inDigitsFrom(const QString &digits, char32_t zero)
{
    QString result;
    for (const QChar unit : digits) {
        const char32_t point = unit == u'X' ? 0xFF38 : zero + static_cast<char32_t>(unit.digitValue());
        result += QString::fromUcs4(&point, 1);
    }
    return result;
}

/** Writes a mobile number (11 digits), an ID number (18) or a card number (16, 19) in one of twenty forms people
 * type. */
inline QString typedForm(const QString &digits, int form)
{
    const QList<int> groups = digits.size() == 11 ? QList{ 3, 4 }
        : digits.size() == 18                     ? QList{ 6, 8 }
                                                  : QList{ 4, 4, 4, 4 };
    const QList<int> ones(digits.size(), 1);
    const QString rest = digits.sliced(groups.first());
    switch (form % typedFormCount) {
    case 0:
        return digits;
    case 1:
        return grouped(digits, groups, QStringLiteral("."));
    case 2:
        return grouped(digits, groups, QStringLiteral("/"));
    case 3:
        return grouped(digits, groups, QStringLiteral("_"));
    case 4:
        return grouped(digits, groups, QStringLiteral("—"));
    case 5:
        return grouped(digits, groups, QStringLiteral("–"));
    case 6:
        return grouped(digits, groups, QStringLiteral(" "));
    case 7:
        return grouped(digits, groups, QStringLiteral("  "));
    case 8:
        return grouped(digits, groups, QStringLiteral(" - "));
    case 9:
        return grouped(digits, groups, QStringLiteral("·"));
    case 10:
        return u'(' + digits.first(groups.first()) + u')' + grouped(rest, groups.sliced(1), QStringLiteral("-"));
    case 11:
        return u'（' + digits.first(groups.first()) + u'）' + grouped(rest, groups.sliced(1), QStringLiteral(" "));
    case 12:
        return QStringLiteral("+86 ") + grouped(digits, groups, QStringLiteral("-"));
    case 13:
        return inDigitsFrom(digits, 0xFF10); // full width
    case 14:
        return grouped(inDigitsFrom(digits, 0xFF10), groups, QStringLiteral("－"));
    case 15:
        return inDigitsFrom(digits, 0x660); // Arabic
    case 16:
        return grouped(digits, groups, QStringLiteral("\u200B"));
    case 17:
        return grouped(digits, ones, QStringLiteral("\u2060"));
    case 18:
        return grouped(digits, groups, QStringLiteral("\u3000"));
    default:
        return grouped(digits.toLower(), ones, QStringLiteral(" "));
    }
}

/** Value `i` of the numbers of persons, each of which is another one, in plain digits: mobiles, IDs and cards in
 * turn. */
inline QString plainPersonalNumber(int i)
{
    const int n = i / 3;
    if (i % 3 == 0) {
        // None whose end could be a day: "150 20261001" is a count and a day.
        return QStringLiteral("1%1%2").arg(30 + n % 70).arg(90'000'000 - n * 7, 8, 10, QLatin1Char('0'));
    }
    if (i % 3 == 1) {
        const QDate birth = QDate(1950, 1, 1).addDays(n * 5 % 20'000);
        const QString digits = QStringLiteral("110101") + birth.toString(QStringLiteral("yyyyMMdd"))
            + QStringLiteral("%1").arg(n % 1000, 3, 10, QLatin1Char('0'));
        return digits + idCheckDigit(digits);
    }
    const QString digits =
        QStringLiteral("622202%1").arg(900'000'000'000LL + n * 1'234'577LL, 12, 10, QLatin1Char('0'));
    return digits + cardCheckDigit(digits);
}

/** Value `i` as somebody typed it. */
inline QString typedNumber(int i)
{
    return typedForm(plainPersonalNumber(i), i / 3);
}

/** Number `i` of what is no person's: times, amounts, order numbers, addresses, versions, in twenty forms. */
inline QString harmlessNumber(int i)
{
    const QDate day = QDate(2020, 1, 1).addDays(i * 7 % 3'000);
    const QTime time = QTime(0, 0).addSecs(i * 37 % 86'400);
    const qint64 stamp = QDateTime(day, time, Qt::UTC).toSecsSinceEpoch();
    const auto padded = [](qint64 value, int width) { return QString::number(value).rightJustified(width, u'0'); };
    switch (i % 20) {
    case 0:
        return day.toString(QStringLiteral("yyyy-MM-dd ")) + time.toString(QStringLiteral("HH:mm:ss.zzz"));
    case 1:
        return day.toString(QStringLiteral("yyyy/MM/dd ")) + time.toString(QStringLiteral("HH:mm:ss"));
    case 2:
        return day.toString(QStringLiteral("yyyyMMdd")) + time.toString(QStringLiteral("HHmmss"));
    case 3:
        return day.toString(QStringLiteral("yyyyMMdd_")) + time.toString(QStringLiteral("HHmmss"));
    case 4:
        return day.toString(QStringLiteral("yyyy.MM.dd ")) + time.toString(QStringLiteral("HH.mm.ss"));
    case 5:
        return QString::number(stamp);
    case 6:
        return QString::number(stamp * 1000 + i % 1000);
    case 7:
        return day.toString(QStringLiteral("yyyyMMdd")) + time.toString(QStringLiteral("HHmmss"))
            + padded(i, 8); // an order
    case 8:
        return QStringLiteral("ORD") + padded(i, 8);
    case 9:
        return QStringLiteral("%1-%2-4abc-9def-%3f")
            .arg(padded(i, 8), padded(i % 9999, 4), padded(i * 3, 10) + u'a');
    case 10:
        return QStringLiteral("13,%1,%2,000.00").arg(padded(i % 1000, 3), padded(i * 7 % 1000, 3));
    case 11:
        return QStringLiteral("13.%1.%2.000,00").arg(padded(i % 1000, 3), padded(i * 7 % 1000, 3));
    case 12:
        return QStringLiteral("192.168.%1.%2:%3").arg(i % 256).arg(i * 7 % 256).arg(1024 + i % 60'000);
    case 13:
        return QStringLiteral("%1 / %2").arg(1'300'000 + i).arg(1'900'000 - i);
    case 14:
        return QStringLiteral("1%1 %2")
            .arg(30 + i % 70)
            .arg(day.toString(QStringLiteral("yyyyMMdd"))); // a count and a day
    case 15:
        return QStringLiteral("/1%1/%2/").arg(30 + i % 70).arg(day.toString(QStringLiteral("yyyy/MMdd")));
    case 16:
        return QStringLiteral("0.%1").arg(padded(i * 7'919, 10));
    case 17:
        return QStringLiteral("0755-%1").arg(10'000'000 + i); // a telephone of an office
    case 18:
        return QStringLiteral("66660004 1004 -1101 %1").arg(i);
    default:
        return QStringLiteral("10010100 0000%1").arg(padded(i % 16, 4));
    }
}

} // namespace codedesk::testing
