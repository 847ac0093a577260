// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/plantedvalues.h"

#include <QList>

namespace codedesk::testing {

/** A call log full of personal values. */
struct PlantedLog {
    const char *name;
    QByteArray content; ///< UTF-8.
};

/** One line of a log: call `i`; every third has no code that can be read, every tenth comes twice and differs. */
struct PlantedLine {
    int i = 0;
    bool isAgain = false;

    [[nodiscard]] QString code() const
    {
        return i % 3 == 0 ? QStringLiteral("not a code") : QStringLiteral("2016");
    }
    [[nodiscard]] QString orderNo() const { return QStringLiteral("order%1").arg(i); }
    [[nodiscard]] QString time() const
    {
        return QStringLiteral("2025-03-03 10:%1:%2")
            .arg(i / 60 % 60, 2, 10, QLatin1Char('0'))
            .arg(i % 60, 2, 10, QLatin1Char('0'));
    }
    [[nodiscard]] QString similarity() const { return isAgain ? QStringLiteral("12") : QStringLiteral("95"); }

    [[nodiscard]] QString message() const
    {
        return plantedValues(i).message() + (isAgain ? QStringLiteral(" again") : QString());
    }

    [[nodiscard]] QByteArray json() const
    {
        QJsonObject call = plantedCall(plantedValues(i), code(), orderNo());
        call.insert(QStringLiteral("time"), time());
        call.insert(QStringLiteral("similarity"), similarity());
        call.insert(QStringLiteral("message"), message());
        return QJsonDocument(call).toJson(QJsonDocument::Compact);
    }
};

inline QList<PlantedLine> plantedLines(int callCount)
{
    QList<PlantedLine> lines;
    for (int i = 0; i < callCount; ++i) {
        lines << PlantedLine{ i, false };
        if (i % 10 == 4)
            lines << PlantedLine{ i, true };
    }
    return lines;
}

inline QByteArray plantedCsv(int callCount, char separator, bool isRagged)
{
    QByteArray csv =
        QByteArray("code,orderNo,time,similarity,姓名,身份证号,证件号,手机号,银行卡号,住址,照片,签名,message\n")
            .replace(',', separator);
    for (const PlantedLine &line : plantedLines(callCount)) {
        const Planted call = plantedValues(line.i);
        QStringList cells{ line.code(), line.orderNo(), line.time(), line.similarity() };
        cells << call.values() << line.message();
        if (isRagged && line.i % 4 == 1)
            cells.removeAt(line.i % 2);
        if (isRagged && line.i % 4 == 2)
            cells.insert(line.i % 3, QStringLiteral("extra"));
        if (isRagged && line.i % 4 == 3)
            cells[1] = QStringLiteral("\"open");
        csv += cells.join(QLatin1Char(separator)).toUtf8() + '\n';
    }
    return csv;
}

inline QByteArray plantedJsonLines(int callCount, bool isBroken)
{
    QByteArray lines;
    for (const PlantedLine &line : plantedLines(callCount)) {
        QByteArray json = line.json();
        if (isBroken && line.i % 4 == 1)
            json.chop(1 + line.i % 40); // no brace at the end, or less
        if (isBroken && line.i % 4 == 2)
            json.remove(json.indexOf('"', line.i % 150), 1);
        lines += json + '\n';
    }
    return lines;
}

inline QByteArray plantedArray(int callCount, bool isBroken)
{
    return '[' + plantedJsonLines(callCount, isBroken).trimmed().replace("\n", ",\n") + ']';
}

inline QByteArray plantedJsonInStrings(int callCount)
{
    QByteArray lines;
    for (const PlantedLine &line : plantedLines(callCount)) {
        const QJsonObject outer{ { QStringLiteral("type"), QStringLiteral("x") },
                                 { QStringLiteral("data"), QString::fromUtf8(line.json()) } };
        lines += QJsonDocument(outer).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

inline QByteArray plantedCsvWithJson(int callCount)
{
    QByteArray csv = "code,orderNo,time,similarity,answer,message\n";
    for (const PlantedLine &line : plantedLines(callCount)) {
        const QByteArray json = line.json().replace('"', "\"\"");
        csv += QStringList{ line.code(), line.orderNo(), line.time(), line.similarity() }.join(u',').toUtf8()
            + ",\"" + json + "\",\"" + json + "\"\n";
    }
    return csv;
}

inline QByteArray plantedAnswers(int callCount)
{
    QByteArray pages;
    for (const PlantedLine &line : plantedLines(callCount)) {
        const Planted call = plantedValues(line.i);
        const QString code = line.i % 3 == 0 ? QStringLiteral("\"a b\"") : QStringLiteral("0");
        pages +=
            QString::fromUtf8(
                "{\"Response\":{\"Text\":{\"ErrCode\":0,\"Name\":\"%1\",\"IdCard\":\"%2\",\"Mobile\":\"%3\","
                "\"OcrAddress\":\"%4\",\"LivenessDetail\":[{\"Errcode\":%5,\"Errmsg\":\"%6\",\"Seq\":\"seq%10\","
                "\"Sim\":%11,\"Idcard\":\"%2\",\"Name\":\"%1\"}]},\"VideoData\":{\"LivenessVideo\":\"%7\"},"
                "\"BestFrame\":{\"BestFrame\":\"%8\"},\"OldIdCardNo\":\"%9\"}}\n")
                .arg(call.name, call.idCard, call.phone, call.address, code, line.message(), call.card, call.photo,
                     call.oldIdCard)
                .arg(line.i)
                .arg(line.similarity())
                .toUtf8();
    }
    return pages;
}

inline QByteArray plantedAddresses(int callCount)
{
    const auto encoded = [](const QString &text) { return QUrl::toPercentEncoding(text); };
    QByteArray lines;
    for (const PlantedLine &line : plantedLines(callCount)) {
        const Planted call = plantedValues(line.i);
        lines += "https://a.example/cb?code=" + encoded(line.code()) + "&orderNo=" + encoded(line.orderNo())
            + "&time=" + encoded(line.time()) + "&similarity=" + encoded(line.similarity())
            + "&name=" + encoded(call.name) + "&idNo=" + call.idCard.toUtf8()
            + "&certNo=" + call.oldIdCard.toUtf8() + "&msg=" + encoded(line.message())
            + "&phone=" + call.phone.toUtf8() + "&cardNo=" + call.card.toUtf8() + "&photo=" + encoded(call.photo)
            + "&newSignature=" + call.signature.toUtf8() + "&address=" + encoded(call.address) + '\n';
    }
    return lines;
}

/** Returns a log in every format that can be read, each with the values of `callCount` calls. */
inline QList<PlantedLog> plantedLogs(int callCount)
{
    return { { "CSV", plantedCsv(callCount, ',', false) },
             { "TSV", plantedCsv(callCount, '\t', false) },
             { "ragged CSV", plantedCsv(callCount, ',', true) },
             { "CSV with JSON in it", plantedCsvWithJson(callCount) },
             { "JSON lines", plantedJsonLines(callCount, false) },
             { "broken JSON lines", plantedJsonLines(callCount, true) },
             { "JSON array", plantedArray(callCount, false) },
             { "broken JSON array", plantedArray(callCount, true) },
             { "JSON in strings", plantedJsonInStrings(callCount) },
             { "answers", plantedAnswers(callCount) },
             { "addresses", plantedAddresses(callCount) } };
}

} // namespace codedesk::testing
