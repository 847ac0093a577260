// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/diskreader.h"
#include "ingest/sheetrows.h"
#include "ingest/workbook.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace codedesk::ingest {

class SheetListener;
class SharedStrings;

/**
 * Reads the rows of a sheet of a workbook. On disk, for it, lie the parts of the workbook the sheet needs, one
 * after the other. Numbers keep the text they have in the workbook; only moments, which a workbook keeps as
 * numbers, are written as people see them. Memory is bounded: the texts cells share may have
 * stringLimitBytes, less what else is in memory. One thread at a time.
 */
class SheetReader {
public:
    static constexpr qint64 stringLimitBytes = 128 << 20; ///< So that a whole import stays below 256 MB.

    /** `disk` must outlive the reader and gives the parts in this order. */
    SheetReader(DiskReader &disk, std::vector<SheetPartSize> parts, qint64 stringLimit = stringLimitBytes);
    ~SheetReader();
    SheetReader(const SheetReader &) = delete;
    SheetReader &operator=(const SheetReader &) = delete;

    /**
     * Gives the next row that has a value, valid until the next call; false at the end of the sheet.
     * Errors: InputNotReadable (damaged XML, too much text; as DiskReader::read()), Cancelled; after all rows
     * before the error, and again by every later call.
     */
    [[nodiscard]] Result<bool> next(SheetRow &row);

    [[nodiscard]] QString name() const { return m_disk.name(); }

private:
    [[nodiscard]] Result<void> readBlock();
    [[nodiscard]] Result<void> parseBlock();
    [[nodiscard]] Result<void> endPart();
    [[nodiscard]] Error partError() const;
    void beginPart();

    DiskReader &m_disk;
    std::vector<SheetPartSize> m_parts;
    std::size_t m_part = 0;
    qint64 m_left = 0; ///< Bytes of the part that were not read yet.
    std::string m_block; ///< XML that was read.
    std::size_t m_blockUsed = 0;
    std::size_t m_sliceBytes; ///< XML to parse at once.
    WorkbookListener m_workbook;
    StylesListener m_styles;
    qint64 m_stringLimit;
    std::unique_ptr<SharedStrings> m_strings;
    std::unique_ptr<SheetListener> m_sheet;
    std::unique_ptr<XmlFeed> m_feed; ///< Must go before the listeners.
    std::optional<Error> m_error;
};

} // namespace codedesk::ingest
