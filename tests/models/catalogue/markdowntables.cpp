// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdowntables.h"

#include <QRegularExpression>

namespace codedesk::testing {

namespace {

bool isTableLine(const QString &line)
{
    return line.startsWith(u'|');
}

bool isRule(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[|\\s-]+\\z"));
    return isTableLine(line) && pattern.match(line).hasMatch();
}

QStringList cells(const QString &line)
{
    QStringList result;
    const QStringList parts = line.trimmed().split(u'|');
    for (qsizetype part = 1; part + 1 < parts.size(); ++part) // before the first and after the last bar is nothing
        result << parts.at(part).trimmed();
    return result;
}

} // namespace

QList<MarkdownTable> readTables(const QString &markdown)
{
    QList<MarkdownTable> tables;
    QString heading;
    QString previous;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u'#'))
            heading = line.mid(line.indexOf(u' ')).trimmed();
        else if (isRule(line))
            tables << MarkdownTable{ heading, cells(previous), {} };
        else if (isTableLine(line) && isTableLine(previous))
            tables.back().rows << cells(line);
        previous = line;
    }
    return tables;
}

QStringList readRemarks(const QString &markdown)
{
    static const QRegularExpression marks(QStringLiteral("\\A\\s*(?:[>!-]\\s+|>\\s*!?\\z|!\\z)*"));
    QStringList remarks;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u'#') || line.startsWith(QStringLiteral("**")) || isTableLine(line))
            continue;
        const QString remark = QString(line).remove(marks).trimmed();
        if (!remark.isEmpty())
            remarks << remark;
    }
    return remarks;
}

} // namespace codedesk::testing
