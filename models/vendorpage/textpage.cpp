// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/textpage.h"

#include "vendorpage/celltext.h"
#include "vendorpage/lines.h"
#include "vendorpage/pagebuilder.h"
#include "vendorpage/pagecolumns.h"

#include <algorithm>
#include <optional>

namespace codedesk::vendorpage {

namespace {

constexpr qsizetype longestHeading = 60;
constexpr qsizetype longestUnknownName = 20; ///< Of a column the program does not know, on a line of its own.
constexpr qsizetype mostUnknownNames = 4;
constexpr qsizetype mostLinesOfRow = 50;
constexpr qsizetype mostColumnsStacked = 12;

/** A line that is not blank. */
struct Line {
    qint64 number = 0;
    QStringList cells; ///< Parted by tabs; at least one.
    bool isCode = false; ///< Its first cell lists codes.
    ColumnKind kind = ColumnKind::Other; ///< What its first cell is the name of.

    [[nodiscard]] bool hasTabs() const { return cells.size() > 1; }
    [[nodiscard]] const QString &text() const { return cells.front(); }
};

QStringList tabbedCells(QStringView line)
{
    QStringList cells;
    for (qsizetype begin = 0; begin <= line.size() && cells.size() < maxRowCells;) {
        qsizetype end = line.indexOf(u'\t', begin);
        end = end < 0 ? line.size() : end;
        cells << cleanText(line.sliced(begin, end - begin));
        begin = end + 1;
    }
    while (cells.size() > 1 && cells.back().isEmpty())
        cells.removeLast();
    return cells;
}

bool mayBeHeading(const QString &text)
{
    const QChar last = text.back();
    return text.size() <= longestHeading && !QStringView(u"。；;，,").contains(last);
}

class TextReader {
public:
    explicit TextReader(const QByteArray &text)
        : m_text(QString::fromUtf8(text))
        , m_lines(m_text)
    {
    }

    Result<VendorPage> read();

private:
    /** How the cells of the open table are parted. */
    enum class Layout { None, Tabbed, Stacked };

    const Line *peek(qsizetype ahead = 0);
    Line take();

    [[nodiscard]] qsizetype stackedHeaderSize();
    [[nodiscard]] qsizetype unknownNames(qsizetype from);
    bool beginsRow(qsizetype ahead);
    void open(Layout layout, const RawRow &header);
    void closeTable();
    void readTabbedHeader();
    void readStackedHeader(qsizetype size);
    void readTabbedRow();
    void readStackedRow();
    void giveStackedRow(QList<Line> lines);
    [[nodiscard]] qsizetype extraLines(const QList<Line> &lines) const;
    void readOutside();

