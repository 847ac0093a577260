// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace codedesk::testing {

/** Personal values of one call, different from those of every other call up to 5,000. */
struct Planted {
    QString name;
    QString idCard; ///< 18 digits.
    QString oldIdCard; ///< 15 digits.
    QString phone;
    QString card;
    QString address;
    QString photo; ///< The beginning of a picture in base64.
    QString signature;

    [[nodiscard]] QStringList values() const
    {
        return { name, idCard, oldIdCard, phone, card, address, photo, signature };
    }

    /** Returns a text as a person writes it, with every number that can be told by its form. */
    [[nodiscard]] QString message() const
    {
        return QString::fromUtf8("身份证%1（旧 %2），电话 %3，卡号:%4。").arg(idCard, oldIdCard, phone, card);
    }
};

inline QChar idCheckDigit(const QString &digits)
{
    constexpr int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += digits.at(i).digitValue() * weights[i];
    return QLatin1String("10X98765432").at(sum % 11);
}

inline QChar cardCheckDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int value = digits.at(digits.size() - 1 - i).digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

/** Returns the personal values of call `i`, 0 to 4,999. */
inline Planted plantedValues(int i)
{
    const auto padded = [](qint64 value, int width) {
        return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
    };
    Planted result;
    result.name = QStringLiteral("\u6B27\u9633") + QChar(0x4E00 + i % 20'000);
    const QString day = padded(1 + i % 12, 2) + padded(1 + i % 28, 2) + padded(i % 1000, 3);
    const QString id = QStringLiteral("110105") + padded(1950 + i % 50, 4) + day;
    result.idCard = id + idCheckDigit(id);
    result.oldIdCard = QStringLiteral("310104") + padded(50 + i % 50, 2) + day;
    result.phone = QStringLiteral("139") + padded(40'000'000 + i * 7919, 8);
    const QString card = QStringLiteral("622202") + padded(100'000'000 + i * 104'729, 9);
    result.card = card + cardCheckDigit(card);
    result.address = QString::fromUtf8("幸福路%1号院").arg(1000 + i);
    const QByteArray seed = QByteArray("seed") + QByteArray::number(i * 7 + 1'000'003);
    result.photo = QStringLiteral("/9j/4AAQSkZJRg") + QString::fromLatin1((seed + seed + seed).toBase64());
    result.signature = QString::fromLatin1((seed + "sign").toHex().toUpper());
    return result;
}

/** Returns a flat JSON object with the personal values of call `i` under known keys and in a message. */
inline QJsonObject plantedCall(const Planted &call, const QString &code, const QString &orderNo)
{
    return { { QStringLiteral("code"), code },
             { QStringLiteral("orderNo"), orderNo },
             { QStringLiteral("name"), call.name },
             { QStringLiteral("idCard"), call.idCard },
             { QStringLiteral("certNo"), call.oldIdCard },
             { QStringLiteral("mobile"), call.phone },
             { QStringLiteral("bankcardNo"), call.card },
             { QStringLiteral("address"), call.address },
             { QStringLiteral("userImageString"), call.photo },
             { QStringLiteral("newSignature"), call.signature },
             { QStringLiteral("message"), call.message() } };
}

/** Returns every way a value may be written in a file: as it is, percent-encoded, with escapes of JSON. */
inline QStringList writtenForms(const QString &value)
{
    QStringList forms{ value };
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(value));
    if (encoded != value)
        forms << encoded << encoded.toLower();
    QString escaped;
    for (const QChar c : value)
        escaped +=
            c.unicode() < 0x80 ? QString(c) : QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    if (escaped != value)
        forms << escaped << escaped.toUpper().replace(u'U', u'u');
    return forms;
}

} // namespace codedesk::testing
