// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagebuilder.h"

#include "vendorpage/celltext.h"
#include "vendorpage/pageerrors.h"

#include <algorithm>
#include <utility>

namespace codedesk::vendorpage {

namespace {

constexpr qsizetype shownCharacters = 60;
constexpr qsizetype longestCell = 20'000; ///< Characters; the longest remedy known has some 100.
constexpr QChar undecodable = QChar::ReplacementCharacter;

/** Returns a text of the page for a remark: its beginning if it is long. */
QString shown(const QString &text)
{
    return text.size() <= shownCharacters ? text : text.first(shownCharacters) + QChar(0x2026);
}

QString shownRow(const QStringList &cells)
{
    QString row;
    for (const QString &cell : cells) {
        if (row.size() > shownCharacters)
            break;
        row += row.isEmpty() ? shown(cell) : QStringLiteral(" | ") + shown(cell);
    }
    return shown(row);
}

QString shownCodes(const QStringList &codes)
{
    return shown(codes.join(u'/'));
}

bool isEmpty(const RawRow &row)
{
    return std::all_of(row.cells.cbegin(), row.cells.cend(), [](const QString &cell) { return cell.isEmpty(); });
}

/** Returns true for one text in the row, be it alone, or spread over columns that were joined. */
bool isLoneCell(const RawRow &row)
{
    const QString *text = nullptr;
    for (const QString &cell : row.cells) {
        if (cell.isEmpty())
            continue;
        if (text && *text != cell)
            return false;
        text = &cell;
    }
    return text && !isCodeCell(*text);
}

QString loneText(const RawRow &row)
{
    const auto text =
        std::find_if(row.cells.cbegin(), row.cells.cend(), [](const QString &cell) { return !cell.isEmpty(); });
    return text == row.cells.cend() ? QString() : *text;
}

/** Returns the cells without empty ones beyond the header's. */
QStringList fitted(const QStringList &cells, qsizetype count)
{
    QStringList result = cells;
    while (result.size() > count && result.back().isEmpty())
        result.removeLast();
    return result;
}

QString cellAt(const QStringList &cells, qsizetype column)
{
    return column < 0 ? QString() : cells.at(column);
}

/** Returns the codes of a row that does not fit its header, which are most likely where they always are. */
QStringList likelyCodes(const QStringList &cells, const Columns &columns)
{
    return columns.code < cells.size() && isCodeCell(cells.at(columns.code)) ? readCodes(cells.at(columns.code))
                                                                             : QStringList();
}

} // namespace

/** `makeText` is asked for the text only if there is room for it: a page can have a million remarks. */
template <typename MakeText>
void PageBuilder::remark(qint64 line, const MakeText &makeText, const QStringList &codes)
{
    if (m_page.remarks.size() < maxPageRemarks)
        m_page.remarks << PageRemark{ line, makeText(), codes };
    else
        ++m_remarksLeftOut;
}

void PageBuilder::addTable(const RawTable &table)
{
    beginTable(table.heading, table.line);
    m_open.isLayout = table.isLayout;
    for (const RawRow &row : table.rows)
        addRow(row);
    endTable();
}

void PageBuilder::beginTable(const QString &heading, qint64 line)
{
    m_open = {};
    m_open.heading = heading;
    m_open.line = line;
}

void PageBuilder::addRow(const RawRow &row)
{
    m_cells += row.cells.size();
    m_lastLine = row.line;
    if (isFull() || isEmpty(row))
        return;
    if (const auto columns = readHeader(row.cells)) {
        beginPart(row, *columns);
    } else if (isLoneCell(row)) {
        flushLoneCell();
        m_open.loneCell = row;
    } else if (m_open.columns) {
        flushLoneCell();
        addFittingRow(row);
    } else {
        ++m_open.rowsAboveHeader;
    }
}

void PageBuilder::endTable()
{
    if (m_open.columns) {
        flushLoneCell();
        if (m_open.rowsAboveHeader > 0)
            remark(m_open.line, [&] {
                return tr("%n row(s) above the header of the table were not read.", nullptr,
                          m_open.rowsAboveHeader);
            });
    } else if (m_open.rowsAboveHeader > 0 && !m_open.isLayout) {
        ++m_tablesLeftOut;
        remark(m_open.line, [&] {
            return tr("A table was left out, since its header does not name a column of codes and one of "
                      "meanings, "
                      "remedies or billing. Its heading is \"%1\".")
                .arg(shown(m_open.heading));
        });
    }
    m_open = {};
}

void PageBuilder::beginPart(const RawRow &header, const Columns &columns)
{
    PageTable part;
    part.heading = m_open.loneCell ? loneText(*m_open.loneCell) : m_open.heading;
    part.hasMessage = columns.message >= 0;
    part.hasAction = columns.action >= 0;
    part.statesBilling = columns.billing >= 0;
    m_open.loneCell.reset();
    m_open.columns = columns;
    m_page.tables << part;
    if (!columns.unread.isEmpty())
        remark(header.line,
               [&] { return tr("Columns that were not read: %1.").arg(shown(columns.unread.join(tr(", ")))); });
}

void PageBuilder::flushLoneCell()
{
    const std::optional<RawRow> row = std::exchange(m_open.loneCell, std::nullopt);
    if (row && m_open.columns)
        remarkRowWithoutCode({ loneText(*row) }, row->line);
}

void PageBuilder::remarkRowWithoutCode(const QStringList &cells, qint64 line)
{
    remark(line, [&] { return tr("A row without a code was not read: \"%1\".").arg(shownRow(cells)); });
}

void PageBuilder::addFittingRow(const RawRow &row)
{
    const Columns &columns = *m_open.columns;
    const QStringList cells = fitted(row.cells, columns.count);
    const bool isTooLong =
        std::any_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.size() > longestCell; });
    if (cells.size() != columns.count)
        remark(
            row.line,
            [&] {
                return tr("A row was not read because it has %1 cells where the header has %2: \"%3\".")
                    .arg(cells.size())
                    .arg(columns.count)
                    .arg(shownRow(cells));
            },
            likelyCodes(cells, columns));
    else if (isTooLong)
        remark(
            row.line,
            [] {
                return tr("A row was not read because a cell of it has more than %1 characters.").arg(longestCell);
            },
            likelyCodes(cells, columns));
    else
        readRow(cells, row.line);
}

