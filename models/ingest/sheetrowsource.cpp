// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheetrowsource.h"

#include "core/utf8.h"
#include "ingest/archiveerrors.h"

#include <algorithm>
#include <utility>

namespace codedesk::ingest {

namespace {

std::size_t textBytes(const SheetRow &row)
{
    std::size_t bytes = row.cells.size();
    for (const std::string_view cell : row.cells)
        bytes += cell.size();
    return bytes;
}

void appendCell(std::string_view cell, std::string &csv)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        csv += cell;
        return;
    }
    csv += '"';
    for (const char c : cell) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

/** Returns cells as a record of a CSV, which may end early after `limit` bytes. */
std::string csvOf(const std::vector<std::string_view> &cells, std::size_t limit = std::string::npos)
{
    std::string csv;
    for (std::size_t i = 0; i < cells.size() && csv.size() < limit; ++i) {
        if (i > 0)
            csv += ',';
        appendCell(cells[i].substr(0, limit), csv);
    }
    return csv;
}

} // namespace

SheetRowSource::SheetRowSource(SheetReader &sheet)
    : m_sheet(sheet)
{
}

Result<SampleRows> SheetRowSource::peek(std::size_t wanted)
{
    SampleRows sample;
    SheetRow row;
    for (std::size_t read = 0; read < wanted; read += textBytes(row)) {
        const Result<bool> moved = m_sheet.next(row);
        if (!moved && m_ahead.empty())
            return moved.error();
        if (!moved || !*moved)
            break;
        const auto limit = row.isTooLong ? longRowHeadBytes : std::string::npos;
        m_ahead.push_back(
            { row.number, { row.cells.begin(), row.cells.end() }, csvOf(row.cells, limit), row.isTooLong });
        const KeptRow &kept = m_ahead.back();
        if (!kept.isTooLong)
            sample.rows.push_back({ kept.number - 1, kept.views(), kept.text });
    }
    if (m_ahead.empty())
        return ArchiveErrors::emptySheet(m_sheet.name());
    sample.findUsualWidth();
    return sample;
}

Result<bool> SheetRowSource::next(TableRow &row)
{
    if (!m_hasCurrent) {
        const Result<bool> moved = moveToNextRow();
        if (!moved || !*moved)
            return moved;
    }
    row = TableRow{ std::move(row.fields), {}, m_passed + 1, m_passed };
    ++m_passed;
    if (m_passed < m_current.number) {
        row.fields.assign(1, {});
        row.isBlank = true;
        return true;
    }
    m_hasCurrent = false;
    describe(row);
    return true;
}

Result<bool> SheetRowSource::moveToNextRow()
{
    m_kept.reset();
    if (m_ahead.empty()) {
        const Result<bool> moved = m_sheet.next(m_current);
        m_hasCurrent = moved && *moved;
        return moved;
    }
    m_kept = std::move(m_ahead.front());
    m_ahead.pop_front();
    m_current = { m_kept->number, m_kept->views(), m_kept->isTooLong };
    m_hasCurrent = true;
    return true;
}

void SheetRowSource::describe(TableRow &row)
{
    m_textBytes += static_cast<qint64>(textBytes(m_current));
    const auto hasNul = [](std::string_view cell) { return cell.find('\0') != std::string_view::npos; };
    row.hasNul = std::any_of(m_current.cells.begin(), m_current.cells.end(), hasNul);
    row.isTooLong = m_current.isTooLong;
    row.fields.clear();
    if (!row.isTooLong) {
        row.fields.swap(m_current.cells);
        return;
    }
    m_longHead = csvOf(m_current.cells, longRowHeadBytes);
    row.text = utf8::wholeCharacters(m_longHead, longRowHeadBytes);
}

std::string SheetRowSource::textOf(const TableRow &row) const
{
    return row.isTooLong ? std::string(row.text) : csvOf(row.fields);
}

} // namespace codedesk::ingest
