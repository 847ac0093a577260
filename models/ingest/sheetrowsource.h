// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/rowsource.h"
#include "ingest/sheetreader.h"
#include "ingest/tableshape.h"

#include <deque>
#include <optional>

namespace codedesk::ingest {

/** Gives all rows of a sheet up to the last one with a value: those without one are blank rows of the table. */
class SheetRowSource final : public RowSource {
public:
    /** `sheet` must outlive the source and not be read by anyone else. */
    explicit SheetRowSource(SheetReader &sheet);

    /**
     * Returns the first rows, about `textBytes` of them, valid until next(); consumes nothing. To be called before
     * next().
     * Errors: InputEmpty (no row has a value); as SheetReader::next(), but only if there is no row before the
     * error.
     */
    [[nodiscard]] Result<SampleRows> peek(std::size_t textBytes);

    [[nodiscard]] Result<bool> next(TableRow &row) override;
    [[nodiscard]] qint64 nextByteOffset() const override { return m_passed; }
    [[nodiscard]] qint64 nextLine() const override { return m_passed + 1; }
    [[nodiscard]] qint64 textPosition() const override { return m_textBytes; }
    [[nodiscard]] std::string textOf(const TableRow &row) const override;

private:
    /** A row read ahead, with its own copies. */
    struct KeptRow {
        int number = 0;
        std::vector<std::string> cells;
        std::string text;
        bool isTooLong = false;

        [[nodiscard]] std::vector<std::string_view> views() const { return { cells.begin(), cells.end() }; }
    };

    [[nodiscard]] Result<bool> moveToNextRow();
    void describe(TableRow &row);

    SheetReader &m_sheet;
    std::deque<KeptRow> m_ahead;
    std::optional<KeptRow> m_kept; ///< What m_current looks into, if it was read ahead.
    SheetRow m_current; ///< The next row with a value.
    bool m_hasCurrent = false;
    qint64 m_passed = 0; ///< Rows given.
    qint64 m_textBytes = 0;
    std::string m_longHead; ///< Beginning of a row that is too long.
};

} // namespace codedesk::ingest