    QString m_text;
    Lines m_lines;
    QList<Line> m_ahead; ///< Lines looked at before they are taken.
    PageBuilder m_builder;
    Columns m_columns;
    Layout m_layout = Layout::None;
    QString m_heading;
    bool m_hasTable = false;
};

const Line *TextReader::peek(qsizetype ahead)
{
    while (m_ahead.size() <= ahead && !m_lines.isAtEnd()) {
        const QStringList cells = tabbedCells(m_lines.current());
        if (cells.size() > 1 || !cells.front().isEmpty())
            m_ahead << Line{ m_lines.number(), cells, isCodeCell(cells.front()), columnKind(cells.front()) };
        m_lines.advance();
    }
    return ahead < m_ahead.size() ? &m_ahead.at(ahead) : nullptr;
}

Line TextReader::take()
{
    return m_ahead.takeFirst();
}

/**
 * Returns how many of the next lines are a header of one name a line; 0 if they are none. The code has to come
 * first, since it is what tells where a row begins.
 */
qsizetype TextReader::stackedHeaderSize()
{
    if (peek()->kind != ColumnKind::Code)
        return 0;
    QStringList names{ peek()->text() };
    for (const Line *line = peek(1); line && !line->hasTabs() && names.size() < mostColumnsStacked;
         line = peek(names.size())) {
        if (line->kind == ColumnKind::Other || line->kind == ColumnKind::Code)
            break;
        names << line->text();
    }
    return readHeader(names) ? names.size() + unknownNames(names.size()) : 0;
}

/** Names the program does not know may stand between those it knows and the first code. */
qsizetype TextReader::unknownNames(qsizetype from)
{
    for (qsizetype count = 0; count <= mostUnknownNames; ++count) {
        const Line *line = peek(from + count);
        if (!line || line->hasTabs() || line->text().size() > longestUnknownName)
            return 0;
        if (line->isCode)
            return count;
    }
    return 0;
}

/** Returns true if the line begins a row of the open table, or a header. */
bool TextReader::beginsRow(qsizetype ahead)
{
    const Line *line = peek(ahead);
    if (!line)
        return true;
    if (m_layout == Layout::Tabbed)
        return line->hasTabs() && (line->isCode || readHeader(line->cells));
    return line->isCode || line->kind == ColumnKind::Code;
}

void TextReader::open(Layout layout, const RawRow &header)
{
    closeTable();
    m_columns = readHeader(header.cells).value_or(Columns());
    m_layout = layout;
    m_hasTable = true;
    m_builder.beginTable(m_heading, header.line);
    m_builder.addRow(header);
}

void TextReader::closeTable()
{
    if (m_hasTable)
        m_builder.endTable();
    m_hasTable = false;
}

void TextReader::readTabbedHeader()
{
    const Line line = take();
    open(Layout::Tabbed, { line.number, line.cells });
}

void TextReader::readStackedHeader(qsizetype size)
{
    RawRow header{ peek()->number, {} };
    while (header.cells.size() < size)
        header.cells << take().text();
    open(Layout::Stacked, header);
}

/** A row with too few cells goes on in the lines below it, as far as these do not begin a row themselves. */
void TextReader::readTabbedRow()
{
    const Line first = take();
    RawRow row{ first.number, first.cells };
    for (qsizetype lines = 1; row.cells.size() < m_columns.count && lines < mostLinesOfRow && !beginsRow(0);
         ++lines) {
        const QStringList more = peek()->cells;
        if (row.cells.size() + more.size() - 1 > m_columns.count)
            break;
        take();
        row.cells.back() = cleanText(row.cells.back() + u' ' + more.front());
        row.cells += more.sliced(1);
    }
    m_builder.addRow(row);
}

void TextReader::readStackedRow()
{
    QList<Line> lines{ take() };
    while (lines.size() < mostLinesOfRow && !beginsRow(0) && !peek()->hasTabs())
        lines << take();
    giveStackedRow(std::move(lines));
}

/** Returns how many lines more than columns the row has before its cell of billing; it then has a longer remedy.
 */
qsizetype TextReader::extraLines(const QList<Line> &lines) const
{
    const qsizetype last = m_columns.count - 1;
    if (m_columns.billing != last || m_columns.action != last - 1)
        return 0;
    for (qsizetype line = last; line < lines.size(); ++line) {
        if (readBilling(lines.at(line).text()))
            return line - last;
    }
    return 0;
}

void TextReader::giveStackedRow(QList<Line> lines)
{
    const qsizetype extra = extraLines(lines);
    RawRow row{ lines.front().number, {} };
    for (qsizetype line = 0; line < lines.size() && line < m_columns.count + extra; ++line) {
        const bool goesOn = line >= m_columns.action + 1 && line <= m_columns.action + extra;
        if (goesOn)
            row.cells.back() += u' ' + lines.at(line).text();
        else
            row.cells << lines.at(line).text();
    }
    m_builder.addRow(row);
    const bool isInside = peek() && peek()->isCode;
    for (const Line &line : lines.sliced(std::min(lines.size(), m_columns.count + extra))) {
        if (mayBeHeading(line.text()))
            m_heading = line.text();
        if (isInside)
            m_builder.addRow({ line.number, { line.text() } });
    }
}

/** Takes a line that belongs to no table. */
void TextReader::readOutside()
{
    const Line line = take();
    if (line.hasTabs() || (m_hasTable && line.isCode)) {
        if (!m_hasTable)
            m_builder.beginTable(m_heading, line.number);
        m_hasTable = true;
        m_builder.addRow({ line.number, line.cells });
    } else if (mayBeHeading(line.text())) {
        m_heading = line.text();
    }
}

Result<VendorPage> TextReader::read()
{
    while (peek() && !m_builder.isFull()) {
        const bool hasTabs = peek()->hasTabs();
        if (hasTabs && readHeader(peek()->cells))
            readTabbedHeader();
        else if (const qsizetype size = hasTabs ? 0 : stackedHeaderSize(); size > 0)
            readStackedHeader(size);
        else if (m_layout == Layout::Tabbed && hasTabs)
            readTabbedRow();
        else if (m_layout == Layout::Stacked && peek()->isCode)
            readStackedRow();
        else
            readOutside();
    }
    closeTable();
    return m_builder.finish();
}

} // namespace

Result<VendorPage> readTextPage(const QByteArray &text)
{
    return TextReader(text).read();
}

} // namespace codedesk::vendorpage
