// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentcopies.h"

#include "../catalogue/markdowntables.h"
#include "support/testmain.h"

#include <QFile>
#include <QRegularExpression>

namespace codedesk::testing {

namespace {

using namespace Qt::StringLiterals;

const QRegularExpression &linkPattern()
{
    static const QRegularExpression pattern(u"\\[([^\\]]+)\\]\\(([^)]+)\\)"_s);
    return pattern;
}

const QRegularExpression &stepPattern()
{
    static const QRegularExpression pattern(u" (?=[1-9]\\. )"_s);
    return pattern;
}

QString withoutLinks(QString cell)
{
    return cell.replace(linkPattern(), u"\\1"_s);
}

QString htmlCell(const QString &cell)
{
    return cell.toHtmlEscaped()
        .replace(linkPattern(), u"<a href=\"\\2\" target=\"_blank\">\\1</a>"_s)
        .replace(stepPattern(), u"<br>\n"_s);
}

QString htmlRow(const QStringList &cells, const QString &tag)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells)
        row += u"<%1><p>%2</p></%1>\n"_s.arg(tag, htmlCell(cell));
    return row + u"</tr>\n"_s;
}

/** Joins a cell with those below it that say the same. */
QString htmlBody(const QList<QStringList> &rows)
{
    QString body;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        body += u"<tr>"_s;
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            const auto cellOf = [&](qsizetype other) { return rows.at(other).at(column); };
            if (row > 0 && cellOf(row - 1) == cellOf(row))
                continue;
            qsizetype end = row + 1;
            while (end < rows.size() && cellOf(end) == cellOf(row))
                ++end;
            body += u"<td rowspan=\"%1\">%2</td>"_s.arg(end - row).arg(htmlCell(cellOf(row)));
        }
        body += u"</tr>\n"_s;
    }
    return body;
}

QString htmlTable(const MarkdownTable &table)
{
    return u"<table class=\"table\"><thead>%1</thead><tbody>%2</tbody></table>\n"_s.arg(
        htmlRow(table.columns, u"th"_s), htmlBody(table.rows));
}

QString htmlPage(const QList<MarkdownTable> &tables)
{
    QString page =
        u"<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>返回码 &amp; 收费</title>\n"
        "<script>if (1 < 2) document.write('<table><tr><td>code</td></tr></table>');</script></head>\n"
        "<body><table><tr><td>菜单</td></tr></table>\n"_s;
    for (const MarkdownTable &table : tables)
        page += u"<h2 id=\"x\"><a>%1</a></h2>\n<div>%2</div>"_s.arg(table.heading, htmlTable(table));
    return page + u"</body></html>\n"_s;
}

QString tabbedText(const QList<MarkdownTable> &tables)
{
    QString text = u"返回码\n最近更新时间：2021-07-19\n\n"_s;
    for (const MarkdownTable &table : tables) {
        text += table.heading + u"\n\n"_s + table.columns.join(u'\t') + u'\n';
        for (const QStringList &row : table.rows)
            text += withoutLinks(row.join(u'\t')).replace(stepPattern(), u"\n"_s) + u'\n';
        text += u"\n以上内容对您是否有帮助？\n"_s;
    }
    return text;
}

QString stackedText(const QList<MarkdownTable> &tables)
{
    QString text = u"返回码\n\n"_s;
    for (const MarkdownTable &table : tables) {
        text += table.heading + u"\n\n"_s + table.columns.join(u"\n\n"_s) + u"\n\n"_s;
        for (const QStringList &row : table.rows)
            text += withoutLinks(row.join(u"\n\n"_s)).replace(stepPattern(), u"\n"_s) + u"\n\n"_s;
        text += u"说明：以上内容对您是否有帮助？\n\n"_s;
    }
    return text;
}

QString csvRow(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << u'"' + withoutLinks(cell).replace(u'"', u"\"\""_s) + u'"';
    return quoted.join(u',') + u"\r\n"_s;
}

QString csvText(const QList<MarkdownTable> &tables)
{
    QString text;
    for (const MarkdownTable &table : tables) {
        text += csvRow({ table.heading }) + csvRow(table.columns);
        for (const QStringList &row : table.rows)
            text += csvRow(row);
        text += u"\r\n"_s;
    }
    return text;
}

} // namespace

DocumentCopies readDocumentCopies()
{
    QFile file(dataPath(u"return-codes.zh.md"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    DocumentCopies copies;
    copies.markdown = file.readAll();
    const QList<MarkdownTable> tables = readTables(QString::fromUtf8(copies.markdown));
    copies.html = htmlPage(tables).toUtf8();
    for (const MarkdownTable &table : tables)
        copies.markdownWithHtml +=
            u"## %1\n\n%2\n文字 <b>粗</b>\n"_s.arg(table.heading, htmlTable(table)).toUtf8();
    copies.tabbed = tabbedText(tables).toUtf8();
    copies.stacked = stackedText(tables).toUtf8();
    copies.csv = csvText(tables).toUtf8();
    return copies;
}

} // namespace codedesk::testing
