// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** One row of a table: a record of a CSV, a row of a sheet. All views are valid until the next call of
 * RowSource::next(). */
struct TableRow {
    std::vector<std::string_view> fields; ///< Values, valid UTF-8, in CSV without quotes; empty if isTooLong.
    std::string_view text; ///< A record of a CSV as it stands, without line end, see RowSource::textOf(); its
                           ///< beginning, 4 KiB at most, if isTooLong. Empty for other rows of a sheet.
    qint64 line = 0; ///< Line it begins on, from 1; in a sheet its number.
    qint64 byteOffset = 0; ///< Where it begins in the unpacked, undecoded input; in a sheet the rows before it.
    bool isBlank = false; ///< One field of nothing but spaces and tabs.
    bool hasNul = false; ///< A NUL inside.
    bool hasInvalidEncoding = false; ///< Bytes that are no text; they are U+FFFD in the fields.
    bool hasBadQuote = false; ///< Its quoting is broken; it is one line, and its fields are not to be trusted.
    bool isTooLong = false; ///< Longer than the limit.
};

/** Bytes of the text of a row that is too long that are kept. */
inline constexpr std::size_t longRowHeadBytes = 4096;

/** Gives the rows of a table one after the other. One thread at a time. */
class RowSource {
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;

    /**
     * Moves to the next row; false at the end of the table.
     * Errors: as ByteSource::read(), after all complete rows before the error; one cut by it is not given.
     */
    [[nodiscard]] virtual Result<bool> next(TableRow &row) = 0;

    /** Returns TableRow::byteOffset of the row after the current one. */
    [[nodiscard]] virtual qint64 nextByteOffset() const = 0;

    /** Returns TableRow::line of the row after the current one. */
    [[nodiscard]] virtual qint64 nextLine() const = 0;

    /** Returns how many bytes of text were read for the rows given so far, at least. */
    [[nodiscard]] virtual qint64 textPosition() const = 0;

    /** Returns the current row as text: a record of a CSV, whose separator is the comma for a row of a sheet. */
    [[nodiscard]] virtual std::string textOf(const TableRow &row) const { return std::string(row.text); }
};

} // namespace codedesk::ingest
