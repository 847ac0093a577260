// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheetreader.h"

#include "ingest/archiveerrors.h"
#include "ingest/sharedstrings.h"
#include "ingest/sheetlistener.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t blockBytes = 64 * 1024;
constexpr std::size_t largestSlice = 16 * 1024;
constexpr std::size_t smallestSlice = 64;

/** Text one slice of XML may become: a cell of some 20 bytes can stand for a text of a megabyte. */
constexpr std::size_t textOfASlice = 16 << 20;
constexpr std::size_t shortestCell = 20;

} // namespace

SheetReader::SheetReader(DiskReader &disk, std::vector<SheetPartSize> parts, qint64 stringLimit)
    : m_disk(disk)
    , m_parts(std::move(parts))
    , m_sliceBytes(largestSlice)
    , m_stringLimit(stringLimit)
    , m_strings(std::make_unique<SharedStrings>(stringLimit))
{
    beginPart();
}

SheetReader::~SheetReader() = default;

Result<bool> SheetReader::next(SheetRow &row)
{
    while (!m_sheet || !m_sheet->rows().take(row)) {
        if (m_error)
            return *m_error;
        if (m_part == m_parts.size())
            return false;
        if (m_sheet)
            m_sheet->rows().forgetTaken();
        const bool isBlockUsed = m_blockUsed == m_block.size();
        const Result<void> done = isBlockUsed ? readBlock() : parseBlock();
        if (!done)
            m_error = done.error();
    }
    return true;
}

Result<void> SheetReader::readBlock()
{
    const bool isLast = m_part + 1 == m_parts.size();
    if (m_left == 0 && !isLast)
        return endPart();
    // At the end of the last part, one more read tells whether its checksum was right.
    m_block.resize(m_left == 0 ? 1 : std::min(blockBytes, static_cast<std::size_t>(m_left)));
    m_blockUsed = 0;
    const Result<qint64> count = m_disk.read(m_block.data(), static_cast<qint64>(m_block.size()));
    m_block.resize(count ? static_cast<std::size_t>(*count) : 0);
    if (!count)
        return count.error();
    if (*count == 0)
        return endPart();
    m_left -= *count;
    return {};
}

Result<void> SheetReader::parseBlock()
{
    const std::string_view slice = std::string_view(m_block).substr(m_blockUsed, m_sliceBytes);
    m_blockUsed += slice.size();
    const bool isSound = m_feed->add(slice);
    if (m_strings->isTooLarge())
        return ArchiveErrors::tooMuchText(m_disk.name(), m_stringLimit);
    if (!isSound || (m_sheet && m_sheet->isBroken()))
        return partError();
    return {};
}

Result<void> SheetReader::endPart()
{
    if (!m_feed->finish() || (m_sheet && m_sheet->isBroken()))
        return partError();
    ++m_part;
    if (m_part < m_parts.size())
        beginPart();
    return {};
}

Error SheetReader::partError() const
{
    return m_sheet ? ArchiveErrors::brokenSheet(m_disk.name(), m_sheet->rows().row())
                   : ArchiveErrors::brokenWorkbook(m_disk.name());
}

void SheetReader::beginPart()
{
    m_left = m_parts[m_part].size;
    switch (m_parts[m_part].part) {
    case SheetPart::Workbook:
        m_feed = std::make_unique<XmlFeed>(m_workbook);
        break;
    case SheetPart::Styles:
        m_feed = std::make_unique<XmlFeed>(m_styles);
        break;
    case SheetPart::Strings:
        m_strings->reserve(m_left);
        m_feed = std::make_unique<XmlFeed>(*m_strings);
        break;
    case SheetPart::Sheet:
        m_sheet = std::make_unique<SheetListener>(*m_strings, m_styles, m_workbook.is1904());
        m_feed = std::make_unique<XmlFeed>(*m_sheet);
        m_sliceBytes = std::clamp(textOfASlice / std::max<std::size_t>(m_strings->longest(), 1) * shortestCell,
                                  smallestSlice, largestSlice);
        break;
    }
}

} // namespace codedesk::ingest
