// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/markdownpage.h"

#include "vendorpage/celltext.h"
#include "vendorpage/htmltables.h"
#include "vendorpage/lines.h"
#include "vendorpage/markdowntext.h"
#include "vendorpage/pagebuilder.h"

#include <algorithm>
#include <optional>

namespace codedesk::vendorpage {

namespace {

QStringList plainCells(QStringView line)
{
    QStringList cells = pipeCells(line);
    for (QString &cell : cells)
        cell = plainMarkdown(cell);
    return cells;
}

/** Returns true for a line that is no row even directly below a table. */
bool endsTable(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.isEmpty() || text.startsWith(u'#') || text.startsWith(u"```") || text.startsWith(u'<')
        || text.startsWith(u"- ") || text.startsWith(u"* ");
}

bool isQuoted(QStringView line)
{
    return line.trimmed().startsWith(u'>');
}

/** Returns a line without the mark of a quotation, in which a table may stand. */
QStringView unquoted(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.startsWith(u'>') ? text.sliced(1).trimmed() : line;
}

bool isUnderline(QStringView line, QChar mark)
{
    const QStringView text = line.trimmed();
    return text.size() > 1 && std::all_of(text.cbegin(), text.cend(), [mark](QChar c) { return c == mark; });
}

bool isHtmlHeading(QStringView line)
{
    return line.size() > 3 && line.startsWith(u"<h", Qt::CaseInsensitive) && line[2] >= u'1' && line[2] <= u'6'
        && (line[3] == u'>' || line[3] == u' ');
}

class MarkdownReader {
public:
    explicit MarkdownReader(const QByteArray &text)
        : m_text(QString::fromUtf8(text))
        , m_lines(m_text)
    {
    }

    Result<VendorPage> read()
    {
        while (!m_lines.isAtEnd() && !m_builder.isFull()) {
            if (!readHeading() && !readPipeTable() && !readHtml())
                m_lines.advance();
            if (m_error)
                return *m_error;
        }
        m_builder.setTitle(m_title);
        return m_builder.finish();
    }

private:
    bool readHeading()
    {
        const QStringView line = m_lines.current();
        std::optional<Heading> heading = line.startsWith(u'#') ? headingOf(line) : std::nullopt;
        if (!heading && !line.trimmed().isEmpty() && !line.contains(u'|')) {
            const int level = isUnderline(m_lines.next(), u'=') ? 1 : isUnderline(m_lines.next(), u'-') ? 2 : 0;
            if (level > 0)
                heading = Heading{ level, plainMarkdown(line) };
        }
        if (!heading && isHtmlHeading(line.trimmed()))
            heading = Heading{ line.trimmed()[2].digitValue(), plainMarkdown(line) };
        if (!heading)
            return false;
        m_heading = heading->text;
        if (heading->level == 1 && m_title.isEmpty())
            m_title = heading->text;
        m_lines.advance();
        return true;
    }

    /** A table has a rule below its header; without one, only a header the program knows begins a table. */
    bool readPipeTable()
    {
        const QStringView first = unquoted(m_lines.current());
        if (!first.contains(u'|') || endsTable(first))
            return false;
        if (!isTableRule(unquoted(m_lines.next())) && !readHeader(plainCells(first)))
            return false;
        const bool isInQuotation = isQuoted(m_lines.current());
        m_builder.beginTable(m_heading, m_lines.number());
        for (; isQuoted(m_lines.current()) == isInQuotation && !m_builder.isFull(); m_lines.advance()) {
            const QStringView line = unquoted(m_lines.current());
            if (endsTable(line)) // as the end of the text does
                break;
            if (!isTableRule(line))
                m_builder.addRow({ m_lines.number(), plainCells(line) });
        }
        m_builder.endTable();
        return true;
    }

    /** HTML goes up to the end of the outermost table; if that is missing, up to the next heading. */
    bool readHtml()
    {
        const QStringView line = m_lines.current().trimmed();
        if (!line.startsWith(u'<') || !line.contains(u"<table", Qt::CaseInsensitive))
            return false;
        const qint64 firstLine = m_lines.number();
        const qsizetype begin = m_lines.position();
        qsizetype depth = 0;
        do {
            depth += m_lines.current().count(u"<table", Qt::CaseInsensitive);
            depth -= m_lines.current().count(u"</table", Qt::CaseInsensitive);
            m_lines.advance();
        } while (depth > 0 && !m_lines.isAtEnd() && !m_lines.current().startsWith(u'#'));
        const QStringView html = QStringView(m_text).sliced(begin, m_lines.position() - begin);
        const auto tables = readHtmlTables(html.toUtf8(), m_heading, firstLine);
        if (!tables)
            m_error = tables.error();
        else
            for (const RawTable &table : tables->tables)
                m_builder.addTable(table);
        return true;
    }

    QString m_text;
    Lines m_lines;
    PageBuilder m_builder;
    QString m_heading;
    QString m_title;
    std::optional<Error> m_error;
};

} // namespace

Result<VendorPage> readMarkdownPage(const QByteArray &text)
{
    return MarkdownReader(text).read();
}

} // namespace codedesk::vendorpage
