// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace codedesk::testing {

/** Reads RFC 4180 text as a strict reader would: commas, CRLF, doubled quotes. For checking what was written. */
inline QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (isQuoted) {
            if (c != u'"') {
                cell += c;
            } else if (next == u'"') {
                cell += c;
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',') {
            row << std::exchange(cell, QString());
        } else if (c == u'\r' && next == u'\n') {
            row << std::exchange(cell, QString());
            rows << std::exchange(row, QStringList());
            ++i;
        } else {
            cell += c;
        }
    }
    return rows;
}

} // namespace codedesk::testing