void PageBuilder::readRow(const QStringList &cells, qint64 line)
{
    const Columns &columns = *m_open.columns;
    PageRow row;
    row.line = line;
    row.codes = readCodes(cells.at(columns.code));
    if (row.codes.isEmpty()) {
        remarkRowWithoutCode(cells, line);
        return;
    }
    for (const QString &alias : readCodes(cellAt(cells, columns.aliases))) {
        if (!row.codes.contains(alias))
            row.codes << alias;
    }
    row.message = cellAt(cells, columns.message);
    row.action = cellAt(cells, columns.action);
    if (columns.billing >= 0)
        row.billable = readRowBilling(cells.at(columns.billing), row.codes, line);
    if (std::any_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.contains(undecodable); }))
        remark(line, [&] {
            return tr("The row of %1 has characters that could not be decoded.").arg(shownCodes(row.codes));
        });
    m_page.tables.back().rows << row;
}

std::optional<Billable> PageBuilder::readRowBilling(const QString &cell, const QStringList &codes, qint64 line)
{
    const std::optional<Billable> billable = readBilling(cell);
    if (!billable && cell.isEmpty())
        remark(line, [&] { return tr("The column of billing is empty for %1.").arg(shownCodes(codes)); });
    else if (!billable)
        remark(line, [&] {
            return tr("What is said of billing for %1 is neither yes nor no: \"%2\".")
                .arg(shownCodes(codes), shown(cell));
        });
    return billable;
}

Result<VendorPage> PageBuilder::finish()
{
    if (isFull())
        return PageErrors::tooManyCells(maxCells, m_lastLine);
    if (m_page.tables.isEmpty())
        return PageErrors::noTables(m_tablesLeftOut);
    if (m_remarksLeftOut > 0)
        m_page.remarks << PageRemark{ 0, tr("%n more remark(s) are not listed.", nullptr, m_remarksLeftOut), {} };
    return std::move(m_page);
}

} // namespace codedesk::vendorpage
