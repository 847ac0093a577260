// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/csvwriter.h"
#include "support/csvreader.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringDecoder>

namespace codedesk::testing {

/** Returns what is wrong with a CSV of the program, by the dialect all of them share; empty: nothing. */
inline QString dialectFault(QByteArray bytes, bool hasMark = false)
{
    if (bytes.startsWith("\xEF\xBB\xBF") != hasMark)
        return QStringLiteral("The byte-order mark is missing, or there although nobody asked for it.");
    if (hasMark)
        bytes.remove(0, 3);
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(bytes);
    if (decode.hasError())
        return QStringLiteral("It is no UTF-8.");
    if (!text.endsWith(QStringLiteral("\r\n")))
        return QStringLiteral("The last line does not end with CR LF.");
    static const QRegularExpression name(QStringLiteral("\\A[a-z][a-z0-9_]*\\z"));
    const QList<QStringList> rows = readCsv(text);
    for (const QString &heading : rows.value(0)) {
        if (!name.match(heading).hasMatch())
            return QStringLiteral("\"%1\" is no name of a column.").arg(heading);
    }
    QByteArray again;
    for (const QStringList &row : rows) {
        if (row.size() != rows.first().size())
            return QStringLiteral("A row has other columns than the header.");
        QStringList cells;
        for (const QString &cell : row) {
            if (exporting::wouldRunAsFormula(cell))
                return QStringLiteral("A spreadsheet would run \"%1\".").arg(cell);
            const bool isQuoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\r')
                || cell.contains(u'\n') || (row.size() == 1 && cell.isEmpty());
            cells << (isQuoted ? u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"' : cell);
        }
        again += cells.join(u',').toUtf8() + "\r\n";
    }
    return again == bytes ? QString() : QStringLiteral("Line ends or quotes are others.");
}

} // namespace codedesk::testing
